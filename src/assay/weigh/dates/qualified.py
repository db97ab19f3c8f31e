"""What qualifies a time: about, perhaps, early in, since, until."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import Span
from assay.weigh.dates.stated import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.weigh.dates.stated import Stated, Unit

__all__ = ["before", "qualified"]

_LEADS = re.compile(
    r"(?<![\w'’])(?:(?:(?P<about>around|about|approximately|approx\.?|roughly|circa|ca?\.|sometime\s"
    r"around)|(?P<far>more\sthan|over|nearly|almost|at\sleast|less\sthan|some|well\sover|just\sover)|"
    r"(?P<unsure>perhaps|possibly|probably|maybe)(?:\s(?:in|on)(?=\s))?|(?P<part>early|late|mid|earlier|later|"
    r"(?:the\s)?(?:end|beginning|start|middle|close|(?:first|second|latter)\s(?:half|part))\sof)|(?P<the>the)|(?P<year>years?|fiscal|"
    r"fy|calendar\syear)|(?P<era>a\.?d\.?|anno\sdomini)|"
    r"(?P<week>(?:the\s)?week(?P<end>end)?\s(?:of|beginning|starting|commencing|ending)(?:\sthe)?))"
    r"[\s-]{1,2}|(?P<circa>ca?\.)){1,4}\Z",
    re.IGNORECASE,
)
_SHORT = re.compile(r"['’‘]\Z")
_OR_SO = re.compile(
    r"\s(?:or\s(?:so|thereabouts)|approximately)\b|-ish\b|\s\(approx\.?\)", re.IGNORECASE
)
_DOUBT = re.compile(r"\s?(?:\?(?=[,;)\]]|\s[a-z])|\(\?\))")
_ERA = re.compile(r"\s?(?:a\.d\.|ad\b|c\.e\.|ce\b)", re.IGNORECASE)
_ONWARDS = re.compile(r"\s(?:onwards?|and\s(?:after|later))\b", re.IGNORECASE)
_ON = re.compile(r"\son(?=\s?[,.;]|\s(?:the|he|she|it|they|we)\b|\s?\Z)", re.IGNORECASE)
_PRESENT = re.compile(
    r"\s?(?:[-–—]|to|until)\s?(?:(?:the\s)?present(?:\sday)?|today|now)\b", re.IGNORECASE
)
_PLUS = re.compile(r"\s?[-–—](?=\s?[)\]])")
_HOUR = (
    r"(?:(?:at\s)?(?:noon|midday|midnight|lunchtime|dawn|dusk|sunrise|sunset|\d{1,2}(?:[:.]\d\d)?"
    r"\s?(?:[ap]\.?m\b\.?|o['’]clock|hours|h\b)?|(?:early|late)\s(?:in\sthe\s\w{3,10}\s)?)"
    r",?\s(?:(?:on|of)\s)?)?"
)
"""A time of the day that stands before its day: "until noon on Friday"."""

_SINCE = re.compile(rf"\b(?:ever\s)?since\s(?:at\sleast\s|about\s)?{_HOUR}\Z", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|as\sof)\s\Z", re.IGNORECASE)
_UNTIL = re.compile(
    r"(?<!leading\s)(?<!run-)(?<!build-)\b(?:until|till|up\s(?:to|until)|'til)\s"
    rf"(?:at\sleast\s)?{_HOUR}\Z",
    re.IGNORECASE,
)
_SEEN = 48
_THE = frozenset({"decade", "century", "season", "quarter", "half", "week"})


def qualified(text: str, within: Span, found: Sequence[Found]) -> list[Found]:
    """Return times with the words that qualify them."""
    out: list[Found] = []
    for place, one in enumerate(found):
        low = out[-1].span.end if out else within.start
        high = found[place + 1].span.start if place + 1 < len(found) else within.end
        led = _led(text, low, one)
        out.append(_trailed(text, Span(low, high), led))
    return out


def before(text: str, low: int, start: int) -> str:
    """Return the few words before a place."""
    return text[max(low, start - _SEEN) : start]


def _led(text: str, low: int, one: Found) -> Found:
    start, stated = one.span.start, one.stated
    if stated.kind == "decade" and _SHORT.search(text, max(low, start - 1), start):
        start -= 1
    lead = _LEADS.search(text, max(low, start - _SEEN), start)
    if lead is None:
        return Found(Span(start, one.span.end), stated)
    plain = bool(lead["about"]) and lead["about"].lower() == "about"
    loose = _is_loose(stated, plain=plain)
    told = stated._replace(
        about=stated.about
        or (loose and bool(lead["about"] or lead["circa"]))
        or (_is_ago(stated) and bool(lead["far"])),
        unsure=stated.unsure or (loose and bool(lead["unsure"])),
        part=stated.part or bool(lead["part"]),
        unit=_week(stated, lead) or stated.unit,
    )  # fmt: skip
    if lead["far"] and not _is_ago(stated):
        return Found(Span(start, one.span.end), stated)
    only = lead["the"] and not (
        lead["year"] or lead["part"] or lead["about"] or lead["unsure"] or lead["week"]
    )
    if only and not _takes_the(stated, text[start : one.span.end]):
        return Found(Span(start, one.span.end), told)
    return Found(Span(lead.start(), one.span.end), told)


def _week(stated: Stated, lead: re.Match[str]) -> Unit | None:
    """Return that a day stands for its week: the week of 13 November."""
    if not lead["week"] or stated.kind != "date" or stated.day is None:
        return None
    return "weekend" if lead["end"] else "week"


def _is_loose(stated: Stated, *, plain: bool) -> bool:
    """Tell whether "about" goes with the time: not in "talks about last Monday"."""
    year = stated.kind == "date" and stated.year is not None
    if year or stated.kind in {"decade", "century", "later"} or _is_ago(stated):
        return True
    return not plain and stated.kind in {"date", "month", "season", "feast"}


def _is_ago(stated: Stated) -> bool:
    return stated.kind == "unit" and abs(stated.shift or 0) > 0


def _takes_the(stated: Stated, words: str) -> bool:
    if words.lower().startswith("year"):
        return True
    return stated.kind in _THE or (
        stated.kind == "date" and stated.day is not None and " of " in words
    )


def _trailed(text: str, within: Span, one: Found) -> Found:
    end, stated = one.span.end, one.stated
    high = min(within.end, end + _SEEN)
    if stated.kind == "date" and stated.month is None and (era := _ERA.match(text, end, high)):
        end = era.end()
    if so := _OR_SO.match(text, end, high):
        end, stated = so.end(), stated._replace(about=True)
    if stated.kind == "date" and (doubt := _DOUBT.match(text, end, high)):
        end, stated = doubt.end(), stated._replace(unsure=True)
    ahead = before(text, within.start, one.span.start)
    onwards = _ONWARDS.match(text, end, high) or _PRESENT.match(text, end, high)
    if onwards is None and _FROM.search(ahead):
        onwards = _ON.match(text, end, high)
    if onwards is None and stated.kind == "date" and stated.month is None:
        onwards = _PLUS.match(text, end, high)
    if onwards:
        return Found(Span(one.span.start, onwards.end()), stated._replace(open="from"))
    if stated.kind not in {"vague", "outside"} and stated.end is None:
        if _SINCE.search(ahead):
            stated = stated._replace(open="from")
        elif _UNTIL.search(ahead):
            stated = stated._replace(open="to")
    return Found(Span(one.span.start, end), stated)
