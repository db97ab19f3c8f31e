"""What each page rests on in the end, along all that it has the claim from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from assay.case.origins.known import Ground, Grounds
from assay.case.origins.times import is_before
from assay.case.origins.tracing import joined
from assay.case.origins.values import Circle, Edge
from assay.case.values import CasePage

__all__ = ["Group", "bare_clusters", "down", "group_of", "resting"]


_HEARSAY: Final = re.compile(
    r"\b(?:(?:making|doing|going) the rounds|all over the (?:news|internet|web)"
    r"|you (?:may|will|might) have (?:heard|read|seen)"
    r"|(?:according to|as reported (?:by|in)) (?:(?:the|several|some|various|other|multiple) )?"
    r"(?:(?:local|foreign|national|regional|state|social|international|press|media|news|online) )*"
    r"(?:press|media|newspapers|papers|news sites|outlets|reports)"
    r"|(?:local |foreign |national )?(?:press|media|news) (?:reports|accounts) (?:say|said|have)"
    r"|(?:an?|one|another) (?:[\w-]+ ){0,2}?(?:newspaper|paper|website|blog|tabloid|magazine"
    r"|broadcaster"
    r"|radio station|tv station|news (?:site|agency|outlet)) (?:has |had )?(?:reports?"
    r"|reported|said"
    r"|says|found|wrote|writes|put|claim(?:s|ed)))\b",
    re.IGNORECASE,
)
"""Words that say that the page only has what others had before it."""


class Group(NamedTuple):
    """All that is known of the pages when roots are counted.

    ``leads`` has the pages that each page has the claim from; pages with the same words of which
    none is known to be first lead to one another. ``outlets`` says whose page each is.
    """

    pages: Mapping[str, CasePage]
    grounds: Mapping[str, Grounds]
    leads: Mapping[str, Sequence[str]]
    circles: Sequence[Circle]
    clusters: Sequence[tuple[str, ...]]
    outlets: Mapping[str, str]


def group_of(
    pages: Mapping[str, CasePage], grounds: Mapping[str, Grounds], edges: Sequence[Edge],
    circles: Sequence[Circle], clusters: Sequence[tuple[str, ...]], outlets: Mapping[str, str],
) -> Group:  # fmt: skip
    """Put together what roots are counted from."""
    leads: dict[str, list[str]] = {page: [] for page in pages}
    for edge in edges:
        leads[edge.from_].append(edge.to)
    for cluster in clusters:
        for one, other in pairwise(cluster) if not _directed(cluster, edges) else ():
            leads[one].append(other)
            leads[other].append(one)
    return Group(pages, grounds, leads, circles, clusters, outlets)


def down(page: str, group: Group) -> tuple[str, ...]:
    """Return a page and all pages that it has the claim from, near or far."""
    found = {page: None}
    left = [page]
    while left:
        for to in group.leads[left.pop()]:
            if to not in found:
                found[to] = None
                left.append(to)
    return tuple(found)


def resting(group: Group) -> dict[str, tuple[Ground, ...]]:
    """Return the grounds that each page gives itself.

    A source that is named together with a credit spoke to whom is credited: it is that page's
    ground where that page gives none.
    """
    given = {page: its.own for page, its in group.grounds.items()}
    found = dict(given)
    for page, its in group.grounds.items():
        reached = down(page, group)
        ends = [end for end in reached if not group.leads[end]]
        circling = any(page in circle.pages for circle in group.circles)
        behind = tuple(
            one for one in its.behind if one.speaker.named and (not circling or one.speaker.names)
        )
        if behind and not any(given[end] for end in reached):
            ends = ends or [page]
            for end in ends:
                found[end] = tuple(dict.fromkeys((*found[end], *behind)))
    return found


def bare_clusters(group: Group, found: Mapping[str, tuple[Ground, ...]]) -> list[tuple[str, ...]]:
    """Return the pages that state the claim with no source and no credit at all.

    Those with the same words are together, and those of one outlet. A page that says that the
    story goes round, after another page had it, has no word of its own.
    """
    circling = {page for circle in group.circles for page in circle.pages}
    bare = [
        page
        for page in group.pages
        if not (_HEARSAY.search(group.grounds[page].words) and _may_follow(page, group))
        and not any(found[end] for end in down(page, group))
        and not (circling & set(down(page, group)))
    ]
    pairs = [(page, end) for page in bare for end in down(page, group)]
    pairs += [
        (one, other)
        for at, one in enumerate(bare)
        for other in bare[:at]
        if group.outlets[one] == group.outlets[other]
    ]
    return [
        tuple(page for page in group.pages if page in cluster)
        for cluster in joined(pairs)
    ]  # fmt: skip


def _may_follow(page: str, group: Group) -> bool:
    """Tell whether a page may have it from another one, by their times."""
    others = (group.pages[one] for one in group.pages if one != page)
    return any(not is_before(group.pages[page], other) for other in others)


def _directed(cluster: Sequence[str], edges: Sequence[Edge]) -> bool:
    """Tell whether pages with the same words hang together by edges."""
    inside = set(cluster)
    within = sum(edge.from_ in inside and edge.to in inside for edge in edges)
    return within >= len(inside) - 1
