"""The same claim on other pages: by words in common and equal figures, or by what it means."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case import reading
from assay.case.ids import number
from assay.case.match import Claimed, relate
from assay.case.meanings import nearest
from assay.case.origins.values import Relation
from assay.case.search import claims_with
from assay.case.store.tables import CLAIMS
from assay.case.values import CaseClaim
from assay.models.similar import embed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sqlalchemy.engine import Connection

    from assay.case.case import Case

__all__ = ["Match", "same_claims"]

_MANY: Final = 200
_BAR: Final = 0.3
_FIGURED: Final = 0.12
_TOLD: Final = 6
_ROUND: Final = 2
_NEAR: Final = 40
_ALIKE: Final = 0.6
"""Less alike than this, claims of the corpora that were looked at were hardly ever the same."""
_EVEN: Final = 0.5
_AS_MUCH: Final = frozenset({"same", "entails", "entailed_by"})


class Match(NamedTuple):
    """A claim that says what the one asked about says; ``score`` from 0 to 1."""

    claim: CaseClaim
    relation: Relation
    score: float
    why: str


_NUMBERS: Final = {
    name: str(value)
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"dozen": "12", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100"}
_TEN: Final = {
    name: 10 * value
    for value, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_TENS: Final = re.compile(
    rf"\b({'|'.join(_TEN)})-(one|two|three|four|five|six|seven|eight|nine)\b", re.IGNORECASE
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_FIGURE: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_STOP: Final = frozenset(
    "a an the of in on at to for from by with and or but as is are was were be been being has have"
    " had it its this that these those he she they his her their we our i you your not no he's"
    " said says say told according reported reports report there which who whom what when where"
    " than then into over under after before more most some any all one two more about also".split()
)


def same_claims(case: Case, claim: CaseClaim) -> list[Match]:
    """Return the claims of the case's current pages that say the same, best first.

    Those that share words and figures are found by these; others by what they mean, where the
    model of pairs takes one for the other too. Readers' comments are left out. The claim itself is
    not among them. Raises `ModelError` for missing or damaged weights.
    """
    with case.store.begin() as connection:
        worded = list(_worded(connection, claim, case.name))
        known = {one.claim.id for one in worded}
        meant = list(_meant(connection, claim, known))
    return sorted((*worded, *meant), key=lambda match: (-match.score, match.claim.id))


def _worded(connection: Connection, claim: CaseClaim, case: str) -> Iterator[Match]:
    """Yield claims that share words with one."""
    words = " ".join(word for word in _WORD.findall(claim.said) if word.casefold() not in _STOP)
    hits = list(claims_with(connection, words, _MANY)) if words else []
    ids = [number(hit.claim, "k", case) for hit in hits if hit.claim]
    return _judged(claim, _others(connection, claim, ids))


def _others(connection: Connection, claim: CaseClaim, ids: Sequence[int]) -> list[CaseClaim]:
    found = reading.claims(connection, CLAIMS.c.id.in_(ids))
    return [one for one in found if one.id != claim.id and one.comment is None and one.current]


def _meant(connection: Connection, claim: CaseClaim, known: Collection[str]) -> Iterator[Match]:
    """Yield claims that mean what one does, and are not ``known`` already."""
    near = nearest(connection, embed([claim.said])[0], _NEAR)
    alike = {one.claim: one.likeness for one in near if one.likeness >= _ALIKE}
    others = [one for one in _others(connection, claim, list(alike)) if one.id not in known]
    figures = _figures(claim.said)
    some = [one for one in others if not _clash(figures, _figures(one.said))]
    pairs = [(Claimed(claim.said), Claimed(one.said)) for one in some]
    for other, found in zip(some, relate(pairs), strict=True):
        if found.relation in _AS_MUCH and found.score >= _EVEN:
            relation: Relation = "entails" if found.relation == "entailed_by" else "same"
            yield Match(other, relation, round(alike[int(other.id[1:])], 3), found.why)


def _judged(claim: CaseClaim, others: Sequence[CaseClaim]) -> Iterator[Match]:
    counts = Counter(word for one in others for word in set(_content(one.said)))
    many = len(others) + 1

    def weight(word: str) -> float:
        return math.log(1 + many / (1 + counts[word]))

    mine, figures = set(_content(claim.said)), _figures(claim.said)
    for other in others:
        its, theirs = set(_content(other.said)), _figures(other.said)
        shared = mine & its
        whole = min(sum(map(weight, mine)), sum(map(weight, its))) or 1.0
        score = sum(map(weight, shared)) / whole
        equal = figures & theirs
        clash = _clash(figures, theirs)
        rare = any(_YEAR.fullmatch(one) is None and len(one) > _ROUND for one in equal)
        bar = 0.0 if rare else _FIGURED if equal else _BAR
        if not clash and len(shared) > (not rare) and score >= bar:
            listed = ", ".join(sorted(shared | equal)[:_TOLD])
            yield Match(other, "same", round(min(score, 1.0), 3), f"Shared words: {listed}.")


def _clash(figures: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two claims both have figures, and none in common."""
    return bool(figures) and bool(others) and not figures & others


def _content(words: str) -> list[str]:
    found = (word.casefold().replace("’", "'") for word in _WORD.findall(words))
    return [_stem(word) for word in found if word not in _STOP and word not in _NUMBERS]


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > len(ending) + 1:
            return word.removesuffix(ending)
    return word


def _figures(words: str) -> frozenset[str]:
    words = _TENS.sub(
        lambda found: str(_TEN[found[1].lower()] + int(_NUMBERS[found[2].lower()])), words
    )
    digits = {one.replace(",", "") for one in _FIGURE.findall(words)}
    spelled = {
        _NUMBERS[word.casefold()] for word in _WORD.findall(words) if word.casefold() in _NUMBERS
    }
    return frozenset(one for one in digits | spelled if one not in {"1", "0"})
