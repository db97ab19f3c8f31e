"""A discussion is asked for a piece at a time, and a moderator sees words with their reasons."""

from __future__ import annotations

import re
from time import process_time
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient
from msgspec.structs import replace

from assay.case import Case, Prepared
from assay.web import Serving, create_app
from tests.case.pages import Said, page
from tests.report.disputes import dispute

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.xdist_group("a long discussion")
COMMENTS = 5000
PATIENT_S = 3.0  # of the processor
"""Far more than it takes, for a machine that is busy: a page in one piece takes longer still."""


def _long() -> Prepared:
    """Return a page with 5,000 comments, in threads of ten below the first of each."""
    readers = (
        Said(f"It did not sink {place}.", f"Reader {place % 97}", "commenter", on=1)
        for place in range(COMMENTS)
    )
    made = page(Said("The ferry sank."), *readers, name="long.txt")
    comments = list(made.record.comments)
    for place, one in enumerate(comments):
        if place % 10:
            first = comments[place // 10 * 10]
            comments[place] = replace(one, parent=first.id, depth=1)
    return replace(made, record=replace(made.record, comments=tuple(comments)))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    where: Path = tmp_path_factory.mktemp("talk") / "talk.case"
    with Case.new(where) as case:
        case.add(_long())
        case.add(Prepared(record=dispute(), data=b"dispute", charset="utf-8"))
    serving = Serving(case=str(where), hosts=frozenset({"testserver"}), who="Mara")
    with TestClient(create_app(serving), follow_redirects=False) as client:
        yield client


def test_a_long_discussion_comes_in_pieces(desk: TestClient) -> None:
    start = process_time()
    first = desk.get("/pages/p1/discussion").text
    assert process_time() - start < PATIENT_S
    shown = re.findall(r'<article class="comment present" id="(c\d+)"', first)
    assert len(shown) == 50
    assert first.count("9 below") == 50
    part = desk.get(f"/pages/p1/discussion/{shown[0]}", headers={"hx-request": "true"}).text
    assert part.count('<article class="comment') == 9
    assert "<html" not in part
    whole = desk.get(f"/pages/p1/discussion/{shown[0]}").text
    assert whole.count('<article class="comment') == 10
    assert "<html" in whole


def test_a_page_with_a_long_discussion_is_shown_without_it(desk: TestClient) -> None:
    shown = desk.get("/pages/p1").text
    assert "5,000 comments, folded" in shown
    assert '<article class="comment' not in shown


def test_a_moderator_sees_the_words_and_the_reasons_alone(desk: TestClient) -> None:
    shown = desk.get("/pages/p2/discussion?only=conduct").text
    assert "daft herring" in shown
    assert shown.count("For a moderator: ") == shown.count('<article class="comment') > 0
    assert len(dispute().comments) > shown.count('<article class="comment')


def test_what_is_disputed_is_told_with_how_many_and_with_what_words(desk: TestClient) -> None:
    shown = desk.get("/pages/p1/discussion").text
    assert "What is disputed here" in shown
    assert "denied by 97" in shown  # so many names sign the 5,000 comments
    assert '<q dir="auto">It did not sink 0.</q>' in shown
    assert "4,994 more in the discussion" in shown


def test_a_comment_that_is_not_there_is_told(desk: TestClient) -> None:
    assert desk.get("/pages/p1/discussion/c99999").status_code == 404
    assert desk.get("/pages/p9/discussion").status_code == 404


def test_a_reader_s_claim_is_shown_and_cited_though_nobody_traces_it(desk: TestClient) -> None:
    claims = desk.get("/api/pages/p2/claims").json()["claims"]
    read = next(one["id"] for one in claims if one["comment"])
    for view in (f"/claims/{read}", f"/dossier?claims={read}", f"/dossier?claims={read}&form=md"):
        assert desk.get(view).status_code == 200
    answer = desk.get(f"/claims/{read}/origins", headers={"hx-request": "true"})
    assert answer.status_code == 200
    assert "not traced from page to page" in answer.text
    assert "<html" not in desk.get("/claims/k99999/origins", headers={"hx-request": "1"}).text


def test_where_a_claim_comes_from_keeps_no_view_waiting(desk: TestClient) -> None:
    article = desk.get("/api/pages/p2/claims?comments=false").json()["claims"][0]["id"]
    first = desk.get(f"/claims/{article}/origins").text
    assert 'hx-trigger="load"' in first
    assert 'class="roots"' in desk.get(f"/claims/{article}/origins?whole=true").text
    assert 'hx-trigger="load"' not in desk.get(f"/claims/{article}/origins").text  # known by now
    assert "independent root" in desk.get(f"/claims/{article}/roots").text
    assert "independent root" in desk.get(f"/dossier?claims={article}&form=md").text
