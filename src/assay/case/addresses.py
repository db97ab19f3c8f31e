"""Which pages are versions of one another: the same address, and much the same words."""

from __future__ import annotations

import os
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assay.record import Page

__all__ = ["address", "same_page"]

_SHARED: Final = 0.2
"""The share of the shorter page's pairs of words that two versions have in common at the least.

Two English pages on one matter share half of their words, and few of their pairs.
"""

_LONGEST: Final = 1000
"""Characters of an address that are looked up by: PostgreSQL's indexes take no longer ones."""

_LOCAL: Final = "file:"


def address(page: Page) -> str:
    """Return what a page is known by over time: its own address, else where it was read from."""
    known = _known(page)
    if len(known) <= _LONGEST:
        return known
    digest = sha256(known.encode(errors="surrogatepass")).hexdigest()
    return f"{known[:_LONGEST]}…{digest}"


def _known(page: Page) -> str:
    if page.url:
        return page.url.partition("#")[0]
    if page.source in {"", "-"}:
        return page.id
    if "://" in page.source:
        return page.source.partition("#")[0]
    return _LOCAL + os.path.normpath(page.source)


def same_page(text: str, other: str) -> bool:
    """Tell whether two texts from one address are a page and what became of it.

    Some sites give one address for many pages: those share few words in a row.
    """
    one, two = _pairs(text), _pairs(other)
    return len(one & two) >= _SHARED * min(len(one), len(two))


def _pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(text.casefold().split()))
