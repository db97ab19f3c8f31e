"""How soon the desk answers over a case of 10,000 claims, and shows; how a long thread moves."""

from __future__ import annotations

import tempfile
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi.testclient import TestClient

from assay.case import Case as Kept
from assay.case.arriving import arrived
from assay.web import Serving, create_app
from benchmarks.case import Case, Figure, Measured
from benchmarks.cases.case_pace import kept_pages
from benchmarks.clock import least, timed
from benchmarks.seen import first_content, in_browser, longest_task, served
from benchmarks.talk import long_talk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.web.desk import Desk

__all__ = ["DESK"]

_CLAIMS = 10_000
_AT_ONCE = 50
_TIMES = 3
_VIEWS = (
    "/", "/pages", "/pages/p1", "/pages/p2", "/pages/p1/discussion", "/claims",
    "/claims?status=open&about=harbour&sort=published", "/claims?offset=9000", "/claims/k500",
    "/claims/k1/origins", "/claims/k1/roots", "/search?q=the", "/timeline",
    "/sources", "/sources/e6", "/links", "/hypotheses", "/dossier?claims=k1", "/add", "/history",
    "/api/claims?limit=1000",
)  # fmt: skip
_COMMENTS = 5000
_TALKS = ("/pages/{}", "/pages/{}/discussion", "/pages/{}/discussion?only=conduct")


def _built(where: Path) -> tuple[int, str]:
    """Make a case of so many claims, and a long discussion; return how many, and its page."""
    pages = kept_pages(_CLAIMS)
    with Kept.new(where) as case:
        while case.counts()["claims"] < _CLAIMS:
            with case.store.begin() as connection:
                for one in islice(pages, _AT_ONCE):
                    arrived(connection, one, "bench")
        claims = case.counts()["claims"]
        return claims, case.add(long_talk(_COMMENTS)).page


def _answers(where: Path, talk: str) -> Iterator[Figure]:
    """Yield the processor time of answers, and that of the first one for a page not yet held."""
    serving = Serving(case=str(where), hosts=frozenset({"testserver"}), who="bench")
    with TestClient(app := create_app(serving)) as client:
        for view in _VIEWS:
            client.get(view).raise_for_status()
            yield _seconds(view, least(partial(client.get, view), _TIMES))
        desk = app.state.desk
        first = min(_first(client, desk, "/claims/k1/roots") for _ in range(_TIMES))
        yield _seconds("where k1 comes from, beside its view, the first time", first)
        for view in (each.format(talk) for each in _TALKS):
            name = view.replace(talk, "5,000 comments")
            yield _seconds(name, least(partial(client.get, view), _TIMES))
            first = min(_first(client, desk, view) for _ in range(_TIMES))
            yield _seconds(f"{name}, the first time", first)


def _first(client: TestClient, desk: Desk, view: str) -> float:
    desk.let_go()
    return timed(partial(client.get, view))[1]


def _shown(where: Path, talk: str) -> Iterator[Figure]:
    """Yield what a reader waits for in Chromium, on the clock on the wall."""
    views = [each for each in _VIEWS if not each.startswith("/api/") and each != "/claims/k1/roots"]
    views += [each.format(talk) for each in _TALKS]
    with served(where) as address, in_browser() as browser:
        seen = first_content(browser, address, views, _TIMES)
        for view, seconds in seen.items():
            name = view.replace(talk, "5,000 comments")
            yield _seconds(f"{name}, first content", seconds)
        there = f"{address}/pages/{talk}/discussion"
        tasks = [longest_task(browser, there) for _ in range(_TIMES - 1)]
        yield _seconds("longest task in a thread of 5,000 comments", min(tasks)[0])
        yield Figure("comments that were there then", min(tasks)[1], better="neither", digits=0)


def _seconds(name: str, seconds: float) -> Figure:
    return Figure(f"{name}, in seconds", seconds, better="cheaper", digits=3)


def _measure() -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "desk.case"
        claims, talk = _built(where)
        figures = (*_answers(where, talk), *_shown(where, talk))
    return Measured(claims, figures)


DESK = Case(
    name="desk",
    about=(
        "Each view of the desk over a generated case of 10,000 claims, and of a page with 5,000"
        " comments: the quickest of three answers, in processor time, from the request to the last"
        " byte; “the first time” is before the page is held ready, or the claim traced, for which"
        " no view waits. Each view is asked for in under 0.3 s. Then Chromium: the time from"
        " asking for a view to its first content, the quickest"
        " of three, asked for in under 1 s; and the longest time that the page did not answer"
        " while a discussion is read to its end, 400 of its threads unfolded and folded, and gone"
        " through once more, asked for in under 0.2 s."
    ),
    measure=_measure,
)
