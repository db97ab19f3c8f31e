"""Common words that are part of a name where they stand: “the United Nations”, “Federal Coal”.

A list of words cannot tell: *council* is a word, and “the Council” a name. What tells is a capital
that no rule of spelling asks for: one that opens no sentence, in a stretch that is not all in
capitals as headings are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Cased", "names_by_capital"]

_TITLES = frozenset("mr mrs ms dr".split())
_KEPT = _TITLES | frozenset(
    "i monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december".split()
)
"""They bear a capital whatever they are part of, and say what no other name would."""

_OPENERS = frozenset(
    "a an the this that these those it he she we you they there here who what when where why how "
    "which whose if but and or so yet nor as at by for from in into of on to with without after "
    "before while since until because although though than then not no is are was were be do does "
    "did has have had can could may might must shall should will would let his her its our their "
    "my your all any some every each both one only even just also still now yes".split()
)
"""Words that open sentences and no names."""

_BREAKS = frozenset('.,!?:;…"“”«»()[]-–—*•')
_MOSTLY = 0.6
_FEW = 3


class Cased(NamedTuple):
    """A word: as it is written, whether it begins with a capital, whether a mere space follows."""

    written: str
    capital: bool
    joined: bool


def names_by_capital(words: Sequence[Cased]) -> list[bool]:
    """Tell of each word of a stretch whether its capital makes it part of a name."""
    lettered = sum(word.written[:1].isalpha() for word in words)
    capitals = sum(word.capital for word in words)
    if lettered > _FEW and capitals > _MOSTLY * lettered:
        return [False] * len(words)
    return [_is_named(words, place) for place in range(len(words))]


def _opens_sentence(words: Sequence[Cased], place: int) -> bool:
    before = words[place - 1].written
    titled = before == "." and place > 1 and words[place - 2].written.lower() in _TITLES
    return not titled and not _BREAKS.isdisjoint(before)


def _is_named(words: Sequence[Cased], place: int) -> bool:
    word = words[place]
    if not word.capital or word.written.lower() in _KEPT:
        return False
    if place and not _opens_sentence(words, place):
        return True
    if word.written.lower() in _OPENERS or not word.joined or place + 1 >= len(words):
        return False
    after = words[place + 1]
    return after.capital and after.written.lower() not in _KEPT
