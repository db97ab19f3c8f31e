"""The arithmetic over a page's own figures, with its outcome and its working."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.record import Outcome
from assay.report.figures import understood
from assay.report.quoted import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assay.record import Check, CheckKind, Figure
    from assay.report.lookup import Lookup

__all__ = ["KINDS", "OUTCOMES", "Counted", "Result", "Sum", "counted", "sum_view", "sums"]

KINDS: Final[Mapping[CheckKind, str]] = {
    "sum": "sum",
    "comparison": "comparison",
    "share": "share",
    "change": "change",
    "unit": "conversion",
    "repeat": "figure given twice",
}
_WORDS: Final = 60
_SEPARATORS: Final = str.maketrans("", "", ",()")


class Result(Struct, frozen=True, kw_only=True):
    """An outcome: a sign and words, so that it never hangs on a colour alone."""

    sign: str
    words: str
    tone: str


OUTCOMES: Final[Mapping[Outcome, Result]] = {
    "fails": Result(sign="≠", words="does not hold", tone="fails"),
    "depends": Result(sign="±", words="depends", tone="depends"),
    "unknown": Result(sign="?", words="cannot be told", tone="untold"),
    "holds": Result(sign="=", words="holds", tone="holds"),
}
"""In the order in which they are listed: what does not hold first."""


class Counted(Struct, frozen=True, kw_only=True):
    """A figure: the words that give it, and what they were taken to mean.

    ``meaning`` is empty where the words say just that.
    """

    number: int
    anchor: str
    words: str
    meaning: str


class Sum(Struct, frozen=True, kw_only=True):
    """One check, with the figures it was made of and the claims that it concerns."""

    number: int
    kind: str
    outcome: Outcome
    result: Result
    working: str
    figures: tuple[Counted, ...]
    claims: tuple[int, ...]
    why: str
    by: str


def counted(lookup: Lookup, figure: Figure) -> Counted:
    """Return one figure as it is shown."""
    number = lookup.grounds.numbers["figures"][figure.id]
    words, meaning = figure.span.of(lookup.record.page.text), understood(figure)
    return Counted(
        number=number,
        anchor=lookup.grounds.anchor("f", number),
        words=shortened(words, _WORDS),
        meaning="" if _bare(meaning) == _bare(words) else meaning,
    )


def _bare(words: str) -> str:
    return words.translate(_SEPARATORS)


def sum_view(lookup: Lookup, check: Check) -> Sum:
    """Return one check as it is shown."""
    figures = [lookup.grounds.by_id[name] for name in dict.fromkeys(check.figures)]
    claims = (*check.claims, *(figure.claim for figure in figures if figure.claim is not None))
    return Sum(
        number=lookup.grounds.numbers["checks"][check.id],
        kind=KINDS[check.kind],
        outcome=check.outcome,
        result=OUTCOMES[check.outcome],
        working=check.working,
        figures=tuple(counted(lookup, figure) for figure in figures),
        claims=tuple(lookup.claim_numbers[claim] for claim in dict.fromkeys(claims)),
        why=check.why,
        by=check.by,
    )


def sums(lookup: Lookup) -> Iterator[Sum]:
    """Yield all checks, those that do not hold first."""
    order = list(OUTCOMES)
    for check in sorted(lookup.record.checks, key=lambda check: order.index(check.outcome)):
        yield sum_view(lookup, check)
