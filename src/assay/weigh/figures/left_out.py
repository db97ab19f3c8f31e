"""What a figure leaves out because the sentence said it before: its noun or its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.figures.stopwords import CASUALTIES, STOPS, VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.weigh.figures.drafts import Draft
    from assay.weigh.figures.tokens import Line

__all__ = ["supplied"]

_REACH = 36
_CLAUSE = 8
_WHOLE = 100
_NEAR = 6
"""As many figures back a noun may be found."""
_FAR, _FAR_MONEY = 20, 1000
_BANDS = frozenset(
    "crew staff crowd team family queue party group population panel committee squad audience "
    "gang convoy choir garrison congregation jury board fleet class town village city".split()
)
_NEVER_LEFT_OUT = frozenset("times point points fold".split())
_IS = frozenset("is are was were be been have has had will would can could may might".split())
_PARALLEL = frozenset("other remaining only just from against versus".split())
_OTHER = frozenset("( [ # / no number at age aged page room by".split())
_TAKES_PEOPLE = frozenset(
    "killed kills killing injured injuring wounded wounding hurt hurting arrested arresting "
    "employs employed employing hired hiring detained jailed hit houses seats".split()
)
_GROWN = frozenset("now turned turns he she who's he's she's".split())
_MOVED = frozenset(
    "rose rise rises risen fell fall falls fallen grew grow grown climbed jumped dropped slipped "
    "declined increased decreased gained lost added shrank".split()
)
_ALL_OF = frozenset("them which whom these those".split())
_PREPOSITIONS = frozenset("in on for by after before at last this under among with across".split())
_TIMES = frozenset("a s min h d wk mo".split())
_LOOSE = frozenset({"deg", "[ppm]", "bar"})
"""Units whose words mean much else, so that a bare number behind them need not be of them."""


def supplied(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """Give a bare number what the sentence counted before, or measured: "10 judges, not 11".

    A number that acts ("and 9 are missing") is of what was counted, never of a measure.
    """
    result: list[Draft] = []
    for one in drafts:
        result.append(_supplied(line, result, one))
    return result


def _supplied(line: Line, earlier: Sequence[Draft], one: Draft) -> Draft:
    if not earlier or one.unit is not None or one.counted is not None:
        return one
    if one.quantity.number.part:
        return _remaining(line, earlier, one)
    last = earlier[-1]
    if _aged(line, last, one):
        return one._replace(unit="a")
    return _following(line, earlier, one) if _within(line, last, one) else one


def _following(line: Line, earlier: Sequence[Draft], one: Draft) -> Draft:
    """Take the noun or the unit of the figure before, as far as this one may be of it."""
    last = earlier[-1]
    if line.form(_first(one) - 1) == "of" and line.form(_first(one) - 2) in _BANDS:
        return one  # "a crew of 22" counts people, whatever was counted before
    whole = one.quantity.low.denominator == 1
    if last.counted is not None or (last.unit is not None and _acts(line, one)):
        return _counting(line, earlier, one) if whole else one
    known = last.unit is not None and _measures(line, last, one)
    return one._replace(unit=last.unit) if known else one


def _remaining(line: Line, earlier: Sequence[Draft], one: Draft) -> Draft:
    """Let a share be of what another was of: "a third stayed, the other two thirds left"."""
    changes = line.form(one.quantity.first - 1) in {"by", "than"}
    if changes or line.form(one.after) in {"more", "less", "fewer", "higher", "lower", "of"}:
        return one
    for last in reversed(earlier[-_NEAR:]):
        if last.quantity.number.part and last.counted is not None:
            return one._replace(counted=last.counted) if _within(line, last, one) else one
    return one


def _counting(line: Line, earlier: Sequence[Draft], one: Draft) -> Draft:
    """Look past a measure for what acts: "31 drowned 5 km from the shore and 9 are missing"."""
    for last in reversed(earlier[-_NEAR:]):
        if last.counted is not None:
            known = _nameable(line, last) and _within(line, last, one)
            return one._replace(counted=last.counted) if known else one
    return one


def _aged(line: Line, last: Draft, one: Draft) -> bool:
    """Tell a second age: "aged 20 and 31"."""
    gap = {line.form(at) for at in range(last.after, one.quantity.first)}
    whole = one.quantity.low.denominator == 1 and one.quantity.low > 1
    person = last.unit == "a" and last.quantity.unit is None
    return person and whole and (gap <= {",", "and"} or line.form(_first(one) - 1) in _GROWN)


def _nameable(line: Line, last: Draft) -> bool:
    """Tell what may be left out where it is counted again; times and points may not."""
    if last.counted is None or line.form(last.quantity.after) in {"-", "‑"}:
        return False  # "a three-bedroom flat"
    return last.counted.of(line.text).lower().split()[-1] not in _NEVER_LEFT_OUT | CASUALTIES


def _within(line: Line, last: Draft, one: Draft) -> bool:
    """Tell whether two figures stand in one sentence; a semicolon does not end it."""
    span = range(last.after, one.quantity.first)
    return len(span) < _REACH and not any(line.ends(at) and line.form(at) != ";" for at in span)


def _acts(line: Line, one: Draft) -> bool:
    """Tell whether a number does or is something: "and 9 are missing", "31 drowned"."""
    form = line.form(one.after)
    if form in VERBS | _IS | CASUALTIES:
        return True
    begins = line.form(one.quantity.first - 1) in {",", ";", "and", "but", "while"}
    return begins and form.endswith("ed")


def _measures(line: Line, last: Draft, one: Draft) -> bool:
    """Tell whether a number closes its phrase as a measure does: "the old one weighs 300"."""
    at = _first(one) - 1
    before, nxt = line.form(at), line.form(one.after)
    closes = line.ends(one.after) or nxt in {",", ":", ")", "–", "—"} or nxt in STOPS
    named = line.capital(at) and not line.opens(at)
    among = nxt == "of" and line.form(one.after + 1) not in _ALL_OF
    led = line.form(_first(last) - 1)
    other = named or among or (before in _OTHER and before != led) or _hurts(line, at)
    if other or not closes or not _comparable(last, one):
        return False
    parallel = before in _PARALLEL or before == led or {before, led} <= _MOVED
    parallel |= _gapped(line, one) or nxt == "of"
    if nxt == "of" and last.unit not in _TIMES:
        return False  # "12 km, two of them lame"
    if last.unit == "%":
        level = before == "to" and line.form(_first(last) - 1) != "from"
        return parallel and one.quantity.low <= _WHOLE and not level
    if last.unit in _TIMES:
        return parallel or one.quantity.low.denominator > 1
    alike = last.quantity.money and last.quantity.number.worded == one.quantity.number.worded
    alike &= nxt not in {"a", "an"}  # "visits passed 3,000 a day"
    return alike or parallel or not (last.quantity.money or last.unit in _LOOSE)


def _first(one: Draft) -> int:
    """Return the token with which a figure begins, its bound included."""
    bound = one.bound
    return min(one.quantity.first, bound.first) if bound else one.quantity.first


def _hurts(line: Line, at: int) -> bool:
    """Tell verbs that take people: "killed 40"."""
    return line.form(at) in _TAKES_PEOPLE


def _comparable(last: Draft, one: Draft) -> bool:
    """Tell whether two numbers may be of one measure: none is a thousand times the other."""
    most = _FAR_MONEY if last.quantity.money else _FAR
    first, second = abs(last.quantity.low), abs(one.quantity.low)
    return first > 0 and second > 0 and first <= most * second and second <= most * first


def _gapped(line: Line, one: Draft) -> bool:
    """Tell a clause that leaves out its verb too: "the new one 120", "and her brother two"."""
    if line.form(_first(one)).endswith(("ed", "ing")):
        return False
    for at in range(_first(one) - 1, max(-1, _first(one) - _CLAUSE), -1):
        form = line.form(at)
        if form in {",", ";", "and", "but", "while"}:
            return at < _first(one) - 1 or line.form(one.after) in _PREPOSITIONS
        if line.kind(at) != "word" or form in VERBS | _IS or form.endswith(("ed", "ing")):
            return False
    return False
