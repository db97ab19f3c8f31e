from __future__ import annotations

import pytest

from assay.attribute.stating import states
from assay.text import Span
from tests.attribute.test_claims import claims

PASTS = (
    "fell by a tenth",
    "lost three games",
    "took the airport",
    "left the north",
    "rose again",
    "paid nine million",
    "won the vote",
    "hit the port",
    "sold the yard",
    "fled",
    "cut the fares",
    "sent two boats",
)


@pytest.mark.parametrize("told", PASTS)
@pytest.mark.parametrize(
    "rest", ["but the mayor denied the report.", "although the owner says that it was a mistake."]
)
def test_an_irregular_past_beside_a_report_is_told_by_the_page(told: str, rest: str) -> None:
    own = [words for words, whose in claims(f"Harl Ferries {told}, {rest}") if whose == "the page"]
    assert len(own) == 1
    assert own[0].startswith(f"Harl Ferries {told}")


@pytest.mark.parametrize(
    "words",
    [
        "Shares fell",
        "Prices rose, but",
        "The army, led by Ann Roke, took the airport, but",
        "The trial began on Monday, but",
        "Workers left the plant on Monday",
    ],
)
def test_a_subject_and_its_verb_state_something(words: str) -> None:
    assert states(words, (Span(0, len(words)),))


@pytest.mark.parametrize(
    "words",
    [
        "In a letter sent on Monday to the council",
        "At a meeting held in the town hall on Friday",
        "on the left of the stage",
        "the rising cost of food",
        "The news came after",
        "went on to",
        "spoke to a crowd in Harl",
        "As he spoke",
        "on Monday",
        "",
    ],
)
def test_what_leads_to_a_report_states_nothing(words: str) -> None:
    assert not states(words, (Span(0, len(words)),))
