from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from assay.models.conduct import KINDS, marked
from assay.text import Span

INSULT = "you stupid idiot"
CALM = "the tide came in and went out again "


def test_words_are_marked_with_a_kind_and_how_sure_that_is() -> None:
    (one,) = marked(INSULT)
    assert one.kind in KINDS
    assert "idiot" in one.span.of(INSULT)
    assert 0.5 < one.score <= 1


@pytest.mark.parametrize("text", ["", " \n ", CALM])
def test_words_that_are_not_there_or_calm_are_not_marked(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize("place", [0, 1, 8, 13, 14, 15, 16, 17, 18, 19, 40])
def test_an_insult_is_marked_wherever_in_a_long_comment_it_stands(place: int) -> None:
    text = f"{CALM * place}{INSULT} {CALM * 40}"
    found = [one.span for one in marked(text)]
    assert any(Span(*one).covers(place_of_idiot(text)) for one in found)


def place_of_idiot(text: str) -> Span:
    at = text.index("idiot")
    return Span(at, at + len("idiot"))


@pytest.mark.parametrize("text", [f"{INSULT}. " * 100, "idiot " * 3_000, CALM * 200 + INSULT])
def test_marks_stand_in_order_and_apart(text: str) -> None:
    end = 0
    for one in marked(text):
        assert end <= one.span.start < one.span.end <= len(text)
        end = one.span.end


def test_a_stretch_is_marked_in_the_offsets_of_the_whole_text() -> None:
    text = f"{CALM}. {INSULT}"
    start = text.index(INSULT)
    (one,) = marked(text, Span(start, len(text)))
    assert one.span.start >= start
    assert "idiot" in one.span.of(text)


def test_many_threads_mark_as_one_does() -> None:
    texts = [INSULT, CALM, f"{CALM}{INSULT}"] * 4
    alone = [marked(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(marked, texts)) == alone
