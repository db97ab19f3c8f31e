"""Those who were there: named persons and bodies who saw, were interviewed, or were told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import Span
from assay.weigh.evidence.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Presence
    from assay.weigh.evidence.sentences import Sentence

__all__ = ["testimonies"]

BY = "rule:testimony/1"

_PART = r"(?:[^\W\d_a-z][\w’'-]*|[A-Z]\.)"
_JOINED = r"(?:(?:de|van|von|der|bin|al|of|the|da|di|la|le)[ \u00a0])?"
_NAME = rf"(?<![\w’'-])(?P<name>{_PART}(?:[ \u00a0]{_JOINED}{_PART}){{1,5}})"
_ASIDE = r"(?:,[^,;.]{2,60},)?"
_TIME = r"(?:has |had |later |also |once |still |himself |herself |personally )?"
_LEAD = rf"{_NAME}{_ASIDE},?\s+{_TIME}"
_WHOSE = r"(?:the |an? )?(?:[a-z][\w-]* ){0,4}"

_SAW = (
    "saw|watched|heard|witnessed|recognised|recognized|overheard|filmed|survived|escaped|fled"
    "|remembers?|recalls?|recalled|remembered|testified|counted|looked on|took cover"
    "|found (?:the|an?|her|him|them)(?! way)"
)
_THERE = (
    "there|present|inside|nearby|among|aboard|on board|at the|held captive|one of the survivors"
    "|standing|sitting|walking|driving|ploughing|working|sleeping|waiting|queuing|shopping|passing"
    "|in the (?:room|car|bus|building|house|crowd|square|hall|street|next|audience|queue|back"
    "|front|same)"
    "|on the (?:scene|train|bus|plane|ship|spot|bridge|roof|platform|boat|ferry)"
)
_WAS = rf"(?:was|were|had been)\s+(?:{_THERE})(?!\w)"
_DOING = r"(?:was|were) \w+ing\b[^.;]{0,80}\b(?:when|as)\b"
_DID = (
    "led|joined|helped|treated|rescued|lived through|took part in|served (?:in|at|on)|commanded"
    "|flew|drove|attended|lost|sat in|worked (?:in|at|on|there)"
)
_WHO = rf"(?:who|whose \w+(?: \w+)?)\s+(?:{_SAW}|{_WAS}|(?:{_DID})\b)"
_ONE_WHO = r"(?:survivors?|eye-?witness(?:es)?|witness(?:es)?|bystander|passer-by|onlooker)"
_COURT = (
    r"(?:the )?(?:\w+ )?(?:police|inquiry|court|jury|tribunal|investigators|commission|panel"
    "|hearing|inquest|committee)"
)
_HAD_SEEN = (
    "(?: that)? (?:he|she|they|I) (?:had )?(?:seen|saw|heard|watched|was|were|been|recogni[sz]ed)"
)
_WRITER = (
    "(?:me|us|this (?:newspaper|paper|magazine|website|reporter|programme|author)"
    "|our (?:reporter|correspondent)s?)"
)
_FIGURATIVE = re.compile(
    r"\s+(?:no\b|it as|this as|growth|fit\b|record|little|out\b|ways?\b"
    r"|an? (?:chance|opportunity|rise|fall|increase|drop|jump|surge|decline|growth)"
    r"|(?:his|her|its|their) (?:shares?|profits?|sales|support|lead|rating)"
    r"|that\b.{0,40}\b(?:percent|per cent))",
    re.IGNORECASE,
)
"""What a country or a firm "sees"."""

_SEEING = frozenset(
    "saw watched heard witnessed recognised recognized overheard filmed survived escaped fled "
    "remember remembers recall recalls recalled remembered testified counted looked took "
    "found".split()
)
_BEING = frozenset({"was", "were", "been"})
_WITNESS = frozenset(
    "survivor survivors eyewitness eyewitnesses eye-witness eye-witnesses witness witnesses "
    "bystander passer-by onlooker".split()
)
_ASKED = frozenset({"interview", "interviews", "interviewed", "testimony", "spoke", "spoken"})
_TOLD = frozenset({"told", "said", "described", "confided"})
_SHAPES = (
    (_WITNESS, re.compile(rf"\b(?P<cue>(?i:{_ONE_WHO})),?\s+{_NAME}")),
    (_SEEING, re.compile(rf"{_LEAD}(?P<cue>{_SAW})(?!\w)(?P<saw>)")),
    (_SEEING, re.compile(rf"\b(?P<cue>recall(?:s|ed)|remember(?:s|ed)|testified)\s+{_NAME}")),
    (_BEING, re.compile(rf"{_LEAD}(?P<cue>{_WAS}|{_DOING})")),
    (frozenset({"who", "whose"}), re.compile(rf"{_NAME}(?:,[^,;.]{{2,60}})?,\s+(?P<cue>{_WHO})")),
    (
        _WITNESS,
        re.compile(
            rf"{_NAME},\s+(?P<cue>(?:an? |the |one of the )?(?:[\w-]+ ){{0,3}}{_ONE_WHO})\b"
        ),
    ),
    (_ASKED, re.compile(rf"{_LEAD}(?P<cue>told [^.;]{{2,60}}? in an? (?:[\w-]+ )?interview)")),
    (_TOLD, re.compile(rf"{_LEAD}(?P<cue>told {_COURT}{_HAD_SEEN})\b")),
    (
        _TOLD,
        re.compile(rf"{_LEAD}(?P<cue>(?:told|said to|described to|confided to) {_WRITER})\b"),
    ),
    (
        _ASKED,
        re.compile(
            r"\b(?P<cue>[Ii]n (?:an?|his|her|their) (?:[\w-]+ ){0,2}interview (?:with|to|for|on)) "
            rf"[^.;,]{{2,60}},\s+{_WHOSE}{_NAME}"
        ),
    ),
    (
        _ASKED,
        re.compile(
            r"\b(?P<cue>interviewed|[Ii]nterviews? with|[Tt]estimony (?:of|from|by)|spoke to"
            rf"|spoken to) {_WHOSE}{_NAME}"
        ),
    ),
    (_TOLD, re.compile(rf"{_NAME} and (?:he|she|they) (?P<cue>told me|said to me)\b")),
)
"""How testimony is worded, each with words of which one must be there: looking costs time."""

_INTERVIEWED = re.compile(
    rf"{_NAME}\s+{_TIME}(?P<cue>interviewed)\s+"
    r"(?P<whom>(?:an? |the |some |several |two |many |\d+ )[^.;,]{3,80})"
)
_KIN = (
    "father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|cousin|friend|neighbou?r"
    "|grandfather|grandmother|colleague|boss"
)
_SELF = re.compile(
    r"(?<![\w’'])(?:I(?:[’']ve)? (?:witnessed|interviewed|spoke (?:to|with)|talked to|grew up there"
    r"|was (?:there|present|in the (?:room|crowd|building|square)|at the scene|an? (?:eye)?witness)"
    r"|saw (?:it|them|him|her|this|that|the)\b|have seen (?:it|them|this) (?:myself|with)"
    r"|live(?:d)? (?:there|through)|served (?:in|there|with)|fought (?:in|there)"
    r"|(?:worked|lived|live|work) (?:there|at the|in the|next|near|on the|with|for))"
    r"|I (?:have|[’']ve) been there|[Ww]e were there|with my own (?:two )?(?:eyes|ears)"
    rf"|[Mm]y (?:own )?(?:{_KIN}) (?:was (?:there|in|at|on)|saw|served|worked (?:there|in|at|on)"
    r"|told me))"
)
_FIRST = frozenset({"i", "i've", "we", "my"})
_OPENS = re.compile(
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May"
    r"|June|July|August|September|October|November|December|In|On|At|It|But|And|When|As|If|While"
    r"|After|Before|Yesterday|Then)[ \u00a0]"
)
"""A word with a capital that is no part of the name behind it."""

_LONGEST = 4000
"""Code points of a sentence that are looked at."""

_BESIDE = 3


def testimonies(text: str, sentence: Sentence, quoted: Sequence[Span]) -> Iterator[Found]:
    """Find who speaks of what they saw; ``quoted`` is what stands in quotation marks nearby."""
    span = sentence.span
    words = text[span.start : min(span.end, span.start + _LONGEST)]
    taken: list[Span] = []
    said = frozenset(sentence.lower)
    for found in _INTERVIEWED.finditer(words) if "interviewed" in said else ():
        taken.append(Span(*found.span()))
        why = f"“{found['name']}” interviewed somebody here; the interview is not on the page."
        yield _put(Span(found.start("name"), found.end("whom")), span, "absent", why)
    for needed, shape in _SHAPES:
        for found in () if needed.isdisjoint(said) else shape.finditer(words):
            name = _named(found)
            if name is None or any(one.overlaps(name) for one in taken):
                continue
            taken.append(Span(*found.span()))
            yield _found(span, words, name, found["cue"], quoted)
    own = None if taken or _FIRST.isdisjoint(said) else _SELF.search(words)
    if own is not None:
        why = f"“{own.group()}” says that the writer, or who is quoted, was there or asked there."
        yield _put(Span(*own.span()), span, "on_page", why)


def _named(found: re.Match[str]) -> Span | None:
    """Return where the name stands; None where it is none, or nothing that was seen is meant."""
    if "saw" in found.re.groupindex and _FIGURATIVE.match(found.string, found.end("cue")):
        return None
    start, end = found.span("name")
    opening = _OPENS.match(found.string, start, end)
    start = opening.end() if opening is not None else start
    name = found.string[start:end]
    return Span(start, end) if " " in name and not name[0].islower() else None


def _found(span: Span, words: str, name: Span, cue: str, quoted: Sequence[Span]) -> Found:
    is_held = any(one.start < span.end + _BESIDE and span.start < one.end for one in quoted)
    tail = "words of it are quoted" if is_held else "no words of it are quoted on the page"
    shown = " ".join(cue.split())
    why = f"“{shown}” shows that “{name.of(words)}” was there or was asked: {tail}."
    return _put(name, span, "on_page" if is_held else "absent", why)


def _put(at: Span, span: Span, presence: Presence, why: str) -> Found:
    where = Span(span.start + at.start, span.start + at.end)
    return Found(span=where, kind="testimony", presence=presence, why=why, by=BY, within=span)
