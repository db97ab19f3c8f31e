from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.report.fragment import Wording, directive, with_directive
from assay.text import Span
from tests.factories import span

TEXT = (
    "The tide turned. The tide turned again, slowly - and then, with one last heave of the grey "
    "water that nobody had waited for, it went out & stayed out, as it does.\n\nNo. Fin."
)


@pytest.mark.parametrize(
    ("words", "nth", "expected"),
    [
        ("nobody had waited for", 0, "text=nobody%20had%20waited%20for"),
        ("slowly - and", 0, "text=again%2C-,slowly%20%2D%20and"),
        ("out & stayed out, as", 0, "text=out%20%26%20stayed%20out%2C%20as"),
        ("The tide turned", 0, "text=The%20tide%20turned"),
        ("The tide turned", 1, "text=turned.-,The%20tide%20turned"),
        ("No.", 0, "text=No,-.%20Fin"),
        (
            "The tide turned again, slowly - and then, with one last heave of the grey water that",
            0,
            "text=The%20tide%20turned%20again%2C%20slowly,the%20grey%20water%20that",
        ),
    ],
)
def test_a_directive_points_at_the_first_place_that_has_the_words(
    words: str, nth: int, expected: str
) -> None:
    assert directive(Wording.of(TEXT), (span(TEXT, words, nth),)) == expected


def test_words_in_pieces_are_given_by_their_ends() -> None:
    pieces = (span(TEXT, "turned again, slowly - and"), span(TEXT, "grey water that nobody had"))
    assert (
        directive(Wording.of(TEXT), pieces)
        == "text=turned%20again%2C%20slowly%20%2D%20and%20then,water%20that%20nobody%20had"
    )


def test_what_holds_no_word_has_no_directive() -> None:
    assert directive(Wording.of("A … b"), (Span(2, 3),)) is None


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example/p", "https://a.example/p#:~:text=x"),
        ("https://a.example/p#c1", "https://a.example/p#c1:~:text=x"),
        ("https://a.example/p#:~:text=old", "https://a.example/p#:~:text=x"),
    ],
)
def test_a_directive_goes_behind_the_fragment_that_an_address_has(
    address: str, expected: str
) -> None:
    assert with_directive(address, "text=x") == expected


def test_an_address_without_a_directive_is_left_alone() -> None:
    assert with_directive("https://a.example/p#c1", None) == "https://a.example/p#c1"


@given(st.text(alphabet="ab ,.-&\n", max_size=80), st.data())
def test_a_directive_holds_no_character_of_its_own_syntax(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start == end:
        return
    made = directive(Wording.of(text), (Span(start, end),))
    if made is not None:
        parts = made.removeprefix("text=").split(",")
        assert 1 <= len(parts) <= 4
        parts[0], parts[-1] = parts[0].removesuffix("-"), parts[-1].removeprefix("-")
        assert not any(character in part for part in parts for character in "&-")
