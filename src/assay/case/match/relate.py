"""What one claim is to another of another page: the same, implying it, ruling it out, or less."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from assay.case.match.compared import beside, on_one_matter
from assay.case.match.wording import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.case.match.claimed import Claimed
    from assay.case.match.compared import Beside

__all__ = ["BY", "Related", "Relation", "relate"]

BY = "model:relations/1"
BY_RULE = "rule:relations/1"

Relation: TypeAlias = Literal[
    "same", "entails", "entailed_by", "contradicts", "related", "unrelated"
]
"""What the first claim is to the second; ``entails``: the second follows from it."""


_OF_NETWORK: tuple[Relation, ...] = ("same", "entails", "entailed_by", "contradicts", "related")
"""In the order of `assay.models.alike.RELATIONS`; what is neutral is related, or not even that."""

_EVEN = 0.5
_NEARLY = 0.8


class Related(NamedTuple):
    """What two claims are to one another, how likely that is, 0 to 1, and on what grounds.

    ``shows`` tells that the words alone show a difference: figures that stand against each other,
    or a denial in one and none in the other.
    """

    relation: Relation
    score: float
    why: str
    by: str
    shows: bool = False


def relate(pairs: Sequence[tuple[Claimed, Claimed]]) -> list[Related]:
    """Relate claims pair by pair.

    Each pair is read alone and in both directions: turned round, it has the same answer turned
    round. Names are told apart and not read, so that other names change nothing. A claim of no
    words is related to nothing. Raises `ModelError` for missing or damaged weights.
    """
    told = [at for at, pair in enumerate(pairs) if all(_says(one) for one in pair)]
    found = dict(zip(told, beside([pairs[at] for at in told]), strict=True))
    return [_related(found.get(at)) for at in range(len(pairs))]


def _says(claim: Claimed) -> bool:
    return any(mark.isalnum() for mark in claim.text)


def _settled(pair: Beside) -> Relation | None:
    """Relate claims in nearly the same words: a "not" is all that is between.

    Which words they are is not enough for the same: who did it to whom may be turned round.
    """
    one, other = pair.first, pair.second
    both, either = len(one.words & other.words), len(one.words | other.words)
    if one.turned != other.turned and both >= _NEARLY * either:
        return "contradicts"
    return None


def _related(pair: Beside | None) -> Related:
    if pair is None:
        return Related("unrelated", 1.0, "One of the two has no words.", BY)
    settled = _settled(pair)
    if settled is not None:
        return Related(settled, 1.0, wording(settled, pair), BY_RULE)
    best = int(pair.likely.argmax())
    sure = float(pair.likely[best])
    relation = _OF_NETWORK[best]
    if relation == "related":
        near = on_one_matter(pair)
        relation = "related" if near >= _EVEN else "unrelated"
        sure *= max(near, 1 - near)
    shows = bool(pair.figures.apart) or bool(pair.first.denials) != bool(pair.second.denials)
    return Related(relation, sure, wording(relation, pair), BY, shows)
