"""What the page's words rest on: figures and their sums, evidence, quotations, dates, contrasts."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from assay.record.page import Problem
from assay.record.voices import Claim
from assay.text import Span

__all__ = [
    "Bound", "Check", "CheckKind", "Contrast", "ContrastKind", "Event", "EventTime", "Evidence",
    "EvidenceKind", "Figure", "Match", "Outcome", "Presence", "Quotation", "Weighed",
]  # fmt: skip

Bound = Literal["exact", "about", "at_least", "at_most", "between"]
CheckKind = Literal["sum", "comparison", "share", "change", "unit", "repeat"]
Outcome = Literal["holds", "fails", "depends", "unknown"]
EvidenceKind = Literal[
    "link", "image", "document", "dataset", "graph", "recording", "testimony", "unnamed_source"
]
Presence = Literal["on_page", "linked", "absent"]
Match = Literal["verbatim", "shortened", "altered", "not_found"]
ContrastKind = Literal[
    "unattributed_heading", "hardened", "self_contradiction", "certainty_shift", "repeated"
]
EventTime = Literal["event", "reporting", "publication"]

Decimal = Annotated[str, Meta(pattern=r"^-?[0-9]+(\.[0-9]+|/[0-9]+)?$")]
"""An exact decimal, as the page's digits and words give it; a third, which none equals, is 1/3."""


class Figure(Struct, frozen=True, kw_only=True):
    """A quantity: ``span`` covers number, sign and unit, not the words of its bound.

    A bounded one fills ``value`` and its end, ``low`` or ``high``; a range has both ends and no
    ``value``; an approximate one has a ``value`` alone, an exact one all three.
    """

    id: str
    span: Span
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    bound: Bound
    unit: Annotated[str | None, Meta(description="In UCUM or ISO 4217 where there is one.")] = None
    counted: Annotated[str | None, Meta(description="What is counted, in the page's words.")] = None
    claim: str | None = None
    why: str
    by: str


class Check(Struct, frozen=True, kw_only=True):
    """Arithmetic over the page's own figures, shown as a person would write it."""

    id: str
    kind: CheckKind
    outcome: Outcome
    figures: Annotated[tuple[str, ...], Meta(min_length=1)]
    claims: tuple[str, ...] = ()
    working: str
    why: str
    by: str


class Evidence(Struct, frozen=True, kw_only=True):
    """What the page leans on; ``target`` is the address that is linked, or null."""

    id: str
    span: Span
    kind: EvidenceKind
    presence: Presence
    target: str | None = None
    claims: tuple[str, ...] = ()
    why: str
    by: str


class Quotation(Struct, frozen=True, kw_only=True):
    """Words quoted from elsewhere on the page; ``of`` are the words there, null where none are.

    ``similarity`` is the share of words that the two have in common, in order: twice their number
    over the words of both (Dice).
    """

    id: str
    span: Span
    of: Span | None = None
    match: Match
    similarity: Annotated[float, Meta(ge=0, le=1)]
    why: str
    by: str


class Contrast(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Two claims, or blocks, of a page side by side; ``from`` and ``to`` are their ids."""

    id: str
    kind: ContrastKind
    from_: str
    to: str
    why: str
    by: str


class Event(Struct, frozen=True, kw_only=True):
    """A time that the page states: when something happened, was reported, or was published.

    ``when`` is in EDTF level 1 (ISO 8601-2:2019), null where nothing fixes it.
    """

    id: str
    when: str | None = None
    time: Annotated[EventTime, Meta(description="Whose time it is: what is told of, or telling.")]
    basis: Annotated[str, Meta(description="How it was resolved, and against what.")]
    span: Span
    claim: str | None = None
    by: str


class Weighed(Struct, frozen=True, kw_only=True):
    """What the `weigh` layer hands on."""

    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    checks: tuple[Check, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
