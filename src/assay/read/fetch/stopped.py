"""What a fetch stops on, before it is known by the address that the user gave."""

from __future__ import annotations

from typing import Literal

__all__ = ["Reason", "Stopped"]

Reason = Literal[
    "address",
    "answer",
    "certificate",
    "connection",
    "inside",
    "redirects",
    "resolve",
    "robots",
    "size",
    "status",
    "timeout",
]


class Stopped(Exception):  # noqa: N818 - it never leaves the package: fetch() makes a FetchError
    """One step of a fetch could not be taken.

    ``reason`` is one of :data:`Reason`, ``message`` a sentence with the next step in it, and
    ``redirected`` says whether the step was taken on the word of a redirect.
    """

    def __init__(self, reason: Reason, message: str, *, redirected: bool = False) -> None:
        super().__init__(message)
        self.reason: Reason = reason
        self.message = message
        self.redirected = redirected
