"""What stands at the head or foot of page after page and is no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from msgspec import structs

from assay.record import SetAside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from assay.read.pdf.values import Line, Sheet

__all__ = ["without_furniture"]

_BAND = 0.14  # of the page's height, at its head and at its foot
_OUTER = 3  # lines at either end
_GAP = 1.6  # times the height of a line
_STEP = 4.0  # points that a repeated line may move from page to page
_SHARE = 0.3
_FEWEST = 2
_STARTS = 60
_NUMBER = re.compile(r"\d+")
_PAGE = re.compile(
    r"\W*(?:page|p|seite|página|pagina|strona)?\W*(?:#|[ivxl]{1,7})(?:\s*(?:of|/|von|de|sur)\s*#)?\W*\Z",
    re.IGNORECASE,
)


def without_furniture(sheets: Sequence[Sheet]) -> tuple[list[Sheet], tuple[SetAside, ...]]:
    """Return the pages without the lines that repeat at their heads and feet, and those lines.

    A line is taken for one when the same words, whatever the numbers in them, stand at the same
    height on at least two pages and on 30 per cent of all, or when it is a page number and stands
    where another page has one; and when a gap parts it from the text.
    """
    seen: Counter[tuple[str, int]] = Counter()
    for sheet in sheets:
        seen.update(
            {key for edge in _edges(sheet) for line in edge[:_OUTER] for key in _keys(line)}
        )
    least = max(_FEWEST, _SHARE * len(sheets))
    known = {
        key for key, count in seen.items() if count >= (_FEWEST if _PAGE.match(key[0]) else least)
    }
    kept: list[Sheet] = []
    aside: list[SetAside] = []
    for sheet in sheets:
        repeated = [line for edge in _edges(sheet) for line in _apart(edge, sheet, known)]
        aside += [
            SetAside(
                path=f"page {sheet.number}", characters=len(line.text), starts=line.text[:_STARTS]
            )
            for line in repeated
        ]
        lines = tuple(line for line in sheet.lines if line not in repeated)
        kept.append(structs.replace(sheet, lines=lines))
    return kept, tuple(aside)


def _edges(sheet: Sheet) -> tuple[list[Line], list[Line]]:
    """Return the lines from the foot upwards, and from the head downwards."""
    ordered = sorted(sheet.lines, key=lambda line: line.y)
    return ordered, ordered[::-1]


def _is_outer(line: Line, sheet: Sheet) -> bool:
    # a page turned on its side counts down from zero
    y = line.y if line.y >= 0 else line.y + sheet.height
    return not _BAND * sheet.height < y < (1 - _BAND) * sheet.height


def _apart(
    edge: Sequence[Line], sheet: Sheet, known: AbstractSet[tuple[str, int]]
) -> Sequence[Line]:
    """Return the repeated lines at an edge of a page, if a gap parts them from the text."""
    count = 0
    for line in edge[:_OUTER]:
        if not _is_outer(line, sheet) or known.isdisjoint(_keys(line)):
            break
        count += 1
    while 0 < count < len(edge):
        last, following = edge[count - 1], edge[count]
        if abs(last.y - following.y) >= _GAP * last.height:
            break
        count -= 1
    return edge[:count]


def _keys(line: Line) -> list[tuple[str, int]]:
    """Return the words with their height, twice: at a boundary the steps would part them."""
    words = _NUMBER.sub("#", line.text.lower())
    step = int(line.y // _STEP)
    return [(words, step), (words, -1 - int((line.y + _STEP / 2) // _STEP) - 10**6)]
