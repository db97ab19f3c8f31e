"""The host of an address, as all of assay names it."""

from __future__ import annotations

from urllib.parse import urlsplit

__all__ = ["host"]


def host(url: str | None) -> str | None:
    """Return the host of an address, in small letters and without ``www.``; None without one."""
    try:
        found = urlsplit(url or "").hostname
    except ValueError:  # what stands in brackets is no address of the sixth version
        return None
    return (found or "").removeprefix("www.") or None
