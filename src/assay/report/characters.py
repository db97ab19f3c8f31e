"""Which characters of a page may reach a reader's screen as they are.

A page's text is data. A terminal obeys escape sequences, a spreadsheet obeys formulas, and every
screen obeys the characters that turn the direction of writing (Trojan Source, CVE-2021-42574).
"""

from __future__ import annotations

import re
from typing import Final

from assay.text.cells import CONTROL, DIRECTION, plain

__all__ = ["plain", "visible", "web_address"]

_OVERRIDE: Final = "\u202d\u202e"

_SHOWN = re.compile(f"[{CONTROL}{_OVERRIDE}]")
_DROPPED = re.compile(f"[{CONTROL}{DIRECTION}]")
_WEB = re.compile(r"https?://[^\s\x00-\x20\x7f-\xa0\"'<>\\^`{|}]+", re.IGNORECASE)


def visible(text: str) -> str:
    """Return ``text`` for HTML: U+FFFD stands where a control character or an override was.

    Marks of direction that a browser contains inside their paragraph stay.
    """
    return _SHOWN.sub("\N{REPLACEMENT CHARACTER}", text)


def web_address(address: str | None) -> str | None:
    """Return ``address`` if it is a whole http or https address that can be a link, or None."""
    if address and _WEB.fullmatch(address) and not _DROPPED.search(address):
        return address
    return None
