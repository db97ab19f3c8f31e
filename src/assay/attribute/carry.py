"""Words that go on: a quotation with no verb of its own belongs to who spoke before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.attribute.found import Found
from assay.attribute.narrative import SPEECH, narrative
from assay.attribute.reporting import announcing
from assay.text import Span, trim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.found import Placed
    from assay.attribute.passage import Passage
    from assay.record import Block

__all__ = ["BY", "Carried", "carry_on", "follow_on"]

BY = "rule:speaks-on/1"

_PASSED_OVER = frozenset({"heading", "caption", "furniture", "byline", "title"})
"""Kinds of block that may stand between a speaker's words without ending them."""

_LISTED = frozenset({"list_item", "quotation"})
_MARKS = '”“"«»‟„'


class Carried(NamedTuple):
    """What one block leaves to the next.

    ``speaker`` is the place, in the page's list of relations, of who spoke last; ``open`` tells
    that a quotation was left without its closing mark, ``announced`` that a colon ended the
    block, ``listing`` that the list or block quotation so announced may go on; ``pending`` is
    the relation that such a colon leaves without content.
    """

    comment: str | None = None
    speaker: int | None = None
    open: bool = False
    announced: bool = False
    listing: bool = False
    pending: Found | None = None

    def after(self, block: Block, where: Passage, placed: Sequence[Placed], first: int) -> Carried:
        """Return what is left to the block behind ``block``, which added ``placed[first:]``."""
        if block.kind in _PASSED_OVER:
            return self
        outer = [at for at in range(first, len(placed)) if placed[at].parent is None]
        words = where.span.of(where.text).rstrip()
        if not outer:
            return Carried(comment=self.comment, pending=announcing(where))
        last = outer[-1]
        speaker = placed[last].speaker_of if placed[last].found.carries_on else last
        unclosed = bool(where.quotes) and (
            where.quotes[-1].end == where.span.end and words[-1] not in _MARKS
        )
        if placed[last].found.content[-1].end < where.span.end - 1 and words.endswith(":"):
            return Carried(comment=self.comment, speaker=speaker, pending=announcing(where))
        led = self.announced or self.listing or self.pending is not None
        lists = led and block.kind in _LISTED
        return Carried(self.comment, speaker, unclosed, words.endswith(":"), lists)


def follow_on(where: Passage, spoken: Sequence[Found]) -> tuple[Found, ...]:
    """Add each quotation that directly follows a speaker's words to what that speaker says.

    “…,” he said. “…” is one relation whose content has two pieces.
    """
    grown = list(spoken)
    for quoted in _bare(where, grown):
        before = [at for at, one in enumerate(grown) if _ends_beside(where, one, quoted)]
        if before:
            at = before[-1]
            grown[at] = grown[at]._replace(content=(*grown[at].content, quoted))
    return tuple(grown)


def _bare(where: Passage, spoken: Sequence[Found]) -> list[Span]:
    """Return the quotations that open a sentence and that no relation has taken."""
    taken = [piece for one in spoken for piece in one.content]
    bare: list[Span] = []
    for sentence in where.sentences:
        tokens = narrative(where, sentence)
        if len(tokens) == 1 and tokens[0].word == SPEECH:
            quoted = Span(tokens[0].start, tokens[0].end)
            said = any(mark.isalnum() for mark in quoted.of(where.text))
            if said and quoted not in bare and not any(quoted.overlaps(piece) for piece in taken):
                bare.append(quoted)
    return bare


def _ends_beside(where: Passage, one: Found, quoted: Span) -> bool:
    """Tell whether ``one`` ends in the sentence before the quotation."""
    ends = max(spans[-1].end for spans in (one.content, one.cue, one.mention) if spans)
    if ends > quoted.start:
        return False
    between = [s for s in where.sentences if s.start >= ends and s.end <= quoted.start]
    return not between


def _opens_bare(where: Passage, bare: Sequence[Span]) -> bool:
    return bool(bare) and bare[0].start == where.span.start


def carry_on(
    where: Passage, block: Block, spoken: Sequence[Found], carried: Carried
) -> tuple[Found, ...]:
    """Give a whole block to the speaker of the block before, where the marks say so."""
    bare = _bare(where, spoken)
    if carried.pending is not None and block.kind not in _PASSED_OVER:
        content = Span(bare[0].start, bare[-1].end) if bare else trim(where.text, where.span)
        if content is not None and (bare or block.kind == "quotation" or not where.quotes):
            told = carried.pending._replace(content=(content,))
            return tuple(sorted((told, *spoken), key=lambda one: one.content[0].start))
    announced = carried.announced or (carried.listing and block.kind in _LISTED)
    if carried.speaker is not None and announced and block.kind not in _PASSED_OVER:
        whole = trim(where.text, where.span)
        why = "The paragraph before ends in a colon: it announces these words."
    elif carried.speaker is not None and _opens_bare(where, bare):
        whole = Span(bare[0].start, bare[-1].end)
        why = (
            "The quotation was left open in the paragraph before: the same speaker goes on."
            if carried.open
            else "A bare quotation, right after the words of the one who spoke last."
        )
    elif not spoken and (block.kind == "quotation" or _opens_bare(where, bare)):
        whole = bare[0] if _opens_bare(where, bare) else trim(where.text, where.span)
        why = "A quotation whose speaker the words around it do not name."
        return () if whole is None else (Found((), (), (whole,), "says", why, BY),)
    else:
        return tuple(spoken)
    if whole is None:
        return tuple(spoken)
    on = Found((), (), (whole,), "says", why, BY, carries_on=True)
    return tuple(sorted((on, *spoken), key=lambda one: (one.start, not one.carries_on)))
