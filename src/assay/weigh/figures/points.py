"""Points that are percentage points: "gained 2.5 points to reach 19.4% of the vote"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.figures.spelled import hyphen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.weigh.figures.drafts import Draft
    from assay.weigh.figures.tokens import Line

__all__ = ["of_shares"]

_WHOLE = 100
_SHARED = frozenset(
    "vote votes poll polls polling polled support approval turnout share shares rating ratings "
    "unemployment inflation rate rates margin majority swing lead leads led leading percent "
    "percentage proportion electorate voters survey surveys growth interest".split()
)
"""What is told in per cent."""

_POLLED = frozenset("poll polls polling polled approval turnout unemployment inflation".split())
"""What is told in per cent even where none stands beside it."""


_SCORED = frozenset(
    "game games match season league score scored scorer win wins table index shares stocks "
    "quarter per trading exchange basis licence license driver penalty bonus average".split()
)
_LINKS = frozenset("to from at reach reached reaching with , – — and now stood stands".split())
_NEAR, _AROUND = 5, 14


def of_shares(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """Read points as percentage points where a share in per cent stands beside them.

    The share is linked to them ("three points to 41%"), or the sentence is about what is told in
    per cent and holds nothing that is scored.
    """
    result = list(drafts)
    for place, one in enumerate(drafts):
        if _pointed(line, one) and _beside(line, drafts, place):
            quantity = one.quantity._replace(after=_noun(line, one) + 1, unit="%")
            result[place] = one._replace(quantity=quantity, unit="%", counted=None)
    return result


def _pointed(line: Line, one: Draft) -> bool:
    said = one.unit is None and one.quantity.low <= _WHOLE
    at = _noun(line, one)
    return said and line.form(at) in {"point", "points", "pts"} and line.form(at + 1) != "-"


def _noun(line: Line, one: Draft) -> int:
    """Return where "points" stands; "half a point" and "a quarter of a point" have it too."""
    at = hyphen(line, one.quantity.after)
    if one.quantity.number.part:
        at += line.form(at) == "of"
        at += line.form(at) == "a"
    return at


def _beside(line: Line, drafts: Sequence[Draft], place: int) -> bool:
    one = drafts[place]
    near = [drafts[at] for at in (place - 1, place + 1) if 0 <= at < len(drafts)]
    shares = [other for other in near if other.unit == "%"]
    if any(_linked(line, one, other) for other in shares):
        return True
    around = _sentence(line, one)
    told = _SHARED if shares else _POLLED
    return bool(around & told) and not around & _SCORED


def _linked(line: Line, one: Draft, other: Draft) -> bool:
    first, second = sorted((one, other), key=lambda each: each.quantity.first)
    gap = [line.form(at) for at in range(first.after, second.quantity.first)]
    steps = gap[1:] if gap and gap[0] in {"point", "points", "pts"} else gap
    return 0 < len(steps) <= _NEAR and steps[0] in _LINKS and not {".", ";"} & set(steps)


def _sentence(line: Line, one: Draft) -> set[str]:
    """Return the words around a figure in its sentence."""
    words: set[str] = set()
    for step in (-1, 1):
        place = one.quantity.first - 1 if step < 0 else one.quantity.after
        for _ in range(_AROUND):
            if line.ends(place):
                break
            words.add(line.form(place))
            place += step
    return words
