"""A claim -> the fact checks that checked it before, or one like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from sqlalchemy import select

from assay.case.match.shelf import Shelf, Stored
from assay.case.store.tables import FACT_CHECKS

if TYPE_CHECKING:
    from assay.case.case import Case

__all__ = ["Earlier", "earlier"]


class Earlier(Struct, frozen=True, kw_only=True):
    """A fact check that may be on what was asked: ``f2``.

    ``score``, 0 to 1, is how likely it is on the same claim. ``rating`` is its publisher's.
    """

    id: str
    claim: str
    title: str | None
    claimant: str | None
    rating: str | None
    publisher: str | None
    url: str | None
    published: str | None
    score: float
    why: str
    by: str


def earlier(case: Case, asked: str, most: int = 5, least: float = 0.0) -> tuple[Earlier, ...]:
    """Return fact checks on what a text claims, the likeliest first.

    ``least`` is the score below which nothing is shown. Raises `ModelError` for missing or damaged
    weights.
    """
    columns = [column for column in FACT_CHECKS.c if column.name not in {"key", "language"}]
    with case.store.begin() as connection:
        rows = connection.execute(select(*columns).order_by(FACT_CHECKS.c.id)).all()
    if not rows:
        return ()
    shelf = Shelf(
        [Stored(row.claim, row.title or "") for row in rows],
        b"".join(bytes(row.vector) for row in rows),
    )
    return tuple(
        Earlier(
            id=f"f{rows[match.place].id}", claim=rows[match.place].claim,
            title=rows[match.place].title, claimant=rows[match.place].claimant,
            rating=rows[match.place].rating, publisher=rows[match.place].publisher,
            url=rows[match.place].url, published=rows[match.place].published,
            score=round(match.score, 3), why=match.why, by=match.by,
        )
        for match in shelf.find(asked, most)
        if match.score >= least
    )  # fmt: skip
