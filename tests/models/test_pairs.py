from __future__ import annotations

import numpy as np
import pytest

from assay.models.pairs import REPLY, SAID, join, windows
from assay.models.pieces import STATES, Pieces
from assay.models.stance import cut
from assay.models.tagging import BREAK, OPENING
from assay.text import Span


def pieces(text: str) -> Pieces:
    return cut(text, [Span(0, len(text))])


def test_what_was_said_stands_before_the_reply_and_marks_part_them() -> None:
    said, reply = pieces("the bridge is closed"), pieces("no it is open")
    pair = join(said, reply)
    assert pair.ids.tolist() == [OPENING, *said.ids, BREAK, *reply.ids, BREAK]
    assert pair.ids[pair.reply : pair.reply + reply.size].tolist() == reply.ids.tolist()
    assert len(pair.ids) == len(pair.shapes) == len(pair.states)


def test_states_tell_the_reply_from_what_was_said() -> None:
    pair = join(pieces("the bridge is “closed”"), pieces("no it is “open”"))
    assert (pair.states[: pair.reply] < STATES).all()
    assert (pair.states[pair.reply :] >= STATES).all()


@pytest.mark.parametrize("words", ["", "closed"])
def test_nothing_said_and_nothing_replied_still_make_a_pair(words: str) -> None:
    for said, reply in ((words, ""), ("", words)):
        pair = join(pieces(said), pieces(reply))
        assert pair.ids.size == pieces(words).size + 3


def test_of_a_long_text_its_beginning_and_its_end_are_read() -> None:
    said = pieces("begun " + "the tide came in " * 100 + "ended")
    pair = join(said, pieces("no"))
    assert pair.reply == SAID + 2
    assert pair.ids[1] == said.ids[0]
    assert pair.ids[SAID] == said.ids[-1]


@pytest.mark.parametrize("many", [0, 1, REPLY, REPLY + 1, 2 * REPLY])
def test_a_reply_of_up_to_two_stretches_is_read_whole(many: int) -> None:
    reply = pieces("tide " * many)
    parts = list(windows(reply))
    assert np.concatenate([part.ids for part in parts]).tolist() == reply.ids.tolist()
    assert all(part.size <= REPLY for part in parts)


def test_of_a_longer_reply_its_two_ends_are_read() -> None:
    reply = pieces("begun " + "tide " * 5 * REPLY + "ended")
    first, last = windows(reply)
    assert first.ids.tolist() == reply.ids[:REPLY].tolist()
    assert last.ids.tolist() == reply.ids[-REPLY:].tolist()
