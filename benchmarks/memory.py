"""How much memory a process has held."""

from __future__ import annotations

import re
import resource
import sys
from pathlib import Path

__all__ = ["now", "peak"]

_STATUS = Path("/proc/self/status")
_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB$", re.MULTILINE)
_NOW = re.compile(r"^VmRSS:\s+(\d+) kB$", re.MULTILINE)


def peak() -> float:
    """Return the most memory this process has held, in megabytes.

    On Linux `ru_maxrss` also counts what the parent held when it started this process, so there
    the kernel's own mark is read. Elsewhere it counts bytes (macOS) or kilobytes.
    """
    found = _PEAK.search(_STATUS.read_text(encoding="ascii")) if _STATUS.exists() else None
    if found is not None:
        return int(found[1]) / 2**10
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def now() -> float:
    """Return the memory that this process holds, in megabytes; its peak, off Linux."""
    found = _NOW.search(_STATUS.read_text(encoding="ascii")) if _STATUS.exists() else None
    return peak() if found is None else int(found[1]) / 2**10
