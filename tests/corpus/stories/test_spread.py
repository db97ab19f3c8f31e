from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from assay.corpus.engine import Died, Outcome, never
from assay.corpus.stories.spread import answers
from assay.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
U = TypeVar("U")


class Backwards:
    """An engine that answers last things first, and loses the first piece so many times."""

    def __init__(self, lost: int = 0) -> None:
        self._lost = lost

    def each(
        self, work: Callable[[T], U], tasks: Iterable[T], again: Callable[[T], bool] = never
    ) -> Iterator[Outcome[T, U]]:
        for task in [*tasks][::-1]:
            yield Outcome(task, self._made(work, task, again))

    def _made(self, work: Callable[[T], U], task: T, again: Callable[[T], bool]) -> U | Died:
        while self._lost and isinstance(task, tuple) and task[0] == 0:
            self._lost -= 1
            if not again(task):
                return Died(-9)
        return work(task)


def _double(number: int) -> int:
    return 2 * number


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_answers_come_in_the_order_of_their_tasks_whoever_dies(lost: int) -> None:
    assert answers(_double, [1, 2, 3], Backwards(lost)) == [2, 4, 6]
    assert answers(_double, [1, 2, 3], None) == [2, 4, 6]


def test_a_piece_that_kills_its_workers_is_given_up() -> None:
    with pytest.raises(OutputError, match="died 3 times"):
        answers(_double, [1, 2, 3], Backwards(9))
