"""The one verb: an address that a user gave, to the page's bytes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.errors import EmptySourceError, FetchError
from assay.read.fetch.address import Address, parsed
from assay.read.fetch.deadline import Deadline
from assay.read.fetch.options import Fetched, Fetching, Hop
from assay.read.fetch.request import Answer, request
from assay.read.fetch.robots import Robots
from assay.read.fetch.status import no_page
from assay.read.fetch.stopped import Stopped
from assay.read.fetch.walk import walked

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["fetch"]

_USUAL = Fetching()


def fetch(url: str, options: Fetching = _USUAL) -> Fetched:
    """Fetch ``url``, an http(s) address that the user named, and what it redirects to.

    Raises
    ------
    FetchError
        When there is no page to be had from it, or it may not be asked; ``reason`` says which.
    EmptySourceError
        When the page that came holds no bytes.
    """
    deadline = Deadline.after(options.timeout_s)
    try:
        answers = walked(parsed(url), _asking(options, deadline), most=options.max_redirects)
        last = answers[-1]
        if last.data is None:
            raise no_page(last.status)
    except Stopped as stop:
        raise FetchError(_shown(url), stop.message, reason=stop.reason) from None
    if not last.data:
        raise EmptySourceError(url, "the page that came is empty; open it in a browser to check.")
    return Fetched(
        data=last.data,
        url=last.address.url,
        status=last.status,
        media_type=last.media_type,
        charset=last.charset,
        captured=last.captured,
        hops=tuple(Hop(url=one.address.url, ip=one.ip, status=one.status) for one in answers),
    )


def _shown(url: str) -> str:
    """Leave a user's name and password out of what is printed and logged."""
    return re.sub(r"//[^/?#]*@", "//…@", url)


def _asking(options: Fetching, deadline: Deadline) -> Callable[[Address], Answer]:
    robots = Robots(options=options, deadline=deadline)

    def ask(address: Address) -> Answer:
        if options.robots:
            robots.check(address)
        return request(address, options, deadline, limit=options.max_bytes)

    return ask
