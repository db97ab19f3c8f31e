"""Every view of the desk, in both themes, on a desktop's and a tablet's width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from tests.browser.desk import Desk

VIEWS = (
    "/", "/pages", "/pages/p1", "/pages/p5", "/claims?offset=200", "/claims/k15",
    "/search?q=silt", "/timeline", "/sources", "/links", "/hypotheses", "/dossier",
    "/dossier?claims=k15", "/add",
    "/claims/k15/origins", "/sources/e6", "/sources/e9", "/pages/p4/discussion",
    "/pages/p4/discussion?only=conduct", "/pages/p4/discussion/c2", "/history",
    "/pages/p99",
)  # fmt: skip


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_accessible_in_both_themes_and_fits_a_tablet(looked: Desk, view: str) -> None:
    looked.complaints.clear()
    page = looked.go(view)
    page.wait_for_load_state("networkidle")
    # in the dark nothing but the colours is another
    for theme, rules in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        found = (
            Axe().run(page, options=rules).response
            if theme == "light"
            else page.evaluate("rules => axe.run(document, rules)", rules)  # it is there by now
        )
        serious = [
            (theme, one["id"], one["nodes"][0]["html"][:200])
            for one in found["violations"]
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


def test_the_theme_that_is_chosen_stays_on_every_view(looking: Desk) -> None:
    page = looking.go("/claims")
    page.keyboard.press("t")
    for view in ("/sources", "/pages/p4"):
        looking.go(view)
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.keyboard.press("t")
    assert looking.go("/").evaluate("document.documentElement.dataset.theme") == "light"


def test_a_link_is_marked_in_the_drawing_and_in_its_list_alike(looking: Desk) -> None:
    page = looking.go("/links")
    page.locator("#graph canvas").first.wait_for()
    words = page.locator("#ties li")
    assert words.count() >= 5
    words.nth(2).locator("a").first.focus()
    page.wait_for_selector("#ties li:nth-child(3).lit")
    assert page.locator("#ties li.lit").count() == 1
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.wait_for_selector("#ties li:nth-child(4).lit")
    page.locator("#ties li:nth-child(1)").hover()
    page.wait_for_selector("#ties li:nth-child(1).lit")
