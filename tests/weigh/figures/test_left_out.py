from __future__ import annotations

import pytest

from tests.weigh.figures.test_found import told

READ = {
    "a price": (
        "He paid 400 euros in May and 650 in June.",
        ["400 euros = 400 EUR", "650 = 650 EUR"],
    ),
    "a clause without its verb": (
        "The old pump weighs 300 kilos, the new one 120.",
        ["300 kilos = 300 kg", "120 = 120 kg"],
    ),
    "a term, over a semicolon": (
        "She was given four years; her brother got two and a half.",
        ["four years = 4 a", "two and a half = 5/2 a"],
    ),
    "a share against another": (
        "Growth of 3.1% is forecast, against 2.4 last year.",
        ["3.1% = 31/10 %", "2.4 = 12/5 %"],
    ),
    "not the level of an index": (
        "The index slid 2.1% to 3,210.",
        ["2.1% = 21/10 %", "3,210 = 3210"],
    ),
    "not those whom a price is for": (
        "The fee is $25 for a child, or $80 for four.",
        ["$25 = 25 USD", "$80 = 80 USD", "four = 4"],
    ),
    "not what is bedrooms": (
        "A three-bedroom flat costs 1,100 a month.",
        ["three = 3 [bedroom]", "1,100 = 1100"],
    ),
    "who acts, past a measure": (
        "Some 31 sailors drowned 5 km from shore and 9 are missing.",
        ["31 = 31 about [sailors]", "5 km = 5 km", "9 = 9 [sailors]"],
    ),
    "the other half": (
        "Half the village stayed and the other half left.",
        ["Half = 1/2 [village]", "half = 1/2 [village]"],
    ),
    "points of a share": (
        "The Greens lost 2.5 points, to 11 percent.",
        ["2.5 points = 5/2 %", "11 percent = 11 %"],
    ),
    "points that are scored": (
        "The Owls led by 12 points in the last game.",
        ["12 = 12 [points]"],
    ),
    "a rate with an article": (
        "The mine yields 300 tonnes a day, for 60 hours a week.",
        ["300 tonnes a day = 300 t/d", "60 hours = 60 h"],
    ),
    "a currency of one country": (
        "It cost 740m Polish zlotys and 90,000 won.",
        ["740m Polish zlotys = 740000000 PLN", "90,000 won = 90000 KRW"],
    ),
    "what is won": ("Some 20,000 won a prize.", ["20,000 = 20000 about"]),
    "a work and a paragraph": ("The film 12 Candles quotes Rule 44(2), paragraphs 2 and 3.", []),
    "brackets": (
        "Some 12,000 (8%) of pupils were absent.",
        ["12,000 = 12000 about [pupils]", "8% = 8 %"],
    ),
    "a denied bound": ("It must not exceed 80 km/h.", ["80 km/h = 80 at_most km/h"]),
}


@pytest.mark.parametrize(("text", "figures"), READ.values(), ids=READ)
def test_a_figure_takes_what_the_sentence_said_before(text: str, figures: list[str]) -> None:
    assert told(text) == figures
