"""The grounds of a page in a few counts, and the claims that are most worth a check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.record import ESTIMATES, estimate
from assay.report.grounds import most_worth
from assay.report.lookup import Standing, standing
from assay.report.quoted import shortened
from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.report.lookup import Lookup

__all__ = ["NOT_LOOKED_FOR", "Count", "Worth", "not_found", "summary", "worth"]

NOT_LOOKED_FOR: Final = (
    "Nobody has yet looked for how sure the words are, and for what they rest on: figures and "
    "their sums, evidence, contrasts and times."
)
_WORDS: Final = 200
_NAME: Final = 60
_FEW: Final = 3
_LIKELY: Final = 0.5


class Count(Struct, frozen=True, kw_only=True):
    """One line of counts; ``anchor`` is the part of the report that has them, empty for none."""

    words: str
    anchor: str


class Worth(Struct, frozen=True, kw_only=True):
    """A claim that is worth a check."""

    number: int
    standing: Standing
    words: str
    whose: str
    score: str


def summary(lookup: Lookup) -> Iterator[Count]:
    """Yield the counts of what was found, and nothing of what was not."""
    record = lookup.record
    if grades := _grades(lookup):
        yield Count(words=f"How sure the words are: {grades}", anchor="")
    if checks := len(record.checks):
        fail = sum(check.outcome == "fails" for check in record.checks)
        verb = "does not hold" if fail == 1 else "do not hold"
        found = f"{fail:,} of {_many(checks, 'sum')} {verb}"
        yield Count(words=found, anchor="sums")
    if evidence := len(record.evidence):
        absent = sum(item.presence == "absent" for item in record.evidence)
        verb = "is absent" if absent == 1 else "are absent"
        pieces = _many(evidence, "piece")
        yield Count(words=f"{absent:,} of {pieces} of evidence {verb}", anchor="evidence")
    if contrasts := len(record.contrasts):
        yield Count(words=_many(contrasts, "contrast"), anchor="contrasts")
    if links := len(record.links):
        yield Count(words=_many(links, "link"), anchor="links")


def _grades(lookup: Lookup) -> str:
    counts = dict.fromkeys((each.short for each in ESTIMATES.values()), 0)
    for claim in lookup.record.claims:
        sure = estimate(claim.modality, claim.polarity)
        if sure is not None:
            counts[sure.short] += 1
    return ", ".join(f"{count:,} {name}" for name, count in counts.items() if count)


def not_found(lookup: Lookup) -> str:
    """Say what was looked for and not found, or that nobody looked; empty where all was found."""
    record = lookup.record
    if not lookup.grounds.looked:
        return NOT_LOOKED_FOR
    lists = {
        "contrasts": record.contrasts,
        "figures": record.figures,
        "sums": record.checks,
        "evidence": record.evidence,
        "times": record.events,
    }
    missing = [name for name, items in lists.items() if not items]
    return f"Looked for and not found: {', '.join(missing)}." if missing else ""


def worth(lookup: Lookup, most: int) -> tuple[Worth, ...]:
    """Return at most ``most`` claims, the worthiest of a check first.

    After the first few, those that are less likely than not to be worth it are left out.
    """
    text = lookup.record.page.text
    return tuple(
        Worth(
            number=lookup.claim_numbers[claim.id],
            standing=standing(lookup, claim),
            words=shortened(quote(text, claim.content), _WORDS),
            whose=shortened(lookup.speaker(claim).name, _NAME),
            score=f"{claim.checkworthy or 0:.0%}",
        )
        for place, claim in enumerate(most_worth(lookup.record)[:most])
        if place < _FEW or (claim.checkworthy or 0) >= _LIKELY
    )


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
