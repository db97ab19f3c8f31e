"""What stands before every answer: who may ask, from where, and what a browser may do with it.

The names in ``Host`` and ``Origin`` are checked against those that the desk is served under: a page
of another site can neither read from the desk through a name of its own (DNS rebinding) nor write
to it through a reader's browser (CSRF). The Content-Security-Policy (CSP level 3) allows scripts
and styles from the desk alone, and none that stand in a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["Guard"]

_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_HEADERS: Final = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
        " frame-src 'self'; frame-ancestors 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "same-origin",  # with none at all, a form's Origin would be "null"
    "x-content-type-options": "nosniff",
}


class Guard:
    """Refuses what does not come from the desk's own pages, and says what browsers may do."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or hand it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = self._refused(scope["method"], Headers(scope=scope))
        if refused is not None:
            await PlainTextResponse(refused, status_code=403)(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                if not scope["path"].startswith("/static/"):
                    headers.setdefault("cache-control", "no-store")
            await send(message)

        await self._app(scope, receive, guarded)

    def _refused(self, method: str, headers: Headers) -> str | None:
        """Say why a request is not answered; None when it is."""
        host = headers.get("host", "").lower()
        if host not in self._hosts:
            return f"This desk is not served under the name “{host}”."
        if method in _SAFE:
            return None
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).netloc.lower() not in self._hosts:
            return "This was asked for by a page of another site: nothing was changed."
        if origin is None and headers.get("sec-fetch-site") not in {None, "same-origin", "none"}:
            return "This was asked for by a page of another site: nothing was changed."
        return None
