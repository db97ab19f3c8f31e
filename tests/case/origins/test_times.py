"""Which of two pages was there first."""

from __future__ import annotations

import pytest

from assay.case.origins.times import is_before, when
from assay.case.values import CasePage


def page(published: str | None, captured: str | None = None) -> CasePage:
    return CasePage(
        id="p1", title=None, publisher=None, published=published, url=None, source="-", version=1,
        current=True, previous=None, authors=(), modified=None, captured=captured, language=None,
        added="2024-01-01T00:00:00Z", assay="0", hash="0",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2021-03-01", "2021-03-02", True),
        ("2021-03-01", "2021-03-01", False),
        ("2021-03-01", "2021-03-01T23:00:00Z", False),
        ("2021-03-01T10:00:00+05:00", "2021-03-01T06:00:00+00:00", True),
        ("2021-03-01T10:00:00+00:00", "2021-03-01T11:00:00+05:00", False),
        ("2021-03-01T10:00", "2021-03-01T11:00:00+05:00", False),
        ("2021-03", "2021-03-02", False),
        ("2020", "2021-03-02", True),
        ("nonsense", "2021", False),
        (None, "2021", False),
        ("2021", None, False),
    ],
)
def test_a_page_is_before_another_only_where_both_times_say_so(
    one: str | None, other: str | None, *, before: bool
) -> None:
    assert is_before(page(one), page(other)) is before


def test_a_page_without_a_date_was_there_when_it_was_captured() -> None:
    assert is_before(page(None, "2021-03-01T00:00:00Z"), page("2021-03-02T00:00:00Z"))
    assert not is_before(page("2021-02-01T00:00:00Z"), page(None, "2021-03-01T00:00:00Z"))
    assert when(page(None)) == "undated"
