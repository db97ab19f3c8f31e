"""Processes of this machine as an engine."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
from collections import deque
from multiprocessing.connection import wait
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

from assay.corpus.engine import Died, Outcome, never

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection

__all__ = ["Local", "Worker"]

T = TypeVar("T")
U = TypeVar("U")


class Local:
    """Processes of this machine, each with its models loaded once."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def each(
        self, work: Callable[[T], U], tasks: Iterable[T], again: Callable[[T], bool] = never
    ) -> Iterator[Outcome[T, U]]:
        """Yield what became of each task as it ends; all workers end with this generator."""
        left = deque(tasks)
        busy: dict[Connection, tuple[Worker[T, U], T]] = {}
        idle: list[Worker[T, U]] = []
        try:
            while left or busy:
                while left and len(busy) < self._workers:
                    worker = idle.pop() if idle else Worker(work)
                    task = left.popleft()
                    worker.begin(task)
                    busy[worker.pipe] = (worker, task)
                ready = wait(list(busy))
                for pipe in [one for one in busy if one in ready]:
                    worker, task = busy.pop(pipe)
                    made = worker.end()
                    if not isinstance(made, Died):
                        idle.append(worker)
                    elif again(task):
                        left.appendleft(task)
                        continue
                    yield Outcome(task, made)
        finally:
            for worker in (*idle, *(one for one, _ in busy.values())):
                worker.stop()


class Worker(Generic[T, U]):
    """A process that does one task after another, and ends with the process that began it."""

    def __init__(self, work: Callable[[T], U]) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, work), daemon=True)
        self._process.start()
        theirs.close()

    def begin(self, task: T) -> None:
        """Hand a task over."""
        try:
            self.pipe.send(task)
        except OSError:
            # it is gone already: that shows when its answer is waited for
            return

    def end(self) -> U | Exception | Died:
        """Wait for what becomes of the task."""
        try:
            made: U | Exception = self.pipe.recv()
        except (EOFError, OSError):
            self._process.join()
            self.pipe.close()
            return Died(self._process.exitcode)
        return made

    def stop(self) -> None:
        """End the process, whatever it is at."""
        self.pipe.close()
        self._process.kill()
        self._process.join()


def _serve(pipe: Connection, work: Callable[[T], U]) -> None:
    # whoever interrupts the run ends the workers too
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        try:
            made: U | Exception = work(task)
        except Exception as error:  # noqa: BLE001 - it is told to whoever runs this
            made = _portable(error)
        pipe.send(made)


def _end_with_parent() -> None:
    """End where the run that this works for is no more: the next one goes on from the journal."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _portable(error: Exception) -> Exception:
    """Return an error, or its words where it does not survive the way to another process."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - made on the spot
    except Exception:  # noqa: BLE001 - whatever libraries put into their errors
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
