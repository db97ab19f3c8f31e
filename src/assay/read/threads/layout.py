"""Where things stand in the posts of one group: each row's path below its post, each text's place.

Posts of one thread are poured into one mould. Two rows stand at the same place when the way to
them from their posts is the same, told by tags and by the classes that most posts share; what
differs from post to post (a colour, a rank, "first") is left out of account.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.markup.runs import HOLES
from assay.read.markup.tree import tokens
from assay.read.threads.vocabulary import pattern

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree
    from assay.read.threads.groups import Group

__all__ = ["Layout", "Text", "blurred", "layout"]

_SHARED = 0.6
"""A class is part of the mould when this share of the posts has it."""

_LABEL_WORDS = 24
_ALIKE = 0.5
_NUMBERED = frozenset({"td", "th", "dt", "dd", "tr"})
_BARE = frozenset({"div", "section", "span"})
_TOP = 3


class Text(Struct, frozen=True):
    """A text node: ``owner`` is the row it is in, ``row`` the row it is the text or tail of."""

    post: int
    owner: int
    row: int
    text: str


class Layout(Struct, frozen=True, kw_only=True):
    """The moulds.

    ``inside[row]`` is the place of the post a row belongs to, -1 outside; ``places[row]`` the
    number of its path, 0 at the post itself; ``above`` and ``steps`` lead from each path to the
    path over it and to its last step; ``loose`` numbers the paths again, told by tags alone.
    ``labels`` are the texts that most posts repeat, their numbers blurred if ``is_blurred``.
    """

    inside: Sequence[int]
    parents: Sequence[int]
    places: Sequence[int]
    above: Sequence[int]
    steps: Sequence[str]
    texts: Sequence[Text]
    labels: frozenset[tuple[int, str]]
    loose: Sequence[int]
    is_blurred: bool = True

    def is_label(self, text: Text) -> bool:
        """Tell whether a text is part of the mould: "Reply", "Joined:"."""
        said = folded(text.text, is_blurred=self.is_blurred)
        return (self.places[text.owner], said) in self.labels


def layout(tree: Tree, group: Group) -> Layout:
    """Lay the posts of a group over each other."""
    inside = _inside(tree, group)
    shared = _stable(tree, inside, len(group.rows))
    places, above, steps = _places(tree, inside, shared, group.rows)
    texts = _texts(tree, inside)
    labels, is_blurred = _labels(texts, places, len(group.rows))
    return Layout(
        inside=inside,
        parents=tree.parents,
        places=places,
        above=above,
        steps=steps,
        texts=texts,
        loose=_loose(above, steps),
        labels=labels,
        is_blurred=is_blurred,
    )


def _inside(tree: Tree, group: Group) -> list[int]:
    inside = [-1] * len(tree.tags)
    starts = {row: place for place, row in enumerate(group.rows)}
    if group.is_spread:
        for place, (row, end) in enumerate(zip(group.rows, group.ends, strict=True)):
            inside[row:end] = [place] * (end - row)
        return inside
    for row in range(group.rows[0], len(tree.tags)):
        inside[row] = starts.get(row, inside[tree.parents[row]])
    return inside


def _stable(tree: Tree, inside: Sequence[int], posts: int) -> frozenset[str]:
    """Return the names (classes, patterns of ids) that most posts have somewhere."""
    counts: Counter[str] = Counter()
    last: dict[str, int] = {}
    for row, post in enumerate(inside):
        if post < 0 or not (tree.classes[row] or tree.ids[row]):
            continue
        for name in blurred(tree, row):
            if last.get(name) != post:
                last[name] = post
                counts[name] += 1
    least = _SHARED * posts
    return frozenset(name for name, count in counts.items() if count >= least)


def blurred(tree: Tree, row: int) -> list[str]:
    """Return what an element is called, its numbers blurred, its id after a ``#``."""
    names = list(map(pattern, tokens(tree, row)))
    if tree.ids[row]:
        names.append("#" + pattern(tree.ids[row]))
    return names


def _places(
    tree: Tree, inside: Sequence[int], shared: frozenset[str], first: Sequence[int]
) -> tuple[list[int], list[int], list[str]]:
    starts = frozenset(first)
    places = [0] * len(inside)
    depth = [0]
    above, steps = [-1], [""]
    numbers: dict[tuple[int, str], int] = {}
    for row, post in enumerate(inside):
        if post < 0 or not tree.tags[row]:
            continue
        parent = tree.parents[row]
        over = places[parent] if inside[parent] == post and row not in starts else 0
        step = "post"
        if row not in starts:
            beside = tree.places[first[post]] if parent == tree.parents[first[post]] else 0
            step = _step(tree, row, shared, depth[over], beside)
        number = numbers.get((over, step))
        if number is None:
            number = numbers[over, step] = len(above)
            above.append(over)
            steps.append(step)
            depth.append(depth[over] + 1)
        places[row] = number
    return places, above, steps


def _loose(above: Sequence[int], steps: Sequence[str]) -> list[int]:
    numbers: dict[tuple[int, str], int] = {}
    loose = [0] * len(above)
    for place in range(1, len(above)):
        tag = steps[place].partition(".")[0]
        loose[place] = numbers.setdefault((loose[above[place]], tag), len(numbers) + 1)
    return loose


def _step(tree: Tree, row: int, shared: frozenset[str], depth: int, beside: int) -> str:
    tag = tree.tags[row]
    names = (
        sorted(shared.intersection(blurred(tree, row)))
        if tree.classes[row] or tree.ids[row]
        else ()
    )
    if not names and (tag in _NUMBERED or (tag in _BARE and 0 < depth <= _TOP)):
        return f"{tag}:{tree.places[row] - beside}"
    return ".".join((tag, *names))


def _texts(tree: Tree, inside: Sequence[int]) -> list[Text]:
    """Return what a reader sees of every post, in page order, a tail after its element."""
    found: list[Text] = []
    tails: list[int] = []

    def close(until: int) -> None:
        while tails and tree.ends[tails[-1]] <= until:
            row = tails.pop()
            owner = tree.parents[row]
            text = " ".join((tree.elements[row].tail or "").split())
            if text and owner >= 0 and inside[owner] >= 0 and _seen(tree, owner):
                found.append(Text(inside[owner], owner, row, text))

    for row, post in enumerate(inside):
        close(row)
        if row and (post >= 0 or inside[tree.parents[row]] >= 0) and tree.elements[row].tail:
            tails.append(row)
        if post >= 0 and tree.tags[row] and _seen(tree, row) and tree.elements[row].text:
            text = " ".join((tree.elements[row].text or "").split())
            if text:
                found.append(Text(post, row, row, text))
    close(len(inside))
    return found


def _seen(tree: Tree, row: int) -> bool:
    return tree.shown[row] and tree.tags[row] not in HOLES


def _labels(
    texts: Sequence[Text], places: Sequence[int], posts: int
) -> tuple[frozenset[tuple[int, str]], bool]:
    """Return the texts that most posts repeat at one place, and whether numbers were blurred.

    Where blurring leaves most posts without a word, the posts are alike but for their numbers,
    and only what is the same to the letter is a label.
    """
    for is_blurred in (True, False):
        labels = _repeated(texts, places, posts, is_blurred=is_blurred)
        left = {
            text.post
            for text in texts
            if (places[text.owner], folded(text.text, is_blurred=is_blurred)) not in labels
            and len(text.text.split()) > 1
        }
        if 2 * len(left) >= posts:
            break
    return labels, is_blurred


def folded(text: str, *, is_blurred: bool) -> str:
    """Return a text as labels are compared."""
    return (pattern(text) if is_blurred else text).lower()


def _repeated(
    texts: Sequence[Text], places: Sequence[int], posts: int, *, is_blurred: bool
) -> frozenset[tuple[int, str]]:
    counts: Counter[tuple[int, str]] = Counter()
    last: dict[tuple[int, str], int] = {}
    for text in texts:
        if len(text.text.split()) <= _LABEL_WORDS:
            key = (places[text.owner], folded(text.text, is_blurred=is_blurred))
            if last.get(key) != text.post:
                last[key] = text.post
                counts[key] += 1
    least = max(3, _ALIKE * posts)
    return frozenset(key for key, count in counts.items() if count >= least)
