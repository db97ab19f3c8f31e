"""Papers, data, graphs, pictures and recordings that the words lean on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.record import EvidenceKind
from assay.weigh.evidence.phrases import Phrase, phrase
from assay.weigh.evidence.senses import kind_at, labelled, laws, means_another
from assay.weigh.evidence.signs import Named, shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from assay.text import Span
    from assay.weigh.evidence.sentences import Sentence

__all__ = ["Cited", "cited"]


class Cited(NamedTuple):
    """A phrase that names evidence, and what shows that it is leaned on."""

    phrase: Phrase
    kind: EvidenceKind
    shown: str


def cited(
    sentence: Sentence, mentions: Collection[Span], linked: Collection[int]
) -> Iterator[Cited]:
    """Find the phrases of a sentence; ``mentions`` are those of documents that say something.

    ``linked`` are the words of the sentence that are links.
    """
    taken: set[int] = set()
    for one in laws(sentence):
        taken.update(range(one.low, one.high))
        yield Cited(one, "document", "it is named by its number")
    for one in labelled(sentence):
        taken.update(range(one.low, one.high))
        yield Cited(one, "graph", "it is named by its number")
    for at in range(len(sentence.lower)):
        kind = kind_at(sentence, at)
        found = None if kind is None or at in taken else phrase(sentence, at)
        if kind is None or found is None or not taken.isdisjoint(range(found.low, at + 1)):
            continue
        taken.add(at)
        if not means_another(sentence, found):
            told = shown(Named(sentence, found, mentions, linked))
            if told is not None:
                yield Cited(found, kind, told)
