from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html as parser
from msgspec.structs import replace

from assay.report import html
from assay.report.chronology import Chronology, chronology
from assay.report.lookup import Lookup
from tests.factories import record as bare
from tests.report.weighed import event, mill

if TYPE_CHECKING:
    from assay.record import Record


def _made(record: Record) -> Chronology:
    found = chronology(Lookup.of(record))
    assert found is not None
    return found


def _times(*when: str | None) -> Chronology:
    where = mill().events[0].span
    return _made(
        replace(mill(), events=tuple(event(f"d{at}", one, where) for at, one in enumerate(when)))
    )


def test_a_page_without_times_has_no_chart() -> None:
    assert chronology(Lookup.of(bare())) is None


def test_what_happened_what_was_said_and_what_was_published_have_lanes_of_their_own() -> None:
    lanes = {lane.time: [each.label for each in lane.drawn] for lane in _made(mill()).lanes}
    assert lanes == {
        "event": ["from 2015 on", "about summer 2016", "13 to 19 Nov 2017"],
        "reporting": ["20 Nov 2017"],
        "publication": ["21 Nov 2017"],
    }


def test_a_time_is_drawn_as_long_as_it_is() -> None:
    (lane,) = _times("2016-01-01/2016-04-09", "2016-01-01/2016-02-19").lanes
    longer, shorter = lane.drawn[1].width, lane.drawn[0].width
    assert abs(longer / shorter - 2) < 0.01
    assert lane.drawn[0].x == lane.drawn[1].x


def test_a_day_in_a_long_time_is_a_point_and_an_open_end_fades() -> None:
    (lane,) = _times("2010", "2016-03-11", "2015/..", "../2012", "2013/").lanes
    drawn = {each.label: each for each in lane.drawn}
    assert drawn["11 Mar 2016"].point
    assert drawn["from 2015 on"].fades_out
    assert not drawn["from 2015 on"].doubtful
    assert drawn["until 2012"].fades_in
    assert drawn["2013 to a time not known"].doubtful
    assert not drawn["2010"].fades_out


def test_what_has_no_place_on_the_scale_is_listed_with_its_reason() -> None:
    found = _made(mill())
    assert [(each.when, each.basis) for each in found.unplaced] == [
        ("XXXX-11-20", "No year is given."),
        ("", "Nothing fixes it."),
    ]
    only = _times("XXXX-11-20", None, "no date")
    assert (only.lanes, only.ticks, only.stated) == ((), (), ())
    assert len(only.unplaced) == 3


def test_the_same_time_is_drawn_once_however_often_it_is_stated() -> None:
    found = _times(*["2017"] * 9, "2018")
    assert [(len(each.places), each.more) for each in found.stated] == [(6, 3), (1, 0)]
    assert sum(len(lane.drawn) for lane in found.lanes) == 2


def test_a_chart_has_no_more_rows_than_can_be_read_and_the_table_has_all() -> None:
    found = _times(*[str(year) for year in range(1900, 2000)])
    assert sum(len(lane.drawn) for lane in found.lanes) == 30
    assert (found.left_out, len(found.stated)) == (70, 100)


def test_years_of_many_digits_and_before_the_first_can_be_drawn() -> None:
    (lane,) = _times("-0044-03-15", "Y170000002", "2017").lanes
    assert all(0 <= each.x <= 100 for each in lane.drawn)


def test_the_chart_can_be_read_without_being_seen() -> None:
    tree = parser.document_fromstring(html(mill()))
    (chart,) = tree.xpath("//section[@id='times']//svg[@role='img']")
    for name in chart.get("aria-labelledby").split():
        assert tree.xpath(f"//*[@id='{name}']")[0].text_content()
    rows = tree.xpath("//section[@id='times']//tbody/tr")
    assert [row[0].text_content() for row in rows] == [
        "from 2015 on 2015/..",
        "about summer 2016 2016-22~",
        "13 to 19 November 2017 2017-11-13/2017-11-19",
        "20 November 2017 2017-11-20",
        "21 November 2017 2017-11-21",
    ]
