"""What stands around a time: the word before it, the word behind."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["OWNS", "SMALL", "Around", "around"]

_WORD_BEFORE = re.compile(r"([\w’']+)([^\w’']{0,3})\Z")
_WORD_AFTER = re.compile(r"([^\w’']{0,3})([\w’']+)?")
_QUOTE = re.compile("['’]")
_SEEN = 40

OWNS = frozenset("the a an this that his her their its our my your s".split())
"""Words that a noun follows."""

SMALL = frozenset(
    "a about after against ahead all also although among amid an and are as at because been before "
    "but by during for from had has have he her his i if in into is it its just may more most my "
    "near no nor not of off on or our out over she should since so some that the their then there "
    "they this though through to too under until up was we were what when where which while who "
    "onwards afterwards always perhaps across towards unless plus thus "
    "will with would yet you your s vs via says said told could can did does do".split()
)
"""Words that are no name, even with a capital."""


class Around(NamedTuple):
    """The word before and the word after a stretch, and what parts them from it."""

    before: str
    gap_before: str
    gap_after: str
    after: str

    @property
    def follows(self) -> str:
        """The word behind, in small letters, if only space parts it."""
        return self.after.lower() if self.gap_after.isspace() or self.gap_after == "-" else ""

    @property
    def leads(self) -> str:
        """The word before, in small letters, if nothing but space or a hyphen parts it."""
        plain = not self.gap_before.strip(" \t\n\u00a0-.")
        return _QUOTE.split(self.before.lower())[-1] if plain else ""


def around(text: str, start: int, end: int, low: int, high: int) -> Around:
    """Return what stands around ``[start, end)`` inside ``[low, high)``."""
    before = _WORD_BEFORE.search(text, max(low, start - _SEEN), start)
    after = _WORD_AFTER.match(text, end, min(high, end + _SEEN))
    return Around(
        before[1] if before else "",
        before[2] if before else text[max(low, start - 1) : start],
        after[1] if after else "",
        (after[2] or "") if after else "",
    )
