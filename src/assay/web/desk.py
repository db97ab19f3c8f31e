"""The case that a desk serves: one door for reading, one for writing."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePath
from threading import Lock
from typing import TYPE_CHECKING, Annotated, Final

from fastapi import Depends, Request
from sqlalchemy import func, select

from assay.case import Case
from assay.case.identity.groups import WHAT as IDENTITY
from assay.case.ids import number
from assay.case.origins import origins
from assay.case.pairing import MATCH
from assay.case.restating import as_put, on_replies
from assay.case.store.tables import HISTORY, JUDGEMENTS
from assay.case.undoing import UNDO
from assay.report.lookup import Lookup
from assay.web.additions import Additions
from assay.web.drawing import drawn
from assay.web.talk import Talk

if TYPE_CHECKING:
    from markupsafe import Markup

    from assay.case.origins import Origins
    from assay.case.users import Session
    from assay.case.values import CasePage, Judgement
    from assay.record import Record
    from assay.web.options import Serving

__all__ = ["At", "Desk", "Held", "Who"]


_PAGES: Final = 6
"""Pages that are held at once: a long one takes long to read, and is asked for again and again."""


_TRACED: Final = 500
"""Claims of which it is held where they come from: tracing one can take a second."""
_STATE: Final = select(
    select(func.max(HISTORY.c.id)).where(HISTORY.c.action.not_like("judge %")).scalar_subquery(),
    select(func.max(JUDGEMENTS.c.id))
    .where(JUDGEMENTS.c.what.in_((MATCH, IDENTITY, UNDO)))
    .scalar_subquery(),
)


class Held:
    """A page as it is kept, which never changes, and what was made of it to be shown.

    ``judged`` is what people said of its comments when that was done.
    """

    def __init__(
        self, *, page: CasePage, record: Record, captured: bool, judged: tuple[Judgement, ...]
    ) -> None:
        self.page = page
        self.record = record
        self.judged = judged
        self.captured = captured

    @cached_property
    def talk(self) -> Talk:
        """Its discussion, as assay read it."""
        return Talk.of(self.record)

    @cached_property
    def put(self) -> Record:
        """Its record with the stances of comments as people put them."""
        return as_put(self.record, self.judged)

    @cached_property
    def lookup(self) -> Lookup:
        """The parts of that record, with assay's own reading beside it."""
        return Lookup.of(self.put, self.record) if self.judged else self.talk.lookup

    def renewed(self, judged: tuple[Judgement, ...]) -> Held:
        """Return the same page after people judged of its comments anew."""
        made = Held(page=self.page, record=self.record, captured=self.captured, judged=judged)
        made.talk = self.talk
        return made

    @cached_property
    def drawn(self) -> Markup:
        """The page taken apart, as markup."""
        return drawn(self.put, self.record, self.page.id, captured=self.captured)


class Desk:
    """An open case; readers are never kept waiting by a writer."""

    def __init__(self, serving: Serving) -> None:
        self.serving = serving
        self.called = PurePath(serving.case.partition("?")[0]).name
        """What the case is called in the frame of every view: without the way to it."""
        self.writer = Case.open(serving.case, write=True)
        self.reader = Case.open(serving.case)
        self.additions = Additions(self.writer)
        self._held: dict[tuple[str, str], Held] = {}
        self._holding = Lock()
        self._origins: dict[str, Origins] = {}
        self._state: tuple[object, ...] = ()

    def held(self, page: str) -> Held:
        """Return what is held ready of a page; of the pages asked for last, all is.

        Raises
        ------
        CaseError
            The case has no page of this id.
        """
        kept = self.reader.page(page)  # a page that was forgotten is not shown from memory
        with self.reader.store.begin() as connection:
            judged = on_replies(connection, number(kept.id, "p", self.reader.name))
        with self._holding:
            found = self._held.pop((kept.id, kept.hash), None)
            if found is None:
                while len(self._held) >= _PAGES:
                    self._held.pop(next(iter(self._held)))
                record, captured = self.reader.record(page), self.reader.capture(page) is not None
                found = Held(page=kept, record=record, captured=captured, judged=judged)
            elif found.judged != judged:
                found = found.renewed(judged)
            self._held[kept.id, kept.hash] = found
            return found

    def origins(self, claim: str, *, wait: bool = True) -> Origins | None:
        """Return where a claim comes from; None where it is not known yet and nobody is to wait.

        What was traced holds until a page comes or goes, or people judge of who is who, or of
        which claims are one.

        Raises
        ------
        CaseError
            The case has no such claim, or it is in a reader's comment.
        """
        with self.reader.store.begin() as connection:
            state = tuple(connection.execute(_STATE).one())
        with self._holding:
            if state != self._state:
                self._origins.clear()
                self._state = state
            found = self._origins.get(claim)
        if found is not None or not wait:
            return found
        made = origins(self.reader, claim)
        with self._holding:
            if self._state == state and len(self._origins) < _TRACED:
                self._origins[claim] = made
        return made

    def let_go(self) -> None:
        """Hold no page ready any more."""
        with self._holding:
            self._held.clear()
            self._origins.clear()

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
