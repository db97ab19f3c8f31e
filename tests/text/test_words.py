from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.text import Span, words
from tests.work import steps

READ = [
    ("The ferry sailed.", ["the", "ferry", "sailed"]),
    ("“The ferry,” he said", ["the", "ferry", "he", "said"]),
    ("« Le bac », dit-elle", ["le", "bac", "dit", "elle"]),
    ("The\u00a0ferry\n\tsailed", ["the", "ferry", "sailed"]),
    ("ferry – quay — pier - boat", ["ferry", "quay", "pier", "boat"]),
    ("ferry–quay—pier-boat", ["ferry", "quay", "pier", "boat"]),
    ("the har\u00adbour", ["the", "harbour"]),
    ("the har\u200bbour\u200d", ["the", "harbour"]),
    ("\ufeffthe \u2060harbour", ["the", "harbour"]),
    ("the o\ufb03ce", ["the", "office"]),
    ("ＦＥＲＲＹ ９", ["ferry", "9"]),
    ("cafe\u0301 Café CAFÉ", ["café", "café", "café"]),
    ("Die FÄHRE fährt", ["die", "fähre", "fährt"]),
    ("Паром ОПОЗДАЛ", ["паром", "опоздал"]),
    ("9 of 40", ["9", "of", "40"]),
]


@pytest.mark.parametrize(("text", "forms"), READ)
def test_words_are_read_without_marks_space_and_case(text: str, forms: list[str]) -> None:
    assert list(words(text, [Span(0, len(text))]).forms) == forms


@pytest.mark.parametrize("text", ["", " \n\t", "“…” — !?", "\u00ad\u200b \u2060"])
def test_what_holds_no_word_has_no_words(text: str) -> None:
    assert words(text, [Span(0, len(text))]) == ((), ())


def test_no_stretches_hold_no_words() -> None:
    assert words("The ferry sailed.", []) == ((), ())


def test_a_word_stands_where_it_is_written_with_what_nobody_sees() -> None:
    text = "the har\u00adbour office"
    held = words(text, [Span(0, len(text))])
    assert [span.of(text) for span in held.spans] == ["the", "har\u00adbour", "office"]
    assert held.span == Span(0, len(text))


def test_stretches_are_read_in_their_turn_and_nothing_between_them() -> None:
    text = "The ferry never sailed."
    held = words(text, [Span(4, 9), Span(16, 22)])
    assert held.forms == ("ferry", "sailed")
    assert held.cut(1, 2) == (("sailed",), (Span(16, 22),))


TEXTS = st.text(st.sampled_from("aB é\u0301ß\u00ad\u200b-–—“”'\n 9_ﬃЖ🐟"), max_size=30)


@given(TEXTS)
def test_words_stand_in_order_each_inside_the_text(text: str) -> None:
    held = words(text, [Span(0, len(text))])
    assert len(held.forms) == len(held.spans)
    assert all(held.forms)
    end = 0
    for span in held.spans:
        assert end <= span.start < span.end <= len(text)
        end = span.end


@given(TEXTS)
def test_a_soft_hyphen_inside_a_word_changes_no_word(text: str) -> None:
    whole = words(text, [Span(0, len(text))])
    parted = "".join(f"{one}\u00ad" if one.isalnum() and one.isascii() else one for one in text)
    assert words(parted, [Span(0, len(parted))]).forms == whole.forms


def test_twice_the_text_is_twice_the_work() -> None:
    text = "The ferry – not the bac – sailed at nine. "
    once, twice = (steps(words, text * size, [Span(0, len(text) * size)]) for size in (200, 400))
    assert twice < 2.1 * once
