"""Words that go on: a quotation with no verb of its own belongs to who spoke before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.attribute.found import Found
from assay.text import Span, trim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.spoken.passage import Passage
    from assay.attribute.spoken.places import Places
    from assay.record import Block

__all__ = ["BY", "Carried", "carry_on", "follow_on"]

BY = "rule:speaks-on/2"

_PASSED_OVER = frozenset({"heading", "caption", "title"})
"""Kinds of block that may stand between a speaker's words without ending them."""

_LISTED = frozenset({"list_item", "quotation"})
_MARKS = '”“"«»‟„'
_WORD = re.compile(r"\w+")
_SPEECH = frozenset({"says", "writes"})
_FEW = 8
"""Relations of a block that are compared with one another."""

_FEWEST = 2
"""A quotation of fewer words is a term."""


class Carried(NamedTuple):
    """What one block leaves to the next.

    ``speaks`` tells that somebody spoke last; ``open`` that a quotation was left without its
    closing mark, ``announced`` that a colon ended the block, ``told`` that the colon ended what
    somebody says, ``listing`` that the list or block quotation so announced may go on.
    """

    speaks: bool = False
    open: bool = False
    announced: bool = False
    told: bool = False
    listing: bool = False

    def after(self, block: Block, where: Passage, spoken: Sequence[Found]) -> Carried:
        """Return what is left to the block behind ``block``, in which ``spoken`` was found."""
        if block.kind in _PASSED_OVER:
            return self
        if not spoken:
            return Carried()
        words = where.span.of(where.text).rstrip()
        unclosed = bool(where.quotes) and (
            where.quotes[-1].end == where.span.end and words[-1] not in _MARKS
        )
        lists = (self.announced or self.listing) and block.kind in _LISTED
        announced = words.endswith(":") and _reaches(where, spoken)
        told = announced and _tells_up_to(spoken, where.span.start + len(words) - 1)
        return Carried(speaks=True, open=unclosed, announced=announced, told=told, listing=lists)


def _reaches(where: Passage, spoken: Sequence[Found]) -> bool:
    """Tell whether somebody speaks in the last sentence of a block, the one with the colon."""
    start = where.sentences[-1].start if where.sentences else where.span.start
    return any(
        spans[-1].end > start
        for one in spoken
        for spans in (one.mention, one.cue, one.content)
        if spans
    )


def _tells_up_to(spoken: Sequence[Found], colon: int) -> bool:
    """Tell whether the one who speaks in a block is one alone, and speaks up to its colon."""
    told = [one for one in spoken if one.cue and one.mention]
    outer = [one for one in told if not any(one.inside(other) for other in told[:_FEW])]
    if len(outer) != 1 or outer[0].act not in _SPEECH:
        return False
    ends = max(outer[0].cue[-1].end, outer[0].content[-1].end)
    return colon - 1 <= ends <= colon + 1


def follow_on(where: Passage, spoken: Sequence[Found], taken: Places) -> tuple[Found, ...]:
    """Add each quotation that directly follows a speaker's words to what that speaker says.

    “…,” he said. “…” is one relation whose content has two pieces. ``taken`` are the words that
    some relation has already.
    """
    grown = list(spoken)
    for quoted in _bare(where, taken):
        before = [at for at, one in enumerate(grown) if _ends_beside(where, one, quoted)]
        if before:
            at = before[-1]
            grown[at] = grown[at]._replace(content=(*grown[at].content, quoted))
    return tuple(grown)


def _bare(where: Passage, taken: Places) -> list[Span]:
    """Return the quotations that stand as sentences of their own, in no relation's words."""
    found: list[Span] = []
    for quoted in where.quotes:
        inside = trim(where.text, quoted, _MARKS)
        if inside is None or len(_WORD.findall(where.text, *inside)) < _FEWEST:
            continue
        if taken.overlap(quoted):
            continue
        if _stands_alone(where, quoted):
            found.append(quoted)
    return found


def _stands_alone(where: Passage, quoted: Span) -> bool:
    """Tell whether nothing but marks shares the quotation's sentences with it."""
    first = next((s for s in where.sentences if s.end > quoted.start), quoted)
    last = next((s for s in reversed(where.sentences) if s.start < quoted.end), quoted)
    beside = where.text[first.start : quoted.start] + where.text[quoted.end : last.end]
    return not any(mark.isalnum() for mark in beside)


def _ends_beside(where: Passage, one: Found, quoted: Span) -> bool:
    """Tell whether ``one`` ends in the sentence before the quotation."""
    ends = max(spans[-1].end for spans in (one.content, one.cue, one.mention) if spans)
    if ends > quoted.start:
        return False
    return not any(s.start >= ends and s.end <= quoted.start for s in where.sentences)


def _goes_on(where: Passage, spoken: Sequence[Found], carried: Carried) -> bool:
    """Tell whether a block that tells of what others say is itself what somebody was to say.

    Behind a colon that ends somebody's words it is, unless it quotes, or announces others in turn.
    """
    words = where.span.of(where.text).rstrip()
    quotes = any(where.text[piece.start] in _MARKS for one in spoken for piece in one.content)
    return carried.told and not quotes and not words.endswith(":")


def carry_on(
    where: Passage, block: Block, spoken: Sequence[Found], carried: Carried, taken: Places
) -> Found | None:
    """Return the relation by which a block goes on with the words of the speaker before it."""
    if block.kind in _PASSED_OVER:
        return None
    free = _bare(where, taken)
    opens = bool(free) and free[0].start == where.span.start
    whole = trim(where.text, where.span)
    if whole is None or (
        not opens and taken.overlap(whole) and not _goes_on(where, spoken, carried)
    ):
        return None
    announced = carried.announced or (carried.listing and block.kind in _LISTED)
    if carried.speaks and announced:
        why = "The paragraph before ends in a colon: it announces these words."
    elif carried.speaks and opens:
        whole = Span(free[0].start, free[-1].end)
        why = (
            "The quotation was left open in the paragraph before: the same speaker goes on."
            if carried.open
            else "A bare quotation, right after the words of the one who spoke last."
        )
    elif not spoken and (opens or block.kind == "quotation"):
        whole = free[0] if opens else whole
        why = "A quotation whose speaker the words around it do not name."
        return Found((), (), (whole,), "says", why, BY)
    else:
        return None
    return Found((), (), (whole,), "says", why, BY, carries_on=True)
