"""By how much something is told to have changed: "up 5%", "13 more", "doubled"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.checks.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.weigh.checks.marked import Window

__all__ = ["Delta", "deltas"]

_UP = (
    r"ris(?:e|es|en|ing)|rose|gr[eo]wn?|grows|growing|growth|increas(?:e|es|ed|ing)|climb(?:ed|s|ing)?|"
    r"jump(?:ed|s)?|gain(?:ed|s)?|up|add(?:ed|s)?|rais(?:e|es|ed)|surged?|soared|expand(?:ed|s)?|"
    r"swell(?:ed|s)?|swollen|boost(?:ed|s)?|lift(?:ed|s)?|hiked?|advanced?|improved?|widened|lengthened|"
    r"lea[pd]t?|leaps?|spiked?|rocketed|extend(?:ed|s)?|put\s+on|upturn"
)
_DOWN = (
    r"fell|falls?|fallen|falling|drop(?:ped|s)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|"
    r"shr[aiu]nk(?:en)?|cuts?|cutting|reduc(?:e|es|ed|ing|tion)|down|lost|loss|loses?|lower(?:ed)?|"
    r"slump(?:ed)?|plung(?:e|ed)|tumbled|slipped|slashed|s[aiu]nk|slid(?:e|es)?|dip(?:ped|s)?|"
    r"trim(?:med|s)?|eased|dwindled|contract(?:ed|s)|crash(?:ed)?|collapsed?|sheds?|narrowed|shortened|"
    r"discount|sav(?:ed|es|ing)"
)
_MORE = rf"more|higher|larger|bigger|longer|dearer|heavier|extra|{_UP}"
_FEWER = rf"fewer|less|lower|smaller|shorter|cheaper|lighter|{_DOWN}"
_SO_FAR = (
    r"(?:\s*:|\s+(?:by|of|about|some|nearly|almost|roughly|around|just|only|over|more\s+than|less\s+than|"
    r"at\s+least|a\s+further|another|was|is|were|even|an?|the|up\s+to|that|it|them))*\s*"
)
_BEFORE = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:{_SO_FAR}|[^.;!?\n]{{0,50}}\bby\s+"
    r"(?:(?:about|some|nearly|almost|only|just|over|more\s+than|at\s+least)\s+)?)\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"[\s-]*(?:(?:percent\w*|per\s+cent)\s+)?(?:(?P<up>{_MORE})|(?P<down>{_FEWER}))\b",
    re.IGNORECASE,
)
_LINKED = re.compile(
    r"(?:\b(?:that|this|which)(?:['’]s|\s+is|\s+was|\s+means)|\bi\.e\.|,\s*or)\s*"
    r"(?:about|around|some|nearly|almost|roughly|just\s+over|just\s+under)?\s*\Z",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:(?P<rough>almost|nearly|about|roughly|around|more\s+than|over|virtually|practically)\s+)?"
    r"(?:(?P<two>doubled)|(?P<three>trebled|tripled)|(?P<four>quadrupled)|(?P<half>halved)"
    r"|(?P<fold>two|three|four|five|six|seven|eight|nine|ten)-?fold)\b",
    re.IGNORECASE,
)
_FOLDS = dict(
    zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True)
)
_THAN = re.compile(
    r"[^\ue000-\ue004.;\n]{0,24}?\s(?:more|fewer|less|larger|longer|shorter|bigger|higher|lower)\s+than\b"
)
_THEN = re.compile(
    r"\b(?:ago|earlier|last|previous|before|used\s+to|(?:1[5-9]|20)\d\d|then|in\s+the\s+same)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\b(?:lead(?:s|ing)?|led|ahead|trail(?:s|ed|ing)?|won|lost|beat(?:s|en)?|defeated)\b[^.;\n]{0,40}\bby\s+(?:[a-z]+\s+)?\Z",
    re.IGNORECASE,
)
_LONGEST_LOOK = 64


class Delta(NamedTuple):
    """A change that is told: by a figure, or by a word alone (``times``)."""

    quantity: Quantity | None
    times: Fraction | None
    up: bool | None
    place: int
    words: str
    bound: str


def deltas(window: Window) -> Iterator[Delta]:
    """Find every change that a window tells of, figures first."""
    text = window.text
    for place, one in window.quantities:
        before = text[max(0, place - _LONGEST_LOOK) : place]
        behind = text[place + 1 : place + 1 + _LONGEST_LOOK]
        told = _BEFORE.search(before) or _AFTER.match(behind)
        times = one.value if one.kind == "times" else None
        if _LEADS.search(before):
            continue
        if one.kind == "amount" and _THAN.match(behind) and not _THEN.search(behind):
            continue  # one thing is more than another, and nothing has changed
        if told is not None:
            yield Delta(one, times, told["up"] is not None, place, one.words, one.bound)
        elif one.kind != "amount" and _LINKED.search(before):
            yield Delta(one, times, None, place, one.words, one.bound)
    for found in _WORDS.finditer(text):
        kind = found.lastgroup or ""
        times = Fraction(_FOLDS.get((found["fold"] or kind).lower(), 2))
        if kind == "half":
            times = Fraction(1, 2)
        rough = found["rough"] or ""
        bound = (
            "exact"
            if not rough
            else "at_least"
            if rough.lower()[:4] in {"more", "over"}
            else "about"
        )
        yield Delta(None, times, None, found.start(kind), found.group(), bound)
