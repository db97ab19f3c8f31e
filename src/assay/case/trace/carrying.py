"""Links that say the same on several pages -> the roots that they rest on, as origins has them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from assay.case import reading
from assay.case.chains import batches
from assay.case.origins import Carried, Carrying, origins_of
from assay.case.store.tables import CLAIMS, LINKS, PAGES
from assay.case.trace.strength import Rooted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection

    from assay.case.trace.values import Stated

__all__ = ["roots_of"]

_WHY = "It states the same link."


def roots_of(connection: Connection, case: str, links: Sequence[Stated]) -> Rooted:
    """Return on how many independent roots links rest; a reader who comments is one of their own.

    Raises
    ------
    CaseError
        What is kept of a page is damaged.
    """
    carried: dict[int, list[Carried]] = defaultdict(list)
    readers: set[int] = set()
    for batch in batches([link.id for link in links]):
        query = (
            select(CLAIMS.c.page, CLAIMS.c.id, CLAIMS.c.local, CLAIMS.c.comment)
            .join_from(LINKS, CLAIMS, LINKS.c.claim == CLAIMS.c.id)
            .where(LINKS.c.id.in_(batch))
            .order_by(CLAIMS.c.id)
            .distinct()
        )
        for page, claim, local, comment in connection.execute(query):
            if comment is None:
                carried[page].append(Carried(claim=f"k{claim}", local=local, why=_WHY))
            else:
                readers.add(page)
    carryings = []
    for page in sorted(carried):
        record = reading.record(connection, page, case)
        row = next(reading.pages(connection, PAGES.c.id == page), None)
        if record is not None and row is not None:
            carryings.append(Carrying(page=row, record=record, claims=tuple(carried[page])))
    others = len(readers - set(carried))
    if not carryings:
        return Rooted(least=1, most=max(others, 1))
    found = origins_of(carryings[0].claims[0].claim, carryings)
    return Rooted(
        least=max(found.at_least, 1), most=max(found.at_most + others, 1), rest=0,
        names=tuple(root.name for root in found.roots),
    )  # fmt: skip
