"""Ages: "aged 65", "the driver, 51, said", "she is 92", "65 and over"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.figures.counted import is_many
from assay.weigh.figures.lexicon import ONES
from assay.weigh.figures.stopwords import STOPS, is_plural

if TYPE_CHECKING:
    from assay.text import Span
    from assay.weigh.figures.bounds import Bounded
    from assay.weigh.figures.quantities import Quantity
    from assay.weigh.figures.tokens import Line

__all__ = ["PEOPLE", "is_age"]

PEOPLE = frozenset(
    "he she i i'm im nan mum mom dad mother father gran granny grandmother grandfather grandma "
    "grandpa wife husband son daughter brother sister boy girl man woman who uncle aunt child baby "
    "victim suspect driver teenager pensioner he's she's".split()
)
_PERSONS = frozenset(
    "people those anyone everyone men women children kids adults voters girls boys patients "
    "drivers workers anybody all passengers residents pensioners staff students pupils them".split()
)
_RELATED = frozenset(
    "twins sisters brothers sons daughters suspects siblings couple pair teenagers".split()
)
_SMALL = frozenset("boy girl child toddler baby infant".split())
_CLOSING = frozenset({",", ".", "―", "—", "–", "who", ";"})
_OLDEST, _YOUNGEST = 120, 4
_LONG_NAME = 6
_BODIES = frozenset(
    "party union list bloc league alliance movement greens labour liberals conservatives democrats "
    "republicans socialists front club city united town council college school".split()
)
_GROWN = 21
_AGED = frozenset({"aged", "age", "ages"})
_DIED = frozenset("died dies die dead married retired".split())
_IS = frozenset("is was turned turns turning 'm i'm im am he's she's".split())
_OWN = frozenset("i'm im am he's she's turned turning".split())


def is_age(line: Line, one: Quantity, counted: Span | None, behind: Bounded | None) -> bool:
    """Tell whether a number without a unit is an age; ``behind`` is the bound that follows it."""
    ends = (one.low, one.high if one.high is not None else one.low)
    if not all(0 < end <= _OLDEST and end.denominator == 1 for end in ends):
        return False
    if behind is not None and _older(line, one, counted, behind):
        return True
    return one.unit is None and any(
        test(line, one, counted) for test in (_aged, _at, _between_commas, _bracketed, _is)
    )


def _older(line: Line, one: Quantity, counted: Span | None, behind: Bounded) -> bool:
    words = [line.form(at) for at in range(behind.first, behind.after)]
    if words in (["and", "over"], ["and", "under"]):
        return counted is None and one.unit is None
    return words[-1] in {"older", "younger"}


def _aged(line: Line, one: Quantity, counted: Span | None) -> bool:
    before, earlier = line.form(one.first - 1), line.form(one.first - 2)
    said = one.number.plain or (one.number.worded and one.low <= _GROWN)
    if before in {"under", "over"} and earlier in _PERSONS and said:
        return counted is None or not is_many(line, counted)
    if before in _AGED or (before in {"of", "between", "over", "under"} and earlier in _AGED):
        return True
    grown = earlier in PEOPLE and one.number.plain
    return before == "of" and counted is None and (grown or (earlier in _SMALL and said))


def _at(line: Line, one: Quantity, counted: Span | None) -> bool:
    if line.form(one.first - 1) != "at" or not one.number.plain:
        return False
    if line.opens(one.first - 1) and line.form(one.after) == ",":
        return line.form(one.after + 1) in PEOPLE
    return counted is None and line.form(one.first - 2) in _DIED


def _between_commas(line: Line, one: Quantity, counted: Span | None) -> bool:
    del counted
    behind = line.form(one.after)
    pair = line.kind(one.after + 1) == "digits" and line.form(one.after + 2) in {",", "."}
    closed = behind in _CLOSING or (behind == "and" and pair)
    each = line.form(one.first - 1) in {"both", "each"} and line.form(one.first - 2) == ","
    if each and closed and one.number.plain and one.low > 1:
        return True  # "the couple, both 67,"
    if line.form(one.first - 1) != "," or not closed or line.kind(one.first - 2) != "word":
        return False
    earlier = line.form(one.first - 2)
    name = line.capital(one.first - 2) and not line.opens(one.first - 2)
    # "shots, 5" counts shots
    named = name or earlier in PEOPLE or not (earlier in STOPS or is_plural(earlier))
    if earlier in _RELATED and line.kind(one.first - 3) != "digits":
        return one.number.plain and one.low > 1  # "the twins, 9,"
    # the parts of a list of numbers stand between commas too
    listed = line.kind(one.first - 3) == "digits" or (pair and behind == ",")
    return named and not listed and one.number.plain and one.low > 1


def _bracketed(line: Line, one: Quantity, counted: Span | None) -> bool:
    del counted
    brackets = line.form(one.first - 1) == "(" and line.form(one.after) == ")"
    if not (brackets and line.capital(one.first - 2) and one.number.plain):
        return False
    place = one.first - 2
    while line.capital(place) and place > one.first - _LONG_NAME:
        place -= 1
    # "the Civic Union (22)" is a body, and no person
    named = (
        line.form(place) != "the"
        and line.form(one.first - 2) not in ONES
        and line.form(one.first - 2) not in _BODIES
    )
    return named and one.low > _YOUNGEST


def _is(line: Line, one: Quantity, counted: Span | None) -> bool:
    verb = line.form(one.first - 1)
    if verb not in _IS or counted is not None:
        return False
    return verb in _OWN or line.form(one.first - 2) in PEOPLE
