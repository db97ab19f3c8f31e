"""Charges of bad faith: that somebody writes as a troll, as a bot, or for pay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["charges"]

_WHO = (
    r"(?:trolls?|bots?|shills?|sock\s?-?\s?puppets?|propagandists?|stooges?|plants?|psy-?ops?|"
    r"operatives?)"
)
_OTHERS = (
    r"(?:you|u|ya|he|she|they|op|this\s+(?:guy|account|user|poster|one)|"
    r"these\s+(?:people|accounts))"
)
_PAID = r"pay(?:ing|s)?\s+(?:you|u|ya|him|her|them)"
_ARE = r"(?:'re|\s+are|\s+is|'s|\s+r|\s+(?:sound|look)s?\s+like|\s+must\s+be)?"
_SURELY = r"(?:just\s+|clearly\s+|obviously\s+|probably\s+|definitely\s+)?"
_FOR = r"(?:paid|hired|kremlin|government|state|corporate|industry|pharma|party)"
_CHARGE = re.compile(
    rf"""
    \bhow\s+much\s+(?:do|does|did|are|is|r)\b[^.!?\n]{{0,40}}\b{_PAID}\b
    | \bwho(?:ever)?(?:\s+is|'s|\s+are)?\s+{_PAID}\b
    | \b(?:are|r|is|were|was)\s+{_OTHERS}\s+(?:being\s+)?
      (?:paid|on\s+(?:the|their|some\w*)\s+payroll)\b[^.!?\n]{{0,25}}
    | \b{_OTHERS}{_ARE}\s+{_SURELY}(?:an?\s+|another\s+|all\s+)?(?:[\w-]+\s+){{0,2}}?{_WHO}\b
      (?!\s+(?:mod|account\s+for|that\s+posts))
    | \b{_FOR}(?:['’]s)?[\s-]+{_WHO}\b
    | \b(?:troll|bot)\s+(?:farm|factory|account|army|brigade)s?\b
    | \bnice\s+try,?\s+(?:[\w-]+\s+){{0,3}}?(?:{_WHO}|agent)\b
    | \b(?:on|from)\s+(?:the|their|his|her|your)\s+payroll\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def charges(text: str, span: Span) -> Iterator[Span]:
    """Yield the words that charge a writer with being a troll, a bot or paid."""
    for found in _CHARGE.finditer(text, *span):
        yield Span(*found.span())
