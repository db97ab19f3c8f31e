"""Ways of writing quantities that the rules were widened for."""

from __future__ import annotations

import pytest

from tests.weigh.figures.test_found import told

CASES: list[tuple[str, list[str]]] = [
    ("Twelve newly built huts burned.", ["Twelve = 12 [newly built huts]"]),
    ("He hit 12 home runs.", ["12 = 12 [home runs]"]),
    ("About 30 old men sat there.", ["30 = 30 about [old men]"]),
    ("A barn with 80 staff serves the valley.", ["80 = 80 [staff]"]),
    ("A staff of 40 runs the place.", ["40 = 40"]),
    ("The group, 30 strong, marched.", ["30 = 30"]),
    ("The 33 dead include 12 children.", ["33 = 33 [dead]", "12 = 12 [children]"]),
    ("It carried 3,100 crates and a crew of 22.", ["3,100 = 3100 [crates]", "22 = 22"]),
    ("Two 16-year-olds were held.", ["Two = 2 [16-year-olds]", "16-year = 16 a"]),
    ("500 people or so came.", ["500 = 500 about [people]"]),
    ("Five guests at most are allowed.", ["Five = 5 at_most [guests]"]),
    ("Less than a third agreed.", ["a third = 1/3 at_most"]),
    ("Barely a tenth agreed.", ["a tenth = 1/10"]),
    ("Half said yes, a third said no.", ["Half = 1/2", "a third = 1/3"]),
    ("A third man agreed.", []),
    ("Inflation eased to 2.4 pc.", ["2.4 pc = 12/5 %"]),
    ("He weighs 12st 4lb.", ["12st = 12 [stone_av]", "4lb = 4 [lb_av]"]),
    ("He came 12th.", []),
    ("Add 2 tbsp of sugar.", ["2 tbsp = 2 [tbs_us]"]),
    ("The couple, both 67, were found.", ["67 = 67 a"]),
    ("The 400m hurdles took place.", ["400m = 400 m"]),
    ("Spending fell from 40m to 35m.", ["40m = 40000000", "35m = 35000000"]),
    ("The wall is 40m long.", ["40m = 40 m"]),
    ("Sales came to 1,2 Mio. euros.", ["1,2 Mio. euros = 1200000 EUR"]),
    ("It is 40 percent among men and 52 among women.", ["40 percent = 40 %", "52 = 52 %"]),
    ("She owns 51 percent; the state has the other 49.", ["51 percent = 51 %", "49 = 49 %"]),
    ("The pass lies at 800 metres, the hut at 950.", ["800 metres = 800 m", "950 = 950 m"]),
    ("The first 100 customers get one free.", ["100 = 100 [customers]"]),
    ("The rent went from 700 to 1100.", ["700 = 700", "1100 = 1100"]),
    ("It ran from 1950 to 1990.", []),
    ("FIRE KILLS 12 IN OSTRA", ["12 = 12"]),
    ("His number is 07700 900123.", []),
    ("The IBAN is CH93 0076 2011 6238 5295 7.", []),
    ("The code 4711 opens it.", []),
    ("It lies at 47.37 N, 8.54 E.", []),
    ("The 7.30 train was late.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_a_quantity_is_read_whole(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected
