"""How time and memory grow with the number of comments."""

from __future__ import annotations

import re
import resource
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from benchmarks.case import Case, Figure, Measured
from benchmarks.clock import timed
from benchmarks.synthetic import wordpress_page

__all__ = ["SIZE"]

_SIZES = (2_000, 10_000, 20_000)
_STATUS = Path("/proc/self/status")
_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB$", re.MULTILINE)


class _Load(NamedTuple):
    comments: int
    each: float
    megabytes: float


def measure() -> Measured:
    """Read a made-up page of each size in a process of its own."""
    context = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=1) as pool:
        loads = list(pool.map(_read, _SIZES))
    figures: list[Figure] = []
    for size, load in zip(_SIZES, loads, strict=True):
        figures += (
            Figure(f"{size:,} comments: found", load.comments / size),
            Figure(
                f"{size:,} comments: time for each, to that at {_SIZES[0]:,}",
                load.each / loads[0].each,
                better="neither" if size == _SIZES[0] else "cheaper",
                digits=2,
            ),
            Figure(f"{size:,} comments: peak MB", load.megabytes, better="cheaper", digits=0),
        )
    return Measured(len(_SIZES), tuple(figures))


def _read(size: int) -> _Load:
    import assay  # noqa: PLC0415 - part of the memory that is measured

    html = wordpress_page(size)
    assay.read_text("Warm.")
    record, seconds = timed(lambda: assay.read_html(html))
    return _Load(len(record.comments), seconds / size, _peak())


def _peak() -> float:
    """Return the most memory this process has held, in megabytes.

    On Linux `ru_maxrss` also counts what the parent held when it started this process, so there
    the kernel's own mark is read. Elsewhere it counts bytes (macOS) or kilobytes.
    """
    found = _PEAK.search(_STATUS.read_text(encoding="ascii")) if _STATUS.exists() else None
    if found is not None:
        return int(found[1]) / 2**10
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


SIZE = Case(
    name="size",
    about=(
        "A made-up WordPress page with more and more comments, made into a whole record. Time is "
        "the processor's for one comment, divided by the same at the smallest size, so that 1 is "
        "linear; memory is the process's peak, interpreter and page included."
    ),
    measure=measure,
)
