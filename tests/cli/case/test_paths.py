"""Trace, sources, grades, mergers and explanations on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from assay.case import Case
from tests.case.pages import Says, kept, made

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

MET = Says("Ivo Sand", "Ana Roke met Bram Ost.", ("Ana Roke", "met", "Bram Ost"), type="met")
PAID = Says(
    "an aide", "Tarn Works may have paid Bram Ost.", ("Tarn Works", "paid", "Bram Ost"),
    "possible", named=False, type="funded",
)  # fmt: skip


@pytest.fixture
def gate(tmp_path: Path) -> str:
    """The path, in the working folder, of a case with two pages."""
    with Case.new(tmp_path / "gate.case") as case:
        kept(case, made("One", MET), made("Two", PAID))
    return "gate.case"


def _json(assay: Run, *arguments: str) -> Any:  # noqa: ANN401 - JSON
    done = assay("case", *arguments, "--format", "json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _told(assay: Run, *arguments: str) -> str:
    done = assay("case", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()


def test_a_trace_names_the_weakest_step_in_words_and_in_json(assay: Run, gate: str) -> None:
    told = _told(assay, "trace", gate, "Ana Roke", "Tarn Works")
    assert "Bram Ost – Tarn Works  ← weakest" in told
    assert "“Tarn Works may have paid Bram Ost.”\n        Two desk → an aide" in told
    (path,) = _json(assay, "trace", gate, "Ana Roke", "Tarn Works")["paths"]
    assert (path["weakest"], len(path["steps"])) == (1, 2)


def test_no_path_is_an_answer(assay: Run, gate: str) -> None:
    told = _told(assay, "trace", gate, "Ana Roke", "Tarn Works", "--longest", "1")
    assert told == (
        "No path. The shortest from Ana Roke to Tarn Works has 2 steps: see it with --longest 2.\n"
    )
    found = _json(assay, "trace", gate, "Ana Roke", "Tarn Works", "--longest", "1")
    assert (found["paths"], found["near"]["shortest"]) == ([], 2)


def test_sources_are_listed_and_one_is_shown_with_its_grounds(assay: Run, gate: str) -> None:
    assert "Ivo Sand (person)  1 claim on 1 page: 1 certain" in _told(assay, "sources", gate)
    found = _json(assay, "sources", gate)
    assert found["all"] == len(found["sources"])
    told = _told(assay, "sources", gate, "--source", "Ivo Sand")
    assert "grade: none was given" in told
    assert "certain: Ana Roke met Bram Ost.  [p1]" in told


def test_a_grade_is_given_with_a_reason_and_shown(assay: Run, gate: str) -> None:
    (ivo,) = (one for one in _json(assay, "sources", gate)["sources"] if one["name"] == "Ivo Sand")
    assert assay("case", "grade", gate, ivo["id"], "B2").returncode == 1
    told = _told(assay, "grade", gate, ivo["id"], "b2", "--reason", "Was there.", "--who", "Ada")
    assert told == f"j1: {ivo['id']} is graded B2, by Ada.\n"
    shown = _told(assay, "sources", gate, "--source", ivo["id"])
    assert "grade: B2 (usually reliable; probably true), by Ada" in shown
    tags = _json(assay, "sources", gate, "--source", ivo["id"])["source"]["source"]["grade"]["tags"]
    assert tags[0] == 'admiralty-scale:source-reliability="b"'


def test_two_are_put_together_and_parted_again(assay: Run, gate: str, tmp_path: Path) -> None:
    with Case.open(tmp_path / gate) as case:
        ids = {one.name: one.id for one in case.entities()}
    ana, ivo = ids["Ana Roke"], ids["Ivo Sand"]
    assert "are one, by Ada" in _told(assay, "merge", gate, ana, ivo, "--who", "Ada")
    assert "are different" in _told(assay, "split", gate, ana, ivo)
    assert "on p1 is somebody else" in _told(assay, "split", gate, ana, "p1")
    assert b"is itself" in assay("case", "merge", gate, ana, ana).stderr


def test_explanations_are_written_settled_weighed_and_dropped(assay: Run, gate: str) -> None:
    assert "No explanation" in _told(assay, "hypotheses", gate)
    assert _told(assay, "hypotheses", gate, "--add", "Ana Roke met Bram Ost.").startswith("h1: ")
    assert "nothing to compete with" in _told(assay, "hypotheses", gate)
    _told(assay, "hypotheses", gate, "--add", "Ana Roke and Bram Ost never met.")
    settled = _told(assay, "hypotheses", gate, "--settle", "h2", "k1", "inconsistent")
    assert settled == "k1 is settled as inconsistent with h2.\n"
    told = _told(assay, "hypotheses", gate)
    assert "h1 has least against it" in told
    assert "That does not make it true" in told
    found = _json(assay, "hypotheses", gate)
    assert found["first"] == ["h1"]
    assert "h2 is weighed no more." in _told(assay, "hypotheses", gate, "--drop", "h2")


@pytest.mark.parametrize(
    "arguments",
    [
        ("trace", "Nobody", "Ana Roke"),
        ("sources", "--source", "Nobody"),
        ("grade", "e99", "B2", "--reason", "x"),
        ("merge", "e1", "e99"),
        ("hypotheses", "--settle", "h9", "k1", "consistent"),
    ],
)
def test_what_is_not_in_the_case_ends_with_a_message(
    assay: Run, gate: str, arguments: tuple[str, ...]
) -> None:
    command, *rest = arguments
    done = assay("case", command, gate, *rest)
    assert done.returncode == 1
    assert done.stderr.startswith(b"assay: gate.case: ")
    assert b"Traceback" not in done.stderr
