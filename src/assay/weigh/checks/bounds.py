"""A bound that is put on a sum, and a list that may be meant in whole or in part.

"So at least 10,000, from just a few countries": whether that is so hangs on which of the listed
figures are meant, and the page does not say.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from assay.text import Span
from assay.weigh.checks.findings import Finding, number, shown
from assay.weigh.checks.quantities import alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.weigh.checks.marked import Marked, Stretches
    from assay.weigh.checks.quantities import Quantity

__all__ = ["bounds"]

_SOME = re.compile(
    r"\b(?:few|several|some|main|major|larger|largest|bigger|biggest|leading|alone|top|handful|couple)\b(?:\s+[^\W\d_]+)?",
    re.IGNORECASE,
)
_SUMS = re.compile(
    r"(?:\A[\s\"'“‘(]*(?:so|that['’]s|that\s+is|that\s+makes|which\s+makes|makes|hence|thus|therefore)\b"
    r"|\bbetween\s+them\b|\btogether\b|\bin\s+all\b|\baltogether\b|\bcombined\b|\bin\s+total\b)",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:all|together|altogether|in\s+total|combined|between\s+them)\b", re.IGNORECASE
)
_AGAINST = re.compile(
    r"\b(?:versus|vs\.?|against|compared\s+(?:with|to)|as\s+opposed\s+to|not\s+counting|without|except)\b"
    r"[^\ue000-\ue004.;\n]{0,30}\Z",
    re.IGNORECASE,
)
_LEAST = re.compile(r"at\s+(?:the\s+)?(?:very\s+)?least\b", re.IGNORECASE)
_NEAR = 14
"""A list stands within so many sentences of the bound that is put on it."""

_ITEMS = 3
_MOST_ITEMS = 30
_LABEL = 48
_WIDE = 3
"""A sum that is so many times the bound is hardly what the bound is put on."""


def bounds(text: Stretches) -> Iterator[Finding]:
    """Set each bound that is put on a sum beside the list that stands with it."""
    whole = text.whole
    sentences = whole.sentences
    for place, sentence in enumerate(sentences):
        for at, bound in whole.within(*sentence):
            if bound.kind != "amount" or not _at_least(whole, sentence, at, bound):
                continue
            words = sentence.of(whole.text)
            if not (_SUMS.search(words) or _SOME.search(words)):
                continue
            before = Span(sentences[max(0, place - _NEAR)].start, sentence.start)
            behind = Span(sentence.end, sentences[min(len(sentences) - 1, place + 1)].end)
            against = _set_against(whole, sentence)
            for window in (before, behind):
                items = _items(whole, window, bound, against, backwards=window is before)
                finding = _graded(bound, items, words) if len(items) >= _ITEMS else None
                if finding is not None:
                    yield finding
                    break


def _at_least(whole: Marked, sentence: Span, at: int, bound: Quantity) -> bool:
    if bound.bound == "at_least":
        return True
    return (
        bound.bound == "exact"
        and _LEAST.search(whole.text, at, min(sentence.end, at + 40)) is not None
    )


def _set_against(whole: Marked, sentence: Span) -> frozenset[Fraction]:
    """Return the amounts that the sentence sets against its bound: "versus 3,417 of theirs"."""
    return frozenset(
        one.value
        for at, one in whole.within(*sentence)
        if _AGAINST.search(whole.text, sentence.start, at)
    )


def _items(
    whole: Marked, span: Span, bound: Quantity, against: frozenset[Fraction], *, backwards: bool
) -> list[Quantity]:
    """Return the list nearest the bound: amounts with no more than a name between them."""
    found = whole.within(*span)
    if backwards:
        found = found[::-1]
    items: list[Quantity] = []
    last: int | None = None
    for at, one in found:
        gap = whole.text[min(at, last) + 1 : max(at, last)] if last is not None else ""
        if len(gap) > _LABEL or gap.count("\n") > _ITEMS or len(items) == _MOST_ITEMS:
            break
        if one.kind != "amount" or not alike(one, bound) or one.value >= bound.value:
            break
        last = at
        if one.bound != "exact" or not _labels(gap):
            break
        if one.value not in against:
            items.append(one)
    return items[::-1] if backwards else items


def _labels(gap: str) -> bool:
    """Tell whether what parts two items is the name of one; a full stop begins another matter."""
    return not re.search(r"[.!?;]\s+[^\W\d_]", gap) and not re.search(
        r"\b(?:of\s+(?:them|whom|these)|including|up\s+from|down\s+from|per)\b", gap
    )


def _graded(bound: Quantity, items: Sequence[Quantity], words: str) -> Finding | None:
    ordered = sorted(items, key=lambda one: -one.value)
    total = sum((one.value for one in ordered), start=Fraction(0))
    if total < bound.value or total > _WIDE * bound.value:
        return None
    few, short = 0, Fraction(0)
    while short + ordered[few].value < bound.value:
        short += ordered[few].value
        few += 1
    some = _SOME.search(words)
    every = few == len(ordered) - 1
    if few < len(("a", "sum")) or not (some or every):
        return None
    if _ALL.search(words) and not some:
        return Finding(
            "sum", "holds", (bound, *items),
            f"{_plus(items)} = {shown(total, bound)} ≥ {shown(bound.value, bound)}",
            f"The {len(items)} listed figures, all of them, were set beside “{bound.words}”.",
        )  # fmt: skip
    more = number(ordered[few].value)
    meant = f"“{' '.join(some.group().split())}”" if some else "the words"
    return Finding(
        "sum", "depends", (bound, *items),
        f"{_plus(ordered[:few])} = {number(short)} < {number(bound.value)}; "
        f"with {more} more: {number(short + ordered[few].value)}",
        f"It depends on which of the {len(items)} listed figures are meant, which {meant} "
        f"do not say: the {few} largest fall short of “{bound.words}”, and "
        f"{few + 1} do not.",
    )  # fmt: skip


def _plus(items: Sequence[Quantity]) -> str:
    return " + ".join(number(one.value) for one in items)
