"""The desk's pages: one file a view."""

from fastapi import APIRouter

from assay.web.pages import (
    adding,
    claim,
    claims,
    correcting,
    discussion,
    dossier,
    history,
    hypotheses,
    links,
    overview,
    reading,
    replying,
    search,
    sources,
    timeline,
)

__all__ = ["PAGES"]

PAGES = APIRouter()
for view in (
    adding,
    overview,
    claims,
    claim,
    correcting,
    discussion,
    replying,
    reading,
    search,
    timeline,
    dossier,
    links,
    sources,
    hypotheses,
    history,
):
    PAGES.include_router(view.ROUTER)
