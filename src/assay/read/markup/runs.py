"""The visible text of a page in runs: unbroken pieces between two block boundaries.

Each visible character of the body belongs to exactly one run. What is later kept and what is
set aside are both made of whole runs, and so nothing can be lost between them.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from assay.read.markup.tree import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.read.markup.tree import Tree

__all__ = ["HOLES", "Link", "Run", "ink", "runs"]

HOLES = frozenset(
    "audio button canvas iframe label math map object select svg textarea video".split()
)
"""Inline elements whose words are no part of the sentence around them."""

_BREAK = "\x0b"  # the parser has let no control character through
_PARAGRAPH = re.compile(r"\s*\x0b\s*\x0b\s*")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


class Link(NamedTuple):
    """The words from ``start`` up to ``end`` stand inside the ``<a>`` of a row."""

    start: int
    end: int
    row: int


class Run(Struct, frozen=True):
    """One piece of visible text; ``owner`` is the row of the element whose own text it is."""

    owner: int
    text: str
    links: tuple[Link, ...] = ()


class _Open(Struct):
    """A run while it is gathered; ``links`` has the row of the ``<a>`` around each piece, or -1."""

    owner: int
    pieces: list[str]
    links: list[int]


def ink(text: str) -> int:
    """Count the code points that are no whitespace."""
    return sum(map(len, text.split()))


def runs(tree: Tree, apart: frozenset[int] = frozenset()) -> list[Run]:
    """Return all visible text in document order.

    The rows in ``apart`` make runs of their own, as if they were blocks, without breaking the
    run around them: buttons, name lines.
    """
    made: list[Run] = []
    for found in _collect(tree, apart):
        raw = _CONTROL.sub("", "".join(found.pieces))
        texts = [
            "\n".join(" ".join(line.split()) for line in part.split(_BREAK)).strip()
            for part in (_PARAGRAPH.split(raw) if _BREAK in raw else (raw,))
        ]
        if max(found.links) < 0:
            made.extend(Run(found.owner, text) for text in texts if text)
        else:
            made.extend(_linked(found, texts))
    return made


def _linked(found: _Open, texts: Sequence[str]) -> Iterator[Run]:
    """Yield the runs with their links.

    Only white space was changed between the pieces and the texts, and so the characters that
    are none are counted to find a place again.
    """
    stretches: list[Link] = []
    at = 0
    for row, group in groupby(zip(found.links, found.pieces, strict=True), key=lambda one: one[0]):
        end = at + sum(ink(_CONTROL.sub("", piece)) for _, piece in group)
        if row >= 0 and end > at:
            stretches.append(Link(at, end, row))
        at = end
    base = first = 0
    for text in filter(None, texts):
        places = [place for place, char in enumerate(text) if not char.isspace()]
        end = base + len(places)
        links: list[Link] = []
        while first < len(stretches) and stretches[first].start < end:
            start, stop, row = stretches[first]
            low, high = places[max(start - base, 0)], places[min(stop, end) - base - 1] + 1
            links.append(Link(low, high, row))
            if stop > end:
                break
            first += 1
        yield Run(found.owner, text, tuple(links))
        base = end


def _collect(tree: Tree, apart: frozenset[int]) -> list[_Open]:
    found: list[_Open] = []
    current: dict[int, _Open] = {}
    owners = {0: 0}
    anchors = _anchors(tree)
    stack: list[int] = []
    row, end = 0, tree.ends[0]
    while row < end or stack:
        if stack and (row >= end or tree.ends[stack[-1]] <= row):
            closing = stack.pop()
            if owners[closing] == closing:
                current.pop(closing, None)
            if closing:
                above = tree.parents[closing]
                tail = tree.elements[closing].tail
                _add(tree, tail, owners[above], anchors[above], found, current)
            continue
        if not tree.shown[row]:
            above = tree.parents[row]
            _add(tree, tree.elements[row].tail, owners[above], anchors[above], found, current)
            row = tree.ends[row]
            continue
        _enter(tree, row, apart, owners, anchors, found, current)
        stack.append(row)
        row += 1
    return found


def _anchors(tree: Tree) -> list[int]:
    """Return for each row that of the ``<a>`` around it, or -1."""
    around = [-1] * len(tree.tags)
    for row in range(1, len(tree.tags)):
        around[row] = row if tree.tags[row] == "a" else around[tree.parents[row]]
    return around


def _enter(
    tree: Tree,
    row: int,
    apart: frozenset[int],
    owners: dict[int, int],
    anchors: Sequence[int],
    found: list[_Open],
    current: dict[int, _Open],
) -> None:
    tag = tree.tags[row]
    around = owners.get(tree.parents[row], row)
    if tag in BLOCKS:
        current.pop(around, None)
        owners[row] = row
    elif tag in HOLES or row in apart:
        owners[row] = row
    else:
        owners[row] = around
        if tag == "br" and around in current:
            current[around].pieces.append(_BREAK)
            current[around].links.append(anchors[row])
    _add(tree, tree.elements[row].text, owners[row], anchors[row], found, current)


def _add(
    tree: Tree,
    text: str | None,
    owner: int,
    anchor: int,
    found: list[_Open],
    current: dict[int, _Open],
) -> None:
    if not text:
        return
    run = current.get(owner)
    if run is None:
        if text.isspace():
            return
        run = current[owner] = _Open(owner, [], [])
        found.append(run)
    is_verbatim = tree.tags[owner] == "pre"
    run.pieces.append(text.replace("\n", _BREAK) if is_verbatim else text)
    run.links.append(anchor)
