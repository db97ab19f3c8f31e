from __future__ import annotations

import pytest

from assay.read.metadata.dates import announced, date_in, in_address, timestamp


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


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2025.12.17", "2025-12-17"),
        ("17.12.2025, 14:05", "2025-12-17T14:05"),
        ("10/12/2023", None),
        ("version 1.12.2025.4", None),
    ],
)
def test_bare_numbers_count_only_where_their_order_is_known(
    given: str, expected: str | None
) -> None:
    assert date_in(given) == expected


def test_a_spoken_time_of_day_is_not_read_as_a_machine_writes_it() -> None:
    assert timestamp("November 1, 2024 4:53 pm") is None
    assert timestamp("Fri, 01 Nov 2024 16:53:00 +0000") == "2024-11-01T16:53:00+00:00"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Quay to close", "Essay - Published: 2025.12.17 | Harbours"], "2025-12-17"),
        (["Posted on April 13, 2023", "May 1, 2022"], "2023-04-13"),
        (["May 1, 2022", "the quay opened on May 3, 2020"], "2022-05-01"),
        (["May 1, 2022", "June 1, 2022"], None),
        (["Updated May 1, 2022"], None),
    ],
)
def test_a_line_announces_the_day_of_publication(lines: list[str], expected: str | None) -> None:
    assert announced(lines) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://osk.example/2025/12/17/quay", "2025-12-17"),
        ("https://osk.example/a/2025-12-15+Quay", "2025-12-15"),
        ("https://osk.example/a%2F2025-12-15%2BQuay", "2025-12-15"),
        ("https://osk.example/2025/13/17/quay", None),
        ("https://osk.example/id/20251217", None),
        (None, None),
    ],
)
def test_an_address_bears_a_day(url: str | None, expected: str | None) -> None:
    assert in_address(url) == expected
