"""The voice between the page and who spoke: the outlet that was told, or who asked."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from assay.attribute.outlets import OUTLET
from assay.attribute.spoken.places import among
from assay.text import Span

if TYPE_CHECKING:
    from assay.attribute.found import Found
    from assay.attribute.spoken.passage import Passage

__all__ = ["asker", "hearer"]

_NAME = r"[A-Z][\w’'-]+"
_STAFF = (
    r"(?:reporter|journalist|correspondent|editor|host|anchor|columnist|interviewer|presenter)s?"
)
_OF = r"\s+(?:of|from|at|with|for)\s+"
_TO = (
    rf"(?:(?:{_NAME}\s+){{1,3}}(?:of|from|at)\s+"  # told Ana Roke of
    rf"|(?:an?|the|its|one)\s+(?:[\w-]+\s+){{0,3}}?{_STAFF}(?:\s+{_NAME}){{0,3}}{_OF}"
    r"|[\w’']+(?:’s|'s)\s+)?"
)
_TOLD = re.compile(rf"\b(?:told|tells|telling|informed)\s+{_TO}{OUTLET}")
_WAS_TOLD = re.compile(
    rf"{OUTLET}\s+(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+)?(?:told|informed)\b"
)
_IN = re.compile(
    r"\b(?:[Ii]nterview(?:ed|s)?\s+(?:\w+\s+){0,5}?(?:with|on|by|for|in)"
    r"|(?:[Ss]peaking|[Tt]alking|[Ss]poke|[Tt]alked)\s+(?:\w+\s+){0,2}(?:to|with|on)"
    r"|(?:[Aa]ppearing|[Aa]ppeared|[Aa]ppearance|said|says|saying|aired)\s+(?:\w+\s+){0,3}on"
    r"|(?:said|wrote|statement|e-?mail|message|remarks|comments)\s+(?:\w+\s+){0,3}to"
    r"|(?:confirmed|explained|complained|admitted|revealed|confided|boasted|insisted)\s+to"
    r"|(?:obtained|reviewed|seen|published|aired|broadcast|posted|reported)\s+(?:\w+\s+)?(?:by|in)"
    rf"|(?:wrote|writing|writes)\s+(?:in|for))\s+{_TO}{OUTLET}"
)
_ASKED = re.compile(
    rf"(?P<who>(?:{_NAME}\s+){{0,3}}{_NAME})\s+(?:interviewed|spoke\s+(?:to|with)"
    r"|talked\s+(?:to|with)|questioned)\s+(?:an?|one|some|two|three|several)\s+[a-z]"
)
_THE_ONE = re.compile(r"(?:the\s|he\b|she\b|they\b)", re.IGNORECASE)


def hearer(where: Passage, found: Found) -> Span | None:
    """Return the name of the outlet that was told, where the sentence of the cue gives one.

    "… told the Lantern", "in an interview with Osk Radio", "said on CNN", "in a letter obtained by
    the Courier": not within what is said.
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


def asker(where: Passage, found: Found) -> Span | None:
    """Return who asked whoever speaks, where the sentence before tells that somebody did.

    "Ana Roke interviewed a docker. The docker said …": what the docker says is known from her.
    """
    if not found.mention or not _THE_ONE.match(where.text, found.mention[0].start):
        return None
    at = bisect_left(where.sentences, found.mention[0].start, key=attrgetter("end")) - 1
    if at < 0:
        return None
    asked = list(_ASKED.finditer(where.text, *where.sentences[at]))
    return Span(*asked[-1].span("who")) if asked else None
