"""Percentages of one whole: answers to one question, the sides of a vote."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from assay.weigh.checks.findings import Finding, number
from assay.weigh.checks.marked import P

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.weigh.checks.marked import Window
    from assay.weigh.checks.quantities import Quantity

__all__ = ["hundred"]

_HUNDRED = 100
_ANSWERS = 3
_MOST = 12
_UNSURE = (
    r"not\s+know|n['’]t\s+know|undecided|unsure|no\s+opinion|abstain\w*|not\s+sure|spoil\w*|other|"
    r"someone\s+else|none|unclear"
)
_YES = (
    r"yes|for|in\s+favou?r|approv\w+|agree[ds]?|support\w*|back(?:s|ed)?|favou?r(?:s|ed)?|"
    r"stay|remain"
)
_NO = r"no|against|disapprov\w+|disagree[ds]?|oppos\w+|reject\w*|leave"
_OPPOSED = (
    re.compile(rf"\b(?:{_YES})\b", re.IGNORECASE), re.compile(rf"\b(?:{_NO})\b", re.IGNORECASE)
)  # fmt: skip
_THIRD = re.compile(rf"\b(?:{_UNSURE})\b", re.IGNORECASE)
_BEATEN = re.compile(rf"\b[Bb]y\s+{P}\s+to\s+{P}")
_NAMED = re.compile(
    rf"(?:\A|[\s,:“\"])(?P<name>[A-Z][^\W\d_]+(?:\s+(?:[A-Z][^\W\d_]+|of|the))*)\s+"
    rf"(?:(?:got|won|took|polled|received|had|has|on|with|at|is\s+on|stands\s+at)\s+)?(?:just\s+|only\s+)?(?P<p>{P})"
)
_VOTED = re.compile(
    r"\b(?:vot\w+|polls?|polled|election|ballot\w*|candidates?|runoff|primary|support)\b",
    re.IGNORECASE,
)
_OF_MANY = re.compile(
    r"\b(?:while|among|last|previous\w*|first|second|third|round|women|men|young\w*|old\w*|north\w*|south\w*|"
    r"east\w*|west\w*|city|cities|rural|urban|democrats|republicans|whites?|blacks?|earlier|ago|from|up|down|"
    r"than|points?|rose|fell|multiple|several|each|trust\w*|favou?rable|unfavou?rable|whereas|compared|turnout|"
    r"average|threshold|at\s+least|both|also|as\s+well|strongly|somewhat|half)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""Words with which percentages may be of several wholes, or of one told twice."""


def hundred(window: Window) -> Iterator[Finding]:
    """Add up the percentages of a sentence or list, if they are of one whole."""
    held = [(at, one) for at, one in window.quantities if one.kind == "percent"]
    parts = [one for _, one in held]
    if not len("ab") <= len(parts) <= _MOST:
        return
    total = sum((one.value for one in parts), start=Fraction(0))
    working = f"{' + '.join(f'{number(one.value, 2)}%' for one in parts)} = {number(total, 2)}%"
    if total == _HUNDRED and (len(parts) >= _ANSWERS or _BEATEN.search(window.text)):
        yield Finding(
            "sum", "holds", tuple(parts), working,
            f"The {len(parts)} percentages of the sentence were added up, and they are a whole.",
        )  # fmt: skip
        return
    bounds = {one.bound for one in parts}
    if total <= _HUNDRED + len(parts) or bounds != {"exact"}:
        return
    why = _of_one_whole(window, held)
    if why is not None:
        yield Finding("sum", "fails", tuple(parts), f"{working}, more than 100%", why)


def _of_one_whole(window: Window, held: list[tuple[int, Quantity]]) -> str | None:
    """Say why the percentages of a sentence are of one whole; None where they may not be."""
    text = window.text
    amounts = [one for _, one in window.quantities if one.kind != "percent"]
    if len(held) == len("ab") and _BEATEN.search(text):
        return "The two are the sides of one vote, and come to more than all of it."
    sides = [
        next((k for k, one in enumerate(_OPPOSED) if one.search(piece)), None)
        for piece in _pieces(text, held)
    ]
    third = len(held) == _ANSWERS and _THIRD.search(text[held[-1][0] :]) is not None
    plain = not _OF_MANY.search(text)
    if sides[:2] in ([0, 1], [1, 0]) and (third or (len(held) == len("ab") and plain)):
        return "Those who said one thing, the other and neither are of one whole, and more than it."
    names = {found["name"] for found in _NAMED.finditer(text)}
    listed = len(names) >= len(held) - third and len(held) >= len("ab") and len(names) >= len("ab")
    if listed and plain and _VOTED.search(text) and not amounts[1:]:
        return "The shares of one vote are of one whole, and come to more than it."
    return None


def _pieces(text: str, held: list[tuple[int, Quantity]]) -> list[str]:
    """Return the words that go with each percentage: behind it, or before it if it comes last."""
    places = [at for at, _ in held]
    ends = [*places[1:], len(text)]
    behind = [text[a:b] for a, b in zip(places, ends, strict=True)]
    starts = [max(0, places[0] - 50), *places[:-1]]
    ahead = [text[a:b] for a, b in zip(starts, places, strict=True)]
    last = behind[-1].strip(f" .{P}")
    return ahead if not last or last in {"percent", "per cent"} else behind
