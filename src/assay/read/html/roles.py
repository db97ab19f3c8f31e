"""What the elements of a page are for: headings, lists, tables, and what is no article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.markup.tree import tokens
from assay.record import BlockKind

if TYPE_CHECKING:
    from collections.abc import Collection

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
_WHOLE = frozenset({"html", "body"})
_OUTSIDE = frozenset({"aside", "button", "footer", "form", "nav", "select", "textarea", "dialog"})
_FURNITURE = re.compile(
    r"(?:^|[-_])(?:appeal|donat(?:e|ion)s?|newsletter|sign-?up|subscribe|subscription"
    r"|share-?buttons?|sharedaddy|social-?share|sharing|related(?:-?posts?)?|tags?-links|cat-links"
    r"|tag-list|post-tags|entry-tags|breadcrumbs?|cookies?|consent|advert(?:isement)?s?"
    r"|promo|author-?(?:bio|box))(?:$|[-_])",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:^|[-_ ])(?:related|recommend\w*|more-?(?:posts|stories|articles|from|like)"
    r"|read-?(?:more|next)|see-?also|similar|popular|trending|latest|recent|comments?|respond"
    r"|disqus|share|sharing|social|follow|newsletter|subscri(?:be|ption)|sign-?up|promo\w*"
    r"|advert\w*|ads?|sponsor\w*|banner|cta|widget\w*|side-?bar|rail|footer|nav|navigation|menu"
    r"|breadcrumbs?|author|bio|byline|meta|tags?|categor\w+|toc|table-of-contents|pagination"
    r"|pager|cookies?|consent|modal|popup|overlay|dialog|login|search|copyright|legal"
    r"|disclaimer|disclosure|skip|hidden|sr-only|screen-reader\w*|visually-hidden|credits?"
    r"|print|donat\w*|appeal|carousel|slider|card|teaser|next|prev\w*|jump)(?:$|[-_ ])",
    re.IGNORECASE,
)
"""Names of what stands beside an article, but of parts of it too: a hint, where `_FURNITURE`
is nearly proof."""

_TALL, _WIDE = 2, 2
_CELL = 200
"""A table whose cells hold more characters than this on average lays out a page."""


class Roles(Struct, frozen=True, kw_only=True):
    """Columns beside those of the tree.

    ``kinds`` is the kind of block that text standing there makes; ``tables`` the row of the
    data table it is in, or -1; ``outside`` whether it is in a menu, form, sidebar or foot;
    ``furniture`` the outermost row around it whose class says appeal, tags or the like, or -1;
    ``beside`` whether an element around it is called like something that stands beside an
    article; ``links`` whether it is inside a link.
    """

    kinds: Sequence[BlockKind]
    tables: Sequence[int]
    outside: Sequence[bool]
    furniture: Sequence[int]
    beside: Sequence[bool]
    links: Sequence[bool]


def roles(tree: Tree, fresh: Collection[int] = ()) -> Roles:
    """Read the roles of all rows in one walk.

    ``fresh`` are rows at which a text of its own begins, whatever it is laid out in: a post in a
    list, a table or a ``<blockquote>`` of the page's is no item, cell or quotation.
    """
    size = len(tree.tags)
    kinds: list[BlockKind] = ["paragraph"] * size
    tables, furniture = [-1] * size, [-1] * size
    outside, article = [False] * size, [False] * size
    beside, links = [False] * size, [False] * size
    for row in range(1, size):
        above, tag = tree.parents[row], tree.tags[row]
        kinds[row], tables[row] = kinds[above], tables[above]
        outside[row], article[row] = outside[above], article[above]
        furniture[row], beside[row] = furniture[above], beside[above]
        links[row] = links[above] or tag == "a"
        if not tag:
            continue
        if row in fresh:
            kinds[row], tables[row] = "paragraph", -1
        elif kinds[row] not in _STICKY:
            kinds[row] = _KINDS.get(tag, kinds[row])
        if tag == "table" and tables[row] < 0 and _is_data(tree, row):
            tables[row] = row
        article[row] = article[row] or tag in {"article", "main"}
        outside[row] = outside[row] or tag in _OUTSIDE or (tag == "header" and not article[row])
        if tree.classes[row] or tree.ids[row]:
            called = f"{tree.classes[row]} {tree.ids[row]}"
            if furniture[row] < 0 and _is_furniture(called):
                furniture[row] = row
            if not beside[row] and tag not in _WHOLE:
                beside[row] = _is_beside(called)
            if kinds[row] == "paragraph" and not _CAPTIONS.isdisjoint(tokens(tree, row)):
                kinds[row] = "caption"
    return Roles(
        kinds=kinds,
        tables=tables,
        outside=outside,
        furniture=furniture,
        beside=beside,
        links=links,
    )


@lru_cache(maxsize=4096)
def _is_furniture(called: str) -> bool:
    return any(map(_FURNITURE.search, called.split()))


@lru_cache(maxsize=4096)
def _is_beside(called: str) -> bool:
    return _BESIDE.search(called) is not None


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
