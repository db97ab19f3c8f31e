from __future__ import annotations

from typing import TYPE_CHECKING

from tests.report.disputes import dispute

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.conftest import Opened

    Open = Callable[..., Opened]


def _focused(page: Page) -> str:
    found: str = page.evaluate("document.activeElement.id")
    return found


def test_the_thread_shows_where_each_comment_stands_and_opens_its_reason(opened: Open) -> None:
    report = opened(dispute())
    marks = report.page.locator(".comment .stance")
    assert marks.count() == 5
    assert marks.first.inner_text() == "− denies the page"
    assert marks.nth(1).inner_text() == "· comments on Kelda"
    words = report.page.locator("#r1 .carries").first
    paper = "element => getComputedStyle(element).backgroundColor"
    before = words.evaluate(paper)
    marks.first.locator("summary").click()
    assert report.page.get_by_text("probability 80%").first.is_visible()
    assert words.evaluate(paper) != before
    assert report.complaints == []


def test_a_claims_card_lists_who_denies_it_and_leads_to_the_comment(opened: Open) -> None:
    page = opened(dispute()).page
    fold = page.locator("#c1 details.taken")
    assert fold.locator("summary").inner_text().startswith("− denied by 2, ? questioned by 1")
    assert fold.locator("li").first.is_hidden()
    fold.locator("summary").click()
    assert [each.inner_text().split()[-1] for each in fold.locator("a").all()] == [
        "Kelda",
        "Moss",
        "Rook",
    ]
    fold.locator("a").nth(1).click()
    assert _focused(page) == "r2"


def test_what_a_moderator_may_see_is_folded_and_marked_only_when_opened(opened: Open) -> None:
    page = opened(dispute()).page
    words = page.locator(".flagged")
    edge = "element => getComputedStyle(element).borderBlockEndStyle"
    assert words.inner_text() == "daft herring"
    assert words.evaluate(edge) == "none"
    page.locator("#r1 .conduct summary").click()
    assert words.evaluate(edge) == "dashed"
    assert page.get_by_text("These are signals about words, not about people.").first.is_visible()


def test_a_quotation_leads_to_the_words_that_it_changed(opened: Open) -> None:
    page = opened(dispute()).page
    page.locator(".quotes a").click()
    assert _focused(page) == "o1"
    lit = "".join(page.locator(".of.lit").all_inner_texts())
    assert lit.replace("1", "") == "The ferry at Ondle takes in water"
