"""Redirects, followed by hand: each hop is a request of its own, resolved and checked anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.read.fetch.address import Address, joined
from assay.read.fetch.stopped import Stopped

if TYPE_CHECKING:
    from collections.abc import Callable

    from assay.read.fetch.request import Answer

__all__ = ["walked"]

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


def walked(start: Address, ask: Callable[[Address], Answer], *, most: int) -> tuple[Answer, ...]:
    """Return every answer from ``start`` to the first that is no redirect, ``most`` redirects on.

    A redirect from https to http is refused: from there on anybody on the way could change the
    page, and the user asked for one that nobody could.

    Raises
    ------
    Stopped
        When a step cannot be taken, or there are too many (``redirects``).
    """
    answers: list[Answer] = []
    here = start
    while True:
        try:
            answer = ask(here)
        except Stopped as stop:
            raise _at(stop, here, len(answers)) from None
        answers.append(answer)
        if answer.status not in _REDIRECTS:
            return tuple(answers)
        if len(answers) > most:
            raise Stopped(
                "redirects",
                f"it redirects more than {most} times, last from {here.shown}: open it in a "
                "browser (some sites want a cookie), save the page and give its path.",
            )
        here = _next(answer, len(answers))


def _next(answer: Answer, count: int) -> Address:
    here = answer.address
    if answer.location is None:
        raise Stopped(
            "answer",
            f"{here.shown} answers {answer.status}, a redirect, and says no address to go to: "
            "look for the page elsewhere on the site.",
        )
    try:
        there = joined(here, answer.location)
    except Stopped as stop:
        raise Stopped(
            stop.reason,
            f"{here.shown} redirects to {answer.location[:200]!a}: {stop.message}",
            redirected=True,
        ) from None
    if here.scheme == "https" and there.scheme == "http":
        raise Stopped(
            "redirects",
            f"after redirect {count}, {here.shown} leads from https to {there.shown}, where "
            "anybody on the way could change the page: give that address yourself if you accept "
            "this.",
            redirected=True,
        )
    return there


def _at(stop: Stopped, here: Address, count: int) -> Stopped:
    if not count:
        return stop
    times = "1 redirect" if count == 1 else f"{count} redirects"
    return Stopped(stop.reason, f"after {times}, at {here.shown}: {stop.message}", redirected=True)
