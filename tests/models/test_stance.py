from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from assay.models.stance import ARGUED, STANCES, Read, cut, read
from assay.text import Span

SAID, REPLY = "The bridge is closed.", "No, that is false."


def both(said: str, reply: str) -> Read:
    return read(cut(said, [Span(0, len(said))]), cut(reply, [Span(0, len(reply))]))


@pytest.mark.parametrize("reply", [REPLY, "🚢", "tide " * 1_000, "…"])
def test_what_is_likely_adds_up_to_one_and_every_piece_has_its_shares(reply: str) -> None:
    got = both(SAID, reply)
    assert got.stances.shape == (len(STANCES),)
    assert got.argued.shape == (len(ARGUED),)
    assert got.stances.sum() == pytest.approx(1, abs=1e-4)
    assert got.argued.sum() == pytest.approx(1, abs=1e-4)
    assert got.shares.shape == (got.starts.size, len(STANCES))
    assert (got.starts < got.ends).all()
    assert (got.ends <= len(reply)).all()


def test_the_same_pair_gives_the_same_numbers_whatever_is_read_beside_it() -> None:
    alone = both(SAID, REPLY).stances
    both("Nine boats were late.", "Source?")
    assert (both(SAID, REPLY).stances == alone).all()


def test_many_threads_read_as_one_does() -> None:
    replies = [REPLY, "Source?", "Yes, I agree."] * 4
    alone = [both(SAID, reply).stances for reply in replies]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda reply: both(SAID, reply).stances, replies))
    assert all((one == other).all() for one, other in zip(alone, together, strict=True))


def test_several_blocks_are_cut_one_after_the_other() -> None:
    text = "No, that is false. The tide came in. Really."
    spans = [Span(0, 18), Span(37, 44)]
    pieces = cut(text, spans)
    assert pieces.starts.tolist() == sorted(pieces.starts)
    assert not ((pieces.starts >= 18) & (pieces.starts < 37)).any()


def test_no_blocks_are_no_pieces() -> None:
    assert cut("No.", []).size == 0


def test_a_long_reply_is_what_its_stretches_are_on_average() -> None:
    once = both(SAID, "tide " * 160).stances
    twice = both(SAID, "tide " * 320).stances
    assert np.allclose(once, twice, atol=1e-3)
