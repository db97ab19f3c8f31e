"""A mention of who speaks, read for itself, and a source in the making."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from assay.attribute.kinds import has_a_mind, is_common_body, is_document, is_person_word
from assay.attribute.lexicon import PREPOSITIONS
from assay.attribute.speakers.bearer import last_name
from assay.attribute.speakers.naming import Named, describe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.found import Placed
    from assay.attribute.speakers.bearer import Bearer
    from assay.attribute.speakers.names import Bearers
    from assay.record import Reading, SourceKind
    from assay.text import Span

__all__ = ["Mention", "Speaker", "key"]

_PRONOUNS = frozenset({"he", "she", "they", "it"})


@dataclass(slots=True, kw_only=True)
class Speaker:
    """A source in the making.

    ``head`` is the noun that describes it, ``gender`` what titles and pronouns have shown,
    ``comment`` the comment outside of which nobody speaks of it.
    """

    name: str
    kind: SourceKind
    named: bool
    why: str
    head: str = ""
    role: str | None = None
    gender: str | None = None
    comment: str | None = None
    mentions: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A mention to be resolved: ``scope`` lists who spoke before it, the latest first."""

    span: Span
    words: str
    read: Named
    block: str
    comment: str | None
    text: str
    bearers: tuple[Bearer, ...]
    named: Bearers
    scope: tuple[int, ...]

    @classmethod
    def of(
        cls,
        reading: Reading,
        relation: Placed,
        named: Bearers,
        scope: Sequence[int],
        span: Span | None = None,
    ) -> Mention:
        """Make the mention of a relation, or one at ``span``; ``named`` are the page's names."""
        span = span or relation.found.antecedent or relation.found.mention[0]
        words = " ".join(span.of(reading.page.text).split()).strip(" ,")
        read = _with_mind(describe(words), relation, reading.page.text)
        return cls(
            span=span,
            words=read.name if read.head in _PRONOUNS else words,
            read=read,
            block=_block_of(reading, relation, span),
            comment=relation.block.comment,
            text=reading.page.text,
            bearers=named.known(relation.block.comment),
            named=named,
            scope=tuple(scope),
        )

    def is_common_plural(self) -> bool:
        """Tell "Diplomats" at the head of a sentence from a name: nowhere else has it a capital."""
        word, _, rest = self.words.partition(" ")
        if not word.endswith("s") or (rest and rest.split()[0] not in PREPOSITIONS):
            return False
        inside = re.search(rf"[a-z,]\s{re.escape(word)}\b", self.text)
        return self.opens() and inside is None

    def opens(self) -> bool:
        """Tell whether its first word bears a capital because a sentence begins there."""
        ahead = self.text[max(0, self.span.start - 2) : self.span.start].strip()
        return not ahead or ahead in '.!?”"'

    def is_common_noun(self) -> bool:
        """Tell "Mayor" and "Police" at the head of a sentence from a name of the page's."""
        head = self.read.head
        alone = self.read.proper and self.words.partition(" ")[0].lower() == head
        known = alone and (is_person_word(head) or is_common_body(head))
        return known and self.opens() and not self.full_names(head)

    def full_names(self, surname: str) -> set[str]:
        """Return the full names that end in ``surname`` and stand before, else anywhere."""
        bearing = [one for one in self.bearers if last_name(one.name) == surname]
        before = {one.name for one in bearing if one.start <= self.span.start}
        return before or {one.name for one in bearing}


def _with_mind(read: Named, relation: Placed, text: str) -> Named:
    """Take for a person what no document does: “a bloke told us”."""
    if read.kind != "document" or read.proper or is_document(read.head):
        return read
    cue = relation.found.cue
    minded = bool(cue) and has_a_mind(cue[0].of(text))
    return read._replace(kind="person") if minded else read


def _block_of(reading: Reading, relation: Placed, span: Span) -> str:
    """Return the block a mention stands in: a colon may announce the words of the next."""
    if relation.block.span.covers(span):
        return relation.block.id
    blocks = (block.id for block in reading.blocks if block.span.covers(span))
    return next(blocks, relation.block.id)


@lru_cache(maxsize=1 << 14)
def key(name: str) -> str:
    """Return a name as names are compared: small letters, no article."""
    return re.sub(r"^(?:the|a|an)\s+", "", " ".join(name.lower().split()))
