"""Where the page itself tells of persons: whom a “he” or “she” behind it can be."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from assay.attribute.gender import KIN, gender_of
from assay.attribute.kinds import is_personal
from assay.attribute.lexicon import AUXILIARIES, VERBS
from assay.attribute.speakers.bearer import Bearer
from assay.text import quoted_stretches, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Block

__all__ = ["Appearance", "appearances"]

_FAR = 120
"""Code points: more words before a name are not only what somebody is called."""

_LED = re.compile(r"[“”\"‘’\s]*(?:(?:for|to|like|with|but|and)\s+)?\Z", re.IGNORECASE)
_BORNE = re.compile(r"[“\"‘\s]*(?:among|one of|also|another of)\b.*\b(?:is|was)\s\Z", re.IGNORECASE)
_OWNS = re.compile(r"(?:[’']s|(?<=s)[’'])\s")
"""A sentence that begins with what somebody has tells of that."""

_SUBJECT = re.compile(r"\b(?:he|she|they|we|i)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w-]*")
_CALLED = re.compile(r"(?P<noun>[^\W\d_][\w-]*),?\s+\Z")


class Appearance(NamedTuple):
    """A person's name in the page's own words.

    ``sentence`` is the start of its sentence; ``leads`` tells that the sentence is about that
    person; ``gender`` what the words beside the name tell.
    """

    start: int
    bearer: Bearer
    sentence: int
    leads: bool
    gender: str | None


def appearances(
    text: str, blocks: Sequence[Block], named: Sequence[Bearer]
) -> tuple[Appearance, ...]:
    """Return where the persons ``named`` appear in the article, outside of quotations."""
    by_block: dict[str, list[Bearer]] = {}
    for bearer in named:
        by_block.setdefault(bearer.block, []).append(bearer)
    found: list[Appearance] = []
    for block in blocks:
        if block.id in by_block:
            found.extend(_in_block(text, block, by_block[block.id]))
    return tuple(found)


def _in_block(text: str, block: Block, named: Sequence[Bearer]) -> Iterator[Appearance]:
    quotes = quoted_stretches(text, block.span)
    opened = [one.start for one in quotes]
    parts = sentences(text, block.span)
    starts = [one.start for one in parts]
    for bearer in named:
        start = bearer.start
        last = bisect_right(opened, start) - 1
        if last >= 0 and start < quotes[last].end:
            continue
        sentence = starts[max(0, bisect_right(starts, start) - 1)] if starts else start
        first = max(sentence, quotes[last].end) if last >= 0 else sentence
        ahead = text[max(first, start - _FAR) : start]
        leads = start - first <= _FAR and _leads(ahead) and not _OWNS.match(text, bearer.end)
        noun = _CALLED.search(ahead)
        gender = gender_of(noun["noun"]) if noun else None
        gender = gender or (gender_of(bearer.role) if bearer.role else None)
        yield Appearance(start, bearer, sentence, leads, gender)


def _leads(ahead: str) -> bool:
    """Tell whether a sentence is about the name behind ``ahead``, the words it begins with.

    It opens with the name, with what the person is called (“Her neighbour Ana Roke”), with where
    and when it was (“Across the road, Ana Roke”), or tells of one among others.
    """
    if _LED.match(ahead) or _BORNE.match(ahead):
        return True
    tail = ahead if _apposed(ahead) else ahead.rpartition(",")[2]
    words = [word.lower() for word in _WORD.findall(tail)]
    if _SUBJECT.search(tail) or _SUBJECT.match(ahead.lstrip('“"‘ ')):
        return False
    if any(word in AUXILIARIES or word in VERBS for word in words):
        return False
    return not words or is_called(words[-1])


def is_called(word: str) -> bool:
    """Tell a noun that stands before a person's name: “neighbour”, “wife”, “nurse”."""
    return word in KIN or is_personal(word)


def _apposed(ahead: str) -> bool:
    """Tell “Her neighbour, ” from “Across the road, ”: what the name says again."""
    found = _CALLED.search(ahead)
    return found is not None and ahead.rstrip().endswith(",") and is_called(found["noun"].lower())
