"""Numbers as a page writes them: digits, words, fractions, powers, multipliers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.figures.lexicon import ONES, SCALES, VULGAR
from assay.weigh.figures.numerals import LIMIT, Numeral, Style, numeral, power
from assay.weigh.figures.spelled import denominator, hyphen, scale, spelled
from assay.weigh.figures.stopwords import STOPS, VERBS

if TYPE_CHECKING:
    from assay.weigh.figures.tokens import Line

__all__ = ["Number", "number"]

_FEW = 20
_SIMPLE = 10


class Number(NamedTuple):
    """A number up to the token ``after``.

    ``other`` is its value if its one dot or comma is the other mark; ``scale`` its last multiplier.
    """

    value: Fraction
    after: int
    other: Fraction | None = None
    scale: int = 1
    part: bool = False
    """It is a fraction in words or signs: of something."""
    plain: bool = False
    """Digits alone: it may be a year, or the number of a room."""
    worded: bool = False


def number(line: Line, at: int, written: Style) -> Number | None:
    """Read the number that begins at a token; None where none does or it is beyond the limit."""
    kind = line.kind(at)
    if kind == "digits":
        read = _digits(line, at, written)
    elif kind == "fraction":
        read = Number(VULGAR.get(line.form(at), Fraction(0)), at + 1, part=True)
    elif kind == "word":
        read = _fraction(line, at) or _words(line, at)
    else:
        read = None
    if read is None:
        return None
    read = _scaled(line, _mixed(line, read))
    return read if abs(read.value) < 10**LIMIT else None


def _words(line: Line, at: int) -> Number | None:
    said = spelled(line, at)
    return said and Number(said.value, said.after, scale=said.scale, worded=True)


def _digits(line: Line, at: int, written: Style) -> Number | None:
    read = numeral(line.raw(at), written)
    if read is None:
        return None
    after = at + 1
    if line.kind(after) == "fraction":
        value = read.value + VULGAR.get(line.form(after), 0)
        return Number(value, after + 1)
    if line.form(after) in {"/", "⁄"} and line.glued(after) and line.glued(after + 1):
        return _slashed(line, at, read)
    if line.kind(after) == "digits" and line.form(after + 1) in {"/", "⁄"}:
        part = _slashed(line, after, numeral(line.raw(after), written))
        if part is not None:
            return Number(read.value + part.value, part.after)
    if read.value == 10 and line.kind(after) == "raised" and line.glued(after):  # noqa: PLR2004 - powers of ten
        return _times(Fraction(1), power(read.value, line.form(after)), after + 1)
    return _tens(line, at, read)


def _slashed(line: Line, at: int, above: Numeral | None) -> Number | None:
    """Read a simple fraction such as 3/4; 9/11 and 24/7 are none."""
    below = numeral(line.raw(at + 2), Style(continental=False, anglo=False))
    if above is None or below is None or line.kind(at + 2) != "digits" or line.form(at + 3) == "/":
        return None
    simple = 0 < above.value < below.value <= _SIMPLE and below.value.denominator == 1
    whole = line.form(at + 3) != "-" or not line.glued(at + 3)
    return Number(above.value / below.value, at + 3, part=True) if simple and whole else None


def _tens(line: Line, at: int, read: Numeral) -> Number | None:
    """Read "× 10⁵", "x 10^5", "10^6" and "1e6" behind a numeral."""
    factor, place = Fraction(1), at
    if line.form(at + 1) in {"×", "x", "*", "·"} and line.raw(at + 2) == "10":
        factor, place = read.value, at + 2
    if place > at or read.value == 10:  # noqa: PLR2004 - powers of ten
        if line.kind(place + 1) == "raised" and line.glued(place + 1):
            return _times(factor, power(Fraction(10), line.form(place + 1)), place + 2)
        if line.form(place + 1) == "^" and line.glued(place + 1):
            minus = line.form(place + 2) in {"-", "−"}
            last = place + 2 + minus
            if line.form(last + 1) == "^":
                return None
            exponent = ("-" if minus else "") + line.raw(last)
            return _times(factor, power(Fraction(10), exponent), last + 1)
    if line.form(at + 1) == "e" and line.glued(at + 1) and line.glued(at + 2):
        minus = line.form(at + 2) in {"+", "-", "−"}
        last = at + 2 + minus
        if line.kind(last) == "digits":
            exponent = ("-" if line.form(at + 2) in {"-", "−"} else "") + line.raw(last)
            return _times(read.value, power(Fraction(10), exponent), last + 1)
    return Number(read.value, at + 1, read.other, plain=not read.marked)


def _times(factor: Fraction, value: Fraction | None, after: int) -> Number | None:
    return None if value is None else Number(factor * value, after)


def _fraction(line: Line, at: int) -> Number | None:
    """Read "two thirds", "a fifth of", "three-quarters"; ordinals and clock times are none."""
    word = line.form(at)
    above = 1 if word in {"a", "an"} else ONES.get(word, 0)
    below_at = hyphen(line, at + 1)
    below = denominator(line, below_at, above) if 0 < above < _FEW else None
    if word == "half" and not spelled(line, at):
        below, below_at, above = 2, at, 1
    after = below_at + 1
    if below is None or above >= below or not _is_part(line, at, after):
        return None
    factor = SCALES.get(line.form(after + 2), 0)
    if factor and line.form(after) == "of" and line.form(after + 1) == "a":
        return Number(Fraction(above * factor, below), after + 3, scale=factor, worded=True)
    return Number(Fraction(above, below), after, part=True, worded=True)


def _is_part(line: Line, at: int, after: int) -> bool:
    """Tell a fraction from an ordinal ("a third man"), a period and a name ("quarter-final")."""
    measured = line.form(hyphen(line, after)) in _MEASURES
    if measured and line.form(after - 1) in {"half", "quarter"}:
        return line.form(at - 1) not in _PERIODS
    if line.form(after) in {"-", "‑"} and line.glued(after):
        return False
    before, nxt, below = line.form(at - 1), line.form(after), line.form(after - 1)
    changed = before == "by" and line.form(at) in {"a", "an"}
    told = _tells(line, at, nxt)
    if nxt in {"to", "past"} and below in {"quarter", "half"}:
        return False
    if below == "half" and line.form(at) == "half":
        return _bare_half(line, at, nxt)
    changed = changed and (line.kind(after) != "word" or nxt in STOPS)
    if not changed and (nxt == "of" or line.form(at) not in {"a", "an"}):
        joined = line.form(after - 2) in {"-", "‑"} or nxt in _SAYS
        return below not in {"quarter", "quarters"} or nxt in _WHOLE or line.ends(after) or joined
    return told or changed or line.ends(after) or nxt in _AFTER_PART


def _tells(line: Line, at: int, nxt: str) -> bool:
    """Tell "less than a third agreed", and "half said yes, a third said no"."""
    acts = nxt in VERBS or nxt.endswith("ed") or nxt in _HAVE
    if not acts or line.form(at - 1) in _BOUNDING:
        return acts
    near = (line.form(place) for place in range(max(0, at - _CLAUSE), at))
    return any(form in {"half", "quarter", "third", "fifth", "tenth"} for form in near)


def _bare_half(line: Line, at: int, nxt: str) -> bool:
    """Tell a half that is one of something from "the second half"."""
    before = line.form(at - 1)
    if before in {"other", "another"}:
        return before == "another" or _halved(line, at)
    says = nxt in _SAYS and line.opens(at)
    return before not in _PERIODS and (nxt in _WHOLE or before in _BEFORE_HALF or says)


_SAYS = VERBS | frozenset("are were have had was is do did would will , ;".split())
_BEFORE_HALF = frozenset("than nearly almost about over by roughly least around under".split())


def _halved(line: Line, at: int) -> bool:
    """Tell "the other half" of what was halved before in the sentence."""
    for place in range(at - 2, max(-1, at - _SENTENCE), -1):
        if line.ends(place) or line.form(place) == "half":
            return line.form(place) == "half" and line.form(place - 1) not in _PERIODS
    return False


_BOUNDING = frozenset("than barely almost nearly about over only around roughly just under".split())
_HAVE = frozenset("have had are were do did would".split())
_CLAUSE = 8
_SENTENCE = 30
_AFTER_PART = frozenset(
    ", ) and more less to or lower higher fewer larger smaller longer shorter cheaper dearer up "
    "down bigger".split()
)
_WHOLE = frozenset("of the its their his her our my your these those a an all that".split())
_MEASURES = frozenset(
    "hour mile kilometre kilometer century metre meter litre liter pint inch acre ounce pound day "
    "minute second tonne ton decade".split()
)
_PERIODS = frozenset("first second other latter last final better top bottom later".split())


def _mixed(line: Line, read: Number) -> Number:
    """Add "and a half" behind a number, or behind its multiplier ("a million and a half")."""
    at = hyphen(line, read.after)
    if line.form(at) != "and" or read.part:
        return read
    at = hyphen(line, at + 1) - 1
    above = 1 if line.form(at + 1) in {"a", "an", "one"} else ONES.get(line.form(at + 1), 0)
    below_at = hyphen(line, at + 2)
    below = denominator(line, below_at, above) if 0 < above < _FEW else None
    if below is None or above >= below or line.form(below_at + 1) == "of":
        return read
    value = read.value + Fraction(above, below) * read.scale
    return read._replace(value=value, after=below_at + 1, plain=False)


def _scaled(line: Line, read: Number) -> Number:
    if read.part and read.worded:
        return read
    found = scale(line, read.after)
    if found is None or (
        read.worded and read.scale > 1 and not line.form(read.after - 1).endswith("half")
    ):
        return _mixed(line, read) if found is None else read
    factor, after = found
    scaled = read._replace(
        value=read.value * factor, after=after, other=None, plain=False, part=False,
        scale=read.scale * factor,
    )  # fmt: skip
    return _mixed(line, scaled)
