"""Whom “he”, “it” or “her post” mean: the one who is named before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.case.origins.voices.bodies import is_body
from assay.case.origins.voices.finders import BETWEEN, FOUND, WATCHED
from assay.case.origins.voices.terms import FIRM_WORDS
from assay.text import quoted_stretches

if TYPE_CHECKING:
    from assay.case.origins.stretches import Stretch
    from assay.record import Record
    from assay.text import Span

__all__ = ["is_quoted", "meant", "posted_by"]

_HE: Final = re.compile(
    rf"(?:^|[,;:.”\"—–]\s+|\b\w+\s+)(?:he|she|He|She)\s+{BETWEEN}(?:{FOUND}|{WATCHED})\b"
    r"|\bby (?:his|her)(?: own)? (?:count|reckoning|tally|estimate|account)\b"
)
_AS_HE: Final = re.compile(
    r"\b(?:as|so)\s+(?:he|she)\s+(?:himself\s+|herself\s+)?(?:told|said|says|wrote|writes|put|puts|posted|tweeted"
    r"|revealed|announced|explained)\b|,\s+(?:he|she)\s+(?:posted|tweeted|wrote|revealed|announced)\b"
)
_IT: Final = re.compile(
    r"[,”\"]\s+it\s+(?:has\s+|had\s+|also\s+)?(?:said|says|told|announced|added|reported|stated|confirmed|wrote)\b"
)
_PERSON: Final = re.compile(r"(?<![\w’'-])(?:[A-Z][\w’'-]*\w\s+){1,3}[A-Z][\w’'-]*\w")
_PLACED: Final = re.compile(r"\b(?:from|in|at|near) $")
"""Before a name: it is where somebody is, not who."""
_NEAR: Final = 500
_OPENING: Final = 4
_QUOTED: Final = 0.8
_FIRM: Final = re.compile(rf"The\s+(?:[\w-]+\s+){{0,3}}?(?:{'|'.join(FIRM_WORDS)})\b")
_POST: Final = re.compile(
    r"(?:his|her|their|its)\s+(?:own\s+)?(?:[\w-]+\s+)?(?:posts?|accounts?|tweets?|messages?|videos?|feed|page"
    r"|channel|caption|clip|blog)",
    re.IGNORECASE,
)


def posted_by(record: Record, stretch: Stretch, name: str) -> str | None:
    """Return whose post it is by which a sentence has it: “her post says”."""
    at = stretch.text.find(name, *stretch.span)
    return _inside(record, stretch, at) if at >= 0 and _POST.fullmatch(name) else None


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
    told = _AS_HE.search(stretch.text, *stretch.span)
    inside = _inside(record, stretch, told.start()) if told else None
    return inside or (_before(record, stretch) if _HE.search(stretch.words) else None)


def _inside(record: Record, stretch: Stretch, end: int) -> str | None:
    """Return the one person whom a sentence names before “as he told his followers”."""
    names = {
        one.name
        for one in record.entities
        if one.kind == "person" and " " in one.name
        and any(stretch.span.start <= span.start and span.end <= end for span in one.mentions)
    }  # fmt: skip
    return names.pop() if len(names) == 1 else None


def _opening(record: Record, stretch: Stretch) -> str | None:
    """Return the body that a sentence opens with, or else the one before it: “Orrin … it said”."""
    firm = _FIRM.match(stretch.words)
    if firm:
        return firm[0]
    tokens = stretch.words.split(maxsplit=_OPENING + 1)[: _OPENING + 1]
    end = next((at for at, word in enumerate(tokens) if at and is_body(word.rstrip(","))), 0)
    if end and tokens[0] == "The":
        return " ".join(tokens[: end + 1]).rstrip(",")
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
        and not _PLACED.search(text, start, span.start)
    )  # fmt: skip
    if not named:
        return None
    last = named[-1][0]
    near = [(span, name) for span, name in named if _one_sentence(text, span, last)]
    names = list(dict.fromkeys(name for _, name in near))
    return names[0] if len(names) == 1 or _opens(text, near[0][0]) else None


def _is_pronoun(words: str) -> bool:
    return words.casefold() in {"he", "she", "him", "her", "his"}


def _one_sentence(text: str, one: Span, other: Span) -> bool:
    return not re.search(r"[.!?][”\"’)]?\s|\n", text[one.end : other.start])


def _opens(text: str, span: Span) -> bool:
    ahead = text[max(0, span.start - 3) : span.start].rstrip()
    return not ahead or ahead[-1] in '.!?”"'
