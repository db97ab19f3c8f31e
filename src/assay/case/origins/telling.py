"""Where a claim comes from, as lines for a person: a tree of roots and the pages on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assay.case.origins.values import Edge, Origins, Root
    from assay.case.values import CasePage

__all__ = ["lines"]

_HOW = {"voice": "names", "link": "links to", "copy": "copies"}


def lines(found: Origins, pages: Mapping[str, CasePage]) -> Iterator[str]:
    """Yield the lines: the count, each root with its tree, circles, what is unknown, the first."""
    asked = next((one for one in found.carriers if one.claim == found.claim), None)
    if asked is not None:
        yield f"{found.claim}  {asked.words}"
    many = len({one.page for one in found.carriers})
    yield f"On {many} page{'' if many == 1 else 's'}. {found.why}"
    for place, root in enumerate(found.roots, 1):
        yield ""
        yield f"Root {place}: {root.name} ({root.kind})"
        yield f"  {root.why}"
        yield from _tree(root, found, pages)
    for circle in found.circles:
        yield ""
        yield f"Circle: {' → '.join((*circle.pages, circle.pages[0]))}"
        yield f"  {circle.why}"
    if found.unknown:
        yield ""
        yield "Unknown:"
        yield from (f"  {_page(one.page, pages)}: {one.why}" for one in found.unknown)
    yield ""
    first = found.earliest
    yield f"First: {_page(first.page, pages) if first.page else 'unknown'}. {first.why}"


def _tree(root: Root, found: Origins, pages: Mapping[str, CasePage]) -> Iterator[str]:
    """Yield a root's pages, each under the one that it has the claim from."""
    inside = set(root.pages)
    above: dict[str, Edge] = {}
    for edge in found.edges:
        if edge.from_ in inside and edge.to in inside:
            above.setdefault(edge.from_, edge)
    tops = [page for page in root.pages if page not in above]
    shown: set[str] = set()
    left = [(page, 1) for page in reversed(tops)]
    while left or len(shown) < len(inside):
        if not left:
            left = [(next(page for page in root.pages if page not in shown), 1)]
        page, depth = left.pop()
        if page in shown:
            continue
        shown.add(page)
        up = above.get(page)
        how = f"  {_HOW[up.by]} {up.to}: “{up.words}”" if up is not None else ""
        yield f"{'  ' * depth}{_page(page, pages)}{how}"
        below = [one for one, edge in above.items() if edge.to == page]
        left += [(one, depth + 1) for one in reversed(below)]


def _page(page: str, pages: Mapping[str, CasePage]) -> str:
    its = pages.get(page)
    if its is None:
        return page
    told = [its.publisher or its.url or its.source, *([its.published] if its.published else [])]
    return f"{page} ({', '.join(told)})"
