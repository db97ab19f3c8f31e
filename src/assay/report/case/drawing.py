"""Who has a claim from whom, laid out: roots left, each page right of where it has it from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.case.origins import Origins

__all__ = ["Arrow", "Box", "Drawing", "drawing"]

_WIDE: Final = 216
_HIGH: Final = 46
_ACROSS: Final = 104
_DOWN: Final = 18
_EDGE: Final = 8
_LETTERS: Final = 27


class Box(Struct, frozen=True, kw_only=True):
    """A root or a page; ``x`` and ``y`` are its upper left corner, ``name`` what is written."""

    x: int
    y: int
    wide: int
    high: int
    name: str
    below: str
    kind: str
    title: str


class Arrow(Struct, frozen=True, kw_only=True):
    """A line from who repeats to who is repeated, by its SVG path; ``why`` says how it shows."""

    path: str
    by: str
    why: str


class Drawing(Struct, frozen=True, kw_only=True):
    """The graph of one claim, in the units of its own ``wide`` and ``high``."""

    wide: int
    high: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def drawing(found: Origins, named: Mapping[str, tuple[str, str]]) -> Drawing:
    """Lay out where a claim comes from.

    ``named`` has the name and the day of each page. A page stands a column right of the last of
    those it has the claim from; pages of a circle stand in one column.
    """
    roots = [f"root {at}" for at, _ in enumerate(found.roots)]
    pages = list(dict.fromkeys(one.page for one in found.carriers))
    to = {page: [edge.to for edge in found.edges if edge.from_ == page] for page in pages}
    direct = {
        page: [
            roots[at] for at, root in enumerate(found.roots) if page in root.pages and not to[page]
        ]
        for page in pages
    }
    rank = _ranks(pages, to)
    columns: dict[int, list[str]] = {0: roots}
    for page in pages:
        columns.setdefault(rank[page], []).append(page)
    at = {
        name: (_EDGE + column * (_WIDE + _ACROSS), _EDGE + row * (_HIGH + _DOWN))
        for column, held in columns.items()
        for row, name in enumerate(held)
    }
    boxes = [
        _box(at[name], root.name, root.kind, "root", root.why)
        for name, root in zip(roots, found.roots, strict=True)
    ]
    open_ = {one.page: one.why for one in found.unknown}
    boxes += [
        _box(at[page], *named[page], "unknown" if page in open_ else "page", open_.get(page, page))
        for page in pages
    ]
    arrows = [
        Arrow(path=_path(at[edge.from_], at[edge.to]), by=edge.by, why=edge.why)
        for edge in found.edges
    ]
    arrows += [
        Arrow(path=_path(at[page], at[root]), by="root", why=found.roots[roots.index(root)].why)
        for page in pages
        for root in direct[page]
    ]
    return Drawing(
        wide=max((box.x for box in boxes), default=0) + _WIDE + _EDGE,
        high=max((box.y for box in boxes), default=0) + _HIGH + _EDGE,
        boxes=tuple(boxes),
        arrows=tuple(arrows),
    )


def _ranks(pages: list[str], to: Mapping[str, list[str]]) -> dict[str, int]:
    """Return each page's column, from 1; what leads in a circle does not push further."""
    rank = dict.fromkeys(pages, 1)
    for _ in pages:
        for page in pages:
            further = 1 + max((rank[other] for other in to[page] if other in rank), default=0)
            rank[page] = min(max(rank[page], further), len(pages))
    return rank


def _box(at: tuple[int, int], name: str, below: str, kind: str, title: str) -> Box:
    return Box(
        x=at[0], y=at[1], wide=_WIDE, high=_HIGH, name=_short(name), below=_short(below),
        kind=kind, title=title,
    )  # fmt: skip


def _short(words: str) -> str:
    return words if len(words) <= _LETTERS else words[: _LETTERS - 1].rstrip() + "…"


def _path(start: tuple[int, int], end: tuple[int, int]) -> str:
    """Return a curve from the left side of one box to the right side of another.

    Between boxes of one column it bows out to the right.
    """
    x1, y1, y2 = start[0], start[1] + _HIGH // 2, end[1] + _HIGH // 2
    x2 = end[0] + _WIDE
    if start[0] <= end[0]:
        right = start[0] + _WIDE
        bow = x2 + _ACROSS // 2
        return f"M{right} {y1} C{bow} {y1} {bow} {y2} {x2} {y2}"
    middle = (x1 + x2) // 2
    return f"M{x1} {y1} C{middle} {y1} {middle} {y2} {x2} {y2}"
