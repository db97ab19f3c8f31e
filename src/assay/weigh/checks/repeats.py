"""One thing of one owner, counted twice: "Kestria has 14 provinces", "Kestria's 16 provinces"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.weigh.checks.findings import Finding, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.weigh.checks.marked import Stretches
    from assay.weigh.checks.quantities import Quantity

__all__ = ["repeats"]

_NAME = r"(?P<name>[^\W\d_]\w*(?:-[^\W\d_]\w*)?)"
_G = "[^\ue000-\ue004.;:!?\n]"
_OWNER = re.compile(
    rf"\b{_NAME}(?:['’]s?\s+|,{_G}{{0,60}},\s+(?:has|consists\s+of)\s+|\s+(?:has|consists\s+of)\s+)\Z"
)
_OWNED = re.compile(r"\s+(?P<noun>[^\W\d_]\w+)(?=\s*(?:[.,;:)\n]|\Z|and\b|[\"”]))")
_IS = re.compile(rf"\b{_NAME}\s+is\s+\Z")
_MEASURED = re.compile(r"\s+(?P<noun>long|high|tall|wide|deep)\b", re.IGNORECASE)
_OTHERWISE = re.compile(
    r"\b(?:in|since|until|by|before)\s+(?:19|20)\d\d\b|\b(?:once|then|used\s+to|former|now|more|other|another|"
    r"new|next|about|only|will|would|if)\b",
    re.IGNORECASE,
)
_LOOKED_BACK, _LOOKED_AT = 100, 30


def repeats(texts: Sequence[Stretches]) -> Iterator[Finding]:
    """Find what one writer counts twice of one owner, with two results."""
    for text in texts:
        held: dict[tuple[str, str], Quantity] = {}
        words = text.whole.text
        for at, one in text.whole.within(0, len(words)):
            found = _found(words, at) if one.kind == "amount" and one.bound == "exact" else None
            if found is None:
                continue
            first = held.setdefault(found, one)
            if first.value != one.value and first.unit == one.unit:
                yield _differs(first, one, *found)


def _found(words: str, at: int) -> tuple[str, str] | None:
    """Return the owner and what is counted of it, at the mark of an amount."""
    before, behind = words[max(0, at - _LOOKED_BACK) : at], words[at + 1 : at + 1 + _LOOKED_AT]
    for owner, owned in ((_OWNER, _OWNED), (_IS, _MEASURED)):
        name, noun = owner.search(before), owned.match(behind)
        if (
            name
            and noun
            and name["name"][0].isupper()
            and not _OTHERWISE.search(before[-20:] + behind)
        ):
            return name["name"], noun["noun"].lower()
    return None


def _differs(first: Quantity, one: Quantity, name: str, noun: str) -> Finding:
    return Finding(
        "repeat", "fails", (first, one), f"{shown(first.value, first)} ≠ {shown(one.value, one)}",
        f"Of “{noun}”, “{name}” has “{first.words}” in one place and “{one.words}” in another.",
    )  # fmt: skip
