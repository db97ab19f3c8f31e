"""Errors -> answers: what was expected, what came, what to do; a page for people, JSON else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fastapi.exception_handlers import request_validation_exception_handler
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

from assay.errors import AssayError, CaseError
from assay.web.rendering import page

if TYPE_CHECKING:
    from fastapi import FastAPI, Request
    from starlette.responses import HTMLResponse, Response

__all__ = ["refused", "status_of", "told"]

_STATUS: Final = {"unknown": 404, "unclear": 422, "busy": 503, "full": 507, "conflict": 409}
_MISTAKEN: Final = 422
_OWN: Final = 500
_TOLD: Final = 5
"""So many mistakes of one form are named."""


def told(app: FastAPI) -> None:
    """Have an application answer assay's errors in words."""

    @app.exception_handler(AssayError)
    def _failed(request: Request, error: AssayError) -> Response:
        reason, status = "", _MISTAKEN
        if isinstance(error, CaseError):
            reason, status = error.reason, status_of(error)
        if request.url.path.startswith("/api/"):
            return JSONResponse({"error": str(error), "reason": reason}, status_code=status)
        return page(request, _shown(request), {"message": str(error)}, status=status)

    @app.exception_handler(RequestValidationError)
    async def _misasked(request: Request, error: RequestValidationError) -> Response:
        if request.url.path.startswith("/api/"):
            return await request_validation_exception_handler(request, error)
        named = "; ".join(
            f"{'.'.join(str(part) for part in one['loc'][1:])}: {one['msg']}"
            for one in error.errors()[:_TOLD]
        )
        return page(request, _shown(request), {"message": named}, status=_MISTAKEN)


def refused(request: Request, error: CaseError | str, back: str) -> HTMLResponse:
    """Return the page that says why nothing was changed, with the way back."""
    status = _MISTAKEN if isinstance(error, str) else status_of(error)
    given = {"message": str(error), "back": back}
    return page(request, "desk/failure.html", given, status=status)


def status_of(error: CaseError) -> int:
    """Return the status of HTTP that fits an error of the case."""
    return _STATUS.get(error.reason, _OWN)


def _shown(request: Request) -> str:
    """Return the template of a failure: a part of a view is not answered with a whole one."""
    return "desk/refused.html" if "hx-request" in request.headers else "desk/failure.html"
