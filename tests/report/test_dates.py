from __future__ import annotations

import pytest

from assay.report.dates import dated


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2017", "2017"),
        ("2017-11", "November 2017"),
        ("2017-11-02", "2 November 2017"),
        ("2024-05-25T08:00:00+02:00", "25 May 2024, 08:00 +02:00"),
        ("2024-05-25T08:00Z", "25 May 2024, 08:00 UTC"),
        ("2024-05-25T08:00:00", "25 May 2024, 08:00"),
        ("last Tuesday", "last Tuesday"),
        ("2024-13-01", "2024-13-01"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(value: str, words: str) -> None:
    assert dated(value) == words
