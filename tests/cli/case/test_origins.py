"""`assay case origins`: what it prints."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from assay.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PAGE = (
    '<html><head><meta property="og:site_name" content="{outlet}"><meta'
    ' property="article:published_time" content="2021-03-0{day}T08:00:00Z"></head><body><article>'
    "<h1>Water</h1><p>{text}</p></article></body></html>"
)
TEXTS = {
    "Orrin Gazette": "The reservoir at Ullock holds 41 per cent, engineer Petra Lindqvane said.",
    "Tarl Daily": "The reservoir at Ullock is down to 41 per cent, the Orrin Gazette reported.",
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["case", *arguments])


@pytest.fixture
def water(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A case of two pages; returns the id of the first page's claim."""
    monkeypatch.chdir(tmp_path)
    for day, (outlet, text) in enumerate(TEXTS.items(), 1):
        page = PAGE.format(outlet=outlet, day=day, text=text)
        (tmp_path / f"{day}.html").write_text(page, encoding="utf-8")
    assert run("new", "water.case").exit_code == 0
    assert run("add", "water.case", "1.html", "2.html").exit_code == 0
    claims = json.loads(run("claims", "water.case", "--format", "json").stdout)["claims"]
    return str(next(one["id"] for one in claims if one["speaker"] == "Petra Lindqvane"))


def test_a_claim_is_traced_to_its_root(water: str) -> None:
    told = run("origins", "water.case", water).stdout
    assert "1 independent root: Petra Lindqvane." in told
    assert "p2 (Tarl Daily, 2021-03-02T08:00:00Z)  names p1" in told
    assert "First: p1 (Orrin Gazette" in told


def test_json_has_the_graph(water: str) -> None:
    found = json.loads(run("origins", "water.case", water, "--format", "json").stdout)
    assert (found["count"], found["edges"][0]["from"], found["edges"][0]["to"]) == (1, "p2", "p1")
    assert {one["page"] for one in found["carriers"]} == {"p1", "p2"}


def test_a_claim_that_is_not_there_is_refused_with_a_word(water: str) -> None:
    assert water
    done = run("origins", "water.case", "k999")
    assert done.exit_code == 1
    assert "there is no k999 in this case" in done.stderr


def _pages(claim: str) -> list[str]:
    found = json.loads(run("origins", "water.case", claim, "--format", "json").stdout)
    return [one["page"] for one in found["carriers"]]


def test_a_person_parts_claims_puts_them_together_and_takes_either_back(water: str) -> None:
    found = json.loads(run("origins", "water.case", water, "--format", "json").stdout)
    other = next(one["claim"] for one in found["carriers"] if one["page"] == "p2")
    told = run("apart", "water.case", water, other, "--why", "Another lake.", "--who", "Ana")
    assert told.stdout.startswith("j1: ")
    assert told.stdout.endswith("are different, by Ana.\n")
    assert _pages(water) == ["p1"]
    assert "is taken back by Bo." in run("undo", "water.case", "j1", "--who", "Bo").stdout
    assert _pages(water) == ["p1", "p2"]
    again = run("undo", "water.case", "j1")
    assert again.exit_code == 1
    assert "Bo undid j1 already" in again.stderr
    title = next(
        one["id"]
        for one in json.loads(run("claims", "water.case", "--format", "json").stdout)["claims"]
        if one["id"] not in {water, other}
    )
    made = json.loads(run("same", "water.case", water, title, "--format", "json").stdout)
    assert (made["what"], made["value"]) == ("match", "same")
    found = json.loads(run("origins", "water.case", water, "--format", "json").stdout)
    assert title in {one["claim"] for one in found["carriers"]}


def test_a_report_and_a_dossier_are_json_markdown_or_html_as_is_asked_for(water: str) -> None:
    for words in (("report", "water.case"), ("dossier", "water.case", water)):
        made = json.loads(run(*words, "--format", "json").stdout)
        assert made["claims" if words[0] == "report" else "statements"]
        assert run(*words, "--format", "text").stdout == run(*words).stdout
        assert run(*words, "--format", "html").stdout.startswith("<!doctype html>")
        assert run(*words, "-o", "x.json").exit_code == 0
        with open("x.json", encoding="utf-8") as kept:  # noqa: PTH123 - in the test's own folder
            assert json.load(kept) == made
        assert run(*words, "-o", "x.doc").exit_code == 2
