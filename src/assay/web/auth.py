"""Who asks: signed in with a name and a password, where the desk is for several people.

A session is known by a cookie that no script can read. What changes something carries the
session's own token too, in its address (forms) or in a header (scripts): a page of another site has
neither. Readers may look, reviewers judge and add, admins forget pages too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final
from urllib.parse import parse_qs, quote

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request as Asked
from starlette.responses import PlainTextResponse

from assay.case.users import session_of, sign_in, sign_out
from assay.web.desk import At
from assay.web.rendering import page

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from assay.case.users import Session

__all__ = ["ROUTER", "SignedIn"]

ROUTER = APIRouter()

_COOKIE: Final = "assay"
_SAFE: Final = frozenset({"GET", "HEAD"})
_OPEN: Final = ("/static/", "/sign-in")
_ADMIN: Final = ("/users", "/forget")


class SignedIn:
    """Lets nobody by who has not signed in, nor anybody do what their role does not allow."""

    def __init__(self, app: ASGIApp, desk: object) -> None:
        self._app = app
        self._desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or hand it on with who asks."""
        if scope["type"] != "http" or scope["path"].startswith(_OPEN):
            await self._app(scope, receive, send)
            return
        asked = Asked(scope)
        secret = asked.cookies.get(_COOKIE, "")
        case = self._desk.reader  # type: ignore[attr-defined]  # a Desk; it imports this module
        session = await run_in_threadpool(session_of, case, secret) if secret else None
        refused = _sign_in(asked) if session is None else _refused(asked, session)
        if refused is not None:
            await refused(scope, receive, send)
            return
        scope.setdefault("state", {})["session"] = session
        await self._app(scope, receive, send)


def _sign_in(asked: Asked) -> Response:
    if asked.url.path.startswith("/api/") or asked.method not in _SAFE:
        return PlainTextResponse("Sign in first.", status_code=401)
    return RedirectResponse(f"/sign-in?to={quote(asked.url.path)}", status_code=303)


def _refused(asked: Asked, session: Session) -> Response | None:
    """Say what a session may not do; None when it may."""
    if asked.url.path.startswith(_ADMIN) and session.role != "admin":
        return PlainTextResponse("Only an admin may do this.", status_code=403)
    if asked.method in _SAFE:
        return None
    if session.role == "reader" and asked.url.path != "/sign-out":
        return PlainTextResponse("A reader may look, and change nothing.", status_code=403)
    given = asked.headers.get("x-csrf-token") or parse_qs(asked.url.query).get("token", [""])[0]
    if given != session.token:
        return PlainTextResponse("This form is out of date: load the page again.", status_code=403)
    return None


@ROUTER.get("/sign-in", response_class=HTMLResponse)
def ask(request: Request, to: str = "/") -> HTMLResponse:
    """Ask for a name and a password."""
    return page(request, "desk/sign-in.html", {"to": _inside(to), "wrong": False})


@ROUTER.post("/sign-in", response_class=RedirectResponse)
def begin(
    request: Request,
    desk: At,
    name: Annotated[str, Form(max_length=200)],
    password: Annotated[str, Form(max_length=1000)],
    to: Annotated[str, Form(max_length=2000)] = "/",
) -> Response:
    """Begin a session."""
    secret = sign_in(desk.writer, name, password)
    if secret is None:
        given = {"to": _inside(to), "wrong": True}
        return page(request, "desk/sign-in.html", given, status=403)
    answer = RedirectResponse(_inside(to), status_code=303)
    answer.set_cookie(
        _COOKIE, secret, httponly=True, samesite="strict", secure=desk.serving.secure, path="/"
    )
    return answer


@ROUTER.post("/sign-out", response_class=RedirectResponse)
def end(request: Request, desk: At) -> Response:
    """End a session."""
    sign_out(desk.writer, request.cookies.get(_COOKIE, ""))
    answer = RedirectResponse("/sign-in", status_code=303)
    answer.delete_cookie(_COOKIE, path="/")
    return answer


def _inside(to: str) -> str:
    """Return a path of the desk itself: nobody is sent elsewhere by a link to sign in."""
    return to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/"
