"""Who says what: sources, the attributions that quote them, the claims they make."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from assay.text import Span, Spans

__all__ = ["Attributed", "Attribution", "Claim", "Replacement", "Source", "Standalone", "Voice"]

SourceKind = Literal[
    "author", "commenter", "person", "organisation", "outlet", "document", "group", "unstated"
]
Act = Literal["says", "writes", "thinks", "knows", "fears", "wants", "denies", "asks", "shows"]
Quoted = Literal["direct", "indirect", "mixed"]
Modality = Literal["certain", "probable", "possible", "unknown"]
"""FactBank's CT, PR, PS and U (Saurí and Pustejovsky 2009)."""
Polarity = Literal["positive", "negative", "unknown"]


class Source(Struct, frozen=True, kw_only=True):
    """One real speaker on the page, with every name and description found for it."""

    id: str
    name: str
    kind: SourceKind
    role: Annotated[str | None, Meta(description="In the page's own words.")] = None
    named: Annotated[bool, Meta(description='False for "a senior official".')]
    mentions: Spans = ()
    why: str
    by: str


class Attribution(Struct, frozen=True, kw_only=True):
    """One reporting relation, in the grain of PARC 3.0 (Pareti 2016) and PolNeAR (2018)."""

    id: str
    parent: Annotated[
        str | None, Meta(description="The attribution whose content reports this one.")
    ] = None
    source: str
    mention: Annotated[Spans, Meta(description="The whole noun phrase that names the source.")]
    cue: Annotated[Spans, Meta(description="The whole verb group or noun; may be empty.")]
    content: Annotated[Spans, Meta(min_length=1, description='With "that" and its marks.')]
    act: Act
    quoted: Quoted
    comment: str | None = None
    why: str
    by: str


class Voice(Struct, frozen=True, kw_only=True):
    """One link of the chain that a claim comes through, with its own commitment to it."""

    source: str
    mention: Spans = ()
    attribution: str | None = None
    modality: Modality | None = None
    polarity: Polarity | None = None
    cues: Spans = ()


class Replacement(Struct, frozen=True, kw_only=True):
    """Words of a claim that were filled in, and the words they were filled from."""

    span: Span
    by_span: Span


class Standalone(Struct, frozen=True, kw_only=True):
    """A claim as it can stand alone."""

    text: str
    replaced: Annotated[tuple[Replacement, ...], Meta(min_length=1)]


class Claim(Struct, frozen=True, kw_only=True):
    """What can be weighed: about a sentence, in somebody's mouth.

    `modality`, `polarity`, `certainty`, `checkworthy` and `opinion` are null until the `weigh`
    layer has run.
    """

    id: str
    content: Annotated[Spans, Meta(min_length=1)]
    attribution: Annotated[
        str | None, Meta(description="The innermost one; null in the own voice.")
    ] = None
    voices: Annotated[
        tuple[Voice, ...], Meta(min_length=1, description="The chain, outermost first.")
    ]
    modality: Annotated[Modality | None, Meta(description="The last voice's.")] = None
    polarity: Annotated[Polarity | None, Meta(description="The last voice's.")] = None
    certainty: Annotated[float, Meta(ge=-3, le=3)] | None = None
    cues: Spans = ()
    checkworthy: Annotated[float, Meta(ge=0, le=1)] | None = None
    opinion: bool | None = None
    standalone: Standalone | None = None
    block: str
    comment: str | None = None
    why: str
    by: str


class Attributed(Struct, frozen=True, kw_only=True):
    """What the `attribute` layer hands on."""

    sources: tuple[Source, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
