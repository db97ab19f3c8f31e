"""A real browser, started once for each worker: reports opened in it from a file, and the desk."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from msgspec import Struct
from playwright.sync_api import Page, sync_playwright

from assay.case import Case
from assay.case.hypotheses import propose
from assay.report import html
from tests.browser.desk import Desk
from tests.web.serving import served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

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


def _context(browser: Browser) -> BrowserContext:
    return browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")


@pytest.fixture
def desk(browser: Browser, examples: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk over a case of its own, in which a test may decide what it likes."""
    case = tmp_path / "examples.case"
    shutil.copy(examples, case)
    context = _context(browser)
    with served(case) as address:
        opened = Desk(context.new_page(), address, case)
        yield opened
        context.close()
    assert opened.complaints == []
    assert opened.outside == []


@pytest.fixture(scope="session")
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
    context = _context(browser)
    with served(case) as address:
        yield Desk(context.new_page(), address, case)
        context.close()


@pytest.fixture
def looking(browser: Browser, looked: Desk) -> Iterator[Desk]:
    """The same desk as `looked`, in a browser that remembers nothing: for what changes no case."""
    context = _context(browser)
    opened = Desk(context.new_page(), looked.address, looked.case)
    yield opened
    context.close()
    assert opened.complaints == []
    assert opened.outside == []
