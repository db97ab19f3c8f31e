from __future__ import annotations

import pytest

from assay.attribute import attribute
from tests.factories import reading


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not true that the ministry paid the group.",
        "It’s simply false that the ministry paid the group.",
        "It is not the case that the ministry paid the group.",
        "It is a myth that the ministry paid the group.",
    ],
)
def test_a_word_on_whether_it_is_so_reports_nobody(sentence: str) -> None:
    found = attribute(reading(sentence))
    assert not found.attributions
    assert [claim.attribution for claim in found.claims] == [None]


def test_who_says_that_it_is_not_true_is_reported() -> None:
    found = attribute(reading("The minister said it is not true that the ministry paid the group."))
    assert [one.act for one in found.attributions][:1] == ["says"]
    assert len(found.attributions) == 1
