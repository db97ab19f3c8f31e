"""What the API answers, and what where it cannot do what was asked, as OpenAPI describes it."""

from __future__ import annotations

from typing import Any, Final

import msgspec
from pydantic import BaseModel

__all__ = ["CONFLICT", "FAILURES", "Failure", "shaped"]

_Described = dict[int | str, dict[str, Any]]


class Failure(BaseModel):
    """What was expected, what came, and what to do; ``reason`` is one word for programs."""

    error: str
    reason: str


FAILURES: Final[_Described] = {
    404: {"model": Failure, "description": "The case has no such item."},
    503: {"model": Failure, "description": "Somebody else is writing: ask again."},
}
"""By status; what is misasked is answered 422."""

CONFLICT: Final[_Described] = {
    409: {"model": Failure, "description": "Somebody else was faster: nothing was changed."},
}
"""Where something is written: the answer shows what the other decided, as ``latest``."""


def shaped(answer: object, status: int = 200, media: str = "application/json") -> _Described:
    """Return the description of an answer: of a type, or of an object by its fields' types."""
    if isinstance(answer, dict):
        schema: dict[str, Any] = {
            "type": "object",
            "properties": {name: _schema(kind) for name, kind in answer.items()},
            "required": list(answer),
        }
    else:
        schema = _schema(answer)
    return {status: {"description": "Done.", "content": {media: {"schema": schema}}}}


def _schema(kind: object) -> dict[str, Any]:
    """Return the JSON Schema of a type, in one piece."""
    made = msgspec.json.schema(kind)
    inlined: dict[str, Any] = _inlined(made, made.pop("$defs", {}))
    return inlined


def _inlined(part: Any, named: dict[str, Any]) -> Any:  # noqa: ANN401 - any part of a schema
    if isinstance(part, list):
        return [_inlined(each, named) for each in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return _inlined(named[part["$ref"].rpartition("/")[2]], named)
    return {name: _inlined(each, named) for name, each in part.items()}
