"""The desk's filters of claims, and who is one with whom, on either database."""

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


@pytest.fixture
def desk(where: str) -> Iterator[TestClient]:
    with Case.new(where) as case:
        case.add(
            page(
                Said("The ferry sank.", checkworthy=0.4),
                Said("it was old.", "Ana Orlo", modality="probable", checkworthy=0.9),
                Said("It was not old.", "Reader 7", "commenter", on=2, checkworthy=0.1),
                name="late.txt", published="2021-03-05",
            )
        )  # fmt: skip
        case.add(
            page(
                Said("the pumps failed.", "Ana Orla", checkworthy=0.7),
                Said("it was the storm.", "Ana Orlo", checkworthy=0.2),
                name="early.txt", published="2021-03-04T10:00",
            )
        )  # fmt: skip
        case.judge("k1", "status", "done")
        case.judge("k2", "assigned", "Ivo")
        undone = case.judge("k4", "status", "done")
        case.judge(undone.id, "undo", "undo")
    serving = Serving(case=where, hosts=frozenset({"testserver"}), who="Mara")
    with TestClient(create_app(serving), follow_redirects=False) as client:
        yield client


def _shown(desk: TestClient, filters: str) -> list[str]:
    answer = desk.get(f"/claims?{filters}")
    assert answer.status_code == 200, answer.text
    return re.findall(r'name="claims" value="(k\d+)"', answer.text)


FILTERS = {
    "": ["k2", "k4", "k1", "k5", "k3"],
    "sort=disputed": ["k2", "k1", "k3", "k4", "k5"],
    "sort=published": ["k4", "k5", "k1", "k2", "k3"],
    "sort=added&offset=3": ["k4", "k5"],
    "about=ana": ["k2", "k4", "k5"],
    "about=%22ferry+sank%22": ["k1"],
    "modality=probable": ["k2"],
    "status=done": ["k1"],
    "status=open": ["k2", "k4", "k5", "k3"],
    "assigned=Ivo": ["k2"],
    "assigned=nobody": ["k4", "k1", "k5", "k3"],
    "answered=denied": ["k2"],
    "page=p2&worth=0.5": ["k4"],
    "since=2021-03-05": ["k2", "k1", "k3"],
    "until=2021-03-04": ["k4", "k5"],
    "source=Ana+Orlo": ["k2", "k5"],
}


def test_every_filter_answers_the_same_on_either_database(desk: TestClient) -> None:
    assert {filters: _shown(desk, filters) for filters in FILTERS} == FILTERS


def test_a_source_or_page_that_is_not_there_leaves_the_filters(desk: TestClient) -> None:
    for filters in ("source=Nobody", "page=p9", "page=x", "source=k1"):
        answer = desk.get(f"/claims?{filters}")
        assert 'class="alert"' in answer.text or "No claim fits" in answer.text
        assert "Words or voice" in answer.text


def test_sources_that_are_put_together_and_told_apart_are_so_until_it_is_undone(
    desk: TestClient,
) -> None:
    def judged(source: str, way: str, other: str) -> None:
        assert desk.post(f"/sources/{source}/{way}", data={"other": other}).status_code == 303

    def undo() -> None:
        (last, *_) = re.findall(r'action="/history/(j\d+)/undo"', desk.get("/history").text)
        assert desk.post(f"/history/{last}/undo").status_code == 303

    names = dict(
        reversed(one)
        for one in re.findall(r'href="/sources/(e\d+)"><bdi>([^<]+)', desk.get("/sources").text)
    )
    orlo, orla = names["Ana Orlo"], names["Ana Orla"]
    judged(orlo, "same", orla)
    assert _shown(desk, f"source={orla}") == ["k2", "k4", "k5"]
    assert desk.get("/sources").text.count("<bdi>Ana Orl") == 1
    undo()
    assert _shown(desk, f"source={orla}") == ["k4"]
    assert desk.get("/sources").text.count("<bdi>Ana Orl") == 2
    judged(orlo, "different", "p2")
    assert _shown(desk, f"source={orlo}") == ["k2"]
    assert _shown(desk, f"source={orlo}@p2") == ["k5"]
    assert "Its claims in the table" in desk.get(f"/sources/{orlo}@p2").text
    undo()
    assert _shown(desk, f"source={orlo}") == ["k2", "k5"]
