"""Bytes of a page -> what a case keeps of it: the part of adding that needs no database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from assay.pipeline import read_loaded
from assay.record import Record

if TYPE_CHECKING:
    from assay.read import Loaded, Options

__all__ = ["Prepared", "prepare"]


class Prepared(Struct, frozen=True, kw_only=True):
    """A page, read and ready to be kept.

    ``data`` are the bytes that it was read from; None where they hold names of commenters that
    the record was to leave out.
    """

    record: Record
    data: bytes | None = None
    charset: str | None = None


def prepare(loaded: Loaded, options: Options) -> Prepared:
    """Read a page for a case. Raises `SourceError` when it cannot be read."""
    record = read_loaded(loaded, options)
    data = None if options.pseudonymise else loaded.data
    return Prepared(record=record, data=data, charset=loaded.charset)
