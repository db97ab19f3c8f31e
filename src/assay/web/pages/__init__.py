"""The desk's pages: one file a view."""

from fastapi import APIRouter

from assay.web.pages import claims, overview, reading

__all__ = ["PAGES"]

PAGES = APIRouter()
for view in (overview, claims, reading):
    PAGES.include_router(view.ROUTER)
