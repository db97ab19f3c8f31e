"""How the readers of archives say among themselves that a record is broken or passed over."""

from __future__ import annotations

from typing import Literal, NamedTuple

from assay.errors import SourceError

__all__ = ["Damage", "Fault", "Passed"]

Passed = Literal["redirects", "refusals", "other_types", "revisits", "empty", "other_records"]
"""Why a record gave no page: the name of the field of `Tally` that counts it."""


class Damage(NamedTuple):
    """Why a stream cannot be read on. ``is_final`` when nothing after it may be read either."""

    why: str
    is_cut: bool = False
    is_final: bool = False


class Fault(Exception):  # noqa: N818 - never leaves this package
    """One record cannot be had.

    ``resume`` is the position from which to look for the next record, None when the stream
    stands at it already.
    """

    def __init__(self, why: str, *, url: str | None = None, resume: int | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.url = url
        self.resume = resume

    def error(self, source: str) -> SourceError:
        """Return the error that a reader of the archive gets to see."""
        of = f" ({self.url})" if self.url else ""
        return SourceError(source, f"this record{of} {self.why}")
