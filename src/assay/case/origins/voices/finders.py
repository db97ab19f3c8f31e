"""Who found it out: the one who counted, saw or gave what a sentence states, named as such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.attribute.kinds import is_personal, kind_of
from assay.case.origins.voices.bodies import is_body
from assay.case.origins.voices.offices import PEOPLE, is_title
from assay.case.origins.voices.terms import one_way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Record

__all__ = ["FOUND", "WATCHED", "asked_of", "finders", "is_somebody", "told_us", "trimmed"]

FOUND: Final = (
    r"(?:count(?:s|ed)?|logged|logs|register(?:s|ed)|record(?:s|ed)|document(?:s|ed)|tall(?:ies|ied)"
    r"|mapped|maps|measure[sd]|clocked|calculate[sd]|reckon(?:s|ed)|estimate[sd]?|put|puts|gave"
    r"|gives|giving|verified|identified|found|answered|replied|reports?|reported|told|said|says"
    r"|noted|listed|states?|stated|posted|announced|confirmed|confirms|surveyed|established"
    r"|acknowledge[sd]?|admit(?:s|ted)|concede[sd]?|reveal(?:s|ed)"
    r"|(?:spoke|speaks|talked|talks) of)"
)
WATCHED: Final = (
    r"(?:saw|sees|watched|watches|witnessed|heard|recall(?:s|ed)|remember(?:s|ed)|describe[sd]"
    r"|noticed|spotted|pulled|carried|treated|buried|helped|received|recovered|fished|brought"
    r"|rescued|took in|examined|admitted|opened up|filmed|photographed)"
)
_W: Final = r"[\w’'&/-]+(?:\.(?=\s+[A-Z]))?"
BETWEEN: Final = (
    r"(?:(?:also|later|again|then|since|already|alone|has|have|had"
    r"|itself|himself|herself|themselves)\s+){0,2}"
)
_SUBJECT: Final = re.compile(
    rf"(?:^|[,;:”\"—–]\s+)(?P<who>{_W}(?:\s+{_W}){{0,9}}?)\s*"
    rf"(?:,[^,]{{2,70}},\s+(?!sa(?:id|ys) an?\s)|\s){BETWEEN}(?P<verb>{FOUND}|{WATCHED})\b"
)
_OWNED: Final = re.compile(
    r"(?:^|[,;:—–]\s+|\b(?:by|in|from|on|to|and|at|with|per)\s+)"
    r"(?P<who>(?:[\w’&./-]+\s+){0,6}?[\w&./-]+)(?:[’']s|(?<=s)[’'])\s+(?:[\w-]+\s+){0,2}?"
    r"(?:count|tally|toll|estimates?|figures?|reckoning|numbers|data|statistics|logs?|records"
    r"|measurements?|readings|survey|analysis|website|men|women|people|officers|staff|crews?"
    r"|teams?|monitors|observers|volunteers|scientists|engineers|inspectors)\b"
)
_INVERTED: Final = re.compile(
    r"(?:[,”\"’]|\w)\s+(?:said|says|say|wrote|recalled|recalls|explained|adds?|reports?|reported"
    r"|estimates?|reckons?|believes?|answered|replied|remembers?|insists?|tweeted|posted|testified"
    r"|sigh(?:s|ed)|claim(?:s|ed)|concede[sd]|admit(?:s|ted)|confirm(?:s|ed))\s+"
    rf"(?P<who>{_W}(?:\s+{_W}){{0,7}}?)(?=\s*(?:[,.;:!?“”\"]|$)|\s+(?:when|who|after)\b)"
)
_BY: Final = re.compile(
    r"\b(?:per|described by|seen by|witnessed by|counted by|given by|gathered by"
    r"|mapped by|logged by|put forward by|made public by|analy[sz]ed by|verified by|shared by"
    r"|posted by|made by"
    r"|documented by|handed out by|presented by|quoted by|in the (?:reckoning|telling|estimate"
    r"|opinion|view|version) of|source:|sources:)\s+"
    rf"(?P<who>{_W}(?:\s+{_W}){{0,9}}?)(?=\s*(?:[,.;:!?“”\"()]|$)"
    r"|\s+(?:shows?|would|will|has|have|had|on|put|were|was|in|is|as)\b)",
    re.IGNORECASE,
)
_BELIEVED: Final = re.compile(
    r"\bif\s+(?P<who>(?:[\w’'&./-]+\s+){1,8}?)(?:is|are)\s+(?:to be believed|right|correct)\b"
)
_TO_US: Final = re.compile(
    rf"(?:^|[,;:”\"—–]\s+|\band\s+|\bbut\s+)(?P<who>(?:[\w’'&./-]+\s+){{1,10}}?){BETWEEN}"
    r"(?:(?:told|gave|assured|showed|wrote to|informed)\s+(?:us|me|our reporters?"
    r"|this (?:news)?paper|this (?:web)?site|this reporter)"
    r"|(?:confirmed|repeated|said|read out)\s+(?:\w+\s+){0,3}(?:to|for) (?:us|me|our reporters?"
    r"|this (?:news)?paper|this (?:web)?site|this reporter))\b"
)
_ASKED: Final = re.compile(
    r"\b(?:we|I)\s+(?:asked|rang|called|phoned|telephoned|contacted|spoke (?:to|with)|talked to"
    r"|wrote to|reached|met|visited)\s+(?P<who>[\w’'&/-]+(?:\s+[\w’'&/-]+){0,7}?)"
    r"(?=\s*(?:[,.;:!?“”\"]|$)|\s+(?:how|for|on|about|whether|when|what|and|at|in|by)\b)",
    re.IGNORECASE,
)
_PLACES: Final = re.compile(
    r"\s+(?:of|at|in|for|from|on|with|near|inside|behind|aboard|close to|familiar with"
    r"|briefed on|involved in|who|that)\s+"
)
_SMALL: Final = frozenset(
    "a an the one two three some several many both other another its their his her this that"
    " local senior former".split()
)
_NOBODY: Final = frozenset(
    "he she it they we i you who that which this there what and but as when while if one figures"
    " reports report media for in on at of by from with to or nor".split()
)
_LONGEST: Final = 600


def finders(record: Record, words: str) -> Iterator[str]:
    """Yield names of those who found out what a sentence states, surest first.

    Only of persons and bodies it is said that they know from counting; “the lorry recorded”
    names nobody.
    """
    for cue in (_BY, _BELIEVED, _OWNED, _SUBJECT, _INVERTED):
        for found in cue.finditer(words[:_LONGEST]):
            who = trimmed(found["who"])
            if who and is_somebody(record, who, watching=_watching(found)):
                yield who


def told_us(record: Record, words: str) -> str | None:
    """Return who told a page's own people: “the union gave us the same figure”."""
    for found in _TO_US.finditer(words[:_LONGEST]):
        who = trimmed(found["who"])
        if who and is_somebody(record, who):
            return who
    return None


def asked_of(record: Record, words: str) -> str | None:
    """Return whom a page says that it asked: “We rang the port office”."""
    for found in _ASKED.finditer(words[:_LONGEST]):
        who = trimmed(found["who"])
        if who and is_somebody(record, who):
            return who
    return None


def _watching(found: re.Match[str]) -> bool:
    verb = found.groupdict().get("verb")
    return verb is not None and re.fullmatch(WATCHED, verb) is not None


def trimmed(who: str) -> str:
    """Return a name without the small words that lead to it."""
    words = " ".join(who.split()).strip(" ,")
    return re.sub(
        r"^(?:(?:and|but|as|while|though|that|by|from|so|then|now|meanwhile|only|even|still|well)\s+)+",
        "",
        words,
        flags=re.IGNORECASE,
    )


def is_somebody(record: Record, who: str, *, watching: bool = False) -> bool:
    """Tell persons and bodies from things; of what was seen, persons alone can tell."""
    head = _PLACES.split(who, maxsplit=1)[0]
    tokens = head.split()
    while tokens and tokens[0].casefold() in _SMALL:
        tokens = tokens[1:]
    lower = [token.casefold().strip(".,’'") for token in tokens]
    if not tokens or not _NOBODY.isdisjoint(lower) or any(char.isdigit() for char in head):
        return False
    whole = " ".join(tokens)
    known = {one.kind for one in record.entities if whole in (one.name, *one.aliases)}
    if "place" in known:
        return False
    if all(token[:1].isupper() for token in tokens) and (len(tokens) > 1 or known):
        return "organisation" not in known or not watching
    last = lower[-1]
    single = re.sub(r"men$", "man", last.removesuffix("s"))
    called = one_way(" ".join(lower)).rsplit(maxsplit=1)[-1]
    titled_so = any(is_title(word) for word in (last, called, single))
    personal = titled_so or last in PEOPLE or is_personal(single)
    titled = tokens[-1][:1].isupper() and any(is_title(word) for word in lower[:-1])
    body = (
        is_body(last)
        or is_body(" ".join(lower[-2:]))
        or kind_of([last], [last], proper=False) == "organisation"
    )
    plain = all(word.isalpha() or "-" in word or "'" in word or "’" in word for word in lower)
    return plain and (personal or titled or (body and not watching))
