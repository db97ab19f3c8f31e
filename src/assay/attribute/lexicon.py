"""The words that report: verbs with what they do, and the small words around them.

The verbs are those of the reporting frames in FrameNet and the cue tables of Krestel et al.
(2008), as far as news uses them; the acts are the contract's.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assay.record import Act

__all__ = [
    "ADVERBIAL_HEADS",
    "AUXILIARIES",
    "BOUNDARIES",
    "DETERMINERS",
    "NOUNS",
    "PREDICATES",
    "PREPOSITIONS",
    "PRONOUNS",
    "TIMES",
    "VERBS",
]

_ACTS: Mapping[Act, str] = MappingProxyType(
    {
        "says": (
            "say tell state announce add note explain report declare claim argue assert allege "
            "insist maintain stress emphasise emphasize underline acknowledge admit concede "
            "confirm affirm reveal disclose warn caution suggest recall reply respond answer "
            "remark comment observe conclude contend complain testify mention reiterate repeat "
            "continue joke quip shout whisper mutter cry exclaim predict forecast estimate vow "
            "promise pledge agree boast brag counter retort object protest remind "
            "inform advise assure hint imply propose declare lament sigh laugh scoff opine echo"
        ),
        "writes": "write tweet post blog publish",
        "thinks": (
            "think believe suspect expect reckon feel assume guess presume imagine suppose "
            "consider anticipate surmise see view regard deem judge perceive"
        ),
        "knows": "know realise realize understand remember learn discover notice recognise",
        "fears": "fear worry dread",
        "wants": (
            "hope wish want demand urge intend plan seek aim order require request desire "
            "try threaten prefer"
        ),
        "denies": "deny dispute reject refute doubt",
        "asks": "ask wonder inquire enquire question query",
        "shows": "show indicate find demonstrate prove illustrate",
    }
)

_IRREGULAR: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "say": ("said",),
        "tell": ("told",),
        "think": ("thought",),
        "write": ("wrote", "written", "writing"),
        "know": ("knew", "known"),
        "feel": ("felt",),
        "understand": ("understood",),
        "show": ("showed", "shown"),
        "find": ("found",),
        "see": ("saw", "seen", "seeing"),
        "seek": ("sought",),
        "forecast": ("forecast",),
    }
)
_DOUBLED = frozenset({"quip", "admit", "brag"})
_VOWELS = "aeiou"


def _forms(base: str) -> Iterator[str]:
    stem = base + base[-1] if base in _DOUBLED else base
    if base.endswith("e"):
        past, gerund, third = base + "d", base[:-1] + "ing", base + "s"
    elif base.endswith("y") and base[-2] not in _VOWELS:
        past, gerund, third = base[:-1] + "ied", base + "ing", base[:-1] + "ies"
    else:
        past, gerund = stem + "ed", stem + "ing"
        third = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    yield from (base, third)
    irregular = _IRREGULAR.get(base)
    if irregular is None:
        yield from (past, gerund)
    else:
        yield from irregular
        if not any(form.endswith("ing") for form in irregular):
            yield gerund


VERBS: Mapping[str, Act] = MappingProxyType(
    {
        form: act
        for act, bases in reversed(tuple(_ACTS.items()))
        for base in bases.split()
        for form in _forms(base)
    }
)
"""Every form of every reporting verb, with its act."""

_NOUNS: tuple[tuple[Act, str], ...] = (
    (
        "thinks",
        "belief beliefs opinion opinions suspicion suspicions expectation view views",
    ),
    ("fears", "fears worries concern concerns anxiety"),
    ("wants", "hopes desire intention intentions plan plans call calls request requests"),
    ("denies", "denial denials rejection refusal doubts"),
    ("asks", "question questions inquiry inquiries"),
    ("writes", "tweets posts letter letters"),
)
NOUNS: Mapping[str, Act] = MappingProxyType(
    {noun: act for act, nouns in _NOUNS for noun in nouns.split()}
)
"""Nouns that report otherwise than by saying, with their acts."""

PREDICATES: Mapping[str, Act] = MappingProxyType(
    {
        "certain": "thinks",
        "sure": "thinks",
        "convinced": "thinks",
        "confident": "thinks",
        "adamant": "says",
        "afraid": "fears",
        "worried": "fears",
        "concerned": "fears",
        "hopeful": "wants",
        "aware": "knows",
        "sceptical": "denies",
        "skeptical": "denies",
        "unsure": "asks",
    }
)
"""Adjectives that report with a form of "be" before them ("is certain that")."""

AUXILIARIES = frozenset(
    "has have had having is are was were be been being do does did will would can could "
    "may might must should shall 's 've 'd 're isn't wasn't aren't weren't hasn't haven't "
    "hadn't doesn't don't didn't won't wouldn't can't cannot couldn't not never".split()
)
BOUNDARIES = frozenset(
    "that because while although though when whenever if since before after unless until "
    "where whereas as but so than why how whether what".split()
)
"""Words that open a clause, and so end the search for a subject before them."""

DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some many several most "
    "all both each every another other no one two three four five few dozens hundreds "
    "thousands critics".split()
)
PRONOUNS = frozenset("he she they it we you i who which one".split())
PREPOSITIONS = frozenset(
    "in on at to of for by with from about during after before under over through into "
    "via against among between within without despite following".split()
)
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march "
    "april may june july august september october november december today yesterday "
    "tomorrow tonight morning afternoon evening night week month year weeks months years "
    "days hours earlier later recently early late last this next noon midnight hour day "
    "ago spring summer autumn winter weekend".split()
)
ADVERBIAL_HEADS = frozenset(
    "however meanwhile nevertheless nonetheless still yet also then later now but and so "
    "moreover furthermore instead today yesterday earlier recently finally first second "
    "third thus hence besides afterwards again indeed perhaps sometimes often once only "
    "even or in addition though otherwise likewise".split()
)
