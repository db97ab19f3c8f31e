from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html as parser
from msgspec.structs import replace

from assay.report import html
from assay.report.relations import Relations
from assay.report.timeline import Timeline, timeline
from tests.report.disputes import dispute

if TYPE_CHECKING:
    from assay.record import Record


def _posted(*when: str | None) -> Record:
    made = dispute()
    comments = zip(made.comments, when, strict=True)
    return replace(made, comments=tuple(replace(one, posted=at) for one, at in comments))


def _made(*when: str | None) -> Timeline | None:
    record = _posted(*when)
    return timeline(record, Relations.of(record))


@pytest.mark.parametrize(
    ("when", "unit", "length"),
    [
        (["2024-05-01T08:00:00Z"] * 4 + ["2024-05-01T11:59"], "hour", 4),
        (["2024-05-01T08:00:00Z"] * 4 + ["2024-05-09"], "day", 9),
        (["2024-05-01T08:00:00Z"] * 4 + ["2024-05-09T07:00Z"], "day", 9),
        (["2024-02-28"] * 4 + ["2024-09"], "month", 8),
        (["2004-02-28"] * 4 + ["2024-09-01"], "year", 21),
    ],
)
def test_a_chart_has_the_finest_periods_that_are_few_and_known(
    when: list[str], unit: str, length: int
) -> None:
    made = _made(*when)
    assert made is not None
    assert (made.unit, made.length, made.undated) == (unit, length, 0)


def test_fewer_than_five_dated_comments_make_no_chart() -> None:
    day = "2024-05-01"
    assert _made(day, day, day, day, None) is None
    assert _made(day, day, day, day, "yesterday") is None
    assert _made(day, day, day, day, "2024-02-31") is None
    assert _made(day, day, day, day, "0001-01-01") is None
    assert _made(day, day, day, day, day) is not None


def test_a_comment_without_a_date_as_fine_is_counted_apart() -> None:
    record = dispute()
    more = tuple(replace(one, id=f"m{one.id}", parent=None, depth=0) for one in record.comments)
    dated = replace(more[0], posted="2024")
    stances = (
        *record.stances,
        *(replace(item, id=f"m{item.id}", from_=f"m{item.from_}") for item in record.stances),
    )
    made = replace(record, comments=(*record.comments, dated, *more[1:]), stances=stances)
    found = timeline(made, Relations.of(made))
    assert found is not None
    assert (found.unit, found.undated) == ("day", 1)


def test_the_figures_are_those_of_the_stances() -> None:
    record = dispute()
    found = timeline(record, Relations.of(record))
    assert found is not None
    assert [(period.name, period.counts) for period in found.periods] == [
        ("1 May 2024", (1, 0, 0, 0, 0)),
        ("2 May 2024", (0, 0, 0, 1, 0)),
        ("3 May 2024", (1, 1, 0, 0, 1)),
    ]
    assert [(row.name, row.comments) for row in found.rows] == [
        ("denies", 2),
        ("questions", 1),
        ("all comments", 5),
    ]
    assert found.most == 3


def test_a_chart_can_be_read_without_being_seen() -> None:
    tree = parser.document_fromstring(html(dispute()))
    charts = tree.xpath("//figure[@class='timeline']//svg")
    assert len(charts) == 3
    for chart in charts:
        names = chart.get("aria-labelledby").split()
        assert all(tree.xpath(f"//*[@id='{name}']")[0].text_content() for name in names)
    (table,) = tree.xpath("//figure[@class='timeline']//table")
    assert table.xpath("thead//th[1]")[0].text_content() == "When"
    assert [cell.text_content() for cell in table.xpath("tbody/tr[3]/td")] == list("11001")


def test_assay_s_own_number_stands_beside_one_that_people_changed() -> None:
    record = _posted(*["2024-05-01"] * 5)
    people = tuple(
        replace(one, stance="query") if one.stance == "deny" else one for one in record.stances
    )
    found = timeline(record, Relations.of(replace(record, stances=people)), Relations.of(record))
    assert found is not None
    rows = {one.name: (one.comments, one.read) for one in found.rows}
    assert rows == {"denies": (0, 2), "questions": (3, 1), "all comments": (5, None)}
