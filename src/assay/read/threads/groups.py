"""Sets of elements that are alike: what may be the posts of a thread.

Elements are alike when they share a tag and one class, one pattern of id, one parent, or the
way they are nested. Every element belongs to several sets; which set is the thread is decided
by what its members hold, counted here without what stands in members nested inside them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.markup.tree import tokens
from assay.read.threads.vocabulary import called, pattern

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from assay.read.markup.tree import Tree
    from assay.read.threads.marks import Marks

__all__ = ["VOCABULARY", "Group", "groups", "kind"]

VOCABULARY = re.compile(
    r"comment|repl(?:y|ies)|respons|(?:^|[\W_])(?:post|msg|p|c|message)(?:$|[-_#\d\s])|messag"
    r"|discuss|thread|kommentar|komentar|comentari|reacti|beitrag|antwort|opini|forum|feedback"
    r"|posting|disq|talk|review|answer|mensaje|avis",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"sidebar|widget|recent|popular|trending|related|latest|most-?read|teaser|promo|recommend"
    r"|newsletter|footer|more-(?:from|stories)|read-?next|similar|nav(?:bar|igation)?\b|menu"
    r"|carousel|outbrain|taboola|sponsor|also-?like",
    re.IGNORECASE,
)
_MARKED = frozenset({"aside", "nav", "footer"})
_TAGS = frozenset(
    "div li article section tr td dt dd table tbody ul ol dl blockquote details figure p".split()
)
_NAMES = 12
_KINDS = frozenset({"Comment", "UserComments", "Answer"})
_ALONE = re.compile(
    r"(?:li-|div-)?(?:comment|reply|kommentar|comentario|commentaire|answer)[-_]?#\Z", re.IGNORECASE
)
_KEPT = 14
"""So many sets are looked at closely."""

_MAIN = 0.4
"""What holds this share of a page's words is no sidebar, whatever it is called."""

_CHATTY = 4
"""A post bears a few dates: an element with many more holds several posts."""


class Group(Struct, frozen=True, kw_only=True):
    """Elements that are alike, in page order.

    ``ends[i]`` is the row after the member's last; where ``is_spread`` that lies beyond its
    element, because its words follow in the elements beside it.
    """

    rows: Sequence[int]
    ends: Sequence[int]
    score: float
    is_spread: bool = False


def groups(tree: Tree, marks: Marks) -> list[Group]:
    """Return the sets most like a thread, the best first."""
    found: list[Group] = []
    aside = _aside(tree, marks)
    seen: set[tuple[int, ...]] = set()
    for rows in _alike(tree, marks):
        key = tuple(rows)
        if key in seen or (len(rows) == 1 and not _may_be_alone(tree, rows[0])):
            continue
        seen.add(key)
        found.extend(_rated(tree, marks, rows, aside))
    found.sort(key=lambda group: (-group.score, group.rows[0]))
    return found[:_KEPT]


def _alike(tree: Tree, marks: Marks) -> Iterable[list[int]]:
    sets: dict[Hashable, list[int]] = defaultdict(list)
    for row, tag in enumerate(tree.tags):
        if tag == "a" and tree.ids[row]:
            sets["id", "a", pattern(tree.ids[row])].append(row)
        if not tree.shown[row] or not (tag in _TAGS or "-" in tag):
            continue
        end, above = tree.ends[row], tree.parents[row]
        sums = (marks.time_sum, marks.name_sum, marks.notice_sum)
        if any(column[end] > column[row] for column in sums):
            for key in _keys(tree, row):
                sets[key].append(row)
            if tag == "td" and tree.places[row] == 1:
                # A row of a table is told from others by its first cell.
                for name in tokens(tree, row)[:_NAMES]:
                    sets["first", pattern(name)].append(above)
    return sets.values()


def _keys(tree: Tree, row: int) -> list[Hashable]:
    """Return what an element may be like others in."""
    tag, above = tree.tags[row], tree.parents[row]
    names = tokens(tree, row)[:_NAMES]
    keys: list[Hashable] = [("beside", tag, above)]
    keys.extend(("class", tag, name) for name in dict.fromkeys(map(pattern, names)))
    if tree.ids[row]:
        keys.append(("id", tag, pattern(tree.ids[row])))
    if above >= 0:
        keys.append(("under", tag, bool(names), tree.tags[above], tree.classes[above]))
    if "-" in tag:
        keys.append(("tag", tag))
    item = kind(tree, row)
    if item:
        keys.append(("item", item))
    return keys


def kind(tree: Tree, row: int) -> str:
    """Return what an element is said to be in microdata or RDFa, "" where nothing is said."""
    element = tree.elements[row]
    said = element.get("itemtype") or element.get("typeof") or ""
    return said.rpartition("/")[2].rpartition(":")[2].strip()


def _may_be_alone(tree: Tree, row: int) -> bool:
    """Tell whether an element is called a comment so plainly that it needs no other beside it."""
    return kind(tree, row) in _KINDS or _ALONE.match(pattern(tree.ids[row])) is not None


def _aside(tree: Tree, marks: Marks) -> list[bool]:
    aside = [False] * len(tree.tags)
    most = _MAIN * marks.words[-1]
    for row, tag in enumerate(tree.tags):
        above = tree.parents[row]
        aside[row] = above >= 0 and (
            aside[above]
            or tag in _MARKED
            or (bool(tree.classes[row] or tree.ids[row]) and _is_aside(tree, row))
        )
        if marks.words[tree.ends[row]] - marks.words[row] > most:
            aside[row] = False
    return aside


def _is_aside(tree: Tree, row: int) -> bool:
    text = called(tree, row)
    return _ASIDE.search(text) is not None and re.search(r"comment|post", text) is None


def _rated(tree: Tree, marks: Marks, rows: Sequence[int], aside: Sequence[bool]) -> list[Group]:
    """Return the set rated, and rated again with the elements beside its members, if they may."""
    made = [_rate(tree, marks, rows, [tree.ends[row] for row in rows], aside)]
    if len({tree.parents[row] for row in rows}) == 1:
        holder = tree.parents[rows[0]]
        limit = max(
            (tree.places[b] - tree.places[a] for a, b in pairwise(rows)),
            default=1,
        )
        if limit > 1:
            ends = [*rows[1:], _reach(tree, rows[-1], limit, holder)]
            made.append(_rate(tree, marks, rows, ends, aside, is_spread=True))
    return made


def _reach(tree: Tree, row: int, limit: int, holder: int) -> int:
    """Return the end of the ``limit`` elements that begin with ``row``."""
    end = tree.ends[row]
    while limit > 1 and end < tree.ends[holder]:
        limit -= bool(tree.tags[end])
        end = tree.ends[end]
    return end


def _rate(
    tree: Tree,
    marks: Marks,
    rows: Sequence[int],
    ends: Sequence[int],
    aside: Sequence[bool],
    *,
    is_spread: bool = False,
) -> Group:
    held = _held(marks, rows, ends)
    total = full = 0.0
    for row, (time, name, button, title, words, linked) in zip(rows, held, strict=True):
        if words < 1 and linked < 2:  # noqa: PLR2004 - a comment may be one link
            continue
        full += 1
        value = 0.4 * (time > 0) + 0.3 * (name > 0) + 0.15 * (button > 0)
        value += 0.15 * bool(re.search(r"\d", tree.ids[row]))
        value *= words / (words + linked) if words + linked else 0.0
        value *= _CHATTY / max(_CHATTY, time)
        value *= 0.5 if title else 1.0
        total += value * (0.3 if aside[row] else 1.0)
    if not full:
        return Group(rows=rows, ends=ends, score=0.0, is_spread=is_spread)
    mean = total / len(rows)
    said = VOCABULARY.search(called(tree, rows[0])) is not None
    score = len(rows) * mean * mean * (1.2 if said else 1.0) * (0.95 if is_spread else 1.0)
    return Group(rows=rows, ends=ends, score=score, is_spread=is_spread)


def _held(marks: Marks, rows: Sequence[int], ends: Sequence[int]) -> list[list[int]]:
    """Count what each member holds, less what the members nested in it hold."""
    sums = (
        marks.time_sum,
        marks.name_sum,
        marks.answer_sum,
        marks.title_sum,
        marks.words,
        marks.linked,
    )
    held = [
        [column[end] - column[row] for column in sums] for row, end in zip(rows, ends, strict=True)
    ]
    whole = [list(counts) for counts in held]
    open_members: list[int] = []
    for place, row in enumerate(rows):
        while open_members and ends[open_members[-1]] <= row:
            open_members.pop()
        if open_members:
            outer = held[open_members[-1]]
            for at, count in enumerate(whole[place]):
                outer[at] -= count
        open_members.append(place)
    return held
