"""What courts and police do to somebody: an event that is told, and nobody's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import CLOSING, OPENING, STRAIGHT, quote

if TYPE_CHECKING:
    from assay.attribute.found import Found

__all__ = ["prosecuted"]

_AUXILIARY = (
    r"(?:is|are|was|were|be|been|being|has|have|had|will|would|could|may|might|to|not|also|now"
    r"|later|then|last|month|week|year|just|already|since|and|never|yet|both|\w+ly)"
)
_DONE = (
    r"(?:charged|convicted|jailed|imprisoned|arrested|detained|sentenced|fined|sued|indicted"
    r"|acquitted|cleared|remanded|bailed|adjourned|banned|extradited|deported"
    r"|(?:charg|convict|jail|arrest|detain|sentenc|fin|su|indict|adjourn)(?:e?s|ing)"
    r"|fine|sue|charge|jail|arrest|sentence)"
)
_CUE = re.compile(
    rf"(?:{_AUXILIARY}\s+)*{_DONE}(?:\s+(?:or|and)\s+{_DONE})*"
    r"(?:\s+(?:with|of|over|for|on|from|to))?",
    re.IGNORECASE,
)
_BE = re.compile(r"(?:(?:has|have|had) )?(?:is|are|was|were|be|been|being)", re.IGNORECASE)
_CLAUSE = re.compile(r"that\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_CHARGES = re.compile(r"charg(?:e|es|ed|ing)", re.IGNORECASE)
_WITH = re.compile(r"\bwith\b|\Aover\b", re.IGNORECASE)
_DONE_TO = re.compile(rf"{_DONE}\b", re.IGNORECASE)
"""What begins a content whose cue is a mere "was"."""


def prosecuted(text: str, found: Found) -> bool:
    """Tell whether a relation's words tell only that somebody was charged, convicted, jailed, sued.

    "Ana Roke was charged with fraud" is an event, of which the page tells: nobody is reported to
    speak. Being accused, alleged or suspected is not among them: somebody does the accusing. Nor
    is what is charged in a clause or in quotation marks.
    """
    if not found.cue or not found.content:
        return False
    cue = quote(text, found.cue, gap=" ")
    began = _DONE_TO.match(text, found.content[-1].start)
    if not _CUE.fullmatch(cue) and not (began and _BE.fullmatch(cue)):
        return False
    said = quote(text, found.content, gap=" ")
    if _CLAUSE.match(said) or any(mark in said for mark in OPENING + CLOSING + STRAIGHT):
        return False
    charges = any(_CHARGES.fullmatch(word) for word in _WORDS.findall(cue))
    if charges and found.mention:
        # "Critics charged the hearing was a farce" is speech: a charge is brought with a crime
        return _WITH.search(said) is not None
    return True
