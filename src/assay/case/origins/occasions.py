"""Occasions on which many hear one: a press conference, a post, an interview, a ruling.

Reports of one claim from one occasion name its speaker in many ways; one name is enough.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.case.origins.voices.bodies import family
from assay.case.origins.voices.terms import KINDS

if TYPE_CHECKING:
    from assay.case.origins.known import Ground
    from assay.case.origins.voices.speakers import Speaker

__all__ = ["is_bench", "is_only_described", "on_one_occasion"]

_DAYS: Final = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)"
)
_OCCASIONS: Final = {
    "press conference": re.compile(
        r"\b(?:(?:press|news|media)[- ](?:conference|briefing|call|event)"
        r"|(?:told|addressed|before|briefed) (?:the )?(?:\w+ )?(?:reporters|journalists|press"
        r"|media))\b",
        re.IGNORECASE,
    ),
    "post": re.compile(
        r"\b(?:post(?:s|ed)?|tweet(?:s|ed)?|followers|livestream|social media|(?:[Ww]rote|[Ss]aid"
        rf"|[Ss]hared|[Aa]nnounced|[Tt]old (?:fans|followers)) on {_DAYS}[A-Z]\w+)\b"
    ),
    "interview": re.compile(r"\binterview(?:s|ed|er)?\b", re.IGNORECASE),
}
_BENCH: Final = re.compile(
    r"\b(?:judges?|justice|court|tribunal|magistrates?|bench|ruling|judge?ment|verdict|J)\b",
    re.IGNORECASE,
)
_CHARGE: Final = re.compile(r"\b(?:indictments?|charge sheets?|charges)\b", re.IGNORECASE)
_OFFICIAL: Final = re.compile(
    r"\b(?:official|government|state) (?:figures|statistics|data|numbers)\b", re.IGNORECASE
)
_THE_ONE: Final = re.compile(
    r"(?:the|his|her) (?:(?!two|three|four)[\w-]+ ){0,2}?[\w-]*(?:[^s\W]|ss)", re.IGNORECASE
)
_AT_COURT: Final = re.compile(
    r"\b(?:papers?|filings?|documents?|records?|clerk|registry|reporter|artist|counsel|lawyers?"
    r"|attorneys?|prosecut\w+|heard|hearing|usher|officials?|transcripts?)\b",
    re.IGNORECASE,
)
_COURTS: Final = frozenset(
    map(
        family, "judge justice court tribunal magistrate bench ruling judgment verdict lady".split()
    )
)
_KINDS: Final = KINDS - {family("operation")}
_HEADS: Final = frozenset("chief head director chair spokesman official officials officer".split())
"""Offices that others call by other names: the chief of a search is a superintendent."""


def on_one_occasion(one: Ground, other: Ground) -> bool:
    """Tell whether two were heard on one occasion, and of two names at most one is given."""
    mine, its = one.speaker, other.speaker
    if _charges(mine, its) or _charges(its, mine):
        return True
    if "observation" in {mine.kind, its.kind} or mine.vague or its.vague:
        return False
    if is_bench(mine) and is_bench(its):
        return _may_be_one_bench(mine, its)
    if any(_is_one_of_many(that) for that in (mine, its)):
        return False
    if (mine.named and its.named) or _differ(mine, its):
        return False
    return any(
        all(which == its.occasion or cue.search(its.words) for its in (one, other))
        for which, cue in _OCCASIONS.items()
    )


def is_bench(speaker: Speaker) -> bool:
    """Tell a court, its judge or its ruling."""
    told = f"{speaker.name} {' '.join(speaker.titles)}"
    return bool(_BENCH.search(told)) and not _AT_COURT.search(told)


def _charges(one: Speaker, other: Speaker) -> bool:
    """Tell whether one is a paper that the other alone gives out.

    An indictment is the prosecution's, official figures are those of the statistics office.
    """
    if _OFFICIAL.search(one.name) and other.kind == "organisation":
        return "statistic" in other.name.casefold()
    return bool(_CHARGE.search(one.name)) and family("prosecution") in other.body


def is_only_described(speaker: Speaker) -> bool:
    """Tell a person who is called by no name, office or body: “the singer”, “the 58-year-old”."""
    if (
        speaker.named
        or speaker.vague
        or speaker.bystander
        or speaker.kind not in {"person", "group"}
    ):
        return False
    bare = not (speaker.titles - _HEADS) and not speaker.body & _KINDS and not speaker.own
    return bare and _THE_ONE.fullmatch(speaker.name) is not None


def _may_be_one_bench(one: Speaker, other: Speaker) -> bool:
    """Tell whether a court, its judge and its ruling are one: none has a name that differs."""
    if one.names and other.names:
        return one.names[-1] == other.names[-1]
    places = one.own - _COURTS, other.own - _COURTS
    return not all(places) or bool(places[0] & places[1]) or bool(one.names or other.names)


def _differ(one: Speaker, other: Speaker) -> bool:
    """Tell whether two speak for bodies of two kinds, or hold two offices."""
    kinds = one.body & _KINDS, other.body & _KINDS
    if all(kinds) and not kinds[0] & kinds[1]:
        return True
    titles = one.titles - _HEADS, other.titles - _HEADS
    return all(titles) and not titles[0] & titles[1]


def _is_one_of_many(speaker: Speaker) -> bool:
    """Tell somebody who may be anybody there: “a resident told reporters”."""
    some = re.match(r"(?:an?|one|two|three|some|several)\b", speaker.name, re.IGNORECASE)
    return some is not None and not speaker.named and speaker.kind != "document"
