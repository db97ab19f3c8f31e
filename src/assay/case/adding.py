"""Bytes of a page -> what a case keeps of it: the part of adding that needs no database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.case.match.packed import pack
from assay.case.rows import claim_texts
from assay.models.similar import embed
from assay.pipeline import read_loaded
from assay.record import Record

if TYPE_CHECKING:
    from assay.read import Loaded, Options

__all__ = ["Meaning", "Prepared", "prepare"]

_WORTH: Final = 0.2
"""Claims that are worth less of a check are found on other pages by their words alone."""


class Meaning(Struct, frozen=True, kw_only=True):
    """What claims of a page are found by elsewhere, whatever their words.

    ``claims`` are their ids in the record, ``packed`` a vector for each as `match.pack` writes it.
    Readers' claims are not among them.
    """

    claims: tuple[str, ...]
    packed: bytes


class Prepared(Struct, frozen=True, kw_only=True):
    """A page, read and ready to be kept.

    ``data`` are the bytes that it was read from; None where they hold names of commenters that
    the record was to leave out.
    """

    record: Record
    data: bytes | None = None
    charset: str | None = None
    meaning: Meaning | None = None


def prepare(loaded: Loaded, options: Options) -> Prepared:
    """Read a page for a case. Raises `SourceError` when it cannot be read."""
    record = read_loaded(loaded, options)
    data = None if options.pseudonymise else loaded.data
    return Prepared(record=record, data=data, charset=loaded.charset, meaning=_meaning(record))


def _meaning(record: Record) -> Meaning:
    some = [
        (claim.id, claim.standalone.text if claim.standalone else words)
        for claim, words in zip(record.claims, claim_texts(record), strict=True)
        if claim.comment is None and (claim.checkworthy or 0) >= _WORTH
    ]
    return Meaning(
        claims=tuple(name for name, _ in some), packed=pack(embed([words for _, words in some]))
    )
