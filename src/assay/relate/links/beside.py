"""Where a name stands beside a place's: "Osk, Almarland", "the Tarl Institute in Osk"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.relate.links.sentence import Party
from assay.relate.links.tie import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.relate.links.sentence import Sentence

__all__ = ["beside"]

_LIES = frozenset({"organisation", "place", "event"})
_WITHIN = frozenset({"in", "near", "at"})


def beside(sentence: Sentence) -> Iterator[Found]:
    """Yield which bodies, places and events are said to be in which place."""
    for at, name in enumerate(sentence.entity):
        if name is None:
            continue
        start = Party(name, at, own=True)
        if sentence.kinds.get(name) == "person":
            yield from _belonging(sentence, start)
        if sentence.kinds.get(name) not in _LIES:
            continue
        for way in sentence.of(at, "prep"):
            if sentence.forms[way] in _WITHIN:
                for noun in sentence.of(way, "pobj"):
                    end = sentence.entity[noun]
                    if end is not None and end != name and sentence.kinds.get(end) == "place":
                        yield Found(
                            start, Party(end, noun, own=True), (way,), "located_in", taken=True
                        )
        yield from _behind(sentence, start)


def _belonging(sentence: Sentence, start: Party) -> Iterator[Found]:
    """Yield the body that a person is said to be of: "Ana Roke of the Osk Herald"."""
    for way in sentence.of(start.word, "prep"):
        if sentence.forms[way] in {"of", "from", "at"}:
            for noun in sentence.of(way, "pobj"):
                end = sentence.entity[noun]
                if end is not None and sentence.kinds.get(end) == "organisation":
                    found = Party(end, noun, own=True)
                    yield Found(start, found, (way,), "works_for", taken=True)


def _behind(sentence: Sentence, start: Party) -> Iterator[Found]:
    """Yield the place behind a comma or in brackets."""
    mark, at = start.word + 1, start.word + 2
    if at >= len(sentence.words):
        return
    end = sentence.entity[at]
    if end is None or end == start.entity or sentence.kinds.get(end) != "place":
        return
    kind, form = sentence.kinds.get(start.entity), sentence.forms[mark]
    closing = sentence.forms[at + 1] if at + 1 < len(sentence.words) else "."
    apposed = sentence.words[at].relation in {"appos", "npadvmod"}
    if (form == "(" and closing == ")") or (
        form == "," and kind == "place" and apposed and closing in {",", ".", ")", ";"}
    ):
        words = (start.word, mark, at)
        yield Found(start, Party(end, at, own=True), words, "located_in", taken=True)
