"""Text as both databases take it, character for character as long as it was."""

from __future__ import annotations

import re
from typing import Any, Final

__all__ = ["storable", "storable_row"]

_REFUSED: Final = re.compile("[\0\ud800-\udfff]")
"""PostgreSQL takes no NUL, and no database half a character (a path may hold one)."""


def storable(text: str) -> str:
    """Return a text with U+FFFD for every character that a database refuses.

    Places in it stay what they were. The record keeps the text as it is.
    """
    return _REFUSED.sub("\ufffd", text)


def storable_row(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row whose texts are all storable."""
    return {
        name: storable(value) if isinstance(value, str) else value for name, value in row.items()
    }
