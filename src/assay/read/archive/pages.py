"""Pages out of an archive of any kind, and the count of what was passed over."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, TYPE_CHECKING

from msgspec import structs

from assay.errors import SourceError, UnsupportedSourceError
from assay.read.archive.kinds import HEAD, is_archive
from assay.read.archive.mhtml import read_mhtml
from assay.read.archive.tape import Meter
from assay.read.archive.values import Archived, Limits, Tally
from assay.read.archive.wacz import read_wacz
from assay.read.archive.warc import read_warc

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

    from assay.read.archive.fault import Passed

__all__ = ["Pages", "pages"]


class Pages:
    """An iterator over the pages of an archive; ``tally`` counts the records read so far."""

    def __init__(self, records: Iterator[Archived | SourceError | Passed]) -> None:
        self._records = records
        self.tally = Tally()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Archived | SourceError:
        """Return the next page, or an error that names a record which is broken."""
        for record in self._records:
            if isinstance(record, Archived):
                self._count("pages")
                return record
            if isinstance(record, SourceError):
                self._count("broken")
                return record
            self._count(record)
        raise StopIteration

    def _count(self, field: str) -> None:
        self.tally = structs.replace(self.tally, **{field: getattr(self.tally, field) + 1})


def pages(
    source: str | os.PathLike[str] | IO[bytes], name: str, limits: Limits | None = None,
    base: int = 0,
) -> Pages:  # fmt: skip
    """Return an iterator over the pages of an archive, in its order, one in memory at a time.

    ``source`` is a path or a file that can be sought in; ``name`` what to call it; ``base`` where
    a stretch of a WARC file begins in the whole. Broken records
    come as errors in their place, and reading goes on after them. The ``source`` of a page is
    the same in every reading and unlike that of any other page of the archive:
    ``name#offset`` in a WARC file (``name#offset+position`` where one gzip member holds several
    records), ``name#archive/data.warc.gz#offset`` in a WACZ package, ``name`` itself for MHTML.

    Raises
    ------
    SourceError
        When the file itself cannot be read (on the first page, as all the rest).
    UnsupportedSourceError
        When it is no archive of a kind that is known.
    """
    return Pages(_records(source, name, limits or Limits(), base))


def _records(
    source: str | os.PathLike[str] | IO[bytes], name: str, limits: Limits, base: int
) -> Iterator[Archived | SourceError | Passed]:
    try:
        if isinstance(source, (str, os.PathLike)):
            with Path(source).open("rb") as file:
                yield from _opened(file, name, limits, base)
        else:
            yield from _opened(source, name, limits, base)
    except OSError as error:
        reason = error.strerror or str(error)
        raise SourceError(
            name, f"the archive could not be read ({reason}): check the path."
        ) from None


def _opened(
    file: IO[bytes], name: str, limits: Limits, base: int
) -> Iterator[Archived | SourceError | Passed]:
    file.seek(0)
    kind = is_archive(file.read(HEAD), name)
    meter = Meter(limits)
    if kind == "warc":
        yield from read_warc(file, name, meter, base)
    elif kind == "wacz":
        yield from read_wacz(file, name, meter)
    elif kind == "mhtml":
        yield read_mhtml(file, name, limits)
    else:
        raise UnsupportedSourceError(
            name, "expected an archive of pages (WARC, WACZ or MHTML), and this is none."
        )
