"""What comes out of an archive, how much may come, and what was passed over."""

from __future__ import annotations

from msgspec import Struct

from assay.record import Problem

__all__ = ["Archived", "Limits", "Tally"]

_TOTAL = 2000


class Limits(Struct, frozen=True, kw_only=True):
    """How much an archive may unpack to before it is taken for a bomb.

    ``max_payload`` is the largest page in bytes, packed or unpacked (``--max-bytes``);
    ``max_ratio`` how many times its own size a gzip member or a ZIP entry may unpack to once it
    is past ``max_payload`` (markup packs to a tenth or a twentieth, deflate can do no more than
    a thousandth). A whole archive may unpack to ``max_total`` bytes, 2,000 times
    ``max_payload``: so one flag moves all three.
    """

    max_payload: int = 50_000_000
    max_ratio: int = 200

    @property
    def max_total(self) -> int:
        """Bytes that a whole archive may unpack to."""
        return _TOTAL * self.max_payload


class Archived(Struct, frozen=True, kw_only=True):
    """One page of an archive.

    ``data`` is the page as the server sent it, without chunks and content encoding; ``source``
    names it within the archive (``name#offset``; see `pages`); ``url`` its address;
    ``captured`` when it was taken, ISO 8601; ``charset`` what the header says of it;
    ``problems`` what a reader should know of how it was had.
    """

    data: bytes
    source: str
    media_type: str
    url: str | None = None
    captured: str | None = None
    charset: str | None = None
    problems: tuple[Problem, ...] = ()


class Tally(Struct, frozen=True, kw_only=True):
    """How many records an archive held, by what became of each.

    ``redirects`` are responses with status 3xx, ``refusals`` all others without a 2xx;
    ``other_types`` responses that are no page (images, scripts, robots.txt); ``revisits``
    records that only say that a page had not changed; ``other_records`` requests, metadata and
    the like; ``empty`` pages without a byte.
    """

    pages: int = 0
    broken: int = 0
    redirects: int = 0
    refusals: int = 0
    other_types: int = 0
    revisits: int = 0
    empty: int = 0
    other_records: int = 0

    def __str__(self) -> str:
        counted = [
            f"{words}: {number:,}"
            for number, words in (
                (self.broken, "broken"),
                (self.redirects, "redirects"),
                (self.refusals, "error responses"),
                (self.other_types, "no pages"),
                (self.revisits, "revisits"),
                (self.empty, "empty"),
                (self.other_records, "other records"),
            )
            if number
        ]
        pages = f"{self.pages:,} {'page' if self.pages == 1 else 'pages'}"
        return f"{pages} ({', '.join(counted)})" if counted else pages
