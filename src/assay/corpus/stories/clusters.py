"""Claims that say the same: near ones, judged pair by pair, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.match.claimed import Claimed
from assay.case.match.relate import Relation, relate
from assay.corpus.stories.keys import clash, share_names
from assay.corpus.stories.neighbours import near
from assay.corpus.stories.spread import answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.corpus.engine import Engine
    from assay.corpus.stories.gathered import Gathered
    from assay.corpus.stories.keys import Key
    from assay.corpus.stories.neighbours import Near

__all__ = ["clusters"]

_PAIRS: Final = 400
"""Pairs that are judged in one piece of work."""

_SURE: Final = 0.5
_VERY_NEAR: Final = 0.9
"""So near, two claims on one matter are taken for the same: the model often says no more."""

_SUPPORTED: Final = 0.74
"""So near, the same holds for two that have figures and a name in common."""

_LEAST: Final = 0.5


class _Judged(NamedTuple):
    relation: Relation
    score: float


class _Vote(NamedTuple):
    """For two claims being the same, above 0, or ruling one another out, below."""

    weight: float
    one: int
    other: int


def clusters(found: Gathered, engine: Engine | None = None) -> list[list[int]]:
    """Return groups of claims on two pages or more, by their places; largest first.

    Pairs are put together the surest first, and two groups only where more speaks for it than
    against it among the pairs between them, and none of them clash.
    """
    pairs = near(found.vectors, found.numbers, found.keys, engine)
    asked = [
        tuple((_claimed(found, one), _claimed(found, other)) for one, other, _ in some)
        for some in _by(pairs, _PAIRS)
    ]
    judged = [one for some in answers(_read, asked, engine) for one in some]
    votes = [
        vote
        for pair, made in zip(pairs, judged, strict=True)
        if (vote := _vote(pair, made, (found.keys[pair.one], found.keys[pair.other]))).weight
    ]
    groups = _grown(votes, found.keys)
    wide = [one for one in groups if len({found.claims[at].page for at in one}) > 1]
    return sorted(wide, key=lambda one: (-len(one), found.claims[one[0]].id))


def _by(pairs: Sequence[Near], most: int) -> Iterable[Sequence[Near]]:
    return (pairs[low : low + most] for low in range(0, len(pairs), most))


def _read(pairs: Sequence[tuple[Claimed, Claimed]]) -> list[_Judged]:
    """Judge pairs; of those in the very same words nobody is asked, and none is read twice."""
    different = list(dict.fromkeys(pair for pair in pairs if not _same_words(pair)))
    told = {
        pair: _Judged(made.relation, made.score)
        for pair, made in zip(different, relate(different), strict=True)
    }
    return [told.get(pair, _Judged("same", 1.0)) for pair in pairs]


def _same_words(pair: tuple[Claimed, Claimed]) -> bool:
    return pair[0].text == pair[1].text


def _vote(pair: Near, made: _Judged, keys: tuple[Key, Key]) -> _Vote:
    """Return what a judgement weighs; nothing where the two are merely on one matter.

    Nor where one has figures and the other has none: it may follow from it, and is another claim.
    """
    weight = 0.0
    one, other = keys
    if made.relation != "contradicts" and bool(one.numbers) != bool(other.numbers):
        return _Vote(0.0, pair.one, pair.other)
    if made.relation == "same":
        weight = made.score if made.score >= _SURE else 0.0
    elif made.relation == "contradicts":
        weight = -made.score
    elif made.relation != "unrelated" and pair.alike >= _enough(*keys):
        # behind all that the model itself is sure of
        weight = _LEAST * pair.alike
    return _Vote(weight, pair.one, pair.other)


def _enough(one: Key, other: Key) -> float:
    shared = one.numbers & other.numbers and share_names(one, other)
    return _SUPPORTED if shared else _VERY_NEAR


def _claimed(found: Gathered, place: int) -> Claimed:
    one = found.claims[place]
    return Claimed(one.said, found.pages[one.page].title or "")


class _Group:
    """Claims that are together, and what they are told apart by."""

    def __init__(self, place: int, key: Key) -> None:
        self.places = [place]
        self.keys = {key}
        self.votes: dict[int, float] = {}
        """By the number of another group, all votes between the two."""

    def clashes(self, other: _Group) -> bool:
        return any(clash(mine, its) for mine in self.keys for its in other.keys)


def _grown(votes: Sequence[_Vote], keys: Sequence[Key]) -> list[list[int]]:
    """Put claims together; the groups have the numbers of the claims that they began with."""
    places = sorted({place for vote in votes for place in (vote.one, vote.other)})
    groups = {place: _Group(place, keys[place]) for place in places}
    where = {place: place for place in places}
    for vote in votes:
        for mine, its in ((vote.one, vote.other), (vote.other, vote.one)):
            groups[mine].votes[its] = groups[mine].votes.get(its, 0.0) + vote.weight
    for vote in sorted(votes, key=lambda vote: (-vote.weight, vote.one, vote.other)):
        if vote.weight <= 0:
            break
        mine, its = sorted((where[vote.one], where[vote.other]))
        if mine == its or groups[mine].votes[its] <= 0 or groups[mine].clashes(groups[its]):
            continue
        _join(groups, mine, its)
        where.update(dict.fromkeys(groups[mine].places, mine))
    return [sorted(one.places) for one in groups.values() if len(one.places) > 1]


def _join(groups: dict[int, _Group], mine: int, its: int) -> None:
    """Put the second group into the first."""
    gone = groups.pop(its)
    group = groups[mine]
    group.places += gone.places
    group.keys |= gone.keys
    for other, weight in gone.votes.items():
        groups[other].votes.pop(its, None)
        if other != mine:
            group.votes[other] = group.votes.get(other, 0.0) + weight
            groups[other].votes[mine] = group.votes[other]
    group.votes.pop(its, None)
