"""The desk's API: JSON, described by OpenAPI, and what the desk's own scripts use."""

from fastapi import APIRouter

from assay.web.api import claims, judgements, links, pages

__all__ = ["API"]

API = APIRouter()
for part in (claims, judgements, pages, links):
    API.include_router(part.ROUTER)
