"""How much work a call is, counted in steps, so that no clock decides a test."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, ParamSpec

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

__all__ = ["steps"]

P = ParamSpec("P")


def steps(call: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> int:
    """Return how many lines of Python a call runs through; the same call gives the same count.

    Work that a line hands to compiled code is one step, however much it is.
    """
    count = 0

    def line(_frame: FrameType, event: str, _given: object) -> object:
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(line)  # type: ignore[arg-type]  # a trace function that returns itself
    try:
        call(*args, **kwargs)
    finally:
        sys.settrace(before)
    return count
