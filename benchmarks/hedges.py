"""A plain sentence told with doubt: its first verb, where that is one of a few shapes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

__all__ = ["hedged"]

_MODALS = ("may", "might")
_PAST = r"(?:\w+ed|been|left|lost|sent|run|shrunk|struck|gone|torn|taken|spoilt|come|fallen)\b"
_SHAPES = (
    (re.compile(rf"(?<!\bto )\b(?:has|have|had) (?={_PAST})"), "{} have "),
    (re.compile(r"\b(?:was|were) (?=\w+)"), "{} have been "),
    (re.compile(r"\b(?:is|are) (?:going )?to (?=\w+)"), "{} "),
    (re.compile(r"\b(?:is|are) (?=\w+ing\b)"), "{} be "),
    (re.compile(r"\b(?:will|would) (?=\w+)"), "{} "),
)  # fmt: skip
_ASIDE = re.compile(r"\b(?:because|which|after|when|while|if|from whom|to whom)\b", re.IGNORECASE)
_OTHER_THAT = re.compile(r"(?<!said )(?<!says )(?<!reported )(?<!reports )(?<!announced )that\b")
"""Behind such words stands another verb than the one that is told."""


def hedged(words: str, random: Random) -> str | None:
    """Return a sentence with "may" or "might" in it; None where no shape fits."""
    found = [
        (match.start(), match, shape) for pattern, shape in _SHAPES
        if (match := pattern.search(words)) is not None
    ]  # fmt: skip
    if not found:
        return None
    _, match, shape = min(found, key=lambda one: one[0])
    before = words[: match.start()]
    if _ASIDE.search(before) or _OTHER_THAT.search(before):
        return None
    return before + shape.format(random.choice(_MODALS)) + words[match.end() :]
