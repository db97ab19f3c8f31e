"""The ids of a case's items: a letter for what it is, and a number: ``p3``, ``k12``."""

from __future__ import annotations

import re
from typing import Final

from assay.errors import CaseError

__all__ = ["KINDS", "by_number", "number", "shown", "split"]

KINDS: Final = {
    "p": "page", "k": "claim", "s": "source", "e": "entity", "l": "link", "h": "hypothesis",
    "j": "judgement", "f": "fact check", "c": "comment",
}  # fmt: skip

_ID: Final = re.compile(r"([a-z])([1-9][0-9]{0,17})")


def shown(letter: str, found: int | None) -> str | None:
    """Return an item's id, as it is shown."""
    return None if found is None else f"{letter}{found}"


def split(given: str, case: str) -> tuple[str, int]:
    """Return the letter and the number of an id. Raises `CaseError` for what is none."""
    found = _ID.fullmatch(given.strip())
    if found is None or found[1] not in KINDS:
        told = ", ".join(f"{letter}1 for a {name}" for letter, name in KINDS.items())
        raise CaseError(case, f"expected an item's id ({told}), got {given!r}.", reason="unknown")
    return found[1], int(found[2])


def number(given: str, letter: str, case: str) -> int:
    """Return the number of an id of one kind.

    Raises
    ------
    CaseError
        It is no id, or one of something else.
    """
    kind, found = split(given, case)
    if kind != letter:
        raise CaseError(
            case,
            f"expected a {KINDS[letter]}'s id ({letter}12), got {given!r}, a {KINDS[kind]}'s.",
            reason="unknown",
        )
    return found


def by_number(name: str) -> tuple[int, str]:
    """Order ids by their numbers: ``e5``, ``e5@p3``, ``e12``."""
    first, _, page = name[1:].partition("@")
    return int(first), page
