"""Quantities: a number with its sign, its currency or unit; ranges with their two ends."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.figures import currencies
from assay.weigh.figures.lexicon import LETTERS, ONES, TENS
from assay.weigh.figures.measures import TIMES
from assay.weigh.figures.numbers import Number, number
from assay.weigh.figures.spelled import hyphen
from assay.weigh.figures.stopwords import STOPS, is_plural
from assay.weigh.figures.units import Unit, unit

if TYPE_CHECKING:
    from assay.weigh.figures.numerals import Style
    from assay.weigh.figures.tokens import Line, Token

__all__ = ["Quantity", "may_begin", "single"]

_MINUS = frozenset({"-", "−", "–", "‑"})
_OPENERS = frozenset({"a", "an", "half", "minus", "plus", *ONES, *TENS}) | currencies.OPENERS


class Quantity(NamedTuple):
    """A number between the tokens ``first`` and ``after``; ``core`` is where the number begins.

    A range has a ``high``; ``others`` are its ends if their one mark is the other mark.
    """

    first: int
    core: int
    after: int
    low: Fraction
    high: Fraction | None
    unit: str | None
    number: Number
    others: tuple[Fraction | None, Fraction | None] = (None, None)
    signed: bool = False
    money: bool = False
    factor: Fraction = Fraction(1)
    scale: int = 1

    @property
    def range(self) -> bool:
        """Tell whether it has two ends."""
        return self.high is not None

    @property
    def crossed(self) -> bool:
        """Tell whether its ends stand the wrong way round."""
        return self.high is not None and self.low >= self.high


def may_begin(token: Token) -> bool:
    """Tell cheaply whether a quantity may begin at a token: at most words, none does."""
    return token.kind != "word" or token.form in _OPENERS


def single(line: Line, at: int, written: Style, *, paid: bool = False) -> Quantity | None:
    """Read the quantity with one end that begins at a token; ``paid`` says that it is money."""
    place, sign, signed = _sign(line, at)
    money = currencies.before(line, place)
    if money is not None:
        place = money.after
        if not signed and line.form(place) in _MINUS and line.glued(place + 1):
            place, sign, signed = place + 1, -1, True
    if line.kind(place) not in {"digits", "fraction", "word"}:
        return None
    read = number(line, place, written)
    if read is None:
        return _and_half(line, place) if place == at else None
    read = _lettered(line, read, money=paid or money is not None)
    found = _paid(line, read.after, money) or _measured(line, read)
    if found is None:
        found = Unit("", read.after)
    if line.form(at) == "plus" and not _margin(line, at) and found.code not in _SIGNED:
        return None
    factor = sign * Fraction(found.factor)
    if found.code == _PENCE:
        found, factor = found._replace(code="GBP"), factor / 100
    other = None if read.other is None else factor * read.other
    return Quantity(
        at, place, found.after, factor * read.value, None, found.code or None, read,
        (other, None), signed, money is not None or _is_money(found.code), abs(factor), read.scale,
    )  # fmt: skip


_SIGNED = frozenset({"Cel", "[degF]", "%", "deg"})
_PENCE = "pence"


def _paid(line: Line, at: int, money: currencies.Money | None) -> Unit | None:
    """Read the currency of a number: before it, as ``money``, or behind it, or both."""
    behind = currencies.behind(line, at)
    if money is not None:
        again = behind is not None and behind.code == money.code
        return Unit(money.code, behind.after if behind is not None and again else at)
    if unit(line, at) is not None:
        return None
    if behind is not None:
        return Unit(behind.code, behind.after)
    if currencies.weighs(line, at):
        return Unit("[lb_av]", at + 1)
    return Unit(_PENCE, at + 1) if _pence(line, at) else None


def _is_money(code: str) -> bool:
    return len(code) == len("EUR") and code.isupper()


def _pence(line: Line, at: int) -> bool:
    return line.form(at) in {"pence", "penny"} or (line.raw(at) == "p" and line.glued(at))


def _and_half(line: Line, at: int) -> Quantity | None:
    """Read "an hour and a half"."""
    code = TIMES.get(line.form(at + 1)) if line.form(at) in {"a", "an"} else None
    if code is None or tuple(line.form(place) for place in range(at + 2, at + 5)) != (
        "and",
        "a",
        "half",
    ):
        return None
    read = Number(Fraction(3, 2), at + 5, worded=True)
    return Quantity(at, at, at + 5, read.value, None, code, read)


def _sign(line: Line, at: int) -> tuple[int, int, bool]:
    """Read a sign: a dash is one where it stands apart from what is before, on its number."""
    form = line.form(at)
    margin = _margin(line, at)
    if margin:
        return margin, 1, True
    if form in {"minus", "plus"} and not line.glued(at + 1):
        return at + 1, -1 if form == "minus" else 1, True
    if form in _MINUS | {"+", "±"} and line.glued(at + 1) and not line.glued(at):
        return at + 1, -1 if form in _MINUS else 1, True
    if form in _MINUS | {"+"} and line.glued(at + 1) and line.form(at - 1) in {"(", "[", ":"}:
        return at + 1, -1 if form in _MINUS else 1, True
    return at, 1, False


def _margin(line: Line, at: int) -> int:
    """Return the token behind "plus or minus" or "+/-", a margin to both sides; 0 where none is."""
    first, last = ({"plus"}, {"minus"}) if line.form(at) == "plus" else ({"+"}, _MINUS)
    place = at + 1
    while line.form(place) in _BETWEEN and place - at < _WIDEST:
        place += 1
    joined = line.form(at) in first and place > at + 1 and line.form(place) in last
    return place + 1 if joined else 0


_BETWEEN = frozenset({"or", "and", "/", "-", "‑"})
_WIDEST = 4


def _lettered(line: Line, read: Number, *, money: bool) -> Number:
    """Read a multiplier in letters: 3k, £5m, 2.3 mn."""
    at = hyphen(line, read.after)
    form, raw = line.form(at), line.raw(at)
    factor = LETTERS.get(form)
    if form in {"mio", "mrd"}:
        at += line.form(at + 1) == "." and currencies.behind(line, at + 2) is not None  # "Mio. €"
    if form == "grand" and (
        line.ends(at + 1) or line.kind(at + 1) == "mark" or line.form(at + 1) in STOPS
    ):
        return read._replace(
            value=read.value * 1000, after=at + 1, other=None, plain=False, scale=1000
        )
    if factor is None or read.scale > 1:
        return read
    glued, paid = line.glued(at), money or currencies.behind(line, at + 1) is not None
    if form in {"m", "b", "k", "l", "mm"} and not _thousands(
        line, at, form, raw, glued=glued, paid=paid
    ):
        return read
    if not glued and form in {"mil", "mill"}:
        return read
    other = None if read.other is None else read.other * factor
    return read._replace(
        value=read.value * factor, after=at + 1, other=other and None, plain=False, scale=factor
    )


def _thousands(line: Line, at: int, form: str, raw: str, *, glued: bool, paid: bool) -> bool:
    """Tell "1.2m people" from "1.2m tall", and K from kelvin."""
    if form == "l" or (form == "mm" and not glued):
        return False
    if paid or form == "mm":
        return paid
    if not glued:
        return is_plural(line.form(at + 1)) and line.form(at + 1) not in _EXTENT
    return form == "k" or raw == "M" or _many_behind(line, at) or _spent(line, at)


def _spent(line: Line, at: int) -> bool:
    """Tell "spending fell from 40m to 35m": a sum of money, by what it is said of."""
    if line.form(at + 1) in _EXTENT - {"to", "in", "from", "on", "for", "per", "by", "and", "at"}:
        return False
    for place in range(at - 2, max(-1, at - _SENTENCE), -1):
        if line.ends(place):
            return False
        if line.form(place) in _MONEY:
            return True
    return False


def _many_behind(line: Line, at: int) -> bool:
    for place in range(at + 1, at + 4):
        if line.kind(place) != "word" or line.form(place) in _EXTENT:
            return False
        if is_plural(line.form(place)):
            return True
    return False


_SENTENCE = 12
_MONEY = frozenset(
    "spending revenue revenues turnover profit profits budget debt debts deficit earnings income "
    "fee price bid loan investment subsidy subsidies wages costs cost".split()
)
_EXTENT = frozenset(
    "hurdles sprint freestyle backstroke breaststroke butterfly medley relay steeplechase dash "
    "final finals heats swims tall high long wide deep away from above below of in at to and or "
    "across thick up down per with by on for as is was race walls waves".split()
)


def _measured(line: Line, read: Number) -> Unit | None:
    """Read the unit behind a number; behind a fraction also "of an hour", "an hour", "a mile"."""
    found = unit(line, read.after)
    place = read.after + (line.form(read.after) == "of")
    if found is not None or not read.part or line.form(place) not in {"a", "an"}:
        return found
    return unit(line, place + 1)
