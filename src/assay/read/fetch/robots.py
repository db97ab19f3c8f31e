"""A site's robots.txt, asked once for each origin of one fetch, through the same checks.

As RFC 9309 has it: a robots.txt that is not there (4xx, or redirects without end) allows all, one
that cannot be had (5xx, no answer in time) allows nothing. Only its first 500 kB count.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from assay.read.fetch.request import Answer, request
from assay.read.fetch.robots_rules import may_read
from assay.read.fetch.stopped import Stopped
from assay.read.fetch.walk import walked

if TYPE_CHECKING:
    from assay.read.fetch.address import Address
    from assay.read.fetch.deadline import Deadline
    from assay.read.fetch.options import Fetching

__all__ = ["Robots"]

AGENT = "assay"
_LIMIT = 500_000
_SECONDS = 10.0
_REDIRECTS = 5
_FAILED = 500
# what would stop the page itself, and is told of the page
_OF_THE_SITE = frozenset({"resolve", "inside", "connection", "certificate"})
_OVERRIDE = (
    "To read the page all the same, turn robots.txt off for it (--no-robots, or "
    "Options(robots=False))."
)


@dataclass(slots=True, kw_only=True)
class Robots:
    """The robots.txt files that one fetch has met."""

    options: Fetching
    deadline: Deadline
    _texts: dict[str, str] = field(default_factory=dict)

    def check(self, address: Address) -> None:
        """Return when ``address`` may be read.

        Raises
        ------
        Stopped
            When its site forbids it, or cannot be asked (``robots``).
        """
        if address.origin not in self._texts:
            self._texts[address.origin] = self._text(address)
        if not may_read(self._texts[address.origin], AGENT, address.target):
            raise Stopped(
                "robots",
                f"the robots.txt of {address.host} asks programs not to read {address.shown}. "
                f"{_OVERRIDE}",
            )

    def _text(self, address: Address) -> str:
        deadline = self.deadline.within(_SECONDS)

        def ask(there: Address) -> Answer:
            return request(there, self.options, deadline, limit=_LIMIT, cut=True)

        try:
            *_, answer = walked(replace(address, target="/robots.txt"), ask, most=_REDIRECTS)
        except Stopped as stop:
            if stop.reason == "redirects" and not stop.redirected:
                return ""
            if stop.reason in _OF_THE_SITE and not stop.redirected:
                raise
            raise _unknown(address, stop.message) from None
        if answer.data is not None:
            return answer.data.decode("utf-8", "replace")
        if answer.status >= _FAILED or answer.status < 200:  # noqa: PLR2004 - no final status
            raise _unknown(address, f"it answers with status {answer.status}.")
        return ""


def _unknown(address: Address, why: str) -> Stopped:
    return Stopped(
        "robots",
        f"the robots.txt of {address.host} could not be had, so that nobody can say whether the "
        f"page may be read: {why} {_OVERRIDE}",
    )
