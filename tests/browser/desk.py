"""A desk in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import ConsoleMessage, Page

__all__ = ["Desk"]


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
