"""The place and agency that a report is sent from, before its first sentence."""

from __future__ import annotations

import re

from assay.text.spans import Span

__all__ = ["dateline"]

_CAPITAL = "A-ZÀ-ÖØ-Þ"
_MORE = r"(?:,\s[\w .’'-]{1,30}){0,2}"
_CREDIT = r"\s?\([^()\n]{2,40}\)"
_AGENCY = (
    r"\s?\((?:[A-Z]{2,6}|[^()\n]{0,30}\b(?:Reuters|Bloomberg|Xinhua|Interfax|News|Press|Agency|Wire"
    r"|Service))\)"
)
"""Behind a place in small letters only what looks like an agency tells: no party's name does."""

_DASH = r"(?:\s?(?:—|–|--)\s?|\s-\s)"
_DATELINE = re.compile(
    rf"(?:[{_CAPITAL}][{_CAPITAL} .’'-]{{2,40}}{_MORE}(?:{_CREDIT})?"
    rf"|[{_CAPITAL}][\w’'-]{{1,30}}(?:\s[{_CAPITAL}][\w’'-]{{1,30}}){{0,3}}{_MORE}{_AGENCY})"
    rf"(?:{_DASH}|:\s+)(?=\S)"
)


def dateline(text: str, paragraph: Span) -> Span | None:
    """Return the dateline that a paragraph begins with, its dash or colon and space included.

    "HARL, Ont. (AP) — ", "HARL: ", "Harl (AFP) – ": a place in capitals, or one before an agency
    in brackets. None where there is none, or nothing behind it.
    """
    found = _DATELINE.match(text, *paragraph)
    return None if found is None else Span(*found.span())
