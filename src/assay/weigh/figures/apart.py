"""What is written with digits and is no quantity: dates, times, telephones, names, references."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["apart"]

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|"
    r"january|february|april|june|july|august|september|october|november|december)\b\.?"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_UNIT = (
    r"\s?(?:mm|cm|km|m|kg|tonnes?|tons?|per\s?cent|percent|inches|degrees|million|billion|litres?|"
    r"liters?|hours?|minutes?|miles|metres|meters|euros|dollars|pounds|crowns)\b"
)
"""What stands behind a number that is no day of the month before it: "July 18 mm"."""

_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight"
_AMPM = r"[ \u00a0]?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|[AP]\.M\.)"
_PATTERNS = (
    r"<[^<>\n]{1,400}>",
    r"https?://\S+",
    r"\bwww\.\S+",
    r"[\w.+-]{1,64}@[\w.-]+",
    r"(?<!\w)[#@]\w+",
    # dates
    (
        rf"(?<![\d.,]){_DAY}(?:\s?[-–]\s?{_DAY}|\s+(?:and|to)\s+{_DAY})?(?:\s+of)?[\s-]{_MONTH}"
        r"(?:,?\s+\d{4}(?!\d))?(?!\w)"
    ),
    (
        rf"(?<!\w)(?<!\d )(?<![Ii]n ){_MONTH}\s+{_DAY}"
        rf"(?:\s?[-–]\s?\d{{1,2}}|\s+(?:and|to)\s+{_DAY})?"
        rf"(?!\d|[.,]\d|\s?%|[\w]|{_UNIT})(?:,?\s+\d{4}(?!\d))?"
    ),
    rf"(?<!\w){_MONTH},?\s+\d{{4}}(?![\d,.]\d)",
    r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)",
    r"(?<![\d.,])\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\d.,]*\d)",
    r"(?<![\w.,$€£])\d{0,3}0['’]?s\b",
    r"(?<![\w.,])\d{1,4}\s?(?:BCE?|CE|AD)\b",
    r"\bAD\s\d{1,4}\b",
    r"['’]\d{2}s?\b(?![\"”'′])",
    r"(?<![\d.,])(?:1[1-9]|20)\d{2}\s?[-–/]\s?(?:(?:1[1-9]|20)\d{2}|\d{2})(?![\d.,]*\d)",
    r"\b[Bb]etween\s+(?:1[1-9]|20)\d{2}\s+and\s+(?:1[1-9]|20)\d{2}\b(?!,\d)",
    r"\b[Ff]rom\s+(?:1[1-9]|20)\d{2}\s+to\s+(?:1[1-9]|20)\d{2}\b(?!,\d)",
    r"(?i:\b(?:codes?|pin|password|postcode|extension|passcode) (?:is|was|:) ?\d{3,})",
    # scores of sets, and pages
    r"(?<![\d.,])\d{1,2}[-–/]\d{1,2}(?:,? (?:and )?\d{1,2}[-–/]\d{1,2})+(?![\d.,]*\d)",
    r"(?i:\b(?:page|part|slide|step|episode|day|round|stage|item) \d+ of \d+\b)",
    # clock times
    rf"(?<![\d.,])\d{{1,2}}(?:[:.]\d{{2}})?(?:{_AMPM})?\s?(?:[-–]|to|and)\s?\d{{1,2}}(?:[:.]\d{{2}})?{_AMPM}",
    rf"(?<![\d.,])\d{{1,2}}(?:[:.]\d{{2}})?{_AMPM}",
    r"(?<![\d.,:])\d{1,3}:\d{1,3}(?::\d{2})?(?:\.\d+)?(?![\d:])",
    r"(?<![\d.,])\d{1,2}h\d{2}\b",
    r"(?<![\d.,])\d{3,4}\s?(?:GMT|UTC|BST|CET|EST|EDT|[Hh]ours local)\b",
    rf"(?i:\b(?:\d{{1,2}}|{_HOUR})(?:\s|-)?o['’]clock)",
    (
        r"(?i:\b(?:half|quarter|five|ten|twenty|twenty-five)(?: minutes?)? (?:past|to)"
        rf" (?:{_HOUR}|\d{{1,2}})\b(?=\s*(?:[.,;!?)]|$|(?:and|on|in|when|this|tomorrow)\b)))"
    ),
    (
        rf"(?i:\b(?:\d{{1,2}}|[a-z]{{3,6}}(?:-[a-z]{{3,5}})?) minutes (?:past|to)"
        rf" (?:{_HOUR}|\d{{1,2}})\b)"
    ),
    r"(?<![\w.,])\d{1,3}\.\d{1,9}\s?[NSEW]\b(?!\.\w)",
    r"(?<![\d.,:])\d{1,2}\.[0-5]\d (?:train|bus|ferry|flight|service|sailing|news)\b",
    r"\b[A-Z]{2}\d{2}(?: ?\d{4}){3,7}(?: ?\d{1,4})?\b",
    r"\d{1,3}(?:\.\d+)?\s?°\s?(?:\d+(?:\.\d+)?['′]\s?)?[NSEW]\b",
    (
        rf"(?i:(?<!stands )(?<!stood )(?<!put )(?<!kept )(?<!remains )(?<!remained )(?<!stand )"
        rf"(?<!estimated )(?<!capped )(?<!set )(?<!now )(?<!put it )"
        rf"\bat (?:{_HOUR}|1?\d|2[0-4])(?![.,]\d)(?=\s*(?:[.;!?)]|,\D|$"
        r"|(?:and(?! a)|on|when|this|tomorrow|sharp|tonight|every|each|yesterday|today)\b"
        r"|in the (?:morning|afternoon|evening)\b)))"
    ),
    rf"(?i:\b(?:until|till|before) (?:{_HOUR}|1?\d|2[0-4])(?![.,]\d)(?=\s*(?:[.;!?)]|$)))",
    # telephones
    r"(?<![\w.,])\+\d{1,3}[\s().-]{0,2}\d(?:[\s().-]{0,2}\d){5,14}(?!\d)",
    r"(?<![\w.,])\(?0\d{2,4}\)?(?:[\s-]\d{2,6}){1,4}(?![\d.,]*\d)",
    r"(?<![\w.,])\(\d{3}\)\s?\d{3}-\d{4}(?!\d)",
    r"(?<![\w.,-])(?:\d{3}-){1,2}\d{4}(?![\d-])",
    r"(?<![\w.,-])1-\d{3}-[\w-]{7,8}(?![\d-])",
    r"(?i:\b(?:call|dial|phone|ring|tel|telephone|text)\.?:? \d{3,6}\b(?! \w+s\b))",
    r"(?<![\w.,])\d{3} \d{4}(?![\d.,]*\d)",
    r"(?<![\w.,])(?!(?:19|20)\d\d )\d{4}(?: \d{4}){1,6}(?![\d.,]*\d)",
    r"-?\d{1,3}\.\d{4,9}°?,\s?-?\d{1,3}\.\d{4,9}(?![\d,])",
    # references, ratings, idioms
    r"(?<=\d)(?:\([a-z\d]{1,4}\))+(?![\w%])",
    r"\[\d{1,4}(?:\s?[,–-]\s?\d{1,4}){0,9}\]",
    r"(?<![\w.,/])\d{1,4}/\d{1,4}/\d{1,4}(?!\d)",
    r"(?<![\w.,/])(?:24/7|9/11|7/7|[Pp]ost-9/11)(?![\d/])",
    r"(?i:\b(?:one|two)-(?:on|to|way|sided|off|time|faced|fold)(?:-one)?\b)",
    (
        r"(?i:\b(?:square|number|no\.|nos\.|day|phase|part|year|round|week|chapter|plan|step|stage|"
        r"level|tier|type|category|group|class|grade|game|act|table|figure|mark|title|track|item|"
        r"section|article|page) (?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
        r"twelve)\b)"
    ),
    r"(?i:\bone (?:another|by one|and all|or two of)\b)",
    r"(?i:\b(?:fifty[ -]fifty|50[-–/]50|twenty-twenty|catch[- ]22)\b)",
    r"(?<![\w.,])\d+(?:st|nd|rd|th)\b(?!\s?\d+\s?lbs?\b)",
    (
        r"(?i:\bin (?:his|her|their|my|your|our|its|the) (?:early |mid-?|late )?"
        r"(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0s))"
    ),
)
_OPEN_HOURS = re.compile(
    rf"(?i:\bfrom (?:{_HOUR}|1?\d|2[0-4]) to (?:{_HOUR}|1?\d|2[0-4])\b"
    r"(?=\s*(?:[.,;!?)]|$|(?:and|on|every|each)\b)))"
)
_CHANGED = re.compile(
    r"\b(?:r[io]se\w*|rising|gr[eo]w\w*|f[ae]ll\w*|increas\w+|decreas\w+|declin\w+|drop\w*|cuts?|rais\w+|"
    r"lower\w*|reduc\w+|climb\w*|jump\w*|shr[aiu]nk\w*|slip\w*|went|gone|doubl\w+|halv\w+|tripl\w+|number|"
    r"numbers|up|down|score[sd]?|ranging|ranged?|aged?|shar\w+)\b[^.;!?\n]{0,70}\Z",
    re.IGNORECASE,
)
_APART = [re.compile(pattern) for pattern in _PATTERNS]


def apart(text: str, within: Span) -> list[Span]:
    """Return the stretches, in order, in which nothing is a quantity."""
    return sorted(_found(text, within))


def _found(text: str, within: Span) -> Iterator[Span]:
    for pattern in _APART:
        for found in pattern.finditer(text, *within):
            yield Span(*found.span())
    for found in _OPEN_HOURS.finditer(text, *within):
        before = text[max(within.start, found.start() - 90) : found.start()]
        if _CHANGED.search(before) is None:
            yield Span(*found.span())
