"""What was found to tie two entities, before it is known whose claim it is."""

from __future__ import annotations

from typing import NamedTuple

from assay.record import Tie
from assay.relate.links.sentence import Party

__all__ = ["Found"]


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
