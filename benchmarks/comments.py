"""A thread that was found, scored against the thread that is there.

Comments with words are paired one to one where the F1 of their words is at least 0.9, the most
alike first and, among the equally alike, those that stand at the most similar place. Comments
without words (empty, missing) are paired by state and author, in page order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from benchmarks.dates import same_date
from benchmarks.words import bag, overlap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.record import Reading, Record

__all__ = ["Node", "State", "ThreadScore", "nodes", "paired", "score_thread", "share", "total"]

State = Literal["present", "empty", "missing"]

_ALIKE = 0.9


class Node(NamedTuple):
    """A comment. ``texts`` are the readings of its words that count as right; none has no words."""

    id: str
    parent: str | None
    author: str | None
    posted: str | None
    texts: tuple[str, ...]
    state: State = "present"


class ThreadScore(NamedTuple):
    """Counts: of comments with words, of those paired, and of what is right.

    ``authors`` and ``dates`` count the pairs with words; ``parents`` counts all ``places`` in
    the gold tree, so that a comment that was not found has the wrong parent.
    """

    gold: int = 0
    found: int = 0
    paired: int = 0
    authors: int = 0
    dates: int = 0
    places: int = 0
    parents: int = 0


def nodes(record: Record | Reading) -> list[Node]:
    """Return the comments of a record, or of a reading."""
    return [
        Node(
            id=one.id,
            parent=one.parent,
            author=one.author,
            posted=one.posted,
            texts=() if one.span is None else (one.span.of(record.page.text),),
            state=one.state,
        )
        for one in record.comments
    ]


def paired(gold: Sequence[Node], found: Sequence[Node]) -> dict[str, str]:
    """Return the id of the comment found for each gold one that was."""
    pairs = _by_words(gold, found) | _by_state(gold, found)
    return {gold[left].id: found[right].id for left, right in pairs.items()}


def score_thread(gold: Sequence[Node], found: Sequence[Node]) -> ThreadScore:
    """Score the comments found on a page."""
    worded = _by_words(gold, found)
    pairs = worded | _by_state(gold, found)
    at = {gold[left].id: found[right].id for left, right in pairs.items()}
    matched = [(gold[left], found[right]) for left, right in worded.items()]
    return ThreadScore(
        gold=sum(one.state == "present" for one in gold),
        found=sum(one.state == "present" for one in found),
        paired=len(matched),
        authors=sum(_name(one.author) == _name(other.author) for one, other in matched),
        dates=sum(same_date(one.posted, other.posted) for one, other in matched),
        places=len(gold),
        parents=sum(
            found[right].parent == (at.get(parent, "") if parent else None)
            for parent, right in ((gold[left].parent, right) for left, right in pairs.items())
        ),
    )


def total(scores: Iterable[ThreadScore]) -> ThreadScore:
    """Add up the counts of several pages."""
    return ThreadScore(*map(sum, zip(ThreadScore(), *scores, strict=True)))


def share(part: int, whole: int) -> float:
    """Return ``part`` of ``whole``, and 0 where there is nothing."""
    return part / whole if whole else 0.0


def _by_words(gold: Sequence[Node], found: Sequence[Node]) -> dict[int, int]:
    bags = [[bag(text) for text in one.texts] for one in found]
    alike: list[tuple[float, float, int, int]] = []
    for left, one in enumerate(gold):
        wanted = [bag(text) for text in one.texts]
        for right, had in enumerate(bags):
            best = max((overlap(a, b) for a in had for b in wanted), default=0.0)
            if best >= _ALIKE:
                apart = abs(left / len(gold) - right / len(found))
                alike.append((-best, apart, left, right))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, left, right in sorted(alike):
        if left not in pairs and right not in taken:
            pairs[left] = right
            taken.add(right)
    return pairs


def _by_state(gold: Sequence[Node], found: Sequence[Node]) -> dict[int, int]:
    waiting: dict[tuple[State, str], list[int]] = {}
    for right, one in enumerate(found):
        if one.state != "present":
            waiting.setdefault((one.state, _name(one.author)), []).append(right)
    pairs: dict[int, int] = {}
    for left, one in enumerate(gold):
        queue = waiting.get((one.state, _name(one.author)))
        if queue:
            pairs[left] = queue.pop(0)
    return pairs


def _name(author: str | None) -> str:
    return " ".join((author or "").split())
