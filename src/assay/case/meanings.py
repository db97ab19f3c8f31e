"""The vectors of a case's claims: kept a page at a time, and searched all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from sqlalchemy import insert, select

from assay.case.match.packed import STEPS, all_likenesses, likenesses, unpack
from assay.case.store.tables import CLAIMS, PAGES, VECTORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from sqlalchemy.engine import Connection

    from assay.case.adding import Meaning
    from assay.models.tagging import Reals

__all__ = ["Alike", "meaning_kept", "nearest", "nearest_of"]

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
    numbers, vectors = _held(connection)
    found = likenesses(asked, vectors) if len(numbers) else np.zeros(0, np.float32)
    order = np.argsort(-found, kind="stable")[:most]
    return [Alike(int(numbers[at]), float(found[at])) for at in order]


def nearest_of(
    connection: Connection, claims: Sequence[int], most: int, least: float
) -> dict[int, list[Alike]]:
    """Return, for each of some claims that have a vector, the others nearest to it.

    They are claims of current pages, ``most`` of them, at the least ``least`` alike.
    """
    numbers, vectors = _held(connection)
    own = np.flatnonzero(np.isin(numbers, np.array(claims, dtype=_IDS)))
    if not own.size:
        return {}
    found: dict[int, list[Alike]] = {}
    asked = vectors[own].astype(np.float32) / np.float32(STEPS)
    for at, near in zip(own, all_likenesses(asked, vectors, least), strict=True):
        places, likeness = near
        some = places != at
        order = np.lexsort((places[some], -likeness[some]))[:most]
        found[int(numbers[at])] = [
            Alike(int(numbers[places[some][one]]), float(likeness[some][one])) for one in order
        ]
    return found


def _held(connection: Connection) -> tuple[NDArray[np.int64], NDArray[np.int8]]:
    """Return the claims of current pages that have a vector, and their vectors."""
    query = select(VECTORS.c.claims, VECTORS.c.packed).join_from(
        VECTORS, PAGES, VECTORS.c.page == PAGES.c.id
    )
    held = connection.execute(query.where(PAGES.c.current).order_by(VECTORS.c.page)).all()
    numbers = np.frombuffer(b"".join(bytes(row.claims) for row in held), dtype=_IDS)
    return numbers, unpack(b"".join(bytes(row.packed) for row in held))
