"""A claim as it is set beside another: its figures, names and denials."""

from __future__ import annotations

import re
from typing import NamedTuple

from assay.text import Span
from assay.weigh.figures.found import Found, read

__all__ = ["Claimed", "Looked", "looked"]

_PLAIN_NOT = frozenset({"not", "no", "never"})
_READ = 600
"""Of a claim so many characters are looked at: a claim is about a sentence."""

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_NAME = re.compile(r"[^\W_]+")
_DENIALS = frozenset(
    "not no never none neither nor nobody nothing without denied denies deny denying refused "
    "refuses refuse failed fails fail rejected rejects reject false untrue cannot can't don't "
    "doesn't didn't isn't wasn't aren't weren't hasn't haven't hadn't won't wouldn't shouldn't "
    "couldn't".split()
)


class Claimed(NamedTuple):
    """A claim of a page: its words, and words around it that say what it is about."""

    text: str
    context: str = ""


class Looked(NamedTuple):
    """What is compared of a claim.

    ``order`` are its names as they come, ``around`` the words of its context;
    ``words`` are its own but for a plain "not", and ``turned`` tells whether there is one.
    """

    figures: tuple[tuple[str, Found], ...]
    names: frozenset[str]
    order: tuple[str, ...]
    denials: tuple[str, ...]
    around: frozenset[str]
    words: frozenset[str]
    turned: bool


def looked(claim: Claimed, names: tuple[str, ...]) -> Looked:
    """Look at a claim; ``names`` are the words in it that are names, in small letters."""
    text = claim.text[:_READ]
    found = tuple((one.span.of(text), one) for one in read(text, Span(0, len(text))))
    words = [one.lower().replace("’", "'") for one in _WORD.findall(text)]
    return Looked(
        figures=found,
        names=frozenset(names),
        order=names,
        denials=tuple(word for word in words if word in _DENIALS),
        words=frozenset(one for one in map(_bare, words) if one),
        turned=sum(_is_not(one) for one in words) % 2 == 1,
        around=frozenset(one.lower() for one in _NAME.findall(claim.context[:_READ])),
    )


def _is_not(word: str) -> bool:
    return word in _PLAIN_NOT or word.endswith("n't")


def _bare(word: str) -> str:
    """Return a word without the "not" in it; nothing of one that is only there to carry it."""
    word = "" if word in _PLAIN_NOT else word.removesuffix("n't")
    return "" if word in {"do", "did", "does"} else word
