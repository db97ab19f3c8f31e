"""The chains of voices of many claims at once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from sqlalchemy import select

from assay.case.store.tables import SOURCES, VOICES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.engine import Connection

__all__ = ["Told", "batches", "chains"]

_AT_ONCE: Final = 500
"""So many ids are asked for in one query."""


class Told(Struct, frozen=True, kw_only=True):
    """One voice of a chain: who, and whether by name."""

    name: str
    named: bool


def batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield ids, as many at a time as one query takes well."""
    for begin in range(0, len(ids), _AT_ONCE):
        yield ids[begin : begin + _AT_ONCE]


def chains(connection: Connection, claims: Sequence[int]) -> dict[int, tuple[Told, ...]]:
    """Return the voices of claims, outermost first."""
    found: dict[int, list[Told]] = defaultdict(list)
    for batch in batches(claims):
        query = (
            select(VOICES.c.claim, SOURCES.c.name, SOURCES.c.named)
            .join_from(VOICES, SOURCES, VOICES.c.source == SOURCES.c.id)
            .where(VOICES.c.claim.in_(batch))
            .order_by(VOICES.c.claim, VOICES.c.place)
        )
        for claim, name, named in connection.execute(query):
            found[claim].append(Told(name=name, named=bool(named)))
    return {claim: tuple(chain) for claim, chain in found.items()}
