"""Who really answers whom, where the platform shows all comments in one row, or capped the tree."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.relate.answers import answers
from assay.relate.copied import copied
from assay.weigh.quoted import quotations
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.labelled import FILES, PAGE, SetName, pages, table

if TYPE_CHECKING:
    from benchmarks.labelled import Labelled

__all__ = ["ANSWERS"]

_WAYS = ("at", "name", "quote", "content")


class Row(Struct, frozen=True):
    """A comment, and whom it answers: a comment, the page, or nobody that can be told."""

    set: SetName
    page: str
    comment: str
    answers: str | None
    way: str


def measure() -> Measured:
    """Ask for every comment of the table."""
    listed = table("answers", Row)
    held = {
        place: (page, _answers(page))
        for place, page in pages({(one.set, one.page) for one in listed})
    }
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    wrong, notes = 0, []
    for one in listed:
        page, found = held[one.set, one.page]
        got = found.get(page.ids.get(one.comment, ""))
        to = None if one.answers in (None, PAGE) else page.ids.get(one.answers, "not read")
        wanted[one.way if to else "none"] += 1
        right[one.way if to else "none"] += got == to
        wrong += got is not None and got != to
        if got != to:
            notes.append(f"{one.set} {one.page} {one.comment} ({one.way}): {got}, not {to}")
    replies = wanted.total() - wanted["none"]
    figures = (
        Figure("right, of replies", share(right.total() - right["none"], replies)),
        Figure("wrong, of all", share(wrong, len(listed)), better="lower"),
        *(
            Figure(f"right, {way}", share(right[way], wanted[way]), better="neither")
            for way in _WAYS
        ),
        Figure("left open, of those that answer no comment", share(right["none"], wanted["none"])),
    )
    return Measured(len(listed), figures, tuple(notes))


def _answers(page: Labelled) -> dict[str, str]:
    quoted = quotations(page.reading)
    copies = tuple(copied(page.reading, quoted))
    return {by: to.comment for by, to in answers(page.reading, quoted, copies).items()}


ANSWERS = Case(
    name="answers",
    about=(
        "Who really answers whom: 104 comments of flat or capped threads, labelled before the "
        "code ran on them. 76 answer another comment; the others answer the article, or nobody "
        "that a reader can tell, and should be left open. Those that are neither right nor wrong "
        "were left open."
    ),
    measure=measure,
    files=FILES,
)
