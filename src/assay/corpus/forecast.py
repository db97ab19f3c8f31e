"""What a run over some archives would cost, told from a few of their pages that are read now."""

from __future__ import annotations

from math import sqrt
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, Final, NamedTuple

import fsspec
from msgspec import Struct

from assay.corpus.journal import Journal
from assay.corpus.shard import noted, ready
from assay.corpus.storage import mark
from assay.corpus.stretches import Stretch, pages_of
from assay.corpus.values import Shard, Wanted
from assay.corpus.writing import written
from assay.errors import OutputError, SourceError
from assay.models.session import alone
from assay.read import load, next_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.read import Loaded

__all__ = ["Forecast", "Sampled", "forecast", "predicted"]

_CELL: Final = 256 << 10
"""Bytes of an archive that are taken together: a dozen pages that follow one another."""

_SEED: Final = 9
_HOUR: Final = 3600.0


class Sampled(NamedTuple):
    """A piece that was read: its bytes in the archive, its pages, and seconds of one core."""

    bytes: int
    pages: int
    seconds: float


class Forecast(Struct, frozen=True, kw_only=True):
    """What a run would take: hours of one core, bytes of tables, and what the hours cost.

    ``margin`` is twice the standard error that the pieces of the sample tell of, as a share of
    the core hours; None for a sample of one piece. The hours are those of a core like the one
    that the sample was read with, which had ``sampled_pages`` to read.
    """

    files: int
    bytes: int
    sampled_pages: int
    sampled_bytes: int
    pages: int
    core_hours: float
    margin: float | None
    storage_bytes: int
    price_per_core_hour: float | None
    cost: float | None


class _Piece(NamedTuple):
    """Of a file the bytes from ``low`` on; a part of an archive where ``high`` is told."""

    path: str
    low: int
    high: int | None


def forecast(
    shards: Sequence[Shard], wanted: Wanted, sample: int, price: float | None = None,
    workers: int = 1,
) -> Forecast:  # fmt: skip
    """Read about ``sample`` pages, drawn with a seed, and tell what all of them would take.

    Raises
    ------
    SourceError
        A file cannot be read.
    OutputError
        The few tables that are written, and thrown away, cannot be.
    """
    sizes = {path: mark(path)[0] for one in shards for path in one.paths}
    total = sum(sizes.values())
    alone()
    begun = process_time()
    ready()
    start = process_time() - begun
    with TemporaryDirectory(prefix="assay-corpus-") as name:
        folder = Path(name)
        made: list[Sampled] = []
        with Journal(folder / "journal") as journal:
            for piece in _drawn(shards, sizes):
                made.append(_read(journal, piece, wanted, sizes[piece.path]))
                if sum(one.pages for one in made) >= sample:
                    break
            begun = process_time()
            storage = _stored(journal, folder / "tables")
            last = process_time() - begun
        with Journal(folder / "nothing") as journal:
            frame = _stored(journal, folder / "empty")
    return predicted(
        made, files=len(sizes), total=total, storage=storage, frame=frame, shards=len(shards),
        last=last, start=start * workers, price=price,
    )  # fmt: skip


def _stored(journal: Journal, folder: Path) -> int:
    """Write the tables of what was read, and return their bytes."""
    try:
        folder.mkdir()
        written(journal, folder, Shard(name="sample", paths=()), ())
    except OSError as error:
        raise OutputError(str(folder), f"cannot be written ({error.strerror})") from None
    return sum(one.stat().st_size for one in folder.iterdir())


def predicted(
    made: Sequence[Sampled], *, files: int, total: int, storage: int, frame: int, shards: int,
    last: float, start: float, price: float | None,
) -> Forecast:  # fmt: skip
    """Work a forecast out of a sample: all goes by the bytes of the archives.

    ``storage`` are the bytes of the sample's tables, of which ``frame`` are there for each shard
    even if it holds nothing; ``last`` the seconds it took to write them, and ``start`` those that
    are spent before the first page.
    """
    read = sum(one.bytes for one in made)
    times = total / read if read else 0.0
    seconds = (sum(one.seconds for one in made) + last) * times + start
    hours = seconds / _HOUR
    return Forecast(
        files=files, bytes=total, sampled_pages=sum(one.pages for one in made),
        sampled_bytes=read, pages=round(sum(one.pages for one in made) * times),
        core_hours=hours, margin=_margin(made),
        storage_bytes=round((storage - frame) * times) + frame * shards,
        price_per_core_hour=price, cost=None if price is None else price * hours,
    )  # fmt: skip


def _margin(made: Sequence[Sampled]) -> float | None:
    """Return twice the relative standard error of seconds a byte (a ratio's, by its residuals)."""
    read, seconds = sum(one.bytes for one in made), sum(one.seconds for one in made)
    if len(made) < 2 or not seconds:  # noqa: PLR2004 - of one there is no spread
        return None
    ratio, mean = seconds / read, read / len(made)
    spread = sum((one.seconds - ratio * one.bytes) ** 2 for one in made) / (len(made) - 1)
    return 2 * sqrt(spread / len(made)) / (ratio * mean)


def _drawn(shards: Sequence[Shard], sizes: dict[str, int]) -> Iterator[_Piece]:
    """Yield pieces in an order drawn with a seed, no piece twice."""
    regions: list[tuple[_Piece, int]] = []
    for one in shards:
        for path in one.paths:
            region = _Piece(path, one.low, sizes[path] if one.high is None else one.high)
            regions.append((region, max(1, -(-((region.high or 0) - region.low) // _CELL))))
    starts = [at for at, (_, cells) in enumerate(regions) for _ in range(cells)]
    order = list(range(len(starts)))
    Random(_SEED).shuffle(order)  # noqa: S311 - the same pages each time are what is wanted
    begins: dict[int, int] = {}
    for place, at in enumerate(starts):
        begins.setdefault(at, place)
    for place in order:
        region, cells = regions[starts[place]]
        if cells == 1 and region.low == 0 and region.high == sizes[region.path]:
            yield _Piece(region.path, 0, None)
            continue
        found = _records(region, place - begins[starts[place]])
        if found is not None:
            yield found


def _records(region: _Piece, cell: int) -> _Piece | None:
    """Return the records that begin in a cell of an archive.

    An archive that is no row of packed records is read whole, for its first cell.
    """
    low, high = region.low + cell * _CELL, region.high or 0
    with fsspec.open(region.path, "rb") as file:
        if next_record(file, 1) is None or file.seek(0) or file.read(2) != b"\x1f\x8b":
            return None if cell else _Piece(region.path, 0, None)
        first = low if cell == 0 else next_record(file, low)
        last = next_record(file, low + _CELL) if low + _CELL < high else high
    last = min(last or high, high)
    return None if first is None or first >= last else _Piece(region.path, first, last)


def _read(journal: Journal, piece: _Piece, wanted: Wanted, size: int) -> Sampled:
    begun = process_time()
    before = len(journal.ended)
    if piece.high is None:
        _note(journal, load(piece.path, wanted.reading), wanted, before)
        read = size
    else:
        stretch = Stretch(piece.low, piece.high)
        with pages_of(piece.path, stretch, wanted.reading) as (pages, _):
            _note(journal, pages, wanted, before)
        read = piece.high - piece.low
    return Sampled(read, len(journal.ended) - before, process_time() - begun)


def _note(
    journal: Journal, pages: Iterator[Loaded | SourceError], wanted: Wanted, place: int
) -> None:  # fmt: skip
    try:
        for at, found in enumerate(pages, start=place):
            noted(journal, at, found, wanted)
    except SourceError:
        # a file that cannot be read costs a run next to nothing
        return
