"""What the elements of a page are for: headings, lists, tables, and what is no article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.markup.tree import tokens
from assay.record import BlockKind

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree

__all__ = ["Roles", "roles"]

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dd", "dt"), "list_item"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "blockquote": "quotation",
}
_STICKY = frozenset({"quotation", "caption"})
"""What stands inside these stays theirs: a list within a quotation is quoted."""

_CAPTIONS = frozenset({"wp-caption-text", "caption-text", "image-caption", "photo-caption"})
_OUTSIDE = frozenset({"aside", "button", "footer", "form", "nav", "select", "textarea", "dialog"})
_FURNITURE = re.compile(
    r"(?:^|[-_])(?:appeal|donat(?:e|ion)s?|newsletter|sign-?up|subscribe|subscription"
    r"|share-?buttons?|sharedaddy|social-?share|sharing|related(?:-?posts?)?|tags?-links|cat-links"
    r"|tag-list|post-tags|entry-tags|breadcrumbs?|cookies?|consent|advert(?:isement)?s?"
    r"|promo|author-?(?:bio|box))(?:$|[-_])",
    re.IGNORECASE,
)
_TALL, _WIDE = 2, 2
_CELL = 200
"""A table whose cells hold more characters than this on average lays out a page."""


class Roles(Struct, frozen=True, kw_only=True):
    """Columns beside those of the tree.

    ``kinds`` is the kind of block that text standing there makes; ``tables`` the row of the
    data table it is in, or -1; ``outside`` whether it is in a menu, form, sidebar or foot;
    ``furniture`` the outermost row around it whose class says appeal, tags or the like, or -1.
    """

    kinds: Sequence[BlockKind]
    tables: Sequence[int]
    outside: Sequence[bool]
    furniture: Sequence[int]


def roles(tree: Tree) -> Roles:
    """Read the roles of all rows in one walk."""
    size = len(tree.tags)
    kinds: list[BlockKind] = ["paragraph"] * size
    tables, furniture = [-1] * size, [-1] * size
    outside, article = [False] * size, [False] * size
    for row in range(1, size):
        above, tag = tree.parents[row], tree.tags[row]
        kinds[row], tables[row] = kinds[above], tables[above]
        outside[row], article[row] = outside[above], article[above]
        furniture[row] = furniture[above]
        if not tag:
            continue
        if kinds[row] not in _STICKY:
            kinds[row] = _KINDS.get(tag, kinds[row])
        if tag == "table" and tables[row] < 0 and _is_data(tree, row):
            tables[row] = row
        article[row] = article[row] or tag in {"article", "main"}
        outside[row] = outside[row] or tag in _OUTSIDE or (tag == "header" and not article[row])
        if tree.classes[row] or tree.ids[row]:
            names = [*tokens(tree, row), tree.ids[row]]
            if furniture[row] < 0 and any(map(_FURNITURE.search, names)):
                furniture[row] = row
            if kinds[row] == "paragraph" and not _CAPTIONS.isdisjoint(names):
                kinds[row] = "caption"
    return Roles(kinds=kinds, tables=tables, outside=outside, furniture=furniture)


def _is_data(tree: Tree, table: int) -> bool:
    """Tell a table of data from one that lays out the page."""
    rows = cells = characters = widest = width = 0
    for row in range(table + 1, tree.ends[table]):
        tag = tree.tags[row]
        if tag in {"table", "form", "h1", "h2", "article"}:
            return False
        if tag == "tr":
            rows, width = rows + 1, 0
        elif tag in {"td", "th"}:
            cells, width = cells + 1, width + 1
            widest = max(widest, width)
        element = tree.elements[row]
        characters += len(element.text or "") * bool(tag) + len(element.tail or "")
    return rows >= _TALL and widest >= _WIDE and characters <= _CELL * cells
