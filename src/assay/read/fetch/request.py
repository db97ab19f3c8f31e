"""One request: resolved, checked, connected and answered."""

from __future__ import annotations

import re
import ssl
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPException, HTTPResponse
from typing import TYPE_CHECKING

from assay.read.fetch.body import body
from assay.read.fetch.resolve import checked
from assay.read.fetch.stopped import Stopped
from assay.read.fetch.wire import Wire, connected, over

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.read.fetch.address import Address
    from assay.read.fetch.deadline import Deadline
    from assay.read.fetch.options import Fetching

__all__ = ["PAGES", "Answer", "request"]

PAGES = frozenset({200, 203})
_HEADERS = 524_288
_FRAMING = 8
_ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"
_MEDIA_TYPE = re.compile(r"\s*([\w.+-]+/[\w.+-]+)", re.ASCII)
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:-]{1,40})", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one address answered; ``data`` is None where the status brings no page."""

    address: Address
    ip: str
    status: int
    location: str | None
    media_type: str | None
    charset: str | None
    captured: str
    data: bytes | None


def request(
    address: Address, options: Fetching, deadline: Deadline, *, limit: int, cut: bool = False
) -> Answer:
    """Ask for ``address`` once, following nothing. A body over ``limit`` is ``cut`` or refused.

    Raises
    ------
    Stopped
        When there is no answer, or one that cannot be taken.
    """
    with _told_plainly(address, options, deadline):
        ips = checked(
            address, resolver=options.resolver, allowed=options.addresses, deadline=deadline
        )
        most = limit + limit // _FRAMING + _HEADERS
        with connected(address, ips, connect_s=options.connect_s, deadline=deadline, most=most) as (
            wire,
            ip,
        ):
            response = _sent(address, wire, options.user_agent)
            with response:
                captured = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
                page = response.status in PAGES
                kind = response.getheader("Content-Type") or ""
                media, charset = _MEDIA_TYPE.match(kind), _CHARSET.search(kind)
                return Answer(
                    address=address,
                    ip=str(ip),
                    status=response.status,
                    location=response.getheader("Location"),
                    media_type=media[1].lower() if media else None,
                    charset=charset[1].lower() if charset else None,
                    captured=captured,
                    data=body(response, limit=limit, cut=cut, deadline=deadline) if page else None,
                )


def _sent(address: Address, wire: Wire, user_agent: str) -> HTTPResponse:
    connection = over(address, wire)
    connection.putrequest("GET", address.target, skip_host=True, skip_accept_encoding=True)
    for name, value in (
        ("Host", address.authority),
        ("User-Agent", user_agent),
        ("Accept", _ACCEPT),
        ("Accept-Encoding", "gzip, deflate"),
        ("Connection", "close"),
    ):
        connection.putheader(name, value)
    connection.endheaders()
    return connection.getresponse()


@contextmanager
def _told_plainly(address: Address, options: Fetching, deadline: Deadline) -> Iterator[None]:
    """Turn what the network raises into the sentence for it."""
    try:
        yield
    except TimeoutError:
        raise Stopped(
            "timeout",
            f"{address.host} did not answer in time ({options.connect_s:g} seconds to connect, "
            f"{deadline.seconds:g} for everything): try again later, or allow more time.",
        ) from None
    except ssl.SSLCertVerificationError as error:
        raise Stopped(
            "certificate",
            f"{address.host} does not prove to be itself ({_line(error.verify_message)}): what it "
            "sends cannot be trusted. Check the address and your clock, or save the page from "
            "your browser and give its path.",
        ) from None
    except HTTPException as error:
        raise Stopped(
            "answer",
            f"{address.host} sent no proper answer of a web server ({type(error).__name__}): check "
            "the address and its port, or try again.",
        ) from None
    except OSError as error:
        raise Stopped(
            "connection",
            f"the connection to {address.authority} failed "
            f"({_line(error.strerror or str(error))}): check the address and your network, or try "
            "again later.",
        ) from None


def _line(text: str) -> str:
    """Return ``text`` as one line that is safe to print."""
    return "".join(sign if sign.isprintable() else " " for sign in text)[:200]
