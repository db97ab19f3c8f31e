"""Lists of counts, line by line: a number there is no year, though it may look like one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import Span

if TYPE_CHECKING:
    from assay.weigh.dates.stated import Found

__all__ = ["without_counts"]

_ROW = re.compile(r"^[^\n]{1,80}?\s?[:–—-]\s*(\d[\d.,]*)\s*(?:\([^\n]{0,80}\))?\s*$", re.MULTILINE)
_FEWEST = 3
_YEAR = re.compile(r"[12]\d{3}")


def without_counts(text: str, span: Span, found: list[Found]) -> list[Found]:
    """Leave out the numbers of a list in which others can be no years ("Jordan – 3000")."""
    rows = [Span(*one.span(1)) for one in _ROW.finditer(text, *span)]
    if len(rows) < _FEWEST or all(_YEAR.fullmatch(one.of(text)) for one in rows):
        return found
    counts = set(rows)
    return [one for one in found if one.span not in counts]
