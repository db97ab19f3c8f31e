"""What was found to tie two entities, before it is known whose claim it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.record import Tie
from assay.relate.links.sentence import Party

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.relate.links.sentence import Sentence

__all__ = ["Found", "told"]


class Found(NamedTuple):
    """A tie between two parties of a sentence.

    ``words`` are the places of the words that make it, in order; ``taken`` tells that the
    sentence takes it for granted, whatever it says of the rest.
    """

    start: Party
    end: Party
    words: tuple[int, ...]
    type: Tie | None
    taken: bool = False
    denied: bool = False
    unsure: bool = False


def told(
    sentence: Sentence,
    verb: int,
    starts: Sequence[Party],
    ends: Sequence[Party],
    words: tuple[int, ...],
    type_: Tie | None,
) -> Iterator[Found]:
    """Yield what a verb tells of each of some with each of others, as surely as it tells it."""
    for start in starts:
        for end in ends:
            if start.entity == end.entity or (type_ is None and not (start.own and end.own)):
                continue
            yield Found(
                start, end, words, type_,
                taken=sentence.aside(verb), denied=sentence.negated(verb),
                unsure=sentence.unsure(verb),
            )  # fmt: skip
