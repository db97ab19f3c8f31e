"""Who and what a page names, and what somebody claims to connect them."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

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

    One that also speaks has the name and all the mentions of that source. Readers who comment
    are none: their names are their own.
    """

    id: str
    name: Annotated[str, Meta(min_length=1, description="The fullest name on the page.")]
    kind: EntityKind
    aliases: Annotated[tuple[str, ...], Meta(description="Other names of it on the page.")] = ()
    mentions: Annotated[Spans, Meta(min_length=1)]
    source: Annotated[str | None, Meta(description="The source that it is, if it speaks.")] = None
    suggestions: tuple[Suggestion, ...] = ()
    why: str
    by: str


class Link(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What somebody claims to connect two entities; ``from`` and ``to`` are their ids.

    Whose word it is, and how sure, is the claim's: its voices, modality and polarity. A link
    whose claim is negative is denied.
    """

    id: str
    from_: str
    to: str
    relation: Annotated[str, Meta(min_length=1, description="In the page's own words.")]
    type: Annotated[Tie | None, Meta(description="Null where the words are of no type.")] = None
    claim: str
    span: Annotated[Span, Meta(description="From the one name to the other, relation and all.")]
    why: str
    by: str


class Tied(Struct, frozen=True, kw_only=True):
    """The entities of a page, and the links between them."""

    entities: tuple[Entity, ...] = ()
    links: tuple[Link, ...] = ()
