"""An address as text, taken apart once: everything later works on its parts.

What is refused here: schemes other than http and https, a name or password in the address, zone
ids, ports below 1024 other than 80 and 443 (mail and the like, where a request could be taken
for commands), control characters, and anything longer than 8000 characters (RFC 9110).
Numbers in odd forms (``2130706433``, ``0x7f.1``, ``0177.0.0.1``) are left as names: it is what
they resolve to that is checked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import idna

from assay.read.fetch.stopped import Stopped

if TYPE_CHECKING:
    from assay.read.fetch.public import IPAddress

__all__ = ["Address", "joined", "parsed"]

_PORTS = {"http": 80, "https": 443}
_FIRST_FREE_PORT = 1024
_LONGEST = 8000
_LONGEST_NAME = 253
_SHOWN = 200
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
# underscores are no part of a host's name by the standard, and are part of some all the same
_NAME = re.compile(r"(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?")
_BRACKETED = re.compile(r"\[[^]]*\](?::\d*)?")
_AS_IS = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where one request goes.

    ``host`` is in ASCII and lower case; ``ip`` is set where the host is an IP address already;
    ``target`` is the path with its query, percent-encoded. There is no fragment.
    """

    scheme: str
    host: str
    port: int
    target: str
    ip: IPAddress | None = None

    @property
    def authority(self) -> str:
        """The host as an address writes it, with the port where it is not the usual one."""
        host = f"[{self.host}]" if isinstance(self.ip, IPv6Address) else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """The address up to the path."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The whole address, in ASCII."""
        return self.origin + self.target

    @property
    def shown(self) -> str:
        """The address for a message: short, and safe to print since it is encoded."""
        return self.url if len(self.url) <= _SHOWN else f"{self.url[:_SHOWN]}…"


def parsed(url: str) -> Address:
    """Take ``url`` apart.

    Raises
    ------
    Stopped
        When it is no address of a page that may be fetched (``address``).
    """
    url = url.strip()
    if len(url) > _LONGEST:
        raise _refused(f"it has {len(url)} characters, more than the {_LONGEST} that are read")
    if _CONTROL.search(url):
        raise _refused("it has control characters in it")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise _refused("its host or port cannot be read") from None
    if parts.scheme not in _PORTS:
        raise _refused(f"expected http or https, got {parts.scheme[:20]!a}")
    if "@" in parts.netloc:
        raise _refused("it has a user name or password in it, which are never sent")
    if not host:
        raise _refused("it names no host")
    if "[" in parts.netloc and not _BRACKETED.fullmatch(parts.netloc):
        raise _refused("something stands beside the brackets of its host")
    name, ip = _host(host, bracketed="[" in parts.netloc)
    return Address(
        scheme=parts.scheme,
        host=name,
        port=_port(parts.scheme, port),
        target=_target(parts),
        ip=ip,
    )


def joined(here: Address, location: str) -> Address:
    """Return the address that a redirect at ``here`` points to.

    ``location`` is the header's value as :mod:`http.client` gives it, a character for each byte.
    """
    text = location.encode("latin-1", "replace").decode("utf-8", "surrogateescape")
    try:
        return parsed(urljoin(here.url, text.strip()))
    except ValueError:
        raise _refused("it cannot be read") from None


def _refused(why: str) -> Stopped:
    return Stopped("address", f"this is no address that can be fetched: {why}. Check it.")


def _port(scheme: str, port: int | None) -> int:
    if port is None:
        return _PORTS[scheme]
    if port < _FIRST_FREE_PORT and port not in _PORTS.values():
        raise _refused(f"port {port} is not one that pages are served on (80, 443, 1024 and up)")
    return port


def _host(host: str, *, bracketed: bool) -> tuple[str, IPAddress | None]:
    if "%" in host:
        raise _refused("its host has a % in it (a zone, or an encoded name)")
    if bracketed:
        try:
            ip = ip_address(host)
        except ValueError:
            raise _refused("what stands in its brackets is no IPv6 address") from None
        return str(ip), ip
    name = _ascii_name(host)
    if len(name) > _LONGEST_NAME or not _NAME.fullmatch(name):
        raise _refused(f"{host[:80]!a} is no name of a host")
    try:
        return name, ip_address(name)
    except ValueError:
        return name, None


def _ascii_name(host: str) -> str:
    """Return the name as the resolver takes it, by UTS 46 as browsers do."""
    if host.isascii():
        return host
    if len(host) > _LONGEST_NAME:
        raise _refused("its host is longer than a name can be")
    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise _refused(f"{host[:80]!a} is no name of a host") from None


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=_AS_IS, errors="surrogateescape")
    if not parts.query:
        return path
    return f"{path}?{quote(parts.query, safe=_AS_IS + '?', errors='surrogateescape')}"
