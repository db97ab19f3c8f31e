"""Fact checks -> the case: each once, with the vectors that it is found by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs
from sqlalchemy import insert, select

from assay.case.checked.parsing import parsed
from assay.case.history import entered
from assay.case.match.shelf import Stored, packed
from assay.case.storable import storable_row
from assay.case.store.tables import FACT_CHECKS
from assay.models.similar import WIDTH

if TYPE_CHECKING:
    from assay.case.case import Case

__all__ = ["Loaded", "load_fact_checks"]

_EACH = 2 * WIDTH
"""Bytes of a fact check's vectors: its claim's and its title's."""


class Loaded(Struct, frozen=True, kw_only=True):
    """How many fact checks of a file were new, and how many the case had already."""

    new: int
    already: int


def load_fact_checks(case: Case, data: bytes, name: str, *, who: str | None = None) -> Loaded:
    """Keep the fact checks of a file: ClaimReview as JSON-LD, a data feed of it, or CSV.

    Raises
    ------
    SourceError
        There is no fact check in it; nothing was kept.
    """
    found = {one.key: one for one in parsed(data, name)}
    with case.store.begin() as connection:
        known = set(connection.scalars(select(FACT_CHECKS.c.key)))
    new = [one for key, one in found.items() if key not in known]
    vectors = packed([Stored(one.claim, one.title or "") for one in new]) if new else b""
    rows: list[dict[str, Any]] = [
        {
            **storable_row(structs.asdict(one)), "key": one.key,
            "vector": vectors[place * _EACH : (place + 1) * _EACH],
        }
        for place, one in enumerate(new)
    ]  # fmt: skip
    with case.store.begin() as connection:
        # somebody may have loaded the same file meanwhile
        known = set(connection.scalars(select(FACT_CHECKS.c.key)))
        rows = [row for row in rows if row["key"] not in known]
        if rows:
            connection.execute(insert(FACT_CHECKS), rows)
            entered(connection, "fact checks", "case", who)
    return Loaded(new=len(rows), already=len(found) - len(rows))
