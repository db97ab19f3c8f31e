"""What looks like a report, and nobody has said: "one cannot exclude that", "… to blame them"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import quote

if TYPE_CHECKING:
    from assay.attribute.found import Found

__all__ = ["points_back", "unsaid"]

_MODAL = re.compile(
    r"(?:can(?:not)?|could|may|might|must|should|would|ought|has to|have to|can[’']t|"
    r"couldn[’']t|shouldn[’']t|wouldn[’']t)\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    r"\b(?:to|and|or|not|help|helps|helped|will|would|can|could|may|might|must|should)\s+\Z",
    re.IGNORECASE,
)
_INFLECTED = re.compile(r"\w*(?:s|ed|ing|ly|en)", re.IGNORECASE)
_LED = 12
"""Code points before a cue in which the word stands that an infinitive follows."""

_POINTERS = frozenset("this that it so which what who whom them him her".split())


def unsaid(text: str, found: Found) -> bool:
    """Tell whether a relation's words name no one who has said it.

    "One" with a modal verb is nobody: "one cannot exclude that p" grades p, and whoever writes it
    does. An infinitive for which no source was found ("they will come and blame him") tells of
    what is yet to be said; a report that leaves its source out is passive, or a noun.
    """
    cue = quote(text, found.cue, gap=" ")
    if found.mention:
        return quote(text, found.mention).lower() == "one" and _MODAL.match(cue) is not None
    if not found.cue or not cue.isalpha() or _INFLECTED.fullmatch(cue):
        return False
    start = found.cue[0].start
    return _INFINITIVE.search(text[max(0, start - _LED) : start]) is not None


def points_back(text: str, found: Found) -> bool:
    """Tell whether all that is said is a pronoun: inside another's words it states nothing new."""
    return quote(text, found.content).lower() in _POINTERS
