"""The times that a page states, in order and to scale: of what is told, and of the telling.

The course of the readers' stances is another chart: see `timeline`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.record import EventTime
from assay.report.axis import Axis, Tick
from assay.report.quoted import shortened
from assay.report.when import brief, spoken
from assay.text import Days, days, quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.record import Event
    from assay.report.lookup import Lookup

__all__ = ["Chronology", "Lane", "Stated", "chronology"]

LANES: Final[Mapping[EventTime, str]] = {
    "event": "When it happened",
    "reporting": "When it was said",
    "publication": "When it was published",
}
_DRAWN: Final = 30
"""So many times are drawn; the table has all."""
_PLACES: Final = 6
_WORDS: Final = 60
_LABEL: Final = 48
_HEAD: Final = 26
_ROW: Final = 34
_MIDDLE: Final = 50
_THIN: Final = 1.2
"""A time less wide than this, in percent, is drawn as a point."""


class Place(Struct, frozen=True, kw_only=True):
    """Words that state a time; ``anchor`` is empty where they are not shown.

    ``claim`` is the number of the claim that tells what was then, 0 for none, ``told`` its words.
    """

    anchor: str
    words: str
    claim: int
    told: str


class Stated(Struct, frozen=True, kw_only=True):
    """One time with all that state it; ``more`` counts those beyond the few that are listed."""

    when: str
    name: str
    lane: str
    basis: str
    by: str
    places: tuple[Place, ...]
    more: int


class Drawn(Struct, frozen=True, kw_only=True):
    """One time in the chart: ``x`` and ``width`` in percent, ``y`` in pixels.

    ``point`` is drawn as a dot; ``fades_in`` and ``fades_out`` say which end is open.
    """

    x: float
    width: float
    y: int
    point: bool
    fades_in: bool
    fades_out: bool
    doubtful: bool
    label: str
    words: str
    leftward: bool


class Lane(Struct, frozen=True, kw_only=True):
    """The times of one kind; ``y`` is where it begins, in pixels."""

    time: str
    name: str
    y: int
    drawn: tuple[Drawn, ...]


class Chronology(Struct, frozen=True, kw_only=True):
    """All times. ``stated`` are those on the scale, in order, ``unplaced`` all others.

    The chart is ``height`` pixels high and has ``lanes``, none where no time is on the scale;
    ``left_out`` counts the times that the table has and the chart does not.
    """

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    height: int
    left_out: int
    stated: tuple[Stated, ...]
    unplaced: tuple[Stated, ...]
    described: str


class _Time(Struct, frozen=True, kw_only=True):
    """One time of one lane, with its days."""

    time: EventTime
    days: Days
    stated: Stated


def chronology(lookup: Lookup) -> Chronology | None:
    """Return the times of a record; None where it has none."""
    times, unplaced = _parted(lookup)
    if not times and not unplaced:
        return None
    drawn = times[:_DRAWN]
    axis = _axis(drawn)
    lanes = tuple(_lanes(axis, drawn)) if axis else ()
    return Chronology(
        lanes=lanes,
        ticks=tuple(axis.ticks()) if axis else (),
        height=sum(_HEAD + _ROW * len(lane.drawn) for lane in lanes) + _HEAD,
        left_out=len(times) - len(drawn),
        stated=tuple(each.stated for each in times),
        unplaced=tuple(unplaced),
        described=_described(drawn),
    )


def _parted(lookup: Lookup) -> tuple[list[_Time], list[Stated]]:
    """Gather what states the same time; part what has days from what has none."""
    gathered: dict[tuple[EventTime, str | None, str], list[Event]] = {}
    for item in lookup.record.events:
        found = days(item.when) if item.when else None
        # A time on the scale is one however it was found; what is not fixed differs by its reason.
        reason = "" if found else item.basis
        gathered.setdefault((item.time, item.when, reason), []).append(item)
    times: list[_Time] = []
    unplaced: list[Stated] = []
    for (time, when, _), items in gathered.items():
        stated, found = _stated(lookup, items), days(when) if when else None
        if found is None:
            unplaced.append(stated)
        else:
            times.append(_Time(time=time, days=found, stated=stated))
    return sorted(times, key=lambda each: _ends(each.days)), unplaced


def _ends(found: Days) -> tuple[int, int]:
    """Return the first and last day; an open end is where the other is."""
    known = [day for day in (found.first, found.last) if day is not None]
    return known[0], known[-1]


def _stated(lookup: Lookup, items: Sequence[Event]) -> Stated:
    first = items[0]
    text, grounds = lookup.record.page.text, lookup.grounds
    return Stated(
        when=first.when or "",
        name=spoken(first.when),
        lane=LANES[first.time],
        basis=first.basis,
        by=first.by,
        places=tuple(
            Place(
                anchor=grounds.anchor("d", grounds.numbers["events"][item.id]),
                words=shortened(item.span.of(text), _WORDS),
                claim=lookup.claim_numbers[item.claim] if item.claim else 0,
                told=shortened(quote(text, lookup.claims[item.claim].content), _WORDS)
                if item.claim
                else "",
            )
            for item in items[:_PLACES]
        ),
        more=max(0, len(items) - _PLACES),
    )


def _axis(times: Sequence[_Time]) -> Axis | None:
    """Return the scale that holds all times, with some room about them."""
    if not times:
        return None
    ends = [_ends(each.days) for each in times]
    first, last = min(low for low, _ in ends), max(high for _, high in ends)
    room = max(1, (last - first) // 20)
    return Axis(first=first - room, last=last + room)


def _lanes(axis: Axis, times: Sequence[_Time]) -> Iterator[Lane]:
    y = 0
    for time, name in LANES.items():
        here = [each for each in times if each.time == time]
        if here:
            drawn = tuple(
                _drawn(axis, each, y + _HEAD + _ROW * row) for row, each in enumerate(here)
            )
            yield Lane(time=time, name=name, y=y, drawn=drawn)
            y += _HEAD + _ROW * len(here)


def _drawn(axis: Axis, each: _Time, y: int) -> Drawn:
    found = each.days
    start = axis.x(axis.first if found.first is None else found.first)
    end = axis.x(axis.last + 1 if found.last is None else found.last + 1)
    point = end - start < _THIN
    leftward = start > _MIDDLE
    place = each.stated.places[0]
    return Drawn(
        x=round((start + end) / 2, 2) if point else start,
        width=round(end - start, 2),
        y=y,
        point=point,
        fades_in=found.first is None,
        fades_out=found.last is None,
        doubtful=found.approximate or found.uncertain or not found.known,
        label=brief(each.stated.when),
        words=shortened(place.told or place.words, _LABEL),
        leftward=leftward,
    )


def _described(times: Sequence[_Time]) -> str:
    """Say in a sentence what the chart shows, for those who do not see it."""
    if not times:
        return ""
    first, last = times[0].stated.name, times[-1].stated.name
    count = f"{len(times)} time{'' if len(times) == 1 else 's'}"
    return f"{count}, the earliest {first}, the latest to begin {last}. The table below has each."
