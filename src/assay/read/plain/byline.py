"""Who wrote the page, where a line of plain text says so."""

from __future__ import annotations

import re

from msgspec import Struct

from assay.read.plain.date import StatedDate, stated_date

__all__ = ["Byline", "byline", "is_credit"]

_LONGEST = 160
_BY = re.compile(r"(?:written |posted |story |text )?by:?\s+(?=\S)", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:,|;|\||•|·|\band\b|&|\s[–—-]\s)\s*", re.IGNORECASE)
_NAME = re.compile(
    r"[A-ZÀ-ÞŁŚŠŽČĆŞİ][\w’'.-]*"
    r"(?:\s+(?:(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|al|bin|ibn|ben|el)\s+)*"
    r"[A-ZÀ-ÞŁŚŠŽČĆŞİ][\w’'.-]*){1,3}"
)
_HOUSE = re.compile(
    r"\b(?:press|reuters|ap|afp|upi|news|times|post|agency|staff|editorial|editors?|board|desk"
    r"|team|bureau|service|correspondents?|reporters?|writers?|magazine|journal|tribune|wire"
    r"|contributors?|guest|courier|herald|gazette|lantern|associated|bloomberg|columnist|admin"
    r"|network|media|radio|tv|institute|university|special to|for the|in [A-Z]\w+)\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|editing|translation|translated)\s+(?:and \w+\s+)?"
    r"by\s.{2,300}",
    re.IGNORECASE,
)


class Byline(Struct, frozen=True, kw_only=True):
    """The people that a byline names, as they stand there, and its date where it ends in one."""

    authors: tuple[str, ...]
    date: StatedDate | None = None


def byline(words: str) -> Byline | None:
    """Read a line as ``By`` and names; None where any part of it is neither name nor outlet.

    A byline that names only an outlet or a desk has no authors.
    """
    start = _BY.match(words)
    if start is None or len(words) > _LONGEST or words.endswith((".", "!", "?")):
        return None
    rest, stated = _cut_date(words[start.end() :].strip())
    parts = [part for part in _PARTS.split(rest) if part]
    if not parts:
        return None
    authors: list[str] = []
    for part in parts:
        if _HOUSE.search(part):
            continue
        if not _NAME.fullmatch(part):
            return None
        authors.append(part)
    return Byline(authors=tuple(authors), date=stated)


def is_credit(words: str) -> bool:
    """Tell whether a line credits those who reported, wrote or edited: ``(Reporting by …)``."""
    return len(words) <= 2 * _LONGEST and _CREDIT.fullmatch(words) is not None


def _cut_date(words: str) -> tuple[str, StatedDate | None]:
    for found in re.finditer(r"[\s,;|•·–—-]+(?:on\s+)?(?=[\w(])", words):
        stated = stated_date(words[found.end() :])
        if stated is not None:
            return words[: found.start()], stated
    return words, None
