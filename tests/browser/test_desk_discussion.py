"""The discussion in the desk: unfolded a piece at a time, and put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.case import Case

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.desk import Desk


def test_a_stance_is_corrected_where_the_comment_stands(desk: Desk) -> None:
    page = desk.go("/pages/p4/discussion")
    page.locator("details.replies > summary").first.click()
    comment = page.locator("#c2")
    comment.get_by_text("Correct it").click()
    comment.get_by_label("what it answers").select_option("query")
    comment.get_by_label("Why this stance").fill("A taunt.")
    comment.get_by_role("button", name="Keep the stance").click()
    page.locator("#c2 .stance .put-right").get_by_text("assay: denies").wait_for()
    assert page.url.endswith("/discussion")
    with Case.open(desk.case) as case:
        case_stance = case.judgements("stance")
    assert [(one.subject, one.value, one.who) for one in case_stance] == [
        ("p4:c2", "query", "Reviewer"),
    ]  # fmt: skip
    with Case.open(desk.case, write=True) as case:
        case.judge("p4:c2", "stance", "support", who="Somebody else")
    page.locator("#c2").get_by_role("button", name="Keep the stance").click()
    page.locator("#c2 [role=alert]").get_by_text("Somebody else judged").wait_for()
    desk.complaints.clear()  # the browser tells of the answer 409


def test_without_scripts_a_claim_is_still_corrected_and_a_thread_read(
    browser: Browser, desk: Desk
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{desk.address}/claims/k15")
    page.get_by_label("Speaker").fill("Bram Ost")
    page.get_by_role("button", name="Keep the correction").click()
    assert "Corrected by Reviewer" in page.inner_text("main")
    page.goto(f"{desk.address}/pages/p4/discussion")
    page.locator("details.replies > summary").first.click()
    page.get_by_role("link", name="See them").first.click()
    page.get_by_label("what it answers").first.select_option("query")
    page.get_by_role("button", name="Keep the stance").first.click()
    assert "put right by Reviewer" in page.inner_text("main")
    context.close()


def test_a_thread_unfolds_when_it_is_asked_for(looking: Desk) -> None:
    page = looking.go("/pages/p4/discussion")
    fold = page.locator("details.replies").first
    assert fold.locator("article.comment").count() == 0
    fold.locator("summary").click()
    fold.locator("article.comment").first.wait_for()
