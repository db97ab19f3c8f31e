from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.report.axis import Axis
from assay.text import ordinal


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ((2017, 11, 13), (2017, 11, 15), ["13 Nov 2017", "14 Nov 2017", "15 Nov 2017"]),
        ((2017, 11, 8), (2017, 12, 9), ["13 Nov 2017", "20 Nov 2017", "27 Nov 2017", "4 Dec 2017"]),
        ((2017, 1, 1), (2017, 12, 20), ["Jan 2017", "Apr 2017", "Jul 2017", "Oct 2017"]),
        ((2012, 1, 1), (2017, 12, 20), ["2012", "2014", "2016"]),
        ((-44, 3, 15), (2017, 1, 1), ["1 BC", "500", "1000", "1500", "2000"]),
    ],
)  # fmt: skip
def test_a_scale_has_a_few_round_dates(
    first: tuple[int, int, int], last: tuple[int, int, int], names: list[str]
) -> None:
    axis = Axis(first=ordinal(*first), last=ordinal(*last))
    assert [tick.name for tick in axis.ticks()] == names


@given(st.integers(-(10**11), 10**11), st.integers(0, 10**11))
def test_any_scale_has_few_ticks_in_order_and_within_the_chart(first: int, length: int) -> None:
    axis = Axis(first=first, last=first + length)
    places = [tick.x for tick in axis.ticks()]
    assert len(places) <= 6
    assert places == sorted(places)
    assert all(0 <= x <= 100 for x in places)


def test_a_day_stands_where_its_share_of_the_time_is() -> None:
    axis = Axis(first=0, last=99)
    assert (axis.x(0), axis.x(50), axis.x(100)) == (2.0, 50.0, 98.0)
    assert (axis.x(-5), axis.x(500)) == (2.0, 98.0)
