"""The same claim on other pages: words in common, and equal figures."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case import reading
from assay.case.ids import number
from assay.case.origins.values import Relation
from assay.case.pairing import told_apart
from assay.case.search import claims_with
from assay.case.store.tables import CLAIMS
from assay.case.values import CaseClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.case.case import Case

__all__ = ["Match", "same_claims"]

_MANY: Final = 200
_BAR: Final = 0.3
_FIGURED: Final = 0.12
_TOLD: Final = 6
_ROUND: Final = 2


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

    Readers' comments are left out, and what people judged to be another claim. The claim itself is
    not among them.
    """
    with case.store.begin() as connection:
        words = " ".join(word for word in _WORD.findall(claim.said) if word.casefold() not in _STOP)
        hits = list(claims_with(connection, words, _MANY)) if words else []
        ids = [number(hit.claim, "k", case.name) for hit in hits if hit.claim]
        found = list(reading.claims(connection, CLAIMS.c.id.in_(ids)))
        left_out = {claim.id, *told_apart(connection, claim.id)}
    others = [
        one for one in found if one.id not in left_out and one.comment is None and one.current
    ]
    return sorted(_judged(claim, others), key=lambda match: (-match.score, match.claim.id))


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
        clash = bool(figures) and bool(theirs) and not equal
        rare = any(_YEAR.fullmatch(one) is None and len(one) > _ROUND for one in equal)
        bar = 0.0 if rare else _FIGURED if equal else _BAR
        if not clash and len(shared) > (not rare) and score >= bar:
            listed = ", ".join(sorted(shared | equal)[:_TOLD])
            yield Match(other, "same", round(min(score, 1.0), 3), f"Shared words: {listed}.")


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


def _added(found: re.Match[str]) -> str:
    """Return the digits of “twenty-seven”."""
    return str(_TEN[found[1].lower()] + int(_NUMBERS[found[2].lower()]))
