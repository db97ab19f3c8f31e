"""Words for bodies and offices that are written in several ways: one way for each."""

from __future__ import annotations

import re
from typing import Final

from assay.case.origins.voices.bodies import family

__all__ = [
    "BARE",
    "BYSTANDERS",
    "COMPANY",
    "DOMAINS",
    "FIRMS",
    "FIRM_WORDS",
    "GENERIC",
    "KINDS",
    "PUBLIC",
    "initials",
    "one_way",
]  # fmt: skip

_WAYS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), one)
    for pattern, one in (
        (r"\bfire(?: and rescue)? (?:brigade|service|department|dept)\b", "firebrigade"),
        (r"\bfire ?(?:fighters?|crews?|men|man|woman)\b", "firebrigade officials"),
        (r"\bfire (?=chief|commander|officer|captain|marshal)", "firebrigade "),
        (r"\bcoast guards?\b", "coastguard"),
        (r"\bnaval\b", "navy"),
        (r"\bpresiden(?:cy|tial (?:office|palace|administration))\b", "president"),
        (
            (
                r"\b(?:deputy )?(?:head|director|chief|officer) (?:of|for) ((?:\w+ )?)"
                r"(?:public affairs|communications|(?:public|media|press) relations)\b"
            ),
            r"\1spokesman",
        ),
        (r"\b(city|town|county|village) hall\b", r"\1 council"),
        (r"^(?:the |local )?officers(?= |$)(?! (?:of|at|from|in))", "police"),
        (r"\b(?:armed forces|military)\b", "army"),
        (r"\bdefence\b", "defense"),
        (r"\b(?:head teacher|headteacher|headmaster|headmistress)\b", "school headteacher"),
        (r"\b(?:press|news|media) (?=release|statement|notice|office)", ""),
        (r"\borgani[sz]ers? of\b", "officials of"),
        (r"\borgani[sz]ers?\b", "organisers official"),
        (r"\bprosecut(?:ors?|ion)(?:[’']s?)?(?: (?:office|service))?\b", "prosecution prosecutor"),
        (r"\b(\w+)-general\b", r"\1 general"),
        (r"\b(vice|deputy)-(?=[a-z])", r"\1 "),
        (r"\b(editor|commander)-in-chief\b", r"\1 chief"),
        (r"\b(?:chief executive(?: officer)?|managing director)\b", "ceo"),
        (
            r"\b(?:head|chief) of (?:the )?(regional|provincial) (?:administration|government)\b",
            r"\1 governor",
        ),
        (
            r"\b(?:head|chief) of (?:the )?(city|town|municipal) (?:administration|government)\b",
            r"\1 mayor",
        ),
        (r"\b(?:prime minister|head of (?:the )?government)\b", "premier"),
        (r"\bhead of state\b", "president"),
        (r"\bfirst citizen\b", "mayor"),
        (r"\b(?:treasury (?:secretary|chief|head|minister)|exchequer)\b", "finance minister"),
        (r"\b(?:treasury|exchequer)\b", "finance ministry"),
        (r"\b(?:head|chief|leader|boss) of (?:the )?(?:region|province)\b", "governor"),
        (r"\b(?:regional|provincial) (?:head|chief|leader|boss)\b", "governor"),
        (r"\b(?:top|chief) diplomat\b", "foreign minister"),
        (r"\binquest (?:chief|head|judge)\b", "coroner"),
        (r"\b(?:meteorologists?|weather(?:men| people| experts))\b", "weather office officials"),
        (r"\bstatisticians?\b", "statistics officials"),
        (r"\b(?:harbou?r|port)[ -]?master\b", "harbor harbormaster"),
        (r"\bport authority\b", "harbor authority"),
        (r"\bcurators?\b", r"museum \g<0>"),
        (r"\b(?:arch)?bishop\b", r"diocese \g<0>"),
        (r"\blibrarians?\b", "library officials"),
        (r"\bforecasters\b", "weather office officials"),
        (r"\bhead of (?:the )?(?:city|town) (?:hall|council)\b", "mayor"),
        (r"\bschool (?:principal|head)\b", "school headteacher"),
        (r"\b(?:electoral|elections)\b", "election"),
        (r"\bcentre\b", "center"),
        (r"\b(?:labour)\b", "labor"),
        (r"\bharbour\b", "harbor"),
        (r"\b(?:(?:chief )?inspector|(?:chief )?superintendent|constable)\b", r"police \g<0>"),
        (r"\b(?:met(?:eorological)?|weather) (?:office|service|bureau)\b", "weather office"),
    )
)
"""A rank of the police tells the body as “police” does, a headteacher the school."""

KINDS: Final = frozenset(
    family(word)
    for word in "agency authority bank board commission council court department directorate"
    " inspectorate institute ministry museum office panel service trust union university hospital"
    " school club airport brigade firebrigade coastguard police prosecution army navy festival"
    " operator association federation foundation administration society company corporation group"
    " center bureau secretariat headquarters"
    " tribunal guild branch diocese library zoo church".split()
)
"""What sort of body it is; the words beside it say which one."""

GENERIC: Final = frozenset(
    family(word) for word in "central national federal general main royal".split()
)
DOMAINS: Final = frozenset(
    family(word)
    for word in "port health defense election school airport railway rail border customs hospital"
    " prison finance foreign interior weather flood police court tax transport education"
    " agriculture environment energy immigration aviation".split()
)
"""What “officials” are officials of: those of health are the health ministry's."""

FIRM_WORDS: Final = (
    "company firm operator utility carmaker airline retailer manufacturer supplier"
    " brand producer developer contractor refiner miner builder maker startup insurer lender"
    " giant automaker shipbuilder publisher brewer"
).split()
FIRMS: Final = frozenset(map(family, FIRM_WORDS))
"""Who is meant by “the company” or “the carmaker”, the page says by name."""

BARE: Final = frozenset(
    family(word)
    for word in "group agency charity bank club aid relief chain body organisation".split()
)
"""So with “the group”, where no other word says which one."""

PUBLIC: Final = frozenset(
    family(word)
    for word in "authority board commission council court department directorate inspectorate"
    " ministry police prosecution army navy coastguard firebrigade hospital school university"
    " union parliament senate government tribunal".split()
)

COMPANY: Final = frozenset(
    family(word)
    for word in "bv nv oy ab srl spa pty kk sarl sas co motors plc ltd limited inc llc gmbh"
    " ag sa corp corporation company holdings group"
    " industries enterprises energy power chemicals foods airlines airways rail railways steel"
    " mining oil gas telecom marine foods media studios labs works yard systems technologies"
    " logistics pharma bank stores water electric"
    " shipping lines partners brothers sons".split()
)
"""Behind a firm's own name, these may be left out."""

BYSTANDERS: Final = frozenset(
    "nurse teacher farmer pupil student patient parent resident worker employee driver customer"
    " passenger member witness eyewitness neighbour neighbor survivor shopkeeper fisherman tenant"
    " mother father retired pensioner volunteer colleague".split()
)
"""Whoever is no more than this at a body does not speak for it."""

_SMALL: Final = frozenset({"of", "the", "for", "and", "on", "in", "to"})
_CAPITALS: Final = re.compile(
    r"(?<![\w’'])[A-Z][\w’'-]*"
    r"(?:\s+(?:of|the|for|and|on|in|to|[A-Z][\w’'-]*))+"
)
_FEWEST: Final = 2


def one_way(words: str) -> str:
    """Return words with each body and office written in the one way."""
    for pattern, one in _WAYS:
        words = pattern.sub(one, words)
    return words


def initials(words: str) -> frozenset[str]:
    """Return the letters that names of several words are cut to: “CEC”, with and without “of”."""
    found: set[str] = set()
    for run in _CAPITALS.findall(words):
        tokens = run.split()
        if tokens[0].casefold() == "the":
            tokens = tokens[1:]
        while tokens and tokens[-1].casefold() in _SMALL:
            tokens = tokens[:-1]
        large = [token[0] for token in tokens if token[0].isupper()]
        if len(large) >= _FEWEST:
            found |= {"".join(large), "".join(token[0].upper() for token in tokens)}
    return frozenset(found)
