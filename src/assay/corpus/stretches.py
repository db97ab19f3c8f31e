"""One big archive as several shards: stretches of its gzip members, each of them on its own.

A packed web archive has a gzip member a record, so that it can be read from any record on. Where
the stretches part is found by looking for the first record behind every so many bytes, and hangs
on nothing but the file.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from itertools import pairwise
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Final, NamedTuple

import fsspec

from assay.errors import EmptySourceError
from assay.read import load_stretch, next_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.errors import SourceError
    from assay.read import Loaded, Options

__all__ = ["SIZE", "Stretch", "pages_of", "sha256_of", "stretches"]

SIZE: Final = 64 << 20
"""Bytes of an archive that make a shard: some thousand pages, which take minutes to be read."""

_GZIP: Final = b"\x1f\x8b"
_PIECE: Final = 1 << 20


class Stretch(NamedTuple):
    """The bytes of a file from ``low`` on, before ``high``."""

    low: int
    high: int


def stretches(file: IO[bytes], size: int) -> list[Stretch]:
    """Return the stretches of an open archive, one of them where it is small or not packed."""
    file.seek(0)
    packed = file.read(len(_GZIP)) == _GZIP
    total = file.seek(0, 2)
    cuts = [0]
    while packed and total - cuts[-1] > size:
        cut = next_record(file, cuts[-1] + size)
        if cut is None:
            break
        cuts.append(cut)
    return [Stretch(low, high) for low, high in pairwise((*cuts, total))]


@contextmanager
def pages_of(
    path: str, stretch: Stretch, options: Options
) -> Iterator[tuple[Iterator[Loaded | SourceError], str]]:
    """Have the pages of a stretch, named by where they stand in the whole file, and its SHA-256."""
    told = hashlib.sha256()
    with TemporaryFile() as copy:
        for piece in _pieces(path, stretch):
            copy.write(piece)
            told.update(piece)
        yield _pages(copy, path, stretch, options), told.hexdigest()


def sha256_of(path: str, stretch: Stretch) -> str:
    """Return the SHA-256 of a stretch."""
    told = hashlib.sha256()
    for piece in _pieces(path, stretch):
        told.update(piece)
    return told.hexdigest()


def _pieces(path: str, stretch: Stretch) -> Iterator[bytes]:
    """Yield the bytes of a stretch, a few of them in memory at a time."""
    with fsspec.open(path, "rb") as file:
        file.seek(stretch.low)
        left = stretch.high - stretch.low
        while left and (piece := file.read(min(left, _PIECE))):
            yield piece
            left -= len(piece)


def _pages(
    copy: IO[bytes], path: str, stretch: Stretch, options: Options
) -> Iterator[Loaded | SourceError]:
    try:
        yield from load_stretch(copy, path, options, stretch.low)
    except EmptySourceError:
        # the archive has pages elsewhere
        return
