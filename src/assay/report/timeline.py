"""The stances of a discussion over time, where its comments carry times."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from assay.report.dates import dated
from assay.report.relations import STANCES, Wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from assay.record import Record, StanceKind
    from assay.report.relations import Relations

__all__ = ["Bar", "Period", "Row", "Timeline", "timeline"]

Unit = Literal["hour", "day", "month", "year"]

_FEWEST: Final = 5
"""From so many dated comments on a course over time can be told."""
_LONGEST: Final[Mapping[Unit, int]] = {"hour": 48, "day": 62, "month": 60, "year": 100}
"""So many periods a chart has at most; where there would be more, the periods are longer."""
_PARTS: Final[Mapping[Unit, int]] = {"hour": 4, "day": 3, "month": 2, "year": 1}
_COVERED: Final = 0.75
"""A unit is too fine where fewer of the dated comments say it."""
_POSTED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):\d\d.*)?)?)?", re.DOTALL)


class Bar(Struct, frozen=True, kw_only=True):
    """How many comments a period has; ``at`` counts periods from 0."""

    at: int
    comments: int


class Row(Struct, frozen=True, kw_only=True):
    """One row of the chart; ``shown`` is None for the row of all comments.

    ``read`` is assay's own number of comments, where people put some right and it is another.
    """

    name: str
    shown: Wordings | None
    comments: int
    bars: tuple[Bar, ...]
    read: int | None = None


class Period(Struct, frozen=True, kw_only=True):
    """One line of the table; ``counts`` are in the order of `STANCES`."""

    name: str
    counts: tuple[int, ...]


class Timeline(Struct, frozen=True, kw_only=True):
    """A chart of ``length`` periods, none of which has more than ``most`` comments.

    ``periods`` are those with comments; ``undated`` have no date, or one too coarse.
    """

    unit: Unit
    length: int
    most: int
    first: str
    last: str
    rows: tuple[Row, ...]
    periods: tuple[Period, ...]
    undated: int


def timeline(
    record: Record, relations: Relations, read: Relations | None = None
) -> Timeline | None:
    """Return the course of the comments' stances; None where too few comments say when.

    ``read`` are the relations as assay read them, where ``relations`` are as people put them.
    """
    posted = _posted(record, relations)
    unit, placed = _placed(posted)
    if unit is None:
        return None
    begin = min(placed)
    counts = {at: _counts(kinds) for at, kinds in sorted(placed.items())}
    machine = None if read is None else _totals(_posted(record, read), unit)
    return Timeline(
        unit=unit,
        length=max(placed) - begin + 1,
        most=max(map(sum, counts.values())),
        first=_name(unit, begin),
        last=_name(unit, max(placed)),
        rows=tuple(_rows(counts, begin, machine)),
        periods=tuple(Period(name=_name(unit, at), counts=here) for at, here in counts.items()),
        undated=len(posted) - sum(map(sum, counts.values())),
    )


def _posted(record: Record, relations: Relations) -> list[tuple[str, StanceKind]]:
    return [
        (comment.posted or "", relations.towards[comment.id].stance)
        for comment in record.comments
        if comment.id in relations.towards
    ]


def _totals(posted: Sequence[tuple[str, StanceKind]], unit: Unit) -> Mapping[StanceKind, int]:
    """Count the stances of the comments that say when they were posted as finely as ``unit``."""
    return Counter(kind for when, kind in posted if _number(unit, when) is not None)


def _placed(
    posted: Sequence[tuple[str, StanceKind]],
) -> tuple[Unit | None, Mapping[int, Sequence[StanceKind]]]:
    """Lay the stances out in the finest periods that are few enough and known of most comments."""
    dated_at_all = sum(_number("year", when) is not None for when, _ in posted)
    for unit, longest in _LONGEST.items():
        placed: dict[int, list[StanceKind]] = {}
        for when, kind in posted:
            at = _number(unit, when)
            if at is not None:
                placed.setdefault(at, []).append(kind)
        count = sum(map(len, placed.values()))
        few = count < max(_FEWEST, _COVERED * dated_at_all)
        if not few and max(placed) - min(placed) < longest:
            return unit, placed
    return None, {}


def _number(unit: Unit, when: str) -> int | None:
    """Return the number of the period in which ``when`` is; None where it does not say so."""
    found = _POSTED.fullmatch(when)
    said = [int(part) for part in found.groups() if part is not None] if found else []
    if len(said) < _PARTS[unit]:
        return None
    year, month, day, hour = said + [1, 1, 1, 0][len(said) :]
    try:
        at = datetime(year, month, day, hour, tzinfo=UTC).toordinal()
    except ValueError:
        return None
    numbers: Mapping[Unit, int] = {
        "hour": at * 24 + hour,
        "day": at,
        "month": year * 12 + month - 1,
        "year": year,
    }
    return numbers[unit]


def _name(unit: Unit, at: int) -> str:
    if unit == "year":
        return f"{at:04}"
    if unit == "month":
        return dated(f"{at // 12:04}-{at % 12 + 1:02}")
    if unit == "day":
        return dated(date.fromordinal(at).isoformat())
    return dated(f"{date.fromordinal(at // 24).isoformat()}T{at % 24:02}:00")


def _counts(kinds: Sequence[StanceKind]) -> tuple[int, ...]:
    return tuple(map(kinds.count, STANCES))


def _rows(
    counts: Mapping[int, tuple[int, ...]], begin: int, read: Mapping[StanceKind, int] | None
) -> Iterable[Row]:
    """Yield a row for each stance that takes a stand, then one for all comments."""
    for place, (kind, shown) in enumerate(STANCES.items()):
        bars = tuple(
            Bar(at=at - begin, comments=here[place]) for at, here in counts.items() if here[place]
        )
        total = sum(bar.comments for bar in bars)
        machine = total if read is None else read.get(kind, 0)
        if kind in {"deny", "query", "support"} and (bars or machine):
            told = None if machine == total else machine
            yield Row(name=shown.verb, shown=shown, comments=total, bars=bars, read=told)
    bars = tuple(Bar(at=at - begin, comments=sum(here)) for at, here in counts.items())
    yield Row(
        name="all comments", shown=None, comments=sum(bar.comments for bar in bars), bars=bars
    )
