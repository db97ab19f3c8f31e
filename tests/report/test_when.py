from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.report.when import brief, spoken


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, "not fixed"),
        ("2017", "2017"),
        ("2017-11", "November 2017"),
        ("2017-11-20", "20 November 2017"),
        ("2017-11-20~", "about 20 November 2017"),
        ("2017-11?", "November 2017, perhaps"),
        ("2017%", "about 2017, perhaps"),
        ("201X", "the 2010s"),
        ("20XX", "a year from 2000 to 2099"),
        ("156X-12-25", "25 December in the 1560s"),
        ("2017-XX", "a month in 2017"),
        ("2017-11-XX", "a day in November 2017"),
        ("2017-23", "autumn 2017"),
        ("XXXX-11-20", "20 November, year not known"),
        ("XXXX-11", "November, year not known"),
        ("2017-11-13/2017-11-19", "13 to 19 November 2017"),
        ("2017-10-30/2017-11-02", "30 October to 2 November 2017"),
        ("2016-11/2017-11", "November 2016 to November 2017"),
        ("2017-11/..", "from November 2017 on"),
        ("../2017", "until 2017"),
        ("2017/", "2017 to a time not known"),
        ("-0044-03-15", "15 March 45 BC"),
        ("Y170000002", "Y170000002"),
        ("2017-13", "2017-13"),
        ("soon", "soon"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(when: str | None, words: str) -> None:
    assert spoken(when) == words


def test_beside_a_mark_months_are_cut_short() -> None:
    assert brief("2017-09-13/2017-11-19") == "13 Sep to 19 Nov 2017"


@given(st.text(alphabet="0129X-/.?~%TY", max_size=24))
def test_no_text_breaks_it(when: str) -> None:
    assert isinstance(spoken(when), str)
