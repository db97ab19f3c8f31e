"""Cutting what is said into claims: about a sentence each, in somebody's mouth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.attribute.spoken.passage import is_silent
from assay.attribute.spoken.places import among
from assay.attribute.stating import states
from assay.record import Block
from assay.text import CLOSING, OPENING, Span, Spans, dateline, join, sentences, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.attribute.found import Found, Placed
    from assay.record import Reading

__all__ = ["Cut", "cut"]

_EDGES = '“”„«»"‟‘ \n,;'
_CREDIT = re.compile(r"\W*(?:photo|image|picture|credit|foto)s?\b", re.IGNORECASE)
"""A picture's maker is named, and nothing stated."""
_THAT = re.compile(r"that\b[\s,]*", re.IGNORECASE)


class Cut(NamedTuple):
    """The words of a claim: ``relation`` is the place of the relation they are said under."""

    content: Spans
    block: Block
    relation: int | None


def cut(reading: Reading, placed: Sequence[Placed]) -> tuple[Cut, ...]:
    """Return the words of every claim of the page, in text order."""
    text = reading.page.text
    by_block: dict[str, list[int]] = {}
    inner: dict[int, list[Placed]] = {}
    for at, relation in enumerate(placed):
        by_block.setdefault(relation.block.id, []).append(at)
        if relation.parent is not None:
            inner.setdefault(relation.parent, []).append(relation)
    taken = _words_of(placed)
    cuts: list[Cut] = []
    for block in reading.blocks:
        if is_silent(block):
            continue
        whole = sentences(text, block.span)
        here = by_block.get(block.id, [])
        for at in here:
            cuts.extend(_of_relation(text, placed[at], at, whole, inner.get(at, ())))
        cuts.extend(_of_own_voice(text, block, whole, taken))
    return tuple(sorted(cuts, key=lambda one: (one.content[0].start, -one.content[-1].end)))


def _of_relation(
    text: str, relation: Placed, at: int, whole: Sequence[Span], inner: Sequence[Placed]
) -> list[Cut]:
    """Cut a content by sentences; what somebody else says in it is that one's claim."""
    taken = _words_of(inner)
    cuts: list[Cut] = []
    content = relation.found.content
    for sentence in among(whole, Span(content[0].start, content[-1].end)):
        pieces = _overlap(content, sentence)
        beside = _without(pieces, taken)
        if beside != pieces:
            stated = _neat(text, beside) if states(text, beside) else ()
        else:
            stated = _neat(text, pieces)
        if stated:
            cuts.append(Cut(stated, relation.block, at))
    if not cuts:
        cuts.append(Cut(_neat(text, relation.found.content), relation.block, at))
    return [one if one.content else one._replace(content=relation.found.content) for one in cuts]


def _of_own_voice(
    text: str, block: Block, whole: Sequence[Span], taken: Sequence[Span]
) -> list[Cut]:
    cuts: list[Cut] = []
    for sentence in whole:
        beside = _without((sentence,), taken)
        if beside != (sentence,):
            sent = dateline(text, block.span) if sentence.start == block.span.start else None
            beside = _without(beside, (sent,)) if sent else beside
            stated = _neat(text, beside) if states(text, beside) else ()
        else:
            words = any(c.isalnum() for c in sentence.of(text))
            credit = block.kind == "caption" and _CREDIT.match(text, *sentence)
            stated = (sentence,) if words and not credit else ()
        if stated:
            cuts.append(Cut(stated, block, None))
    return cuts


def _words_of(relations: Iterable[Placed]) -> list[Span]:
    """Return where sources, cues and contents stand: in order, those that overlap as one."""
    spans = [span for relation in relations for span in _own_words(relation.found)]
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _own_words(found: Found) -> Spans:
    """Return the words of a relation, with whom they name among them as told or as citing."""
    own = (*found.mention, *found.cue, *found.content)
    told = found.told
    among_them = told is not None and found.start <= told.start < max(one.end for one in own)
    return (*own, told) if told is not None and among_them else own


def _overlap(spans: Spans, within: Span) -> Spans:
    return tuple(
        Span(max(span.start, within.start), min(span.end, within.end))
        for span in spans
        if span.overlaps(within)
    )


def _without(spans: Spans, taken: Sequence[Span]) -> Spans:
    rest: list[Span] = []
    for span in spans:
        start = span.start
        for gone in among(taken, span):
            if gone.start > start:
                rest.append(Span(start, gone.start))
            start = max(start, gone.end)
        if start < span.end:
            rest.append(Span(start, span.end))
    return tuple(rest)


def _balanced(text: str, whole: Span, kept: Span) -> Span:
    """Give back the mark at an end whose fellow stands inside: no half a quotation."""
    start, end = kept
    marks = OPENING + CLOSING
    if end < whole.end and text[end] in CLOSING:
        last = next((place for place in reversed(range(*kept)) if text[place] in marks), None)
        end += last is not None and text[last] in OPENING
    if start > whole.start and text[start - 1] in OPENING:
        first = next((place for place in range(*kept) if text[place] in marks), None)
        start -= first is not None and text[first] in CLOSING
    return Span(start, end)


def _neat(text: str, spans: Spans) -> Spans:
    """Take quotation marks, commas and a leading "that" off the ends of what is claimed."""
    neat: list[Span] = []
    for span in spans:
        kept = _unmarked(text, span)
        opening = _THAT.match(text, *kept) if kept is not None and not neat else None
        if kept is not None and opening is not None:
            kept = _unmarked(text, Span(opening.end(), kept.end))
        if kept is not None and any(c.isalnum() for c in kept.of(text)):
            neat.append(kept)
    return join(text, neat)


def _unmarked(text: str, span: Span) -> Span | None:
    """Take quotation marks off both ends, but no mark whose fellow stays inside (was “rare”)."""
    kept = trim(text, span, _EDGES)
    if kept is not None and text[kept.end - 1] == "’" and text[kept.end - 2] in ",.?!":
        kept = trim(text, Span(kept.start, kept.end - 1), _EDGES)
    return None if kept is None else _balanced(text, span, kept)
