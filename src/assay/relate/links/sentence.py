"""A stretch taken apart, with the entities in it: what hangs on what, and who is meant by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.relate.links.parties import Party, described, parties

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.models.grammar import Word
    from assay.record import EntityKind
    from assay.text import Span

__all__ = ["Party", "Sentence"]

_DEEP = 12
"""So many steps up or along a sentence are taken; longer chains tell nothing."""


class Sentence:
    """The words of a stretch, their children, and which of them name or mean an entity."""

    def __init__(
        self,
        text: str,
        words: Sequence[Word],
        named: Mapping[Span, str],
        kinds: Mapping[str, EntityKind],
    ) -> None:
        """Index the words.

        ``named`` has the entity of each span that names or means one, ``kinds`` what each is.
        """
        self.text = text
        self.words = words
        self.forms = [one.span.of(text).lower() for one in words]
        self.kinds = kinds
        self.entity = [named.get(one.span) for one in words]
        self.children: list[list[int]] = [[] for _ in words]
        for at, one in enumerate(words):
            if one.head != at:
                self.children[one.head].append(at)

    def of(self, at: int, *relations: str) -> Iterator[int]:
        """Yield the children of a word that hang on it by one of some relations."""
        for child in self.children[at]:
            if self.words[child].relation in relations:
                yield child

    def parties(self, at: int, depth: int = 0) -> list[Party]:
        """Return who is meant by the noun at a place, and by those that are coordinated with it."""
        return parties(self, at, depth)

    def above(self, at: int) -> frozenset[int]:
        """Return the words that a word hangs on, up to the root."""
        found: set[int] = set()
        while at not in found:
            found.add(at)
            at = self.words[at].head
        return frozenset(found)

    def around(self, at: int) -> str:
        """Return the words from a name to the noun that it stands with, either way round."""
        head = self.words[at].head
        if self.words[head].tag == "IN":
            head = self.words[head].head
        low, high = sorted((at, head))
        return " ".join(self.text[self.words[low].span.start : self.words[high].span.end].split())

    def subjects(self, verb: int, depth: int = 0) -> tuple[list[Party], bool]:
        """Return who does what a verb says, and whether it is done to them (the passive)."""
        passive = any(True for _ in self.of(verb, "nsubjpass", "auxpass"))
        own = [*self.of(verb, "nsubj", "nsubjpass")]
        if own:
            return [one for at in own for one in self.parties(at)], passive
        word = self.words[verb]
        if depth > _DEEP or word.head == verb:
            return [], passive
        if word.relation in {"conj", "xcomp", "advcl", "pcomp", "prep", "acomp"}:
            above = word.head
            if word.relation == "pcomp" and self.forms[above] in {"of", "for", "from"}:
                blamed = [one for at in self.of(self.words[above].head, "dobj", "nsubjpass")
                          for one in self.parties(at)]  # fmt: skip
                if blamed:
                    return blamed, passive
            if word.relation == "pcomp":
                above = self.words[above].head
            held, was_passive = self.subjects(above, depth + 1)
            shared = word.relation == "conj" and word.tag == self.words[above].tag == "VBN"
            return held, passive or (was_passive and shared)
        if word.relation == "acl":
            return self._of_noun(verb, depth), word.tag == "VBN"
        return [], passive

    def _of_noun(self, verb: int, depth: int) -> list[Party]:
        """Return who does what a verb says that hangs on a noun: "won a contract to supply"."""
        head = self.words[verb].head
        if self.words[verb].tag == "VB" and self.words[head].relation == "dobj":
            return self.subjects(self.words[head].head, depth + 1)[0]
        return described(self, head, depth + 1)

    def after(self, at: int) -> Iterator[tuple[int, int]]:
        """Yield what prepositions behind a word lead to: the preposition and its noun."""
        for way in self.of(at, "prep", "dative", "agent"):
            for noun in self.of(way, "pobj"):
                yield way, noun
            for deeper in self.of(way, "prep"):
                for noun in self.of(deeper, "pobj"):
                    yield deeper, noun

    def negated(self, verb: int) -> bool:
        """Tell whether a verb itself is denied."""
        return any(
            self.words[child].relation == "neg" or self.forms[child] in {"never", "nor"}
            for child in self.children[verb]
        )

    def unsure(self, verb: int) -> bool:
        """Tell whether a verb itself is only possible."""
        return any(
            self.forms[child] in {"may", "might", "could", "perhaps", "possibly", "can"}
            for child in self.of(verb, "aux", "advmod")
        )

    def aside(self, at: int) -> bool:
        """Tell whether a verb stands in a clause that its sentence takes for granted."""
        step = at
        for _ in range(_DEEP):
            word = self.words[step]
            if word.relation in {"relcl", "appos"}:
                return True
            if word.relation == "acl":
                # "the claim that Osk pays" takes nothing for granted, "Osk, founded by" does
                return word.tag in {"VBN", "VBG"}
            if self.words[step].relation not in {"conj", "xcomp"}:
                return False
            step = self.words[step].head
        return False
