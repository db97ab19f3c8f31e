from __future__ import annotations

import pytest

import assay
from tests.attribute.test_claims import claims

RIVAL = [
    (
        "Organisers said 12,000 took part, while the police put the number at 4,000.",
        [("12,000 took part", "Organisers"), ("the number at 4,000", "the police")],
    ),
    (
        "Police said 4,000 came, while organisers put the figure at 12,000.",
        [("4,000 came", "Police"), ("the figure at 12,000", "organisers")],
    ),
    (
        "Dora Fenwick said that the yard was lost, but the owner puts the cost at $3.5 million.",
        [("the yard was lost", "Dora Fenwick"), ("the cost at $3.5 million", "the owner")],
    ),
    (
        "The opposition put the death toll at 60.",
        [("the death toll at 60", "The opposition")],
    ),
    (
        "The ministry has put the number of boats in the harbour at about twenty.",
        [("the number of boats in the harbour at about twenty", "The ministry")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), RIVAL)
def test_who_puts_a_number_on_a_thing_claims_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert claims(text) == expected


def test_what_is_put_at_a_number_is_claimed_for_certain() -> None:
    record = assay.read_text("The opposition put the death toll at 60.")
    claim = next(one for one in record.claims if one.attribution is not None)
    assert (claim.modality, claim.polarity) == ("certain", "positive")
    assert record.attributions[0].act == "says"


def test_a_number_that_is_passed_on_stays_in_the_words_of_who_passes_it_on() -> None:
    record = assay.read_text("The Osk Post reported that police put the crowd at 4,000.")
    names = {source.id: source.name for source in record.sources}
    chains = [[names[voice.source] for voice in claim.voices][1:] for claim in record.claims]
    assert [name.lower() for name in chains[-1]] == ["the osk post", "police"]


@pytest.mark.parametrize(
    "text",
    [
        "They put the figure at the gate.",
        "Dora Fenwick put the boat at the end of the pier.",
        "They put the total in a drawer.",
    ],
)
def test_a_thing_that_is_put_somewhere_is_no_report(text: str) -> None:
    assert claims(text) == [(text, "the page")]
