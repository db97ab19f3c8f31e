"""Stories that were found in a made-up corpus, held against what is true of its pages."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assay.corpus.stories import Stories
    from assay.corpus.stories.finding import Story
    from benchmarks.newsroom import Page

__all__ = ["Judged", "Telling", "is_wanted", "judged", "read_pages", "telling"]

_WORD = re.compile(r"\w+")
_CLAUSE = re.compile(r", (?:and|where) ")

Telling = tuple[str, int | str]
"""A page by its address, and what it tells there: a story's number, or a sentence of its own."""


class Judged(NamedTuple):
    """Pairs of tellings by whether they were put together, and stories by their roots."""

    both: int
    found: int
    true: int
    right: int
    undecided: int
    stories: int
    whole: int
    """Stories of which no page was missed."""

    @property
    def precision(self) -> float:
        """Of the pairs that were put together, the share that belongs together."""
        return self.both / max(1, self.found)

    @property
    def recall(self) -> float:
        """Of the pairs that belong together, the share that was put together."""
        return self.both / max(1, self.true)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.both / max(1, self.found + self.true)

    @property
    def roots(self) -> float:
        """The share of stories with the right number of roots."""
        return self.right / max(1, self.stories)


def judged(made: Stories, pages: Mapping[str, Page], *, odd: bool | None = None) -> Judged:
    """Hold stories against the truth; ``odd``: only those of bases with an odd (even) CRC-32.

    Two tellings of one story on two pages are a pair. A story counts as right when the largest
    part of it that was found has as many roots as the pages in that part have; copies are left
    out, as assay counts them apart.
    """
    read = read_pages(made, pages)
    wanted = {url: page for url, page in read.items() if is_wanted(page, odd=odd)}
    true = sum(
        number * (number - 1) // 2
        for number in Counter(page.story for page in wanted.values()).values()
    )
    found: set[tuple[Telling, Telling]] = set()
    largest: dict[int, tuple[int, Story]] = {}
    for story in made.stories:
        told = {telling(read[url], one.said) for one in story.claims
                if (url := made.pages[one.page].url) in read}  # fmt: skip
        found |= {
            pair for pair in combinations(sorted(told, key=str), 2)
            if pair[0][0] != pair[1][0]
            and not _told_by_both(pair)
            and (pair[0][0] in wanted or pair[1][0] in wanted)
        }  # fmt: skip
        leads = Counter(told_ for url, told_ in told if url in wanted and isinstance(told_, int))
        for number, size in leads.items():
            if size > largest.get(number, (1, story))[0]:
                largest[number] = (size, story)
    both = sum(one[1] == other[1] for one, other in found)
    rooted = [_rooted(story, read, number, made) for number, (_, story) in largest.items()]
    sizes = Counter(page.story for page in wanted.values())
    return Judged(
        both, len(found), true, sum(one is True for one in rooted),
        sum(one is None for one in rooted), len(rooted),
        sum(size == sizes[number] for number, (size, _) in largest.items()),
    )  # fmt: skip


def _told_by_both(pair: tuple[Telling, Telling]) -> bool:
    """Tell whether two pages have a sentence around their stories in common, word for word."""
    return isinstance(pair[0][1], str) and pair[0][1] == pair[1][1]


def read_pages(made: Stories, pages: Mapping[str, Page]) -> dict[str, Page]:
    """Return the pages that were read, copies left out, by their addresses."""
    return {
        page.url: pages[page.url]
        for page in made.pages.values()
        if page.url is not None and page.url in pages and page.copy_of is None
    }


def is_wanted(page: Page, *, odd: bool | None) -> bool:
    """Tell whether a page's base has an odd (even) CRC-32; None asks for either."""
    return odd is None or (zlib.crc32((page.base or "").encode()) % 2 == 1) == odd


def telling(page: Page, said: str) -> Telling:
    """Tell which sentence of its page a claim is of: the one that has most of its words."""
    words = set(_WORD.findall(said.lower()))
    parts = [part for one in page.rest for part in _CLAUSE.split(one)]
    best = max((page.lead, *parts), key=lambda one: (_share(words, one), one))
    return page.url, page.story if best == page.lead and page.story is not None else best


def _share(words: Iterable[str], sentence: str) -> float:
    there = set(_WORD.findall(sentence.lower()))
    return len(there & set(words)) / max(1, len(there | set(words)))


def _rooted(
    story: Story, read: Mapping[str, Page], number: int, made: Stories
) -> bool | None:  # fmt: skip
    roots = {
        page.root for one in story.claims
        if (page := read.get(made.pages[one.page].url or "")) is not None and page.story == number
    }  # fmt: skip
    count = story.origins.count
    return None if count is None else count == len(roots)
