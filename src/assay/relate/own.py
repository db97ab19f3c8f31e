"""Each writer's own words on a page, without what is quoted in blocks, bylines and furniture."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assay.record import Reading
    from assay.text import Span

__all__ = ["ARTICLE", "own_words"]

ARTICLE = ""
"""The key of the article, or of a forum's opening post, beside those of the comments."""

_SILENT = frozenset({"quotation", "furniture", "byline"})


def own_words(reading: Reading) -> dict[str, list[Span]]:
    """Return the blocks of own words by comment, those of the article under `ARTICLE`."""
    found: dict[str, list[Span]] = defaultdict(list)
    for block in reading.blocks:
        if block.kind not in _SILENT:
            found[block.comment or ARTICLE].append(block.span)
    return found
