"""Putting right what assay made of a claim, and taking a judgement back."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from assay.case.editing import EDIT, Edit, edit_of
from assay.case.judging import latest
from assay.case.pairing import pair_up
from assay.case.together import of_items
from assay.case.undoing import UNDO
from assay.errors import CaseError
from assay.record.voices import Modality, Polarity
from assay.web.desk import At, Who
from assay.web.failures import refused

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_REASON = Form(max_length=20_000)
_PLACE = Form(ge=0, le=10**9)


@ROUTER.post("/claims/{claim}/edit", response_class=RedirectResponse)
def edit(
    request: Request,
    desk: At,
    who: Who,
    claim: str,
    speaker: Annotated[str, Form(max_length=2000)] = "",
    modality: Annotated[Modality | None, Form()] = None,
    polarity: Annotated[Polarity | None, Form()] = None,
    standalone: Annotated[str, Form(max_length=20_000)] = "",
    start: Annotated[int | None, _PLACE] = None,
    stop: Annotated[int | None, _PLACE] = None,
    reason: Annotated[str, _REASON] = "",
    seen: Annotated[str, Form(max_length=30)] = "",
) -> Response:
    """Keep what differs from the machine's version."""
    before = latest(of_items(desk.writer, [claim])).get((claim, EDIT))
    kept = edit_of(before.value) if before else None
    content = kept.content if kept else None
    if start is not None and stop is not None:
        content = ((start, stop),)
    made = Edit(
        speaker=speaker.strip() or None, modality=modality, polarity=polarity,
        standalone=standalone.strip() or None, content=content,
    )  # fmt: skip
    value = msgspec.json.encode(made).decode()
    try:
        desk.writer.judge(claim, EDIT, value, who=who, reason=reason or None, seen=seen or None)
    except CaseError as error:
        if error.reason == "unknown":
            raise
        return refused(request, error, f"/claims/{claim}")
    return RedirectResponse(f"/claims/{claim}#judgements", status_code=303)


@ROUTER.post("/claims/{claim}/undo", response_class=RedirectResponse)
def undo(
    desk: At, who: Who, claim: str, judgement: Annotated[str, Form(max_length=30)]
) -> RedirectResponse:
    """Take a judgement back; it stays readable."""
    desk.writer.judge(judgement, UNDO, UNDO, who=who)
    return RedirectResponse(f"/claims/{claim}#judgements", status_code=303)


@ROUTER.post("/claims/{claim}/match/{other}", response_class=RedirectResponse)
def match(
    desk: At,
    who: Who,
    claim: str,
    other: str,
    value: Annotated[Literal["same", "different"], Form()],
    reason: Annotated[str, _REASON] = "",
) -> RedirectResponse:
    """Keep whether two claims are one."""
    pair_up(desk.writer, claim, other, value, who=who, reason=reason or None)
    return RedirectResponse(f"/claims/{claim}#elsewhere", status_code=303)
