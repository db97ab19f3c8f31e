from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from assay.case import Case
from assay.case.whole.lines import Row
from assay.case.whole.taken import taken
from tests.places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

PAGE = b"The bridge\n\nThe bridge is closed, the mayor Ilva Tarn said. Nobody was hurt.\n"
_TIMES = frozenset({"added", "at"})
LATER = b"The bridge\n\nThe bridge is open again, the mayor Ilva Tarn said. Nobody was hurt.\n"


@pytest.fixture
def bridge(assay: Run, tmp_path: Path) -> Path:
    """A page that is in the case `bridge.case`."""
    page = tmp_path / "page.txt"
    page.write_bytes(PAGE)
    assert assay("case", "new", "bridge.case").returncode == 0
    assert assay("case", "add", "bridge.case", "page.txt").returncode == 0
    return page


def listed(assay: Run, *arguments: str) -> Any:  # noqa: ANN401 - JSON
    done = assay("case", *arguments, "--format", "json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_page_is_added_once_however_often_it_is_given(assay: Run, bridge: Path) -> None:
    assert bridge.exists()
    again = listed(assay, "add", "bridge.case", "page.txt", "page.txt")
    assert [one["outcome"] for one in again["pages"]] == ["already", "already"]
    assert len(listed(assay, "pages", "bridge.case")["pages"]) == 1


def test_a_page_that_changed_is_a_new_version_and_tells_what_changed(
    assay: Run, bridge: Path
) -> None:
    bridge.write_bytes(LATER)
    done = assay("case", "add", "bridge.case", "page.txt")
    told = done.stdout.decode()
    assert "p2  is a new version" in told
    assert "now     The bridge is open again" in told
    assert "no more The bridge is closed" in told
    assert "Nobody was hurt" not in told


def test_an_archives_pages_are_read_by_several_processes_and_kept_in_order(assay: Run) -> None:
    archive = str(EXAMPLES / "three-outlets.warc.gz")
    assay("case", "new", "wire.case")
    done = assay("case", "add", "wire.case", archive, "--jobs", "2")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.decode().splitlines()] == ["p1", "p2", "p3"]


def test_the_number_of_processes_changes_nothing_that_is_kept(assay: Run, tmp_path: Path) -> None:
    pages = [str(EXAMPLES / name) for name in ("three-outlets.warc.gz", "barges-forum.html")]
    for jobs in ("1", "2"):
        assay("case", "new", f"{jobs}.case")
        assert assay("case", "add", f"{jobs}.case", *pages, "--jobs", jobs).returncode == 0
    one, two = (_kept(tmp_path / f"{jobs}.case") for jobs in ("1", "2"))
    assert one == two
    assert "vectors" in {table for table, _ in one}


def _kept(case: Path) -> list[tuple[str, dict[str, Any]]]:
    """Return all rows of a case, but for the times at which they were written."""
    with Case.open(case) as opened, opened.store.snapshot() as connection:
        rows = [line for line in taken(connection) if isinstance(line, Row)]
    timeless = [{key: it for key, it in row.row.items() if key not in _TIMES} for row in rows]
    return [(row.table, its) for row, its in zip(rows, timeless, strict=True)]


def test_a_page_that_cannot_be_read_costs_no_other_its_place(assay: Run, bridge: Path) -> None:
    (bridge.parent / "second.txt").write_bytes(b"A fire\n\nThe fire is out, police said.\n")
    (bridge.parent / "broken.txt").write_bytes(b"")
    done = assay("case", "add", "bridge.case", "broken.txt", "no.txt", "second.txt")
    assert done.returncode == 1
    assert b"broken.txt: it is empty" in done.stderr
    assert b"no.txt: there is no such file" in done.stderr
    assert b"p2  added  second.txt" in done.stdout


def test_claims_are_found_by_words_and_by_who_speaks(assay: Run, bridge: Path) -> None:
    assert bridge.exists()
    by_voice = listed(assay, "claims", "bridge.case", "--about", "ilva tarn")["claims"]
    assert [claim["text"] for claim in by_voice] == ["The bridge is closed"]
    by_words = listed(assay, "claims", "bridge.case", "--about", "hurt")["claims"]
    assert [claim["text"] for claim in by_words] == ["Nobody was hurt."]
    assert listed(assay, "claims", "bridge.case", "--about", "zeppelin")["claims"] == []


def test_a_search_tells_the_claim_and_the_page(assay: Run, bridge: Path) -> None:
    assert bridge.exists()
    (hit,) = listed(assay, "search", "bridge.case", '"bridge is closed"')["hits"]
    assert (hit["page"], hit["words"]) == ("p1", "The bridge is closed")
    assert (
        assay("case", "search", "bridge.case", "zeppelin").stderr == b"Nothing has these words.\n"
    )


def test_a_forgotten_page_leaves_a_note_that_says_nothing_of_it(assay: Run, bridge: Path) -> None:
    refused = assay("case", "forget", "bridge.case", "p1", given=b"n\n")
    assert (refused.returncode, b"Nothing was deleted" in refused.stderr) == (1, True)
    done = assay("case", "forget", "bridge.case", "p1", "--yes")
    assert done.stdout == b"p1 is forgotten (1 version).\n"
    assert b"bridge is" not in (bridge.parent / "bridge.case").read_bytes()
    told = assay("case", "history", "bridge.case").stdout.decode()
    assert "forget  p1" in told
    assert "Tarn" not in told


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("pages", "no.case"), "there is no such case: make it with `assay case new no.case`"),
        (("pages", "page.txt"), "expected a case, and this file is something else"),
        (("new", "page.txt"), "there is a file or folder of this name already"),
        (("claims", "bridge.case", "--page", "k1"), "expected a page's id (p12), got 'k1'"),
        (("claims", "bridge.case", "--source", "zz"), "nothing in this case is called"),
        (("forget", "bridge.case", "p9", "--yes"), "there is no p9 in this case"),
    ],
)
def test_a_mistake_is_told_in_a_line_with_what_to_do(
    assay: Run, bridge: Path, arguments: tuple[str, ...], message: str
) -> None:
    assert bridge.read_bytes() == PAGE
    done = assay("case", *arguments)
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert message in line
    assert bridge.read_bytes() == PAGE
