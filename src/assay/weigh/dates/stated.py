"""A time as a page's words state it, before anything resolves it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from assay.text import Span

__all__ = ["Found", "Kind", "Open", "Stated", "Unit"]

Unit = Literal[
    "hour", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade",
    "century",
]  # fmt: skip

Kind = Literal[
    "date",  # so much of year, month, day and weekday as is written
    "numbers",  # 03/04/2017: two numbers, `month` and `day` in the order written, and a year
    "weekday", "month", "season", "feast", "quarter", "half",  # named, in a year not written
    "decade", "century", "week",
    "unit",  # so many units from the page's own date: today, last week, ten years ago
    "later",  # so many units from the time stated before: two days later, that year
    "vague",  # some day, a few years ago
    "outside",  # in no calendar
]  # fmt: skip

Open = Literal["", "from", "to"]


class Stated(NamedTuple):
    """The parts of a time that are written; what is not written is None.

    ``shift`` counts from here: -1 in "last May", 0 in "this May", 1 in "next May". ``name`` is a
    feast's key, or says why a time is in no calendar. ``end`` is the other end of a range.
    """

    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None
    unit: Unit | None = None
    shift: int | None = None
    name: str = ""
    about: bool = False
    unsure: bool = False
    part: bool = False
    open: Open = ""
    end: Stated | None = None


class Found(NamedTuple):
    """A time and where its words stand, without preposition and without time of day."""

    span: Span
    stated: Stated
