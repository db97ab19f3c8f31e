"""Who speaks on a page, among the names of it: one that does both is one entity."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from assay.models.claims import is_common
from assay.relate.entities.alike import key
from assay.relate.entities.kinds import Sign
from assay.relate.entities.lexicon import NOBODY, TITLES
from assay.relate.entities.spotted import Spotted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.record import EntityKind, Source, SourceKind
    from assay.text import Span

__all__ = ["Within", "bears_a_name", "with_sources"]

_SPEAKERS: Mapping[SourceKind, tuple[EntityKind, float]] = {
    "person": ("person", 2.0),
    "organisation": ("organisation", 1.0),
    "outlet": ("organisation", 3.0),
    "document": ("document", 2.0),
}
"""The kinds of source that can be entities, and how far they speak for a kind."""


def with_sources(
    spotted: Sequence[Spotted], sources: Sequence[Source]
) -> tuple[list[Spotted], dict[str, list[Source]]]:
    """Put the mentions of named sources among the names, in place of the same names inside them.

    Returns the names in text order, and the sources by the key of their name.
    """
    kept = {one.span: one for one in spotted}
    within = Within([one.span for one in spotted])
    spoken: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        if not _is_named(source):
            continue
        held = [kept[one] for mention in source.mentions for one in within.of(mention)
                if one in kept]  # fmt: skip
        form = _form(" ".join(source.name.split()), held)
        name = key(form)
        spoken[name].append(source)
        sign = Sign(*_SPEAKERS[source.kind], "it speaks on the page as one does")
        for mention in source.mentions:
            inner = [one for one in within.of(mention) if one in kept and _same(kept[one], name)]
            signs = [sign, *(each for one in inner for each in kept.pop(one).signs)]
            kept[mention] = Spotted(name, form, mention, tuple(signs), None)
    return sorted(kept.values(), key=lambda one: one.span), spoken


def _form(name: str, held: Sequence[Spotted]) -> str:
    """Return the name of a source as it stands among the names of its mentions.

    A source may be called more than its name ("Aid group Lifeline"), or less than all of it.
    """
    bare = name.removeprefix("The ").removeprefix("the ")
    words = key(bare).split()
    for one in held:
        inner = one.key.split()
        longer = len(inner) > len(words) and set(words) < set(inner)
        rest = bare.split()[: -len(inner)] if key(bare).endswith(f" {one.key}") else []
        if longer or (rest and all(_plain(word) for word in rest[1:]) and _opens(rest[0])):
            return one.form
    return bare


def _plain(word: str) -> bool:
    return word not in _LEADING and (word[:1].islower() or word.lower() in TITLES)


_LEADING = frozenset("in of at for from near on and with by to".split())


def _opens(word: str) -> bool:
    """Tell a word that bears a capital only as the first of its sentence, or as a title."""
    return _plain(word) or is_common(word.lower())


def _same(one: Spotted, name: str) -> bool:
    return one.key == name or set(one.key.split()) <= set(name.split())


def bears_a_name(words: str) -> bool:
    """Tell whether a capital can be a name's: not in “Everybody”, “We”, “The next”."""
    found = _WORD.findall(words.casefold())
    return any(word not in NOBODY for word in found) if found else True


def _is_named(source: Source) -> bool:
    words = key(source.name).split()
    bare = source.name.removeprefix("The ").removeprefix("the ")
    return (
        source.named and source.kind in _SPEAKERS and bool(source.mentions) and bool(words)
        and bears_a_name(source.name) and bare[:1].isupper() and len(words) <= _LONGEST
        and " and " not in f" {source.name} "
    )  # fmt: skip


_LONGEST = 10
_WORD = re.compile(r"[^\W_]+")


class Within:
    """Spans in text order, to be asked which lie inside another."""

    def __init__(self, spans: Sequence[Span]) -> None:
        """Take spans that do not overlap."""
        self._spans = spans

    def of(self, outer: Span) -> list[Span]:
        """Return those that lie inside ``outer``."""
        at = bisect_left(self._spans, (outer.start, 0))
        found = []
        while at < len(self._spans) and self._spans[at].start < outer.end:
            if outer.covers(self._spans[at]):
                found.append(self._spans[at])
            at += 1
        return found
