"""By which names a page's outlet may be called: full, short, by its letters, by its address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["TYPES", "called", "squeezed", "tagged"]

TYPES: Final = frozenset(
    "Advertiser Agency Argus Beacon Broadcaster Bugle Bulletin Chronicle Citizen Clarion "
    "Courier Daily Dispatch Echo Enquirer Examiner Express Gazette Globe Guardian Herald "
    "Independent Inquirer Journal Lantern Ledger Mail Mercury Messenger Mirror Monitor News "
    "Observer Outlook Post Press Press-Gazette Record Register Reporter Review Sentinel "
    "Spectator Standard Star Sun Telegraph Times Tribune Voice Weekly Alliance Association "
    "Authority Board Bureau Centre Center Commission Committee Council Court Department "
    "Federation Institute Lab Laboratory Ministry Mission Observatory Office Service Society "
    "Union University Watch".split()
)
"""Last words of names that stand for the whole behind “the”: “the Post”, “the Commission”."""

_ABOUT: Final = frozenset("Committee Campaign Friends Justice Families Appeal Supporters".split())
"""Who stands behind these is whom they are for: the Committee for Viktor Orlan is not he."""
_GENERIC: Final = re.compile(
    r"(?:\s+(?:news\s+)?(?:agency|online|website|newsroom|newspaper|editors|team|staff)"
    r"|\s+(?:Online|Website|Newsroom)|\.(?:com|org|net|example))+$"
)
_PARTS: Final = re.compile(r"\s*[|,:;•·(]\s*|\)|\s+[–—-]\s+")
_WITHIN: Final = re.compile(r"\s+(?:to|of|for|in|at)\s+(?:the\s+)?")
_ARTICLE: Final = re.compile(r"^the\s+", re.IGNORECASE)
_DATELINE: Final = re.compile(r"^[^\n()]{0,60}\(([A-Za-z][\w./ ]{1,40})\)\s*[:–—-]")
_SHORTEST, _LETTERS, _SEVERAL = 4, 3, 2


def squeezed(name: str) -> str:
    """Return a name's letters and digits alone: “The Quayside Post” is ``quaysidepost``."""
    return re.sub(r"[\W_]+", "", _ARTICLE.sub("", name.strip()).casefold())


def called(name: str) -> Iterator[tuple[str, bool]]:
    """Yield what an outlet of this full name may be called.

    With each, whether only a “the” before it makes it this outlet's name.
    """
    for place, part in enumerate(filter(None, _PARTS.split(name))):
        whole = _ARTICLE.sub("", part.strip())
        bare = _GENERIC.sub("", whole)
        tokens = bare.split()
        if not bare[:1].isalnum() or (place and len(tokens) == 1) or len(bare) < _SHORTEST - 1:
            continue
        yield bare, False
        if whole != bare:
            yield whole, False
        yield from _shorter(bare, tokens)


def _shorter(bare: str, tokens: list[str]) -> Iterator[tuple[str, bool]]:
    head, *rest = _WITHIN.split(bare, maxsplit=1)
    if rest and head.split()[-1:] and head.split()[-1] in _ABOUT:
        rest = []
    if rest:
        yield from ((one, False) for one in (head, rest[0]) if len(one.split()) > 1)
        if head.split()[-1:] and head.split()[-1] in TYPES:
            yield head.split()[-1], True
    if len(tokens) > 1 and tokens[-1] in TYPES:
        yield tokens[-1], True
    if len(tokens) > _SEVERAL and tokens[-1] in TYPES and tokens[-2][:1].isupper():
        yield " ".join(tokens[-2:]), False
    if len(tokens) > 1 and tokens[0].isupper() and len(tokens[0]) >= _LETTERS:
        yield tokens[0], False
    letters = "".join(token[0] for token in tokens if token[0].isupper())
    if len(letters) >= _LETTERS:
        yield letters, False


def tagged(text: str) -> str | None:
    """Return the agency's mark in a dateline: the NNA of “LENTHE (NNA) —”."""
    found = _DATELINE.match(text)
    return found[1].strip() if found else None
