from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from assay.case import Case
from assay.cli import main
from assay.cli.case.export import NAMES
from assay.exchange import FORMATS, File
from tests.exchange.world import Link, linked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., "Result"]

_LINK = Link("Bram Tolle met Ilse Varn.", ("Bram Tolle", "person"), "met", ("Ilse Varn", "person"))


@pytest.fixture
def assay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `assay` in this process: a process a call would take most of the time."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(main, arguments)


@pytest.fixture
def case(tmp_path: Path) -> str:
    with Case.new(tmp_path / "a.case", who="Ana") as made:
        made.add(linked(_LINK))
    return "a.case"


def test_the_formats_offered_are_those_there_are() -> None:
    assert tuple(FORMATS) == NAMES


@pytest.mark.parametrize("form", NAMES)
def test_every_format_is_written_whole_and_not_over_what_is_there(
    assay: Run, case: str, tmp_path: Path, form: str
) -> None:
    done = assay("case", "export", case, "--format", form, "-o", "out")
    assert (done.exit_code, done.stdout) == (0, "out is written.\n")
    assert (tmp_path / "out").is_file() == isinstance(FORMATS[form], File)
    before = _content(tmp_path / "out")
    again = assay("case", "export", case, "--format", form, "-o", "out")
    assert again.exit_code == 1
    assert "--force" in again.stderr
    forced = assay("case", "export", case, "--format", form, "-o", "out", "--force")
    assert forced.exit_code == 0
    assert _content(tmp_path / "out") == before
    assert sorted(one.name for one in tmp_path.iterdir() if not one.name.startswith("a.case")) == [
        "out"
    ]


def _content(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else sorted(path.iterdir())
    return {file.name: file.read_bytes() for file in files}


def test_a_folder_with_other_things_in_it_stays_even_when_forced(
    assay: Run, case: str, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("Dear Ilse")
    done = assay("case", "export", case, "--format", "csv", "-o", "mine", "--force")
    assert done.exit_code == 1
    assert "holds other things" in done.stderr
    assert (tmp_path / "mine" / "letter.txt").read_text() == "Dear Ilse"


def test_a_case_is_never_written_over_by_its_export(assay: Run, case: str) -> None:
    done = assay("case", "export", case, "--format", "jsonl", "-o", case, "--force")
    assert done.exit_code == 1
    assert "the case itself" in done.stderr
    assert assay("case", "export", case, "--format", "jsonl", "-o", "-").exit_code == 0


def test_a_folder_can_be_packed(assay: Run, case: str, tmp_path: Path) -> None:
    assert assay("case", "export", case, "--format", "csv", "-o", "out.zip").exit_code == 0
    with zipfile.ZipFile(tmp_path / "out.zip") as packed:
        assert "claims.csv" in packed.namelist()
        assert packed.testzip() is None


def test_a_format_of_several_files_does_not_go_to_standard_output(assay: Run, case: str) -> None:
    done = assay("case", "export", case, "--format", "csv", "-o", "-")
    assert done.exit_code == 2
    assert "folder or .zip" in done.stderr


def test_a_folder_that_is_not_there_is_told(assay: Run, case: str) -> None:
    for form in ("stix", "csv"):
        done = assay("case", "export", case, "--format", form, "-o", "nowhere/out")
        assert done.exit_code == 1
        assert "cannot be written" in done.stderr


def test_a_case_goes_out_and_comes_back_and_coming_back_twice_changes_nothing(
    assay: Run, case: str
) -> None:
    assay("case", "export", case, "--format", "jsonl", "-o", "out.jsonl")
    done = assay("case", "import", "b.case", "out.jsonl", "--format", "json")
    told = json.loads(done.stdout)
    assert (told["outcome"], told["counts"]["pages"]) == ("made", 1)
    again = assay("case", "import", "b.case", "out.jsonl")
    assert again.exit_code == 0
    assert "already" in again.stdout


def test_a_line_cut_in_the_middle_is_named_and_there_is_no_case(
    assay: Run, case: str, tmp_path: Path
) -> None:
    assay("case", "export", case, "--format", "jsonl", "-o", "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_bytes().splitlines(keepends=True)
    lines[7] = lines[7][:20] + b"\n"
    (tmp_path / "out.jsonl").write_bytes(b"".join(lines))
    done = assay("case", "import", "b.case", "out.jsonl")
    assert done.exit_code == 1
    assert "line 8" in done.stderr
    assert not (tmp_path / "b.case").exists()


def test_a_person_rates_a_claim_and_only_with_words(assay: Run, case: str) -> None:
    done = assay(
        "case", "rate", case, "k1", "Unproven", "--reason", "No source.", "--url",
        "https://checks.example/1", "--who", "Ana", "--format", "json",
    )  # fmt: skip
    assert json.loads(done.stdout)["judgement"]["value"] == "Unproven"
    written = assay("case", "export", case, "--format", "claimreview", "-o", "-").stdout
    graph = json.loads(written)["@graph"]
    (review,) = (one for one in graph if one["@type"] == "ClaimReview")
    assert review["url"] == "https://checks.example/1"
    assert assay("case", "rate", case, "k1", " ").exit_code == 2
    assert assay("case", "rate", case, "k1", "True", "--url", "checks.example").exit_code == 2
    assert assay("case", "rate", case, "k99", "True").exit_code == 1
    assert assay("case", "rate", case, "p1", "True").exit_code == 1


def test_unread_pages_make_an_empty_export(assay: Run, tmp_path: Path) -> None:
    Case.new(tmp_path / "empty.case").close()
    for form in NAMES:
        done = assay("case", "export", "empty.case", "--format", form, "-o", f"empty.{form}")
        assert done.exit_code == 0, done.stderr
