from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.report.pages import quay
from tests.report.weighed import mill

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.conftest import Opened

    Open = Callable[..., Opened]


def _focused(page: Page) -> str:
    found: str = page.evaluate("document.activeElement.id")
    return found


def _cards(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('#claims .card')].map((card) => card.id)"
    )
    return found


def test_a_sum_leads_to_its_figures_in_the_text(opened: Open) -> None:
    report = opened(mill())
    report.page.locator("#x2 a", has_text="210 bales").click()
    assert _focused(report.page) == "f4"
    assert report.page.locator(".figure.lit").all_inner_texts() == ["210 bales"]
    assert report.complaints == []


def test_a_card_leads_to_its_contrast_and_the_contrast_to_the_other_claim(opened: Open) -> None:
    page = opened(mill()).page
    page.locator("#c2 .rests a", has_text="two degrees of certainty").click()
    assert _focused(page) == "k1"
    page.locator("#k1 .back", has_text="3").click()
    assert _focused(page) == "c3"


def test_without_a_script_the_counts_and_the_list_still_lead_to_their_parts(opened: Open) -> None:
    page = opened(mill(), java_script_enabled=False).page
    page.locator(".summary a", has_text="sums").click()
    assert page.url.endswith("#sums")
    page.locator("#worth a").first.click()
    assert page.url.endswith("#c5")
    assert page.locator("#order").is_hidden()


def test_the_switch_sorts_the_claims_by_worth_and_back(opened: Open) -> None:
    page = opened(mill()).page
    before = _cards(page)
    switch = page.locator("#order")
    switch.click()
    assert _cards(page) == ["c5", "c1", "c3", "c6", "c2", "c4", "c7"]
    assert switch.get_attribute("aria-pressed") == "true"
    assert page.locator("#by-named").is_hidden()
    switch.click()
    assert _cards(page) == before
    assert page.locator("#by-named").is_visible()


def test_sorted_claims_can_be_filtered_and_a_source_turns_the_order_back(opened: Open) -> None:
    page = opened(mill()).page
    page.locator("#order").click()
    page.keyboard.press("/")
    page.keyboard.type("bales")
    assert page.locator("#shown").inner_text() == "3 shown"
    page.keyboard.press("Escape")
    page.locator(".prose a.mention").first.click()
    assert page.locator("#order").get_attribute("aria-pressed") == "false"
    assert page.locator("#by-named").is_visible()


def test_where_nothing_was_weighed_there_is_no_switch(opened: Open) -> None:
    assert opened(quay()).page.locator("#order").count() == 0


@pytest.mark.parametrize(("width", "media"), [(390, "screen"), (1280, "print")])
def test_on_a_small_screen_and_in_print_the_sides_stand_one_below_the_other(
    opened: Open, width: int, media: str
) -> None:
    page = opened(mill(), viewport={"width": width, "height": 900}).page
    page.emulate_media(media=media)  # type: ignore[arg-type]
    first, second = (each.bounding_box() for each in page.locator("#k1 .side").all())
    assert first is not None
    assert second is not None
    assert second["y"] >= first["y"] + first["height"]
    assert second["x"] == first["x"]


def test_on_a_wide_screen_they_stand_side_by_side(opened: Open) -> None:
    page = opened(mill()).page
    first, second = (each.bounding_box() for each in page.locator("#k1 .side").all())
    assert first is not None
    assert second is not None
    assert second["x"] > first["x"] + first["width"]
    assert second["y"] == first["y"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_the_times_are_drawn_where_they_are_and_can_be_seen(
    opened: Open, scheme: str, media: str
) -> None:
    page = opened(mill(), color_scheme=scheme).page
    page.emulate_media(media=media)  # type: ignore[arg-type]
    chart = page.locator("#times svg.chart").bounding_box()
    assert chart is not None
    marks = page.locator("#times .chart .time")
    places = [each.bounding_box() for each in marks.all()]
    for place in places:
        assert place is not None
        assert place["width"] >= 5
        assert chart["x"] - 1 <= place["x"] <= chart["x"] + chart["width"]
    paint = "element => getComputedStyle(element).stroke + getComputedStyle(element).fill"
    assert all(each.evaluate(paint) != "nonenone" for each in marks.all())


def test_marks_for_how_sure_differ_from_all_others_in_more_than_colour(opened: Open) -> None:
    page = opened(mill()).page
    line = "element => getComputedStyle(element).textDecorationLine"
    assert page.locator(".prose .hedge").first.evaluate(line) == "overline"
    assert page.locator(".prose .mark").first.evaluate(line) == "underline"
