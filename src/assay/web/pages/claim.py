"""One claim: its words in their place, its voices, where else it stands, what people decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, get_args

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from msgspec import Struct

from assay.case.editing import EDIT, edit_of
from assay.case.pairing import MATCH
from assay.case.together import of_items
from assay.case.undoing import UNDO, standing
from assay.case.values import CaseClaim
from assay.errors import CaseError
from assay.record.voices import Modality, Polarity
from assay.report.case.drawing import drawing
from assay.report.case.wording import called, chain, counted, day
from assay.web.desk import At, Who
from assay.web.failures import refused
from assay.web.rendering import page

if TYPE_CHECKING:
    from assay.case import Case
    from assay.case.values import Judgement

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_AROUND = 600
"""Characters of the page on each side of a claim."""

_WORD = 40
"""Characters that a word may have."""

STATUSES = ("open", "checking", "done")


class Context(Struct, frozen=True, kw_only=True):
    """The words of a page around a claim, cut at three places; ``start`` is where they begin."""

    start: int
    before: str
    words: str
    after: str


@ROUTER.get("/claims/{claim}", response_class=HTMLResponse)
def one(request: Request, desk: At, claim: str) -> HTMLResponse:
    """Show a claim."""
    case = desk.reader
    found = case.claim(claim)
    pages = {each.id: each for each in case.pages(every=True)}
    record = desk.held(found.page).record
    own = next(each for each in record.claims if each.id == found.local)
    told = judgements_of(case, claim)
    judgements = [each for each in told if each.what != UNDO]
    taken = {each.subject: each for each in told if each.what == UNDO}
    last = {each.what: each for each in standing(told) if each.subject == claim}
    given = {
        "claim": found,
        "of_page": pages[found.page],
        "pages": pages,
        "voices": case.voices(claim),
        "why": own.why,
        "by": own.by,
        "context": _context(record.page.text, found),
        "judgements": judgements,
        "latest": last,
        "taken": taken,
        "edit": edit_of(last[EDIT].value) if EDIT in last else None,
        "grades": (get_args(Modality), get_args(Polarity)),
        "words": lambda edit: " … ".join(record.page.text[a:b] for a, b in edit.content),
        "pairs": [each for each in standing(told) if each.what == MATCH],
        "statuses": STATUSES,
        "called": lambda each: called(pages[each]),
        "chain": chain,
    }
    return page(request, "desk/claim.html", given)


@ROUTER.get("/claims/{claim}/origins", response_class=HTMLResponse)
def elsewhere(request: Request, desk: At, claim: str, *, whole: bool = False) -> HTMLResponse:
    """Show where a claim comes from: a part of its view, which is not kept waiting for it."""
    case = desk.reader
    found = case.claim(claim)
    part = "hx-request" in request.headers
    if found.comment is not None:
        given: dict[str, object] = {"claim": found}
        return page(request, "desk/untraced.html" if part else "desk/origins.html", given)
    come = desk.origins(claim, wait=part or whole)
    if come is None:
        return page(request, "desk/origins.html", {"claim": found, "origins": None})
    pages = {each.id: each for each in case.pages(every=True)}
    named = {each: (called(pages[each]), day(pages[each])) for each in pages}
    given = {
        "claim": found,
        "origins": come,
        "drawn": drawing(come, named),
        "others": [each for each in come.carriers if each.claim != claim],
        "called": lambda each: called(pages[each]),
        "counted": counted,
    }
    return page(request, "desk/elsewhere.html" if part else "desk/origins.html", given)


@ROUTER.get("/claims/{claim}/roots", response_class=HTMLResponse)
def roots(request: Request, desk: At, claim: str) -> HTMLResponse:
    """Say in a line on how many roots a claim rests, for the dossier."""
    given = {"found": desk.origins(claim), "counted": counted}
    return page(request, "desk/roots.html", given)


def judgements_of(case: Case, claim: str) -> tuple[Judgement, ...]:
    """Return what people decided on a claim, alone or beside another, and what they took back."""
    pairs = {each.subject for each in case.judgements(MATCH) if claim in each.subject.split(":")}
    return tuple(sorted(of_items(case, [claim, *pairs]), key=lambda each: int(each.id[1:])))


def _between_words(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return two places moved outwards to where no word is cut, as far as a long word goes."""
    start, stop = max(0, start), min(len(text), stop)
    before = text.rfind(" ", max(0, start - _WORD), start)
    after = text.find(" ", stop, stop + _WORD)
    whole = stop if stop == len(text) or after < 0 else after
    return (start if start == 0 or before < 0 else before + 1), whole


def _context(text: str, claim: CaseClaim) -> Context:
    start, stop = _between_words(text, claim.start - _AROUND, claim.stop + _AROUND)
    return Context(
        start=start,
        before=text[start : claim.start],
        words=text[claim.start : claim.stop],
        after=text[claim.stop : stop],
    )


@ROUTER.post("/claims/{claim}/judgements", response_class=RedirectResponse)
def judge(
    request: Request,
    desk: At,
    who: Who,
    claim: str,
    what: Annotated[str, Form(max_length=40, pattern=r"^[a-z_]+$")],
    value: Annotated[str, Form(max_length=20_000)],
    reason: Annotated[str, Form(max_length=20_000)] = "",
    seen: Annotated[str, Form(max_length=30)] = "",
) -> Response:
    """Keep what a person decided on a claim; show what another decided meanwhile instead."""
    try:
        desk.writer.judge(claim, what, value, who=who, reason=reason or None, seen=seen or None)
    except CaseError as error:
        if error.reason != "conflict":
            raise
        return refused(request, error, f"/claims/{claim}")
    return RedirectResponse(f"/claims/{claim}#judgements", status_code=303)
