"""The full names of persons that a page gives, and what it says they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from assay.attribute.gender import KIN
from assay.attribute.kinds import is_personal
from assay.attribute.lexicon import (
    ADVERBIAL_HEADS,
    AUXILIARIES,
    BOUNDARIES,
    DETERMINERS,
    PREPOSITIONS,
    TIMES,
)
from assay.attribute.speakers.appearing import Appearance, appearances
from assay.attribute.speakers.bearer import Bearer, is_lone, last_name
from assay.attribute.speakers.naming import describe, is_role
from assay.text import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import Block, Reading

__all__ = ["Bearers", "bearers", "opening_name"]

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢİĪŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽ"
_PART = rf"[{_CAPITAL}][\w’'-]*\w"
_BOUND = rf"(?:[ \u00a0](?:{'|'.join(sorted(PARTICLES))}))"
_FULL = re.compile(
    rf"(?<![\w.’'-])(?:{_PART}|[A-Z]\.)"
    rf"(?:{_BOUND}{{0,3}}[ \u00a0](?:(?:[ae]l-)?{_PART}|[A-Z]\.)){{1,4}}"
)
_AGES = 10
_AGED = r"(?:,\s+(?:aged\s+|now\s+)?\d{1,3}(?=,)|\s\(\d{1,3}\)(?=,))?"
_APPOSED = re.compile(rf"{_AGED},\s+(?:(?:the|an?)\s+)?(?P<role>[a-z][^,.;:()“”]{{2,80}})(?=[,.;])")
_OPEN_APPOSED = re.compile(
    rf"{_AGED},\s+(?:(?:the|an?)\s+)?(?P<role>(?:[a-z]+\s+){{1,4}}(?:of|at|for)\s+(?:the\s+)?"
    rf"{_PART}(?:\s+(?:{_PART}|of|and|for))*\s+?{_PART}(?:\s+\([^()]{{2,30}}\))?)"
)
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s+$")
_NO_NAME = PREPOSITIONS | DETERMINERS | BOUNDARIES | ADVERBIAL_HEADS | TIMES
"""Words that a sentence may open with, right before a name or a month."""
_LED = re.compile(r"(?:For|To|With|Like|But|And|When|While|As|If|Because|So|Yet|Then)[ \u00a0]")
"""What a sentence opens with before a name; a place is named behind other words ("In New York")."""

_KIN = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)\s(?:[a-z][\w-]*\s){0,2}?(?P<noun>[a-zé][a-zé-]+),?\s"
    rf"(?P<name>{_PART})(?=,|\s[a-z])"
)
"""“His wife, Laura,”: who is told of by one name, and what she is to another."""

_TOLD = re.compile(rf"[{_CAPITAL}][\w-]+|\b(?:he|his|him|she|her|hers)\b|[.!?]\s")
_PRONOUN_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"}
_MOST, _VOTES = 0.8, 3


class Bearers(NamedTuple):
    """The full names of the article, and those of each comment by its id.

    ``genders`` tells, by the last name in small letters, which pronoun the article uses;
    ``gendered`` are the first bearers of those last names; ``leanings`` are like ``genders``, on
    less that the page shows. ``appearing`` is where the article tells of persons.
    """

    article: tuple[Bearer, ...]
    comments: Mapping[str, tuple[Bearer, ...]]
    genders: Mapping[str, str]
    gendered: tuple[tuple[Bearer, str], ...]
    leanings: Mapping[str, str]
    appearing: tuple[Appearance, ...]

    def known(self, comment: str | None) -> tuple[Bearer, ...]:
        """Return the names that a reader of the article, or of one comment, has met."""
        return self.article if comment is None else self.article + self.comments.get(comment, ())


def bearers(reading: Reading) -> Bearers:
    """Find the full names of a page, in text order; a comment's stay in the comment."""
    article: list[Bearer] = []
    comments: dict[str, tuple[Bearer, ...]] = {}
    for block in reading.blocks:
        if block.kind in {"furniture", "title", "heading"}:
            continue
        found = _in_block(reading.page.text, block)
        if block.comment is None:
            article.extend(found)
        elif found:
            comments[block.comment] = comments.get(block.comment, ()) + tuple(found)
    article = _without_tails(article)
    votes = _votes(reading, article)
    genders = _told(votes, _MOST, _VOTES)
    first: dict[str, Bearer] = {}
    for bearer in article:
        first.setdefault(last_name(bearer.name), bearer)
    gendered = tuple((first[name], gender) for name, gender in genders.items())
    appearing = appearances(reading.page.text, reading.blocks, article)
    leanings = _told(votes, _MOST, 1)
    return Bearers(tuple(article), comments, genders, gendered, leanings, appearing)


def _without_tails(named: Sequence[Bearer]) -> list[Bearer]:
    """Leave out “De Vries” at the head of a sentence, where the page names Luc de Vries."""
    tails = {
        " ".join(parts[at:])
        for parts in {tuple(bearer.name.lower().split()) for bearer in named}
        for at in range(1, len(parts) - 1)
        if parts[at] in PARTICLES
    }
    return [bearer for bearer in named if bearer.name.lower() not in tails]


def _votes(reading: Reading, article: Sequence[Bearer]) -> dict[str, Counter[str]]:
    """Count which pronoun follows a last name when no other name stands between."""
    last = {last_name(bearer.name) for bearer in article}
    votes: dict[str, Counter[str]] = {}
    for block in reading.blocks:
        if block.comment is not None:
            continue
        open_name = None
        for found in _TOLD.finditer(reading.page.text, *block.span):
            word = last_name(found.group()) if found.group().strip(".!? \n") else ""
            if word in last:
                open_name = word
            elif word in _PRONOUN_GENDER:
                if open_name is not None:
                    votes.setdefault(open_name, Counter())[_PRONOUN_GENDER[word]] += 1
                open_name = None
            else:
                open_name = None
    return votes


def _told(votes: Mapping[str, Counter[str]], most: float, fewest: int) -> dict[str, str]:
    return {
        name: gender
        for name, counted in votes.items()
        for gender, count in counted.most_common(1)
        if count >= max(fewest, most * counted.total())
    }


def _in_block(text: str, block: Block) -> list[Bearer]:
    found: list[Bearer] = []
    for match in _FULL.finditer(text, *block.span):
        start, end = match.span()
        led = _LED.match(text, start, end)
        start = led.end() if led else start
        words = text[start:end]
        if words.split()[0].lower() in _NO_NAME:
            continue
        named = describe(words)
        if named.kind != "person" or is_lone(named.name):
            continue
        if _ARTICLE.search(text, max(0, start - 5), start):
            continue
        role = _role_behind(text, end) or named.role
        found.append(Bearer(start, end, named.name, role, block.id))
    known = {bearer.start for bearer in found}
    found += [
        Bearer(*kin.span("name"), kin["name"], kin["noun"], block.id)
        for kin in _KIN.finditer(text, *block.span)
        if kin["noun"] in KIN and kin.start("name") not in known
    ]
    return sorted(found, key=attrgetter("start"))


def _role_behind(text: str, end: int) -> str | None:
    """Read the apposition behind a name; one without a closing comma ends with its own name."""
    apposed = _APPOSED.match(text, end) or _OPEN_APPOSED.match(text, end)
    if apposed is None or _is_clause(apposed["role"]):
        return None
    words = apposed.group().lstrip(", (0123456789)").split()
    bare = words and words[0].lower() not in DETERMINERS and words[0] not in {"aged", "now"}
    if bare and any(mark.isdigit() for mark in apposed.group()[:_AGES]):
        # behind an age the sentence may go on: “Ana Roke, 61, lives in Osk”
        head = next((at for at, word in enumerate(words) if word in PREPOSITIONS), len(words))
        if not head or not is_personal(words[head - 1].strip(",.").lower()):
            return None
    return " ".join(apposed["role"].split())


def _is_clause(words: str) -> bool:
    """Tell ", the bridge is closed," from ", the mayor of Osk,"."""
    lower = words.lower().split()
    return not is_role(words) or any(
        word in AUXILIARIES or (at and word.endswith("ed") and lower[at - 1] not in DETERMINERS)
        for at, word in enumerate(lower)
    )


def opening_name(text: str, named: tuple[Bearer, ...], block: str, before: int) -> Bearer | None:
    """Return whom the latest sentence of the block, up to ``before``, opens with."""
    for bearer in reversed(named):
        if bearer.block == block and bearer.end <= before and _opens(text, bearer.start):
            return bearer
    return None


def _opens(text: str, start: int) -> bool:
    ahead = text[max(0, start - 3) : start].rstrip()
    return not ahead or ahead[-1] in '.!?”"\n' or text[start - 1] == "\n"
