"""Doubts that were lost between pages, and disputes below them, held against what is true."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.stories import is_wanted, read_pages, telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assay.corpus.stories import Stories
    from benchmarks.newsroom import Page

__all__ = ["Told", "disputed", "hardened", "heated"]


class Told(NamedTuple):
    """How many were found, how many are true, and how many are both."""

    both: int
    found: int
    true: int

    @property
    def precision(self) -> float:
        """Of what was found, the share that is true."""
        return self.both / max(1, self.found)

    @property
    def recall(self) -> float:
        """Of what is true, the share that was found."""
        return self.both / max(1, self.true)


def hardened(made: Stories, pages: Mapping[str, Page], *, odd: bool | None = None) -> Told:
    """Hold the doubts that were lost against the truth: pairs of a page and the one it is from.

    A pair is right where both claims are those that carry the story.
    """
    read = read_pages(made, pages)
    true = {
        (url, page.hardens)
        for url, page in read.items()
        if page.hardens in read and is_wanted(page, odd=odd)
    }
    found = [
        (url, was, one.claim.said, one.was.said)
        for story in made.stories for one in story.hardened
        if (url := made.pages[one.claim.page].url) in read
        and (was := made.pages[one.was.page].url) in read
        and is_wanted(read[url], odd=odd)
    ]  # fmt: skip
    both = {
        (url, was)
        for url, was, said, before in found
        if (url, was) in true
        and isinstance(telling(read[url], said)[1], int)
        and isinstance(telling(read[was], before)[1], int)
    }
    return Told(len(both), len(found), len(true))


def disputed(made: Stories, pages: Mapping[str, Page], *, odd: bool | None = None) -> Told:
    """Count the readers who deny or query a story, page by page."""
    read = {
        url: page for url, page in read_pages(made, pages).items() if is_wanted(page, odd=odd)
    }  # fmt: skip
    found: Counter[str] = Counter()
    for url, number in _disputes(made, read):
        found[url] += number
    true = {url: page.disputes for url, page in read.items()}
    return Told(
        sum(min(number, found[url]) for url, number in true.items()),
        found.total(), sum(true.values()),
    )  # fmt: skip


def _disputes(made: Stories, read: Mapping[str, Page]) -> Iterator[tuple[str, int]]:
    for story in made.stories:
        for one in story.claims:
            url = made.pages[one.page].url or ""
            if url in read and isinstance(telling(read[url], one.said)[1], int):
                yield url, one.denies + one.queries


def heated(made: Stories, pages: Mapping[str, Page]) -> Told:
    """Hold the most disputed stories against those that every reader disputes, as many of them."""
    read = read_pages(made, pages)
    replies: dict[int | None, list[int]] = {}
    for page in read.values():
        replies.setdefault(page.story, []).append(page.disputes)
    most = max((max(some) for some in replies.values()), default=0)
    true = {story for story, some in replies.items() if len(some) > 1 and min(some) == most > 0}
    ranked = sorted(made.stories, key=lambda one: (-one.disputed, one.id))[: len(true)]
    named = {read[url].story for one in ranked
             if (url := made.pages[one.claim.page].url) in read}  # fmt: skip
    return Told(len(named & true), len(ranked), len(true))
