"""What a record's words rest on, by the claim that it concerns, and each with a number."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from assay.record import Check, Contrast, Evidence, Figure, Record
from assay.report.pieces import pieces
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assay.record import Claim, Event

    _Numbered = Figure | Check | Evidence | Contrast | Event

__all__ = ["Grounds", "most_worth"]

Item = TypeVar("Item", Figure, Check, Evidence, Contrast)


class Grounds(Struct, frozen=True, kw_only=True):
    """The figures, sums, evidence, contrasts and times of a record.

    ``looked`` says that somebody looked for them: the `weigh` layer ran, or left something.
    ``numbers`` count the items of each kind from 1, by their ids. ``figures``, ``checks``,
    ``evidence`` and ``contrasts`` are by the claim that they concern. ``anchors`` name the words
    that can be led to: ``f`` and a figure's number, ``e`` and that of evidence, ``d`` and that of
    a time, ``b`` and that of a block in a contrast.
    """

    looked: bool
    numbers: Mapping[str, Mapping[str, int]]
    by_id: Mapping[str, Figure]
    figures: Mapping[str, tuple[Figure, ...]]
    checks: Mapping[str, tuple[Check, ...]]
    evidence: Mapping[str, tuple[Evidence, ...]]
    contrasts: Mapping[str, tuple[Contrast, ...]]
    anchors: Mapping[str, Span]

    @classmethod
    def of(cls, record: Record) -> Grounds:
        """Index the grounds of ``record`` in one pass."""
        found: Mapping[str, Sequence[_Numbered]] = {
            "figures": record.figures,
            "checks": record.checks,
            "evidence": record.evidence,
            "contrasts": record.contrasts,
            "events": record.events,
        }
        by_id = {figure.id: figure for figure in record.figures}
        return cls(
            looked="weigh" in record.layers or any(found.values()),
            numbers={name: _numbers(items) for name, items in found.items()},
            by_id=by_id,
            figures=_gathered((each, (each.claim,)) for each in record.figures),
            checks=_gathered((each, _checked(each, by_id)) for each in record.checks),
            evidence=_gathered((each, each.claims) for each in record.evidence),
            contrasts=_gathered((each, (each.from_, each.to)) for each in record.contrasts),
            anchors=dict(_shown(record)) if any(found.values()) else {},
        )

    def anchor(self, letter: str, number: int) -> str:
        """Return the name of the place of some words; empty where they are not shown."""
        name = f"{letter}{number}"
        return name if name in self.anchors else ""


def _numbers(items: Iterable[_Numbered]) -> Mapping[str, int]:
    return {item.id: number for number, item in enumerate(items, 1)}


def _checked(check: Check, figures: Mapping[str, Figure]) -> tuple[str | None, ...]:
    """Return the claims that a sum is about: those it names, and those its figures stand in."""
    return (*check.claims, *(figures[name].claim for name in check.figures))


def _gathered(
    found: Iterable[tuple[Item, Iterable[str | None]]],
) -> Mapping[str, tuple[Item, ...]]:
    gathered: dict[str, list[Item]] = {}
    for item, claims in found:
        for claim in dict.fromkeys(claims):
            if claim is not None:
                gathered.setdefault(claim, []).append(item)
    return {claim: tuple(items) for claim, items in gathered.items()}


def _shown(record: Record) -> Iterator[tuple[str, Span]]:
    """Yield the places of the words that stand in a piece of the text, as all but blanks do."""
    spans = [piece.span for piece in pieces(record)]
    ends = [span.end for span in spans]
    for name, span in _places(record):
        at = bisect_right(ends, span.start)
        if at < len(spans) and spans[at].start < span.end and span.length:
            yield name, span


def _places(record: Record) -> Iterator[tuple[str, Span]]:
    lettered: tuple[tuple[str, Sequence[Figure | Evidence | Event]], ...] = (
        ("f", record.figures),
        ("e", record.evidence),
        ("d", record.events),
    )
    for letter, items in lettered:
        for number, item in enumerate(items, 1):
            yield f"{letter}{number}", item.span
    compared = {end for item in record.contrasts for end in (item.from_, item.to)}
    for number, block in enumerate(record.blocks, 1):
        if block.id in compared:
            yield f"b{number}", block.span


def most_worth(record: Record) -> list[Claim]:
    """Return the claims that were weighed for a check, the worthiest first, then as they stand."""
    weighed = [claim for claim in record.claims if claim.checkworthy is not None]
    return sorted(weighed, key=lambda claim: -(claim.checkworthy or 0))
