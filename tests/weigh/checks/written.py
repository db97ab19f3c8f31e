"""Texts with their figures marked: ``[45]``, ``[12 km|km]``, ``[a third=1/3]``, ``[8,400~]``.

What stands behind ``=`` is the value, behind ``|`` the unit, behind ``#`` what is counted; the last
mark is the bound: ``~`` about, ``+`` at least, ``-`` at most.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.record import Figure, Reading
from assay.text import Span
from assay.weigh.checks import checks
from tests.factories import reading

if TYPE_CHECKING:
    from assay.record import Bound, Check, Claim

_MARKED = re.compile(
    r"\[(?P<words>[^\]=|#~+]+?)(?:=(?P<value>[\d./-]+))?(?:\|(?P<unit>(?:[^\]#~+[]|\[[^\]]*\])+))?"
    r"(?:#(?P<counted>[^\]~+]+))?(?P<bound>[~+]|-(?=\]))?\]"
)
_BOUNDS: dict[str, Bound] = {"~": "about", "+": "at_least", "-": "at_most"}


class Written(NamedTuple):
    """A page and its figures."""

    page: Reading
    figures: tuple[Figure, ...]


def written(marked: str) -> Written:
    """Read the marks of a text, and take them out."""
    parts: list[str] = []
    figures: list[Figure] = []
    length = at = 0
    for found in _MARKED.finditer(marked):
        before, words = marked[at : found.start()], found["words"]
        start = length + len(before)
        length = start + len(words)
        parts += [before, words]
        at = found.end()
        value = found["value"] or re.sub(r"[^\d.]", "", words)
        bound = _BOUNDS.get(found["bound"] or "", "exact")
        figures.append(
            Figure(
                id=f"n{len(figures) + 1}",
                span=Span(start, length),
                value=value,
                low=value if bound in {"exact", "at_least"} else None,
                high=value if bound in {"exact", "at_most"} else None,
                bound=bound,
                unit=found["unit"] or ("%" if words.endswith(("%", "per cent")) else None),
                counted=found["counted"],
                why="It is marked.",
                by="test/figures@1",
            )
        )
    return Written(reading("".join(parts) + marked[at:]), tuple(figures))


def checked(marked: str, *claims: Claim) -> tuple[Check, ...]:
    """Return the checks of a marked text."""
    page, figures = written(marked)
    return checks(page, claims, figures)


def told(marked: str) -> list[tuple[str, str, str]]:
    """Return each check's kind, outcome and working."""
    return [(one.kind, one.outcome, one.working) for one in checked(marked)]
