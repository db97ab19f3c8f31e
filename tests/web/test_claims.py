"""The table of claims: filters in the address, and judgements on many claims at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from assay.case import Case
from assay.web import Serving, create_app
from tests.case.pages import Said, page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def where(tmp_path: Path) -> Path:
    made = tmp_path / "ferry.case"
    with Case.new(made) as case:
        many = (Said(f"Pump {number} failed.", checkworthy=number / 400) for number in range(120))
        case.add(page(*many, name="pumps.txt", published="2021-03-05"))
        case.add(
            page(
                Said("The ferry sank.", "Ana Orlo", checkworthy=0.9),
                Said("It did not sink.", "Reader 7", "commenter", on=1),
                name="ferry.txt",
                published="2022",
            )
        )
    return made


@pytest.fixture
def desk(where: Path) -> Iterator[TestClient]:
    serving = Serving(case=str(where), hosts=frozenset({"testserver"}), who="Mara")
    with TestClient(create_app(serving), follow_redirects=False) as client:
        yield client


def _shown(desk: TestClient, address: str) -> list[str]:
    answer = desk.get(address)
    assert answer.status_code == 200, answer.text
    return re.findall(r'name="claims" value="(k\d+)"', answer.text)


@pytest.mark.parametrize(
    ("filters", "claims"),
    [
        ("about=ferry", ["k121"]),
        ("page=p2", ["k121", "k122"]),
        ("worth=0.5", ["k121"]),
        ("answered=denied", ["k121"]),
        ("since=2022-01-01", []),
        ("since=2022", ["k121", "k122"]),
        ("until=2020", []),
        ("since=2021-03-05&until=2021-03-05&worth=0.29", ["k120", "k119", "k118", "k117"]),
        ("status=done", ["k3"]),
        ("status=open&about=pump&worth=0&page=p1&sort=added&offset=117", ["k119", "k120"]),
        ("assigned=Ivo", ["k4", "k3"]),
        ("assigned=nobody&page=p2", ["k121", "k122"]),
        ("assigned=&status=&worth=&about=ferry&since=&modality=", ["k121"]),
    ],
)
def test_filters_in_the_address_choose_claims(
    desk: TestClient, where: Path, filters: str, claims: list[str]
) -> None:
    with Case.open(where, write=True) as case:
        case.judge("k3", "status", "done")
        case.judge("k3", "assigned", "Ivo")
        case.judge("k4", "assigned", "Ivo")
        taken = case.judge("k5", "status", "done")
        case.judge(taken.id, "undo", "undo")
    assert _shown(desk, f"/claims?{filters}") == claims


def test_a_hundred_are_shown_and_the_rest_follows(desk: TestClient) -> None:
    first = _shown(desk, "/claims")
    rest = _shown(desk, "/claims?offset=100")
    assert (len(first), len(rest), len({*first, *rest})) == (100, 22, 122)
    assert 'rel="next" href="/claims?offset=100"' in desk.get("/claims").text


@pytest.mark.parametrize("filters", ["worth=7", "status=x", "since=yesterday", "offset=-1"])
def test_what_is_no_filter_is_told_in_words(desk: TestClient, filters: str) -> None:
    answer = desk.get(f"/claims?{filters}")
    assert answer.status_code == 422
    assert "This is not possible" in answer.text


def test_chosen_claims_get_a_status_together(desk: TestClient, where: Path) -> None:
    form = {"claims": ["k1", "k2"], "what": "status", "status": "done", "seen": "j0",
            "back": "/claims?page=p1"}  # fmt: skip
    answer = desk.post("/claims/judgements", data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, "/claims?page=p1")
    with Case.open(where) as case:
        assert [(one.subject, one.value, one.who) for one in case.judgements("status")] == [
            ("k1", "done", "Mara"), ("k2", "done", "Mara"),
        ]  # fmt: skip


def test_of_chosen_claims_none_is_changed_where_somebody_was_faster(
    desk: TestClient, where: Path
) -> None:
    with Case.open(where, write=True) as case:
        case.judge("k2", "status", "checking", who="Ivo")
    form = {"claims": ["k1", "k2"], "what": "status", "status": "done", "seen": "j0"}
    answer = desk.post("/claims/judgements", data=form)
    assert answer.status_code == 409
    assert "k2 (checking, Ivo)" in answer.text
    with Case.open(where) as case:
        assert len(case.judgements()) == 1
    assert desk.post("/claims/judgements", data={**form, "seen": "j1"}).status_code == 303


def test_nobody_is_led_elsewhere_after_judging(desk: TestClient) -> None:
    form = {"claims": ["k1"], "what": "assigned", "assigned": "Ivo", "seen": "j0",
            "back": "https://evil.example"}  # fmt: skip
    assert desk.post("/claims/judgements", data=form).headers["location"] == "/claims"
    assert desk.post("/claims/judgements", data={"what": "status", "seen": "j9"}).status_code == 422
