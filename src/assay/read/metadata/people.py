"""Names of authors as pages give them, cleaned; better none than a wrong one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.read.metadata.dates import date_in
from assay.read.metadata.jsonld import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["people"]

_BY = re.compile(r"(?:written\s+|posted\s+)?by:?\s+", re.IGNORECASE)
_NOBODY = frozenset(
    "admin administrator anonymous author by editor editorial guest none null root staff "
    "superadmin unknown user webmaster".split()
)
_ADDRESS = re.compile(r"https?:|www\.|@\S+\.|\.(?:com|org|net)\b|[<>{}|]", re.IGNORECASE)
_TRAIL = re.compile(r"\s*[•·|]\s.*|\s+(?:on|updated|published)\s.*", re.IGNORECASE | re.DOTALL)
_HANDLE = re.compile(r"\S*[._\-\d]\S*\Z")
_PARTS = re.compile(r"\s*,\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+", re.IGNORECASE)
_PERSON = re.compile(r"(?!The\b)[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][\w'’]+")
"""A site so called may be a person's own."""

_LONGEST = 70  # characters
_MOST = 7  # words


def people(given: Iterable[str], sites: Sequence[str]) -> tuple[str, ...]:
    """Return the names of persons or desks among ``given``, each once.

    Left out are addresses, placeholders such as ``admin``, what is too long for a name, and
    the names in ``sites``: the page's own outlet is its publisher, not its author, unless the
    outlet bears a person's name. Of "Text Ana Roke" and "Ana Roke" the shorter is the name.
    """
    known = {_bare(site) for site in sites if _PERSON.fullmatch(site) is None}
    found: list[str] = []
    for text in given:
        for name in _split(_TRAIL.sub("", _BY.sub("", phrase(text) or "", count=1))):
            if _is_name(name) and _bare(name) not in known and name not in found:
                found.append(name)
    return tuple(name for name in found if not any(name.endswith(f" {other}") for other in found))


def _split(text: str) -> list[str]:
    parts = [part for part in _PARTS.split(text) if part]
    is_list = all(" " in part for part in parts)  # "Smith, John" is one name
    return parts if is_list else [text.strip(" ,;")]


def _is_name(name: str) -> bool:
    return (
        name.lower() not in _NOBODY
        and any(char.isalpha() for char in name)
        and len(name) <= _LONGEST
        and len(name.split()) <= _MOST
        and _ADDRESS.search(name) is None
        and _HANDLE.match(name) is None
        and date_in(name) is None
    )


def _bare(name: str) -> str:
    return "".join(char for char in name.lower() if char.isalnum()).removeprefix("the")
