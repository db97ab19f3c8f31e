"""The desk's pages: one file a view."""

from fastapi import APIRouter

from assay.web.pages import adding, claim, claims, dossier, overview, reading, search, timeline

__all__ = ["PAGES"]

PAGES = APIRouter()
for view in (adding, overview, claims, claim, reading, search, timeline, dossier):
    PAGES.include_router(view.ROUTER)
