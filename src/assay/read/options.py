"""How a page is to be had and read."""

from __future__ import annotations

from msgspec import Struct

__all__ = ["Options"]


class Options(Struct, frozen=True, kw_only=True):
    """What a user may choose about reading.

    ``pseudonymise`` gives commenters other names, the same all over a page; ``max_bytes`` is the
    largest page, packed or unpacked; ``timeout_s`` holds for everything that fetching an address
    takes; ``robots`` says whether a site's robots.txt is honoured.
    """

    pseudonymise: bool = False
    max_bytes: int = 50_000_000
    timeout_s: float = 30.0
    robots: bool = True
