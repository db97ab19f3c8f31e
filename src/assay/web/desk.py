"""The case that a desk serves: one door for reading, one for writing."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Annotated, Final

from fastapi import Depends, Request

from assay.case import Case
from assay.web.additions import Additions
from assay.web.talk import Talk

if TYPE_CHECKING:
    from assay.case.users import Session
    from assay.web.options import Serving

__all__ = ["At", "Desk", "Who"]


_TALKS: Final = 4
"""Discussions that are held at once: a long one takes a second to read, and is unfolded often."""


class Desk:
    """An open case; readers are never kept waiting by a writer."""

    def __init__(self, serving: Serving) -> None:
        self.serving = serving
        self.writer = Case.open(serving.case, write=True)
        self.reader = Case.open(serving.case)
        self.additions = Additions(self.writer)
        self._talks: dict[tuple[str, str], Talk] = {}
        self._talking = Lock()

    def talk(self, page: str) -> Talk:
        """Return the discussion of a page; of the pages asked for last, it is held ready.

        Raises
        ------
        CaseError
            The case has no page of this id.
        """
        kept = self.reader.page(page)  # a page that was forgotten is not shown from memory
        with self._talking:
            if (kept.id, kept.hash) not in self._talks:
                while len(self._talks) >= _TALKS:
                    self._talks.pop(next(iter(self._talks)))
                self._talks[kept.id, kept.hash] = Talk.of(self.reader.record(page))
            return self._talks[kept.id, kept.hash]

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
    session: Session | None = getattr(request.state, "session", None)
    return session.name if session else _desk(request).serving.who


At = Annotated[Desk, Depends(_desk)]
"""The desk that a request is for."""

Who = Annotated[str | None, Depends(_who)]
"""Who asks; None for whoever started the desk."""
