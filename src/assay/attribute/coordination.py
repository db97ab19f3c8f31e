"""Relations side by side in one sentence: Roke said A, but Sollan said B."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from assay.text import Span, trim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.found import Found

__all__ = ["parted"]

_JOINING = ("and", "but", "while", "then", "or")
_NEAR = 40
"""Characters in which the joining word must stand before the later relation."""


def parted(text: str, found: Sequence[Found]) -> list[Found]:
    """End a content where the next relation of the sentence begins beside it, not in it."""
    parted: list[Found] = []
    joined = [(at, _cut(text, one, shared=True), _cut(text, one)) for at, one in enumerate(found)]
    joined = [one for one in joined if one[1:] != (None, None)]
    for at, relation in enumerate(found):
        content = relation.content
        for later, shared, apart in joined[bisect_right(joined, at, key=itemgetter(0)) :]:
            cut = shared if found[later].mention == relation.mention else apart
            last = content[-1]
            if cut is not None and last.start < cut < last.end:
                piece = trim(text, Span(last.start, cut), ".,;")
                content = content[:-1] + ((piece,) if piece else ())
                break
        parted.append(relation._replace(content=content) if content else relation)
    return parted


def _cut(text: str, later: Found, *, shared: bool = False) -> int | None:
    """Find where a content ends because ``later`` begins beside it.

    ``shared``: the two have one mention, so that only the later cue begins anew.
    """
    start = later.cue[0].start if shared else later.start
    first = max(0, start - _NEAR)
    before = text[first:start].rstrip()
    for word in _JOINING:
        if before.endswith(" " + word) and (shared or before[: -len(word)].rstrip().endswith(",")):
            return first + len(before) - len(word)
    if before.endswith(";") or (shared and before.endswith(",")):
        return first + len(before) - 1
    return None
