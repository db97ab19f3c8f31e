"""Templates -> pages. Everything that comes from a case is escaped: it is text, never markup."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from fastapi.responses import HTMLResponse
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from assay import __version__
from assay.report.characters import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fastapi import Request

__all__ = ["environment", "page"]


@cache
def environment() -> Environment:
    """Return the desk's templates: all that they are given is escaped, nothing is undefined."""
    made = Environment(
        # the report's own templates draw a page and its claims here too: one design
        loader=ChoiceLoader([PackageLoader("assay.web"), PackageLoader("assay.report")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    made.globals["version"] = __version__
    return made


def page(
    request: Request, template: str, given: Mapping[str, object], *, status: int = 200
) -> HTMLResponse:
    """Return a page made from a template; the desk and who asks are known to every one.

    ``may`` tells a template whether who asks may change anything: what they may not is not offered,
    and would be refused.
    """
    desk = request.app.state.desk
    session = getattr(request.state, "session", None)
    common = {
        "desk": desk, "path": request.url.path, "query": request.query_params, "session": session,
        "may": session is None or session.role != "reader",
        "token": f"?token={session.token}" if session else "",
    }  # fmt: skip
    if isinstance(told := given.get("message"), str):
        # a message names the case by the whole way to it, which is nobody's business here
        common["message"] = told.replace(desk.reader.name, desk.called)
    words = environment().get_template(template).render({**given, **common})
    return HTMLResponse(words, status_code=status)
