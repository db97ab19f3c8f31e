"""Who speaks in the case, what they said, and the grade that people give them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Final

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from assay.case import reading
from assay.case.identity import found as named_so
from assay.case.identity import groups_of, merge, named, offers, split
from assay.case.sourcing import grade, profile, summaries
from assay.case.store.tables import ENTITIES
from assay.errors import CaseError
from assay.web.desk import At, Who
from assay.web.failures import refused
from assay.web.rendering import page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assay.case import Case
    from assay.web.desk import Desk

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_SHOWN = 200
_ID: Final = re.compile(r"[ep][1-9][0-9]*")


@ROUTER.get("/sources", response_class=HTMLResponse)
def sources(request: Request, desk: At) -> HTMLResponse:
    """List the sources; readers who comment are never among them."""
    every = summaries(desk.reader)
    return page(request, "desk/sources.html", {"sources": every[:_SHOWN], "all": len(every)})


@ROUTER.get("/sources/{source}", response_class=HTMLResponse)
def source(request: Request, desk: At, source: str) -> HTMLResponse:
    """Show a source in full, or who or what pages only name."""
    case = desk.reader
    try:
        found = profile(case, source)
    except CaseError as error:
        if error.reason != "unknown":
            raise
        silent = named(case, source)  # raises where there is no such entity either
        titles = {one.id: one.title or one.source for one in case.pages(every=True)}
        given = {"known": silent, "titles": titles, **_who(case, silent.entity.id, silent.pages)}
        return page(request, "desk/entity.html", given)
    one = found.source.id
    known = named(case, one, places=False) if one.startswith("e") else None
    given = {"found": found, "known": known, **_who(case, one, found.source.pages)}
    return page(request, "desk/source.html", given)


def _who(case: Case, one: str, on: Sequence[str]) -> dict[str, object]:
    """Return what people decided and pages suggest about who an entity is."""
    if not one.startswith("e") or "@" in one:
        return {"own": one, "on": on, "members": (), "offers": (), "apart": ()}
    with case.store.begin() as connection:
        groups = groups_of(connection)
        own = ENTITIES.c.id.in_([int(each[1:]) for each in groups.members(one)])
        return {
            "own": one,
            "on": on,
            "members": tuple(reading.entities(connection, own)),
            "offers": tuple(offers(connection, one, groups)),
            "apart": sorted(where for entity, where in groups.apart if entity == one),
        }


@ROUTER.post("/sources/{source}/same", response_class=RedirectResponse)
def merged(
    request: Request, desk: At, who: Who, source: str,
    other: Annotated[str, Form(min_length=1, max_length=400)],
    reason: Annotated[str, Form(max_length=20_000)] = "",
) -> Response:  # fmt: skip
    """Keep that two are one: another source by its id or its name, or what a page calls so."""
    return _identified(request, desk, merge, source, other, who, reason)


@ROUTER.post("/sources/{source}/different", response_class=RedirectResponse)
def parted(
    request: Request, desk: At, who: Who, source: str,
    other: Annotated[str, Form(min_length=1, max_length=400)],
    reason: Annotated[str, Form(max_length=20_000)] = "",
) -> Response:  # fmt: skip
    """Keep that two are different, or that a page means somebody else by the name."""
    return _identified(request, desk, split, source, other, who, reason)


def _identified(
    request: Request, desk: Desk, keep: Callable[..., object], source: str, other: str,
    who: str | None, reason: str,
) -> Response:  # fmt: skip
    case = desk.writer
    try:
        if not _ID.fullmatch(other.strip()):
            with case.store.begin() as connection:
                other = named_so(connection, other, groups_of(connection), case.name).id
        keep(case, source, other.strip(), who=who, reason=reason or None)
    except CaseError as error:
        if error.reason not in {"unclear", "unknown"}:
            raise
        return refused(request, error, f"/sources/{source}")
    return RedirectResponse(f"/sources/{source}", status_code=303)


@ROUTER.post("/sources/{source}/grade", response_class=RedirectResponse)
def graded(
    desk: At,
    who: Who,
    source: str,
    value: Annotated[str, Form(max_length=10)],
    reason: Annotated[str, Form(max_length=20_000)],
) -> RedirectResponse:
    """Keep the grade that a person gives."""
    grade(desk.writer, source, value, reason=reason, who=who)
    return RedirectResponse(f"/sources/{source}", status_code=303)
