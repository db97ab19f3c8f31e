from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.models.pieces import NAME, SHAPES, STATES, Cutter
from assay.models.weights import files
from assay.models.words import tokenizer
from assay.text import Span

GIVEN = files("attribution")
CUTTER = Cutter(tokenizer(), frozenset(GIVEN["common.txt"].decode().split()))


def read(text: str) -> list[tuple[str, int, int]]:
    pieces = CUTTER.cut(text, Span(0, len(text)))
    places = zip(pieces.starts.tolist(), pieces.ends.tolist(), strict=True)
    words = [text[start:end] for start, end in places]
    return list(zip(words, pieces.ids.tolist(), pieces.states.tolist(), strict=True))


def test_a_run_of_names_is_one_piece_that_says_no_more_than_that() -> None:
    first = read("Mayor Dora Fenwick said the ferry was late.")
    second = read("Mayor Ilse van Oord-Brandt Quirke said the ferry was late.")
    assert ("Dora Fenwick", NAME) in [piece[:2] for piece in first]
    assert [piece[1] for piece in first][-5:] == [piece[1] for piece in second][-5:]


@pytest.mark.parametrize("other", ["Orban", "Nakamura-Lindqvist", "O'Casey", "ÅSTRÖM"])
def test_names_of_any_length_and_casing_read_alike(other: str) -> None:
    one = CUTTER.cut("Dora Fenwick denied it.", Span(0, 23))
    text = f"Ilse {other} denied it."
    two = CUTTER.cut(text, Span(0, len(text)))
    if "'" not in other and "-" not in other:
        assert one.ids.tolist() == two.ids.tolist()
        assert one.shapes.tolist() == two.shapes.tolist()


def test_words_that_are_common_in_small_letters_are_no_names() -> None:
    assert NAME not in [piece[1] for piece in read("The President Said It On Monday.")]


def test_all_double_marks_read_alike_and_tell_where_they_stand() -> None:
    curly, straight = read("He said “it is late” then."), read('He said "it is late" then.')
    assert [piece[1:] for piece in curly] == [piece[1:] for piece in straight]
    assert [piece[2] for piece in curly] == [0, 0, 2, 1, 1, 1, 3, 0, 0]
    assert [piece[2] for piece in read("He said “it is")] == [0, 0, 2, 4, 4]


def test_a_word_without_end_is_cut_short_and_read() -> None:
    text = "said " + "a" * 100_000
    pieces = CUTTER.cut(text, Span(0, len(text)))
    assert pieces.size < 100
    assert int(pieces.ends[-1]) == len(text)


@given(st.text(max_size=200))
def test_pieces_stay_in_the_text_and_in_order(text: str) -> None:
    pieces = CUTTER.cut(text, Span(0, len(text)))
    assert all(
        0 <= start < end <= len(text) for start, end in zip(pieces.starts, pieces.ends, strict=True)
    )
    assert pieces.starts.tolist() == sorted(pieces.starts.tolist())
    assert set(pieces.shapes.tolist()) <= set(range(SHAPES))
    assert set(pieces.states.tolist()) <= set(range(STATES))


CASED = Cutter(tokenizer(), frozenset(GIVEN["common.txt"].decode().split()), capitals=True)


def hidden(text: str) -> list[str]:
    """Return the words that are read as names, by their capitals too."""
    pieces = CASED.cut(text, Span(0, len(text)))
    places = zip(pieces.ids, pieces.starts, pieces.ends, strict=True)
    return [text[start:end] for piece, start, end in places if piece == NAME]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks with the Council broke off.", ["Council"]),
        ("The United Harbours have been unable to help.", ["United Harbours"]),
        ("United Harbours have been unable to help.", ["United Harbours"]),
        ("This was decided on Monday by Mr. Council.", ["Council"]),
        ("Did Federal Revenue lower it?", ["Federal Revenue"]),
        # no rule but the sentence's asks for these
        ("It was late. Talks broke off, Please wait: Now.", []),
        # a heading, and a word that is shouted
        ("Talks With The Council Broke Off", []),
        ("It is CLOSED today.", []),
        ("They told the US so.", ["US"]),
    ],
)
def test_a_capital_that_spelling_does_not_ask_for_is_a_name_s(
    text: str, expected: list[str]
) -> None:
    assert hidden(text) == expected


def test_any_capitals_are_survived() -> None:
    for text in ("", "A", "É. È", "I", "ǅ ǅ", "US " * 5000):
        CASED.cut(text, Span(0, len(text)))
