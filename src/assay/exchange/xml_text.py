"""Values as text of an XML document, which has no place for most control characters."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["shown"]

_OUTSIDE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def shown(value: str | float) -> str:
    """Return a value as text; U+FFFD stands for what XML 1.0 cannot hold."""
    return _OUTSIDE.sub("\N{REPLACEMENT CHARACTER}", str(value))
