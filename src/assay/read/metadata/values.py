"""What a page states about itself, and where it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from assay.read.metadata.dates import date_in, timestamp
from assay.record import Basis

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.record import BasisKind

__all__ = ["Metadata", "date", "first", "one"]

_T = TypeVar("_T")


class Metadata(Struct, frozen=True, kw_only=True):
    """The part of `assay.record.Page` that the page states about itself."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    url: str | None = None
    basis: Basis = Basis()


def first(*given: tuple[BasisKind, _T | None]) -> tuple[BasisKind | None, _T | None]:
    """Return the first value that there is, and its basis."""
    for basis, value in given:
        if value:
            return basis, value
    return None, None


def one(meta: Mapping[str, Sequence[str]], *names: str) -> str | None:
    """Return the first text that one of the names bears, in the order of the names."""
    return next((text for name in names for text in meta.get(name, ()) if text), None)


def date(value: object) -> str | None:
    """Return a date as ISO 8601 has it, where a value gives one."""
    if isinstance(value, list) and value:
        value = value[0]
    return (timestamp(value) or date_in(value)) if isinstance(value, str) else None
