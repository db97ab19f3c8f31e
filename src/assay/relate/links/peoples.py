"""Adjectives of the places of a page: in "Volanian troops" Volania acts, where it is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from assay.record import Block, Entity

__all__ = ["peoples"]

_ADJECTIVE = re.compile(r"\b[A-Z]\w{3,40}(?:n|ese|ish|ic|i)\b")
_KINDS = frozenset({"place", "other"})


def peoples(
    text: str, blocks: Sequence[Block], entities: Sequence[Entity], taken: Collection[Span]
) -> dict[Span, str]:
    """Return the place of every adjective that is made of its name; ``taken`` are names."""
    known: dict[str, str] = {}
    for one in entities:
        if one.kind in _KINDS and one.name.isalpha():
            for form in _forms(one.name):
                known.setdefault(form, one.id)
    if not known:
        return {}
    return {
        span: known[found.group()]
        for block in blocks for found in _ADJECTIVE.finditer(text, *block.span)
        for span in [Span(*found.span())] if found.group() in known and span not in taken
    }  # fmt: skip


def _forms(name: str) -> Iterator[str]:
    stem = name.rstrip("aeiouy")
    if name.endswith("a"):
        yield name + "n"
    for end in ("an", "ian", "ese", "ish", "ic", "i"):
        yield name + end
        if len(stem) > 2:  # noqa: PLR2004 - of two letters nobody knows the place again
            yield stem + end
