"""What is said of where a claim comes from; every part with the reason why."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from assay.case.values import CasePage
from assay.record import Record
from assay.text import Span

__all__ = [
    "Carried", "Carrier", "Carrying", "Circle", "Earliest", "Edge", "EdgeKind", "Origins",
    "Relation", "Root", "RootKind", "Unknown",
]  # fmt: skip

Relation = Literal["same", "entails"]
"""How a page's claim stands to the one asked about: the same, or one that says as much."""

EdgeKind = Literal["voice", "link", "copy"]
"""How it shows: the other outlet is named, its page is linked, or its words are repeated."""

RootKind = Literal["person", "organisation", "group", "document", "observation", "outlet", "report"]
"""Whose word it is in the end: ``observation`` is what the page's own people saw or counted,
``report`` a page that says it first, in its own voice and with no source."""


class Carried(Struct, frozen=True, kw_only=True):
    """A claim of a page that is the one asked about: its id in the case, and in its record."""

    claim: str
    local: str
    relation: Relation = "same"
    why: str = ""


class Carrying(Struct, frozen=True, kw_only=True):
    """A page that has the claim, as `origins_of` takes it."""

    page: CasePage
    record: Record
    claims: tuple[Carried, ...]


class Carrier(Struct, frozen=True, kw_only=True):
    """A claim on a page that is the one asked about; ``words`` is the sentence that it is in."""

    page: str
    claim: str
    relation: Relation
    words: str
    why: str


class Edge(Struct, frozen=True, kw_only=True):
    """``from_`` has the claim from ``to``. ``span`` of the first page's text shows it."""

    from_: str = field(name="from")
    to: str
    by: EdgeKind
    words: str
    span: Span
    why: str


class Earliest(Struct, frozen=True, kw_only=True):
    """The page where the claim appears first; null where times and credits do not decide."""

    page: str | None
    why: str


class Root(Struct, frozen=True, kw_only=True):
    """Whose word the claim rests on, and the pages that rest on it."""

    name: str
    kind: RootKind
    pages: tuple[str, ...]
    why: str


class Circle(Struct, frozen=True, kw_only=True):
    """Pages that have the claim from one another, each from the next and the last from the first.

    Where it is longer than that, all pages are here from each of which each other is reached.
    """

    pages: tuple[str, ...]
    why: str


class Unknown(Struct, frozen=True, kw_only=True):
    """A page of which nobody can tell whose word it rests on."""

    page: str
    why: str


class Origins(Struct, frozen=True, kw_only=True):
    """Where a claim comes from, over all pages that have it.

    ``count`` is how many independent roots there are; null where that is undecided, and then
    ``at_least`` and ``at_most`` bound it. ``edges`` lead from who repeats to who is repeated.
    """

    claim: str
    carriers: tuple[Carrier, ...]
    edges: tuple[Edge, ...]
    earliest: Earliest
    roots: tuple[Root, ...]
    count: int | None
    at_least: int
    at_most: int
    circles: tuple[Circle, ...]
    unknown: tuple[Unknown, ...]
    why: str
