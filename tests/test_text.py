from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.text import Span, join, lines, quote, trim

TEXTS = st.text(st.sampled_from("a é\n\t“.🐟\u00a0"), max_size=40)


@st.composite
def placed(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """Draw a text and some spans inside it, in any order, that may overlap."""
    text = draw(TEXTS.filter(bool))
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=6))
    return text, [Span(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]


TRIMMED = [
    ("  the ferry \n", "", "the ferry"),
    ("“the ferry,”", "“”,", "the ferry"),
    ("\u00a0the ferry\u2003", "", "the ferry"),
    ("the ferry", "", "the ferry"),
    (" .,", ".,", None),
    ("", "", None),
]


@pytest.mark.parametrize(("text", "also", "left"), TRIMMED)
def test_trim_takes_space_and_marks_off_the_ends(text: str, also: str, left: str | None) -> None:
    found = trim(text, Span(0, len(text)), also)
    assert (found and found.of(text)) == left


JOINED = [
    ("the ferry sank", [(0, 3), (4, 9)], [(0, 9)]),
    ("the ferry sank", [(4, 9), (0, 3)], [(0, 9)]),
    ("the ferry sank", [(0, 3), (10, 14)], [(0, 3), (10, 14)]),
    ("the ferry sank", [(0, 9), (2, 6)], [(0, 9)]),
    ("the ferry sank", [], []),
]


@pytest.mark.parametrize(("text", "spans", "expected"), JOINED)
def test_join_makes_one_of_pieces_that_only_space_parts(
    text: str, spans: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    assert list(join(text, [Span(*pair) for pair in spans])) == expected


QUOTED = [
    ("the\n  ferry sank", [(0, 11)], "the ferry"),
    ("the ferry sank", [(0, 3), (10, 14)], "the … sank"),
    ("the ferry sank", [], ""),
]


@pytest.mark.parametrize(("text", "spans", "words"), QUOTED)
def test_quote_gives_the_words_on_one_line(
    text: str, spans: list[tuple[int, int]], words: str
) -> None:
    assert quote(text, [Span(*pair) for pair in spans]) == words


def test_a_span_counts_code_points() -> None:
    text = "a 🐟 swam"
    assert Span(2, 3).of(text) == "🐟"
    assert Span(2, 3).length == 1


def test_spans_that_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert Span(0, 4).covers(Span(0, 4))
    assert not Span(0, 4).covers(Span(3, 5))


@given(TEXTS)
def test_the_lines_of_a_text_are_the_text(text: str) -> None:
    found = list(lines(text))
    assert "".join(line.of(text) for line in found) == text
    assert all("\n" not in line.of(text)[:-1] for line in found)


@given(placed())
def test_the_lines_within_a_span_are_the_span(drawn: tuple[str, list[Span]]) -> None:
    text, spans = drawn
    for span in spans:
        assert "".join(line.of(text) for line in lines(text, span)) == span.of(text)


@given(placed())
def test_what_is_trimmed_lies_inside_and_loses_only_space(drawn: tuple[str, list[Span]]) -> None:
    text, spans = drawn
    for span in spans:
        found = trim(text, span)
        assert (found.of(text) if found else "") == span.of(text).strip()
        assert found is None or (span.covers(found) and trim(text, found) == found)


@given(placed())
def test_joined_pieces_stand_in_order_apart_and_cover_the_same(
    drawn: tuple[str, list[Span]],
) -> None:
    text, spans = drawn
    joined = join(text, spans)
    assert join(text, joined) == joined
    assert all(one.end < other.start for one, other in pairwise(joined))
    assert all(any(piece.covers(span) for piece in joined) for span in spans)
    kept = {place for piece in joined for place in range(*piece)}
    added = kept - {place for span in spans for place in range(*span)}
    assert all(text[place].isspace() for place in added)


@given(placed())
def test_a_quote_holds_the_words_of_its_spans_and_no_line_break(
    drawn: tuple[str, list[Span]],
) -> None:
    text, spans = drawn
    words = quote(text, spans, gap=" ").split()
    assert words == [word for span in spans for word in span.of(text).split()]
