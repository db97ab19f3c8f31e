"""Who and what a page names, and what is claimed to tie them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.record import Tied
from assay.relate.entities import entities
from assay.relate.links import links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import Claim, Figure, Reading, Source

__all__ = ["ties"]


def ties(
    reading: Reading,
    sources: Sequence[Source],
    claims: Sequence[Claim],
    figures: Sequence[Figure] = (),
) -> Tied:
    """Find the entities of a page in English, and the links between them.

    ``sources`` are those of the page: who speaks on it is the same entity. ``claims`` are graded,
    as a link is as sure as its claim. Letters that begin one of the ``figures`` name nothing. Time
    is linear in the page's length. Raises `ModelError` when the weights of the grammar are missing
    or others.
    """
    named = entities(reading, sources, frozenset(one.span.start for one in figures if one.unit))
    return Tied(entities=named.entities, links=links(reading, claims, named.entities, named))
