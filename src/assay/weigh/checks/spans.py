"""A time that the years beside it tell again: "from 1999 to 2005, six years", "aged 72"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from assay.weigh.checks.findings import Finding
from assay.weigh.checks.marked import N, Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.weigh.checks.marked import Stretches

__all__ = ["spans"]

_G = "[^\ue000-\ue004.;!?\n]"
_NO_YEAR = r"(?:(?!\b(?:1[0-9]|20)\d\d\b)[^\ue000-\ue004.;!?\n])"
_A, _B = r"(?P<a>(?:1[0-9]|20)\d\d)\b", r"(?P<b>(?:1[0-9]|20)\d\d)\b"
_MONTH = (
    r"(?:(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)(?:\s+\d{1,2},)?\s+)?"
)
_FROM = rf"\b(?i:from|between)\s+{_MONTH}{_A}\s*(?:to|until|till|and|through|[-–])\s*{_MONTH}{_B}"
_FOR = (
    r"(?:,?\s*(?:(?:for|or|that\s+is|i\.e\.|which\s+is)\s+|(?:a|the)\s+(?:span|period|reign|stretch|term)\s+of\s+)?|"
    r"\s*[(–—]\s*)"
)
_SINCE = r"(?:founded|established|born|built|opened|launched|created|set\s+up|formed)"
_NOW = (
    r"(?:turn(?:s|ed)|would\s+have\s+(?:been|turned)|reach(?:es|ed)|celebrate[sd]|was|is|will\s+be|"
    r"died|dies|retired)"
)
_FORMS = (
    rf"{_FROM}{_FOR}(?P<n>{N})(?=\s*(?:[,.;)–—]|\Z|in\s+(?:all|total)\b|altogether\b))",
    rf"\b(?:for|lasted|took|ran|reigned|ruled|spent)\s+(?P<n>{N}){_NO_YEAR}{{0,30}}?,?\s*\(?{_FROM}",
    (
        rf"\b(?i:{_SINCE})\b{_NO_YEAR}{{0,40}}?{_A}{_NO_YEAR}{{0,60}}?\b(?i:{_NOW})\b{_NO_YEAR}{{0,30}}?{_B}"
        rf"{_NO_YEAR}{{0,24}}?\b(?:aged|at(?:\s+the\s+age\s+of)?)\s*(?P<n>{N})"
    ),
    (
        rf"\b(?i:{_SINCE})\b{_NO_YEAR}{{0,40}}?{_A}{_NO_YEAR}{{0,60}}?\b(?i:{_NOW})\b{_NO_YEAR}{{0,16}}?"
        rf"(?P<n>{N}){_NO_YEAR}{{0,16}}?\bin\s+{_MONTH}{_B}"
    ),
    (
        rf"\bin\s+{_MONTH}{_A}{_NO_YEAR}{{0,60}}?\bin\s+{_MONTH}{_B}\s*,\s*(?P<n>{N})"
        r"\s+(?:later|after(?:wards)?)\s*(?=[.;,]|\Z)"
    ),
)
_AGES = (2, 3)
"""The forms whose number may stand without a unit: "turned 125"."""

_PATTERNS = tuple(re.compile(form) for form in _FORMS)
_CLOCK = re.compile(
    rf"\b(?:from|at|between)\s+(?P<h>\d{{1,2}})(?P<half>\s?[ap]\.?m\.?)?{_G}{{0,40}}?\b(?:to|and|until|at)\s+"
    rf"(?:{_G}{{0,24}}?\bat\s+)?(?P<k>\d{{1,2}})(?P<other>\s?[ap]\.?m\.?)\s*,\s*(?P<n>{N})\s*(?:later\b)?(?=\s*[.;,]|\s*\Z)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:about|with|except|interrupt\w*|break|twice|again|nearly|almost|on\s+and\s+off|each|every|"
    r"since|not|BC|BCE)\b",
)
_OLDEST = 400
_HOURS = 24
_NOON = 12
_WRONG = 2
"""A year more or less comes of months and of counting both ends; from here on it is wrong."""


def spans(text: Stretches) -> Iterator[Finding]:
    """Set a number of years beside the two years between which the words put it."""
    for window in _timed(text):
        for form, pattern in enumerate(_PATTERNS):
            for found in pattern.finditer(window.text):
                finding = _years(window, found, bare=form in _AGES)
                if finding is not None:
                    yield finding
        for found in _CLOCK.finditer(window.text):
            finding = _hours(window, found)
            if finding is not None:
                yield finding


def _timed(text: Stretches) -> Iterator[Window]:
    """Yield the sentences that hold a time or an age: one figure is enough here."""
    for sentence in text.whole.sentences:
        if text.whole.within(*sentence):
            yield Window(text.whole, sentence, sentence)


def _years(window: Window, found: re.Match[str], *, bare: bool) -> Finding | None:
    one = window.quantity(found.start("n"))
    first, last = int(found["a"]), int(found["b"])
    counts = one.unit is None and one.figure.counted is None
    if one.kind != "amount" or one.step < 1 or not (one.unit == "a" or (bare and counts)):
        return None
    real = last - first
    off = abs(Fraction(real) - one.value)
    if not 0 < real <= _OLDEST:
        return None
    working = f"{last} − {first} = {real}"
    why = f"“{one.words}” is told of the time from {first} to {last}"
    if off < _WRONG and (off == 0 or one.value > _WRONG):
        return Finding("sum", "holds", (one,), working, f"{why}, and it is that, to a year.")
    if one.bound != "exact" or off < _WRONG or _OTHERWISE.search(found.group()):
        return None
    return Finding(
        "sum", "fails", (one,), f"{working}, not {one.words}", f"{why}, and it is another number."
    )


def _hours(window: Window, found: re.Match[str]) -> Finding | None:
    one = window.quantity(found.start("n"))
    first = _hour(found["h"], found["half"] or found["other"])
    last = _hour(found["k"], found["other"])
    if one.unit != "h" or one.step < 1 or first is None or last is None:
        return None
    real = (last - first) % _HOURS
    if one.value == real:
        return Finding(
            "sum", "holds", (one,), f"from {first}:00 to {last}:00 are {real} hours",
            f"“{one.words}” is told of the time between two hours, and it is that.",
        )  # fmt: skip
    if one.bound != "exact" or not real or one.value > _HOURS or (real - one.value) % _NOON == 0:
        return None
    return Finding(
        "sum", "fails", (one,), f"from {first}:00 to {last}:00 are {real} hours, not {one.words}",
        f"“{one.words}” is told of the time between two hours, and it is another.",
    )  # fmt: skip


def _hour(digits: str, half: str | None) -> int | None:
    hour = int(digits)
    if hour > (_NOON if half else _HOURS):
        return None
    if half and half.strip().lower().startswith("p"):
        return hour % _NOON + _NOON
    return hour % _NOON if half else hour
