"""Figures are held to their floors, and floors to their data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from benchmarks import gate, shared
from benchmarks.case import Case, Figure, Measured
from benchmarks.gate import Held, broken, held
from benchmarks.results import section
from benchmarks.shared import absent

if TYPE_CHECKING:
    from pathlib import Path

FIGURES = (
    Figure("texts", 0.876, 0.5),
    Figure("wrong", 0.041, better="lower"),
    Figure("time", 2.0, better="cheaper"),
    Figure("pages", 7, better="neither"),
)
MEASURED = Measured(7, FIGURES)


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    monkeypatch.setattr(shared, "SHARED", tmp_path)
    (tmp_path / "pages.txt").write_text("A page.")
    return Case("reading", "How well.", lambda: MEASURED, files=("pages.txt",), peer="other")


def but(name: str, value: float) -> Measured:
    figures = (one._replace(ours=value) if one.name == name else one for one in FIGURES)
    return Measured(7, tuple(figures))


def test_floors_are_rounded_down_and_ceilings_up(case: Case) -> None:
    to = held(case, MEASURED)
    assert to.floors == {"texts": 0.87}
    assert to.ceilings == {"wrong": 0.05, "time": 3.0}
    assert to.data == {"pages.txt": shared.digest("pages.txt")}


@pytest.mark.parametrize(
    ("name", "value", "faults"),
    [
        ("texts", 0.87, []),
        ("texts", 0.8699, ["reading: 'texts' is 0.8699, below its floor of 0.87"]),
        ("wrong", 0.06, ["reading: 'wrong' is 0.06, above its ceiling of 0.05"]),
        ("time", 2.9, []),
        ("time", 3.1, ["reading: 'time' is 3.10, above its ceiling of 3.0"]),
        ("pages", 0, []),
    ],
)
def test_a_figure_past_its_bound_is_told(
    case: Case, name: str, value: float, faults: list[str]
) -> None:
    assert list(broken(case, but(name, value), held(case, MEASURED))) == faults


def test_floors_of_other_data_hold_nothing(case: Case) -> None:
    to = held(case, MEASURED)
    (shared.SHARED / "pages.txt").write_text("Another page.")
    (fault,) = broken(case, MEASURED, to)
    assert "is not the data that the floors were measured on" in fault


def test_a_figure_that_went_missing_is_told(case: Case) -> None:
    (fault,) = broken(case, Measured(7, FIGURES[1:]), held(case, MEASURED))
    assert fault == "reading: 'texts' is held but was not measured"


def test_a_case_without_floors_says_how_to_set_them(case: Case) -> None:
    (fault,) = broken(case, MEASURED, None)
    assert "--set-floors" in fault


def test_floors_come_back_as_they_were_written(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    every = {"reading": held(case, MEASURED), "other": Held()}
    gate.save(every)
    assert gate.load() == every


def test_the_table_shows_the_peer_and_the_bound_beside_ours(case: Case) -> None:
    table = section(case, MEASURED, held(case, MEASURED))
    assert "| texts  | 0.876 | 0.500 | ≥ 0.87  |" in table
    assert f"n = 7; pages.txt {shared.digest('pages.txt')[:12]}" in table


def test_a_case_without_its_data_says_so(case: Case) -> None:
    (shared.SHARED / "pages.txt").unlink()
    assert absent(case.files) == ["pages.txt"]
    assert "Skipped: its data is not here (pages.txt)." in section(case, None, None)
