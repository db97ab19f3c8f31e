"""A case: many records in one place that lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from assay.case.answers import Answers
from assay.case.arriving import arrived
from assay.case.forgetting import gone_for_good
from assay.case.history import anybody, entered
from assay.case.ids import number, split
from assay.case.judging import ANY, judged, unchanged
from assay.case.store import PATIENCE_S, create, open_store
from assay.case.store.address import place

if TYPE_CHECKING:
    import os
    from types import TracebackType

    from assay.case.adding import Prepared
    from assay.case.values import Added, Judgement

__all__ = ["Case"]


class Case(Answers):
    """Many records in one place that lasts: an SQLite file, or a PostgreSQL database.

    Open one with `Case.open` or make one with `Case.new`; it closes itself at the end of a
    ``with``. All ids are the case's own (``p3``, ``k12``) and never given twice.
    """

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

    def add(self, prepared: Prepared, *, who: str | None = None) -> Added:
        """Keep a page. Bytes that are here already change nothing.

        A page of an address that is here is a new version of it, if the two share words.
        """
        with self.store.begin() as connection:
            return arrived(connection, prepared, who)

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
