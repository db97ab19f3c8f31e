"""How a desk is to be served."""

from __future__ import annotations

from msgspec import Struct

__all__ = ["LOOPBACK", "Serving"]

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
"""The names by which a machine calls itself, that nobody else can reach."""


class Serving(Struct, frozen=True, kw_only=True):
    """What whoever starts the desk may choose.

    ``hosts`` are the names by which browsers may ask for it, ``port`` included where it is not
    the usual one: any other name is refused, so that no page elsewhere can reach the desk through
    a name of its own (DNS rebinding). ``fetch`` lets people add pages by address. ``auth`` asks
    everybody for a name and a password; without it all that is done is done by ``who``.
    """

    case: str
    hosts: frozenset[str]
    fetch: bool = False
    auth: bool = False
    who: str | None = None
