"""A page in the desk: its marks, its claims from the keyboard, its original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.case import Case

if TYPE_CHECKING:
    from tests.browser.desk import Desk


def test_the_page_view_is_gone_through_with_the_keyboard(desk: Desk) -> None:
    page = desk.go("/pages/p4")
    page.wait_for_selector(".judging")
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.dataset.c ?? document.activeElement.id")
    page.keyboard.press("k")
    first = page.evaluate("document.activeElement.dataset.c ?? document.activeElement.id")
    assert first != second
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.closest('.card')")
    page.keyboard.press("r")
    page.wait_for_selector(".card.lit .judging button[data-value=reject][aria-pressed=true]")
    page.keyboard.press("e")
    page.wait_for_url("**/claims/k*#edit")
    page.locator("ul.history").get_by_text("reject", exact=True).wait_for()


def test_a_claim_is_accepted_from_the_keyboard_and_the_case_keeps_it(desk: Desk) -> None:
    page = desk.go("/pages/p1")
    page.wait_for_selector(".judging")
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.wait_for_selector(".card.lit .judging button[aria-pressed=true]")
    with Case.open(desk.case) as case:
        (made,) = case.judgements("verdict")
    assert (made.value, made.who) == ("accept", "Reviewer")


def test_a_judgement_is_taken_back_from_the_keyboard(desk: Desk) -> None:
    page = desk.go("/pages/p1")
    page.wait_for_selector(".judging")
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.wait_for_selector(".card.lit .judging button[aria-pressed=true]")
    page.keyboard.press("u")
    page.wait_for_selector(".card.lit .judging button[aria-pressed=true]", state="detached")
    with Case.open(desk.case) as case:
        assert case.judgements("verdict") == ()
        assert len(case.judgements()) == 2


def test_a_page_that_was_forgotten_in_another_window_is_told(desk: Desk) -> None:
    page = desk.go("/pages/p5")
    page.wait_for_selector(".judging")
    with Case.open(desk.case, write=True) as case:
        case.forget("p5")
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.locator(".judged.conflict").get_by_text("there is no claim").first.wait_for()
    assert "there is no p5" in desk.go("/pages/p5").inner_text("main")
    desk.complaints.clear()  # the browser tells of the answers 404


def test_marks_of_a_layer_can_be_switched_off(looking: Desk) -> None:
    page = looking.go("/pages/p4")
    mark = page.locator("#text .figure").first
    before = mark.evaluate("element => getComputedStyle(element).boxShadow")
    page.get_by_label("Figures", exact=True).uncheck()
    assert before != "none"
    assert mark.evaluate("element => getComputedStyle(element).boxShadow") == "none"


def test_the_original_is_shown_beside_and_nothing_in_it_runs(looking: Desk) -> None:
    page = looking.go("/pages/p4")
    page.get_by_role("button", name="Original beside it").click()
    frame = page.frame_locator("#original")
    frame.locator("h1").first.wait_for()
    assert page.locator("#original").get_attribute("sandbox") == ""
