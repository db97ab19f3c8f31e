"""Ids that other programs get: made from what a thing is, so that the same thing has the same one.

A page is its bytes' hash. Whatever is on it is that hash and the thing's id in the page's record;
so is a reader who comments, whose name is in no id, and who is nobody on any other page. Who is
named on several pages goes by the name that the case knows them by.
"""

from __future__ import annotations

import hashlib
from typing import Final
from uuid import UUID, uuid5

__all__ = ["digest", "uuid"]

_SPACE: Final = UUID("6f9d3d3c-4f0b-5d53-9a53-6b3f6c9a1e07")
"""The name space of every UUID (version 5, RFC 9562) that assay gives."""

_PARTED: Final = "\x1f"


def digest(*parts: str) -> str:
    """Return the id of what ``parts`` name: 40 hexadecimal digits."""
    return hashlib.sha256(_PARTED.join(parts).encode(errors="surrogatepass")).hexdigest()[:40]


def uuid(*parts: str) -> str:
    """Return the UUID of what ``parts`` name."""
    return str(uuid5(_SPACE, _PARTED.join(parts)))
