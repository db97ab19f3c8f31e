from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from assay.case import Case, prepare
from assay.read import Loaded, Options
from assay.web import Serving, create_app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>"
HOSTILE = (
    f"{MARKUP} \u202e reversed\n\nMayor {MARKUP} Olm said that 40 people were hurt in {'Z' * 3000}."
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    where: Path = tmp_path_factory.mktemp("hostile") / "hostile.case"
    with Case.new(where) as made:
        page = Loaded(data=HOSTILE.encode(), source=f"{MARKUP}.txt")
        made.add(prepare(page, Options()))
        made.judge("k1", "note", MARKUP, who=MARKUP, reason=MARKUP)
        made.judge("k1", "assigned", MARKUP, who=MARKUP, reason=MARKUP)
        edit = json.dumps({"speaker": MARKUP, "standalone": MARKUP})
        made.judge("k1", "edit", edit, who=MARKUP, reason=MARKUP)
    serving = Serving(case=str(where), hosts=frozenset({"testserver"}))
    with TestClient(create_app(serving), follow_redirects=False) as client:
        yield client


@pytest.mark.parametrize(
    "view",
    ["/", "/pages", "/pages/p1", "/claims", "/claims/k1", "/search?q=%3Cscript%3E", "/timeline",
     "/sources", "/links", "/hypotheses", "/dossier?claims=k1", "/dossier?claims=k1&form=html",
     "/claims/k1/origins", "/pages/p1/discussion", "/history", "/search?q=img",
     "/pages/p1/discussion?only=conduct",
     "/claims?about=%3Cscript%3Ealert&assigned=%3Cscript%3Ealert", "/pages/p1/discussion/%3Cscript",
     "/add", "/claims/%3Cscript%3E", "/links?one=%3Cscript%3Ea&other=b"],
)  # fmt: skip
def test_what_a_page_or_a_person_writes_stays_text(desk: TestClient, view: str) -> None:
    answer = desk.get(view)
    assert answer.status_code in {200, 404}
    assert "<script>alert" not in answer.text
    assert "<img src=x" not in answer.text
    policy = answer.headers["content-security-policy"]
    assert "unsafe-inline" not in policy.partition("style-src")[0]


def test_the_original_can_run_nothing(desk: TestClient) -> None:
    answer = desk.get("/pages/p1/original")
    assert answer.headers["content-security-policy"].startswith("sandbox;")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_another_name_for_the_host_is_refused(desk: TestClient) -> None:
    for host in ("evil.example", "testserver.evil.example", "testserver:8765", ""):
        assert desk.get("/", headers={"host": host}).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [{"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}],
)
def test_a_page_of_another_site_changes_nothing(desk: TestClient, headers: dict[str, str]) -> None:
    form = {"what": "status", "value": "done"}
    assert desk.post("/claims/k1/judgements", data=form, headers=headers).status_code == 403


def test_an_address_is_fetched_only_where_the_desk_was_started_so(desk: TestClient) -> None:
    answer = desk.post("/add", data={"address": "https://outlet.example/"})
    assert answer.status_code == 422
    assert "start the desk with --fetch" in answer.text


def test_two_who_judge_one_claim_see_each_others_change(desk: TestClient) -> None:
    asked = {"subject": "k1", "what": "status", "value": "done", "seen": None}
    first = desk.post("/api/judgements", json=asked)
    assert first.status_code == 201
    second = desk.post("/api/judgements", json={**asked, "value": "open"})
    assert second.status_code == 409
    assert second.json()["latest"] == first.json()
    third = desk.post(
        "/api/judgements", json={**asked, "value": "open", "seen": first.json()["id"]}
    )
    assert third.status_code == 201
