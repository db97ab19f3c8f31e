from __future__ import annotations

import pytest

from assay.attribute import attribute
from assay.attribute.found import Found
from assay.attribute.spoken.unsaid import points_back, unsaid
from tests.factories import reading, span

SAID = [
    ("One cannot exclude that the ferry sank.", "One", "cannot exclude", True),
    ("one might think the ferry sank", "one", "might think", True),
    ("One said that the ferry sank.", "One", "said", False),
    ("No one can say where the ferry sank.", "No one", "can say", False),
    ("They will sink the ferry and blame the crew.", "", "blame", True),
    ("They came to accuse the crew.", "", "accuse", True),
    ("The crew was accused of negligence.", "", "was accused of", False),
    ("It sank, and criticism of the crew grew.", "", "criticism of", False),
    ("It sank and reportedly burned.", "", "reportedly", False),
    ("It sank and allegations were made.", "", "allegations", False),
]


@pytest.mark.parametrize(("text", "mention", "cue", "expected"), SAID)
def test_where_the_words_name_nobody_who_said_it_nobody_did(
    text: str, mention: str, cue: str, *, expected: bool
) -> None:
    mentions = (span(text, mention),) if mention else ()
    found = Found(mentions, (span(text, cue),), (span(text, text[-8:]),), "says", "", "")
    assert unsaid(text, found) is expected


def test_a_pronoun_points_back_and_more_words_do_not() -> None:
    text = "The crew knows this well."
    for words, expected in (("this", True), ("this well", False), ("The crew", False)):
        found = Found((), (), (span(text, words),), "knows", "", "")
        assert points_back(text, found) is expected


def test_one_cannot_exclude_grades_the_claim_of_whoever_writes_it() -> None:
    text = "One cannot exclude the possibility that the ferry was sunk by its crew."
    attributed = attribute(reading(text))
    assert attributed.attributions == ()
    assert [source.kind for source in attributed.sources] == ["author"]
    assert len(attributed.claims) == 1
