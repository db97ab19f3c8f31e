"""Whose name is whose over several pages: what may be put together without asking anybody."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from assay.relate.entities.spoken import bears_a_name

if TYPE_CHECKING:
    from assay.record import Source

__all__ = ["entity_key", "kind_of", "plain_name", "speaks_for_itself"]

_BODIES: Final = {"outlet": "organisation"}
_SPEAKERS: Final = frozenset({"author", "person", "organisation", "outlet", "document"})
_ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_ADDRESS: Final = re.compile(
    r"^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|sen|rep|gov|gen|col|capt|sgt|rev|hon)"
    r"\.?\s+",
    re.IGNORECASE,
)
_LONGEST: Final = 300
"""Characters of a name that it is looked up by: PostgreSQL's indexes take no long ones."""

_BETWEEN: Final = re.compile(r"[\s.,'’‘`´\-–—]+")


def kind_of(kind: str) -> str:
    """Return the kind of entity that a kind of source is: an outlet is an organisation."""
    return "person" if kind == "author" else _BODIES.get(kind, kind)


def speaks_for_itself(source: Source) -> bool:
    """Tell whether a source may be met on other pages: named, and no commenter.

    A commenter belongs to their page and is nobody anywhere else.
    """
    return (
        bears_a_name(source.name)
        and source.kind in _SPEAKERS
        and source.named
        and any(character.isupper() for character in _ARTICLE.sub("", source.name)[:1])
    )


def plain_name(name: str) -> str:
    """Return a name without what it may be written with or without.

    That is its case, accents, points, articles and forms of address.
    """
    plain = _ADDRESS.sub("", _ARTICLE.sub("", name.strip()))
    letters = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", plain)
        if not unicodedata.combining(letter)
    )
    return _BETWEEN.sub(" ", letters.casefold()).strip()


def entity_key(name: str, kind: str, page: str) -> str:
    """Return what two names have in common when they are one entity of a case.

    The same name of the same kind, whatever its case, accents, points, articles and forms of
    address. A person with a single name ("Brenn") is told from others of that name by the page,
    whose id comes in ``page``: two pages' Brenns are put together by a person, not by assay.
    """
    words = plain_name(name)
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST]}…{sha256(words.encode(errors='surrogatepass')).hexdigest()}"
    alone = kind == "person" and " " not in words
    return f"{kind}:{words}@{page}" if alone or not words else f"{kind}:{words}"
