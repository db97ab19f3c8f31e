"""A piece of work under limits of time and memory: what goes beyond them is stopped."""

from __future__ import annotations

import faulthandler
import os
import resource
import signal
import sys
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from assay.corpus.values import Limits

__all__ = ["TooLong", "TooMuch", "bounded"]

_STATUS: Final = Path("/proc/self/status")
_GRACE_S: Final = 10.0


class TooLong(BaseException):
    """The time is over. No `Exception`: code that goes on after any error must not go on here."""


class TooMuch(Exception):  # noqa: N818 - an outcome of a page, not a mistake
    """The memory is used up."""


@contextmanager
def bounded(limits: Limits) -> Iterator[None]:
    """Stop what is done within when it takes too long or too much memory.

    What never comes back to Python to be stopped ends with its process, a little later.

    Raises
    ------
    TooLong
        The seconds are over.
    TooMuch
        The memory is used up. Only Linux counts it; elsewhere there is no limit.
    """
    before = resource.getrlimit(resource.RLIMIT_DATA)
    held = signal.signal(signal.SIGALRM, _over)
    faulthandler.dump_traceback_later(limits.seconds + _GRACE_S, exit=True, file=_nowhere())
    try:
        _narrow(limits.memory, before)
        # again every second: code that swallows everything may have swallowed the first
        signal.setitimer(signal.ITIMER_REAL, limits.seconds, 1.0)
        yield
    except MemoryError:
        raise TooMuch from None
    except Exception as error:
        if "bad_alloc" in str(error) or "Failed to allocate memory" in str(error):
            raise TooMuch from None
        raise
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        signal.signal(signal.SIGALRM, held)
        faulthandler.cancel_dump_traceback_later()
        resource.setrlimit(resource.RLIMIT_DATA, before)


def _over(_number: int, _frame: FrameType | None) -> None:
    raise TooLong


def _narrow(memory: int, before: tuple[int, int]) -> None:
    if sys.platform != "linux":
        return
    line = next(one for one in _STATUS.read_text().splitlines() if one.startswith("VmData:"))
    wanted = int(line.split()[1]) * 1024 + memory
    most = before[1]
    resource.setrlimit(resource.RLIMIT_DATA, (wanted if most < 0 else min(wanted, most), most))


@cache
def _nowhere() -> int:
    """Return where a traceback goes that nobody has asked for."""
    return os.open(os.devnull, os.O_WRONLY)
