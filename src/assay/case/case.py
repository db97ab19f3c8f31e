"""A case: many records in one place that lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar

from sqlalchemy import select

from assay.case import reading
from assay.case.arriving import arrived
from assay.case.forgetting import gone_for_good
from assay.case.history import anybody, entered
from assay.case.ids import number, shown, split
from assay.case.judging import ANY, judged, unchanged
from assay.case.keeping import page_of_capture
from assay.case.listing import Listing, listed
from assay.case.search import hits
from assay.case.store import PATIENCE_S, create, open_store
from assay.case.store.address import place
from assay.case.store.tables import CLAIMS, LINKS, PAGES
from assay.errors import CaseError

if TYPE_CHECKING:
    import os
    from types import TracebackType

    from assay.case.adding import Prepared
    from assay.case.store import Store
    from assay.case.values import (
        Added,
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

__all__ = ["Case"]

T = TypeVar("T")
_EVERY = Listing()


class Case:
    """Many records in one place that lasts: an SQLite file, or a PostgreSQL database.

    Open one with `Case.open` or make one with `Case.new`; it closes itself at the end of a
    ``with``. All ids are the case's own (``p3``, ``k12``) and never given twice.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    @classmethod
    def new(cls, where: str | os.PathLike[str], *, who: str | None = None) -> Self:
        """Make an empty case at a path or a ``postgresql://`` address.

        Raises
        ------
        CaseError
            There is something there already, or it cannot be written.
        """
        return cls(create(place(where), lambda first: entered(first, "create", "case", who)))

    @classmethod
    def open(
        cls,
        where: str | os.PathLike[str],
        *,
        write: bool = False,
        patience: float = PATIENCE_S,
    ) -> Self:
        """Open a case, for reading unless ``write``.

        ``patience`` are the seconds to wait for somebody else who is writing.

        Raises
        ------
        CaseError
            There is none, it is something else, or a newer version of assay made it.
        """
        return cls(open_store(place(where), write=write, patience=patience))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self.store.close()

    @property
    def name(self) -> str:
        """The name of the case in messages, its path or address without a password."""
        return self.store.name

    def has(self, capture: str) -> str | None:
        """Return the id of the page that was read from bytes of this hash (``sha256:…``)."""
        with self.store.begin() as connection:
            return shown("p", page_of_capture(connection, capture))

    def add(self, prepared: Prepared, *, who: str | None = None) -> Added:
        """Keep a page. Bytes that are here already change nothing.

        A page of an address that is here is a new version of it, if the two share words.
        """
        with self.store.begin() as connection:
            return arrived(connection, prepared, who)

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

    def judge(
        self,
        subject: str,
        what: str,
        value: str,
        *,
        who: str | None = None,
        reason: str | None = None,
        seen: str | None = ANY,
    ) -> Judgement:
        """Keep what a person decided, beside what the machine made of it.

        ``subject`` is an item's id, or two of them (``h1:k12``); ``what`` names the question. A
        later judgement on the same takes the place of an earlier one, which stays readable.
        ``seen`` is the last one that whoever judges knows of, None for none: where there is
        another by now, nothing is kept.

        Raises
        ------
        CaseError
            The case has no such item, or somebody judged it meanwhile (``conflict``).
        """
        parts = [split(part, self.name) for part in subject.split(":")]
        with self.store.begin() as connection:
            if seen != ANY:
                unchanged(connection, self.name, subject, what, seen)
            made = judged(connection, self.name, parts, what, value, who or anybody(), reason)
            entered(connection, f"judge {what}", subject, who)
            return made

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

    def forget(self, page: str, *, who: str | None = None) -> int:
        """Delete a page for good, in all its versions, and everything that came only from it.

        The history keeps a note that it was done, and not of what it was. Returns how many
        versions there were; 0 for a page that was forgotten before, when only the room of what
        is deleted is swept once more.

        Raises
        ------
        CaseError
            The case has no page of this id. Or it is deleted, and somebody else who is reading
            keeps the case from being swept (``busy``).
        """
        return len(gone_for_good(self.store, number(page, "p", self.name), who))

    def _one(self, found: T | None, asked: str) -> T:
        if found is None:
            raise CaseError(self.name, f"there is no {asked} in this case.", reason="unknown")
        return found
