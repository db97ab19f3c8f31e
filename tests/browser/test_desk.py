"""The desk in a real browser, over a real case of the example pages."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from assay.case import Case
from assay.case.corrections import corrections
from assay.case.hypotheses import propose
from tests.web.serving import example_case, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, ConsoleMessage, Page

VIEWS = (
    "/", "/pages", "/pages/p1", "/pages/p5", "/claims?offset=200", "/claims/k15",
    "/search?q=silt", "/timeline", "/sources", "/links", "/hypotheses", "/dossier",
    "/dossier?claims=k15", "/add",
    "/claims/k15/origins", "/sources/e6", "/pages/p4/discussion",
    "/pages/p4/discussion?only=conduct", "/pages/p4/discussion/c2", "/history",
    "/pages/p99",
)  # fmt: skip


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return example_case(tmp_path_factory.mktemp("desk") / "examples.case")


class Desk:
    """A desk in a browser: its page, its address, and all that the browser complained of."""

    def __init__(self, page: Page, address: str, case: Path) -> None:
        self.page = page
        self.address = address
        self.case = case
        self.complaints: list[str] = []
        self.outside: list[str] = []
        page.set_default_timeout(60_000)
        page.on("console", self._told)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        # what the policy forbids is announced and never sent: only what ended counts
        page.on("requestfinished", lambda request: self._asked(request.url))

    def _told(self, message: ConsoleMessage) -> None:
        # the browser tells of what it keeps a page's original from doing, as it should
        if "/original" not in message.text + message.location["url"]:
            self.complaints.append(message.text)

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:")):
            self.outside.append(url)

    def go(self, path: str) -> Page:
        self.page.goto(self.address + path, timeout=180_000)
        return self.page


@pytest.fixture
def desk(browser: Browser, examples: Path, tmp_path: Path) -> Iterator[Desk]:
    case = tmp_path / "examples.case"
    shutil.copy(examples, case)
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    with served(case) as address:
        opened = Desk(context.new_page(), address, case)
        yield opened
        context.close()
    assert opened.complaints == []
    assert opened.outside == []


@pytest.fixture(scope="module")
def looked(
    browser: Browser, examples: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """A desk that something was decided in, and that views are only looked at in."""
    case = tmp_path_factory.mktemp("looked") / "examples.case"
    shutil.copy(examples, case)
    with Case.open(case, write=True) as kept:
        kept.judge("k15", "edit", '{"speaker": "Bram Ost", "modality": "probable"}', reason="So.")
        kept.judge("p4:c2", "stance", "query", reason="A taunt.")
        kept.judge("p4:c2", "addressee", "page")
        for text in ("The drums went overboard in the storm.", "The drums were taken below."):
            propose(kept, text)
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    with served(case) as address:
        yield Desk(context.new_page(), address, case)
        context.close()


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_accessible_in_both_themes_and_fits_a_tablet(looked: Desk, view: str) -> None:
    looked.complaints.clear()
    page = looked.go(view)
    page.wait_for_load_state("networkidle")
    # in the dark nothing but the colours is another
    for theme, rules in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        found = Axe().run(page, options=rules)
        serious = [
            (theme, one["id"], one["nodes"][0]["html"][:200])
            for one in found.response["violations"]
            if one["impact"] in {"serious", "critical"}
        ]
        assert serious == []
    page.set_viewport_size({"width": 810, "height": 1080})
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size({"width": 1280, "height": 900})
    assert wide <= 810
    missing = [one for one in looked.complaints if "404" not in one or view != "/pages/p99"]
    assert missing == []
    assert looked.outside == []


def test_the_theme_that_is_chosen_stays_on_every_view(desk: Desk) -> None:
    page = desk.go("/claims")
    page.keyboard.press("t")
    for view in ("/sources", "/pages/p4"):
        desk.go(view)
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.keyboard.press("t")
    assert desk.go("/").evaluate("document.documentElement.dataset.theme") == "light"


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


def test_a_claim_is_accepted_from_the_keyboard_and_the_case_keeps_it(desk: Desk) -> None:
    page = desk.go("/pages/p1")
    page.wait_for_selector(".judging")
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.wait_for_selector(".card.lit .judging button[aria-pressed=true]")
    with Case.open(desk.case) as case:
        (made,) = case.judgements("verdict")
    assert (made.value, made.who) == ("accept", "Reviewer")


def test_marks_of_a_layer_can_be_switched_off(desk: Desk) -> None:
    page = desk.go("/pages/p4")
    mark = page.locator("#text .figure").first
    before = mark.evaluate("element => getComputedStyle(element).boxShadow")
    page.get_by_label("Figures", exact=True).uncheck()
    assert before != "none"
    assert mark.evaluate("element => getComputedStyle(element).boxShadow") == "none"


def test_the_original_is_shown_beside_and_nothing_in_it_runs(desk: Desk) -> None:
    page = desk.go("/pages/p4")
    page.get_by_role("button", name="Original beside it").click()
    frame = page.frame_locator("#original")
    frame.locator("h1").first.wait_for()
    assert page.locator("#original").get_attribute("sandbox") == ""


def test_a_pasted_text_is_read_and_found(desk: Desk) -> None:
    page = desk.go("/add")
    page.get_by_label("Or paste a text").fill("The dam at Olm broke, the mayor Ilva Tarn said.")
    page.get_by_role("button", name="Add").click()
    page.locator("#additions li.added").wait_for(timeout=120_000)
    page.locator("#find").fill("dam at Olm")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="The dam at Olm broke").wait_for()


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


def test_chosen_claims_become_a_dossier_with_their_citations(desk: Desk) -> None:
    page = desk.go("/claims?about=drums")
    page.locator("[name=claims]").first.check()
    page.get_by_role("button", name="Chosen claims to the dossier").click()
    assert "sha256:" in page.locator("article.told code").first.inner_text()


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


def test_a_thread_unfolds_when_it_is_asked_for(desk: Desk) -> None:
    page = desk.go("/pages/p4/discussion")
    fold = page.locator("details.replies").first
    assert fold.locator("article.comment").count() == 0
    fold.locator("summary").click()
    fold.locator("article.comment").first.wait_for()
