"""How a comment was read is put right by a person, and the machine's reading stays beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from assay.case import Case, Prepared
from assay.case.corrections import corrections
from assay.errors import CaseError
from assay.web import Serving, create_app
from tests.report.disputes import dispute

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECOND = dispute().comments[1].id
WHERE = f"/pages/p1/discussion/{SECOND}"


@pytest.fixture
def where(tmp_path: Path) -> Path:
    made = tmp_path / "talk.case"
    with Case.new(made) as case:
        case.add(Prepared(record=dispute(), data=b"dispute", charset="utf-8"))
    return made


@pytest.fixture
def desk(where: Path) -> Iterator[TestClient]:
    serving = Serving(case=str(where), hosts=frozenset({"testserver"}), who="Mara")
    with TestClient(create_app(serving), follow_redirects=False) as client:
        yield client


def _kept(desk: TestClient, what: str, value: str, seen: str = "") -> int:
    form = {"what": what, "value": value, "reason": "Read it.", "seen": seen}
    return desk.post(f"{WHERE}/reading", data=form).status_code


def test_a_stance_is_put_right_exported_and_taken_back(desk: TestClient, where: Path) -> None:
    before = next(one for one in dispute().stances if one.from_ == SECOND)
    assert _kept(desk, "stance", "query") == 303
    shown = desk.get(WHERE).text
    assert "put right by <bdi>Mara</bdi>" in shown
    with Case.open(where) as case:
        (made,) = case.judgements("stance")
        (example,) = corrections(case)
    assert made.subject == "p1:c2"
    assert example.person == {"stance": "query"}
    assert example.machine["stance"] == before.stance
    assert example.text == example.machine["text"]
    assert example.page == dispute().page.id
    assert desk.post(f"/history/{made.id}/undo", data={"back": WHERE}).headers["location"] == WHERE
    assert "put right" not in desk.get(WHERE).text
    assert "taken back by <bdi>Mara</bdi>" in desk.get("/history").text
    with Case.open(where) as case:
        assert list(corrections(case)) == []


def test_whom_a_comment_answers_is_put_right(desk: TestClient, where: Path) -> None:
    assert _kept(desk, "addressee", "page") == 303
    assert "answers the page" in desk.get(WHERE).text
    with Case.open(where) as case:
        (made,) = case.judgements("addressee")
    assert _kept(desk, "addressee", "C3", made.id) == 303
    third = dispute().comments[2].id
    assert f'answers <a href="/pages/p1/discussion/{third}"><bdi>' in desk.get(WHERE).text
    with Case.open(where) as case:
        (example,) = corrections(case)
    assert example.person == {"answers": "c3"}


def test_who_is_slower_sees_the_other_s_reading(desk: TestClient, where: Path) -> None:
    assert _kept(desk, "stance", "query") == 303
    form = {"what": "stance", "value": "support", "seen": ""}
    answer = desk.post(f"{WHERE}/reading", data=form, headers={"hx-request": "true"})
    assert answer.status_code == 409
    assert "Mara judged p1:c2 meanwhile" in answer.text
    assert "<html" not in answer.text
    with Case.open(where) as case:
        assert [one.value for one in case.judgements("stance")] == ["query"]


@pytest.mark.parametrize(
    ("subject", "what", "value", "told"),
    [
        ("p1:c99", "stance", "deny", "there is no comment p1:c99"),
        ("p9:c1", "stance", "deny", "there is no page p9"),
        ("c1", "stance", "deny", "named together with its page"),
        ("c1:p1", "stance", "deny", "named together with its page"),
        ("p1:c1", "stance", "wrong", "expected a stance"),
        ("p1:c1", "addressee", "c1", "expected another comment"),
        ("p1:c1", "addressee", "c99", "expected another comment"),
        ("p1:c1", "addressee", "k1", "expected another comment"),
    ],
)
def test_a_reading_is_of_a_comment_that_is_there(
    where: Path, subject: str, what: str, value: str, told: str
) -> None:
    with Case.open(where, write=True) as case, pytest.raises(CaseError, match=told):
        case.judge(subject, what, value)


def test_a_comment_s_readings_are_forgotten_with_its_page(desk: TestClient, where: Path) -> None:
    assert _kept(desk, "stance", "query") == 303
    with Case.open(where, write=True) as case:
        case.forget("p1")
        assert case.judgements() == ()
    assert desk.get(WHERE).status_code == 404
    assert "query" not in desk.get("/history").text


def test_what_is_put_right_is_undone_from_the_history(desk: TestClient, where: Path) -> None:
    with Case.open(where, write=True) as case:
        made = [
            case.judge("k1", "verdict", "accept", who="Ivo"),
            case.judge("k1", "edit", '{"speaker": "Bram Ost"}', who="Ivo"),
            case.judge("p1:c1", "stance", "query", who="Ivo"),
            case.judge("p1", "note", "odd", who="Ivo"),
        ]
    shown = desk.get("/history").text
    assert "speaker Bram Ost" in shown
    assert 'href="/pages/p1/discussion/at/1">p1:c1' in shown
    for one in made:
        assert desk.post(f"/history/{one.id}/undo").headers["location"] == "/history"
    assert desk.post(f"/history/{made[0].id}/undo").status_code == 409
    away = desk.post(f"/history/{made[0].id}/undo", data={"back": "//evil.example"})
    assert "evil" not in away.text
    with Case.open(where) as case:
        assert list(corrections(case)) == []
        assert [case.judgements(one.what) for one in made] == [()] * 4


def test_a_search_finds_who_is_called_so_and_what_people_wrote(
    desk: TestClient, where: Path
) -> None:
    with Case.open(where, write=True) as case:
        case.judge("p1", "note", "Ring the quartermaster.", who="Ivo")
        name = next(one.name for one in case.sources() if one.named and one.kind != "commenter")
    assert "Ring the quartermaster." in desk.get("/search?q=quartermaster").text
    assert f"<bdi>{name}</bdi></a>" in desk.get("/search", params={"q": name}).text
    assert "Nothing has" in desk.get("/search?q=zzzz").text


def test_a_message_does_not_tell_where_the_case_is_kept(desk: TestClient, where: Path) -> None:
    told = desk.get("/pages/p9").text
    assert "talk.case: there is no p9" in told
    assert str(where.parent) not in told.partition("<main")[2]


def test_a_place_of_a_page_leads_to_its_comment(desk: TestClient) -> None:
    assert desk.get("/pages/p1/discussion/at/2").headers["location"] == f"{WHERE}#{SECOND}"
    assert desk.get("/pages/p1/discussion/at/999").status_code == 404


def test_what_is_counted_follows_the_person_with_the_machine_s_figure_beside(
    desk: TestClient,
) -> None:
    form = {"what": "stance", "value": "query", "reason": "", "seen": ""}
    first = dispute().comments[0].id
    before = desk.get("/pages/p1").text
    assert "assay: " not in before
    desk.post(f"/pages/p1/discussion/{first}/reading", data=form)
    discussion = desk.get("/pages/p1/discussion").text
    assert "assay: denied by 2, questioned by 1" in discussion
    page = desk.get("/pages/p1").text
    assert "assay: denied by 2, questioned by 1" in page
    assert "assay: 1 denying, 1 questioning" in page
    assert "assay: 2 deny, 1 ask, 0 support" in desk.get("/claims").text
    assert "assay: 2 deny, 1 ask, 0 support" in desk.get("/claims/k1").text
    assert "assay: 2 deny, 1 ask, 0 support" in desk.get("/").text
    desk.post("/history/j1/undo", data={"back": "/history"})
    assert desk.get("/pages/p1").text == before
