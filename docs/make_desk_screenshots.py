"""Make the pictures of the desk: ``python docs/make_desk_screenshots.py``.

Needs Chromium (in the path, or named in ``ASSAY_CHROMIUM``), Playwright and Pillow. Makes a case of
the example pages, reviews a little of it, and writes ``docs/images/desk-*.png``.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import uvicorn
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from assay.case import Case, prepare
from assay.case.hypotheses import propose, settle
from assay.case.identity import found, groups_of
from assay.case.sourcing import grade
from assay.errors import SourceError
from assay.read import Options, load
from assay.web import Serving, create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

_ROOT: Final = Path(__file__).resolve().parents[1]
_IMAGES: Final = _ROOT / "docs" / "images"
_PAGES: Final = ("three-outlets.warc.gz", "harbour.html", "barges-forum.html")
_LARGEST: Final = 150_000
_COLOURS: Final = 96
_PATIENT_MS: Final = 180_000
"""A busy machine is only slow."""
_WHO: Final = "Mara Olm"
Theme = Literal["light", "dark"]


class Shot(NamedTuple):
    """A picture: of which view, what is done first, how high, in which theme."""

    name: str
    view: str
    before: Callable[[Page], object] | None = None
    high: int = 860
    theme: Theme = "light"


def _first_claim(page: Page) -> None:
    page.wait_for_selector(".judging")
    page.locator(".source", has_text="Henrike Odalsay").locator(".back").first.click()
    page.keyboard.press("a")
    page.wait_for_selector(".card.lit .judging button[aria-pressed=true]")


def _correcting(page: Page) -> None:
    page.locator("#c2 .more summary", has_text="Correct it").first.click()
    page.locator("#c2 form.judging").first.wait_for()
    page.locator("#c2").evaluate("one => scrollTo(0, one.getBoundingClientRect().top - 90)")


SHOTS: Final = (
    Shot("desk-claims", "/claims"),
    Shot("desk-page", "/pages/p4", _first_claim),
    Shot("desk-page-dark", "/pages/p4", _first_claim, theme="dark"),
    Shot("desk-claim", "/claims/k5", high=1180),
    Shot("desk-discussion", "/pages/p4/discussion/c1", _correcting),
    Shot("desk-hypotheses", "/hypotheses"),
    Shot("desk-links", "/links", lambda page: page.wait_for_timeout(800)),
    Shot("desk-history", "/history", high=620),
)


def main() -> None:
    """Make the case, review it, and take the pictures."""
    executable = os.environ.get("ASSAY_CHROMIUM") or shutil.which("chromium")
    if executable is None:
        sys.exit("make_desk_screenshots: no Chromium here; name one in ASSAY_CHROMIUM")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        where = Path(folder, "drums.case")
        _reviewed(where)
        arguments = ["--headless", "--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        with _served(where) as address:
            for shot in SHOTS:
                _picture(browser, address, shot)
        browser.close()


def _reviewed(where: Path) -> None:
    with Case.new(where) as case:
        for name in _PAGES:
            for one in load(str(_ROOT / "examples" / name), Options()):
                if isinstance(one, SourceError):
                    raise one
                case.add(prepare(one, Options()), who=_WHO)
        for claim, what, value, reason in (
            ("k5", "verdict", "accept", "He counted them himself."),
            ("k5", "status", "checking", None),
            ("k15", "status", "done", None),
            ("k57", "assigned", "Ivo Tarn", None),
            ("k15", "edit", json.dumps({"modality": "probable"}), "“About sixty”, he says."),
            ("p4:c2", "stance", "query", "A taunt; it denies nothing."),
        ):
            case.judge(claim, what, value, who=_WHO, reason=reason)
        for text in ("The drums went overboard in the storm.", "The drums were never on board."):
            propose(case, text, who=_WHO)
        settle(case, "h1", "k5", "consistent", who=_WHO)
        with case.store.begin() as connection:
            pilot = found(connection, "Anselm Quorrie", groups_of(connection), case.name).id
        grade(case, pilot, "B2", reason="He was on board, and says what he saw.", who=_WHO)


@contextmanager
def _served(where: Path) -> Iterator[str]:
    listening = socket.create_server(("127.0.0.1", 0))
    host = f"127.0.0.1:{listening.getsockname()[1]}"
    app = create_app(Serving(case=str(where), hosts=frozenset({host}), who=_WHO))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://{host}"
    finally:
        server.should_exit = True
        thread.join()


def _picture(browser: Browser, address: str, shot: Shot) -> None:
    page = browser.new_page(
        viewport={"width": 1280, "height": shot.high},
        color_scheme=shot.theme, reduced_motion="reduce",
    )  # fmt: skip
    page.set_default_timeout(_PATIENT_MS)
    page.goto(address + shot.view)
    page.wait_for_load_state("networkidle")
    if shot.before is not None:
        shot.before(page)
    image = _IMAGES / f"{shot.name}.png"
    page.screenshot(path=image)
    page.close()
    with Image.open(image) as full:
        full.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(image, optimize=True)
    if image.stat().st_size > _LARGEST:
        sys.exit(f"make_desk_screenshots: {image} has over {_LARGEST:,} bytes")


if __name__ == "__main__":
    main()
