"""Links are told in words beside the drawing, and who never speaks has a view too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from assay.case import Case
from assay.web import Serving, create_app
from tests.case.stated import Says, kept, made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MET = Says("Ivo Sand", "Ana <Roke> met Bram Ost.", ("Ana <Roke>", "met", "Bram Ost"))
DENIED = Says(
    "Lio Marsh", "Tarn Works paid Bram Ost.", ("Tarn Works", "paid", "Bram Ost"),
    "certain", "negative", denies=True,
)  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TestClient]:
    where = tmp_path / "links.case"
    with Case.new(where) as case:
        kept(case, made("One", MET), made("Two", DENIED))
    serving = Serving(case=str(where), hosts=frozenset({"testserver"}), who="Mara")
    with TestClient(create_app(serving), follow_redirects=False) as client:
        yield client


def _entity(desk: TestClient, name: str) -> str:
    entities = desk.get("/api/links/graph").json()["entities"]
    found: str = next(one["id"] for one in entities if one["name"] == name)
    return found


def test_every_link_that_is_drawn_stands_in_the_list_with_its_words(desk: TestClient) -> None:
    shown = desk.get("/links").text
    drawn = desk.get("/api/links/graph").json()
    for one in drawn["links"]:
        assert f'id="{one["id"]}" data-link="{one["id"]}"' in shown
        assert f'href="/claims/{one["claim"]}"' in shown
    assert "<b>denied</b>" in shown
    assert "Ana &lt;Roke&gt;" in shown
    assert "Ana <Roke>" not in shown


def test_who_never_speaks_has_names_links_and_places(desk: TestClient) -> None:
    shown = desk.get(f"/sources/{_entity(desk, 'Bram Ost')}")
    assert shown.status_code == 200
    assert "Says nothing itself" in shown.text
    assert "<mark>One</mark>" in shown.text
    assert "Ana &lt;Roke&gt;" in shown.text
    assert desk.get("/sources/e99").status_code == 404
    assert desk.get("/sources/nobody").status_code == 404


def test_who_never_speaks_is_put_together_and_parted_and_the_history_leads_there(
    desk: TestClient,
) -> None:
    one, other = _entity(desk, "Bram Ost"), _entity(desk, "Tarn Works")
    assert desk.post(f"/sources/{one}/same", data={"other": other}).status_code == 303
    history = desk.get("/history").text
    assert f'href="/sources/{one}"' in history
    assert "Tarn Works" in desk.get(f"/sources/{one}").text
    assert desk.post(f"/sources/{one}/different", data={"other": "p1"}).status_code == 303
    assert desk.get(f"/sources/{one}@p1").status_code == 200
    assert f"{one}@p1" in desk.get("/links").text
