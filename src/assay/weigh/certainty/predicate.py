"""What is said to be: likely, unclear, false, a hope; and what it is said of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.certainty.finite import DETERMINERS, SUBJECTS
from assay.weigh.certainty.grade import Level
from assay.weigh.certainty.headed import Headed, on_that, on_to
from assay.weigh.certainty.heads import ADJECTIVES, DOUBTABLE, FALSE, NOUNS

if TYPE_CHECKING:
    from assay.weigh.certainty.group import Group
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["predicate"]

_CLAIMING = frozenset("say claim suggest think believe assume argue imply pretend conclude".split())
_SAID_OF = frozenset(
    "it that this that's it's claim claims report reports story allegation allegations statement "
    "suggestion idea theory rumour rumours rumor rumors argument accusation charge charges notion "
    "assertion what everything nothing".split()
)
_BEFORE = frozenset("a an the pure just 100 percent".split())
_OF_PEOPLE = frozenset("clear true positive worried concerned hopeful aware undecided".split())
"""Without "it is" before them or "that" behind, they tell of somebody or something."""

_JUDGED = frozenset({"wrong", "mistaken", "rubbish", "propaganda"})
"""Said of a person, these judge the person."""


def predicate(tokens: Tokens, read: Group, end: int, subject: tuple[int, ...]) -> Headed | None:
    """Read what is said to be: likely, false, unclear; None where it is nothing of the kind."""
    at = read.head
    while at < end and tokens.forms[at] in _BEFORE:
        at += 1
    form, after = tokens.form(at), tokens.form(at + 1)
    if not form:
        return None
    unknown = read.grade.weaker(Level.UNKNOWN, tokens.span(at, at + 1))
    if (read.denied and form in DOUBTABLE) or (form == "supposed" and after == "to"):
        return Headed(unknown, end)
    if form in {"that", "to"} and read.passive:
        return _noun(tokens, read, at, subject)
    if form in FALSE:
        return _false(tokens, read, at, subject)
    if form in {"able", "unable"} and after == "to":
        turned = read.grade.turned(tokens.span(at, at + 1))
        return on_to(tokens, turned if form == "unable" else read.grade, at)
    return _adjective(tokens, read, at) if form in ADJECTIVES else None


def _adjective(tokens: Tokens, read: Group, at: int) -> Headed | None:
    form, after = tokens.forms[at], tokens.form(at + 1)
    if form in {"set", "poised", "bound"} and after != "to":
        return None
    it = tokens.form(at - 2) in {"it", ""} or tokens.form(at - 1) == "it's"
    if form in _OF_PEOPLE and after != "that" and not it:
        return Headed(read.grade, at + 1)
    level, turned = ADJECTIVES[form]
    grade = read.grade.weaker(level, tokens.span(at, at + 1))
    grade = grade.turned() if turned else grade
    if after == "to":
        return on_to(tokens, grade, at)
    return on_that(tokens, grade, at, bare=after in SUBJECTS or after in DETERMINERS)


def _noun(tokens: Tokens, read: Group, at: int, subject: tuple[int, ...]) -> Headed | None:
    """Read "our assumption is that", "the hope is to"."""
    place = next((i for i in subject if tokens.forms[i] in NOUNS), None)
    if place is None:
        return None
    level = NOUNS[tokens.forms[place]]
    if tokens.forms[at] == "to" and level != Level.UNKNOWN:
        return None
    cues = () if level == Level.CERTAIN else (tokens.span(place, place + 1),)
    return Headed(read.grade.weaker(level, *cues), at, clause=at + 1)


def _false(tokens: Tokens, read: Group, at: int, subject: tuple[int, ...]) -> Headed | None:
    span = tokens.span(at, at + 1)
    form, after = tokens.form(at), tokens.form(at + 1)
    said_of = any(tokens.forms[i] in _SAID_OF for i in subject) or tokens.form(at - 1) in {
        "it's", "that's",
    }  # fmt: skip
    if form in _JUDGED and not said_of:
        return None
    if form in {"impossible", "inconceivable", "unthinkable"} and read.denied:
        grade = read.grade.straight().weaker(Level.POSSIBLE, span)
    else:
        grade = read.grade.turned(span)
    if after == "to" and tokens.form(at + 2) in _CLAIMING:
        return on_that(tokens, grade, at + 2)
    if after == "to" and form in {"wrong", "inaccurate"}:
        return Headed(read.grade, at + 1)
    return on_that(tokens, grade, at, bare=False)
