"""A claim's figure in a sentence of another page that is on the same matter.

What a page says of one thing is often parted: the figure stands in one sentence, what it is of in
the one before or in the title. So whole sentences are held together, with the words around them.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.attribute.passage import sentences
from assay.case.origins.naming import TYPES
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
_LIKE, _LIKE_LARGE, _LIKE_TIMES = 0.45, 0.35, 0.5
"""So much alike in meaning, sentences with one figure are on one matter; a large one needs less."""
_ENOUGH: Final = 2
_TIMES: Final = frozenset({"a", "mo", "wk", "d", "h", "min", "s"})
"""Units of time: of “two hours” every story has some."""
_BRIEF: Final = 2
_MONEY: Final = re.compile(
    r"(?<![\w.])[A-Z][A-Za-z]{0,2}\.?(?=\d+(?:\.\d+)?\s?(?:million|billion|thousand|trillion|bn|mn|m|k)\b"
    r"|\d{1,3}(?:,\d{3})+\b)"
)
"""Letters for a currency that stand before the sum: “K4.2 million”."""
_TWICE: Final = re.compile(r"(\d+) ?\([a-z]+(?:[- ][a-z]+)?\)")
"""A figure in digits and in letters, as courts write it: “5 (five) years”."""
_SCORE: Final = 12
_LISTED: Final = 6


class Figure(NamedTuple):
    """A value with its unit, if it has one."""

    value: Fraction
    unit: str | None


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
    """Return the sentence in which a claim stands; None where it has no figure that tells."""
    text = record.page.text
    for block in record.blocks:
        if block.span.start <= claim.start < block.span.end:
            parts = sentences(text, block.span)
            for place, span in enumerate(parts):
                if span.start <= claim.start < span.end:
                    here = span.of(text)[:_LONGEST]
                    stated = figures(claim.said) or figures(here) or _lasting(here)
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
                here = span.of(text)[:_LONGEST]
                stated = _every(here) | _lasting(here)
                if _meet(stated, wanted):
                    yield _told(record, parts, place, stated)


def figures(words: str) -> frozenset[Figure]:
    """Return the figures of a claim that tell it best from others: no times, and no “one”."""
    found = _every(words)
    most = max(map(_telling, found), default=0)
    return frozenset(one for one in found if _telling(one) == most or one.unit is not None)


def _every(words: str) -> frozenset[Figure]:
    """Return all figures of a stretch, but for times."""
    return frozenset(one for one in _read(words) if one.unit not in _TIMES)


def _lasting(words: str) -> frozenset[Figure]:
    """Return how long something lasts, where it is neither one day nor two hours."""
    return frozenset(one for one in _read(words) if one.unit in _TIMES and one.value > _BRIEF)


def _read(words: str) -> Iterator[Figure]:
    plain = _TWICE.sub(r"\1", _MONEY.sub(" ", words))
    for one in read(plain, Span(0, len(plain))):
        if one.value is not None and one.value > 1 and not YEAR.fullmatch(one.span.of(plain)):
            yield Figure(one.value, one.unit)


def alike(one: Told, other: Told, likeness: float = 0.0) -> Alike | None:
    """Tell whether two sentences with a figure in common are on one matter, and by which words.

    A large figure needs less around it than a small one, and something must be named in both; or
    one sentence has a word of what stands around the other, or they mean much the same, by their
    ``likeness``.
    """
    equal = _meet(one.figures, other.figures)
    if not equal:
        return None
    shared = one.words & other.words
    around = one.around & other.around
    names = one.names & other.names
    weight = _weight(equal) + min(len(shared), _NEAR) + len(around - shared) / 2 + len(names)
    weight += likeness >= _LIKE
    if all(figure.unit in _TIMES for figure in equal):
        return _timed(one, other, equal, likeness)
    crossed = (one.words & other.around) | (one.around & other.words)
    large = _weight(equal) >= _ENOUGH and len(around) + len(names) > 0
    close = likeness >= _LIKE_TIMES and _weight(equal) > 0
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
    if not equal or not (tied or likeness >= (_LIKE if shared or around else _LIKE_TIMES)):
        return None
    weight = min(len(shared), _NEAR) + len(around - shared) / 2 + len(names)
    return _alike(max(weight, 1), equal, names | around)


def _alike(weight: float, equal: frozenset[Figure], both: frozenset[str]) -> Alike:
    said = [_plainly(figure) for figure in equal]
    listed = ", ".join([*sorted(said), *sorted(both)][:_LISTED])
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
    below = [one for one in blocks if one.start >= parts[-1].end][:1]
    near = dict.fromkeys((*blocks[:2], *above, *beside, *below))
    issued = " ".join(word for word in (record.page.publisher or "").split() if word not in TYPES)
    around = " . ".join((title, issued, *(span.of(text)[:_LONGEST] for span in near)))
    return Told(
        parts[place], stated, _families(here), _families(around),
        frozenset(
            name.casefold()[:_PREFIX] for name in _NAME.findall(around)
            if name.casefold() not in STOP and name.casefold() not in NUMBERS
        ),
        f"{title} {here}", here,
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
