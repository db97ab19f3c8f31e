"""The tables of a run -> the pages and claims that stories are made of."""

from __future__ import annotations

from bisect import bisect_right
from contextlib import contextmanager
from itertools import accumulate
from typing import IO, TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from assay.corpus.minhash import copies
from assay.corpus.run import manifests
from assay.corpus.storage import reason
from assay.corpus.stories.keys import Key, around, key
from assay.corpus.values import FORMAT
from assay.errors import OutputError
from assay.models.similar import WIDTH
from assay.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assay.corpus.storage import Place
    from assay.corpus.values import Manifest


__all__ = ["Gathered", "PageRow", "Told", "gathered", "records"]


class PageRow(NamedTuple):
    """A page of the corpus; ``copy_of`` is the page that it is nearly the same as.

    Its record is in row ``row`` of its shard's table.
    """

    id: str
    title: str | None
    publisher: str | None
    host: str | None
    url: str | None
    published: str | None
    captured: str | None
    shard: str
    row: int
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
    """All pages by their ids, and the claims of those that are no copies.

    Of each claim there are its vector, its key, and its page as a number.
    """

    pages: dict[str, PageRow]
    claims: list[Told]
    keys: list[Key]
    numbers: list[int]
    vectors: NDArray[np.int8]


_FEW = 20

_PAGE = ["page", "title", "publisher", "host", "url", "published", "captured", "minhash"]
_CLAIM = ["claim", "page", "local", "said", "speaker", "act", "modality", "polarity", "supports",
          "denies", "queries"]  # fmt: skip


def gathered(place: Place) -> Gathered:
    """Gather what is whole, in an order that hangs on the pages alone.

    Raises
    ------
    OutputError
        There is no run, or that of another version, no shard of it is whole, or one is damaged.
    """
    names = [f"shard={one.shard}" for one in _whole(place)]
    rows = [
        (row, name, at)
        for name in names for at, row in enumerate(_rows(place, name, "pages", _PAGE))
    ]  # fmt: skip
    rows.sort(key=lambda one: (_when(one[0]), one[0]["page"]))
    kept = copies([row["minhash"] for row, _, _ in rows])
    pages = {
        row["page"]: PageRow(
            id=row["page"], title=row["title"], publisher=row["publisher"], host=row["host"],
            url=row["url"], published=row["published"], captured=row["captured"], shard=shard,
            row=within,
            copy_of=None if kept[at] == at else rows[kept[at]][0]["page"],
        )
        for at, (row, shard, within) in enumerate(rows)
    }  # fmt: skip
    return _with_claims(place, names, pages)


def _whole(place: Place) -> tuple[Manifest, ...]:
    made = manifests(place)
    if not made:
        raise OutputError(place.name, "no shard of a run is whole here: `assay corpus run` first.")
    for one in made:
        if one.format != FORMAT:
            raise OutputError(
                place.name, f"its tables are of assay {one.versions.get('assay')} (format"
                f" {one.format}), and this is format {FORMAT}: run again into another folder, or"
                " go on with that version.",
            )  # fmt: skip
    return made


def _with_claims(place: Place, names: Iterable[str], pages: dict[str, PageRow]) -> Gathered:
    vectors: dict[str, bytes] = {}
    told: list[Told] = []
    for name in names:
        for row in _rows(place, name, "vectors", ["claim", "page", "vector"]):
            if pages[row["page"]].copy_of is None:
                vectors[row["claim"]] = row["vector"]
        told += [
            Told(row["claim"], *(row[column] for column in _CLAIM[1:]))
            for row in _rows(place, name, "claims", _CLAIM)
            if row["claim"] in vectors and row["act"] != "asks"
        ]
    told.sort(key=lambda one: one.id)
    frequent = _frequent(pages, told)
    keyed = [
        (one, made)
        for one in told
        if (made := key(one.said, _around(pages, one) - frequent)) is not None
    ]
    claims = [one for one, _ in keyed]
    numbers = {page: at for at, page in enumerate(pages)}
    joined = b"".join(vectors[one.id] for one in claims)
    return Gathered(
        pages, claims, [one for _, one in keyed], [numbers[one.page] for one in claims],
        np.frombuffer(joined, dtype=np.int8).reshape(len(claims), WIDTH),
    )  # fmt: skip


def _around(pages: dict[str, PageRow], claim: Told) -> frozenset[str]:
    return around(claim.speaker, pages[claim.page].title)


def _frequent(pages: dict[str, PageRow], claims: Iterable[Told]) -> frozenset[str]:
    """Return the names around claims that so many pages have that they tell nothing."""
    having: dict[str, set[str]] = {}
    for one in claims:
        for name in _around(pages, one):
            having.setdefault(name, set()).add(one.page)
    most = max(_FEW, len(pages) // 4)
    return frozenset(name for name, some in having.items() if len(some) > most)


def records(place: Place, pages: Iterable[PageRow]) -> dict[str, Record]:
    """Return the records of some pages; of a table no more is read than what they are in."""
    wanted: dict[str, list[PageRow]] = {}
    for one in pages:
        wanted.setdefault(one.shard, []).append(one)
    found = {}
    for shard, some in sorted(wanted.items()):
        with _opened(place, shard, "records") as file:
            table = pq.ParquetFile(file)
            sizes = [table.metadata.row_group(at).num_rows for at in range(table.num_row_groups)]
            starts = list(accumulate(sizes, initial=0))
            groups = sorted({bisect_right(starts, one.row) - 1 for one in some})
            read = table.read_row_groups(groups, columns=["page", "record"])
        asked = pa.array([one.id for one in some])
        for row in read.filter(pc.is_in(read["page"], asked)).to_pylist():
            found[row["page"]] = Record.from_json(row["record"])
    return found


@contextmanager
def _opened(place: Place, shard: str, table: str) -> Iterator[IO[bytes]]:
    """Open a table, and raise `OutputError` where it is not as a run has left it."""
    try:
        with place.open(f"{shard}/{table}.parquet") as file:
            yield file
    except (pa.ArrowException, OSError) as error:
        raise OutputError(
            place.name, f"the table {table} of {shard} cannot be read ({reason(error)}): remove"
            f" the folder {shard}, and run again.",
        ) from None  # fmt: skip


def _rows(place: Place, shard: str, table: str, columns: list[str]) -> list[dict[str, Any]]:
    with _opened(place, shard, table) as file:
        rows: list[dict[str, Any]] = pq.read_table(file, columns=columns).to_pylist()
    return rows


def _when(row: dict[str, Any]) -> str:
    """Return what pages are put in order by: those without a time come last."""
    return str(row["published"] or row["captured"] or "~")
