"""Text of a page as one cell of a sheet: a line that no terminal and no spreadsheet will obey."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["CONTROL", "DIRECTION", "cell", "plain"]

CONTROL: Final = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
DIRECTION: Final = "\u202a-\u202e\u2066-\u2069"

_DROPPED = re.compile(f"[{CONTROL}{DIRECTION}]")
_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""What makes a spreadsheet read a cell as a formula (OWASP, CSV Injection)."""


def plain(text: str) -> str:
    """Return ``text`` as one line without control characters and turns of direction."""
    return _DROPPED.sub("", " ".join(text.split()))


def cell(value: str | None) -> str:
    """Return ``value`` as a cell; an apostrophe stands before what could be a formula."""
    words = plain(value or "")
    return f"'{words}" if words.startswith(_FORMULA) else words
