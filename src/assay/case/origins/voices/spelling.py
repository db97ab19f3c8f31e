"""Persons' names that are one name: spelled much the same, or with one part left out."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Final

__all__ = ["names_meet", "spelled_alike"]

_LONG_NAME: Final = 5
_SPELLED: Final = 0.8


def names_meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two persons' names are one name: the same last one, no other first one.

    Of two last names the second may be left out: “Elvira Roque Sanz”, “Elvira Roque”.
    """
    short, long = sorted((one, other), key=len)
    if len(short) > 1 and len(long) > len(short) and long[: len(short)] == short:
        return True
    if not spelled_alike(one[-1], other[-1]):
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    return any(
        first.startswith(second) or second.startswith(first) or spelled_alike(first, second)
        for first in one[:-1]
        for second in other[:-1]
    )


def spelled_alike(one: str, other: str) -> bool:
    """Tell whether two spellings may be one name, as other alphabets are written differently."""
    if one == other or min(len(one), len(other)) < _LONG_NAME:
        return one == other
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SPELLED
