"""Numbers that name a thing instead of counting any: a room, a road, a film, a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.figures.counted import is_many
from assay.weigh.figures.lexicon import ONES, SCALES
from assay.weigh.figures.numbered import COUNTS, NUMBERED, in_series, is_work
from assay.weigh.figures.stopwords import ARTICLES, STOPS, VERBS, is_plural
from assay.weigh.figures.years import about_year, is_year

if TYPE_CHECKING:
    from assay.record import Bound
    from assay.text import Span
    from assay.weigh.figures.quantities import Quantity
    from assay.weigh.figures.tokens import Line

__all__ = ["is_name"]

_HEADLINED = frozenset(
    "kills injures wounds hurts arrests jails rescues seizes fires hires".split()
)
"""Verbs that a headline in capitals has before a count."""

_SHORT = frozenset("no nos art p pp vol ch fig figs sec v eq tel ext apt".split())
_PLACES = frozenset("in at near from for around across outside".split())
_SENTENCE = frozenset(
    "another meanwhile nearby roughly around about some over nearly almost exactly overall "
    "earlier later recently further additionally police officials".split()
)


def is_name(line: Line, one: Quantity, counted: Span | None, *, bound: Bound | None) -> bool:
    """Tell a number that belongs to a name, a year among them."""
    if (
        _marked(line, one)
        or _quoted(line, one)
        or _addressed(line, counted)
        or in_series(line, one, counted)
    ):
        return True

    if one.number.worded:
        return _titled(line, one) or _enumerated(line, one)
    if bound == "about":
        return line.form(one.first - 1) == "year" or about_year(line, one, counted)
    row = line.row(one.core) and not is_year(line, one, None)  # "Closed: 1974" is no count
    if row or one.money or bound or one.signed or one.number.part or one.number.scale > 1:
        return False
    if line.form(one.first - 1) in NUMBERED or one.unit is not None:
        return line.form(one.first - 1) in NUMBERED and _designated(line, one, counted)
    tests = (_score, _tally, is_year, _behind_name, _before_name, is_work)
    return any(test(line, one, counted) for test in tests)


def _marked(line: Line, one: Quantity) -> bool:
    """Tell "#5", "No. 5" and the number of an item in a list: "1. Bread"."""
    before = line.form(one.first - 1)
    if before in {"#", "№"} or (before == "." and line.form(one.first - 2) in _SHORT):
        return True
    bare = one.after == one.core + 1 and one.number.plain and line.broken(one.first)
    return bare and line.form(one.after) in {".", ")"} and not line.broken(one.after + 1)


def _designated(line: Line, one: Quantity, counted: Span | None) -> bool:
    """Tell "room 12" from "to train 12 pilots", and "Street 16 shops"."""
    at = one.first - 1
    if line.ends(at) or (one.unit is not None and (one.range or not line.capital(at))):
        return False
    counts = is_many(line, counted)
    return not (counts and (not line.capital(at) or line.form(at) in COUNTS))


def _before_name(line: Line, one: Quantity, counted: Span | None) -> bool:
    """Tell "50 Cent": a capital and no plural behind a number of more than one."""
    if counted is None or line.titled or one.low == 1 or is_many(line, counted):
        return False
    words = counted.of(line.text)
    numbered = line.kind(one.after + 1) == "digits"
    return words.istitle() and " " not in words and not numbered


_SCORES = frozenset(
    "win wins won beat beats lost loss defeat defeated victory draw drew score scores "
    "scored lead led vote voted ruling decision tie match final half-time set sets "
    "penalties aggregate party-line split record game season ahead down up trail trailed".split()
)


def _score(line: Line, one: Quantity, counted: Span | None) -> bool:
    """Tell "a 2-3 defeat" from a range."""
    del counted
    dashed = one.range and line.form(one.core + 1) in {"-", "–"} and one.number.plain
    around = [
        line.form(at) for at in (*range(one.first - 3, one.first), *range(one.after, one.after + 2))
    ]
    return dashed and bool(_SCORES & set(around))


_STREETS = frozenset(
    "street st road rd avenue ave lane drive square boulevard place terrace crescent".split()
)


def _addressed(line: Line, counted: Span | None) -> bool:
    """Tell "5 Main Street"."""
    words = counted.of(line.text).split() if counted else []
    return (
        len(words) > 1
        and words[0].istitle()
        and words[-1].istitle()
        and words[-1].lower() in _STREETS
    )


_SHORT_NUMBER = 3


def _tally(line: Line, one: Quantity, counted: Span | None) -> bool:
    """Tell "by a vote of 52 to 48": two numbers that count nothing."""
    paired = (line.form(one.after) == "to" and line.kind(one.after + 1) == "digits") or (
        line.form(one.first - 1) == "to" and line.kind(one.first - 2) == "digits"
    )
    around = [line.form(at) for at in range(one.first - 6, one.after + 4)]
    bare = counted is None and one.number.plain and "from" not in around
    return paired and bare and bool(_SCORES & set(around) or _odds(line, one))


def _odds(line: Line, one: Quantity) -> bool:
    """Tell "4 to 1": the first of two numbers is the greater."""
    first = one.first if line.form(one.after) == "to" else one.first - 2
    forms = line.form(first), line.form(first + 2)
    if not all(form.isdecimal() and len(form) <= _SHORT_NUMBER for form in forms):
        return False
    return int(forms[0]) >= int(forms[1])


def _titled(line: Line, one: Quantity) -> bool:
    """Tell a number word with a capital inside a sentence: "Three Oaks", "Maroon Five"."""
    if line.titled or line.opens(one.first) or line.raw(one.core).isupper():
        return False
    return line.capital(one.core)


def _enumerated(line: Line, one: Quantity) -> bool:
    """Tell "one, his temper, and two, his tongue"."""
    alone = line.form(one.after) == "," and one.after == one.core + 1 and one.unit is None
    return (
        alone
        and line.form(one.first - 1) in {",", "and", "is", ":"}
        and line.form(one.core) in ONES
        and (line.form(one.after + 1) in ARTICLES | {"i", "we", "you", "they", "he", "she", "it"})
    )


def _quoted(line: Line, one: Quantity) -> bool:
    marks = {*"\"“”‘’'«»"}
    if line.form(one.first - 1) not in marks or one.unit is not None or one.range:
        return False
    place = one.after
    while place < one.after + 5 and line.capital(place):
        place += 1
    return line.form(place) in marks and not line.titled


_LONG_NAME, _NEAR = 6, 4


def _listed_names(line: Line, one: Quantity) -> bool:
    """Tell results, in which each name has its number: "Norvia 12, Ostrel 5"."""
    if _gapped(line, one):
        return True
    if line.form(one.after) not in {",", "and", ";"}:
        return False
    return any(
        line.kind(at) == "digits" and (line.capital(at - 1) or _row_word(line, at))
        for at in range(one.after + 2, one.after + 6)
    )


def _row_word(line: Line, at: int) -> bool:
    """Tell the second entry of a list without capitals: "Trawlers 18, longliners 9"."""
    word = line.form(at - 1)
    closed = line.form(at + 1) in {",", "and", ";", "."}
    return line.form(at - 2) == "," and is_plural(word) and word not in NUMBERED and closed


def _gapped(line: Line, one: Quantity) -> bool:
    """Tell a name that goes on with a list: "Pell 19 and the Islands List 12"."""
    place = one.first - 1
    while line.capital(place) and place > one.first - _LONG_NAME:
        place -= 1
    place -= line.form(place) in ARTICLES
    if line.form(place) == "and":
        place -= line.form(place - 1) == ","
    elif line.form(place) not in {",", ";"}:
        return False
    if not line.ends(one.after) and line.form(one.after) not in {",", ")", "and", ":"}:
        return False
    near = range(place - 1, max(-1, place - _NEAR), -1)
    return any(line.kind(at) == "digits" for at in near if not line.ends(at))


def _behind_name(line: Line, one: Quantity, counted: Span | None) -> bool:
    """Tell "Maroon 5" and "KL 4471" from "Monday 40 nurses" and "In Norvia 12 were hurt"."""
    at = one.first - 1
    if not line.capital(at) or (line.titled and not line.raw(at).isupper()):
        return False
    if line.form(at).endswith("'s") and line.form(one.after) not in {"-", "–"}:
        return False  # "the Crown Party's 57"
    if line.form(at) in STOPS | VERBS | SCALES.keys() | _SENTENCE | _HEADLINED or _listed_names(
        line, one
    ):
        return False
    placed = line.form(at - 1) in _PLACES and line.form(one.after) in STOPS | VERBS
    bare = one.number.plain or "." in line.raw(one.core)
    return bare and not is_many(line, counted) and not (placed and one.number.plain)
