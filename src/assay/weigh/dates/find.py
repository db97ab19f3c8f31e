"""The words of a text that state a time."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from assay.text import Span
from assay.weigh.dates import nowhere, periods, relative, written
from assay.weigh.dates.around import OWNS, around
from assay.weigh.dates.columns import without_counts
from assay.weigh.dates.form import DIGIT
from assay.weigh.dates.joined import joined
from assay.weigh.dates.proven import is_time
from assay.weigh.dates.qualified import qualified
from assay.weigh.dates.stated import Found
from assay.weigh.dates.words import MONTH
from assay.weigh.dates.years import counts_on, ranges_on

if TYPE_CHECKING:
    from assay.weigh.dates.form import Form

__all__ = ["find"]

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_LISTED = re.compile(r"\s?(?:,|and|or|&|to|vs\.?|[-–—/]|,\s(?:and|or))\s?(?:in\s|early\s|late\s)?")

_AT_LEAST = re.compile(r"(?<=since |until |after )at\sleast\s\Z", re.IGNORECASE)
_MONTH_NEXT = re.compile(
    rf"(?:\s(?:and|or|to|through)\s|\s?[-–/]\s?)(?-i:(?=[A-Z])){MONTH}(?!\s(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""A second month behind the first, which is then no name of a person."""

_LAST_WORD = re.compile(r"([^\W\d_]+)\.\Z")
_WHOLE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
"""Names behind which a full stop is the sentence's."""


def _by_start() -> dict[str, tuple[Form, ...]]:
    held: dict[str, list[Form]] = defaultdict(list)
    for one in (*written.FORMS, *periods.FORMS, *relative.FORMS, *nowhere.FORMS):
        for start in one.starts:
            held[start].append(one)
    return {start: tuple(forms) for start, forms in held.items()}


_FORMS = _by_start()


def find(text: str, span: Span) -> list[Found]:
    """Find every time that a stretch of a text states, in order; time is linear in its length.

    Nothing is resolved, and nothing but the stretch is looked at.
    """
    low, high = span
    found: list[Found] = []
    at = low
    for token in _TOKEN.finditer(text, low, high):
        if token.start() < at:
            continue
        word = token.group()
        forms = _FORMS.get(DIGIT if word[0].isdecimal() else word.lower())
        one = _longest(text, token.start(), Span(low, high), forms, found) if forms else None
        if one is not None:
            found.append(one)
            at = one.span.end
    counted = without_counts(text, span, found)
    return joined(text, span, qualified(text, span, counted))


def _longest(
    text: str, start: int, within: Span, forms: tuple[Form, ...], found: list[Found]
) -> Found | None:
    """Return what the longest form states here that proves a time."""
    if start > within.start and (text[start - 1].isalnum() or _glued(text, start)):
        return None
    matches = ((one, one.pattern.match(text, start, within.end)) for one in forms)
    held = [(one, match) for one, match in matches if match]
    gap = text[found[-1].span.end : start] if found else ""
    listed = bool(found) and len(gap) < 16 and _LISTED.fullmatch(gap) is not None  # noqa: PLR2004
    for one, match in sorted(held, key=lambda pair: -pair[1].end()):
        stated = one.states(match)
        if stated is None:
            continue
        end = match.end() - (match.group().endswith(".") and _ends(text, match.end(), within.end))
        first = start - _cut_short(text, start, end)
        least = _AT_LEAST.search(text, max(within.start, first - 24), first)
        near = around(text, least.start() if least else first, end, *within)
        plain = stated.kind == "date" and stated.month is None and stated.day is None
        if plain and near.leads not in OWNS and counts_on(text, end, within.end):
            continue
        paired = stated.kind == "month" and _MONTH_NEXT.match(text, end, within.end)
        given = listed or bool(paired) or (plain and ranges_on(text, end, within.end))
        if is_time(text[first:end], stated, near, listed=given):
            return Found(Span(first, end), stated)
    return None


def _ends(text: str, end: int, high: int) -> bool:
    """Tell whether the full stop before ``end`` closes its sentence, not a word cut short."""
    if end >= high or text[end] == "\n":
        return True
    word = _LAST_WORD.search(text, max(0, end - 12), end)
    return word is not None and word[1].lower() in _WHOLE


def _cut_short(text: str, start: int, end: int) -> bool:
    """Tell a year of two digits behind its apostrophe: '97."""
    return end - start == len("97") and text[start:end].isdecimal() and text[start - 1] in "'’‘"


def _glued(text: str, start: int) -> bool:
    """Tell digits that go on from other digits: 1,999 or 10.11.20.17."""
    before = text[max(0, start - 2) : start]
    return text[start].isdecimal() and (
        (before[-1:] in {".", ",", "/", ":", "-", "–"} and before[:1].isdecimal())
        or before[-1:] in {"_", "+", "/", "\\"}
    )
