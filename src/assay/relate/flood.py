"""The same words posted again and again, or far too many of one mark."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from assay.text import Span, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Reading

__all__ = ["BY", "flood"]

BY = "rule:flood/1"

_FEWEST, _POSTED = 4, 3
"""A comment of so many words, posted so often on one page under one name, is a flood."""

_REPEATED = re.compile(
    r"(\b\w[^\n.!?]{2,60}[.!?\n]\s*)\1{4,}|([^\w\s.·•_=*#-])\2{39,}", re.IGNORECASE
)


def flood(reading: Reading) -> Iterator[tuple[str, Span, str]]:
    """Yield a comment's id, the words, and why."""
    text = reading.page.text
    seen: dict[tuple[str | None, tuple[str, ...]], list[str]] = defaultdict(list)
    for comment in reading.comments:
        if comment.span is None:
            continue
        for found in _REPEATED.finditer(text, *comment.span):
            yield (
                comment.id,
                Span(*found.span()),
                "The same is written over and over in one comment.",
            )
        forms = words(text, [comment.span]).forms
        posted = seen[comment.author, forms]
        posted.append(comment.id)
        if len(forms) >= _FEWEST and len(posted) >= _POSTED:
            why = f"The same comment stands on the page {len(posted)} times under this name."
            yield comment.id, comment.span, why
