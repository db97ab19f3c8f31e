"""The full names of persons that a page gives, and what it says they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.attribute.lexicon import (
    ADVERBIAL_HEADS,
    BOUNDARIES,
    DETERMINERS,
    PREPOSITIONS,
    TIMES,
)
from assay.attribute.naming import describe

if TYPE_CHECKING:
    from assay.record import Reading

__all__ = ["Bearer", "bearers", "opening_name"]

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢİĪŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽ"
_PART = rf"[{_CAPITAL}][\w’'-]*\w"
_FULL = re.compile(
    rf"(?<![\w.’'-])(?:{_PART}|[A-Z]\.)(?:[ \u00a0](?:{_PART}|[A-Z]\.|de|van|von|al|bin)){{1,4}}"
)
_APPOSED = re.compile(r",\s+((?:the|an?)\s+)?([a-z][^,.;:()“”]{2,80})(?=[,.;])")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s+$")
_NO_NAME = PREPOSITIONS | DETERMINERS | BOUNDARIES | ADVERBIAL_HEADS | TIMES
"""Words that a sentence may open with, right before a name or a month."""
_FEWEST = 2
"""A full name has at least a first and a last one."""


class Bearer(NamedTuple):
    """A full name at a place of the page, with the role that stands beside it there."""

    start: int
    end: int
    name: str
    role: str | None
    block: str


def bearers(reading: Reading) -> tuple[Bearer, ...]:
    """Find the full names in the article, in text order; comments name whom they like."""
    found: list[Bearer] = []
    text = reading.page.text
    for block in reading.blocks:
        if block.comment is not None or block.kind in {"furniture", "title", "heading"}:
            continue
        for match in _FULL.finditer(text, *block.span):
            if match.group().split()[0].lower() in _NO_NAME:
                continue
            named = describe(match.group())
            if named.kind != "person" or len(named.name.split()) < _FEWEST:
                continue
            if _ARTICLE.search(text, max(0, match.start() - 5), match.start()):
                continue
            apposed = _APPOSED.match(text, match.end())
            role = " ".join(apposed[2].split()) if apposed else named.role
            found.append(Bearer(match.start(), match.end(), named.name, role, block.id))
    return tuple(found)


def opening_name(text: str, named: tuple[Bearer, ...], block: str, before: int) -> Bearer | None:
    """Return whom the latest sentence of the block, up to ``before``, opens with."""
    for bearer in reversed(named):
        if bearer.block == block and bearer.end <= before and _opens(text, bearer.start):
            return bearer
    return None


def _opens(text: str, start: int) -> bool:
    ahead = text[max(0, start - 3) : start].rstrip()
    return not ahead or ahead[-1] in '.!?”"\n' or text[start - 1] == "\n"
