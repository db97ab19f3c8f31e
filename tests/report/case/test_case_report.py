from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from assay.case import Case, prepare
from assay.read import Options, load
from assay.report.case import Gathered, case_html, case_markdown, gather
from assay.report.case.drawing import drawing
from tests.places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from assay.read import Loaded

HOSTILE = b"<p>Mayor <b>&lt;script&gt;alert(1)&lt;/script&gt; Olm</b> said 40 people were hurt.</p>"


@pytest.fixture(scope="module")
def outlets(tmp_path_factory: pytest.TempPathFactory) -> Gathered:
    """The three outlets, gathered for a report."""
    where = tmp_path_factory.mktemp("case") / "outlets.case"
    with Case.new(where) as case:
        for loaded in load(str(EXAMPLES / "three-outlets.warc.gz"), Options()):
            case.add(prepare(_page(loaded), Options()))
    with Case.open(where) as case:
        return gather(case)


def _page(loaded: object) -> Loaded:
    from assay.read import Loaded  # noqa: PLC0415 - for the check alone

    assert isinstance(loaded, Loaded)
    return loaded


def test_a_claim_on_several_pages_comes_first_and_is_told_once(outlets: Gathered) -> None:
    pages = [len({one.page for one in told.origins.carriers}) for told in outlets.claims]
    assert pages == sorted(pages, reverse=True)
    assert pages[0] == 3
    told = [one.claim for one in outlets.claims]
    assert len(told) == len(set(told))


def test_no_reader_is_among_the_sources(outlets: Gathered) -> None:
    assert outlets.speakers
    assert all(one.source.kind != "commenter" for one in outlets.speakers)


def test_who_says_the_same_is_told_of_those_on_most_pages(outlets: Gathered) -> None:
    names = {each.source.name: each for each in outlets.speakers}
    assert names["Anselm Quorrie"].source.pages == ("p1", "p2", "p3")
    assert names["Anselm Quorrie"].repeated == ("the harbour pilot",)
    assert "repeated by the harbour pilot" in case_markdown(outlets)
    assert "repeated by the harbour pilot" in case_html(outlets)


def test_both_forms_hold_every_claim_root_and_page(outlets: Gathered) -> None:
    html, markdown = case_html(outlets), case_markdown(outlets)
    for told in outlets.claims:
        assert f'id="{told.claim.id}"' in html
        assert f"### {told.claim.id}:" in markdown
    for page in outlets.pages:
        assert page.hash in html
        assert page.hash in markdown


class _Targets(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.inner: list[str] = []
        self.outer: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(given["id"] or "")
        href = given.get("href") or given.get("src") or ""
        (self.inner if href.startswith("#") else self.outer).append(f"{tag} {href}")


def test_every_link_leads_somewhere_in_the_file_and_none_out(outlets: Gathered) -> None:
    found = _Targets()
    found.feed(case_html(outlets))
    assert len(found.ids) == len(set(found.ids))
    assert {one.split(" #")[1] for one in found.inner} <= set(found.ids)
    assert not [one for one in found.outer if not one.endswith(" ")]


def test_a_drawing_has_each_page_right_of_those_it_has_the_claim_from(outlets: Gathered) -> None:
    for told in outlets.claims:
        laid = drawing(told.origins, {page.id: (page.id, "") for page in outlets.pages})
        at = {box.name: box.x for box in laid.boxes if box.kind != "root"}
        for edge in told.origins.edges:
            assert at[edge.from_] > at[edge.to]
        corners = [(box.x, box.y) for box in laid.boxes]
        assert len(corners) == len(set(corners))


def test_what_a_page_holds_stays_text(tmp_path: Path) -> None:
    from assay.read import Loaded  # noqa: PLC0415 - one test needs it

    with Case.new(tmp_path / "hostile.case") as case:
        case.add(prepare(Loaded(data=HOSTILE, source="<b>p</b>.html"), Options()))
        html = case_html(gather(case))
    assert "<script>alert" not in html
    assert "<b>p</b>" not in html


def test_an_empty_case_says_that_nothing_is_open(tmp_path: Path) -> None:
    with Case.new(tmp_path / "empty.case") as case:
        found = gather(case)
    assert "Nothing that assay looks for is open here." in case_markdown(found)
    assert "No claim of these pages" in case_html(found)
