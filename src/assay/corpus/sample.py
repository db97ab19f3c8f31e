"""Some of a run's pages, drawn with a seed and read: what a forecast is made of.

They are kept in shards as large as the run's own, for the tables of a few pages pack less than
those of many.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, Final, NamedTuple

import fsspec

from assay.corpus.journal import Journal
from assay.corpus.shard import noted
from assay.corpus.stretches import Stretch, pages_of
from assay.corpus.values import Shard, Wanted
from assay.corpus.writing import written
from assay.errors import OutputError, SourceError
from assay.read import load, next_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.read import Loaded

__all__ = ["Sample", "Sampled", "Stored", "sampled"]

_CELL: Final = 64 << 10
"""Bytes of an archive that are taken together: a few pages that follow one another."""

_SEED: Final = 9


class Sampled(NamedTuple):
    """A piece that was read: its bytes in the archive, its pages, and seconds of one core."""

    bytes: int
    pages: int
    seconds: float


class Stored(NamedTuple):
    """The tables of a shard: of so many bytes of archives, how many bytes they have."""

    bytes: int
    tables: int


class Sample(NamedTuple):
    """What was read, and the tables of it.

    ``stored`` are shards like those of the run; ``shared`` are the bytes that each of them has
    however little is in it: those of empty tables, and, where all that was read makes less than
    a shard, what its two halves have in common. ``last`` are the seconds that it took to write
    ``stored``.
    """

    made: tuple[Sampled, ...]
    stored: tuple[Stored, ...]
    shared: int
    last: float


class _Piece(NamedTuple):
    """Of a file the bytes from ``low`` on; a part of an archive where ``high`` is told."""

    path: str
    low: int
    high: int | None


def sampled(
    shards: Sequence[Shard], sizes: dict[str, int], wanted: Wanted, pages: int
) -> Sample:  # fmt: skip
    """Read about so many pages, and write their tables, which are thrown away.

    Raises
    ------
    SourceError
        A file cannot be read.
    OutputError
        The tables cannot be written.
    """
    full = sum(sizes.values()) / max(1, len(shards))
    pieces = _drawn(shards, sizes)
    made: list[_Shard] = []
    left = pages
    with TemporaryDirectory(prefix="assay-corpus-") as name:
        with _opened(Path(name, "nothing")) as journal:
            shared = _stored(journal)
        while left > 0:
            with _opened(Path(name, str(len(made)))) as journal:
                some = _filled(journal, pieces, wanted, sizes, full, left)
                if not some.made:
                    break
                made.append(some)
                left -= sum(one.pages for one in some.made)
                if len(made) == 1 and some.stored.bytes < full:
                    shared = max(shared, _shared(journal, some.stored))
    return Sample(
        tuple(one for some in made for one in some.made), tuple(some.stored for some in made),
        shared, sum(some.last for some in made),
    )  # fmt: skip


class _Shard(NamedTuple):
    made: tuple[Sampled, ...]
    stored: Stored
    last: float


@contextmanager
def _opened(folder: Path) -> Iterator[Journal]:
    folder.mkdir()
    with Journal(folder / "journal") as journal:
        yield journal


def _filled(
    journal: Journal, pieces: Iterator[_Piece], wanted: Wanted, sizes: dict[str, int],
    full: float, pages: int,
) -> _Shard:  # fmt: skip
    """Read pieces until they make a shard of ``full`` bytes, or have so many pages."""
    made: list[Sampled] = []
    read = done = 0
    for piece in pieces:
        one = _read(journal, piece, wanted, sizes[piece.path])
        made.append(one)
        read, done = read + one.bytes, done + one.pages
        if read >= full or done >= pages:
            break
    begun = process_time()
    stored = Stored(read, _stored(journal) if made else 0)
    return _Shard(tuple(made), stored, process_time() - begun)


def _shared(journal: Journal, stored: Stored) -> int:
    """Return how much more the tables of two halves are than those of both together."""
    half = len(journal.ended) // 2
    apart = 0
    for name, is_first in (("first", True), ("second", False)):
        with _opened(journal.path.parent / name) as part:
            for one in journal.pages():
                if (one.place < half) == is_first:
                    part.note(one)
            apart += _stored(part)
    return apart - stored.tables


def _stored(journal: Journal) -> int:
    """Write the tables of what was read, and return their bytes."""
    folder = journal.path.parent / "tables"
    try:
        folder.mkdir()
        written(journal, folder, Shard(name="sample", paths=()), ())
    except OSError as error:
        raise OutputError(str(folder), f"cannot be written ({error.strerror})") from None
    return sum(one.stat().st_size for one in folder.iterdir())


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
