"""A scale of days, with marks at round dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.report.dates import MONTHS
from assay.text import civil, ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Axis", "Tick"]

_LEFT: Final = 2.0
_WIDTH: Final = 96.0
_FEW: Final = 5
"""So many ticks at most, so that their names do not meet on a small screen."""
_DAYS: Final = (1, 2, 7, 14)
_MONTHS: Final = (1, 2, 3, 6)
_LONG_MONTH: Final = 31
_SHORT_YEAR: Final = 365


class Tick(Struct, frozen=True, kw_only=True):
    """A round date and where it stands; ``x`` is in percent of the chart's width."""

    x: float
    name: str


class Axis(Struct, frozen=True, kw_only=True):
    """The days from ``first`` to ``last``, both in it, drawn to scale."""

    first: int
    last: int

    def x(self, day: int) -> float:
        """Return where a day begins, in percent of the chart's width."""
        share = (day - self.first) / (self.last + 1 - self.first)
        return round(_LEFT + _WIDTH * min(max(share, 0.0), 1.0), 2)

    def ticks(self) -> Iterator[Tick]:
        """Yield a few round dates in the scale."""
        for year, month, day in self._round():
            at = ordinal(year, month, day)
            if self.first <= at <= self.last:
                yield Tick(x=self.x(at), name=self._named(year, month, day))

    def _round(self) -> Iterator[tuple[int, int, int]]:
        days = self.last + 1 - self.first
        for step in _DAYS:
            if days <= step * _FEW:
                begin = self.first - self.first % step + (step > 1)
                yield from (civil(at) for at in range(begin, self.last + 1, step))
                return
        year, month, _ = civil(self.first)
        end = civil(self.last)
        for step in _MONTHS:
            if days <= step * _FEW * (_LONG_MONTH - 1):
                begin, close = year * 12 + (month - 1) // step * step, end[0] * 12 + end[1]
                yield from ((at // 12, at % 12 + 1, 1) for at in range(begin, close, step))
                return
        step = _step(days / _SHORT_YEAR / _FEW)
        yield from ((at, 1, 1) for at in range(year - year % step, end[0] + 1, step))

    def _named(self, year: int, month: int, day: int) -> str:
        days = self.last + 1 - self.first
        name = f"{1 - year} BC" if year < 1 else f"{year}"
        if days > _MONTHS[-1] * _FEW * (_LONG_MONTH - 1):
            return name
        name = f"{MONTHS[month - 1][:3]} {name}"
        return name if days > _DAYS[-1] * _FEW else f"{day} {name}"


def _step(least: float) -> int:
    """Return the least of 1, 2, 5, 10, 20, 50 … that is not below ``least``."""
    power = 1
    while True:
        for digit in (1, 2, 5):
            if digit * power >= least:
                return digit * power
        power *= 10
