"""Small words inside a person's name: “van den Oever”, “al-Rashid”, “da Silva”."""

from __future__ import annotations

from typing import Final

__all__ = ["PARTICLES", "bears_capital"]

PARTICLES: Final = frozenset(
    "van von der den de del della di da du la le los las al el bin ibn ben abu af av zu ter "
    "ten dos das do y".split()
)


def bears_capital(word: str) -> bool:
    """Tell whether a word is written as a name is: with a capital, or as “al-Rashid” is."""
    return word[:1].isupper() or word[:3].lower() in {"al-", "el-"}
