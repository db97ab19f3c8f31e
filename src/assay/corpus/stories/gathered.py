"""The tables of a run -> the pages and claims that stories are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pyarrow.parquet as pq
from numpy.typing import NDArray

from assay.corpus.minhash import copies
from assay.corpus.run import manifests
from assay.errors import OutputError
from assay.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assay.corpus.storage import Place


__all__ = ["Gathered", "PageRow", "Told", "gathered", "records"]


class PageRow(NamedTuple):
    """A page of the corpus; ``copy_of`` is the page that it is nearly the same as."""

    id: str
    title: str | None
    publisher: str | None
    host: str | None
    url: str | None
    published: str | None
    captured: str | None
    shard: str
    copy_of: str | None

    @property
    def when(self) -> str | None:
        """The time it is known by."""
        return self.published or self.captured


class Told(NamedTuple):
    """A claim of an article."""

    id: str
    page: str
    local: str
    said: str
    speaker: str | None
    act: str | None
    modality: str | None
    polarity: str | None
    supports: int
    denies: int
    queries: int


class Gathered(NamedTuple):
    """All pages by their ids, and the claims of those that are no copies, with their vectors."""

    pages: dict[str, PageRow]
    claims: list[Told]
    vectors: NDArray[np.int8]


_WORDS = 4
"""A claim of fewer words ("the results") says too little to be found elsewhere."""

_PAGE = ["page", "title", "publisher", "host", "url", "published", "captured", "minhash"]
_CLAIM = ["claim", "page", "local", "said", "speaker", "act", "modality", "polarity", "supports",
          "denies", "queries"]  # fmt: skip


def gathered(place: Place) -> Gathered:
    """Gather what is whole, in an order that hangs on the pages alone.

    Raises
    ------
    OutputError
        There is no run, or no shard of it is whole.
    """
    names = [f"shard={one.shard}" for one in manifests(place)]
    if not names:
        raise OutputError(place.name, "no shard of a run is whole here: `assay corpus run` first.")
    rows = [(row, name) for name in names for row in _rows(place, name, "pages", _PAGE)]
    rows.sort(key=lambda one: (_when(one[0]), one[0]["page"]))
    kept = copies([row["minhash"] for row, _ in rows])
    pages = {
        row["page"]: PageRow(
            id=row["page"], title=row["title"], publisher=row["publisher"], host=row["host"],
            url=row["url"], published=row["published"], captured=row["captured"], shard=shard,
            copy_of=None if kept[at] == at else rows[kept[at]][0]["page"],
        )
        for at, (row, shard) in enumerate(rows)
    }  # fmt: skip
    return _with_claims(place, names, pages)


def _with_claims(place: Place, names: Iterable[str], pages: dict[str, PageRow]) -> Gathered:
    vectors: dict[str, bytes] = {}
    claims = []
    for name in names:
        for row in _rows(place, name, "vectors", ["claim", "page", "vector"]):
            if pages[row["page"]].copy_of is None:
                vectors[row["claim"]] = row["vector"]
        claims += [
            Told(row["claim"], *(row[column] for column in _CLAIM[1:]))
            for row in _rows(place, name, "claims", _CLAIM)
            if row["claim"] in vectors and row["act"] != "asks"
            and len(row["said"].split()) >= _WORDS
        ]  # fmt: skip
    claims.sort(key=lambda one: one.id)
    joined = b"".join(vectors[one.id] for one in claims)
    width = len(joined) // max(1, len(claims))
    return Gathered(pages, claims, np.frombuffer(joined, dtype=np.int8).reshape(len(claims), width))


def records(place: Place, pages: Iterable[PageRow]) -> dict[str, Record]:
    """Return the records of some pages."""
    wanted = {one.id: one.shard for one in pages}
    found = {}
    for shard in sorted(set(wanted.values())):
        with place.open(f"{shard}/records.parquet") as file:
            table = pq.read_table(file, filters=[("page", "in", [*wanted])])
        for row in table.to_pylist():
            found[row["page"]] = Record.from_json(row["record"])
    return found


def _rows(place: Place, shard: str, table: str, columns: list[str]) -> list[dict[str, Any]]:
    with place.open(f"{shard}/{table}.parquet") as file:
        rows: list[dict[str, Any]] = pq.read_table(file, columns=columns).to_pylist()
    return rows


def _when(row: dict[str, Any]) -> str:
    """Return what pages are put in order by: those without a time come last."""
    return str(row["published"] or row["captured"] or "~")
