"""What work runs on: processes of this machine. The one file that would know any other engine.

An engine takes tasks and gives what became of them as they end, in any order. A worker that dies
is told as `Died` and costs no other worker its task.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection

__all__ = ["Died", "Engine", "Local", "Outcome"]

T = TypeVar("T")
U = TypeVar("U")


class Died(NamedTuple):
    """The worker ended before its task did, with this exit code (a signal's is negative)."""

    code: int | None


class Outcome(NamedTuple, Generic[T, U]):
    """What became of a task: what it made, the error that it raised, or its worker's death."""

    task: T
    made: U | Exception | Died


class Engine(Protocol):
    """Runs tasks somewhere."""

    def each(self, work: Callable[[T], U], tasks: Iterable[T]) -> Iterator[Outcome[T, U]]:
        """Yield what became of each task as it ends. ``work`` can be pickled."""
        ...


class Local:
    """Processes of this machine, each with its models loaded once."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def each(self, work: Callable[[T], U], tasks: Iterable[T]) -> Iterator[Outcome[T, U]]:
        """Yield what became of each task as it ends; all workers end with this generator."""
        left = deque(tasks)
        busy: dict[Connection, tuple[_Worker[T, U], T]] = {}
        idle: list[_Worker[T, U]] = []
        try:
            while left or busy:
                while left and len(busy) < self._workers:
                    worker = idle.pop() if idle else _Worker(work)
                    task = left.popleft()
                    worker.begin(task)
                    busy[worker.pipe] = (worker, task)
                ready = wait(list(busy))
                for pipe in [one for one in busy if one in ready]:
                    worker, task = busy.pop(pipe)
                    made = worker.end()
                    if not isinstance(made, Died):
                        idle.append(worker)
                    yield Outcome(task, made)
        finally:
            for worker in (*idle, *(one for one, _ in busy.values())):
                worker.stop()


class _Worker(Generic[T, U]):
    """A process that does one task after another."""

    def __init__(self, work: Callable[[T], U]) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, work), daemon=True)
        self._process.start()
        theirs.close()

    def begin(self, task: T) -> None:
        try:
            self.pipe.send(task)
        except OSError:
            # it is gone already: that shows when its answer is waited for
            return

    def end(self) -> U | Exception | Died:
        try:
            made: U | Exception = self.pipe.recv()
        except (EOFError, OSError):
            self._process.join()
            self.pipe.close()
            return Died(self._process.exitcode)
        return made

    def stop(self) -> None:
        self.pipe.close()
        self._process.kill()
        self._process.join()


def _serve(pipe: Connection, work: Callable[[T], U]) -> None:
    # whoever interrupts the run ends the workers too
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        try:
            made: U | Exception = work(task)
        except Exception as error:  # noqa: BLE001 - it is told to whoever runs this
            made = error
        pipe.send(made)
