"""A connection to a checked IP address, read against the clock and counted byte by byte."""

from __future__ import annotations

import io
import socket
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import TYPE_CHECKING

from assay.read.fetch.stopped import Stopped
from assay.read.fetch.trust import trusting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from _typeshed import ReadableBuffer, WriteableBuffer

    from assay.read.fetch.address import Address
    from assay.read.fetch.deadline import Deadline
    from assay.read.fetch.public import IPAddress

__all__ = ["Wire", "connected", "over"]

_TRIED = 4


class _Reading(io.RawIOBase):
    """The incoming half: no read outlives the deadline, and all of them together are limited.

    A limit on each read alone would let a server send one byte a second for ever, in its
    headers as well as in its body; and the count is taken here, below the parser of HTTP, so
    that nothing that parser does with a false length can fill the memory.
    """

    def __init__(self, sock: socket.socket, deadline: Deadline, most: int) -> None:
        self._sock = sock
        self._deadline = deadline
        self._most = most
        self._came = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        self._sock.settimeout(self._deadline.left())
        count = self._sock.recv_into(buffer)
        self._came += count
        if self._came > self._most:
            raise Stopped(
                "size",
                f"the answer runs on past {self._most} bytes and reading was stopped there. Raise "
                "the limit if you want it all, or save the page and give its path.",
            )
        return count


class Wire:
    """What :mod:`http.client` needs of a socket. Closing it is left to :func:`connected`."""

    def __init__(self, sock: socket.socket, deadline: Deadline, most: int) -> None:
        self._sock = sock
        self._deadline = deadline
        self._most = most

    def sendall(self, data: ReadableBuffer) -> None:
        """Send ``data`` within the deadline."""
        self._sock.settimeout(self._deadline.left())
        self._sock.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        """Return what comes in, as a file to read bytes from."""
        if mode != "rb":
            raise ValueError(f"expected mode 'rb', got {mode!r}")
        return io.BufferedReader(_Reading(self._sock, self._deadline, self._most))

    def close(self) -> None:
        """Leave the connection open: the answer is still being read from it."""


class _Over(HTTPConnection):
    """A connection that has been made already, so that no name is looked up a second time."""

    def __init__(self, address: Address, wire: Wire) -> None:
        super().__init__(address.host, address.port)
        self._wire = wire

    def connect(self) -> None:
        self.sock = self._wire


def over(address: Address, wire: Wire) -> HTTPConnection:
    """Return the connection of :mod:`http.client` that speaks over ``wire``."""
    return _Over(address, wire)


@contextmanager
def connected(
    address: Address,
    ips: Sequence[IPAddress],
    *,
    connect_s: float,
    deadline: Deadline,
    most: int,
) -> Iterator[tuple[Wire, IPAddress]]:
    """Connect to the first of ``ips`` that answers; for https, under the host's own name.

    ``most`` is how many bytes may come in. The connection is closed at the end of the block.
    """
    sock, ip = _first(address, ips, connect_s, deadline)
    try:
        if address.scheme == "https":
            sock.settimeout(deadline.left(connect_s))
            sock = trusting().wrap_socket(sock, server_hostname=address.host.rstrip("."))
        yield Wire(sock, deadline, most), ip
    finally:
        sock.close()


def _first(
    address: Address, ips: Sequence[IPAddress], connect_s: float, deadline: Deadline
) -> tuple[socket.socket, IPAddress]:
    last: OSError = OSError()
    for ip in ips[:_TRIED]:
        sock = socket.socket(socket.AF_INET if ip.version == 4 else socket.AF_INET6)  # noqa: PLR2004 - of IP
        try:
            sock.settimeout(deadline.left(connect_s))
            sock.connect((str(ip), address.port))
        except OSError as error:
            sock.close()
            last = error
        else:
            return sock, ip
    raise last
