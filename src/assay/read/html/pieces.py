"""Runs put together to the pieces that become blocks: paragraphs, tables, quoted lines."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from assay.read.markup.runs import Link
from assay.record import BlockKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from assay.read.html.choose import Choice
    from assay.read.html.roles import Roles
    from assay.read.markup.runs import Run
    from assay.read.markup.tree import Tree
    from assay.read.threads import Thread

__all__ = ["Piece", "pieces", "quoted"]

_QUOTED = re.compile(r"""\s*(?:“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"|‘[^’]*’|>.*)\s*\Z""")
_WORD = re.compile(r"\w+")
_LEAST = 4
"""Fewer words in quotation marks than this may be anybody's."""

_COPIED = 8
"""So it is with a paragraph of fewer words, without them."""


class Piece(Struct, frozen=True, kw_only=True):
    """A block to be: ``row`` is its element, ``comment`` the place of its comment or -1.

    ``runs`` are the places of the runs it is made of; ``links`` stand in ``text``, and a table
    has none.
    """

    kind: BlockKind
    text: str
    row: int
    runs: tuple[int, ...]
    comment: int = -1
    links: tuple[Link, ...] = ()


def pieces(
    tree: Tree,
    roles: Roles,
    found: Sequence[Run],
    choice: Choice,
    thread: Thread,
    dropped: Collection[int],
) -> list[Piece]:
    """Return the pieces of all kept runs in page order, each table one piece.

    ``dropped`` are runs in the bodies of comments that are no words of theirs.
    """
    made: list[Piece] = []
    done: set[int] = set()
    quotes = _below(tree, thread.quotes)
    for at, run in enumerate(found):
        comment = thread.bodies[run.owner] if thread.bodies and at not in dropped else -1
        if comment < 0 and at not in choice.kept:
            continue
        table = roles.tables[run.owner]
        kind = "quotation" if run.owner in quotes else roles.kinds[run.owner]
        if comment >= 0:
            kind = "quotation" if kind == "quotation" else "comment"
        elif at in choice.title:
            kind = "title"
        elif at in choice.bylines:
            kind = "byline"
        elif table >= 0 and kind != "caption":
            if table not in done:
                done.add(table)
                made.append(_table(tree, roles, found, choice, table))
            continue
        made.append(
            Piece(
                kind=kind, text=run.text, row=run.owner, runs=(at,), comment=comment,
                links=run.links,
            )
        )  # fmt: skip
    return made


def _below(tree: Tree, roots: Collection[int]) -> set[int]:
    """Return the rows of the subtrees, each walked once."""
    rows: set[int] = set()
    for root in roots:
        if root not in rows:
            rows.update(range(root, tree.ends[root]))
    return rows


def _table(tree: Tree, roles: Roles, found: Sequence[Run], choice: Choice, table: int) -> Piece:
    """Return a table as one piece: a line a row, its cells parted by tabs."""
    used: list[int] = []
    cells: dict[int, list[str]] = {}
    for at, run in enumerate(found):
        is_inside = table < run.owner < tree.ends[table] or run.owner == table
        is_own = at in choice.kept and at not in choice.title and at not in choice.bylines
        if is_inside and is_own and roles.kinds[run.owner] != "caption":
            used.append(at)
            cells.setdefault(_cell(tree, run.owner, table), []).append(" ".join(run.text.split()))
    lines: dict[int, list[str]] = {}
    for row in range(table + 1, tree.ends[table]):
        if row in cells or (tree.tags[row] in {"td", "th"} and tree.shown[row]):
            line = lines.setdefault(tree.parents[row], [])
            line.append(" ".join(cells.pop(row, [])))
    stray = [" ".join(texts) for texts in cells.values()]
    whole = [*("\t".join(line).strip() for line in lines.values()), *stray]
    text = "\n".join(line for line in whole if line)
    return Piece(kind="table", text=text, row=table, runs=tuple(used))


def _cell(tree: Tree, row: int, table: int) -> int:
    while row != table and tree.tags[row] not in {"td", "th"}:
        row = tree.parents[row]
    return row


def quoted(given: Sequence[Piece]) -> list[Piece]:
    """Part the lines of comments that only repeat, in quotation marks or after >, what was said.

    So it is with whole paragraphs that stand word for word in another's post above, marked or not.
    """
    copied = _copied(given)
    told = [
        structs.replace(piece, kind="quotation") if at in copied else piece
        for at, piece in enumerate(given)
    ]
    if not any(map(_quotes, told)):
        return told
    seen: set[tuple[str, ...]] = set()
    made: list[Piece] = []
    for piece in told:
        made.extend(_parted(piece, seen) if _quotes(piece) else (piece,))
        seen.update(_grams(piece.text))
    return made


def _copied(given: Sequence[Piece]) -> set[int]:
    """Return the paragraphs of comments that are another's above, if there is more in the comment.

    Who says nothing but what somebody else has said says it too, and quotes nobody.
    """
    first: dict[str, int] = {}
    copied: set[int] = set()
    own: set[int] = set()
    for at, piece in enumerate(given):
        unit = _WORD.findall(piece.text.lower())
        is_first = first.setdefault(" ".join(unit), piece.comment) == piece.comment
        if piece.kind != "comment":
            continue
        if is_first or len(unit) < _COPIED:
            own.add(piece.comment)
        else:
            copied.add(at)
    return {at for at in copied if given[at].comment in own}


def _quotes(piece: Piece) -> bool:
    return piece.kind == "comment" and any(map(_QUOTED.match, piece.text.split("\n")))


def _grams(text: str) -> list[tuple[str, ...]]:
    unit = _WORD.findall(text.lower())
    return [tuple(unit[at : at + _LEAST]) for at in range(len(unit) - _LEAST + 1)]


def _parted(piece: Piece, seen: set[tuple[str, ...]]) -> Iterator[Piece]:
    lines = piece.text.split("\n")
    kinds: list[BlockKind] = []
    for line in lines:
        grams = _grams(line) if _QUOTED.match(line) else []
        kinds.append("quotation" if grams and seen.issuperset(grams) else "comment")
    cuts = [0, *(at for at in range(1, len(lines)) if kinds[at] != kinds[at - 1]), len(lines)]
    at = 0
    for start, end in pairwise(cuts):
        whole = "\n".join(lines[start:end])
        text = whole.strip()
        low = at + len(whole) - len(whole.lstrip())
        at += len(whole) + 1
        if text:
            links = _within(piece.links, low, low + len(text))
            yield structs.replace(piece, kind=kinds[start], text=text, links=links)


def _within(links: Sequence[Link], low: int, high: int) -> tuple[Link, ...]:
    """Return the links of a part of a text, as they stand in the part."""
    first = bisect_right(links, low, key=lambda one: one.end)
    after = bisect_left(links, high, key=lambda one: one.start)
    return tuple(
        Link(max(one.start, low) - low, min(one.end, high) - low, one.row)
        for one in links[first:after]
    )
