"""The visible text of a page in runs: unbroken pieces between two block boundaries.

Each visible character of the body belongs to exactly one run. What is later kept and what is
set aside are both made of whole runs, and so nothing can be lost between them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.markup.tree import BLOCKS

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree

__all__ = ["HOLES", "Run", "ink", "runs"]

HOLES = frozenset(
    "audio button canvas iframe label math map object select svg textarea video".split()
)
"""Inline elements whose words are no part of the sentence around them."""

_BREAK = "\x0b"  # the parser has let no control character through
_PARAGRAPH = re.compile(r"\s*\x0b\s*\x0b\s*")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


class Run(Struct, frozen=True):
    """One piece of visible text; ``owner`` is the row of the element whose own text it is."""

    owner: int
    text: str


class _Open(Struct):
    owner: int
    pieces: list[str]


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
        for part in _PARAGRAPH.split(raw) if _BREAK in raw else (raw,):
            text = "\n".join(" ".join(line.split()) for line in part.split(_BREAK)).strip()
            if text:
                made.append(Run(found.owner, text))
    return made


def _collect(tree: Tree, apart: frozenset[int]) -> list[_Open]:
    found: list[_Open] = []
    current: dict[int, _Open] = {}
    owners = {0: 0}
    stack: list[int] = []
    row, end = 0, tree.ends[0]
    while row < end or stack:
        if stack and (row >= end or tree.ends[stack[-1]] <= row):
            closing = stack.pop()
            if owners[closing] == closing:
                current.pop(closing, None)
            if closing:
                _add(
                    tree, tree.elements[closing].tail, owners[tree.parents[closing]], found, current
                )
            continue
        if not tree.shown[row]:
            _add(tree, tree.elements[row].tail, owners[tree.parents[row]], found, current)
            row = tree.ends[row]
            continue
        _enter(tree, row, apart, owners, found, current)
        stack.append(row)
        row += 1
    return found


def _enter(
    tree: Tree,
    row: int,
    apart: frozenset[int],
    owners: dict[int, int],
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
    _add(tree, tree.elements[row].text, owners[row], found, current)


def _add(
    tree: Tree, text: str | None, owner: int, found: list[_Open], current: dict[int, _Open]
) -> None:
    if not text:
        return
    run = current.get(owner)
    if run is None:
        if text.isspace():
            return
        run = current[owner] = _Open(owner, [])
        found.append(run)
    is_verbatim = tree.tags[owner] == "pre"
    run.pieces.append(text.replace("\n", _BREAK) if is_verbatim else text)
