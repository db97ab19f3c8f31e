"""Who has it from whom: the edges between pages, and the circles among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rustworkx

from assay.case.origins.times import is_before, when
from assay.case.origins.values import Circle, Edge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from assay.case.origins.known import Grounds
    from assay.case.origins.papers.copies import Copied
    from assay.case.origins.stretches import Stretch
    from assay.case.values import CasePage
    from assay.text import Span

__all__ = ["circles", "copied_edges", "credited_edges", "first_of", "joined", "later"]

_SHOWN = {"voice": "names it", "link": "links to it"}


def credited_edges(
    pages: Mapping[str, CasePage], texts: Mapping[str, str], grounds: Mapping[str, Grounds]
) -> list[Edge]:
    """Return an edge for each page that another one names or links to; a link outweighs a name."""
    found: dict[tuple[str, str], Edge] = {}
    for page, its in grounds.items():
        for credit in its.credited:
            to = _meant(page, credit.pages, pages)
            known = found.get((page, to)) if to else None
            if to is None or (known is not None and (known.by == "link" or credit.by == "voice")):
                continue
            words = _words(texts[page], credit.span)
            found[page, to] = Edge(
                from_=page, to=to, by=credit.by, words=words, span=credit.span,
                why=f"{_called(pages[page])} {_SHOWN[credit.by]} as its source: “{words}”.",
            )  # fmt: skip
    return list(found.values())


def _meant(page: str, named: tuple[str, ...], pages: Mapping[str, CasePage]) -> str | None:
    """Return which of an outlet's pages is meant: the first that was not surely later."""
    others = [one for one in named if one != page]
    earlier = [one for one in others if not is_before(pages[page], pages[one])] or others
    return (_first(earlier, pages) or earlier[0]) if earlier else None


def copied_edges(
    copied: Iterable[Copied], told: Mapping[str, Sequence[Stretch]],
    pages: Mapping[str, CasePage], credited: Sequence[Edge],
) -> tuple[list[Edge], list[tuple[str, ...]]]:  # fmt: skip
    """Return edges for pages with the same words, and the clusters that they make.

    The page that others credit is copied from, else the one that is surely the first of those
    with a time. Where neither is clear, the pages hang together without an edge.
    """
    pairs = list(copied)
    clusters = joined((one.page, one.other) for one in pairs)
    spans = _spans(pairs, told)
    made: list[Edge] = []
    for cluster in clusters:
        head = _head(cluster, pages, credited)
        for page in cluster if head else ():
            leads = {edge.to for edge in credited if edge.from_ == page}
            if head is None or page == head or leads & set(cluster):
                continue
            span = spans[page]
            words = _words(told[page][0].text, span)
            made.append(Edge(
                from_=page, to=head, by="copy", words=words, span=span,
                why=f"{_called(pages[page])} ({when(pages[page])}) has the words of"
                f" {_called(pages[head])} ({when(pages[head])}): “{words}”.",
            ))  # fmt: skip
    return made, clusters


def _spans(pairs: Sequence[Copied], told: Mapping[str, Sequence[Stretch]]) -> dict[str, Span]:
    spans = {one.page: one.span for one in pairs}
    for one in pairs:
        spans.setdefault(one.other, told[one.other][0].span)
    return spans


def _head(
    cluster: Sequence[str], pages: Mapping[str, CasePage], credited: Sequence[Edge]
) -> str | None:
    inside = set(cluster)
    leaving = {edge.from_ for edge in credited if edge.to in inside and edge.from_ in inside}
    named = [edge.to for edge in credited if edge.from_ in inside and edge.to in inside - leaving]
    if named:
        return max(sorted(set(named)), key=named.count)
    return _first([page for page in cluster if page not in leaving], pages)


def _first(some: Sequence[str], pages: Mapping[str, CasePage]) -> str | None:
    """Return the page that is surely before all others with a time; the only one, too."""
    dated = [page for page in some if pages[page].published]
    first = [
        page
        for page in dated
        if all(is_before(pages[page], pages[other]) for other in dated if other != page)
    ]
    if len(some) == 1:
        return some[0]
    return first[0] if len(first) == 1 else None


def joined(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Return what hangs together by pairs, each in order of first mention."""
    of: dict[str, list[str]] = {}
    for one, other in pairs:
        mine, its = of.setdefault(one, [one]), of.setdefault(other, [other])
        if mine is not its:
            mine += its
            of.update(dict.fromkeys(its, mine))
    unique = {id(cluster): cluster for cluster in of.values()}
    return [tuple(cluster) for cluster in unique.values()]


def circles(
    order: Sequence[str], edges: Sequence[Edge], pages: Mapping[str, CasePage]
) -> tuple[Circle, ...]:
    """Return pages that have the claim from one another in a ring."""
    graph: rustworkx.PyDiGraph[str, Edge] = rustworkx.PyDiGraph()
    nodes = dict(zip(order, graph.add_nodes_from(list(order)), strict=True))
    for edge in edges:
        graph.add_edge(nodes[edge.from_], nodes[edge.to], edge)
    found = [
        tuple(sorted((graph[node] for node in ring), key=order.index))
        for ring in rustworkx.strongly_connected_components(graph)
        if len(ring) > 1
    ]
    return tuple(
        Circle(pages=ring, why=_ring(ring, edges, pages))
        for ring in sorted(found, key=lambda ring: order.index(ring[0]))
    )


def _ring(ring: tuple[str, ...], edges: Sequence[Edge], pages: Mapping[str, CasePage]) -> str:
    steps = (
        f"{_called(pages[edge.from_])} has it from {_called(pages[edge.to])} (“{edge.words}”)"
        for edge in edges
        if edge.from_ in ring and edge.to in ring
    )
    return "; ".join(steps) + "."


def later(order: Sequence[str], edges: Sequence[Edge], rings: Sequence[Circle],
          pages: Mapping[str, CasePage]) -> Iterator[tuple[str, str]]:  # fmt: skip
    """Yield pairs of pages of which the first came later: by time, or as it has it from there."""
    inside = {page: ring.pages for ring in rings for page in ring.pages}
    for edge in edges:
        if edge.to not in inside.get(edge.from_, ()) and not is_before(
            pages[edge.from_], pages[edge.to]
        ):
            yield edge.from_, edge.to
    for one in order:
        for other in order:
            if is_before(pages[one], pages[other]):
                yield other, one


def first_of(order: Sequence[str], pairs: Iterable[tuple[str, str]]) -> str | None:
    """Return the first page that all others came after, near or far; ``pairs`` as from `later`.

    There is one where of the rings, and of the pages in none, just one came after no other.
    """
    graph: rustworkx.PyDiGraph[str, None] = rustworkx.PyDiGraph(multigraph=False)
    nodes = dict(zip(order, graph.add_nodes_from(list(order)), strict=True))
    graph.add_edges_from_no_data([(nodes[early], nodes[late]) for late, early in pairs])
    rings = rustworkx.strongly_connected_components(graph)
    ring_of = {node: place for place, ring in enumerate(rings) for node in ring}
    after = {ring_of[b] for a, b in graph.edge_list() if ring_of[a] != ring_of[b]}
    first = [ring for place, ring in enumerate(rings) if place not in after]
    return order[min(first[0])] if len(first) == 1 else None


def _words(text: str, span: Span) -> str:
    return " ".join(span.of(text).split())


def _called(page: CasePage) -> str:
    name = page.publisher or page.url or page.source
    return f"{page.id} ({name})"
