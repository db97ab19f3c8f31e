"""What can be seen of a run of text that tells an article from the page around it.

All are plain: what the element is and is called, how much of it is links, what the extractor
made of it and of the runs around it. `assay.read.html.judge` weighs them.
"""

from __future__ import annotations

import re
from itertools import accumulate
from math import log1p
from typing import TYPE_CHECKING, NamedTuple

from assay.read.markup.runs import HOLES
from assay.read.markup.tree import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from assay.read.html.roles import Roles
    from assay.read.markup.runs import Run
    from assay.read.markup.tree import Tree

__all__ = ["Clues", "clues", "innermost"]

_APPEAL = re.compile(
    r"\b(?:sign(?:ing)?[ -]?up|subscrib\w+|newsletters?|privacy policy|terms of (?:use|service)"
    r"|cookies?|all rights reserved|copyright|follow us|share (?:this|on|via)|log in|sign in"
    r"|affiliate|commission|advertis\w+|sponsored|read (?:more|next|also)"
    r"|related (?:articles|posts|stories)|you (?:may|might) also|photo credit|getty images"
    r"|min read|last updated|leave a comment|about the author)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?:;…][\"”’')\]]*\Z")
_NEAR, _CLOSE = 3, 2
_LONG = 25
"""A run with as many words outside links is certainly a paragraph."""

_CAP = 60
_SPOKEN = 60
"""An appeal has no more words than this."""

_NEARLY = 0.9


class Clues(NamedTuple):
    """One run's clues, each between 0 and 1 but ``density``."""

    link: float
    """How much of it stands in links."""
    ended: float
    """It ends as a sentence does."""
    heading: float
    item: float
    frame: float
    """It stands in a menu, form, sidebar or foot."""
    furniture: float
    """It stands in an element called newsletter, appeal, tags …"""
    beside: float
    """An element around it is called related, card, share …: a hint, no proof."""
    appeal: float
    """It speaks of signing up, cookies, rights, sharing …"""
    ahead: float
    """It stands before the title."""
    kept: float
    """The extractor kept it."""
    around: float
    """How many of the words around it (three runs either way) the extractor kept."""
    siblings: float
    """How many of the other runs beside it, under one parent, the extractor kept."""
    inside: float
    """It stands in the innermost element that holds nearly all that the extractor kept."""
    past: float
    """It stands after the last paragraph that the extractor kept."""
    before: float
    """It stands before the first."""
    kept_beside: float
    gap: float
    """The extractor left it out between two things that it kept, within ``inside``."""
    past_appeal: float
    density: float
    """How much running text stands around it (two runs either way), as a logarithm."""


def clues(
    tree: Tree, roles: Roles, found: Sequence[Run], kept: AbstractSet[int], title: int
) -> list[Clues]:
    """Return the clues of every run.

    ``kept`` are the places of the runs that the extractor kept, ``title`` that of the title's
    last run, or -1.
    """
    sizes = [len(run.text.split()) for run in found]
    linked = _linked(tree, roles, found)
    loose = [size * (1 - part) for size, part in zip(sizes, linked, strict=True)]
    votes = [float(at in kept) for at in range(len(found))]
    around = _around(votes, sizes)
    siblings = _siblings(tree, found, votes)
    density = list(_windows([min(size, _CAP) for size in loose], _CLOSE))
    root = innermost(tree, found, {at: sizes[at] for at in kept})
    low, high = min(kept, default=0), max(kept, default=-1)
    long = [at for at in sorted(kept) if loose[at] >= _LONG] or [0, len(found)]
    made = []
    for at, run in enumerate(found):
        owner, kind = run.owner, roles.kinds[run.owner]
        beside = roles.beside[owner]
        appeal = sizes[at] <= _SPOKEN and _APPEAL.search(run.text) is not None
        inside = 0 < root <= owner < tree.ends[root]
        vote, past = votes[at], at > long[-1]
        made.append(
            Clues(
                link=linked[at],
                ended=_ENDED.search(run.text) is not None,
                heading=kind == "heading",
                item=kind == "list_item",
                frame=roles.outside[owner],
                furniture=roles.furniture[owner] >= 0,
                beside=beside,
                appeal=appeal,
                ahead=at < title,
                kept=vote,
                around=around[at],
                siblings=siblings[at],
                inside=inside,
                past=past,
                before=at < long[0],
                kept_beside=vote * beside,
                gap=(low <= at <= high) * (1 - vote) * inside,
                past_appeal=past * appeal,
                density=log1p(density[at]),
            )
        )
    return made


def _linked(tree: Tree, roles: Roles, found: Sequence[Run]) -> list[float]:
    """Return what share of each run is in links; runs of one element have one share."""
    lengths: dict[int, int] = {}
    for run in found:
        lengths[run.owner] = lengths.get(run.owner, 0) + len(run.text)
    links: dict[int, int] = {}
    for row, tag in enumerate(tree.tags):
        if tag == "a" and not roles.links[tree.parents[row]] and tree.shown[row]:
            owner = tree.parents[row]
            while owner > 0 and tree.tags[owner] not in BLOCKS and tree.tags[owner] not in HOLES:
                owner = tree.parents[owner]
            if owner in lengths:
                text = "".join(tree.elements[row].itertext())
                links[owner] = links.get(owner, 0) + len(text.strip())
    return [
        1.0 if roles.links[run.owner] else min(1.0, links.get(run.owner, 0) / lengths[run.owner])
        for run in found
    ]


def _windows(values: Sequence[float], reach: int) -> Iterator[float]:
    """Yield the sum of each value with as many as ``reach`` either way."""
    sums = [0.0, *accumulate(values)]
    for at in range(len(values)):
        yield sums[min(at + reach + 1, len(values))] - sums[max(at - reach, 0)]


def _around(votes: Sequence[float], sizes: Sequence[int]) -> list[float]:
    weights = [float(max(size, 1)) for size in sizes]
    voted = [vote * weight for vote, weight in zip(votes, weights, strict=True)]
    every = zip(_windows(voted, _NEAR), _windows(weights, _NEAR), voted, weights, strict=True)
    return [(yes - own) / max(whole - weight, 1.0) for yes, whole, own, weight in every]


def _siblings(tree: Tree, found: Sequence[Run], votes: Sequence[float]) -> list[float]:
    counts: dict[int, int] = {}
    sums: dict[int, float] = {}
    for run, vote in zip(found, votes, strict=True):
        above = tree.parents[run.owner]
        counts[above] = counts.get(above, 0) + 1
        sums[above] = sums.get(above, 0.0) + vote
    aboves = (tree.parents[run.owner] for run in found)
    return [
        (sums[above] - vote) / (counts[above] - 1) if counts[above] > 1 else 0.0
        for above, vote in zip(aboves, votes, strict=True)
    ]


def innermost(tree: Tree, found: Sequence[Run], sizes: Mapping[int, int]) -> int:
    """Return the row of the innermost element that holds nearly all of the runs in ``sizes``."""
    weights: dict[int, int] = {}
    for at, size in sizes.items():
        weights[found[at].owner] = weights.get(found[at].owner, 0) + size
    enough = _NEARLY * sum(sizes.values())
    for row in range(max(weights, default=0), 0, -1):
        weight = weights.get(row)
        if weight is not None:
            if weight >= enough:
                return row
            above = tree.parents[row]
            weights[above] = weights.get(above, 0) + weight
    return 0
