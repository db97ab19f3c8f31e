"""What a page's elements tell of posts: dates, names, buttons, each found in one walk.

Nothing here decides; the marks are counted over the subtrees of candidates later, so every one
is kept as a column over the rows of the tree, and sums over a subtree are differences of sums.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.markup.runs import HOLES
from assay.read.threads import is_notice
from assay.read.threads.headlines import headlines
from assay.read.threads.moments import moments
from assay.read.threads.vocabulary import BUTTON, is_answer, is_name, is_person

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree

__all__ = ["LINKED", "SAID", "Marks", "marks"]

SAID, LINKED, _BOLD = 3, 2, 1
"""How much an element looks like a name: it is called one, it leads to a profile, it is bold."""

_PROSE = frozenset({"p", "div", "td", "blockquote", "dd", "pre", "article", "section"})
_LISTS = frozenset("img svg i ul ol table tbody tr form body html".split())
_BOLDED = frozenset({"b", "strong", "cite", "h3", "h4", "h5", "h6", "dt"})
_ITEMS = frozenset({"author", "creator", "name"})
_TESTED = ("author", "author_link", "username")
_BUTTON_WORDS = 4
_NOTICE = 200


class Marks(Struct, frozen=True, kw_only=True):
    """The columns.

    ``times`` maps a row to the date it bears, as text; ``names`` a row to how much it looks like
    the name of a person. The sums have one place more than the tree has rows:
    ``words[b] - words[a]`` counts the words no link bears in the rows ``a`` to ``b``. ``titles``
    counts headings that are links, ``headlines`` all links of several words to other pages,
    ``notices`` what stands in a removed post's stead.
    """

    times: Mapping[int, str]
    names: Mapping[int, int]
    buttons: frozenset[int]
    words: Sequence[int]
    linked: Sequence[int]
    time_sum: Sequence[int]
    name_sum: Sequence[int]
    answer_sum: Sequence[int]
    title_sum: Sequence[int]
    headline_sum: Sequence[int]
    notice_sum: Sequence[int]


def marks(tree: Tree) -> Marks:
    """Collect the marks of a page."""
    words, linked = _words(tree)
    times = moments(tree)
    ranks = [
        0 if row in times or not tree.shown[row] else _rank(tree, row)
        for row in range(len(tree.tags))
    ]
    linked_sum, time_sum = _sums(linked), _sums([row in times for row in range(len(tree.tags))])
    heads = headlines(tree, linked_sum, time_sum)
    return Marks(
        times=times,
        names={row: rank for row, rank in enumerate(ranks) if rank},
        buttons=frozenset(row for row in range(len(tree.tags)) if _is_button(tree, row)),
        words=_sums(words),
        linked=linked_sum,
        time_sum=time_sum,
        name_sum=_sums([rank >= LINKED for rank in ranks]),
        answer_sum=_sums([tree.shown[row] and is_answer(tree, row) for row in range(len(ranks))]),
        title_sum=_sums([head.in_heading for head in heads]),
        headline_sum=_sums([head.is_long for head in heads]),
        notice_sum=_sums([_is_notice(tree, row) for row in range(len(ranks))]),
    )


def _sums(column: Sequence[int]) -> list[int]:
    return [0, *accumulate(column)]


def _words(tree: Tree) -> tuple[list[int], list[int]]:
    """Count the words of each row, its tail included: those that no link bears, and the others."""
    size = len(tree.tags)
    words, linked, in_link = [0] * size, [0] * size, [False] * size
    for row in range(size):
        above, element, tag = tree.parents[row], tree.elements[row], tree.tags[row]
        if above >= 0 and element.tail and tree.shown[above] and tree.tags[above] not in HOLES:
            (linked if in_link[above] else words)[row] += len(element.tail.split())
        in_link[row] = tag == "a" or (above >= 0 and in_link[above])
        if tag and tree.shown[row] and tag not in HOLES and element.text:
            (linked if in_link[row] else words)[row] += len(element.text.split())
    return words, linked


def _rank(tree: Tree, row: int) -> int:
    """Rate how much an element looks like the name of who wrote."""
    tag, element = tree.tags[row], tree.elements[row]
    if not tag or tag in _LISTS:
        return 0
    if element.attrib:
        if (element.get("itemprop") or "") in _ITEMS or element.get("rel") == "author":
            return SAID
        if tree.classes[row] and is_name(tree, row):
            return SAID
        if (element.get("data-testid") or "").endswith(_TESTED):
            return SAID
        if tag == "a" and is_person(element.get("href") or ""):
            return LINKED
    return _BOLD if tag in _BOLDED else 0


def _is_notice(tree: Tree, row: int) -> bool:
    text = tree.elements[row].text
    if not text or not tree.tags[row] or not tree.shown[row] or len(text) > _NOTICE:
        return False
    return is_notice(" ".join(text.split()))


def _is_button(tree: Tree, row: int) -> bool:
    tag, text = tree.tags[row], tree.elements[row].text
    if not tag or not text or tag in _PROSE or not tree.shown[row]:
        return False
    return 0 < len(text.split()) <= _BUTTON_WORDS and BUTTON.match(text) is not None
