"""A case's explanations: written, settled, and set beside its claims."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, get_args

from msgspec.structs import replace
from sqlalchemy import insert, select

from assay.case.history import anybody, entered, now
from assay.case.hypotheses.choosing import chosen
from assay.case.hypotheses.fetching import candidates, graded
from assay.case.hypotheses.suggesting import shared, suggested
from assay.case.hypotheses.twins import BY as TWIN
from assay.case.hypotheses.twins import Twins
from assay.case.hypotheses.values import Cell, Fit, Hypothesis, Matrix, Row
from assay.case.hypotheses.weighing import PLAIN, WEIGHTS, weighed
from assay.case.ids import number
from assay.case.pairing import judged_pairs
from assay.case.store.tables import HYPOTHESES
from assay.errors import CaseError
from assay.models.alike import BY, relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.engine import Connection

    from assay.case import Case
    from assay.case.hypotheses.suggesting import Suggested
    from assay.case.hypotheses.values import Candidate
    from assay.case.values import Judgement

__all__ = ["drop", "hypotheses", "matrix", "propose", "settle"]

FIT = "fit"
"""The question of what a claim is to an explanation."""

KEPT = "kept"
"""The question of whether an explanation is still weighed."""

OPEN = "open"
"""The value that takes back what was settled."""


def propose(case: Case, text: str, *, who: str | None = None) -> Hypothesis:
    """Write down an explanation.

    Raises
    ------
    CaseError
        It has no words, or stands there already.
    """
    words = " ".join(text.split())
    if not any(letter.isalnum() for letter in words):
        raise CaseError(case.name, "expected an explanation in words.", reason="unclear")
    for one in hypotheses(case):
        if one.text.casefold() == words.casefold():
            raise CaseError(case.name, f"{one.id} says this already.", reason="exists")
    fields = {"text": words, "at": now(), "who": who or anybody()}
    with case.store.begin() as connection:
        made = connection.execute(
            insert(HYPOTHESES).values(fields).returning(HYPOTHESES.c.id)
        ).scalar_one()
        entered(connection, "explain", f"h{made}", who)
    return Hypothesis(id=f"h{made}", **fields)


def drop(
    case: Case, hypothesis: str, *, who: str | None = None, reason: str | None = None
) -> Judgement:
    """Weigh an explanation no more; it and all that was settled stay in the case.

    Raises
    ------
    CaseError
        The case has no such explanation.
    """
    number(hypothesis, "h", case.name)
    return case.judge(hypothesis.strip(), KEPT, "no", who=who, reason=reason)


def settle(
    case: Case,
    hypothesis: str,
    claim: str,
    fit: str,
    *,
    who: str | None = None,
    reason: str | None = None,
) -> Judgement:
    """Settle what a claim is to an explanation; ``open`` takes that back.

    Raises
    ------
    CaseError
        The case has no such explanation or claim, or ``fit`` is none of the three.
    """
    number(hypothesis, "h", case.name)
    number(claim, "k", case.name)
    if fit not in {*get_args(Fit), OPEN}:
        raise CaseError(
            case.name, f"expected {', '.join(get_args(Fit))} or {OPEN}, got {fit!r}.",
            reason="unclear",
        )  # fmt: skip
    return case.judge(f"{hypothesis.strip()}:{claim.strip()}", FIT, fit, who=who, reason=reason)


def hypotheses(case: Case) -> tuple[Hypothesis, ...]:
    """Return the explanations that are weighed, in the order in which they were written."""
    dropped = {one.subject: one.value for one in case.judgements(KEPT)}
    with case.store.begin() as connection:
        return tuple(one for one in _all(connection) if dropped.get(one.id) != "no")


def matrix(case: Case, rows: int = 20) -> Matrix:
    """Set the explanations beside the claims that have most to do with them.

    ``rows`` is the most claims that are chosen; what a person settled is always among them.

    Raises
    ------
    ModelError
        The weights of the model of pairs are missing or damaged.
    """
    weighing = hypotheses(case)
    settled = _settled(case.judgements(FIT), {one.id for one in weighing})
    with case.store.begin() as connection:
        found = candidates(connection, weighing, sorted({claim for _, claim in settled}))
        picked = chosen(found, rows, {claim for _, claim in settled})
        grades = graded(connection, [one.claim for one in picked])
        twins = Twins.of(judged_pairs(connection), settled, found)
    return weighed(
        weighing, [_row(one, weighing, twins, grades.get(one.claim.id)) for one in picked]
    )


def _all(connection: Connection) -> Iterable[Hypothesis]:
    rows = connection.execute(select(HYPOTHESES).order_by(HYPOTHESES.c.id))
    return [Hypothesis(id=f"h{row.id}", text=row.text, at=row.at, who=row.who) for row in rows]


def _settled(
    judgements: Iterable[Judgement], weighing: set[str]
) -> dict[tuple[str, str], Judgement]:
    """Return what stands as settled, by explanation and claim."""
    latest: dict[tuple[str, str], Judgement] = defaultdict()
    for one in judgements:
        hypothesis, _, claim = one.subject.partition(":")
        if hypothesis in weighing:
            latest[hypothesis, claim] = one
    return {both: one for both, one in latest.items() if one.value != OPEN}


def _row(
    one: Candidate,
    weighing: Sequence[Hypothesis],
    twins: Twins,
    grade: str | None,
) -> Row:
    cells = tuple(_cell(one, hypothesis, twins) for hypothesis in weighing)
    weight = PLAIN if grade is None else WEIGHTS[grade[-1]]
    return Row(claim=one.claim, cells=cells, tells_apart=0, weight=weight, grade=grade, why="")


def _cell(one: Candidate, hypothesis: Hypothesis, twins: Twins) -> Cell:
    """Fill a cell: what a person settled for the same claim elsewhere comes before the model."""
    twin = twins.suggested(hypothesis.id, one.claim.id)
    (fit, share, why), by = (_read(one, hypothesis), BY) if twin is None else (twin, TWIN)
    cell = Cell(hypothesis=hypothesis.id, suggested=fit, likely=share, why=why, by=by)
    judged = twins.settled.get((hypothesis.id, one.claim.id))
    if judged is None:
        return cell
    return replace(
        cell,
        settled=judged.value,
        who=judged.who,
        reason=judged.reason,
    )


def _read(one: Candidate, hypothesis: Hypothesis) -> Suggested:
    return suggested(
        [float(each) for each in relation(one.claim.words, hypothesis.text)],
        one.claim.speaker.name,
        shares=bool(shared(one.claim.words, hypothesis.text)),
        denies=one.denies,
    )
