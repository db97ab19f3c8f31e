"""Relations side by side in one sentence: Roke said A, but Sollan said B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.text import Span, trim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.found import Found

__all__ = ["parted"]

_JOINING = ("and", "but", "while", "then", "or")


def parted(text: str, found: Sequence[Found]) -> list[Found]:
    """End a content where the next relation of the sentence begins beside it, not in it."""
    parted: list[Found] = []
    for at, relation in enumerate(found):
        content = relation.content
        for later in found[at + 1 :]:
            cut = _coordinated(text, relation, later)
            last = content[-1]
            if cut is not None and last.start < cut < last.end:
                piece = trim(text, Span(last.start, cut), ".,;")
                content = content[:-1] + ((piece,) if piece else ())
                break
        parted.append(relation._replace(content=content) if content else relation)
    return parted


def _coordinated(text: str, relation: Found, later: Found) -> int | None:
    """Find where the content of ``relation`` ends because ``later`` begins beside it."""
    shared = later.mention == relation.mention
    start = later.cue[0].start if shared else later.start
    before = text[relation.content[0].start : start].rstrip()
    for word in _JOINING:
        if before.endswith(" " + word) and (shared or before[: -len(word)].rstrip().endswith(",")):
            return relation.content[0].start + len(before) - len(word)
    if before.endswith(";") or (shared and before.endswith(",")):
        return relation.content[0].start + len(before) - 1
    return None
