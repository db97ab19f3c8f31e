"""What must hold between the grounds of a record and what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.errors import RecordError
from assay.record.referring import ids, inside, known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record.grounds import Event, Figure
    from assay.record.record import Record

__all__ = ["contrasts", "evidence", "figures", "quotations"]


def figures(record: Record) -> None:
    """Check figures, sums and events."""
    claims, counted = ids(record.claims, "claims"), ids(record.figures, "figures")
    size = len(record.page.text)
    placed: dict[str, Sequence[Figure | Event]] = {
        "figures": record.figures, "events": record.events,
    }  # fmt: skip
    for name, items in placed.items():
        ids(items, name)
        for place, item in enumerate(items):
            inside(item.span, size, f"$.{name}[{place}].span")
            known(item.claim, claims, f"$.{name}[{place}].claim", "a claim")
    for place, figure in enumerate(record.figures):
        ends = (figure.low, figure.high)
        if figure.bound == "between" and (figure.value is not None or None in ends):
            raise RecordError(f"$.figures[{place}]", "low and high, and no value, for a range")
        if figure.bound != "between" and figure.value is None:
            raise RecordError(f"$.figures[{place}].value", "a number, as it is no range")
    ids(record.checks, "checks")
    for place, check in enumerate(record.checks):
        for at, name in enumerate(check.figures):
            known(name, counted, f"$.checks[{place}].figures[{at}]", "a figure")
        for at, name in enumerate(check.claims):
            known(name, claims, f"$.checks[{place}].claims[{at}]", "a claim")


def evidence(record: Record) -> None:
    """Check what is cited."""
    claims = ids(record.claims, "claims")
    ids(record.evidence, "evidence")
    for place, item in enumerate(record.evidence):
        path = f"$.evidence[{place}]"
        inside(item.span, len(record.page.text), f"{path}.span")
        for at, name in enumerate(item.claims):
            known(name, claims, f"{path}.claims[{at}]", "a claim")


def quotations(record: Record) -> None:
    """Check what is quoted from elsewhere on the page."""
    ids(record.quotations, "quotations")
    size = len(record.page.text)
    for place, item in enumerate(record.quotations):
        path = f"$.quotations[{place}]"
        inside(item.span, size, f"{path}.span")
        if (item.of is None) is not (item.match == "not_found"):
            expected = "null" if item.match == "not_found" else "the span that is quoted"
            raise RecordError(f"{path}.of", f"{expected}, as match is '{item.match}'")
        if item.of is not None:
            inside(item.of, size, f"{path}.of")


def contrasts(record: Record) -> None:
    """Check the two ends of each contrast."""
    held = ids(record.claims, "claims") | ids(record.blocks, "blocks")
    ids(record.contrasts, "contrasts")
    for place, item in enumerate(record.contrasts):
        for name, end in (("from", item.from_), ("to", item.to)):
            known(end, held, f"$.contrasts[{place}].{name}", "a claim or a block")
