"""What a detector hands on: a reporting relation that has no id and no resolved source yet."""

from __future__ import annotations

from typing import NamedTuple

from assay.record import Act, Block
from assay.text import Span, Spans

__all__ = ["Found", "Placed"]


class Found(NamedTuple):
    """A reporting relation as the words show it.

    ``mention`` is empty when the words leave the source out, or when the quotation carries on;
    then ``carries_on`` is true and the source is that of the relation found before it.
    ``antecedent`` is what a relative pronoun stands for ("Ana Roke" in "Ana Roke, who said");
    ``told`` names the outlet that was told, or who asked: a voice between the page and who spoke.
    """

    mention: Spans
    cue: Spans
    content: Spans
    act: Act
    why: str
    by: str
    antecedent: Span | None = None
    carries_on: bool = False
    told: Span | None = None

    @property
    def start(self) -> int:
        """Where its first word stands."""
        return min(spans[0].start for spans in (self.mention, self.cue, self.content) if spans)

    def inside(self, other: Found) -> bool:
        """Tell whether all its own words stand in the content of ``other``."""
        own = self.cue + self.content + self.mention
        return self is not other and all(
            any(piece.covers(span) for piece in other.content) for span in own
        )

    def leads(self, other: Found) -> bool:
        """Tell whether ``other`` only says behind it who tells of it (“…,” he said, Osk reports).

        The words run on in the voice of the first.
        """
        return bool(other.cue) and bool(self.cue) and other.cue[0].start > self.cue[-1].start


class Placed(NamedTuple):
    """A relation in its place: the block it stands in, and the relation that reports it.

    ``parent`` and ``speaker_of`` are places in the same list; the latter names the relation whose
    source speaks on.
    """

    found: Found
    block: Block
    parent: int | None
    speaker_of: int | None
