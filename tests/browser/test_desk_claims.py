"""Claims in the desk: one put right, many judged together, some handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.case import Case
from assay.case.corrections import corrections

if TYPE_CHECKING:
    from tests.browser.desk import Desk


def test_who_was_slower_sees_what_the_other_decided(desk: Desk) -> None:
    page = desk.go("/claims/k15")
    with Case.open(desk.case, write=True) as case:
        case.judge("k15", "status", "done", who="Somebody else")
    form = page.locator("form.judging", has=page.locator("[name=what][value=status]"))
    form.get_by_label("Status").first.select_option("checking")
    form.get_by_role("button", name="Keep").click()
    page.get_by_text("Somebody else judged k15 meanwhile").wait_for()
    with Case.open(desk.case) as case:
        assert [one.value for one in case.judgements("status")] == ["done"]
    desk.complaints.clear()  # the browser tells of the answer 409


def test_words_that_are_selected_become_the_claims_places(desk: Desk) -> None:
    page = desk.go("/claims/k15")
    page.evaluate("""() => {
      const words = document.querySelector(".context mark").firstChild;
      const range = document.createRange();
      range.setStart(words, 0);
      range.setEnd(words, 12);
      document.getSelection().removeAllRanges();
      document.getSelection().addRange(range);
    }""")
    page.get_by_role("button", name="Take the selected words").click()
    page.get_by_role("button", name="Keep the correction").click()
    page.get_by_text("Corrected by Reviewer").wait_for()
    with Case.open(desk.case) as case:
        (example,) = corrections(case)
        claim = case.claim("k15")
        text = case.record(claim.page).page.text
    ((start, stop),) = example.person["content"]
    assert start == claim.start
    assert text[start:stop] == text[claim.start : claim.start + 12].strip()


def test_claims_are_chosen_and_given_a_status_together(desk: Desk) -> None:
    page = desk.go("/claims?about=drums")
    page.get_by_role("button", name="Choose all shown").click()
    page.get_by_role("button", name="Set for the chosen").click()
    page.get_by_role("cell", name="checking").first.wait_for()
    assert page.url.endswith("/claims?about=drums")
    with Case.open(desk.case) as case:
        assert {one.value for one in case.judgements("status")} == {"checking"}


def test_chosen_claims_become_a_dossier_with_their_citations(looking: Desk) -> None:
    page = looking.go("/claims?about=drums")
    page.locator("[name=claims]").first.check()
    page.get_by_role("button", name="Chosen claims to the dossier").click()
    assert "sha256:" in page.locator("article.told code").first.inner_text()
