"""Who found it out: the one who counted, saw or gave what a sentence states, named as such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.attribute.kinds import is_personal, kind_of
from assay.case.origins.bodies import is_body
from assay.case.origins.offices import PEOPLE, is_title
from assay.text import Span, quoted_stretches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case.origins.stretches import Stretch
    from assay.record import Record

__all__ = ["asked_of", "finders", "is_quoted", "meant", "told_us"]

FOUND: Final = (
    r"(?:count(?:s|ed)?|logged|logs|register(?:s|ed)|record(?:s|ed)|document(?:s|ed)|tall(?:ies|ied)"
    r"|mapped|maps|measure[sd]|clocked|calculate[sd]|reckon(?:s|ed)|estimate[sd]?|put|puts|gave"
    r"|gives|giving|verified|identified|found|answered|replied|reports?|reported|told|said|says"
    r"|noted|listed|states?|stated|posted|announced|confirmed|confirms|surveyed|established"
    r"|acknowledge[sd]?|admit(?:s|ted)|concede[sd]?|reveal(?:s|ed)"
    r"|(?:spoke|speaks|talked|talks) of)"
)
_WATCHED: Final = (
    r"(?:saw|sees|watched|watches|witnessed|heard|recall(?:s|ed)|remember(?:s|ed)|describe[sd]"
    r"|noticed|spotted|pulled|carried|treated|buried|helped|filmed|photographed)"
)
_W: Final = r"[\w’'&/-]+(?:\.(?=\s+[A-Z]))?"
_BETWEEN: Final = (
    r"(?:(?:also|later|again|then|since|already|alone|has|have|had"
    r"|itself|himself|herself|themselves)\s+){0,2}"
)
_SUBJECT: Final = re.compile(
    rf"(?:^|[,;:”\"—–]\s+)(?P<who>{_W}(?:\s+{_W}){{0,9}}?)\s*"
    rf"(?:,[^,]{{2,70}},\s+|\s){_BETWEEN}(?P<verb>{FOUND}|{_WATCHED})\b"
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
    rf"(?:^|[,;:”\"—–]\s+|\band\s+|\bbut\s+)(?P<who>(?:[\w’'&./-]+\s+){{1,10}}?){_BETWEEN}"
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
_HE: Final = re.compile(
    rf"(?:^|[,;:.”\"—–]\s+|\b\w+\s+)(?P<pronoun>he|she|He|She)\s+{_BETWEEN}(?:{FOUND}|{_WATCHED})\b"
    r"|\bby (?P<whose>his|her)(?: own)? (?:count|reckoning|tally|estimate|account)\b"
)
_IT: Final = re.compile(
    r"[,”\"]\s+it\s+(?:has\s+|had\s+|also\s+)?(?:said|says|told|announced|added|reported|stated|confirmed|wrote)\b"
)
_PLACES: Final = re.compile(r"\s+(?:of|at|in|for|from|on|with|near|inside|behind|aboard)\s+")
_PERSON: Final = re.compile(r"(?<![\w’'-])(?:[A-Z][\w’'-]*\w\s+){1,3}[A-Z][\w’'-]*\w")
_SMALL: Final = frozenset(
    "a an the one two three some several many both other another its their his her this that"
    " local senior former".split()
)
_NOBODY: Final = frozenset(
    "he she it they we i you who that which this there what and but as when while if one figures"
    " reports report media".split()
)
_NEAR: Final = 500
_QUOTED: Final = 0.8
_LONGEST: Final = 600


def finders(record: Record, words: str) -> Iterator[str]:
    """Yield names of those who found out what a sentence states, surest first.

    Only of persons and bodies it is said that they know from counting; “the lorry recorded”
    names nobody.
    """
    for cue in (_BY, _BELIEVED, _OWNED, _SUBJECT, _INVERTED):
        for found in cue.finditer(words[:_LONGEST]):
            who = _trimmed(found["who"])
            if who and _is_somebody(record, who, watching=_watching(found)):
                yield who


def told_us(record: Record, words: str) -> str | None:
    """Return who told a page's own people: “the union gave us the same figure”."""
    for found in _TO_US.finditer(words[:_LONGEST]):
        who = _trimmed(found["who"])
        if who and _is_somebody(record, who, watching=False):
            return who
    return None


def asked_of(record: Record, words: str) -> str | None:
    """Return whom a page says that it asked: “We rang the port office”."""
    for found in _ASKED.finditer(words[:_LONGEST]):
        who = _trimmed(found["who"])
        if who and _is_somebody(record, who, watching=False):
            return who
    return None


def is_quoted(stretch: Stretch) -> bool:
    """Tell a sentence that stands in quotation marks as a whole: somebody says it."""
    quoted = sum(
        max(0, min(one.end, stretch.span.end) - max(one.start, stretch.span.start))
        for one in quoted_stretches(stretch.text, stretch.block)
    )
    return quoted >= _QUOTED * stretch.span.length


def meant(record: Record, stretch: Stretch) -> str | None:
    """Return whom “he counted” or “by her count” means: the one person named before.

    The nearest sentence with a name decides, where it has one name, or begins with one.
    """
    if is_quoted(stretch):
        return _before(record, stretch) or _behind(record, stretch)
    if _IT.search(stretch.words):
        return _opening(record, stretch)
    return _before(record, stretch) if _HE.search(stretch.words) else None


def _opening(record: Record, stretch: Stretch) -> str | None:
    """Return the body that a sentence opens with, or else the one before it: “Orrin … it said”."""
    for place in (stretch.span, stretch.before):
        for one in record.entities:
            if one.kind != "place" and any(
                place.covers(span)
                and not re.search(r"\w{4}", stretch.text[place.start : span.start])
                for span in one.mentions
            ):
                return one.name
    return None


def _behind(record: Record, stretch: Stretch) -> str | None:
    """Return the person with whom the next sentence begins."""
    text, after = stretch.text, stretch.after
    found = _PERSON.match(after.of(text))
    name = found[0] if found else ""
    known = (one.name for one in record.entities if one.kind == "person")
    return name if name in known else None


def _before(record: Record, stretch: Stretch) -> str | None:
    text = stretch.text
    start = max(0, stretch.span.start - _NEAR)
    named = sorted(
        (span, one.name)
        for one in record.entities
        if one.kind == "person" and len(one.name.split()) > 1
        for span in one.mentions
        if start <= span.start and span.end <= stretch.span.start
        and span.of(text)[:1].isupper() and not _is_pronoun(span.of(text))
    )  # fmt: skip
    while named:
        last = named[-1][0]
        near = [(span, name) for span, name in named if _one_sentence(text, span, last)]
        names = list(dict.fromkeys(name for _, name in near))
        if len(names) == 1 or _opens(text, near[0][0]):
            return names[0]
        return None
    return None


def _is_pronoun(words: str) -> bool:
    return words.casefold() in {"he", "she", "him", "her", "his"}


def _one_sentence(text: str, one: Span, other: Span) -> bool:
    return not re.search(r"[.!?][”\"’)]?\s|\n", text[one.end : other.start])


def _opens(text: str, span: Span) -> bool:
    ahead = text[max(0, span.start - 3) : span.start].rstrip()
    return not ahead or ahead[-1] in '.!?”"'


def _watching(found: re.Match[str]) -> bool:
    verb = found.groupdict().get("verb")
    return verb is not None and re.fullmatch(_WATCHED, verb) is not None


def _trimmed(who: str) -> str:
    words = " ".join(who.split()).strip(" ,")
    return re.sub(r"^(?:and|but|as|while|though|that|by|from)\s+", "", words, flags=re.IGNORECASE)


def _is_somebody(record: Record, who: str, *, watching: bool) -> bool:
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
    personal = is_title(last) or last in PEOPLE or is_personal(single) or is_title(single)
    titled = tokens[-1][:1].isupper() and any(is_title(word) for word in lower[:-1])
    body = (
        is_body(last)
        or is_body(" ".join(lower[-2:]))
        or kind_of([last], [last], proper=False) == "organisation"
    )
    plain = all(word.isalpha() or "-" in word or "'" in word or "’" in word for word in lower)
    return plain and (personal or titled or (body and not watching))
