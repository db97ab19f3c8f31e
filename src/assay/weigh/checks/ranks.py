"""What is called the largest or the smallest of several that are counted beside it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from assay.weigh.checks.findings import Finding, shown
from assay.weigh.checks.marked import N, P
from assay.weigh.checks.quantities import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.weigh.checks.marked import Stretches, Window
    from assay.weigh.checks.quantities import Quantity

__all__ = ["ranks"]

_G = "[^\ue000-\ue004.;!?\n]"
_MOST = r"oldest|largest|biggest|highest|most|greatest|longest|tallest|heaviest"
_LEAST = r"youngest|smallest|lowest|fewest|least|shortest|lightest"
_NAMED = re.compile(
    rf"(?P<name>\b[^\W\d_]\w+(?:\s+[^\W\d_]\w+){{0,2}})\s+(?:is|was|has|had|had\s+got|being|spends?|spent|got|won|paid|pays)\s+(?:by\s+far\s+)?the\s+"
    rf"(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))(?:\s+of\s+(?:the|all|them)\b|\s*[.,;]|\s+(?:share|number)\s*[.,;])"
)
_WITH = re.compile(
    rf"\b(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))\b{_G}{{0,40}}?(?:,\s+|,?\s+(?:with|at)\s+|\s*\()(?P<v>[{N}{P}])",
    re.IGNORECASE,
)
_SELF = re.compile(
    rf"\b[Tt]he\s+(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))\s+of\s+{_G}{{0,16}}?(?:{N}{_G}{{0,16}}?)?"
    rf"\b(?:is|was|has|had|measures|weighs)\s+(?P<v>[{N}{P}])(?=[^\n]{{0,24}}?\b(?:the\s+)?others?\b)"
)
_NONE_MORE = re.compile(
    rf"\b[Nn]o\s+other\s+[^\W\d_]+\s+{_G}{{0,40}}?\b(?:(?P<most>more)|(?P<least>fewer|less))\s+{_G}{{0,24}}?\bthan\s+"
    rf"{_G}{{0,30}}?(?:with|[(,])\s*(?P<v>[{N}{P}])"
)
_ORDER = re.compile(
    rf"\b(?:in\s+(?:this|that|the\s+following)\s+order|rank(?:s|ed)?\b{_G}{{0,40}}?\border)\s*:"
)
_ITEMS = 3
_MOST_ITEMS = 20


def ranks(text: Stretches) -> Iterator[Finding]:
    """Check a superlative against the amounts that stand with it."""
    for run in (text.single, text.double):
        for window in run:
            if window.broken or len(window.quantities) > _MOST_ITEMS:
                continue
            yield from _with_its_own(window)
            yield from _ordered(window)
            if run is text.double:
                yield from _by_name(window)


def _with_its_own(window: Window) -> Iterator[Finding]:
    """Read "it was lowest on the islands, with 41%", and "no other took in more than they with"."""
    for pattern in (_WITH, _NONE_MORE, _SELF):
        for found in pattern.finditer(window.text):
            own = window.quantity(found.start("v"))
            others = [
                one for at, one in window.quantities
                if one is not own and alike(one, own) and (pattern is not _SELF or at > found.end())
            ]  # fmt: skip
            same = {one.figure.counted for one in (own, *others) if one.figure.counted}
            if len(others) >= _ITEMS - 1 and len(same) <= 1:
                it_is = re.search(
                    r"\bIt\s+(?:is|was)\s+(?:the\s+)?\Z", window.text[: found.start()]
                )
                sure = (pattern is _NONE_MORE and window.span == window.first) or it_is is not None
                sure = sure or pattern is _SELF
                yield from _graded(own, others, most=found["most"] is not None, sure=sure)


def _ordered(window: Window) -> Iterator[Finding]:
    """Read "in this order: 812, 640, 155"."""
    found = _ORDER.search(window.text)
    held = [one for at, one in window.quantities if found and at > found.end()]
    if found is None or len(held) < _ITEMS or not all(alike(held[0], one) for one in held):
        return
    pairs = list(pairwise(held))
    if all(one.value >= other.value for one, other in pairs):
        yield Finding(
            "comparison", "holds", tuple(held), " > ".join(shown(one.value, one) for one in held),
            "The figures stand in the order that the words give: the largest first.",
        )  # fmt: skip


def _by_name(window: Window) -> Iterator[Finding]:
    """Read "Corve is the largest", where every name has its amount before or behind it."""
    for found in _NAMED.finditer(window.text):
        listed = [
            (at, one) for at, one in window.quantities if at < found.start() or at > found.end()
        ]
        unit = listed[0][1] if listed else None
        if unit is None or len(listed) < _ITEMS or not all(alike(unit, one) for _, one in listed):
            continue
        name = found["name"].split()[-1]
        places = [one.start() for one in re.finditer(rf"\b{re.escape(name)}\b", window.text)]
        places = [at for at in places if at != found.start("name") + found["name"].rfind(name)]
        if len(places) != 1 or not name[:1].isupper():
            continue
        behind = [one for at, one in listed if at > places[0]]
        gap = window.text[places[0] : listed[len(listed) - len(behind)][0]] if behind else ";"
        if not re.search(r"[.;]|\band\b|,", gap):
            others = [one for _, one in listed if one is not behind[0]]
            yield from _graded(behind[0], others, most=found["most"] is not None, sure=True)


def _graded(own: Quantity, others: list[Quantity], *, most: bool, sure: bool) -> Iterator[Finding]:
    edge = max(others, key=lambda one: one.value if most else -one.value)
    holds = own.value > edge.value if most else own.value < edge.value
    sign = ">" if own.value > edge.value else "<" if own.value < edge.value else "="
    working = f"{shown(own.value, own)} {sign} {shown(edge.value, edge)}"
    called = "the largest" if most else "the smallest"
    if holds:
        yield Finding(
            "comparison", "holds", (own, *others), working,
            f"“{own.words}” is called {called} of {len(others) + 1} figures, and it is.",
        )  # fmt: skip
    elif sure and own.value != edge.value:
        yield Finding(
            "comparison", "fails", (own, *others), working,
            f"“{own.words}” is called {called} of {len(others) + 1} figures, and “{edge.words}” is "
            f"{'larger' if most else 'smaller'}.",
        )  # fmt: skip
