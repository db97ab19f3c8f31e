"""How a page is fetched, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from assay.read.fetch.public import IPAddress, is_public
from assay.read.fetch.resolve import Resolver, system_addresses

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Fetched", "Fetching", "Hop"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetching:
    """The limits of a fetch.

    ``max_bytes`` holds for the body as it comes and again for what it unpacks to; ``timeout_s``
    for everything together, ``connect_s`` for each attempt to connect; ``max_redirects`` for
    the redirects of one page. ``robots`` says whether a site's robots.txt is honoured.

    ``addresses`` (which IP addresses may be reached) and ``resolver`` (a host and a port to IP
    addresses) are there for tests, which serve their sites on loopback: nothing that takes
    addresses from others may set them.
    """

    max_bytes: int = 50_000_000
    timeout_s: float = 30.0
    connect_s: float = 10.0
    max_redirects: int = 5
    robots: bool = True
    user_agent: str = "assay/0.1 (+reads one page a user asked for)"
    addresses: Callable[[IPAddress], bool] = is_public
    resolver: Resolver = system_addresses

    def __post_init__(self) -> None:
        if self.max_bytes < 1 or self.timeout_s <= 0 or self.connect_s <= 0:
            raise ValueError("expected max_bytes, timeout_s and connect_s above zero")
        if self.max_redirects < 0:
            raise ValueError("expected max_redirects of zero or more")
        if not (self.user_agent.isascii() and self.user_agent.isprintable()):
            raise ValueError("expected a user_agent of printable ASCII")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One request on the way: its address, the IP address that answered, and with what status."""

    url: str
    ip: str
    status: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as a server gave it.

    ``data`` is the body, unpacked; ``url`` the address that answered in the end; ``media_type``
    and ``charset`` what the server says of it, or None; ``captured`` when the answer came, UTC,
    ISO 8601; ``hops`` every request for the page in order, the last one included.
    """

    data: bytes
    url: str
    status: int
    media_type: str | None
    charset: str | None
    captured: str
    hops: tuple[Hop, ...]

    @property
    def id(self) -> str:
        """``sha256:`` and the hash of the bytes, as a record's ``page.id`` has it."""
        return f"sha256:{sha256(self.data).hexdigest()}"
