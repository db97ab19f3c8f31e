"""A real browser, started once for each worker, and reports opened in it from a file."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from msgspec import Struct
from playwright.sync_api import Page, sync_playwright

from assay.report import html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from assay.record import Record

_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _executable() -> str | None:
    given = os.environ.get("ASSAY_CHROMIUM")
    return given or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = _executable()
    if executable is None:
        pytest.skip("no Chromium here: install one, or name it in ASSAY_CHROMIUM")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=executable, args=list(_ARGUMENTS), timeout=120_000
        )
        yield launched
        launched.close()


class Opened(Struct, kw_only=True):
    """A report in the browser, with all that it asked for and all that it complained of."""

    page: Page
    address: str
    requests: list[str]
    complaints: list[str]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Open the report of a record from a file, as a reader does."""
    contexts = []

    def open_(record: Record, **options: object) -> Opened:
        path = tmp_path / "report.html"
        path.write_text(html(record), encoding="utf-8")
        given = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", **options}
        context = browser.new_context(**given)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        seen = Opened(page=page, address=path.as_uri(), requests=[], complaints=[])
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("console", lambda message: seen.complaints.append(message.text))
        page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        page.goto(seen.address, timeout=180_000)  # a busy machine is only slow
        return seen

    yield open_
    for context in contexts:
        context.close()
