"""Make the pictures of the report: ``python docs/make_screenshots.py``.

Needs Chromium (in the path, or named in ``ASSAY_CHROMIUM``) and Playwright. Writes
``docs/images/report-light.png`` and ``report-dark.png``.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from playwright.sync_api import sync_playwright

import assay
from assay.report import html

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from assay.record import Record

_HERE: Final = Path(__file__).resolve().parent
_PAGE: Final = "examples/harbour.html"
_IMAGES: Final = _HERE / "images"
_LARGEST: Final = 400_000
Theme = Literal["light", "dark"]
_THEMES: Final[tuple[Theme, ...]] = ("light", "dark")
_CLAIM: Final = "Henrike Odalsay"
"""Whose first claim stands lit in the picture."""


def main() -> None:
    """Read the example, open its report in both themes, and take a picture of each."""
    executable = os.environ.get("ASSAY_CHROMIUM") or shutil.which("chromium")
    if executable is None:
        sys.exit("make_screenshots: no Chromium here; install one, or name it in ASSAY_CHROMIUM")
    _IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = Path(folder, "report.html")
        report.write_text(html(_example()), encoding="utf-8")
        arguments = ["--headless", "--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        for theme in _THEMES:
            _picture(browser, report, theme)
        browser.close()


def _example() -> Record:
    """Read the example by a path that says nothing of the machine."""
    with contextlib.chdir(_HERE.parent):
        return assay.read(_PAGE)


def _picture(browser: Browser, report: Path, theme: Theme) -> None:
    image = _IMAGES / f"report-{theme}.png"
    page = browser.new_page(
        viewport={"width": 1280, "height": 1180}, color_scheme=theme, reduced_motion="reduce"
    )
    page.goto(report.as_uri())
    page.locator(".source", has_text=_CLAIM).locator(".back").first.click()
    page.evaluate("window.scrollTo(0, 0)")
    page.screenshot(path=image)
    page.close()
    if image.stat().st_size > _LARGEST:
        sys.exit(f"make_screenshots: {image} has over {_LARGEST:,} bytes; make the view smaller")


if __name__ == "__main__":
    main()
