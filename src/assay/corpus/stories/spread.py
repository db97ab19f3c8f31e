"""Work in pieces that need nothing but themselves, on an engine, answered in the pieces' order."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from assay.corpus.engine import Died
from assay.errors import OutputError
from assay.models.session import alone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assay.corpus.engine import Engine

__all__ = ["answers"]

T = TypeVar("T")
U = TypeVar("U")

_TIMES: Final = 3
"""So often a piece is given to a worker before it is taken for what kills them."""


class _Piece(NamedTuple, Generic[T]):
    place: int
    task: T


def answers(work: Callable[[T], U], tasks: Sequence[T], engine: Engine | None) -> list[U]:
    """Return what ``work`` makes of each task, whoever did it when.

    Without an engine, and where there is one piece alone, this process does it. Raises what the
    work raises, and `OutputError` where workers die of a piece again and again.
    """
    if engine is None or len(tasks) <= 1:
        return [work(task) for task in tasks]
    pieces = [_Piece(place, task) for place, task in enumerate(tasks)]
    found: dict[int, U] = {}
    for piece, made in engine.each(partial(_alone, work), pieces, _Deaths()):
        if isinstance(made, Died):
            raise OutputError(
                "stories", f"a worker died {_TIMES} times over the same piece of work (out of"
                " memory?): give fewer --jobs.",
            )  # fmt: skip
        if isinstance(made, Exception):
            raise made
        found[piece.place] = made
    return [found[place] for place in range(len(tasks))]


class _Deaths:
    """How often workers died over each piece."""

    def __init__(self) -> None:
        self._number: Counter[int] = Counter()

    def __call__(self, piece: _Piece[Any]) -> bool:
        self._number[piece.place] += 1
        return self._number[piece.place] < _TIMES


def _alone(work: Callable[[T], U], piece: _Piece[T]) -> U:
    alone()
    return work(piece.task)
