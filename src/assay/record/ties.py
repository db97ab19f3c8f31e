"""Who and what a page names, and what somebody claims to connect them."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from assay.record.voices import Modality, Polarity
from assay.text import Span, Spans

__all__ = ["Entity", "EntityKind", "Link", "Suggestion", "Tie", "Tied"]

EntityKind = Literal["person", "organisation", "place", "event", "document", "other"]
Tie = Literal[
    "role", "member", "works_for", "met", "funded", "attacked", "located_in", "family", "owns",
    "founded", "part_of", "allied_with", "opposes", "supplied", "arrested", "accused",
    "negotiated", "related",
]  # fmt: skip
"""The types of link, each read from ``from`` to ``to``."""


class Suggestion(Struct, frozen=True, kw_only=True):
    """Who else the words may mean: for a person to settle, and never merged without one.

    A capital may stand for a government, a last name for either of two people.
    """

    span: Annotated[Span, Meta(description="The words that may mean somebody else.")]
    name: Annotated[str, Meta(description="Who or what they may mean.")]
    entity: Annotated[
        str | None, Meta(description="The entity of this page that it is; null where none is.")
    ] = None
    why: str
    by: str


class Entity(Struct, frozen=True, kw_only=True):
    """A person, organisation, place, event or document, with every name that the page has for it.

    One that also speaks has the name of that source among its own, and all its mentions. A page
    can have it as a source several times, as readers' sources are kept apart by comment. Readers
    who comment are no entities: their names are their own.
    """

    id: str
    name: Annotated[str, Meta(min_length=1, description="The fullest name on the page.")]
    kind: EntityKind
    aliases: Annotated[tuple[str, ...], Meta(description="Other names of it on the page.")] = ()
    mentions: Annotated[Spans, Meta(min_length=1)]
    sources: Annotated[tuple[str, ...], Meta(description="The sources that it is.")] = ()
    suggestions: tuple[Suggestion, ...] = ()
    why: str
    by: str


class Link(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What somebody claims to connect two entities; ``from`` and ``to`` are their ids.

    It is a claim's, and its words are those of the claim's voice at ``voice``: mostly the last
    one, who speaks; what is said of that speaker ("Ana Roke, mayor of Osk, said") is the word of
    the one before. A link that is negative is denied. Of a claim that is denied, what it takes
    for granted is not: in "Ana Roke, mayor of Osk, did not meet Bram" she is the mayor.
    """

    id: str
    from_: str
    to: str
    relation: Annotated[str, Meta(min_length=1, description="In the page's own words.")]
    type: Annotated[Tie | None, Meta(description="Null where the words are of no type.")] = None
    claim: str
    voice: Annotated[int, Meta(ge=0, description="Whose word: a place in the claim's voices.")]
    modality: Modality | None = None
    polarity: Polarity | None = None
    span: Annotated[Span, Meta(description="From the one name to the other, relation and all.")]
    why: str
    by: str


class Tied(Struct, frozen=True, kw_only=True):
    """The entities of a page, and the links between them."""

    entities: tuple[Entity, ...] = ()
    links: tuple[Link, ...] = ()
