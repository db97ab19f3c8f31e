from __future__ import annotations

import pytest

from assay.attribute import attribute
from tests.factories import reading


def spoke(text: str) -> list[str]:
    """Return the name of who speaks in each attribution."""
    attributed = attribute(reading(text))
    names = {source.id: source.name for source in attributed.sources}
    return [names[item.source] for item in attributed.attributions]


FIRST = "“It was loud,” said Dora Fenwick. "
INTRODUCED = [
    ("Her neighbour Owen Pask had already left. “I just ran,” he said.", "Owen Pask"),
    ("Her neighbour, Owen Pask, had already left. “I just ran,” he said.", "Owen Pask"),
    ("Her brother, Owen, had already left. “I just ran,” he said.", "Owen"),
    ("Her older brother Owen was in the yard. “I just ran,” he said.", "Owen"),
    ("Her sister, Ivy Fenwick, was in the yard. “I just ran,” she said.", "Ivy Fenwick"),
    ("Across the road, Owen Pask was asleep. “I just ran,” he said.", "Owen Pask"),
    ("For Owen Pask, the night was long. “I just ran,” he said.", "Owen Pask"),
    ("Among those hurt was Owen Pask. “I just ran,” he said.", "Owen Pask"),
    ("Retired pilot Owen Pask lives next door.\n\n“I just ran,” he said.", "Owen Pask"),
    ("The crews came late. So did her husband, Owen Pask. “I just ran,” he said.", "Owen Pask"),
]


@pytest.mark.parametrize(("text", "name"), INTRODUCED)
def test_a_pronoun_is_whom_the_page_has_just_begun_to_tell_of(text: str, name: str) -> None:
    first, *_, last = spoke(FIRST + text)
    assert (first, last) == ("Dora Fenwick", name)


STILL = [
    "She lives next to Owen Pask. “I just ran,” she said.",
    "The storm tore the roof off the home of Owen Pask. “I just ran,” she said.",
    "A tree stood by Owen Pask’s house. “I just ran,” she said.",
    "\n\n“Owen Pask never came,” she said.",
    "Her brother Owen was in the yard. “I just ran,” she said.",
    "The night was long. “I just ran,” she said.",
]


@pytest.mark.parametrize("text", STILL)
def test_who_is_only_named_beside_does_not_take_the_pronoun(text: str) -> None:
    assert set(spoke(FIRST + text)) == {"Dora Fenwick"}


def test_of_two_in_one_sentence_neither_is_guessed_by_a_name() -> None:
    assert spoke("Dora Fenwick met Owen Pask. “It was a good talk,” she said.") == ["she"]


def test_of_two_in_one_sentence_the_one_whom_the_page_calls_so_elsewhere_is_meant() -> None:
    told = "Dora Fenwick met Owen Pask. “It was a good talk,” {} said.\n\n{} said {} would be back."
    assert spoke(told.format("he", "Pask", "he"))[0] == "Owen Pask"
    assert spoke(told.format("he", "Fenwick", "she"))[0] == "Owen Pask"
    assert spoke(told.format("she", "Fenwick", "she"))[0] == "Dora Fenwick"
