"""Lines to paragraphs: which line goes on, and which hyphen at a line's end was put by the break.

A line goes on with the next one unless the space between them, the size of the letters, a
bullet or an indent says otherwise, or unless the next line's first word would have fitted on it.
"""

from __future__ import annotations

import re
from collections import Counter
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.pdf.values import Line, Sheet

__all__ = ["Joined", "paragraphs"]

_WIDER = 1.25  # times the usual distance of lines
_SIZE = 0.12  # share by which the size of letters differs between a heading and a text
_INDENT = 0.8  # times the height of a line
_SPARE = 0.6
_FLUSH, _SAME_EDGE = 0.3, 2.5  # times the height of a line
_END = re.compile(r"""[.!?:…]["'”’»)\]]*\Z""")
_BULLET = re.compile(r"(?:[•‣▪●◦○■*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+)-\Z")
_FIRST = re.compile(r"[^\W\d_]+")


class Joined(NamedTuple):
    """The text, and how many hyphens at the ends of lines could have been put by the break."""

    text: str
    unsure: int


class _Measure(NamedTuple):
    """What is usual on the pages: the distance of lines by their height, and the right edges."""

    pitch: float
    edges: dict[int, list[tuple[float, float, float]]]


def paragraphs(sheets: Sequence[Sheet]) -> Joined:
    """Return the text of all pages, with a blank line between paragraphs."""
    lines = [(sheet.number, line) for sheet in sheets for line in sheet.lines]
    measure = _measured(sheets)
    words = Counter(word.lower() for _, line in lines for word in _WORD.findall(line.text))
    made: list[str] = []
    unsure = 0
    before: tuple[int, Line] | None = None
    for number, line in lines:
        if before is None or _parts(before, (number, line), measure):
            made.append(line.text)
        else:
            made[-1], is_unsure = _glued(made[-1], line.text, words, is_cut=before[1].is_cut)
            unsure += is_unsure
        before = (number, line)
    return Joined("\n\n".join(made), unsure)


def _measured(sheets: Sequence[Sheet]) -> _Measure:
    ratios = []
    edges: dict[int, list[tuple[float, float, float]]] = {}
    for sheet in sheets:
        edges[sheet.number] = [(line.x0, line.x1, line.height) for line in sheet.lines]
        for above, below in zip(sheet.lines, sheet.lines[1:], strict=False):
            step = above.y - below.y
            if 0 < step < 3 * below.height and _is_size(above, below):
                ratios.append(step / below.height)
    # a text has more lines that go on than gaps between paragraphs; short ones may not
    return _Measure(min(median(ratios), 2 * min(ratios)) if ratios else 1.2, edges)


def _is_size(one: Line, other: Line) -> bool:
    return abs(one.height - other.height) <= _SIZE * max(one.height, other.height)


def _parts(before: tuple[int, Line], after: tuple[int, Line], measure: _Measure) -> bool:
    """Tell whether a paragraph ends between two lines."""
    (page, above), (next_page, below) = before, after
    if above.is_cut:
        return False
    if not _is_size(above, below) or _BULLET.match(below.text):
        return True
    step = above.y - below.y
    if page != next_page or step < -below.height:
        # a new page or column: only what ends a sentence, or a line with room, ends a paragraph
        return bool(_END.search(above.text)) or _had_room(page, above, below, measure)
    if step > _WIDER * measure.pitch * below.height:
        return True
    is_indented = below.x0 > above.x0 + _INDENT * below.height and _END.search(above.text)
    return step > below.height / 2 and (bool(is_indented) or _had_room(page, above, below, measure))


def _had_room(page: int, above: Line, below: Line, measure: _Measure) -> bool:
    """Tell whether the first word of the line below would have fitted on the line above."""
    near = [
        (abs(x0 - above.x0), x1)
        for x0, x1, height in measure.edges[page]
        if abs(x0 - above.x0) <= _SAME_EDGE * above.height
        and abs(height - above.height) <= _SIZE * above.height
    ]
    flush = [x1 for off, x1 in near if off <= _FLUSH * above.height]
    right = max(flush if len(flush) > 1 else [x1 for _, x1 in near])
    each = (below.x1 - below.x0) / max(len(below.text), 1)
    first = len(below.text.split(" ", 1)[0]) + 1
    return above.x1 + first * each + _SPARE * above.height < right


def _glued(above: str, below: str, words: Counter[str], *, is_cut: bool) -> tuple[str, bool]:
    """Return two lines as one, and whether a hyphen between them was kept for want of proof."""
    last, first = _LAST.search(above), _FIRST.match(below)
    if last is None:
        return f"{above}{'' if is_cut else ' '}{below}", False
    if first is None or not first.group()[0].islower():
        return f"{above}{below}", False
    whole = f"{last.group(1)}{first.group()}".lower()
    parted = f"{last.group(1)}-{first.group()}".lower()
    if words[parted] and not words[whole]:
        return f"{above}{below}", False
    if words[whole] and not words[parted]:
        return f"{above[:-1]}{below}", False
    return f"{above}{below}", True
