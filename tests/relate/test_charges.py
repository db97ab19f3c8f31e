from __future__ import annotations

import pytest

from assay.relate.charges import charges
from assay.text import Span

CHARGED = [
    ("You are a bot.", "You are a bot"),
    ("He is clearly a paid troll!", "He is clearly a paid troll"),
    ("OP is a shill and knows it.", "OP is a shill"),
    ("They look like bots to me.", "They look like bots"),
    ("So the Kremlin trolls are back.", "Kremlin trolls"),
    ("Greetings to the troll farm.", "troll farm"),
    ("Nice try, shill.", "Nice try, shill"),
    ("Who pays you for this?", "Who pays you"),
    ("How much do they pay you?", "How much do they pay you"),
    ("Somebody is on the payroll here.", "on the payroll"),
]
PLAIN = [
    "",
    "The bot that posts the tides is broken.",
    "A paid holiday would be nice.",
    "The robot arm lifted the plant.",
    "I planted roses and the plants are green.",
    "The council pays the pilots.",
    "Trolls live under bridges.",
]


@pytest.mark.parametrize(("text", "words"), CHARGED)
def test_a_charge_of_bad_faith_is_marked_by_its_words(text: str, words: str) -> None:
    assert [span.of(text) for span in charges(text, Span(0, len(text)))] == [words]


@pytest.mark.parametrize("text", PLAIN)
def test_bots_trolls_and_pay_that_charge_nobody_are_not_marked(text: str) -> None:
    assert list(charges(text, Span(0, len(text)))) == []


def test_nothing_outside_the_stretch_is_marked() -> None:
    text = "You are a bot. The tide came in. You are a troll."
    inside = Span(text.index("The"), text.index("You", 1))
    assert list(charges(text, inside)) == []
