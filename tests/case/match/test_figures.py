from __future__ import annotations

import pytest

from assay.case.match.claimed import Claimed, looked
from assay.case.match.figures import Compared, compared


def beside(first: str, second: str) -> Compared:
    one, other = (looked(Claimed(text), ()) for text in (first, second))
    return compared(one.figures, other.figures)


ALIKE = [
    ("40 boats", "forty boats"),
    ("at least 40 boats", "45 boats"),
    ("about 40 boats", "42 boats"),
    ("between 30 and 50 boats", "40 boats"),
]


@pytest.mark.parametrize(("first", "second"), ALIKE)
def test_figures_agree_that_one_number_could_be(first: str, second: str) -> None:
    found = beside(first, second)
    assert len(found.alike) == 1
    assert found.apart == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [("40 boats", "45 boats"), ("at least 40 boats", "35 boats"), ("about 40", "60")],
)
def test_figures_that_no_one_number_could_be_stand_apart(first: str, second: str) -> None:
    found = beside(first, second)
    assert len(found.apart) == 1
    assert found.alike == ()


def test_figures_in_other_units_are_not_compared() -> None:
    found = beside("40 kilometres", "40 euros")
    assert found.alike == found.apart == ()
    assert len(found.first) == len(found.second) == 1
