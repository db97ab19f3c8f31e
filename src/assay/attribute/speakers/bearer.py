"""A person's name where the page gives it, and the last name in it."""

from __future__ import annotations

from typing import NamedTuple

from assay.text import PARTICLES

__all__ = ["Bearer", "is_lone", "last_name"]

_FEWEST = 2
"""A full name has at least a first and a last one."""


class Bearer(NamedTuple):
    """A full name at a place of the page, with the role that stands beside it there."""

    start: int
    end: int
    name: str
    role: str | None
    block: str


def last_name(name: str) -> str:
    """Return the last name as names are compared: “rashid” of “Ahmed al-Rashid”."""
    last = name.lower().split()[-1]
    return last[3:] if last.startswith(("al-", "el-")) and last[3:] else last


def is_lone(name: str) -> bool:
    """Tell a last name by itself: “Roke”, “von der Osk”; “Al-Roke” at the head of a sentence."""
    words = name.split()
    while (
        len(words) > 1
        and words[0].lower() in PARTICLES
        and (words[0].islower() or words[1] in PARTICLES)
    ):
        words = words[1:]
    return len(words) < _FEWEST
