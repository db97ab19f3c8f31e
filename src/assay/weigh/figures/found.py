"""Every quantity in a stretch of text."""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from assay.record import Bound
from assay.text import Span
from assay.weigh.figures import bounds, currencies
from assay.weigh.figures.ages import is_age
from assay.weigh.figures.apart import apart
from assay.weigh.figures.company import settled
from assay.weigh.figures.counted import counted
from assay.weigh.figures.drafts import Draft
from assay.weigh.figures.edges import is_inside, is_spoken_year, runs_on
from assay.weigh.figures.names import is_name
from assay.weigh.figures.numerals import style
from assay.weigh.figures.pronouns import is_pronoun
from assay.weigh.figures.quantities import may_begin
from assay.weigh.figures.ranges import quantity
from assay.weigh.figures.ratios import ratio, single_named
from assay.weigh.figures.stopwords import is_plural
from assay.weigh.figures.tokens import line as cut
from assay.weigh.figures.units import Unit, unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.weigh.figures.numerals import Style
    from assay.weigh.figures.quantities import Quantity
    from assay.weigh.figures.tokens import Line

__all__ = ["Found", "read"]


class Found(NamedTuple):
    """A quantity: where it stands, its value or its two ends, and what it is of."""

    span: Span
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    bound: Bound
    unit: str | None
    counted: Span | None
    bounding: Span | None = None
    """The words of its bound."""


def read(
    text: str, span: Span, dates: Sequence[Span] = (), written: Style | None = None
) -> list[Found]:
    """Find the quantities of a stretch, in order; time is linear in its length.

    ``dates`` are spans that state times, in order; ``written`` says how the numerals around are
    written, where the stretch's own do not tell.
    """
    line = cut(text, span)
    own = style(text, *span)
    if written is not None and not (own.continental or own.anglo):
        own = written
    drafts = _drafts(line, own, _masked(line, apart(text, span)))
    drafts = settled(line, _undated(line, drafts, dates))
    return [_found(line, one) for one in drafts if not one.quantity.crossed]


def _masked(line: Line, stretches: Sequence[Span]) -> list[bool]:
    """Say of each token whether it stands in one of the stretches, which are in order."""
    masked = [False] * len(line.tokens)
    at = 0
    for stretch in stretches:
        while at > 0 and line.tokens[at - 1].end > stretch.start:
            at -= 1
        while at < len(masked) and line.tokens[at].end <= stretch.start:
            at += 1
        while at < len(masked) and line.tokens[at].start < stretch.end:
            masked[at] = True
            at += 1
    return masked


def _undated(line: Line, drafts: Sequence[Draft], dates: Sequence[Span]) -> list[Draft]:
    """Leave out the bare numbers of dates; "the last two weeks" is a figure too, by its unit."""
    dated = _masked(line, dates)
    return [one for one in drafts if one.unit is not None or not dated[one.quantity.core]]


def _drafts(line: Line, written: Style, masked: Sequence[bool]) -> list[Draft]:
    drafts: list[Draft] = []
    at = 0
    while at < len(line.tokens):
        if masked[at] or not may_begin(line.tokens[at]) or is_inside(line, at):
            at += 1
            continue
        one = quantity(line, at, written)
        if one is None:
            at += 1
            continue
        if any(masked[one.core : one.number.after]):
            at = one.number.after
            continue
        if is_spoken_year(line, one):
            at = one.number.after + 1
            continue
        one = ratio(line, one, written) or one
        draft = _draft(line, one)
        if draft is not None:
            drafts.append(draft)
        whole = draft is not None or one.range or line.form(one.after) in {"-", "–"}
        at = one.after if whole else one.number.after
    return drafts


def _draft(line: Line, one: Quantity) -> Draft | None:
    bound = None if one.range else bounds.before(line, one.first)
    behind = bounds.after(line, one.after)
    place = behind.after if behind else one.after
    if behind is not None and one.unit is None and not one.range:
        one = _measured(line, one, place)
        place = max(place, one.after)
    if behind is None and runs_on(line, one):
        return None
    if one.range:
        bound = None
    elif bound is None or (bound.bound == "about" and behind is not None):
        bound = behind or bound
    unit = one.unit
    words = None if unit is not None else _counted(line, one, place)
    if bound is None and words is not None and not one.range:
        bound = _closing(line, words)
    if is_pronoun(line, one, words, bound=bound is not None):
        return None
    if is_age(line, one, words, behind):
        unit, words = "a", None
    elif is_name(line, one, words, bound=bound and bound.bound):
        return None
    if unit is not None and _ago(line, one, bound):
        return None
    return Draft(one, unit, words, bound, place)


def _closing(line: Line, words: Span) -> bounds.Bounded | None:
    """Read the bound behind what is counted: "500 people or so", "five guests at most"."""
    at = bisect_left(line.tokens, words.end, key=itemgetter(0))
    return bounds.after(line, at) if line.form(at) in {"or", "at"} else None


def _measured(line: Line, one: Quantity, place: int) -> Quantity:
    """Read the unit behind the words of a bound: "20-odd years", "100+ km"."""
    found = unit(line, place) or currencies.behind(line, place)
    if found is None or not found.code:
        return one
    factor = found.factor if isinstance(found, Unit) else 1
    return one._replace(unit=found.code, after=found.after, low=one.low * factor)


def _ago(line: Line, one: Quantity, bound: bounds.Bounded | None) -> bool:
    """Tell a time that is counted back: "three days ago" is a date, unless it is bounded."""
    return line.form(one.after) == "ago" and bound is None


def _counted(line: Line, one: Quantity, place: int) -> Span | None:
    single = not one.range and one.low == 1
    if line.form(place) == "x":
        return None
    place += line.kind(place) == "raised"
    if line.form(place) in {"-", "‑"} and line.glued(place) and line.glued(place + 1):
        noun = line.tokens[place + 1]
        if noun.form in {"strong", "plus", "odd"}:
            return counted(line, place + 2)
        return Span(noun.start, noun.end) if noun.kind == "word" else None
    if one.number.part and single_named(line, one.core):
        return Span(*line.tokens[one.core + 1][:2])  # "one pupil in four"
    found = counted(line, place, single=single and not one.number.part, part=one.number.part)
    return found or _labelled(line, one)


def _labelled(line: Line, one: Quantity) -> Span | None:
    """Read what a label says: "Deaths: 14"."""
    at = one.first - 2
    if line.form(at + 1) != ":" or not line.opens(at) or not is_plural(line.form(at)):
        return None
    return Span(line.tokens[at].start, line.tokens[at].end)


def _found(line: Line, draft: Draft) -> Found:
    one = draft.quantity
    span = Span(line.tokens[one.first].start, line.tokens[one.after - 1].end)
    bound: Bound = "between" if one.range else draft.bound.bound if draft.bound else "exact"
    value = None if one.range else one.low
    low = one.low if bound in {"exact", "at_least", "between"} else None
    high = one.high if one.range else one.low if bound in {"exact", "at_most"} else None
    words = None
    if draft.bound is not None:
        words = Span(line.tokens[draft.bound.first].start, line.tokens[draft.bound.after - 1].end)
    return Found(span, value, low, high, bound, draft.unit, draft.counted, words)
