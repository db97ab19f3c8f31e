"""Sources that nobody could ask, told by the words alone: "people familiar with", "it is said"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import Span
from assay.weigh.evidence.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.weigh.evidence.sentences import Sentence

__all__ = ["BY_WHOM", "DENIED", "PEOPLE", "SECRET", "hearsay"]

BY = "rule:hearsay/1"

SECRET = frozenset(
    "sources source insiders insider informant informants informers informer whistleblower "
    "whistleblowers whistle-blower defector defectors leaker".split()
)
"""Those who are called so because they are not named."""

_MANY = (
    "officials diplomats aides experts analysts critics observers people persons men women "
    "residents witnesses eyewitnesses survivors activists campaigners supporters lawmakers "
    "politicians ministers lawyers doctors nurses scientists researchers economists historians "
    "commentators pundits traders investors bankers executives employees workers soldiers fighters "
    "militants officers commanders advisers advisors allies opponents friends relatives neighbours "
    "neighbors colleagues parents villagers locals bystanders passers-by readers students teachers "
    "farmers drivers protesters refugees prisoners guards others journalists reporters groups "
    "organisations organizations agencies firms companies donors veterans members participants "
    "delegates negotiators detractors sceptics skeptics rivals folks"
)
_ONE = (
    "official diplomat aide expert analyst critic observer person man woman resident witness "
    "eyewitness survivor activist campaigner supporter lawmaker lawyer doctor scientist "
    "commentator trader executive employee worker staff soldier fighter officer commander adviser "
    "advisor ally opponent friend relative neighbour neighbor colleague villager local bystander "
    "student teacher guard some many several most somebody someone journalist reporter member "
    "participant delegate rival folk"
)
PEOPLE = frozenset(_MANY.split()) | frozenset(_ONE.split()) | SECRET
"""Nouns for persons who speak without a name."""


def _any(words: frozenset[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_HEAD = rf"(?:{_any(PEOPLE)})"
_HEADS = rf"(?:{_any(frozenset(_MANY.split()) | {'insiders', 'sources', 'some', 'many'})})"
_MODIFIED = r"(?:[\w’'-]+ ){0,3}?"
_SOME = (
    "(?:an? |some |several |many |two |three |four |five |other |multiple |one of the |most "
    r"|a few |a number of |dozens of |\d+ )"
)
_BE = "(?:is|are|was|were|has been|have been|had been|being|been)"
_OFTEN = r"(?:\w+ly |long |also |once |still |often |even )?"
_TOLD = "said|alleged|rumoured|rumored|believed|thought|understood|reported"
_SAY = (
    "say|said|claim|claimed|argue|argued|believe|believed|insist|insisted|suggest|suggested|fear"
    "|feared|allege|alleged|warn|warned|maintain|maintained|confirm|confirmed|told|think|agree"
    "|estimate|reckon|accuse|accused|describe|described"
)
BY_WHOM = re.compile(
    r"[^.;!?]{0,120}?\bby (?!(?:some|many|critics|several|sources|people|\w+ing)\b)\w",
    re.IGNORECASE,
)
"""An accuser who is named behind "was accused"."""

DENIED = re.compile(
    r"(?:\b(?:not|never|if|whether|to be|who)|n['’]t)(?: \w+ly)?\s*\Z", re.IGNORECASE
)
"""What stands before a charge that nobody makes."""

_PASSED_ON = re.compile(
    rf"\b(?:it (?:is|was|has been|had been) {_OFTEN}(?:{_TOLD}|claimed|suggested|whispered|assumed"
    rf"|feared)|(?:{_BE}|stands?|stood) {_OFTEN}accused of(?! by\b)"
    rf"|{_BE} {_OFTEN}(?:{_TOLD}|reputed|suspected) to\b"
    rf"|{_BE} {_OFTEN}(?:blamed for|implicated in|suspected of|denounced as|branded)(?! by\b)"
    r"|reportedly|allegedly|word (?:is|has it)"
    r"|rumou?rs? (?:(?:has|have) it|that|swirl\w*|circulat\w*|persist\w*|abound\w*)"
    r"|there (?:are|were|is|was) (?:\w+ )?(?:rumou?rs|reports|allegations|claims|suggestions"
    r"|whispers)"
    r"|(?:unconfirmed|media|local|press|news|some|several|multiple) reports "
    r"(?=say|said|suggest|claim|indicate|put)"
    r"|they say(?= that\b|,)|(?<=[.!?] )they say\b)",
    re.IGNORECASE,
)
_CHARGES = frozenset(
    "said alleged rumoured rumored believed thought understood reported claimed suggested "
    "whispered assumed feared accused reputed suspected blamed implicated denounced branded "
    "reportedly allegedly word rumour rumours rumor rumors reports allegations claims "
    "suggestions whispers they".split()
)
"""One of these is in every way of passing on: looking costs time."""

_MARKS = frozenset("“\"'‘")
_FAMILIAR = (
    r"(?:(?:who (?:are |were |was |is )?)?(?:directly )?(?:familiar with|briefed on|close to"
    r"|with (?:\w+ )?knowledge of|with access to|privy to|in the know)"
    r"|(?:who )?(?:spoke|speaking|talking) (?:\w+ )?on (?:the )?condition"
    r"|who (?:asked|declined|refused|requested|wished|wanted|did not want|preferred|spoke)"
    r"[^.;]{0,40}(?:named|identified|anonym\w+|name))(?: (?:the |an? |his |her |their )?[\w’'-]+)?"
)
_KNOWING = rf"\b(?P<who>(?:{_SOME}{_MODIFIED})?(?:[\w-]+ )?(?i:{_HEAD}) {_FAMILIAR})"
_CLOSE = (
    r"\b(?P<who>(?:[\w-]+ )?(?i:sources|insiders)) "
    r"(?=(?:close|within|inside|in|at|near) [^.;]{2,60}\b(?:say|said|told|claim|confirm))"
)
_UNNAMED = (
    r"\b(?P<who>(?:the )?(?:[\w-]+ )?(?:[Uu]nnamed|[Uu]nidentified|[Aa]nonymous|undisclosed) "
    rf"{_MODIFIED}{_HEAD})\b"
)
_SCARE = (
    r"\b(?P<who>(?:these|those|your|so-called|his|their|some)\s+[“\"'‘](?:experts?|sources?"
    r"|witnesses|insiders?|officials?|scientists|analysts?)[”\"'’])"
)
_CITED = (
    r"\b(?:[Cc]iting|[Cc]ited|[Aa]ccording to|[Qq]uoting|quoted|told by|heard from"
    rf"|learn(?:ed|t) from)\s+(?P<who>(?:{_SOME}|its |our |his |her |my )?{_MODIFIED}{_HEAD})\b"
)
_SAYING = (
    rf"\b(?P<who>(?i:{_SOME})?(?:[\w-]+ )?(?i:{_HEADS})) "
    rf"(?=(?:have |had |now |also |still |long |\w+ly )*(?:{_SAY})\b)"
)
_SHAPES = tuple(map(re.compile, (_KNOWING, _UNNAMED, _SCARE, _CITED, _SAYING, _CLOSE)))
_JOINING = re.compile(
    r"(?:that|and|but|as|while|though|although|because|since|when|where|what|or|so|if|which|whom"
    r"|than|to|by) (?=\w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'-]+")
_KNOWN = frozenset("the this that these those their your both all no".split())
_OWNED = _KNOWN | frozenset("of his her its our my whose".split())
_LONGEST, _LOOKED_AT = 4000, 30


def hearsay(text: str, sentence: Sentence) -> Iterator[Found]:
    """Find what a sentence passes on from nobody who could be asked."""
    span = sentence.span
    words = text[span.start : min(span.end, span.start + _LONGEST)]
    said = frozenset(sentence.lower)
    for found in () if _CHARGES.isdisjoint(said) else _PASSED_ON.finditer(words):
        is_charge = "accused" in found.group().lower()
        before = words[max(found.start() - _LOOKED_AT, 0) : found.start()]
        if not DENIED.search(before) and not (is_charge and BY_WHOM.match(words, found.end())):
            shown = " ".join(found.group().split())
            why = f"“{shown}” passes something on, and leaves out who says it."
            yield _found(Span(*found.span()), span, why)
    for shape in () if PEOPLE.isdisjoint(said) and _MARKS.isdisjoint(said) else _SHAPES:
        for found in shape.finditer(words):
            at = _whole(words, found)
            if at is not None:
                shown = " ".join(at.of(words).split())
                yield _found(at, span, f"“{shown}” names nobody: no reader can ask them.")


def _whole(words: str, found: re.Match[str]) -> Span | None:
    """Return who is meant, without the word that joins; None for those named before."""
    low, high = found.span("who")
    opening = _JOINING.match(words, low, high)
    low = opening.end() if opening is not None else low
    parts = [word.lower() for word in _WORD.findall(words[low:high])]
    before = _WORD.findall(words[max(low - _LOOKED_AT, 0) : low].lower())
    is_marked = "“" in found["who"] or any(mark in found["who"] for mark in "\"‘'")
    is_secret = parts[-1] in SECRET or "unnamed" in parts or "anonymous" in parts
    if is_marked or is_secret:
        return Span(low, high)
    return None if parts[0] in _KNOWN or (before[-1:] and before[-1] in _OWNED) else Span(low, high)


def _found(at: Span, span: Span, why: str) -> Found:
    where = Span(span.start + at.start, span.start + at.end)
    return Found(span=where, kind="unnamed_source", presence="absent", why=why, by=BY, within=span)
