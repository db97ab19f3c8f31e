"""The pages of a case on a scale of days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.case.values import CasePage
from assay.report.axis import Axis, Tick
from assay.text import ordinal

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Calendar", "Day", "calendar"]

_DATE: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class Day(Struct, frozen=True, kw_only=True):
    """A page and where it stands, in percent of the chart's width."""

    x: float
    page: CasePage


class Calendar(Struct, frozen=True, kw_only=True):
    """Pages by the day that they give for themselves; ``undated`` give none, or a month."""

    days: tuple[Day, ...]
    ticks: tuple[Tick, ...]
    undated: tuple[CasePage, ...]


def calendar(pages: Sequence[CasePage]) -> Calendar | None:
    """Put pages on a scale of days; None where fewer than two have a day."""
    dated: list[tuple[int, CasePage]] = []
    undated: list[CasePage] = []
    for page in pages:
        found = _DATE.match(page.published or "")
        if found is None:
            undated.append(page)
        else:
            year, month, day = (int(part) for part in found.groups())
            dated.append((ordinal(year, month, day), page))
    if len(dated) < 2:  # noqa: PLR2004 - a scale has two ends
        return None
    dated.sort(key=lambda one: (one[0], one[1].published or ""))
    axis = Axis(first=dated[0][0], last=dated[-1][0])
    return Calendar(
        days=tuple(Day(x=axis.x(day), page=page) for day, page in dated),
        ticks=tuple(axis.ticks()),
        undated=tuple(undated),
    )
