from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from assay.case import Case, Prepared, prepare
from assay.case.hypotheses import propose, settle
from assay.case.users import add_user, session_of, sign_in, users
from assay.errors import CaseError
from assay.read import Loaded, Options
from assay.web import Serving, create_app
from tests.report.disputes import dispute

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PAGE = b"The bridge\n\nThe bridge is closed, the mayor Ilva Tarn said.\n"
PASSWORD = "a long enough password"  # noqa: S105 - of nobody


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with its users, made once: passwords are hashed slowly, as they should be."""
    where: Path = tmp_path_factory.mktemp("bridge") / "bridge.case"
    with Case.new(where) as made:
        made.add(prepare(Loaded(data=PAGE, source="page.txt"), Options()))
        for role in ("reader", "reviewer", "admin"):
            add_user(made, f"the {role}", PASSWORD, role)
    return where


@pytest.fixture
def case(bridge: Path, tmp_path: Path) -> Path:
    where = tmp_path / "bridge.case"
    shutil.copy(bridge, where)
    return where


@pytest.fixture
def desk(case: Path) -> Iterator[TestClient]:
    serving = Serving(case=str(case), hosts=frozenset({"testserver"}), auth=True)
    with TestClient(create_app(serving), follow_redirects=False) as client:
        yield client


@pytest.fixture
def signed(desk: TestClient) -> Callable[[str], str]:
    """Sign somebody in, and return the token that their forms carry."""

    def sign(name: str) -> str:
        answer = desk.post("/sign-in", data={"name": name, "password": PASSWORD, "to": "/claims"})
        assert (answer.status_code, answer.headers["location"]) == (303, "/claims")
        found = re.search(r'data-token="([^"]+)"', desk.get("/claims").text)
        assert found is not None
        return found[1]

    return sign


_FORMS = {
    "/claims": "/claims/judgements", "/claims/k1": "/claims/k1/edit",
    "/history": "/history/j1/undo",
    "/hypotheses": "/hypotheses/h1/k1", "/add": "/add", "/sources/e1": "/sources/e1/grade",
    "/sources/e2": "/sources/e2/same", "/pages/p2/discussion/r1": "/pages/p2/discussion/r1/reading",
    "/pages/p2/discussion/r1/reading": "/pages/p2/discussion/r1/reading",
}  # fmt: skip
"""Views, and a form that each of them has for who may judge."""


@pytest.fixture
def judged(case: Path) -> None:
    with Case.open(case, write=True) as made:
        made.add(Prepared(record=dispute(), data=b"dispute", charset="utf-8"))
        made.judge("k1", "verdict", "accept", who="the reviewer")
        for text in ("The bridge is closed.", "The bridge is open."):
            settle(made, propose(made, text).id, "k1", "consistent")


def test_a_reader_is_offered_no_form_that_would_be_refused(
    desk: TestClient, signed: Callable[[str], str], judged: None
) -> None:
    del judged
    signed("the reviewer")
    for view, form in _FORMS.items():
        assert f'action="{form}?token=' in desk.get(view).text, view
    token = signed("the reader")
    for view, form in _FORMS.items():
        shown = desk.get(view).text
        posted = re.findall(r'method="post" action="([^?"]*)', shown)
        assert set(posted) <= {"/sign-out"}, view
        assert "data-looks" in shown or "<body" not in shown
        assert desk.post(f"{form}?token={token}").status_code == 403
    assert 'action="/claims/dossier"' in desk.get("/claims").text


def test_nobody_sees_anything_before_signing_in(desk: TestClient) -> None:
    for path in ("/", "/claims", "/pages/p1", "/pages/p1/original"):
        answer = desk.get(path)
        assert answer.status_code == 303
        assert answer.headers["location"].startswith("/sign-in")
    assert desk.get("/api/pages").status_code == 401
    assert desk.get("/api/openapi.json").status_code == 401
    assert (
        desk.post("/claims/k1/judgements", data={"what": "note", "value": "x"}).status_code == 401
    )


def test_a_wrong_password_and_an_unknown_name_are_told_alike(desk: TestClient) -> None:
    wrong = desk.post("/sign-in", data={"name": "the admin", "password": "something else"})
    nobody = desk.post("/sign-in", data={"name": "nobody", "password": "something else"})
    assert (wrong.status_code, nobody.status_code) == (403, 403)
    assert wrong.text == nobody.text
    assert "set-cookie" not in wrong.headers


def test_a_judgement_has_the_name_of_who_signed_in(
    desk: TestClient, signed: Callable[[str], str], case: Path
) -> None:
    token = signed("the reviewer")
    form = {"what": "status", "value": "done"}
    assert desk.post(f"/claims/k1/judgements?token={token}", data=form).status_code == 303
    with Case.open(case) as kept:
        assert [one.who for one in kept.judgements()] == ["the reviewer"]


def test_a_form_without_the_sessions_token_changes_nothing(
    desk: TestClient, signed: Callable[[str], str], case: Path
) -> None:
    signed("the reviewer")
    form = {"what": "status", "value": "done"}
    assert desk.post("/claims/k1/judgements", data=form).status_code == 403
    assert desk.post("/claims/k1/judgements?token=other", data=form).status_code == 403
    with Case.open(case) as kept:
        assert kept.judgements() == ()


def test_a_reader_looks_and_changes_nothing(desk: TestClient, signed: Callable[[str], str]) -> None:
    token = signed("the reader")
    assert desk.get("/claims/k1").status_code == 200
    form = {"what": "status", "value": "done"}
    assert desk.post(f"/claims/k1/judgements?token={token}", data=form).status_code == 403


def test_signing_out_ends_the_session(desk: TestClient, signed: Callable[[str], str]) -> None:
    token = signed("the reader")
    assert desk.post(f"/sign-out?token={token}").status_code == 303
    assert desk.get("/claims").status_code == 303


def test_nobody_is_led_elsewhere_by_a_link_to_sign_in(desk: TestClient) -> None:
    for to in ("//evil.example", "https://evil.example", "/\\evil.example"):
        form = {"name": "the reader", "password": PASSWORD, "to": to}
        assert desk.post("/sign-in", data=form).headers["location"] == "/"


def test_the_case_keeps_neither_passwords_nor_secrets(case: Path) -> None:
    with Case.open(case, write=True) as kept:
        secret = sign_in(kept, "the admin", PASSWORD)
        assert secret is not None
        assert session_of(kept, secret) is not None
        assert session_of(kept, "x" + secret) is None
        add_user(kept, "the admin", PASSWORD + "2", "admin")
        assert session_of(kept, secret) is None
        assert [one.role for one in users(kept)] == ["admin", "reader", "reviewer"]
    data = b"".join(path.read_bytes() for path in case.parent.iterdir())
    assert PASSWORD.encode() not in data
    assert secret.encode() not in data


def test_a_short_password_is_refused(case: Path) -> None:
    with Case.open(case, write=True) as kept, pytest.raises(CaseError, match="10 characters"):
        add_user(kept, "somebody", "short", "reader")
