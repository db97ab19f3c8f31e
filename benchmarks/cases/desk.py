"""How soon the desk answers over a case of 10,000 claims."""

from __future__ import annotations

import tempfile
from functools import partial
from itertools import islice
from pathlib import Path

from fastapi.testclient import TestClient

from assay.case import Case as Kept
from assay.case.arriving import arrived
from assay.web import Serving, create_app
from benchmarks.case import Case, Figure, Measured
from benchmarks.cases.case_pace import kept_pages
from benchmarks.clock import least

__all__ = ["DESK"]

_CLAIMS = 10_000
_AT_ONCE = 50
_TIMES = 3
_VIEWS = (
    "/", "/pages", "/pages/p1", "/pages/p2", "/pages/p1/discussion", "/claims",
    "/claims?status=open&about=harbour&sort=published", "/claims?offset=9000", "/claims/k500",
    "/claims/k1/origins", "/search?q=the", "/timeline", "/sources", "/sources/e6", "/links",
    "/hypotheses", "/dossier?claims=k1", "/add", "/api/claims?limit=1000",
)  # fmt: skip


def _built(where: Path) -> int:
    """Make a case of so many claims; return how many there are."""
    pages = kept_pages(_CLAIMS)
    with Kept.new(where) as case:
        while case.counts()["claims"] < _CLAIMS:
            with case.store.begin() as connection:
                for one in islice(pages, _AT_ONCE):
                    arrived(connection, one, "bench")
        return case.counts()["claims"]


def _measure() -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "desk.case"
        claims = _built(where)
        serving = Serving(case=str(where), hosts=frozenset({"testserver"}), who="bench")
        with TestClient(create_app(serving)) as client:
            figures = []
            for view in _VIEWS:
                client.get(view).raise_for_status()
                seconds = least(partial(client.get, view), _TIMES)
                figures.append(Figure(f"{view}, in seconds", seconds, better="cheaper", digits=3))
    return Measured(claims, tuple(figures))


DESK = Case(
    name="desk",
    about=(
        "Each view of the desk over a generated case of 10,000 claims: the quickest of three "
        "answers, in processor time, from the request to the last byte. Each is asked for in "
        "under 0.3 s."
    ),
    measure=_measure,
)
