"""What a case answers: all that is asked of it and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import select

from assay.case import reading
from assay.case.ids import number, shown
from assay.case.keeping import page_of_capture
from assay.case.listing import Listing, listed
from assay.case.search import hits
from assay.case.store.tables import CLAIMS, LINKS, PAGES
from assay.errors import CaseError

if TYPE_CHECKING:
    from assay.case.store import Store
    from assay.case.values import (
        CaseClaim,
        CaseEntity,
        CaseLink,
        CasePage,
        CaseSource,
        CaseVoice,
        Entry,
        Hit,
        Judgement,
    )
    from assay.record import Record

__all__ = ["Answers"]

T = TypeVar("T")
_EVERY = Listing()


class Answers:
    """A case as far as it is read; `assay.case.Case` is all of it."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @property
    def name(self) -> str:
        """The name of the case in messages, its path or address without a password."""
        return self.store.name

    def has(self, capture: str) -> str | None:
        """Return the id of the page that was read from bytes of this hash (``sha256:…``)."""
        with self.store.begin() as connection:
            return shown("p", page_of_capture(connection, capture))

    def pages(self, *, every: bool = False) -> tuple[CasePage, ...]:
        """Return the pages, or ``every`` version of them, in the order of adding."""
        with self.store.begin() as connection:
            where = () if every else (PAGES.c.current,)
            return tuple(reading.pages(connection, *where))

    def page(self, page: str) -> CasePage:
        """Return one page. Raises `CaseError` when the case has none of this id."""
        found = number(page, "p", self.name)
        with self.store.begin() as connection:
            return self._one(next(reading.pages(connection, PAGES.c.id == found), None), page)

    def record(self, page: str) -> Record:
        """Return the record of a page. Raises `CaseError` when the case has none of this id."""
        found = number(page, "p", self.name)
        with self.store.begin() as connection:
            made = reading.record(connection, found, self.name)
        return self._one(made, page)

    def capture(self, page: str) -> bytes | None:
        """Return the bytes that a page was read from; None where they were not to be kept.

        Raises
        ------
        CaseError
            The case has no page of this id.
        """
        found = number(page, "p", self.name)
        with self.store.begin() as connection:
            self._one(connection.scalar(select(PAGES.c.id).where(PAGES.c.id == found)), page)
            return reading.capture(connection, found, self.name)

    def claims(self, listing: Listing = _EVERY) -> tuple[CaseClaim, ...]:
        """Return the claims that were asked for; see `Listing`."""
        with self.store.begin() as connection:
            return tuple(listed(connection, listing, self.name))

    def claim(self, claim: str) -> CaseClaim:
        """Return one claim. Raises `CaseError` when the case has none of this id."""
        found = number(claim, "k", self.name)
        with self.store.begin() as connection:
            return self._one(next(reading.claims(connection, CLAIMS.c.id == found), None), claim)

    def voices(self, claim: str) -> tuple[CaseVoice, ...]:
        """Return the chain of voices of a claim, outermost first."""
        with self.store.begin() as connection:
            return reading.voices(connection, number(claim, "k", self.name))

    def sources(self) -> tuple[CaseSource, ...]:
        """Return who speaks, page by page; readers who comment are left out."""
        with self.store.begin() as connection:
            return tuple(one for one in reading.sources(connection) if one.kind != "commenter")

    def entities(self) -> tuple[CaseEntity, ...]:
        """Return who and what the pages name."""
        with self.store.begin() as connection:
            return tuple(reading.entities(connection))

    def links(self) -> tuple[CaseLink, ...]:
        """Return what anybody claims to connect two entities, on pages that are current."""
        with self.store.begin() as connection:
            return tuple(reading.links(connection, LINKS.c.current))

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return claims that have all of ``words``, then pages that have them elsewhere."""
        with self.store.begin() as connection:
            return tuple(hits(connection, words, limit))

    def judgements(self, what: str | None = None) -> tuple[Judgement, ...]:
        """Return what people decided, the earliest first.

        ``what`` names one question, and leaves out what was taken back.
        """
        with self.store.begin() as connection:
            if what is not None:
                return tuple(reading.decided(connection, what))
            return tuple(reading.judgements(connection))

    def history(self) -> tuple[Entry, ...]:
        """Return what was done, when, by whom, by which version; the earliest first."""
        with self.store.begin() as connection:
            return tuple(reading.entries(connection))

    def counts(self) -> dict[str, int]:
        """Return how many there are of each thing."""
        with self.store.begin() as connection:
            return reading.counts(connection)

    def _one(self, found: T | None, asked: str) -> T:
        if found is None:
            raise CaseError(self.name, f"there is no {asked} in this case.", reason="unknown")
        return found
