"""Texts compared as bags of words: lower-cased runs of letters, digits and underscores."""

from __future__ import annotations

import re
from collections import Counter

__all__ = ["bag", "harmonic", "overlap"]

_WORD = re.compile(r"\w+")


def bag(text: str) -> Counter[str]:
    """Return the words of ``text`` and how often each stands in it."""
    return Counter(_WORD.findall(text.lower()))


def overlap(found: Counter[str], gold: Counter[str]) -> float:
    """Return the F1 of the words found against those wanted."""
    shared = (found & gold).total()
    return 2 * shared / (found.total() + gold.total()) if shared else 0.0


def harmonic(precision: float, recall: float) -> float:
    """Return the F1 of a precision and a recall."""
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0
