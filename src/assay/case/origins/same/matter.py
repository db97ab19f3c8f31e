"""A claim's figure in a sentence of another page that is on the same matter.

What a page says of one thing is often parted: the figure stands in one sentence, what it is of in
the one before or in the title. So whole sentences are held together, with the words around them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.origins.papers.naming import TYPES
from assay.case.origins.same.amounts import (
    TIMES,
    Figure,
    figures,
    lasting,
    may_state,
    meet,
    most_telling,
    plainly,
    stated,
)
from assay.case.origins.wording import NAME, NUMBERS, STOP, content
from assay.text import Span, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assay.case.values import CaseClaim
    from assay.record import Block, Record

__all__ = ["Told", "alike", "asked", "sentence", "tied", "told"]

_LONGEST: Final = 2_000
_PREFIX: Final = 5
"""Words that begin with the same so many letters are of one family: licence, licensed."""
_NEAR: Final = 3
_LIKE, _LIKE_LARGE, _LIKE_TIMES = 0.45, 0.35, 0.5
"""So much alike in meaning, sentences with one figure are on one matter; a large one needs less."""
_LIKE_WORDED, _LIKE_SURELY = 0.45, 0.5
"""Sentences without a figure in common must mean so much the same."""
_ENOUGH: Final = 2
_SCORE: Final = 12
_LISTED: Final = 6


class Told(NamedTuple):
    """A sentence: its figures, its words, and the words and names around it too.

    ``said`` is the sentence with its page's title, ``bare`` without.
    """

    span: Span
    figures: frozenset[Figure]
    words: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    said: str
    bare: str


class Alike(NamedTuple):
    """How much two sentences have in common, from 0 to 1, and the words."""

    score: float
    why: str


def asked(claim: CaseClaim, record: Record) -> Told | None:
    """Return the sentence in which a claim stands, with no figures where it has none that tells."""
    if (found := _at(record, record.blocks, claim.start)) is None:
        return None
    parts, place = found
    here = parts[place].of(record.page.text)[:_LONGEST]
    return _told(record, parts, place, figures(claim.said) or figures(here) or lasting(here))


def sentence(record: Record, at: int) -> Told | None:
    """Return the sentence of a page's article that has a place of its text."""
    article = (one for one in record.blocks if one.comment is None and _is_text(one))
    found = _at(record, article, at)
    return None if found is None else _told(record, *found, frozenset())


def _at(record: Record, blocks: Iterable[Block], at: int) -> tuple[tuple[Span, ...], int] | None:
    """Return the sentences of the block that has a place of the text, and which of them has it."""
    for block in blocks:
        if block.span.start <= at < block.span.end:
            parts = sentences(record.page.text, block.span)
            for place, span in enumerate(parts):
                if span.start <= at < span.end:
                    return parts, place
    return None


def tied(one: Told, other: Told, likeness: float) -> Alike | None:
    """Tell whether two sentences without a figure say one thing: much alike, on one matter."""
    shared, around = one.words & other.words, one.around & other.around
    names = one.names & other.names
    if min(len(one.words), len(other.words)) <= _NEAR:
        return None
    near = likeness >= _LIKE_SURELY or bool(names) or len(around) > _NEAR
    if likeness < _LIKE_WORDED or not near or not (shared or len(names) >= _ENOUGH):
        return None
    if len(around | names) < _ENOUGH:
        return None
    listed = ", ".join([*sorted(names | around)][:_LISTED])
    return Alike(
        min(likeness, 1.0), f"Much the same meaning, on the same matter; in both: {listed}."
    )


def told(record: Record, wanted: frozenset[Figure]) -> Iterator[Told]:
    """Yield the sentences of a page's article that have one of some figures."""
    text, may = record.page.text, may_state(record, wanted)
    for block in record.blocks:
        if block.comment is None and _is_text(block) and may(block.span):
            parts = sentences(text, block.span)
            for place, span in enumerate(parts):
                found = stated(span.of(text)[:_LONGEST]) if may(span) else frozenset()
                if meet(found, wanted):
                    yield _told(record, parts, place, found)


def alike(one: Told, other: Told, likeness: float = 0.0) -> Alike | None:
    """Tell whether two sentences with a figure in common are on one matter, and by which words.

    A large figure needs less around it than a small one, and something must be named in both; or
    one sentence has a word of what stands around the other, or they mean much the same, by their
    ``likeness``.
    """
    equal = meet(one.figures, other.figures)
    if not equal:
        return None
    shared = one.words & other.words
    around = one.around & other.around
    names = one.names & other.names
    weight = most_telling(equal) + min(len(shared), _NEAR) + len(around - shared) / 2 + len(names)
    weight += likeness >= _LIKE
    if all(figure.unit in TIMES for figure in equal):
        return _timed(one, other, equal, likeness)
    crossed = (one.words & other.around) | (one.around & other.words)
    large = most_telling(equal) >= _ENOUGH and len(around) + len(names) > 0
    close = likeness >= _LIKE_TIMES and most_telling(equal) > 0
    near = close or (large and ((crossed and len(around) >= _NEAR) or likeness >= _LIKE_LARGE))
    if weight < _ENOUGH or not (shared or names or near):
        return None
    return _alike(weight, equal, names | around)


def _timed(
    one: Told, other: Told, equal: frozenset[Figure], likeness: float
) -> Alike | None:  # fmt: skip
    """Tell of how long something lasted whether it is the same thing: more must be in common.

    Four seconds and five years are common; so two words or names around must be the same, one of
    them in the sentences, or the sentences mean much the same.
    """
    around, shared = one.around & other.around, one.words & other.words
    names = one.names & other.names
    tied = len(around | names) >= _ENOUGH and bool(shared or names)
    if not (tied or likeness >= (_LIKE if shared or around else _LIKE_TIMES)):
        return None
    weight = min(len(shared), _NEAR) + len(around - shared) / 2 + len(names)
    return _alike(max(weight, 1), equal, names | around)


def _alike(weight: float, equal: frozenset[Figure], both: frozenset[str]) -> Alike:
    said = [plainly(figure) for figure in equal]
    listed = ", ".join([*sorted(said), *sorted(both)][:_LISTED])
    return Alike(
        min(weight / _SCORE, 1.0),
        f"The same figure on the same matter; in both, with the words around: {listed}.",
    )


def _is_text(block: Block) -> bool:
    return block.kind not in {"title", "heading", "byline", "furniture"}


def _told(record: Record, parts: tuple[Span, ...], place: int, own: frozenset[Figure]) -> Told:
    text = record.page.text
    here = parts[place].of(text)[:_LONGEST]
    beside = parts[max(0, place - 1) : place + 2]
    title = record.page.title or ""
    blocks = [one.span for one in record.blocks if _is_text(one) and one.comment is None]
    above = [one for one in blocks if one.end <= parts[0].start][-1:]
    below = [one for one in blocks if one.start >= parts[-1].end][:1]
    near = dict.fromkeys((*blocks[:2], *above, *beside, *below))
    issued = " ".join(word for word in (record.page.publisher or "").split() if word not in TYPES)
    around = " . ".join((title, issued, *(span.of(text)[:_LONGEST] for span in near)))
    return Told(
        parts[place], own, _families(here), _families(around),
        frozenset(
            name.casefold()[:_PREFIX] for name in NAME.findall(around)
            if name.casefold() not in STOP and name.casefold() not in NUMBERS
        ),
        f"{title} {here}", here,
    )  # fmt: skip


def _families(words: str) -> frozenset[str]:
    return frozenset(word[:_PREFIX] for word in content(words))
