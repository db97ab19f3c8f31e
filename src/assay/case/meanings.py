"""The vectors of a case's claims: kept a page at a time, and searched all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from sqlalchemy import insert, select

from assay.case.match.packed import likenesses, unpack
from assay.case.store.tables import CLAIMS, PAGES, VECTORS

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from assay.case.adding import Meaning
    from assay.models.tagging import Reals

__all__ = ["Alike", "meaning_kept", "nearest"]

_IDS = np.dtype("<i8")
"""How the ids of claims stand beside their vectors: eight bytes each, the least first."""


class Alike(NamedTuple):
    """A claim by its number, and how alike it is to what was asked for, -1 to 1."""

    claim: int
    likeness: float


def meaning_kept(connection: Connection, page: int, meaning: Meaning) -> None:
    """Keep the vectors of a page's claims."""
    if not meaning.claims:
        return
    query = select(CLAIMS.c.local, CLAIMS.c.id).where(CLAIMS.c.page == page)
    ids = {local: number for local, number in connection.execute(query)}  # noqa: C416 - rows
    numbers = np.array([ids[local] for local in meaning.claims], dtype=_IDS)
    connection.execute(
        insert(VECTORS).values(page=page, claims=numbers.tobytes(), packed=meaning.packed)
    )


def nearest(connection: Connection, asked: Reals, most: int) -> list[Alike]:
    """Return the claims of current pages nearest to a unit vector ``[384]``, the nearest first.

    All vectors are looked at, so nothing is missed.
    """
    query = select(VECTORS.c.claims, VECTORS.c.packed).join_from(
        VECTORS, PAGES, VECTORS.c.page == PAGES.c.id
    )
    held = connection.execute(query.where(PAGES.c.current).order_by(VECTORS.c.page)).all()
    if not held:
        return []
    numbers = np.frombuffer(b"".join(bytes(row.claims) for row in held), dtype=_IDS)
    found = likenesses(asked, unpack(b"".join(bytes(row.packed) for row in held)))
    order = np.argsort(-found, kind="stable")[:most]
    return [Alike(int(numbers[at]), float(found[at])) for at in order]
