"""The desk as an ASGI application: its pages, and the API that they use themselves."""

from __future__ import annotations

from contextlib import asynccontextmanager
from importlib.resources import files
from typing import TYPE_CHECKING

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from assay import __version__
from assay.web.api import API
from assay.web.desk import Desk
from assay.web.failures import told
from assay.web.guard import Guard
from assay.web.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from assay.web.options import Serving

__all__ = ["create_app"]


def create_app(serving: Serving) -> FastAPI:
    """Return the desk for a case.

    Raises
    ------
    CaseError
        There is no such case, it is something else, or it cannot be written.
    """
    desk = Desk(serving)

    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        yield
        desk.close()

    app = FastAPI(
        title="assay desk",
        version=__version__,
        lifespan=life,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    app.state.desk = desk
    app.include_router(API, prefix="/api")
    app.include_router(PAGES, include_in_schema=False)
    for where, package in (("/static/report", "assay.report"), ("/static", "assay.web")):
        app.mount(where, StaticFiles(directory=str(files(package) / "static")), name=package)
    told(app)
    app.add_middleware(Guard, hosts=serving.hosts)
    return app
