"""A page's title apart from its site's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["letters", "site_behind", "without_site"]

_SEPARATOR = re.compile(r"\s+[|\-\u2013\u2014\u00b7\u00bb:\u2022]\s+")
_TELLING = 4
"""A word of so many letters in a host's name is no chance."""


def letters(text: str) -> str:
    """Return the letters and digits of a text, small: what two spellings share."""
    return "".join(char for char in text.lower() if char.isalnum())


def site_behind(title: str | None, headline: str | None, host: str | None) -> str | None:
    """Return the name behind the headline in a page's title, where the host has a word of it.

    ``Lights out | WRQK 101.3`` on ``wrqk-radio.example`` is WRQK 101.3; a section's name is in no
    host.
    """
    cuts = list(_SEPARATOR.finditer(title or ""))
    if title is None or not cuts or not headline or not host:
        return None
    head, tail = title[: cuts[-1].start()].strip(), title[cuts[-1].end() :].strip()
    words = (letters(word) for word in tail.split())
    known = any(len(word) >= _TELLING and word in letters(host) for word in words)
    return tail if known and letters(head) == letters(headline) else None


def without_site(title: str | None, sites: Sequence[str]) -> str | None:
    """Return a title without the site's name at its end (``Title | The Site``)."""
    if title is None:
        return None
    cuts = list(_SEPARATOR.finditer(title))
    if not cuts:
        return title
    head, tail = title[: cuts[-1].start()].strip(), title[cuts[-1].end() :].strip()
    known = {site.lower() for site in sites}
    return head if head and tail.lower() in known else title
