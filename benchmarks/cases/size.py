"""How time and memory grow with the number of comments."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.case import Case, Figure, Measured
from benchmarks.clock import timed
from benchmarks.memory import peak
from benchmarks.synthetic import wordpress_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["SIZE"]

_SIZES = (2_000, 10_000, 20_000)
_WHOLE = (500, 2_000)
"""A whole record takes some thirty times as long as reading: 20,000 comments take minutes."""


class _Load(NamedTuple):
    comments: int
    each: float
    megabytes: float


def measure() -> Measured:
    """Read, or make into records, a made-up page of each size, in a process of its own."""
    context = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=1) as pool:
        read = list(pool.map(_read, _SIZES))
        whole = list(pool.map(_record, _WHOLE))
    figures = (*_figures("read", _SIZES, read), *_figures("whole", _WHOLE, whole))
    return Measured(len(_SIZES) + len(_WHOLE), figures)


def _figures(name: str, sizes: Sequence[int], loads: Sequence[_Load]) -> Iterator[Figure]:
    for size, load in zip(sizes, loads, strict=True):
        yield Figure(f"{name}, {size:,} comments: found", load.comments / size)
        yield Figure(
            f"{name}, {size:,} comments: time for each, to that at {sizes[0]:,}",
            load.each / loads[0].each,
            better="neither" if size == sizes[0] else "cheaper",
            digits=2,
        )
        yield Figure(
            f"{name}, {size:,} comments: peak MB", load.megabytes, better="cheaper", digits=0
        )


def _read(size: int) -> _Load:
    from assay.read import read_html_text  # noqa: PLC0415 - part of the memory that is measured

    html = wordpress_page(size)
    reading, seconds = timed(lambda: read_html_text(html))
    return _Load(len(reading.comments), seconds / size, peak())


def _record(size: int) -> _Load:
    import assay  # noqa: PLC0415 - part of the memory that is measured

    html = wordpress_page(size)
    assay.read_html(wordpress_page(1))
    record, seconds = timed(lambda: assay.read_html(html))
    return _Load(len(record.comments), seconds / size, peak())


SIZE = Case(
    name="size",
    about=(
        "A made-up WordPress page with more and more comments, read, and made into a whole "
        "record, stances and conduct included. Time is "
        "the processor's for one comment, divided by the same at the smallest size, so that 1 is "
        "linear; memory is the process's peak, interpreter and page included."
    ),
    measure=measure,
)
