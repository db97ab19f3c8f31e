"""The case in the desk: pages added, sources graded, explanations weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.desk import Desk


def test_a_pasted_text_is_read_and_found(desk: Desk) -> None:
    page = desk.go("/add")
    page.get_by_label("Or paste a text").fill("The dam at Olm broke, the mayor Ilva Tarn said.")
    page.get_by_role("button", name="Add").click()
    page.locator("#additions li.added").wait_for(timeout=120_000)
    page.locator("#find").fill("dam at Olm")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="The dam at Olm broke").wait_for()


def test_a_source_is_graded_by_a_person_with_a_reason(desk: Desk) -> None:
    page = desk.go("/sources")
    page.get_by_role("link", name="Anselm Quorrie").click()
    page.get_by_label("Reliability and credibility").fill("B2")
    page.get_by_label("Why").fill("He was on board.")
    page.get_by_role("button", name="Keep").click()
    page.get_by_text("usually reliable").first.wait_for()


def test_explanations_become_a_matrix_and_a_cell_is_settled(desk: Desk) -> None:
    page = desk.go("/hypotheses")
    for text in ("The drums went overboard in the storm.", "The drums were taken below."):
        page.get_by_label("Another explanation").fill(text)
        page.get_by_role("button", name="Add").click()
        page.get_by_text(text).first.wait_for()
    cell = page.locator(".matrix td form").first
    cell.locator("select").select_option("inconsistent")
    cell.get_by_role("button", name="Settle").click()
    page.get_by_text("by Reviewer").first.wait_for()
