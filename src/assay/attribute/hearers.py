"""The outlet that was told: a voice between the page and who spoke."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.places import among
from assay.text import Span

if TYPE_CHECKING:
    from assay.attribute.found import Found
    from assay.attribute.passage import Passage

__all__ = ["hearer"]

_WORD = r"[A-Z0-9][\w&.-]*"
_KNOWN = (
    "CNN MSNBC NBC CBS ABC CNBC PBS NPR BBC AP AFP C-SPAN TASS RIA HBO MTV ESPN Univision "
    "Telemundo Reuters Interfax Bloomberg Politico POLITICO Axios Vox Slate Breitbart BuzzFeed "
    "HuffPost Newsmax Yahoo Vice"
).split()
_CALLED = (
    "News Times Post Herald Tribune Courier Gazette Journal Guardian Telegraph Chronicle Observer "
    "Independent Mail Mirror Globe Press Review Magazine Radio Television TV Network Register "
    "Sentinel Examiner Inquirer Dispatch Lantern Star Sun Today Standard Weekly Daily Beast Agency "
    "Caller Monitor"
).split()
"""The last word of an outlet's name."""

_OUTLET = (
    rf"(?:(?:{'|'.join(_KNOWN)})(?: (?:News|Radio|TV|Novosti|Politics))?"
    rf"|(?:{_WORD} ){{0,4}}(?:{'|'.join(_CALLED)})(?![\w-])(?: News| Magazine)?)"
)
_WHOLE = rf"(?P<whole>(?:[Tt]he\s+)?{_OUTLET})"
_TOLD = re.compile(rf"\b(?:told|tells|telling|informed)\s+(?:[\w’']+(?:’s|'s)\s+)?{_WHOLE}")
_WAS_TOLD = re.compile(
    rf"{_WHOLE}\s+(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+)?(?:told|informed)\b"
)
_IN = re.compile(
    r"\b(?:interview(?:ed)?\s+(?:\w+\s+)?(?:with|on|by|for)"
    r"|(?:speaking|talking|spoke|talked)\s+(?:to|with|on)"
    r"|(?:appearing|appeared|appearance|said|says|saying|aired|interview)\s+(?:\w+\s+){0,2}on"
    rf"|(?:wrote|writing|writes)\s+(?:in|for))\s+{_WHOLE}"
)


def hearer(where: Passage, found: Found) -> Span | None:
    """Return the name of the outlet that was told, where the sentence of the cue gives one.

    "… told the Lantern", "in an interview with Osk Radio", "said on CNN": not within what is said.
    """
    if not found.cue:
        return None
    cue = found.cue[0]
    sentence = next((one for one in among(where.sentences, cue) if one.covers(cue)), None)
    if sentence is None:
        return None
    for pattern in (_TOLD, _WAS_TOLD, _IN):
        for told in pattern.finditer(where.text, *sentence):
            name = Span(*told.span("whole"))
            said = any(name.overlaps(piece) and piece != name for piece in found.content)
            if not said and (pattern is not _TOLD or told.start() >= cue.start - 1):
                return name
    return None
