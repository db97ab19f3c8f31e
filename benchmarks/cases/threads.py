"""Comment threads of real pages: their texts, names, dates and trees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import trafilatura
from msgspec import Struct

import assay
from assay.read.html import read_html
from assay.read.origin import Origin
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import Node, ThreadScore, nodes, score_thread, share, total
from benchmarks.shared import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["THREADS"]

_FILE = "data/threads/pages.jsonl.gz"


class _Comment(Struct, frozen=True):
    id: str | int
    text: str
    state: Literal["present", "empty", "missing"] = "present"
    parent: str | int | None = None
    author: str | None = None
    posted: str | None = None
    own_text: str | None = None


class _Gold(Struct, frozen=True):
    comments: list[_Comment]


class _Page(Struct, frozen=True):
    page: str
    url: str
    platform: str
    html: str
    gold: _Gold


def measure() -> Measured:
    """Score all pages, then all without any rule for a platform."""
    pages = list(rows(_FILE, _Page))
    scored = [_score(page) for page in pages]
    shape = [(_by_shape(page), peer) for page, (_, peer) in zip(pages, scored, strict=True)]
    figures = (*_figures("all rules", scored), *_figures("by shape alone", shape))
    return Measured(len(pages), figures, tuple(map(_note, pages, scored)))


def wanted(page: _Page) -> list[Node]:
    """Return the comments that are there, as the README of the data defines them."""
    return [
        Node(
            id=str(one.id),
            parent=None if one.parent is None else str(one.parent),
            author=one.author,
            posted=one.posted,
            texts=tuple(filter(None, (one.text, one.own_text))),
            state=one.state,
        )
        for one in page.gold.comments
    ]


def _score(page: _Page) -> tuple[ThreadScore, ThreadScore]:
    gold = wanted(page)
    try:
        found = nodes(assay.read_html(page.html, url=page.url))
    except assay.AssayError:
        found = []
    return score_thread(gold, found), score_thread(gold, _peers(page))


def _by_shape(page: _Page) -> ThreadScore:
    """Score what is found with every platform's own reader switched off."""
    origin = Origin(id="sha256:" + "0" * 64, source="-", media_type="text/html", url=page.url)
    try:
        found = nodes(read_html(page.html, origin, platforms=()))
    except assay.AssayError:
        found = []
    return score_thread(wanted(page), found)


def _peers(page: _Page) -> list[Node]:
    """Return what trafilatura takes for comments: one text, whose every line may be a comment."""
    document = trafilatura.bare_extraction(page.html, url=page.url, include_comments=True)
    if document is None:
        return []
    fields = document if isinstance(document, dict) else document.as_dict()
    comments: str = fields.get("comments") or ""
    return [
        Node(str(place), None, None, None, (line,))
        for place, line in enumerate(comments.splitlines())
    ]


def _figures(which: str, scored: Sequence[tuple[ThreadScore, ThreadScore]]) -> tuple[Figure, ...]:
    ours, peer = total(one for one, _ in scored), total(other for _, other in scored)
    return (
        Figure(
            f"{which}: texts, F1",
            share(2 * ours.paired, ours.gold + ours.found),
            share(2 * peer.paired, peer.gold + peer.found),
        ),
        Figure(
            f"{which}: texts, recall", share(ours.paired, ours.gold), share(peer.paired, peer.gold)
        ),
        Figure(
            f"{which}: texts, precision",
            share(ours.paired, ours.found),
            share(peer.paired, peer.found),
        ),
        Figure(f"{which}: authors", share(ours.authors, ours.paired)),
        Figure(f"{which}: dates", share(ours.dates, ours.paired)),
        Figure(f"{which}: parents", share(ours.parents, ours.places)),
    )


def _note(page: _Page, scores: tuple[ThreadScore, ThreadScore]) -> str:
    ours, peer = scores
    return (
        f"{page.platform}: {ours.paired} of {ours.gold} texts ({ours.found} found), "
        f"{ours.authors} authors, {ours.dates} dates, {ours.parents} of {ours.places} parents; "
        f"peer {peer.paired} texts ({peer.found} lines)"
    )


THREADS = Case(
    name="threads",
    about=(
        "Comments on saved pages against marks made by hand. These pages are for development: the "
        "reader may have been shaped on them. A text is found when the F1 of its "
        "words is at least 0.9, one to one; authors and dates count over the texts found, parents "
        "over all places in the tree, so that a comment that was not found counts against them. "
        "The peer gives comments as one text without names, dates or tree; each of its lines is "
        "taken for a comment."
    ),
    measure=measure,
    files=(_FILE,),
    peer="trafilatura",
)
