"""The sums that a page's figures allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.record import Check
from assay.record.holders import Holders
from assay.weigh.checks.averages import averages
from assay.weigh.checks.balances import balances
from assay.weigh.checks.bounds import bounds
from assay.weigh.checks.changes import changes
from assay.weigh.checks.comparisons import comparisons
from assay.weigh.checks.conversions import conversions, exchange_rates
from assay.weigh.checks.marked import marked, stretches
from assay.weigh.checks.ranks import ranks
from assay.weigh.checks.rates import rates
from assay.weigh.checks.repeats import repeats
from assay.weigh.checks.retold import retold
from assay.weigh.checks.shares import shares
from assay.weigh.checks.spans import spans
from assay.weigh.checks.sums import sums

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from assay.record import Claim, Figure, Reading
    from assay.weigh.checks.findings import Finding
    from assay.weigh.checks.marked import Stretches

__all__ = ["checks"]

_RULES = (changes, comparisons, ranks, shares, rates, spans, balances, averages, bounds, sums)


def checks(
    reading: Reading, claims: Sequence[Claim], figures: Sequence[Figure]
) -> tuple[Check, ...]:
    """Do the arithmetic that a page's own figures allow, in text order.

    All numbers are exact (fractions); time is linear in the page's length.
    """
    texts = [stretches(whole) for whole in marked(reading, figures)]
    rates = _rates(texts)
    found = [
        finding
        for whole in texts
        for finding in (
            *(one for rule in _RULES for one in rule(whole)),
            *conversions(whole, rates),
        )
    ]
    found += repeats(texts)
    found += retold(texts)
    holders = Holders(claims)
    order = {claim.id: place for place, claim in enumerate(claims)}
    return tuple(
        Check(
            id=f"r{place}", kind=one.kind, outcome=one.outcome,
            figures=tuple(dict.fromkeys(part.figure.id for part in one.quantities)),
            claims=_holding(one, holders, order), working=one.working, why=one.why,
            by=f"rule:{one.kind}/4",
        )
        for place, one in enumerate(_settled(found), start=1)
    )  # fmt: skip


def _rates(texts: Sequence[Stretches]) -> dict[tuple[str, str], Fraction]:
    """Gather the page's rates of exchange; two that differ are none."""
    rates: dict[tuple[str, str], Fraction] = {}
    torn: set[tuple[str, str]] = set()
    for whole in texts:
        for pair, rate in exchange_rates(whole):
            if rates.setdefault(pair, rate) != rate:
                torn.add(pair)
    return {pair: rate for pair, rate in rates.items() if pair not in torn}


def _settled(found: Sequence[Finding]) -> list[Finding]:
    """Order the findings by their words, each told once: the first of those on the same figures."""
    kept: list[Finding] = []
    told: dict[str, list[frozenset[str]]] = {}
    for one in sorted(found, key=lambda one: one.outcome == "fails"):
        ids = frozenset(part.figure.id for part in one.quantities)
        before = [held for name in ids for held in told.get(name, ())]
        # what comes out in one way is not held to fail in another
        if any(ids <= held or (one.outcome == "fails" and len(ids & held) > 1) for held in before):
            continue
        kept.append(one)
        for name in ids:
            told.setdefault(name, []).append(ids)
    return sorted(kept, key=lambda one: min(part.figure.span for part in one.quantities))


def _holding(finding: Finding, holders: Holders, order: Mapping[str, int]) -> tuple[str, ...]:
    """Return the claims whose words hold a figure of a finding, in their order."""
    figures = [part.figure for part in finding.quantities]
    ids = {claim.id for one in figures for claim in holders.around(one.span)}
    ids |= {one.claim for one in figures if one.claim is not None and one.claim in order}
    return tuple(sorted(ids, key=order.__getitem__))
