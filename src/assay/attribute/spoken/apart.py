"""What stands before a cue and is not said under it: others' quotations, sentences before its own.

The model sees words, not where a sentence ends: of two speakers side by side it gives the second
the words of the first too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from assay.attribute.spoken.places import Places, among
from assay.text import CLOSING, OPENING, STRAIGHT, Span, quoted_stretches, sentences, trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.attribute.found import Found
    from assay.text import Spans

__all__ = ["apart"]

_MARKS = OPENING + CLOSING + STRAIGHT + "'‘’"
_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)[^\n]*?(?:[.,!?]['’](?!\w)|$)", re.MULTILINE)
"""Words in single marks, up to the first that closes behind a point: apostrophes never do.

What is never closed is taken to its line's end, so that no place is looked at twice, and left out.
"""

_TERM = 12
"""Code points: what is shorter in marks is a term, and no quotation that a cue stands beside."""


class _Told(NamedTuple):
    """The cues of one sentence, and what is said under them."""

    cues: Places
    said: Places


class _Home(NamedTuple):
    """A block, cut into sentences and quotations, with what is told in each of its sentences."""

    sentences: tuple[Span, ...]
    quotes: tuple[Span, ...]
    single: tuple[Span, ...]
    told: dict[int, _Told]


def apart(text: str, blocks: Sequence[Span], found: Sequence[Found]) -> list[Found]:
    """Return the relations without the words before their cue that are not said under them.

    A quotation beside a cue in another sentence belongs to that cue only; and words without
    quotation marks do not reach back over the start of the cue's sentence, unless a quotation
    spans it. ``blocks`` are in order; what carries on without a cue is left as it is.
    """
    starts = [block.start for block in blocks]
    here: dict[int, list[Found]] = {}
    for one in found:
        if one.cue:
            here.setdefault(bisect_right(starts, one.cue[0].start) - 1, []).append(one)
    homes = {at: _home(text, blocks[at], told) for at, told in here.items()}
    return [
        one if not one.cue
        else _kept(text, one, homes[bisect_right(starts, one.cue[0].start) - 1])
        for one in found
    ]  # fmt: skip


def _home(text: str, block: Span, told: Sequence[Found]) -> _Home:
    whole = sentences(text, block)
    held: dict[int, list[Found]] = {}
    for one in told:
        held.setdefault(_sentence(whole, one.cue[0]), []).append(one)
    by_sentence = {
        at: _Told(
            Places(span for one in here for span in one.cue),
            Places(span for one in here for span in one.content),
        )
        for at, here in held.items()
    }
    singles = (Span(*mark.span()) for mark in _SINGLE.finditer(text, *block))
    single = tuple(one for one in singles if text[one.end - 1] in "'’")
    return _Home(whole, quoted_stretches(text, block), single, by_sentence)


def _sentence(whole: Sequence[Span], span: Span) -> int:
    """Return the place of the sentence in which ``span`` begins."""
    return max(0, bisect_right(whole, span.start, key=attrgetter("start")) - 1)


def _kept(text: str, one: Found, home: _Home) -> Found:
    if not home.sentences:
        return one
    own = _sentence(home.sentences, one.cue[0])
    first = _reach(text, home, own)
    content = tuple(
        kept
        for piece in one.content
        if not _is_anothers(piece, own, home)
        for kept in _from(text, piece, first, home)
    )
    if not content:
        content = _beside(one, own, home) or one.content
    return one._replace(content=content)


def _is_anothers(piece: Span, own: int, home: _Home) -> bool:
    """Tell words that somebody else's cue stands beside, in a sentence that is not the cue's own.

    What holds that cue too is told as a whole, and stays.
    """
    around = next((one for one in _stretches(home, piece) if one.covers(piece)), piece)
    sentences_of = range(_sentence(home.sentences, around), _last(home, around) + 1)
    if own in sentences_of:
        return False
    beside = [home.told[at] for at in (sentences_of[0], sentences_of[-1]) if at in home.told]
    return any(one.said.overlap(piece) and not one.cues.overlap(piece) for one in beside)


def _last(home: _Home, span: Span) -> int:
    return _sentence(home.sentences, Span(max(span.start, span.end - 1), span.end))


def _stretches(home: _Home, within: Span) -> Iterator[Span]:
    yield from among(home.quotes, within)
    yield from among(home.single, within)


def _reach(text: str, home: _Home, own: int) -> int:
    """Return where words before a cue may begin: its sentence, or one a quotation joins to it."""
    start = home.sentences[own].start
    for stretch in _stretches(home, Span(start, start + 1)):
        if stretch.start < start:
            led = text[stretch.start : start].strip(_MARKS + " ")
            at = _sentence(home.sentences, stretch)
            return home.sentences[at].start if led else stretch.start
    return start


def _from(text: str, piece: Span, first: int, home: _Home) -> Iterator[Span]:
    """Yield what of a piece stands behind ``first``, and the whole quotations before it."""
    if piece.start >= first:
        yield piece
        return
    for stretch in _stretches(home, Span(piece.start, min(piece.end, first))):
        if stretch.end <= first and _stands_alone(text, stretch, home):
            yield Span(max(piece.start, stretch.start), min(piece.end, stretch.end))
    rest = trim(text, Span(first, piece.end)) if piece.end > first else None
    if rest is not None:
        yield rest


def _stands_alone(text: str, stretch: Span, home: _Home) -> bool:
    """Tell whether nothing but marks shares the sentences of a quotation with it."""
    first, last = _sentence(home.sentences, stretch), _last(home, stretch)
    beside = text[home.sentences[first].start : stretch.start]
    beside += text[stretch.end : home.sentences[last].end]
    return not any(character.isalnum() for character in beside)


def _beside(one: Found, own: int, home: _Home) -> Spans:
    """Return the quotation in the cue's sentence that nobody has, nearest to the cue."""
    said, cue = home.told[own].said, one.cue[0]
    free = [
        stretch for stretch in _stretches(home, home.sentences[own])
        if stretch.length >= _TERM and not said.overlap(stretch)
        and not any(stretch.overlaps(span) for span in (*one.cue, *one.mention))
    ]  # fmt: skip
    near = min(free, key=lambda s: max(cue.start - s.end, s.start - cue.end), default=None)
    return () if near is None else (near,)
