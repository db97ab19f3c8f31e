"""Pages that have one claim -> where it comes from. Pure: no case is seen here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.case.origins.grounds import grounds_of
from assay.case.origins.issuing import issued_edges
from assay.case.origins.papers.copies import copies
from assay.case.origins.papers.outlets import Outlets
from assay.case.origins.resting import group_of
from assay.case.origins.roots import counted
from assay.case.origins.stretches import stretches
from assay.case.origins.times import when
from assay.case.origins.tracing import circles, copied_edges, credited_edges, first_of, later
from assay.case.origins.values import Carrier, Earliest, Origins
from assay.case.origins.voices.issuers import is_issuer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.case.origins.known import Grounds
    from assay.case.origins.stretches import Stretch
    from assay.case.origins.values import Carrying, Circle, Edge
    from assay.case.values import CasePage
    from assay.text import Span

__all__ = ["origins_of"]


def origins_of(claim: str, carryings: Sequence[Carrying]) -> Origins:
    """Return who has a claim from whom, and on how many independent roots it rests.

    ``carryings`` are the pages that have it, with their records. Claims in readers' comments are
    passed over.
    """
    told = {one.page.id: stretches(one) for one in carryings}
    kept = [one for one in carryings if told[one.page.id]]
    pages = {one.page.id: one.page for one in kept}
    told = {page: told[page] for page in pages}
    texts = {one.page.id: one.record.page.text for one in kept}
    outlets = Outlets(kept)
    pairs = list(copies(told, frozenset(_called(kept))))
    alone: dict[str, Grounds] = {}
    credited = credited_edges(pages, texts, grounds_of(kept, told, outlets, {}, alone))
    copied, clusters = copied_edges(pairs, told, pages, credited)
    spans: dict[str, frozenset[Span]] = {}
    for edge in copied:
        spans[edge.from_] = spans.get(edge.from_, frozenset()) | {edge.span}
    grounds = grounds_of(kept, told, outlets, spans, alone)
    bodies = [one.page.id for one in kept if is_issuer(one)]
    issued = issued_edges(pages, told, grounds, bodies, [*credited, *copied])
    edges = sorted(
        [*credited, *copied, *issued], key=lambda edge: (_place(edge.from_), _place(edge.to))
    )
    rings = circles(tuple(pages), edges, pages)
    found = counted(group_of(pages, grounds, edges, rings, clusters, outlets.of))
    return Origins(
        claim=claim,
        carriers=tuple(_carriers(told)),
        edges=tuple(edges),
        earliest=_earliest(pages, edges, rings),
        roots=found.roots,
        count=found.number,
        at_least=found.at_least,
        at_most=found.at_most,
        circles=rings,
        unknown=found.unknown,
        why=found.why,
    )


def _called(carryings: Sequence[Carrying]) -> Iterator[str]:
    """Yield the outlets' names, and their last words."""
    for one in carryings:
        name = (one.page.publisher or "").removeprefix("The ")
        yield from filter(None, (name, *name.split()[-1:]))


def _carriers(told: Mapping[str, Sequence[Stretch]]) -> Iterator[Carrier]:
    for page, its in told.items():
        for stretch in its:
            for one in stretch.carried:
                yield Carrier(
                    page=page, claim=one.claim, relation=one.relation, words=stretch.words,
                    why=one.why,
                )  # fmt: skip


def _earliest(
    pages: Mapping[str, CasePage], edges: Sequence[Edge], rings: Sequence[Circle]
) -> Earliest:
    """Return the page that all others came after, by their times and by whom they have it from."""
    page = first_of(tuple(pages), later(tuple(pages), edges, rings, pages))
    if page is not None:
        return Earliest(
            page=page,
            why=f"{page} ({when(pages[page])}): all others are later, or have it from a page"
            " that is not earlier.",
        )
    dates = ", ".join(f"{page} {when(pages[page])}" for page in pages)
    return Earliest(page=None, why=f"Times and credits do not decide: {dates}.")


def _place(page: str) -> int:
    digits = page.lstrip("p")
    return int(digits) if digits.isdigit() else 0
