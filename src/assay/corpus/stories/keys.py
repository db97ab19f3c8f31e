"""What tells claims of a crawl apart at a glance: their figures and their names."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

__all__ = ["Key", "around", "clash", "key", "named", "share_names"]

_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_NAME: Final = re.compile(r"\b[A-Z][\w’-]+")
_WORD: Final = re.compile(r"\w+")
_TIMES: Final = frozenset(
    "January February March April May June July August September October November December Monday"
    " Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter".split()
)
"""Words with a capital that tell when, and neither who nor where."""

_PLAIN: Final = 7
"""So many words a claim needs that has neither a figure nor a name."""

_BARE: Final = 4
"""A claim of fewer words ("the results") says too little in any case."""


class Key(NamedTuple):
    """The figures and names of a claim; ``first`` is its first word where that has a capital.

    It may be a name or not, as every sentence begins with a capital. ``around`` are the names of
    who says it and of the page's title.
    """

    numbers: frozenset[str]
    names: frozenset[str]
    first: str | None
    around: frozenset[str] = frozenset()


def named(*texts: str | None) -> frozenset[str]:
    """Return the words with a capital in texts around a claim."""
    words = (word for text in texts if text for word in _NAME.findall(text))
    return frozenset(word.removesuffix("’s") for word in words) - _TIMES


def around(speaker: str | None, title: str | None) -> frozenset[str]:
    """Return the names around a claim: its speaker's whole name, and those of its page's title.

    Of a speaker, a word alone ("Lantern", "Ada") is what many others are called too.
    """
    return named(title) | ({" ".join(_NAME.findall(speaker)[-2:])} if speaker else frozenset()) - {
        ""
    }


def key(said: str, beside: frozenset[str] = frozenset()) -> Key | None:
    """Read a claim for what tells it apart; None where it says too little to be found elsewhere."""
    head, _, rest = said.partition(" ")
    numbers, names = frozenset(_NUMBER.findall(said)), named(rest)
    least = _BARE if numbers or names else _PLAIN
    if len(_WORD.findall(said)) < least:
        return None
    first = _NAME.match(head)
    return Key(numbers, names, first[0] if first else None, beside)


def share_names(one: Key, other: Key) -> bool:
    """Tell whether two claims share a name; a first word is one where the other one says so."""
    return bool(
        one.names & other.names
        or one.first in other.names | other.around
        or other.first in one.names | one.around
    )


def clash(one: Key, other: Key) -> bool:
    """Tell whether two claims have other figures, or names and none in common.

    Where one of the two has no name, those around both of them speak.

    The pair model tells names apart and does not read them: in a crawl many sentences differ in
    nothing but where and how many.
    """
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return True
    if share_names(one, other):
        return False
    if one.names and other.names:
        return True
    mine, its = one.names | one.around, other.names | other.around
    return bool(mine and its and not mine & its)
