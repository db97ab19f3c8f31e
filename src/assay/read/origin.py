"""Where a page's bytes came from."""

from __future__ import annotations

from msgspec import Struct

__all__ = ["Origin"]


class Origin(Struct, frozen=True, kw_only=True):
    """What is known of a page before it is read.

    ``id`` is ``sha256:`` and the hash of the bytes; ``url`` an address known from outside the
    page (the user's word for it); ``captured`` when the bytes were taken, ISO 8601.
    """

    id: str
    source: str
    media_type: str
    url: str | None = None
    captured: str | None = None
