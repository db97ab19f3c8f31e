"""Sentences that stand on several pages word for word, or nearly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from assay.text import Span, quoted_stretches, words
from assay.text.passages import Passages
from assay.text.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.case.origins.stretches import Stretch

__all__ = ["Copied", "copies"]

_ALIKE: Final = 0.8
"""The share of the shorter passage's words that stand in the other, in runs of three or more."""

_RUN: Final = 3
_ENOUGH, _WITH_MORE = 8, 4
"""So many words in common are a copy; so many are where the sentences around are one too."""


class Copied(NamedTuple):
    """Two pages' sentences with the same words; ``shared`` counts them."""

    page: str
    other: str
    span: Span
    shared: int


def copies(stretches: Mapping[str, Sequence[Stretch]]) -> Iterator[Copied]:
    """Yield pairs of pages that have the claim in the same words.

    Of many pages with the very same words, each is paired with the first alone. What stands in
    quotation marks is left out: two reporters may have heard the same words.
    """
    first: dict[tuple[str, ...], str] = {}
    held: dict[str, tuple[str, Stretch]] = {}
    texts: dict[str, Words] = {}
    for page, its in stretches.items():
        for place, stretch in enumerate(its):
            own = _unquoted(stretch)
            key = f"{page}/{place}"
            held[key] = (page, stretch)
            known = first.setdefault(own.forms, key)
            if known == key:
                texts[key] = own
            elif held[known][0] != page:
                yield from _judged(held[key], held[known], own.forms, own.forms)
    yield from _nearly(texts, held)


def _nearly(
    texts: Mapping[str, Words], held: Mapping[str, tuple[str, Stretch]]
) -> Iterator[Copied]:
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
                theirs = texts[found.owner].forms
                yield from _judged(held[key], held[found.owner], own.forms, theirs)


def _judged(
    one: tuple[str, Stretch], other: tuple[str, Stretch],
    forms: tuple[str, ...], theirs: tuple[str, ...],
) -> Iterator[Copied]:  # fmt: skip
    shared = _shared(forms, theirs)
    shorter = min(len(forms), len(theirs))
    if not shorter or shared < _ALIKE * shorter:
        return
    if shared >= _ENOUGH or (shared >= _WITH_MORE and _around_alike(one[1], other[1])):
        yield Copied(one[0], other[0], one[1].span, shared)


def _around_alike(one: Stretch, other: Stretch) -> bool:
    """Tell whether the sentence before or the one after is the same too."""
    return any(
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
