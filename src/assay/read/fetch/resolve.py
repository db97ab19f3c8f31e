"""A host to the IP addresses that a connection may be made to.

The machine's own resolver is asked, once a request, and the connection is then made to the very
address that was checked: an answer that changes afterwards is never seen. If any address of a
name is not public the whole name is refused, not only that address: a public site has no reason
to name a private one, and a name with one of each is how a rebinding attack looks.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from assay.read.fetch.stopped import Stopped

if TYPE_CHECKING:
    from assay.read.fetch.address import Address
    from assay.read.fetch.deadline import Deadline
    from assay.read.fetch.public import IPAddress

__all__ = ["Resolver", "checked", "system_addresses"]

Resolver = Callable[[str, int], Sequence[str]]


def system_addresses(host: str, port: int) -> tuple[str, ...]:
    """Return what the machine's own resolver says, in the order in which to try it."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(where[0]) for *_, where in found))


def checked(
    address: Address,
    *,
    resolver: Resolver,
    allowed: Callable[[IPAddress], bool],
    deadline: Deadline,
) -> tuple[IPAddress, ...]:
    """Return the IP addresses of ``address``, each of which is ``allowed``.

    Raises
    ------
    Stopped
        When there are none (``resolve``) or one of them is not allowed (``inside``).
    TimeoutError
        When the resolver has not answered by the deadline.
    """
    if address.ip is not None:
        ips: tuple[IPAddress, ...] = (address.ip,)
    else:
        ips = _resolved(address, resolver, deadline)
    for ip in ips:
        if not allowed(ip):
            where = f"{ip} is" if address.ip else f"{address.host} leads to {ip}, which is"
            raise Stopped(
                "inside",
                f"{where} no address of the public internet: "
                "addresses inside a network are never fetched. If you may read the page, save it "
                "from your browser and give its path.",
            )
    return ips


def _resolved(address: Address, resolver: Resolver, deadline: Deadline) -> tuple[IPAddress, ...]:
    answer = _ask(address, resolver, deadline)
    if isinstance(answer, Exception):
        if not isinstance(answer, (OSError, UnicodeError)):
            raise answer
        reason = getattr(answer, "strerror", None) or "no such name"
        raise _unresolved(address, str(reason))
    if not answer:
        raise _unresolved(address, "no addresses")
    try:
        return tuple(ip_address(one) for one in answer)
    except ValueError:
        raise _unresolved(address, "an answer that is no address") from None


def _unresolved(address: Address, why: str) -> Stopped:
    return Stopped(
        "resolve",
        f"the name {address.host} does not resolve ({why}): check its spelling and your network.",
    )


def _ask(address: Address, resolver: Resolver, deadline: Deadline) -> Sequence[str] | Exception:
    """Ask on a thread, since the system's resolver takes no time limit and cannot be stopped."""
    answers: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolver(address.host, address.port))
        except Exception as error:  # noqa: BLE001 - it is raised again where it is waited for
            answers.put(error)

    Thread(target=ask, daemon=True, name="assay-resolve").start()
    try:
        return answers.get(timeout=deadline.left())
    except Empty:
        raise TimeoutError from None
