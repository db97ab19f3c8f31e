"""A published fact check, as schema.org's `ClaimReview` has it."""

from __future__ import annotations

import hashlib

from msgspec import Struct

__all__ = ["FactCheck"]


class FactCheck(Struct, frozen=True, kw_only=True):
    """What somebody published on a claim.

    ``claim`` is what was checked (``claimReviewed``), ``title`` the article's, ``claimant`` who
    made the claim, ``rating`` the checker's own words for what came of it (``alternateName``),
    ``publisher`` the checker, ``published`` ISO 8601. assay takes over no rating as its own.
    """

    claim: str
    title: str | None = None
    claimant: str | None = None
    rating: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None

    @property
    def key(self) -> str:
        """What two copies of one fact check have in common: where it is, and what it checks."""
        told = "\n".join((self.url or "", self.publisher or "", " ".join(self.claim.split())))
        return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()
