"""Which place of the mould holds the author of a post, which the date, which the words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from assay.read.markup.tree import words
from assay.read.threads.chaff import is_quote
from assay.read.threads.layout import Text
from assay.read.threads.names import is_told, name_of
from assay.read.threads.neighbours import beside, handles, labelled
from assay.read.threads.times import is_time, moment
from assay.read.threads.vocabulary import BUTTON, called

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree
    from assay.read.threads.layout import Layout
    from assay.read.threads.marks import Marks

__all__ = ["Slots", "in_quote", "name_slots", "time_slots"]

_SINCE = re.compile(
    r"join|regist|member since|mitglied seit|anmeld|inscri|dabei|founded|born|last|edit|updat|geänd"
    r"|modifi|bearbeit|ultim|letzte|seen|birth|sinds|lid\b|miembro|desde|anniversary",
    re.IGNORECASE,
)
_CALLED_SINCE = re.compile(r"join|regist|edit(?:ed|ion)|modif|updated|birth", re.IGNORECASE)
_QUOTED = frozenset({"blockquote", "q"})
_MOST_NAME = 8
_SAID = 2
_NEXT = 3
_GUESSED = 0.7
_BARE = 0.36
"""Names marked no better than by bold letters are rated so."""

_NEAR, _ALIKE = 0.3, 0.95
"""A place is looked at beside the best if it is nearly as common, or as good where it is found."""


class Slots(Struct, frozen=True, kw_only=True):
    """For each post the rows at the places chosen, the likeliest place first.

    ``texts`` are the names where the slots are those of names, ``is_guessed`` whether no element
    marks them.
    """

    rows: Sequence[Sequence[int]]
    score: float
    texts: Sequence[str] = ()
    is_guessed: bool = False


def in_quote(tree: Tree, row: int, inside: Sequence[int]) -> bool:
    """Tell whether a row stands in words quoted by its post."""
    post = inside[row]
    while row >= 0 and inside[row] == post:
        if tree.tags[row] in _QUOTED or (tree.classes[row] and is_quote(tree.classes[row])):
            return True
        row = tree.parents[row]
    return False


def time_slots(tree: Tree, marks: Marks, laid: Layout, posts: int) -> Slots:
    """Return each post's dates, that of its writing first.

    It is the one that most posts bear once, near the top, in an order that only rises or falls;
    a label such as "Joined" before it counts against it.
    """
    held: dict[int, dict[int, int]] = defaultdict(dict)
    before = _before(laid)
    since: Counter[int] = Counter()
    for row in sorted(marks.times):
        post = laid.inside[row] if row < len(laid.inside) else -1
        if post < 0 or in_quote(tree, row, laid.inside):
            continue
        place = laid.places[row]
        held[place].setdefault(post, row)
        said = f"{before.get(row, '')} {_own(tree, row)}"
        since[place] += bool(_SINCE.search(said) or _CALLED_SINCE.search(called(tree, row)))
    scores = {}
    for place, rows in held.items():
        values = [moment(marks.times[row], day_before_month=True) for row in rows.values()]
        score = len(rows) / posts * (0.6 + 0.4 * _sorted([value for value in values if value]))
        score *= 1 - 0.8 * since[place] / len(rows)
        score += 0.1 * (tree.tags[next(iter(rows.values()))] == "time")
        score += 0.05 * (sum(len(value or "") > 10 for value in values) / len(rows))  # noqa: PLR2004
        scores[place] = score
    return _ranked(laid, held, scores, posts)


def _own(tree: Tree, row: int) -> str:
    return " ".join((tree.elements[row].text or "")[:80].split())


def _before(laid: Layout) -> dict[int, str]:
    """Return for each row the text that stands before its own."""
    before: dict[int, str] = {}
    last = ""
    for text in laid.texts:
        before.setdefault(text.owner, last)
        before.setdefault(text.row, last)
        last = text.text[-60:]
    return before


def _sorted(values: Sequence[str]) -> float:
    """Return the share of neighbours that stand in the commoner order."""
    steps = [b >= a for a, b in pairwise(values)]
    rising = sum(steps)
    return max(rising, len(steps) - rising) / len(steps) if steps else 0.5


def _ranked(
    laid: Layout,
    held: Mapping[int, Mapping[int, int]],
    scores: Mapping[int, float],
    posts: int,
    *,
    worth_first: bool = False,
) -> Slots:
    """Return the places worth a look, the best first.

    If ``worth_first``, one that is as good where it is found goes before one that is only common.
    """
    order = sorted(scores, key=lambda place: (-scores[place], place))
    best = scores[order[0]] if order else 0.0
    solo = {place: scores[place] * posts / len(held[place]) for place in order}
    as_good = {place for place in order if solo[place] >= _ALIKE * solo[order[0]]}
    if worth_first:
        order.sort(key=lambda place: place not in as_good)
    kept = [
        place
        for place in order
        if place in as_good
        or scores[place] >= _NEAR * best
        or laid.loose[place] == laid.loose[order[0]]
    ]
    rows = [[held[place][post] for place in kept if post in held[place]] for post in range(posts)]
    return Slots(rows=rows, score=best)


def name_slots(tree: Tree, marks: Marks, laid: Layout, times: Sequence[Sequence[int]]) -> Slots:
    """Return the rows that name each post's author, the likeliest first.

    Where no element is a name's own, what follows "From:" is one, or stands before the date, or
    a profile's handle.
    """
    marked = _marked(tree, marks, laid, len(times))
    told = labelled(laid, len(times)) if marked.score < _BARE else {}
    if not told and sum(map(bool, marked.rows)) * 2 >= len(times):
        texts = [name_of(tree, rows[0]) if rows else "" for rows in marked.rows]
        return structs.replace(marked, texts=texts)
    found = told or beside(laid, times) or handles(tree, laid, len(times))
    return Slots(
        rows=[[found[post][0]] if post in found else [] for post in range(len(times))],
        texts=[found[post][1] if post in found else "" for post in range(len(times))],
        score=_GUESSED * len(found) / max(len(times), 1),
        is_guessed=bool(found),
    )


def _marked(tree: Tree, marks: Marks, laid: Layout, posts: int) -> Slots:
    held: dict[int, dict[int, int]] = defaultdict(dict)
    texts: dict[int, list[str]] = defaultdict(list)
    ranks: Counter[int] = Counter()
    for row, rank in sorted(_closest(tree, marks).items()):
        post = laid.inside[row]
        if post < 0 or not _may_name(tree, marks, row) or in_quote(tree, row, laid.inside):
            continue
        place = laid.places[row]
        own = " ".join((tree.elements[row].text or "").split())
        if post in held[place] or (rank < _SAID and laid.is_label(Text(post, row, row, own))):
            continue
        name = name_of(tree, row)
        if not name or BUTTON.match(name) or is_time(name) or not is_told(name):
            continue
        held[place][post] = row
        texts[place].append(name)
        ranks[place] += rank
    scores = {}
    for place, rows in held.items():
        if rows:
            scores[place] = _name_score(texts[place], ranks[place] / len(rows), len(rows), posts)
    named = {key: rows for key, rows in held.items() if rows}
    return _ranked(laid, named, scores, posts, worth_first=True)


def _closest(tree: Tree, marks: Marks) -> dict[int, int]:
    """Return the rows that look like names, with their ranks, without those that hold one.

    A bold word at the head of an element that is called a name is that name.
    """
    ranks = dict(marks.names)
    said = bold = len(tree.tags)
    for row in sorted(marks.names, reverse=True):
        end, rank = tree.ends[row], marks.names[row]
        if said < end and marks.names[said] >= max(_SAID, rank - 1):
            ranks.pop(row)
        elif bold < end and rank >= _SAID and _heads(tree, row, bold):
            ranks[bold] = ranks.pop(row)
        if _may_name(tree, marks, row):
            if rank >= _SAID:
                said = row
            elif tree.elements[row].text:
                bold = row
    return ranks


def _heads(tree: Tree, row: int, inner: int) -> bool:
    """Tell whether an element's words begin with those of one in it, and go on after them."""
    element = tree.elements[row]
    if (element.text or "").strip() or inner - row > _NEXT:
        return False
    return words(tree, row) != words(tree, inner) and words(tree, row).startswith(
        words(tree, inner)
    )


def _may_name(tree: Tree, marks: Marks, row: int) -> bool:
    """Tell whether an element holds few enough words for a name, and no date."""
    end = tree.ends[row]
    held = marks.words[end] - marks.words[row] + marks.linked[end] - marks.linked[row]
    held -= len((tree.elements[row].tail or "").split())
    return 0 < held <= _MOST_NAME and marks.time_sum[end] == marks.time_sum[row]


def _name_score(texts: Sequence[str], rank: float, count: int, posts: int) -> float:
    score = count / posts * (0.35 + 0.25 * (rank - 1) if rank < 2 else 0.6 + 0.4 * (rank - 2))  # noqa: PLR2004
    common = Counter(text.lower() for text in texts)
    if len(common) == 1 and count > max(3, posts / 2):  # one name throughout is a label
        score *= 0.2
    if count > 1 and all(len(text) == 1 and text.isascii() for text in texts):
        score *= 0.2  # letters drawn for pictures
    if any(text.rstrip().endswith((":", "?")) or "#" in text for text in texts[:3]):
        score *= 0.5
    return score
