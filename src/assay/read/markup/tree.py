"""A parsed page as flat columns: one row an element, in document order.

Every later step walks these columns by index instead of the tree by recursion, so that a
page nested thousands deep, or with a million elements, is read in one pass and never
overflows a stack.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from lxml import etree, html
from msgspec import Struct

__all__ = ["BLOCKS", "Tree", "near", "parse", "tokens", "words"]

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html "
    "legend li main menu nav ol optgroup option p pre search section summary table tbody td "
    "tfoot th thead tr ul".split()
)
"""Elements that begin and end a line of their own."""

_UNSEEN = frozenset({"head", "script", "style", "template", "noscript", "title", "meta", "link"})
"""Elements that a browser with scripts never draws."""

_UNDRAWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_STREAMED = re.compile(r"[SP]:[0-9a-f]+\Z")
"""Ids of parts that a page sends hidden and puts in their place at once (React's streaming)."""

_FOLDED = frozenset({"region", "tabpanel"})
"""Roles of parts that are hidden until a reader unfolds them."""

_CONTROLS = bytes([*range(9), 0x0B, *range(0x0E, 0x20), 0x7F])
_END = re.compile(rb"</html\s*>", re.IGNORECASE)
_ENDS = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_HIGH = re.compile(rb"\xc2[\x80-\x9f]")
_C1 = {
    code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0)
}  # browsers show what Windows-1252 has there


class Tree(Struct, frozen=True, kw_only=True):
    """The columns. Row ``i`` is the ``i``-th node; comments and instructions have tag ``""``.

    ``ends[i]`` is the row after its last descendant, so ``range(i, ends[i])`` is its subtree;
    ``places[i]`` its place among its parent's elements from 1; ``shown[i]`` whether a reader
    sees it; ``cut`` whether the parser gave up on nesting too deep and lost what followed.
    """

    elements: Sequence[etree._Element]
    tags: Sequence[str]
    ids: Sequence[str]
    classes: Sequence[str]
    parents: Sequence[int]
    ends: Sequence[int]
    places: Sequence[int]
    shown: Sequence[bool]
    cut: bool = False

    def first(self, tag: str) -> int | None:
        """Return the first row with this tag."""
        return self.tags.index(tag) if tag in self.tags else None


def parse(text: str, *, scripted: bool = True) -> Tree | None:
    """Parse HTML; None when there is no element in it at all.

    ``scripted`` is whether the reader's browser runs scripts, and so never draws ``<noscript>``.
    """
    clean = text.encode("utf-8", "replace").translate(None, _CONTROLS)
    if b"\xc2" in clean and _HIGH.search(clean):
        clean = clean.decode().translate(_C1).encode()
    end = _END.search(clean)
    if end is not None and clean[end.end() :].strip():
        clean = _ENDS.sub(b"", clean)  # the parser drops what follows, which browsers show
    parser = html.HTMLParser(huge_tree=True, encoding="utf-8")
    try:
        root = html.document_fromstring(clean, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    cut = any("depth" in entry.message for entry in parser.error_log)
    unseen = _UNSEEN if scripted else _UNSEEN - {"noscript"}
    return _columns(list(root.iter()), unseen, cut=cut)


def _columns(elements: list[etree._Element], unseen: frozenset[str], *, cut: bool) -> Tree:
    rows = {element: row for row, element in enumerate(elements)}
    size = len(elements)
    tags, ids, classes = [""] * size, [""] * size, [""] * size
    parents, places, children = [-1] * size, [0] * size, [0] * size
    shown = [True] * size
    for row, element in enumerate(elements):
        above = element.getparent() if row else None
        parent = -1 if above is None else rows[above]
        parents[row] = parent
        if not isinstance(element.tag, str):
            shown[row] = False
            continue
        tags[row] = tag = element.tag
        if parent >= 0:
            children[parent] += 1
            places[row] = children[parent]
        if element.attrib:
            ids[row] = element.get("id") or ""
            classes[row] = element.get("class") or ""
        shown[row] = (parent < 0 or shown[parent]) and tag not in unseen and _drawn(element)
    return Tree(
        elements=elements,
        tags=tags,
        ids=ids,
        classes=classes,
        parents=parents,
        ends=_ends(parents),
        places=places,
        shown=shown,
        cut=cut,
    )


def _drawn(element: etree._Element) -> bool:
    if not element.attrib:
        return True
    style = element.get("style")
    is_undrawn = element.get("hidden") is not None or (
        style is not None and _UNDRAWN.search(style) is not None
    )
    return not is_undrawn or _comes_to_sight(element)


def _comes_to_sight(element: etree._Element) -> bool:
    """Tell what is hidden only until the page has loaded, or until a reader unfolds it."""
    return (
        _STREAMED.match(element.get("id") or "") is not None
        or element.get("role") in _FOLDED
        or bool(element.get("aria-labelledby"))
    )


def _ends(parents: list[int]) -> list[int]:
    ends = list(range(1, len(parents) + 1))
    for row in range(len(parents) - 1, 0, -1):
        above = parents[row]
        ends[above] = max(ends[above], ends[row])
    return ends


def tokens(tree: Tree, row: int) -> tuple[str, ...]:
    """Return the classes of an element."""
    return _split(tree.classes[row])


@lru_cache(maxsize=1 << 14)
def _split(classes: str) -> tuple[str, ...]:
    return tuple(classes.split())


def words(tree: Tree, row: int, without: frozenset[int] = frozenset()) -> str:
    """Return what a reader sees inside an element, whitespace run together.

    The subtrees of the rows in ``without`` are left out.
    """
    found = [tree.elements[row].text or ""]
    at, end = row + 1, tree.ends[row]
    open_rows: list[int] = []
    while at < end or open_rows:
        if open_rows and (at >= end or tree.ends[open_rows[-1]] <= at):
            found.append(tree.elements[open_rows.pop()].tail or "")
            continue
        if not tree.shown[at] or at in without:
            found.append(tree.elements[at].tail or "")
            at = tree.ends[at]
            continue
        if tree.tags[at] in BLOCKS or tree.tags[at] == "br":
            found.append(" ")
        found.append(tree.elements[at].text or "")
        open_rows.append(at)
        at += 1
    return " ".join("".join(found).split())


def near(tree: Tree, row: int, steps: int) -> list[int]:
    """Return the row and up to ``steps`` of its ancestors, nearest first."""
    found: list[int] = []
    while row >= 0 and len(found) <= steps:
        found.append(row)
        row = tree.parents[row]
    return found
