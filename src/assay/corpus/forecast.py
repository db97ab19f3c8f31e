"""What a run over some archives would cost, told from a few of their pages that are read now."""

from __future__ import annotations

from math import sqrt
from time import process_time
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.corpus.engine import Died
from assay.corpus.local import Local
from assay.corpus.sample import sampled
from assay.corpus.shard import ready
from assay.corpus.storage import mark
from assay.models.session import alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.corpus.sample import Sample, Sampled
    from assay.corpus.values import Shard, Wanted

__all__ = ["Forecast", "forecast", "predicted"]

_HOUR: Final = 3600.0


class Forecast(Struct, frozen=True, kw_only=True):
    """What a run would take: hours of one core, bytes of tables, and what the hours cost.

    ``margin`` is twice the standard error that the pieces of the sample tell of, as a share of
    the core hours; None for a sample of one piece. The hours are those of a core like the one
    that the sample was read with, which had ``sampled_pages`` to read.
    """

    files: int
    bytes: int
    sampled_pages: int
    sampled_bytes: int
    pages: int
    core_hours: float
    margin: float | None
    storage_bytes: int
    price_per_core_hour: float | None
    cost: float | None


def forecast(
    shards: Sequence[Shard], wanted: Wanted, pages: int, price: float | None = None,
    workers: int = 1,
) -> Forecast:  # fmt: skip
    """Read about so many ``pages``, drawn with a seed, and tell what all of them would take.

    Raises
    ------
    SourceError
        A file cannot be read.
    OutputError
        The few tables that are written, and thrown away, cannot be.
    """
    sizes = {path: mark(path)[0] for one in shards for path in one.paths}
    start = _start()
    alone()
    ready()
    return predicted(
        sampled(shards, sizes, wanted, pages), files=len(sizes), total=sum(sizes.values()),
        shards=len(shards), start=start * min(workers, len(shards)), price=price,
    )  # fmt: skip


def _start() -> float:
    """Return the seconds that a worker takes of a core before its first page."""
    (outcome,) = Local(1).each(_started, [None])
    if isinstance(outcome.made, Exception):
        raise outcome.made
    return 0.0 if isinstance(outcome.made, Died) else outcome.made


def _started(_task: None) -> float:
    alone()
    ready()
    return process_time()


def predicted(
    sample: Sample, *, files: int, total: int, shards: int, start: float, price: float | None
) -> Forecast:  # fmt: skip
    """Work a forecast out of a sample: all goes by the bytes of the archives.

    ``start`` are the seconds that are spent before the first page, by all workers.
    """
    read = sum(one.bytes for one in sample.made)
    pages = sum(one.pages for one in sample.made)
    times = total / read if read else 0.0
    hours = ((sum(one.seconds for one in sample.made) + sample.last) * times + start) / _HOUR
    return Forecast(
        files=files, bytes=total, sampled_pages=pages, sampled_bytes=read,
        pages=round(pages * times), core_hours=hours, margin=_margin(sample.made),
        storage_bytes=_tables(sample, total, shards),
        price_per_core_hour=price, cost=None if price is None else price * hours,
    )  # fmt: skip


def _tables(sample: Sample, total: int, shards: int) -> int:
    """Return the bytes of all tables: what each shard has anyhow, and the rest by its bytes."""
    read = sum(one.bytes for one in sample.stored)
    own = sum(one.tables - sample.shared for one in sample.stored)
    return round(sample.shared * shards + (own * total / read if read else 0))


def _margin(made: Sequence[Sampled]) -> float | None:
    """Return twice the relative standard error of seconds a byte (a ratio's, by its residuals)."""
    read, seconds = sum(one.bytes for one in made), sum(one.seconds for one in made)
    if len(made) < 2 or not seconds:  # noqa: PLR2004 - of one there is no spread
        return None
    ratio, mean = seconds / read, read / len(made)
    spread = sum((one.seconds - ratio * one.bytes) ** 2 for one in made) / (len(made) - 1)
    return 2 * sqrt(spread / len(made)) / (ratio * mean)
