"""What a reader of the desk waits for in Chromium, which is Debian's or named in ASSAY_CHROMIUM."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Page

__all__ = ["first_content", "in_browser", "longest_task", "served"]

_ARGUMENTS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
)
_PATIENT_MS: Final = 120_000
_FOLDS: Final = 400
_WATCH: Final = """
window.tasks = [];
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) window.tasks.push(task.duration);
}).observe({ type: "longtask", buffered: true });
"""
_PAINTED: Final = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
_AWAY: Final = """async () => {
  while (document.querySelector("li.more")) {
    scrollTo(0, document.body.scrollHeight);
    await new Promise((go) => setTimeout(go, 60));
  }
}"""
_FOLD: Final = """async (most) => {
  const folds = [...document.querySelectorAll("details.replies")].slice(0, most);
  for (const open of [true, false]) {
    for (const fold of folds) {
      fold.open = open;
      await new Promise((go) => setTimeout(go, 5));
    }
    await new Promise((go) => setTimeout(go, 1500));
  }
}"""
_THROUGH: Final = """async () => {
  for (let at = 0; at < document.body.scrollHeight; at += 2000) {
    scrollTo(0, at);
    await new Promise((go) => requestAnimationFrame(go));
  }
}"""


@contextmanager
def served(case: Path) -> Iterator[str]:
    """Serve a case with a process of its own, as people do; yields the desk's address."""
    command = [sys.executable, "-m", "assay", "serve", str(case), "--port", "0", "--no-browser"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as desk:  # noqa: S603 - our own command
        try:
            found = re.search(rb"http://\S+?(?=/ )", desk.stdout.readline() if desk.stdout else b"")
            if found is None:
                raise RuntimeError(f"the desk over {case} did not say where it is")
            yield found[0].decode()
        finally:
            desk.terminate()


@contextmanager
def in_browser() -> Iterator[Browser]:
    """Start Chromium."""
    executable = os.environ.get("ASSAY_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=list(_ARGUMENTS), timeout=_PATIENT_MS
        )
        yield browser
        browser.close()


def first_content(
    browser: Browser, address: str, views: Sequence[str], times: int
) -> dict[str, float]:
    """Return the seconds from asking for each view to its first content; the least of some."""
    page = _opened(browser)
    return {
        view: min(_painted(page, address + view) for _ in range(times)) / 1000 for view in views
    }


def _painted(page: Page, address: str) -> float:
    page.goto(address, wait_until="load")
    # waiting in the page itself would need `eval`, which the desk's policy forbids
    while not (painted := page.evaluate(_PAINTED)):
        page.wait_for_timeout(10)
    return float(painted)


def longest_task(browser: Browser, address: str) -> tuple[float, int]:
    """Go through a whole discussion: to its end, unfold and fold, and through it once more.

    Returns the longest time, in seconds, that the page did not answer (the Long Tasks API, which
    tells of those above 0.05 s; 0 for none), and how many comments were there in the end.
    """
    page = _opened(browser)
    page.add_init_script(_WATCH)
    page.goto(address, wait_until="networkidle")
    page.evaluate(_AWAY)
    page.evaluate(_FOLD, _FOLDS)
    page.evaluate(_THROUGH)
    tasks: list[float] = page.evaluate("window.tasks")
    return max(tasks, default=0.0) / 1000, page.locator("article.comment").count()


def _opened(browser: Browser) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.set_default_timeout(_PATIENT_MS)
    return page
