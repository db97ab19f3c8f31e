"""A stretch taken apart, with the entities in it: what hangs on what, and who is meant by it."""

from __future__ import annotations

import re
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from assay.relate.links.lexicon import AGENTS, QUANTITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.models.grammar import Word
    from assay.record import EntityKind
    from assay.text import Span

__all__ = ["Party", "Sentence"]

_DEEP = 12
"""So many steps up or along a sentence are taken; longer chains tell nothing."""

_BACK = 60
"""So many words back a pronoun reaches."""

_FORE = 15
"""So many words ahead a pronoun reaches that opens its sentence."""

_PERSONAL, _NEUTER = frozenset({"person"}), frozenset({"organisation"})
_PRONOUNS: Mapping[str, frozenset[str]] = MappingProxyType(
    dict.fromkeys(("he", "she", "him", "her", "his", "hers"), _PERSONAL)
    | dict.fromkeys(("it", "its", "they", "their", "them"), _NEUTER)
)
_MANY = re.compile(r"(?:[eo]rs|ists|ians|men|women|police)\Z")
_RELATIVE = frozenset({"WP", "WDT", "WP$"})
_STANDS_FOR = frozenset({"compound", "nmod", "poss"})
_COMMON = frozenset({"NN", "NNS"})


class Party(NamedTuple):
    """An entity that takes part: the word that stands for it, and whether that is its own name.

    ``word`` is a place in the sentence. "ISIL commanders" stands for ISIL, and is not its name.
    """

    entity: str
    word: int
    own: bool


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
        if depth > _DEEP:
            return []
        found = self._alone(at, depth)
        for other in self.of(at, "conj"):
            found += self.parties(other, depth + 1)
        return found

    def _alone(self, at: int, depth: int) -> list[Party]:
        name = self.entity[at]
        if name is not None:
            return [Party(name, at, own=True)]
        word = self.words[at]
        if word.tag in _RELATIVE:
            return self._antecedent(at, depth)
        if self.forms[at] in _PRONOUNS:
            return self._before(at)
        return list(islice(self._around(at), 1)) if word.tag in _COMMON else []

    def _before(self, at: int) -> list[Party]:
        """Return who a pronoun is: the last before it of its kind, and a subject sooner."""
        kinds = _PRONOUNS[self.forms[at]]
        nearest: Party | None = None
        for place in range(at - 1, max(-1, at - _BACK), -1):
            name = self.entity[place]
            if name is None or self.kinds.get(name) not in kinds:
                continue
            word = self.words[place]
            if word.relation == "appos":
                # "the cellist, Ana Roke, left": she is the subject with what she is called
                word = self.words[word.head]
            if word.relation in {"nsubj", "nsubjpass"}:
                return [Party(name, at, own=True)]
            nearest = nearest or Party(name, at, own=True)
        if nearest is None and self.words[at].relation == "poss":
            return self._ahead(at)
        return [nearest] if nearest else []

    def _ahead(self, at: int) -> list[Party]:
        """Return who a pronoun before the name is: "Under its director, the Tarl Institute"."""
        kinds = _PRONOUNS[self.forms[at]]
        for place in range(at + 1, min(len(self.words), at + _FORE)):
            name = self.entity[place]
            named = name is not None and self.kinds.get(name) in kinds
            if named and self.words[place].relation in {"nsubj", "nsubjpass"}:
                return [Party(str(name), at, own=True)]
        return []

    def _around(self, at: int) -> Iterator[Party]:
        """Yield whom a common noun stands for: "the militant Roke", "ISIL commanders"."""
        behind = (
            noun for way in self.of(at, "prep") if self.forms[way] in {"of", "from"}
            for noun in self.of(way, "pobj") if self._acts_for(at)
        )  # fmt: skip
        for other in self.of(at, "appos", "npadvmod"):
            name = self.entity[other]
            if name is not None:
                yield Party(name, other, own=True)
        beside = self.of(at, *_STANDS_FOR) if self._acts_for(at) else ()
        for other in (*beside, *behind):
            name = self.entity[other]
            if name is not None:
                yield Party(name, other, own=False)

    def _acts_for(self, at: int) -> bool:
        """Tell whether what a noun does is done by whom it is "of": troops, not an owner."""
        form = self.forms[at]
        return (
            form in AGENTS
            or form in QUANTITIES
            or (self.words[at].tag == "NNS" and _MANY.search(form) is not None)
        )

    def _antecedent(self, at: int, depth: int) -> list[Party]:
        """Return who "who" is: the noun that the clause hangs on."""
        step = at
        for _ in range(_DEEP):
            if self.words[step].relation == "relcl":
                return self._alone(self.words[step].head, depth + 1)
            if self.words[step].head == step:
                return []
            step = self.words[step].head
        return []

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
        return self._alone(head, depth + 1)

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
