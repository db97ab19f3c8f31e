"""What a person puts right stands beside what assay made, and can be taken back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from assay.case import Case
from assay.case.corrections import corrections
from assay.case.origins import origins
from assay.errors import CaseError
from assay.web import Serving, create_app
from tests.case.pages import Said, page, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SANK = "The ferry Marguerite sank near the harbour of Olm with 214 people on board."


@pytest.fixture
def where(tmp_path: Path) -> Path:
    made = tmp_path / "ferry.case"
    with Case.new(made) as case:
        case.add(page(Said(SANK, "Ana Orlo"), Said("It was old.", "Ana Orla"), name="one.txt"))
        case.add(plain(SANK, name="two.txt"))
    return made


@pytest.fixture
def desk(where: Path) -> Iterator[TestClient]:
    serving = Serving(case=str(where), hosts=frozenset({"testserver"}), who="Mara")
    with TestClient(create_app(serving), follow_redirects=False) as client:
        yield client


def test_an_edit_keeps_what_differs_and_shows_both_versions(desk: TestClient, where: Path) -> None:
    form = {"speaker": "Bram Ost", "modality": "probable", "polarity": "positive",
            "standalone": SANK, "start": "14", "stop": "29", "reason": "Read it."}  # fmt: skip
    assert desk.post("/claims/k1/edit", data=form).status_code == 303
    with Case.open(where) as case:
        (kept,) = case.judgements("edit")
        (example,) = corrections(case)
        words = case.record("p1").page.text[14:29]
    assert json.loads(kept.value) == {
        "speaker": "Bram Ost", "modality": "probable", "content": [[14, 29]],
    }  # fmt: skip
    assert example.machine["speaker"] == "Ana Orlo"
    assert example.person == {"speaker": "Bram Ost", "modality": "probable",
                              "content": [[14, 29]], "text": words}  # fmt: skip
    shown = desk.get("/claims/k1").text
    assert "Corrected by" in shown
    assert "<bdi>Bram Ost</bdi> <small>assay: <bdi>Ana Orlo</bdi>" in shown


@pytest.mark.parametrize(
    ("subject", "value"),
    [
        ("k1", "the words"), ("k1", "{}"), ("k1", '{"speaker":"Ana Orlo"}'), ("k1", "[" * 9000),
        ("k1", '{"modality":"sure"}'), ("k1", '{"colour":"red"}'), ("k1", '{"content":[]}'),
        ("k1", '{"content":[[5,5]]}'), ("k1", '{"content":[[9,12],[3,5]]}'),
        ("k1", '{"content":[[0,99999]]}'), ("k1", '{"content":[[-4,5]]}'),
        ("k1", '{"modality":"unknown","polarity":"negative"}'), ("p1", '{"speaker":"X"}'),
        ("k1:k2", '{"speaker":"X"}'),
    ],
)  # fmt: skip
def test_what_is_no_edit_is_refused_and_nothing_is_kept(
    where: Path, subject: str, value: str
) -> None:
    with Case.open(where, write=True) as case:
        with pytest.raises(CaseError):
            case.judge(subject, "edit", value)
        assert case.judgements() == ()


def test_what_was_taken_back_stands_no_more_and_stays_readable(
    desk: TestClient, where: Path
) -> None:
    first = desk.post(
        "/api/judgements", json={"subject": "k1", "what": "verdict", "value": "accept"}
    )
    second = desk.post(
        "/api/judgements",
        json={"subject": "k1", "what": "verdict", "value": "reject", "seen": first.json()["id"]},
    )
    assert desk.post("/claims/k1/undo", data={"judgement": second.json()["id"]}).status_code == 303
    standing = desk.get("/api/pages/p1/judgements?what=verdict").json()["judgements"]
    assert [one["value"] for one in standing] == ["accept"]
    assert "taken back by" in desk.get("/claims/k1").text
    with Case.open(where) as case:
        assert len(case.judgements()) == 3
        assert [one.person for one in corrections(case)] == [{"verdict": "accept"}]


def test_who_saw_a_judgement_that_was_taken_back_is_told(where: Path) -> None:
    with Case.open(where, write=True) as case:
        made = case.judge("k1", "status", "done", who="Ivo")
        case.judge(made.id, "undo", "undo", who="Mara")
        with pytest.raises(CaseError, match="does not stand any more"):
            case.judge("k1", "status", "open", seen=made.id)
        case.judge("k1", "status", "open", seen=None)


def test_only_a_judgement_that_stands_is_taken_back(where: Path) -> None:
    with Case.open(where, write=True) as case:
        made = case.judge("k1", "status", "done", who="Ivo")
        taken = case.judge(made.id, "undo", "undo", who="Mara")
        for subject, told in (
            (made.id, "Mara undid j1"), (taken.id, "undoes another"), ("k1", "only a judgement"),
            ("j9", "there is no"), (f"{made.id}:k1", "only a judgement"),
        ):  # fmt: skip
            with pytest.raises(CaseError, match=told):
                case.judge(subject, "undo", "undo")


def test_a_wrong_match_is_no_carrier_any_more(desk: TestClient, where: Path) -> None:
    with Case.open(where) as case:
        assert {one.claim for one in origins(case, "k1").carriers} == {"k1", "k3"}
    assert desk.post("/claims/k3/match/k1", data={"value": "different"}).status_code == 303
    with Case.open(where) as case:
        assert {one.claim for one in origins(case, "k1").carriers} == {"k1"}
        (made,) = case.judgements("match")
        assert made.subject == "k1:k3"
    assert "k1:k3" in desk.get("/claims/k1").text
    assert desk.post("/claims/k1/undo", data={"judgement": made.id}).status_code == 303
    with Case.open(where) as case:
        assert {one.claim for one in origins(case, "k1").carriers} == {"k1", "k3"}


def test_two_sources_are_put_together_and_parted_again(desk: TestClient, where: Path) -> None:
    with Case.open(where) as case:
        one, other = (each.id for each in case.entities())
    answer = desk.post(f"/sources/{one}/same", data={"other": "Ana Orla", "reason": "A slip."})
    assert answer.status_code == 303
    assert "Somebody else" in desk.get(f"/sources/{one}").text
    assert desk.post(f"/sources/{one}/different", data={"other": other}).status_code == 303
    with Case.open(where) as case:
        assert [each.value for each in case.judgements("identity")] == ["same", "different"]
        assert [each.person for each in corrections(case)] == [{"identity": "different"}]
    assert desk.post(f"/sources/{one}/same", data={"other": "Nobody"}).status_code == 404
