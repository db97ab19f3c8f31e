"""Sentences that stand on several pages word for word, or nearly."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.origins.wording import STOP
from assay.text import Span, quoted_stretches, words
from assay.text.passages import Passages
from assay.text.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.case.origins.stretches import Stretch

__all__ = ["Copied", "copies"]

_ALIKE: Final = 0.8
"""The share of the shorter passage's words that stand in the other, in runs of three or more."""

_ASKED: Final = (_ALIKE, 0.65, 0.4)
"""The same, where no other long sentence of the two pages is the same, or one, or several are."""

_RUN: Final = 3
_SEVERAL: Final = 2
_EACH: Final = 6
"""Of many sentences that are equal, so many are tried with another."""
_SPELLED: Final = 0.8
_NAME: Final = re.compile(r"(?<=\s)[^\W\d_a-z][^\W\d_]{2,}")
_END: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_ENOUGH, _WITH_MORE = 8, 4
"""So many words in common are a copy; so many are where the sentences around are one too."""


class Copied(NamedTuple):
    """Two pages' sentences with the same words; ``shared`` counts them."""

    page: str
    other: str
    span: Span
    shared: int


def copies(
    stretches: Mapping[str, Sequence[Stretch]], outlets: frozenset[str] = frozenset()
) -> Iterator[Copied]:
    """Yield pairs of pages that have the claim in the same words.

    Of many pages with the very same words, each is paired with the first alone. What stands in
    quotation marks is left out: two reporters may have heard the same words. Sentences that name
    others are not one, save for ``outlets``, whose names are put in for one another.
    """
    first: dict[tuple[str, ...], str] = {}
    held: dict[str, tuple[str, Stretch]] = {}
    texts: dict[str, Words] = {}
    equal: dict[str, list[str]] = {}
    for page, its in stretches.items():
        for place, stretch in enumerate(its):
            own = _unquoted(stretch)
            key = f"{page}/{place}"
            held[key] = (page, stretch)
            known = first.setdefault(own.forms, key)
            equal.setdefault(known, []).append(key)
            if known == key:
                texts[key] = own
            elif held[known][0] != page:
                yield from _judged(held[key], held[known], own.forms, own.forms)
    for one, other in _nearly(texts, held):
        mine, theirs = texts[one].forms, texts[other].forms
        pairs = product(equal[one][:_EACH], equal[other][:_EACH])
        found = (
            copied for mine_at, its_at in pairs
            for copied in _judged(held[mine_at], held[its_at], mine, theirs)
        )  # fmt: skip
        if not _names_others(held[one][1], held[other][1], outlets):
            yield from islice(found, 1)


def _nearly(
    texts: Mapping[str, Words], held: Mapping[str, tuple[str, Stretch]]
) -> Iterator[tuple[str, str]]:
    """Yield pairs of keys whose sentences share runs of words."""
    index = Passages(texts)
    of_page: dict[str, list[str]] = {}
    for key in texts:
        of_page.setdefault(held[key][0], []).append(key)
    seen: set[tuple[str, str]] = set()
    for key, own in texts.items():
        for found in index.find(own.forms, without=of_page[held[key][0]]):
            pair = (min(key, found.owner), max(key, found.owner))
            if pair not in seen:
                seen.add(pair)
                yield key, found.owner


def _judged(
    one: tuple[str, Stretch], other: tuple[str, Stretch],
    forms: tuple[str, ...], theirs: tuple[str, ...],
) -> Iterator[Copied]:  # fmt: skip
    shared = _shared(forms, theirs) if one[0] != other[0] else 0
    shorter = min(len(forms), len(theirs))
    asked = _ASKED[min(_same_sentences(one[1], other[1]), len(_ASKED) - 1)] if shared else 1
    if not shorter or shared < asked * shorter:
        return
    if shared >= _ENOUGH or (shared >= _WITH_MORE and _around_alike(one[1], other[1])):
        yield Copied(one[0], other[0], one[1].span, shared)


def _names_others(one: Stretch, other: Stretch, outlets: frozenset[str]) -> bool:
    """Tell whether each names somebody or some place that the other does not."""
    names = [
        {
            name for name in _NAME.findall(_without(its.words, outlets))
            if name.casefold() not in STOP
        }
        for its in (one, other)
    ]  # fmt: skip
    mine, theirs = names[0] - names[1], names[1] - names[0]
    return any(
        all(SequenceMatcher(None, name, its, autojunk=False).ratio() < _SPELLED for its in theirs)
        for name in mine
    ) and bool(theirs)


def _without(words: str, names: frozenset[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        words = words.replace(name, "")
    return words


@lru_cache(maxsize=256)
def _long_sentences(text: str) -> frozenset[str]:
    parts = (" ".join(part.casefold().split()) for part in _END.split(text))
    return frozenset(part for part in parts if part.count(" ") >= _ENOUGH - 1)


def _same_sentences(one: Stretch, other: Stretch) -> int:
    return len(_long_sentences(one.text) & _long_sentences(other.text))


def _around_alike(one: Stretch, other: Stretch) -> bool:
    """Tell whether the sentence before or after is the same too, or several of the page are."""
    return _same_sentences(one, other) >= _SEVERAL or any(
        _shared(mine.forms, its.forms) >= max(_ALIKE * min(len(mine.forms), len(its.forms)), _RUN)
        for mine, its in (
            (words(one.text, [getattr(one, side)]), words(other.text, [getattr(other, side)]))
            for side in ("before", "after")
        )
    )


def _shared(forms: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    """Return how many words stand in both, in runs of at least three."""
    index = Passages({"other": Words(theirs, tuple(Span(0, 0) for _ in theirs))})
    found = index.find(forms)
    return sum(count for _, _, count in found[0].pairs if count >= _RUN) if found else 0


def _unquoted(stretch: Stretch) -> Words:
    """Return a sentence's words, without those in quotation marks."""
    quotes = quoted_stretches(stretch.text, stretch.span)
    spans, at = [], stretch.span.start
    for quote in quotes:
        spans.append(Span(at, max(at, quote.start)))
        at = quote.end
    spans.append(Span(min(at, stretch.span.end), stretch.span.end))
    return words(stretch.text, [span for span in spans if span.length])
