"""The events of a page: every time that it states."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.record import Event, Problem
from assay.record.holders import Holders
from assay.weigh.dates.dated import ordered
from assay.weigh.dates.edtf import read_here
from assay.weigh.dates.find import find
from assay.weigh.dates.resolve import resolve
from assay.weigh.dates.setting import Setting
from assay.weigh.dates.telling import telling
from assay.weigh.dates.tense import tense
from assay.weigh.dates.words import WEEKDAY, weekday_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Block, Claim, Reading
    from assay.weigh.dates.edtf import Here
    from assay.weigh.dates.setting import Answer, Order
    from assay.weigh.dates.stated import Found, Stated
    from assay.weigh.dates.tense import Tense

__all__ = ["events"]

BY = "rule:dates/3"

_HEADED = frozenset({"title", "heading"})
_CLOSED = frozenset({". ", "! ", "? ", ".\n", "\n\n"})
_OVER = re.compile(
    r"['’]s?\s(?:[^\W\d_]+\s){1,3}(?:was|were|had|went|drew|won|lost|saw|hurt|ended|left|brought|"
    r"came|took|made|killed|followed|failed|passed|drove|cost)\b"
    r"(?!\s(?:put|postponed|cancelled|canceled|called|moved|delayed|set|due|scheduled|to|meant|not))"
)
"""What its own verb tells to be over: "Saturday's game was lost"."""

_POSSESSIVE = re.compile(r"\s?(?:night|morning|afternoon|evening)?['’]s?\s", re.IGNORECASE)
_NAMED_AFTER = re.compile(rf",?\s(?:which\swas\s)?an?\s(?P<weekday>{WEEKDAY})", re.IGNORECASE)
_STOP = re.compile(r"[.!?][\"”’)]?\s+[^\W\d_a-z]")
_FURNITURE = 80


def events(
    reading: Reading, claims: Sequence[Claim]
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Find every time that a page states, and name those that no calendar has.

    Times count from the page's own date, a comment's from its own; a page without one counts from
    the day on which it was captured. Time is linear in the page's length.
    """
    text = reading.page.text
    found = [(block, one) for block in reading.blocks for one in _found(text, block)]
    order = _order(text, found)
    heres = _heres(reading)
    holders = Holders(claims)
    made: list[Event] = []
    problems: list[Problem] = []
    for block, one, answer in _answers(text, found, heres, order):
        claim = holders.innermost(one.span)
        told = claim is not None and claim.attribution is not None
        made.append(
            Event(
                id=f"d{len(made) + 1}",
                when=answer.when,
                time=telling(text, one.span, block.span, block.kind, told=told),
                basis=answer.basis,
                span=one.span,
                claim=claim.id if claim else None,
                by=BY,
            )
        )
        if answer.fault is not None:
            problems.append(
                Problem(code=answer.fault.code, message=answer.fault.message, span=one.span)
            )
    return tuple(made), tuple(problems)


def _found(text: str, block: Block) -> list[Found]:
    """Return a block's times; of furniture, only the full dates of a short line, as of a stamp."""
    found = find(text, block.span)
    if block.kind != "furniture":
        return found
    return [
        one for one in found
        if block.span.length < _FURNITURE
        and one.stated.kind in {"date", "numbers"} and one.stated.day and one.stated.year
    ]  # fmt: skip


def _heres(reading: Reading) -> dict[str | None, Here | None]:
    """Return the day that each comment's times count from; the article's are under None."""
    page = reading.page
    here = read_here(page.published, "the page's own date") or read_here(
        page.captured, "the day the page was captured, as it has no date of its own"
    )
    heres: dict[str | None, Here | None] = {None: here}
    for one in reading.comments:
        heres[one.id] = read_here(one.posted, "the comment's own date") or here
    return heres


def _order(text: str, found: Sequence[tuple[Block, Found]]) -> Order | None:
    """Return the order of the page's dates in numbers, where those that give it away agree."""
    seen: set[Order] = set()
    for _, one in found:
        stated = one.stated
        if stated.kind == "numbers" and "." not in one.span.of(text):
            order = ordered(stated.month or 0, stated.day or 0)
            if order is not None:
                seen.add(order)
    return seen.pop() if len(seen) == 1 else None


class _Before(NamedTuple):
    """The time stated before, in the same paragraph, and the year written in its sentence."""

    block: str
    end: int
    when: str | None
    year: int | None


def _answers(
    text: str,
    found: Sequence[tuple[Block, Found]],
    heres: dict[str | None, Here | None],
    order: Order | None,
) -> Iterator[tuple[Block, Found, Answer]]:
    before: _Before | None = None
    for block, one in found:
        if before is not None and before.block != block.id:
            before = None
        when = _tense(text, block, one)
        if one.stated.name == "in" and when != "future":
            continue  # "built in three days" is how long
        weekday = _NAMED_AFTER.match(text, one.span.end, min(len(text), one.span.end + 30))
        same = before is not None and not _STOP.search(text, before.end, one.span.start)
        setting = Setting(
            words=" ".join(one.span.of(text).split()),
            here=heres.get(block.comment, heres[None]),
            tense=when,
            anchor=before.when if before else None,
            year=before.year if before and (same or when == "past") else None,
            order=order,
            weekday=weekday_of(weekday["weekday"]) if weekday else None,
        )
        answer = resolve(one.stated, setting)
        yield block, one, answer
        year = _year(one.stated) or (before.year if before else None)
        before = _Before(
            block.id, one.span.end, answer.when or (before.when if before else None), year
        )


def _year(stated: Stated) -> int | None:
    """Return the year of a date that writes its day or month too: it tells when things went on."""
    return stated.year if stated.kind == "date" and stated.month is not None else None


def _tense(text: str, block: Block, one: Found) -> Tense:
    """Say what a time's sentence tells of; "Monday's debate" is just the nearest one."""
    possessive = one.stated.kind == "weekday" and _POSSESSIVE.match(
        text, one.span.end, min(len(text), one.span.end + 12)
    )
    if possessive:
        opens = one.span.start == block.span.start or text[: one.span.start][-2:] in _CLOSED
        return "past" if opens and _OVER.match(text, one.span.end) else ""
    if one.stated.open == "from":
        return "past"
    return tense(text, one.span, block.span, headline=block.kind in _HEADED)
