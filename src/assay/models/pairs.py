"""Two texts -> what a network of pairs reads: what was said, then the reply to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assay.models.pieces import STATES, Pieces
from assay.models.tagging import BREAK, OPENING, Integers
from assay.models.words import vectors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from assay.models.tagging import Reals

__all__ = ["REPLY", "SAID", "Pair", "given", "join", "windows"]

SAID = 64
"""How many pieces of what was said are read: half from its beginning, half from its end."""

REPLY = 160
"""How many pieces of a reply are read at once."""

_MARK = 5


class Pair(NamedTuple):
    """What the network reads, arrays of one length; the reply's pieces begin at ``reply``."""

    ids: Integers
    shapes: Integers
    states: Integers
    reply: int


def join(said: Pieces, reply: Pieces) -> Pair:
    """Put two texts behind one another, each ended by a mark; states tell the second apart."""
    first, second = _shortened(said), reply.cut(0, REPLY)
    ids = np.concatenate([[OPENING], first.ids, [BREAK], second.ids, [BREAK]])
    shapes = np.concatenate([[_MARK], first.shapes, [_MARK], second.shapes, [_MARK]])
    later = np.append(second.states, 0) + STATES
    states = np.concatenate([[0], first.states, [0], later])
    return Pair(ids, shapes, states, first.size + 2)


def given(pair: Pair) -> dict[str, Reals | Integers | NDArray[np.bool_]]:
    """Return what a network of pairs is given."""
    return {
        "words": vectors(pair.ids), "shapes": pair.shapes, "states": pair.states,
        "reply": np.arange(pair.ids.size) >= pair.reply,
    }  # fmt: skip


def windows(reply: Pieces) -> Iterator[Pieces]:
    """Yield the stretches of a reply that are read: all of it, or of a long one its two ends.

    Who replies at length says where they stand at the beginning, or comes to it at the end.
    """
    yield reply.cut(0, REPLY)
    if reply.size > REPLY:
        yield reply.cut(max(REPLY, reply.size - REPLY), reply.size)


def _shortened(said: Pieces) -> Pieces:
    if said.size <= SAID:
        return said
    half = SAID // 2
    return Pieces(*(np.concatenate([one[:half], one[-half:]]) for one in said))
