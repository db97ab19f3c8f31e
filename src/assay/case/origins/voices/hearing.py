"""From whom a page says that it has heard, and whose own act it tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.case.origins.voices.acting import acting
from assay.case.origins.voices.cues import read_name
from assay.case.origins.voices.finders import is_somebody, trimmed

if TYPE_CHECKING:
    from assay.case.origins.voices.speakers import Speaker
    from assay.record import Record

__all__ = ["doer", "heard_from"]

_HEARD_FROM: Final = re.compile(
    r"\b(?:we|I|this\s+(?:newspaper|paper|site|website|magazine|reporter|blog)|our\s+\w+)\s+"
    r"(?:(?:has|have|had|also|now|been|is|are|was|were)\s+){0,3}"
    r"(?:hears?|heard|learn(?:s|ed|t)?|understands?|understood|gathers?|gathered|knows?|told|informed"
    r"|assured|tipped off|it|got it)\s+(?:\w+\s+)?(?:from|by)\s+(?P<who>(?:[\w’'&/-]+\s+){0,7}?"
    r"[\w’'&/-]+)(?=\s*(?:[,.;:!?“”\"()—–]|$)|\s+(?:that|who|on)\b)",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"")


def heard_from(record: Record, words: str) -> Speaker | None:
    """Return from whom a page has heard: “this newspaper has learnt from a minister”."""
    found = _HEARD_FROM.search(_QUOTED.sub("“ ”", words))
    who = trimmed(found["who"]) if found else ""
    return read_name(record, who, sure=True) if who and is_somebody(record, who) else None


def doer(record: Record, words: str) -> Speaker | None:
    """Return the court, central bank or regulator whose own act a sentence states."""
    who = acting(_QUOTED.sub("“ ”", words))
    return read_name(record, who, sure=True) if who else None
