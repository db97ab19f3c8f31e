"""The case that a desk serves: one door for reading, one for writing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Request

from assay.case import Case
from assay.web.additions import Additions

if TYPE_CHECKING:
    from assay.web.options import Serving

__all__ = ["At", "Desk", "Who"]


class Desk:
    """An open case; readers are never kept waiting by a writer."""

    def __init__(self, serving: Serving) -> None:
        self.serving = serving
        self.writer = Case.open(serving.case, write=True)
        self.reader = Case.open(serving.case)
        self.additions = Additions(self.writer)

    def close(self) -> None:
        """Let go of the case."""
        self.additions.close()
        self.reader.close()
        self.writer.close()


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


def _who(request: Request) -> str | None:
    """Return the name under which what is done here goes into the history."""
    name: str | None = getattr(request.state, "who", None)
    return name or _desk(request).serving.who


At = Annotated[Desk, Depends(_desk)]
"""The desk that a request is for."""

Who = Annotated[str | None, Depends(_who)]
"""Who asks; None for whoever started the desk."""
