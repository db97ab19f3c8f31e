"""The relations of one writer's words: the model's, with edges as the record has them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from assay.attribute.acts import act_of
from assay.attribute.found import Found
from assay.attribute.lexicon import ADVERBIAL_HEADS, NOUNS, PREDICATES, VERBS
from assay.attribute.spoken.apart import apart
from assay.attribute.spoken.counts import counts
from assay.attribute.spoken.edges import content_edges, plain_edges, whole_quotations
from assay.attribute.spoken.settle import settled
from assay.models.attribution import BY
from assay.models.attribution import relations as tag
from assay.text import Span, dateline, quoted_stretches, sentences, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assay.models.tagging import Tagged

__all__ = ["tagged"]

_DEEPEST = 2
"""What is said is read again as a text of its own so many times."""

_FEWEST = 24
"""Code points: what is shorter holds no report."""

_ON = "What was said in the paragraph before goes on."

_SURE = 0.6
"""A cue with a lower mean probability is said to be doubtful, and left out of comments."""

_SURE_INSIDE = 0.9
"""Inside what is said only surer ones are kept: the corpus that taught the model marks none."""

_REPORTING = frozenset((*VERBS, *NOUNS, *PREDICATES, "according", "claim", "claims", "report"))
_WORD = re.compile(r"[^\W\d_]+")
_SURE_SPEECH = 0.88
_DATED = 120
"""Code points from a paragraph's start within which its dateline ends."""

_MARKS = '“”„«»‟"'
_SPEECH = frozenset({"says", "writes", "denies"})
_ENDED = re.compile(r"[.!?][”\"’)]*\s+[“\"‘(]*[^\W\d_a-z]")
_THAT = re.compile(r"\s*[“\"]?\s*that\b", re.IGNORECASE)
_NO_NEW_VOICE = frozenset({"i", "we", "you"})
"""Who speaks of himself inside his own words ("I think") is no further voice."""


def tagged(text: str, blocks: Sequence[Span], *, sure: bool = False) -> list[Found]:
    """Find the relations in consecutive blocks, then those inside what is said there.

    With ``sure``, doubtful ones are left out: readers write otherwise than the newspapers that
    taught the model.
    """
    told = tag(text, blocks, _SURE if sure else 0.0)
    read = counts(text, blocks, list(_finished(text, blocks, told)))
    found = settled(apart(text, blocks, read))
    cued = {place for one in found for span in one.cue for place in range(*span)}
    level = found
    for _ in range(_DEEPEST):
        level = list(_inside(text, level, cued))
        found.extend(level)
    return sorted(found, key=lambda one: (one.start, one.cue))


def _inside(text: str, outer: Sequence[Found], cued: set[int]) -> Iterator[Found]:
    """Read what is said again, as paragraphs of a text of its own."""
    held: dict[Span, Found] = {}
    for one in outer:
        for piece in one.content:
            bare = _THAT.match(text, *piece)
            inner = trim(text, Span(bare.end() if bare else piece.start, piece.end), _MARKS)
            if inner is not None and inner.length >= _FEWEST and _may_report(inner.of(text)):
                held.setdefault(inner, one)
    pieces = _apart(sorted(held))
    again = [one for one in tag(text, pieces, _SURE_SPEECH) if one.source and _is_sure(text, one)]
    for one in (made for made in _finished(text, pieces, again) if made.cue):
        around = held[pieces[bisect_right(pieces, (one.cue[0].start, len(text))) - 1]]
        places = {place for span in one.cue for place in range(*span)}
        is_new = one.mention and one.mention[0].of(text).lower() not in _NO_NEW_VOICE
        if is_new and not places & cued and one.inside(around) and one.content != around.content:
            cued |= places
            yield one


def _is_sure(text: str, one: Tagged) -> bool:
    """Tell whether a report inside what is said is kept: speech more readily than thought."""
    words = _WORD.findall(one.cue.of(text).lower())
    speaks = any(VERBS.get(word) in _SPEECH for word in words)
    return one.score >= (_SURE_SPEECH if speaks else _SURE_INSIDE)


def _apart(pieces: Sequence[Span]) -> list[Span]:
    """Return the pieces that begin behind the one before: what overlaps is read once."""
    kept: list[Span] = []
    for piece in pieces:
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
    return kept


def _may_report(words: str) -> bool:
    """Tell whether a text holds a word that could report: most that is said holds none."""
    return any(word in _REPORTING for word in _WORD.findall(words.lower()))


def _finished(text: str, blocks: Sequence[Span], given: Iterable[Tagged]) -> Iterator[Found]:
    starts = [block.start for block in blocks]
    quotes: dict[Span, tuple[Span, ...]] = {}
    for one in given:
        cue = plain_edges(text, (one.cue,))
        content = content_edges(text, _undated(text, one.content, blocks, starts))
        if not cue or not content:
            continue
        mention = plain_edges(text, one.source)
        if mention and mention[0].of(text).lower() in ADVERBIAL_HEADS:
            mention = ()
        home = blocks[bisect_right(starts, cue[0].start) - 1]
        mention = _in_one_sentence(text, mention, cue[0], home)
        if home not in quotes:
            quotes[home] = quoted_stretches(text, home)
        content = whole_quotations(content, cue[0], quotes[home])
        words = " ".join(cue[0].of(text).split())
        why = f"“{words}” tells that somebody says it."
        if one.score < _SURE:
            why += " The model is not sure of it."
        yield from _by_paragraph(
            Found(mention, cue, content, act_of(words), why, BY), home, blocks, starts
        )


def _undated(
    text: str, content: Sequence[Span], blocks: Sequence[Span], starts: Sequence[int]
) -> Iterator[Span]:
    """Yield what is said without the dateline of a paragraph: nobody says it."""
    for span in content:
        block = blocks[bisect_right(starts, span.start) - 1]
        sent = dateline(text, block) if span.start - block.start <= _DATED else None
        if sent is None or sent.end <= span.start:
            yield span
        elif sent.end < span.end:
            yield Span(sent.end, span.end)


def _in_one_sentence(
    text: str, mention: tuple[Span, ...], cue: Span, home: Span
) -> tuple[Span, ...]:
    """Cut off what of a source stands in another sentence: “said Ana Roke. Eleven were hurt”."""
    if not any(_ENDED.search(text, *one) for one in mention):
        return mention
    parts = sentences(text, home)
    if any(part.covers(one) for one in mention for part in parts):
        return mention
    nearest = min(parts, key=lambda part: 0 if part.overlaps(cue) else abs(part.start - cue.end))
    shared = [
        trim(text, Span(max(one.start, nearest.start), min(one.end, nearest.end)), ".!?" + _MARKS)
        for one in mention if one.overlaps(nearest)
    ]  # fmt: skip
    return plain_edges(text, tuple(one for one in shared if one is not None)) or mention


def _by_paragraph(
    found: Found, home: Span, blocks: Sequence[Span], starts: Sequence[int]
) -> Iterator[Found]:
    """Yield a relation for the cue's paragraph, and one for each paragraph that carries on."""
    by_block: dict[Span, list[Span]] = {}
    for span in found.content:
        by_block.setdefault(blocks[bisect_right(starts, span.start) - 1], []).append(span)
    first = by_block.pop(home, None) or by_block.pop(next(iter(by_block)))
    yield found._replace(content=tuple(first))
    for spans in by_block.values():
        yield Found((), (), tuple(spans), found.act, _ON, BY, carries_on=True)
