"""A claim's figure in a sentence of another page that is on the same matter.

What a page says of one thing is often parted: the figure stands in one sentence, what it is of in
the one before or in the title. So whole sentences are held together, with the words around them.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.attribute.passage import sentences
from assay.case.origins.wording import NUMBERS, STOP, YEAR, content
from assay.text import Span
from assay.weigh.figures.found import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case.values import CaseClaim
    from assay.record import Block, Record

__all__ = ["Figure", "Told", "alike", "asked", "figures", "told"]

_NAME: Final = re.compile(r"(?<![\w’'-])[^\W\d_a-z][^\W\d_]{2,}")
_LONGEST: Final = 2_000
_PREFIX: Final = 5
"""Words that begin with the same so many letters are of one family: licence, licensed."""
_NEAR, _TELLING, _LARGE = 3, 100, 20
_LIKE, _LIKE_LARGE = 0.45, 0.35
"""So much alike in meaning, sentences with one figure are on one matter; a large one needs less."""
_ENOUGH: Final = 2
_TIMES: Final = frozenset({"a", "mo", "wk", "d", "h", "min", "s"})
"""Units of time: of “two hours” every story has some."""
_SCORE: Final = 12
_LISTED: Final = 6


class Figure(NamedTuple):
    """A value with its unit, if it has one."""

    value: Fraction
    unit: str | None


class Told(NamedTuple):
    """A sentence: its figures, its words, and the words and names around it too."""

    span: Span
    figures: frozenset[Figure]
    words: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    said: str


class Alike(NamedTuple):
    """How much two sentences have in common, from 0 to 1, and the words."""

    score: float
    why: str


def asked(claim: CaseClaim, record: Record) -> Told | None:
    """Return the sentence in which a claim stands; None where it has no figure that tells."""
    text = record.page.text
    for block in record.blocks:
        if block.span.start <= claim.start < block.span.end:
            parts = sentences(text, block.span)
            for place, span in enumerate(parts):
                if span.start <= claim.start < span.end:
                    stated = figures(claim.said) or figures(span.of(text)[:_LONGEST])
                    found = _told(record, parts, place, stated)
                    return found if found.figures else None
    return None


def told(record: Record, wanted: frozenset[Figure]) -> Iterator[Told]:
    """Yield the sentences of a page's article that have one of some figures."""
    text = record.page.text
    for block in record.blocks:
        if block.comment is None and _is_text(block):
            parts = sentences(text, block.span)
            for place, span in enumerate(parts):
                stated = _every(span.of(text)[:_LONGEST])
                if _meet(stated, wanted):
                    yield _told(record, parts, place, stated)


def figures(words: str) -> frozenset[Figure]:
    """Return the figures of a claim that tell it best from others: no times, and no “one”."""
    found = _every(words)
    most = max(map(_telling, found), default=0)
    return frozenset(one for one in found if _telling(one) == most)


def _every(words: str) -> frozenset[Figure]:
    return frozenset(
        Figure(one.value, one.unit)
        for one in read(words, Span(0, len(words)))
        if one.value is not None and one.value > 1 and one.unit not in _TIMES
        and not YEAR.fullmatch(one.span.of(words))
    )  # fmt: skip


def alike(one: Told, other: Told, likeness: float = 0.0) -> Alike | None:
    """Tell whether two sentences with a figure in common are on one matter, and by which words.

    A large figure needs less around it than a small one, and something must be named in both; or
    one sentence has a word of what stands around the other, or they mean much the same, by their
    ``likeness``.
    """
    equal = _meet(one.figures, other.figures)
    shared = one.words & other.words
    around = one.around & other.around
    names = one.names & other.names
    weight = _weight(equal) + min(len(shared), _NEAR) + len(around - shared) / 2 + len(names)
    weight += likeness >= _LIKE
    crossed = (one.words & other.around) | (one.around & other.words)
    large = _weight(equal) >= _ENOUGH and len(around) + len(names) > 0
    near = large and ((crossed and len(around) >= _NEAR) or likeness >= _LIKE_LARGE)
    if not equal or weight < _ENOUGH or not (shared or names or near):
        return None
    said = [_plainly(figure) for figure in equal]
    listed = ", ".join([*sorted(said), *sorted(names | around)][:_LISTED])
    return Alike(
        min(weight / _SCORE, 1.0),
        f"The same figure on the same matter; in both, with the words around: {listed}.",
    )


def _weight(equal: frozenset[Figure]) -> int:
    return max(map(_telling, equal), default=0)


def _telling(one: Figure) -> int:
    """Return how much a figure tells by itself: 186 and 8.2 do, 14 less, and three nothing."""
    if one.value >= _TELLING or one.value.denominator > 1:
        return 2
    return int(one.value > _LARGE or one.unit is not None)


def _is_text(block: Block) -> bool:
    return block.kind not in {"title", "heading", "byline", "furniture"}


def _told(record: Record, parts: tuple[Span, ...], place: int, stated: frozenset[Figure]) -> Told:
    text = record.page.text
    here = parts[place].of(text)[:_LONGEST]
    beside = parts[max(0, place - 1) : place + 2]
    title = record.page.title or ""
    blocks = [one.span for one in record.blocks if _is_text(one) and one.comment is None]
    above = [one for one in blocks if one.end <= parts[0].start][-1:]
    near = dict.fromkeys((*blocks[:2], *above, *beside))
    around = " . ".join((title, *(span.of(text)[:_LONGEST] for span in near)))
    return Told(
        parts[place], stated, _families(here), _families(around),
        frozenset(
            name.casefold()[:_PREFIX] for name in _NAME.findall(around)
            if name.casefold() not in STOP and name.casefold() not in NUMBERS
        ),
        f"{title} {here}",
    )  # fmt: skip


def _families(words: str) -> frozenset[str]:
    return frozenset(word[:_PREFIX] for word in content(words))


def _meet(one: frozenset[Figure], other: frozenset[Figure]) -> frozenset[Figure]:
    """Return the figures of one that the other has; a figure without unit may be of any."""
    return frozenset(
        figure
        for figure in one
        if any(
            figure.value == its.value and (figure.unit == its.unit or _bare(figure, its))
            for its in other
        )
    )


def _bare(one: Figure, other: Figure) -> bool:
    """Tell whether a unit may have been left out: “94 million”, but not “23”, for “23 per cent”."""
    return _telling(one) > 1 and (one.unit is None or other.unit is None)


def _plainly(figure: Figure) -> str:
    value = figure.value
    shown = str(value.numerator) if value.denominator == 1 else f"{float(value):g}"
    return f"{shown} {figure.unit}" if figure.unit else shown
