"""Where sentences end: not at a title, and inside quotations too."""

from __future__ import annotations

import pytest

from assay.text import Span, sentences


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize("title", ["Ms.", "Mr.", "Dr.", "Cllr.", "Amb.", "Ft.", "Det."])
def test_a_title_before_a_name_ends_no_sentence(title: str) -> None:
    text = f"It is over, said {title} Roke. He left."
    assert cut(text) == [f"It is over, said {title} Roke.", "He left."]


def test_sentences_inside_a_quotation_are_cut_too() -> None:
    assert cut("“It rained. We left,” she said.") == ["“It rained.", "We left,” she said."]


def test_a_short_line_ends_a_sentence_and_a_long_one_goes_on() -> None:
    assert cut("Rain today\nWe left.") == ["Rain today", "We left."]
    long = "The committee that looked into the ferry's late arrivals in the winter"
    assert cut(f"{long}\nmet on Monday.") == [f"{long}\nmet on Monday."]


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "...", "Ms."])
def test_text_without_a_sentence_is_cut_into_what_there_is(text: str) -> None:
    assert "".join(cut(text)) == text.strip()
