from __future__ import annotations

import pytest

from assay.text import Span
from assay.weigh.certainty.nominal import head, is_event, is_name, size
from assay.weigh.certainty.tokens import Tokens, tokens


def _read(words: str) -> Tokens:
    return tokens(words, [Span(0, len(words))])


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("the long collapse of the quay", "collapse"),
        ("his plan, which failed", "plan"),
        ("“the ferry”", "ferry"),
    ],
)
def test_the_head_is_the_last_noun_before_what_qualifies_it(words: str, noun: str) -> None:
    read = _read(words)
    at = head(read)
    assert at is not None
    assert read.forms[at] == noun


def test_words_that_are_only_marks_have_no_head() -> None:
    assert head(_read("…")) is None
    assert size(_read("…")) == 0


@pytest.mark.parametrize("words", ["the killings", "his resignation", "her treatment of crews"])
def test_what_is_done_or_happens_is_an_event(words: str) -> None:
    assert is_event(_read(words))


@pytest.mark.parametrize("words", ["the nation", "the plan", "Attack", "the harbour", ""])
def test_things_and_names_are_no_events(words: str) -> None:
    assert not is_event(_read(words))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ines Harrow", True),
        ("him", True),
        ("former captain Ines Harrow", False),
        ("a bell", False),
    ],
)
def test_a_name_is_capitals_and_titles_only(words: str, name: bool) -> None:  # noqa: FBT001 - a case
    assert is_name(_read(words)) is name
