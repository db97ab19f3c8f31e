"""What the API answers where it cannot do what was asked, as OpenAPI describes it."""

from __future__ import annotations

from typing import Any, Final

from pydantic import BaseModel

__all__ = ["FAILURES", "Failure"]


class Failure(BaseModel):
    """What was expected, what came, and what to do; ``reason`` is one word for programs."""

    error: str
    reason: str


FAILURES: Final[dict[int | str, dict[str, Any]]] = {
    404: {"model": Failure, "description": "The case has no such item."},
    409: {"model": Failure, "description": "Somebody else was faster: nothing was changed."},
    503: {"model": Failure, "description": "Somebody else is writing: ask again."},
}
"""By status; what is misasked is answered 422."""
