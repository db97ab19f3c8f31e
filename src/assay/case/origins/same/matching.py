"""The same claim on other pages: by words in common and equal figures, or by what it means."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

from assay.case.ids import number
from assay.case.match.claimed import Claimed
from assay.case.match.relate import relate
from assay.case.meanings import nearest
from assay.case.origins.same.matches import Match, fetched, share
from assay.case.origins.same.stating import MANY, Pages, meaning_it, stating
from assay.case.origins.wording import STOP, WORD, YEAR, content, names_in, written_figures
from assay.case.pairing import held_why, put_together, told_apart
from assay.case.search import claims_with
from assay.models.similar import embed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sqlalchemy.engine import Connection

    from assay.case.case import Case
    from assay.case.meanings import Alike
    from assay.case.origins.values import Relation
    from assay.case.values import CaseClaim

__all__ = ["Match", "found_same", "same_claims"]

_BAR: Final = 0.3
_FIGURED: Final = 0.12
_TOLD: Final = 6
_ROUND: Final = 2
_NEAR: Final = 40
_ALIKE: Final = 0.6
"""Less alike than this, claims of the corpora that were looked at were hardly ever the same."""
_EVEN: Final = 0.5
_AS_MUCH: Final = frozenset({"same", "entails", "entailed_by"})


def same_claims(case: Case, claim: CaseClaim) -> list[Match]:
    """Return the claims of the case's current pages that say the same, best first.

    Those that share words and figures are found by these; others by what they mean, where the
    model of pairs takes one for the other too, or by their figure, where the sentences and the
    words around them are on one matter, or, of claims without a figure, by that matter and what the
    sentences mean. Readers' comments are left out, and what denies the claim,
    and what people judged to be another; what they judged to be the same is there. The claim
    itself is not among them. Raises `ModelError` for missing or damaged weights.
    """
    with case.store.begin() as connection:
        return found_same(Pages(connection, claim, case.name), claim)


def found_same(pages: Pages, claim: CaseClaim) -> list[Match]:
    """Return what `same_claims` does, from pages that are taken up already."""
    connection = pages.connection
    near = nearest(connection, embed([claim.said])[0], _NEAR)
    worded = list(_worded(connection, claim, pages.case))
    known = {one.claim.id for one in worded}
    meant = list(_meant(connection, claim, near, known))
    known |= {one.claim.id for one in meant}
    stated = list(stating(pages, claim, near, known))
    known |= {one.claim.id for one in stated}
    stated += list(meaning_it(pages, claim, near, known))
    denied = _denying(claim, [one.claim for one in (*worded, *stated)])
    left_out = denied | told_apart(connection, claim.id)
    found = [one for one in (*worded, *meant, *stated) if one.claim.id not in left_out]
    kept = list(_with_figure(pages, claim, found))
    known = {one.claim.id for one in kept}
    kept += [one for one in _held(connection, claim, pages.case) if one.claim.id not in known]
    return sorted(kept, key=lambda match: (-match.score, match.claim.id))


def _held(connection: Connection, claim: CaseClaim, case: str) -> Iterator[Match]:
    """Yield the claims that people hold to be the same."""
    held = put_together(connection, claim.id)
    ids = [number(one, "k", case) for one in held]
    for other in fetched(connection, claim, ids) if ids else ():
        yield Match(other, "same", 1.0, held_why(held[other.id]))


def _denying(claim: CaseClaim, others: Sequence[CaseClaim]) -> frozenset[str]:
    """Return those that are said not to be so where the claim is, or the other way round.

    A sentence can be negative and say the same ("none was left", "all were gone"): the model of
    pairs has to hold that both cannot be. What it took for the same need not be asked again.
    """
    turned = [one for one in others if {one.polarity, claim.polarity} == {"positive", "negative"}]
    found = relate([(Claimed(claim.said), Claimed(one.said)) for one in turned])
    return frozenset(
        one.id for one, each in zip(turned, found, strict=True) if each.relation == "contradicts"
    )


def _with_figure(pages: Pages, claim: CaseClaim, found: Sequence[Match]) -> Iterator[Match]:
    """Yield what is found; of a page that has the claim's figure, the sentences with it alone."""
    of_page: dict[str, list[Match]] = {}
    for match in found:
        of_page.setdefault(match.claim.page, []).append(match)
    if pages.asked is not None:
        pages.records(of_page)
    for page, its in of_page.items():
        places = [one.span for one in pages.stating(page)]
        some = [one for one in its if any(share(one.claim, place) for place in places)]
        yield from (some or its) if page != claim.page else some


def _worded(connection: Connection, claim: CaseClaim, case: str) -> Iterator[Match]:
    """Yield claims that share words with one."""
    words = " ".join(word for word in WORD.findall(claim.said) if word.casefold() not in STOP)
    hits = list(claims_with(connection, words, MANY)) if words else []
    ids = [number(hit.claim, "k", case) for hit in hits if hit.claim]
    return _judged(claim, fetched(connection, claim, ids))


def _meant(
    connection: Connection, claim: CaseClaim, near: Sequence[Alike], known: Collection[str]
) -> Iterator[Match]:
    """Yield claims that mean what one does, and are not ``known`` already."""
    alike = {one.claim: one.likeness for one in near if one.likeness >= _ALIKE}
    others = [one for one in fetched(connection, claim, list(alike)) if one.id not in known]
    figures = written_figures(claim.said)
    some = [one for one in others if not _clash(figures, written_figures(one.said))]
    pairs = [(Claimed(claim.said), Claimed(one.said)) for one in some]
    for other, found in zip(some, relate(pairs), strict=True):
        if found.relation in _AS_MUCH and found.score >= _EVEN:
            relation: Relation = "entails" if found.relation == "entailed_by" else "same"
            yield Match(other, relation, round(alike[int(other.id[1:])], 3), found.why)


def _judged(claim: CaseClaim, others: Sequence[CaseClaim]) -> Iterator[Match]:
    counts = Counter(word for one in others for word in set(content(one.said)))
    many = len(others) + 1

    def weight(word: str) -> float:
        return math.log(1 + many / (1 + counts[word]))

    named = names_in(claim.said)
    mine, figures = set(content(claim.said)), written_figures(claim.said)
    for other in others:
        its, theirs = set(content(other.said)), written_figures(other.said)
        shared = mine & its
        whole = min(sum(map(weight, mine)), sum(map(weight, its))) or 1.0
        score = sum(map(weight, shared)) / whole
        equal = figures & theirs
        clash = _clash(figures, theirs)
        rare = any(YEAR.fullmatch(one) is None and len(one) > _ROUND for one in equal)
        bar = 0.0 if rare else _FIGURED if equal else _BAR
        few = not equal and len(shared) <= _ROUND and not shared & named & names_in(other.said)
        if not clash and not few and len(shared) > (not rare) and score >= bar:
            listed = ", ".join(sorted(shared | equal)[:_TOLD])
            yield Match(other, "same", round(min(score, 1.0), 3), f"Shared words: {listed}.")


def _clash(figures: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two claims both have figures, and none in common."""
    return bool(figures) and bool(others) and not figures & others
