"""Times of the day by which claims are known again."""

from __future__ import annotations

import pytest

from assay.case.origins.same.clock import clock_times, has_clock_time, on_a_clock
from tests.case.origins.corpora import Sheet, origins_in


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("at 3:10 a.m.", ["3:10"]),
        ("at 15:10", ["3:10"]),
        ("at ten past three", ["3:10"]),
        ("by twenty-five to one", ["12:35"]),
        ("at a quarter to four", ["3:45"]),
        ("half past twelve", ["12:30"]),
        ("at 03.10 hours", ["3:10"]),
        ("at 0310 hrs", ["3:10"]),
        ("at 3:00, or 3 p.m.", []),
        ("it rose 3.10 metres in 2:10:33", []),
        ("article 3:10:4 of ten past cases", []),
        ("", []),
    ],
)
def test_times_are_read_however_they_are_written(words: str, shown: list[str]) -> None:
    assert [on_a_clock(one) for one in clock_times(words)] == shown
    assert has_clock_time(words) >= bool(shown)


def test_two_pages_that_give_one_time_have_one_claim() -> None:
    found = origins_in(
        Sheet("Ridge News", "2024-05-01", "*The siren of the Norv works started at 3:10 a.m.,"
              " Mayor Ewa Stach said.*"),
        Sheet("Boro Post", "2024-05-02", "*The siren came on at ten past three, said Ewa Stach.*"),
    )  # fmt: skip
    assert found.count == 1
