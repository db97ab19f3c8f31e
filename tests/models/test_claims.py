from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from assay.models.claims import SCALES, Weighed, weigh
from assay.text import Span


def read(text: str) -> Weighed:
    return weigh(text, (Span(0, len(text)),))


@pytest.mark.parametrize("text", ["The bridge fell.", "🚢", "tide " * 2_000, "¿…?", "ΑΒΓ שלום"])
def test_every_piece_has_its_numbers_and_the_whole_its_probabilities(text: str) -> None:
    got = read(text)
    assert got.events.shape == got.starts.shape
    assert got.scales.shape == (got.starts.size, len(SCALES))
    assert ((got.events >= 0) & (got.events <= 1)).all()
    assert 0 <= got.worth <= 1
    assert 0 <= got.opinion <= 1
    assert (got.ends <= len(text)).all()


def test_what_is_denied_is_less_sure_than_what_is_stated() -> None:
    stated, denied = (read(text) for text in ("The bridge fell.", "The bridge never fell."))
    assert stated.scales[stated.events.argmax(), 0] > denied.scales[denied.events.argmax(), 0] + 2


def test_other_names_give_the_same_numbers() -> None:
    one, other = (
        read(f"The bank told {name} that it owes 3,000 crowns.") for name in ("Ada", "Bo")
    )
    assert (one.worth, one.opinion) == (other.worth, other.opinion)
    assert (one.scales == other.scales).all()


def test_a_figure_is_worth_a_check_and_a_taste_is_opinion() -> None:
    figure = read("Unemployment in the valley rose by 12 percent last year.")
    taste = read("It is the loveliest valley of all.")
    assert figure.worth > taste.worth
    assert taste.opinion > figure.opinion


def test_a_claim_in_pieces_is_read_as_one() -> None:
    text = "The bridge, he said, fell."
    got = weigh(text, (Span(0, 10), Span(21, 26)))
    assert got.starts.tolist() == sorted(got.starts)
    assert not ((got.starts >= 10) & (got.starts < 21)).any()


def test_many_threads_read_as_one_does() -> None:
    texts = ["The bridge fell.", "Nobody knows.", "It may rain."] * 4
    alone = [read(text).worth for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: read(text).worth, texts)) == alone
