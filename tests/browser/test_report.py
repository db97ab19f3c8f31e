from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from assay.record import Block, Voice
from assay.report import citation
from assay.text import Span
from tests.factories import claim, record, source
from tests.factories import page as page_of
from tests.report.disputes import dispute, hostile_dispute, long_dispute
from tests.report.pages import HOSTILE, hostile, quay, thread
from tests.report.weighed import hostile_mill, long_mill, mill

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

    from assay.record import Record
    from tests.browser.conftest import Opened

    Open = Callable[..., Opened]


def _focused(page: Page) -> str:
    found: str = page.evaluate("document.activeElement.id")
    return found


def _sideways(page: Page) -> bool:
    found: bool = page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )
    return found


@pytest.mark.parametrize("scripted", [True, False])
def test_a_report_opens_from_a_file_and_asks_for_nothing(opened: Open, scripted: bool) -> None:  # noqa: FBT001 - a case
    report = opened(quay(), java_script_enabled=scripted)
    assert report.requests == [report.address]
    assert report.complaints == []
    assert report.page.locator("h1").inner_text() == "The quay is sinking"
    assert report.page.locator("#c5 .words").is_visible()


@pytest.mark.parametrize(
    "record", [hostile(), hostile_dispute(), hostile_mill()], ids=["quay", "dispute", "mill"]
)
def test_what_a_hostile_page_says_is_shown_and_nothing_of_it_runs(
    opened: Open, record: Record
) -> None:
    report = opened(record)
    assert report.requests == [report.address]
    assert report.complaints == []
    assert report.page.evaluate("window.hit") is None
    assert report.page.locator("main > img, main script, main b[onclick]").count() == 0
    shown = report.page.locator("h1").inner_text()
    assert shown.startswith('=HYPERLINK("http://evil.example";"x")</script></style><script>')
    assert "{{ 7*7 }}" in shown
    assert len(HOSTILE) - 10 < len(shown) <= len(HOSTILE)


@pytest.mark.parametrize(
    "record", [quay(), hostile(), hostile_dispute(), mill(), hostile_mill()],
    ids=["quay", "hostile", "dispute", "mill", "hostile-mill"],
)  # fmt: skip
def test_nothing_runs_off_the_side(opened: Open, record: Record) -> None:
    page = opened(record).page
    for width in (390, 900, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert not _sideways(page), width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("record", [quay(), dispute(), mill()], ids=["quay", "dispute", "mill"])
def test_axe_finds_nothing_serious(opened: Open, record: Record, scheme: str, width: int) -> None:
    report = opened(record, color_scheme=scheme, viewport={"width": width, "height": 900})
    report.page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)")
    # in the dark nothing but the colours is another
    rules = {"runOnly": ["color-contrast"]} if scheme == "dark" else {}
    found: list[dict[str, Any]] = Axe().run(report.page, options=rules).response["violations"]
    assert [each["id"] for each in found if each["impact"] in {"serious", "critical"}] == []


def test_a_mark_leads_to_its_card_and_the_card_back(opened: Open) -> None:
    page = opened(quay()).page
    page.locator("#w5").click()
    assert _focused(page) == "c5"
    assert "lit" in (page.locator("#c5").get_attribute("class") or "")
    page.locator("#c5 .back").click()
    assert _focused(page) == "w5"


def test_without_a_script_a_mark_still_leads_to_its_card(opened: Open) -> None:
    page = opened(quay(), java_script_enabled=False).page
    page.locator("#w6").click()
    assert page.url.endswith("#c6")
    assert page.locator("#c6").is_visible()
    assert page.locator("#theme").is_hidden()
    assert page.locator(".filter").is_hidden()


def test_the_keyboard_walks_the_claims_and_crosses_between_text_and_card(opened: Open) -> None:
    page = opened(quay()).page
    walked = []
    for key in ("j", "j", "j", "k", "Enter", "j", "Enter"):
        page.keyboard.press(key)
        walked.append(_focused(page))
    assert walked == ["w1", "w2", "w3", "w2", "c2", "c3", "w3"]


def test_the_keyboard_unfolds_what_it_walks_into(opened: Open) -> None:
    page = opened(quay()).page
    page.keyboard.press("k")
    assert _focused(page) == "w9"
    page.keyboard.press("Enter")
    assert _focused(page) == "c9"
    assert page.locator("#c9").is_visible()


def test_the_filter_keeps_what_was_asked_for(opened: Open) -> None:
    page = opened(quay()).page
    page.keyboard.press("/")
    page.keyboard.type("GULL")
    assert page.locator("#claims .card:visible").count() == 2
    assert page.locator("#shown").inner_text() == "2 shown"
    page.keyboard.press("Escape")
    assert page.locator("#claims .card:visible").count() == 6


def test_help_opens_and_closes_with_keys(opened: Open) -> None:
    page = opened(quay()).page
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#help").is_hidden()


def test_a_citation_is_copied_whole(opened: Open) -> None:
    page = opened(quay(), permissions=["clipboard-read", "clipboard-write"]).page
    page.locator("#c2 summary", has_text="Cite").click()
    page.locator("#c2 .copy").click()
    page.locator("#c2 .copy", has_text="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“The quay at Marram moves by 4 cm a year” — Ada Brisk, in “")
    assert copied.endswith("#:~:text=The%20quay%20at%20Marram%20moves%20by%204%20cm%20a%20year")


@pytest.mark.parametrize(("scheme", "other"), [("light", "dark"), ("dark", "light")])
def test_the_theme_follows_the_reader_and_can_be_turned(
    opened: Open, scheme: str, other: str
) -> None:
    page = opened(quay(), color_scheme=scheme).page
    paper = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(paper)
    page.keyboard.press("t")
    assert page.evaluate("document.documentElement.dataset.theme") == other
    assert page.evaluate(paper) != before


def test_print_is_one_column_and_has_the_folded_parts(opened: Open) -> None:
    page = opened(quay()).page
    page.emulate_media(media="print")
    text, claims = page.locator("#text").bounding_box(), page.locator("#claims").bounding_box()
    assert text is not None
    assert claims is not None
    assert claims["y"] >= text["y"] + text["height"]
    assert page.locator("nav.contents").is_hidden()


@pytest.mark.parametrize(
    ("made", "many"), [(thread, 20_000), (long_dispute, 5_000), (long_mill, 5_000)]
)
def test_thousands_of_comments_open_and_fold(
    opened: Open, made: Callable[[int, int], Record], many: int
) -> None:
    record = made(many, 8)
    begun = time.monotonic()
    report = opened(record)
    page = report.page
    assert page.locator("#r1").is_visible()
    assert page.locator("#r2").is_hidden()
    page.locator("#r1 + details > summary").click()
    assert page.locator("#r2").is_visible()
    page.locator("#r1 + details > summary").click()
    assert page.locator("#r2").is_hidden()
    assert page.locator("details.batch").count() > many / 200
    assert report.complaints == []
    # Time that grew with the square would be many minutes; a busy machine is only slow.
    assert time.monotonic() - begun < 240


@pytest.mark.parametrize("number", [1, 2])
def test_a_cited_link_goes_to_the_very_words(browser: Browser, number: int) -> None:
    """The same words stand twice, far apart; each claim's link must find its own."""
    blocks = ("The tide - it turned, & how. First.", "The tide - it turned, & how. Second.")
    text = "\n\n".join(blocks)
    where = (Span(0, 28), Span(len(blocks[0]) + 2, len(blocks[0]) + 30))[number - 1]
    made = record(
        text,
        page=page_of(text, url="https://tide.example/p"),
        blocks=(Block(id="b1", kind="paragraph", span=Span(0, len(text))),),
        sources=(source("s1", "The Tide", "author"),),
        claims=(claim("c1", "b1", (Voice(source="s1"),), where),),
    )
    address = citation(made, made.claims[0]).address
    assert address is not None
    gap = "<div style='height: 3000px'></div>"
    body = f"<!doctype html>{gap}<p>The tide - it turned, &amp; how. First.</p>{gap}"
    body += f"<p>The tide - it turned, &amp; how. Second.</p>{gap}"
    page = browser.new_page(viewport={"width": 800, "height": 600})
    page.route("**/*", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(address)
    page.wait_for_function("window.scrollY > 0")
    page.wait_for_timeout(300)
    reached = page.evaluate("window.scrollY")
    page.close()
    assert abs(reached - (3000 * number - 300)) < 400
