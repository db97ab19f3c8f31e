"""What stands above a quotation: who wrote it, and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assay.text import Span

__all__ = ["is_header"]

_HEADER = re.compile(
    r"\s*(?:(?:originally\s+posted\s+by|quote(?:\s+from)?|quoting|zitat(?:\s+von)?|citation(?:\s+de)?|"
    r"cita(?:\s+de)?|posted\s+by|in\s+reply\s+to)\b[^\n]{0,70}"
    r"|[^\n]{0,90}?\b(?:wrote|writes|said|says|posted|schrieb|sagte|schreibt|escribió|dijo|ha\s+scritto|"
    r"ha\s+detto|a\s+(?:écrit|dit)|écrit|escreveu|disse|schreef|skrev|napisał\w*|пишет|писал\w*|сказал\w*)"
    r"(?:\s*:?[\s↑→]*|[\s:↑→]+(?=[^\n]*(?:\d{4}|\d:\d\d|\d[./]\d))[^\n]{0,30}))\s*\Z",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?=[^\n]*(?:\d{4}|\d:\d\d|\d[./-]\d))(?:[\d\W]*\b[^\W\d_]{1,10}\b){0,5}[\d\W]*\Z"
)
_DIGITS = re.compile(r"\d+")
_LONGEST_HEADER = 14


def is_header(text: str, span: Span) -> bool:
    """Tell a quotation's heading ("X wrote:", "Originally posted by X", a date) from its words."""
    line = span.of(text)
    if len(line.split()) > _LONGEST_HEADER:
        return False
    return _HEADER.match(line) is not None or (
        _DATE.match(line) is not None and len(_DIGITS.findall(line)) > 1
    )
