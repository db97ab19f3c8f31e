"""What the page's words rest on: so far, the words that it quotes from itself."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from assay.text import Span

__all__ = ["Match", "Quotation", "Weighed"]

Match = Literal["verbatim", "shortened", "altered", "not_found"]


class Quotation(Struct, frozen=True, kw_only=True):
    """Words quoted from elsewhere on the page; ``of`` are the words there, null where none are.

    ``similarity`` is the share of words that the two have in common, in order: twice their number
    over the words of both (Dice).
    """

    id: str
    span: Span
    of: Span | None = None
    match: Match
    similarity: Annotated[float, Meta(ge=0, le=1)]
    why: str
    by: str


class Weighed(Struct, frozen=True, kw_only=True):
    """What the `weigh` layer hands on."""

    quotations: tuple[Quotation, ...] = ()
