from __future__ import annotations

import pytest

from assay.text import Span
from assay.weigh.dates.find import find


def _words(text: str) -> list[str]:
    return [one.span.of(text) for one in find(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "That may help the farmers of Dunmore.",
        "This may be the last match.",
        "This may take years, she said.",
        "That may well be so.",
        "This May Be the Last Match",
        "That May Have Cost the Port",
        "This march was the largest in years.",
        "The last may be first.",
        "May they rest in peace.",
        "May the best team win.",
        "March on, he told them.",
        "March with us, she said.",
    ],
)
def test_may_and_march_are_verbs(text: str) -> None:
    assert _words(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It happened that May.", "May"),
        ("She left Orrin this May.", "May"),
        ("This May, voters go to the polls.", "May"),
        ("This March, he will run again.", "March"),
        ("That May the bridge fell.", "May"),
        ("In May they married.", "May"),
        ("He died last May.", "May"),
    ],
)
def test_may_and_march_with_a_capital_are_months(text: str, word: str) -> None:
    found = _words(text)
    assert len(found) == 1
    assert found[0].endswith(word)
