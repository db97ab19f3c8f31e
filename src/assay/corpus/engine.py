"""What work runs on, as all the rest sees it: `local` has this machine, `cluster` has Ray.

An engine takes tasks and gives what became of them as they end, in any order. A worker that dies
is told as `Died` and costs no other worker its task.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["Died", "Engine", "Outcome", "never"]

T = TypeVar("T")
U = TypeVar("U")


class Died(NamedTuple):
    """The worker ended before its task did, with this exit code (a signal's is negative).

    None stands for a machine that was lost with all that ran on it.
    """

    code: int | None


class Outcome(NamedTuple, Generic[T, U]):
    """What became of a task: what it made, the error that it raised, or its worker's death."""

    task: T
    made: U | Exception | Died


def never(_task: object) -> bool:
    """Give a task up as soon as its worker died."""
    return False


class Engine(Protocol):
    """Runs tasks somewhere."""

    def each(
        self, work: Callable[[T], U], tasks: Iterable[T], again: Callable[[T], bool] = never
    ) -> Iterator[Outcome[T, U]]:
        """Yield what became of each task as it ends.

        When a task's worker died, ``again`` is asked, on the machine where that was, whether the
        task is begun anew. Whatever is given can be pickled.
        """
        ...
