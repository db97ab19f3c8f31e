from __future__ import annotations

import pytest

from assay.read.metadata.dates import date_in, timestamp


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("24 May 2024 at 9:12 am", "2024-05-24T09:12"),
        ("July 14, 2015 at 3:53 pm", "2015-07-14T15:53"),
        ("26 abril 2022 a las 14:02", "2022-04-26T14:02"),
        ("le 1er février 2020", "2020-02-01"),
        ("3. März 2021, 12:05", "2021-03-03T12:05"),
        ("12 de octubre de 2019", "2019-10-12"),
        ("on the 2nd of June 1999", "1999-06-02"),
        ("12:30 am, May 1, 2020", "2020-05-01"),
        ("31 February 2020", None),
        ("05/06/2020", None),
        ("3 yr. ago", None),
    ],
)
def test_a_date_written_out_is_read(given: str, expected: str | None) -> None:
    assert date_in(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2024-05-24T08:30:00+02", "2024-05-24T08:30:00+02:00"),
        ("2024-05-24T25:00", None),
        ("2024-05T08:30", None),
        ("0000-01-01", None),
        ("20240524", None),
        ("", None),
    ],
)
def test_a_timestamp_is_possible_or_none(given: str, expected: str | None) -> None:
    assert timestamp(given) == expected
