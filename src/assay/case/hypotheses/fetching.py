"""What weighing explanations needs of a case: claims about them, denials, grades."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import msgspec
from sqlalchemy import select

from assay.case import reading
from assay.case.chains import batches
from assay.case.hypotheses.choosing import telling_words
from assay.case.hypotheses.values import Candidate
from assay.case.identity import groups_of
from assay.case.reading import unpacked
from assay.case.search import claims_with
from assay.case.sourcing.fetching import uttered
from assay.case.sourcing.grading import WHAT, standing_grade
from assay.case.store.tables import CLAIMS, PAGES
from assay.record.voices import Act

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection

    from assay.case.hypotheses.values import Hypothesis
    from assay.case.sourcing import Uttered

__all__ = ["candidates", "graded"]

_FOUND: Final = 200
"""So many claims are looked at for each explanation."""


class _Said(msgspec.Struct):
    id: str
    attribution: str | None


class _Attributed(msgspec.Struct):
    id: str
    act: Act


class _Acts(msgspec.Struct):
    """The parts of a record that are wanted here."""

    claims: tuple[_Said, ...]
    attributions: tuple[_Attributed, ...]


def candidates(
    connection: Connection, hypotheses: Sequence[Hypothesis], also: Sequence[str]
) -> list[Candidate]:
    """Return claims that have words of an explanation, and those that are named in ``also``."""
    relevance: dict[str, float] = dict.fromkeys(also, 0.0)
    for hypothesis in hypotheses:
        hits = list(claims_with(connection, telling_words(hypothesis.text), _FOUND))
        best = max((hit.score for hit in hits), default=0.0)
        for hit in hits:
            if hit.claim is not None and best > 0:
                share = max(hit.score / best, 0.0)
                relevance[hit.claim] = max(share, relevance.get(hit.claim, 0.0))
    numbers = sorted(int(one[1:]) for one in relevance)
    groups = groups_of(connection)
    claims: list[Uttered] = []
    worth: dict[str, float | None] = {}
    for batch in batches(numbers):
        claims += uttered(connection, groups, CLAIMS.c.id.in_(batch))
        query = select(CLAIMS.c.id, CLAIMS.c.checkworthy).where(CLAIMS.c.id.in_(batch))
        worth.update({f"k{id_}": value for id_, value in connection.execute(query)})
    denials = _denials(connection, claims)
    return [
        Candidate(
            claim=one, relevance=relevance[one.id], checkworthy=worth[one.id],
            denies=one.id in denials,
        )
        for one in claims
    ]  # fmt: skip


def graded(connection: Connection, claims: Sequence[Uttered]) -> dict[str, str]:
    """Return the grades that people gave claims, or else their sources."""
    groups = groups_of(connection)
    judged = tuple(reading.decided(connection, WHAT))
    found = {}
    for one in claims:
        who = one.speaker.id
        source = groups.members(who) if who[0] == "e" and "@" not in who else (who,)
        grade = standing_grade(judged, {one.id}) or standing_grade(judged, frozenset(source))
        if grade is not None:
            found[one.id] = grade.value
    return found


def _denials(connection: Connection, claims: Sequence[Uttered]) -> set[str]:
    """Return the claims whose words are those of what is denied: “denied that …”."""
    by_page: dict[int, dict[str, str]] = defaultdict(dict)
    for one in claims:
        if one.standing == "denied":
            by_page[int(one.page[1:])][one.local] = one.id
    found = set()
    for batch in batches(sorted(by_page)):
        query = select(PAGES.c.id, PAGES.c.record).where(PAGES.c.id.in_(batch))
        for page, packed in connection.execute(query):
            acts = msgspec.json.decode(unpacked(packed), type=_Acts)
            denying = {one.id for one in acts.attributions if one.act == "denies"}
            found |= {
                by_page[page][one.id]
                for one in acts.claims
                if one.id in by_page[page] and one.attribution in denying
            }
    return found
