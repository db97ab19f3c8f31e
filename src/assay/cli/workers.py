"""Pages through one process or several, in the order in which they were given."""

from __future__ import annotations

import multiprocessing
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, TypeVar

from assay.cli.work import Done
from assay.models.session import alone

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

    from assay.cli.work import Job

__all__ = ["each"]

T = TypeVar("T")


def each(jobs: Iterable[Job], workers: int, work: Callable[[Job], Done[T]]) -> Iterator[Done[T]]:
    """Yield what became of each page, in order; only a few pages are taken ahead of the one due.

    ``work`` does one page, and can be pickled: a function of a module, or a partial of one.
    A worker that dies (out of memory, killed) costs the page that it was reading and no other.
    """
    if workers == 1:
        yield from map(work, jobs)
        return
    rest = iter(jobs)
    while True:
        undone = yield from _until_broken(rest, workers, work)
        if not undone:
            return
        # a worker died: which page it had is told by reading those under way one by one
        for job in undone:
            yield _alone(job, work)


def _pool(workers: int) -> ProcessPoolExecutor:
    """Return processes; of several, each works with one thread, so that none waits for another."""
    return ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=alone if workers > 1 else None,
    )


def _until_broken(
    jobs: Iterator[Job], workers: int, work: Callable[[Job], Done[T]]
) -> Generator[Done[T], None, list[Job]]:
    """Yield what became of pages until a worker dies; return those that were under way then."""
    ahead: deque[tuple[Job, Future[Done[T]] | None]] = deque()
    pool = _pool(workers)
    try:
        while True:
            while len(ahead) < 2 * workers:
                job = next(jobs, None)
                if job is None:
                    break
                ahead.append((job, None))
                ahead[-1] = (job, _begun(pool, work, job))
            if not ahead:
                return []
            _, due = ahead[0]
            if due is None:
                return [job for job, _ in ahead]
            done = due.result()
            ahead.popleft()
            yield done
    except BrokenProcessPool:
        return [job for job, _ in ahead]
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begun(pool: ProcessPoolExecutor, work: Callable[[Job], Done[T]], job: Job) -> Future[Done[T]]:
    """Give a page to a worker; what has nothing to be read is done here, and starts none."""
    if job.held is None and job.failure is None:
        return pool.submit(work, job)
    at_once: Future[Done[T]] = Future()
    at_once.set_result(work(job))
    return at_once


def _alone(job: Job, work: Callable[[Job], Done[T]]) -> Done[T]:
    with _pool(1) as pool:
        try:
            return pool.submit(work, job).result()
        except BrokenProcessPool:
            message = f"{job.source}: the process that read it died (out of memory?)"
            return Done(job.source, None, message)
