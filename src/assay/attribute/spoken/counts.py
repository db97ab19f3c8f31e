"""Numbers that somebody puts on a thing: "the police put the crowd at 4,000"."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from assay.attribute.found import Found
from assay.attribute.spoken.places import Places
from assay.text import Span, quote, sentences, trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["BY", "counts"]

BY = "rule:count/1"

_ADVERB = r"(?:(?:also|later|now|then|since|only|\w+ly)\s+)?"
_COUNTED = (
    r"(?:number|figure|toll|cost|crowd|total|turnout|count|loss|losses|damage|bill|size|price"
    r"|value|attendance|estimate|tally|share|rate|odds|chance|chances|strength|margin|age)s?"
)
_ABOUT = (
    r"(?:about|around|some|roughly|nearly|almost|over|under|just|only|at|least|most|more|less"
    r"|fewer|than|up|to|between|approximately|no|as|many|high|low|well|close)"
)
_NUMBER = (
    r"(?:[^\w\s“”\"]?\d|(?:US|[A-Z])?[$£€¥]|[A-Z]{3}\s?\d|(?:a|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero"
    r"|half|dozens|scores|hundreds|thousands|millions|billions)\b(?!\s+(?:end|top|bottom)))"
)
_PUT = re.compile(
    rf"\b(?P<cue>(?:(?:has|have|had)\s+)?{_ADVERB}puts?|putting)\s+"
    r"(?P<said>(?:the|its|their|his|her|that)\s+(?:[\w’'-]+\s+){0,4}?"
    rf"{_COUNTED}(?:\s+(?:of|in|from|for)(?:\s+[\w’'-]+){{1,8}}?)?\s+at\s+(?:{_ABOUT}\s+){{0,4}}"
    rf"{_NUMBER}(?:[^\s.,;:!?“”\"]|[.,](?=\d))*)"
)
_MORE = re.compile(
    r"(?:\s+(?!and\s+(?:said|says)|while\b|but\b|after\b|as\b|when\b|because\b|though\b|although\b"
    r"|whereas\b|with\b|including\b|who\b|which\b|on\s)[\w%’'-]+){0,6}"
)
_OPENS = re.compile(
    r"(?:[,;:—–]\s+|\s)(?:while|but|whereas|although|though|and|that|as|yet)\s+|[,;:—–]\s+"
)
_LINK = re.compile(r"[,;:—–]?\s*(?:while|but|whereas|although|though|and|yet)\s+\Z")
_MOST_WORDS = 9


def counts(text: str, blocks: Sequence[Span], found: Sequence[Found]) -> list[Found]:
    """Return the relations, with a report for each number that somebody puts on a thing.

    Of what somebody else says, such a report behind "while" or "but" is no part: "the hosts said
    9,000 came, while the police put the number at 4,000". ``blocks`` are in order.
    """
    told = [one for block in blocks for one in _told(text, block)]
    if not told:
        return list(found)
    cues = Places(one.cue[0] for one in told)
    kept = [
        _without(text, one, told) for one in found
        if not any(cues.overlap(span) for span in one.cue)
    ]  # fmt: skip
    return sorted([*kept, *told], key=lambda one: one.start)


def _told(text: str, block: Span) -> Iterator[Found]:
    """Yield the reports of numbers in a block, with who puts them."""
    whole = sentences(text, block) if _PUT.search(text, *block) else ()
    for sentence in whole:
        for put in _PUT.finditer(text, *sentence):
            who = _who(text, Span(sentence.start, put.start()))
            if who is None:
                continue
            cue, start = Span(*put.span("cue")), put.start("said")
            more = _MORE.match(text, put.end(), sentence.end)
            said = Span(start, more.end() if more else put.end())
            why = f"“{quote(text, (who,))}” puts a number on it: “{quote(text, (said,))}”."
            yield Found((who,), (cue,), (said,), "says", why, BY)


def _who(text: str, before: Span) -> Span | None:
    """Return the subject of a verb that stands behind ``before``: what its clause begins with."""
    opened = [one.end() for one in _OPENS.finditer(text, *before)]
    who = trim(text, Span(opened[-1] if opened else before.start, before.end), "“”\"'‘’ ")
    return who if who is not None and 0 < len(who.of(text).split()) <= _MOST_WORDS else None


def _without(text: str, one: Found, told: Sequence[Found]) -> Found:
    """Return a relation without the reports of others that "while" or "but" adds to its words."""
    content: list[Span] = []
    for piece in one.content:
        low = bisect_right(told, piece.start, key=lambda other: other.start)
        rest = piece
        for other in told[low:]:
            if other.start >= piece.end:
                break
            link = _LINK.search(text, max(rest.start, other.start - 20), other.start)
            if link is None or '"' in piece.of(text) or "“" in piece.of(text):
                continue
            head = trim(text, Span(rest.start, link.start()), ",;")
            if head is not None:
                content.append(head)
            rest = Span(min(rest.end, other.content[-1].end), rest.end)
        tail = trim(text, rest, ",;.")
        if tail is not None:
            content.append(tail)
    return one._replace(content=tuple(content) or one.content)
