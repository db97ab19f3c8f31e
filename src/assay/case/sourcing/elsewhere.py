"""What others say of the same: claims near to a source's are found and read beside them.

Nothing of this is kept. Adding a page would have to wait for it (a pair takes as long to read as a
short page takes in half), and what people judge and who they say is who would not be heeded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import select

from assay.case.chains import batches
from assay.case.ids import by_number
from assay.case.match.claimed import Claimed
from assay.case.match.relate import relate
from assay.case.meanings import Alike, nearest_of
from assay.case.origins.wording import WORD, content
from assay.case.pairing import DIFFERENT, held_why, judged_pairs
from assay.case.search import claims_having
from assay.case.sourcing.fetching import uttered
from assay.case.sourcing.values import Looked, Match, Uttered
from assay.case.store.tables import CLAIMS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy.engine import Connection

    from assay.case.identity import Groups
    from assay.case.match.relate import Related
    from assay.case.values import Judgement

__all__ = ["elsewhere", "outweighed"]

_CLAIMS: Final = 40
"""So many claims of a source are looked for, those most worth a check."""

_EACH: Final = 8
_PAIRS: Final = 16
"""So many pairs are read by the model, the nearest first: it takes about 15 ms for each."""

_NEAR: Final = 0.6
_AGREES: Final = 0.5
_OPPOSES: Final = 0.7
"""Below these the model is wrong about as often as right, on the labelled pairs looked at."""

_ASKED: Final = 5
_FEWEST: Final = 3
"""A claim without a vector is looked for by so many of its longest words, if it has enough."""

_EVEN: Final = 0.5
_ANY_WORD: Final = re.compile(r"\w+")
_READ_IN: Final = re.compile(r"\[[^\]]*\]")
"""What a claim that stands alone has in place of a pronoun."""

_AS_MUCH: Final = {"same": "same", "entails": "entails", "entailed_by": "entailed"}


class _Pair(NamedTuple):
    own: Uttered
    other: Uttered
    likeness: float


def elsewhere(
    connection: Connection, groups: Groups, claims: Sequence[Uttered], known: Iterable[Match]
) -> tuple[list[Match], list[Uttered], Looked]:
    """Return how claims of one source match others of the case, and these others.

    ``known`` are matches that need not be found. Claims on the same page of the same source are
    left out: contrasts are found there when the page is read.
    """
    wanted = _worth(connection, claims)
    near = nearest_of(connection, [int(one.id[1:]) for one in wanted], _EACH, _NEAR)
    near |= {
        int(one.id[1:]): list(_worded(connection, one))
        for one in wanted
        if int(one.id[1:]) not in near
    }
    met = {each.claim for its in near.values() for each in its}
    others: dict[str, Uttered] = {one.id: one for one in claims}
    for batch in batches(sorted(met - {int(id_[1:]) for id_ in others})):
        others |= {one.id: one for one in uttered(connection, groups, CLAIMS.c.id.in_(batch))}
    pairs = _pairs(wanted, near, others, {frozenset({one.a, one.b}) for one in known})
    alike = [pair for pair in pairs if _plain(pair.own) == _plain(pair.other)]
    open_ = [pair for pair in pairs if _plain(pair.own) != _plain(pair.other)]
    found = [*map(_verbatim, alike), *_read(open_[:_PAIRS])]
    looked = Looked(
        claims=len(wanted), read=min(len(open_), _PAIRS), left=max(0, len(open_) - _PAIRS)
    )
    return found, [others[id_] for id_ in sorted(others)], looked


def _worded(connection: Connection, claim: Uttered) -> Iterator[Alike]:
    """Yield claims that have the words of one that is of little worth, and so has no vector."""
    own = content(_READ_IN.sub(" ", claim.words))
    words = [one for one in WORD.findall(_READ_IN.sub(" ", claim.words)) if content(one)]
    longest = sorted(dict.fromkeys(words), key=len, reverse=True)[:_ASKED]
    if len(longest) < _FEWEST:
        return
    for hit in claims_having(connection, longest, _EACH):
        its = content(hit.words)
        share = len({*own} & {*its}) / len({*own} | {*its})
        if hit.claim is not None and hit.claim != claim.id and share >= _EVEN:
            yield Alike(int(hit.claim[1:]), share)


def _pairs(
    wanted: Sequence[Uttered], near: Mapping[int, Sequence[Alike]],
    others: Mapping[str, Uttered], told: set[frozenset[str]],
) -> list[_Pair]:  # fmt: skip
    """Return claims beside others that are near, each pair once, the nearest first."""
    pairs = []
    for own in wanted:
        for each in near[int(own.id[1:])]:
            other = others.get(f"k{each.claim}")
            if other is None or _of_one(own, other):
                continue
            if frozenset({own.id, other.id}) not in told:
                told.add(frozenset({own.id, other.id}))
                pairs.append(_Pair(own, other, each.likeness))
    return sorted(pairs, key=lambda pair: (-pair.likeness, pair.own.id, pair.other.id))


def outweighed(
    connection: Connection, matches: Sequence[Match], claims: Collection[str]
) -> tuple[list[Match], set[int]]:
    """Return matches as people judged them, and the claims that they named; the last word counts.

    What they hold to be different is left out, and what they hold to be the same is a match.
    """
    judged = {
        both: one for both, one in judged_pairs(connection).items() if set(both) & set(claims)
    }
    kept = [one for one in matches if _both(one.a, one.b) not in judged]
    same = {both: one for both, one in judged.items() if one.value != DIFFERENT}
    return [*kept, *_held(same)], {int(id_[1:]) for both in same for id_ in both}


def _held(same: Mapping[tuple[str, str], Judgement]) -> Iterator[Match]:
    for both, one in same.items():
        yield Match(a=both[0], b=both[1], relation="same", why=held_why(one), by="person")


def _both(one: str, other: str) -> tuple[str, str]:
    low, high = sorted((one, other), key=by_number)
    return low, high


def _worth(connection: Connection, claims: Sequence[Uttered]) -> list[Uttered]:
    worth: dict[str, float] = {}
    for batch in batches([int(one.id[1:]) for one in claims]):
        query = select(CLAIMS.c.id, CLAIMS.c.checkworthy).where(CLAIMS.c.id.in_(batch))
        worth |= {f"k{id_}": value or 0.0 for id_, value in connection.execute(query)}
    ordered = sorted(claims, key=lambda one: (-worth[one.id], int(one.id[1:])))
    return ordered[:_CLAIMS]


def _of_one(own: Uttered, other: Uttered) -> bool:
    """Tell whether two claims are one source's on one page, or one a piece of the other there."""
    if own.page != other.page:
        return False
    one, two = (" ".join(_plain(each)) for each in (own, other))
    return own.speaker.id == other.speaker.id or one in two or two in one


def _plain(claim: Uttered) -> tuple[str, ...]:
    words = _READ_IN.sub(" ", claim.words).casefold()
    return tuple(_ANY_WORD.findall(words))


def _verbatim(pair: _Pair) -> Match:
    return Match(
        a=pair.own.id, b=pair.other.id, relation="same", why="Both have the same words.",
        by="rule:verbatim/1",
    )  # fmt: skip


def _read(pairs: Sequence[_Pair]) -> Iterator[Match]:
    related = relate([(Claimed(one.own.words), Claimed(one.other.words)) for one in pairs])
    for pair, found in zip(pairs, related, strict=True):
        relation = _meant(found)
        if relation is not None:
            yield Match(
                a=pair.own.id, b=pair.other.id, relation=relation,
                why=f"{found.why.rstrip('.')}; likely to {found.score:.2f} of 1.", by=found.by,
            )  # fmt: skip


def _meant(found: Related) -> str | None:
    """Return what the model's answer is worth; a contradiction has to show in the words."""
    if found.relation == "contradicts":
        sure = found.score >= _OPPOSES and found.shows
        return "contradicts" if sure or found.by.startswith("rule:") else None
    least = _OPPOSES if found.shows else _AGREES
    return _AS_MUCH.get(found.relation) if found.score >= least else None
