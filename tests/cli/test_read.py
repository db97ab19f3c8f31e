from __future__ import annotations

import csv
import io
import json
import os
from typing import TYPE_CHECKING

import pytest

from assay import Record

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

PAGE = b"The bridge\n\nThe bridge is closed, the mayor said.\n"


def test_a_page_into_a_pipe_is_one_line_of_json(assay: Run, harbour: str) -> None:
    done = assay("read", harbour)
    assert (done.returncode, done.stderr) == (0, b"")
    (line,) = done.stdout.decode().splitlines()
    assert Record.from_json(line).page.source == harbour


def test_standard_input_is_read_where_the_page_is_a_dash(assay: Run) -> None:
    done = assay("read", "-", "--format", "md", given=PAGE)
    assert done.returncode == 0
    assert b"the mayor" in done.stdout


def test_the_same_page_gives_the_same_bytes(assay: Run, harbour: str) -> None:
    assert assay("read", harbour).stdout == assay("read", harbour).stdout


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("out.html", "<!doctype html>"),
        ("out.md", "# "),
        ("out.json", '{"assay":1'),
        ("out.ndjson", '{"assay":1'),
        ("out.csv", "page_id,"),
        ("out.txt", "Skerrimouth"),
    ],
)
def test_the_suffix_of_the_output_tells_its_format(
    assay: Run, harbour: str, tmp_path: Path, name: str, begins: str
) -> None:
    assert assay("read", harbour, "-o", name).returncode == 0
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(begins.lower())


def test_a_name_with_no_known_suffix_asks_for_a_format(assay: Run, harbour: str) -> None:
    done = assay("read", harbour, "-o", "out.xyz")
    assert done.returncode == 2
    assert b"--format" in done.stderr


def test_a_folder_gets_a_file_a_page_and_no_page_overwrites_another(
    assay: Run, tmp_path: Path
) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.txt").write_bytes(PAGE)
    done = assay("read", "a/page.txt", "b/page.txt", "--format", "md", "-o", "out/")
    assert done.returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["page-2.md", "page.md"]


def test_one_page_that_fails_costs_no_other_page_its_record(
    assay: Run, harbour: str, tmp_path: Path
) -> None:
    (tmp_path / "empty.html").touch()
    done = assay("read", "nowhere.html", harbour, "empty.html", "--jobs", "2")
    assert done.returncode == 1
    assert [json.loads(line)["page"]["source"] for line in done.stdout.splitlines()] == [harbour]
    errors = done.stderr.decode().splitlines()
    assert [line.split(":")[1].strip() for line in errors[:2]] == ["nowhere.html", "empty.html"]
    assert errors[2] == "assay: 2 of 3 pages could not be read"


def test_fail_fast_stops_at_the_first_failure(assay: Run, harbour: str) -> None:
    done = assay("read", "nowhere.html", harbour, "--fail-fast")
    assert (done.returncode, done.stdout) == (1, b"")


def test_many_processes_give_what_one_gives(assay: Run, harbour: str, tmp_path: Path) -> None:
    pages = [harbour]
    for number in range(4):
        (tmp_path / f"{number}.txt").write_bytes(PAGE * (number + 1))
        pages.append(f"{number}.txt")
    assert assay("read", *pages, "--jobs", "3").stdout == assay("read", *pages).stdout


def test_a_csv_of_several_pages_has_one_head(assay: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(PAGE)
    done = assay("read", "a.txt", "b.txt", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode(), newline="")))
    assert {row["source"] for row in rows} == {"a.txt", "b.txt"}
    assert done.stdout.decode().count("page_id") == 1


def test_several_html_reports_need_a_folder(assay: Run) -> None:
    done = assay("read", "a.html", "b.html", "--format", "html")
    assert done.returncode == 2
    assert b"-o FOLDER/" in done.stderr


def test_a_page_is_never_overwritten_by_its_own_report(
    assay: Run, harbour: str, tmp_path: Path
) -> None:
    before = (tmp_path / harbour).read_bytes()
    done = assay("read", harbour, "-o", harbour)
    assert done.returncode == 2
    assert (tmp_path / harbour).read_bytes() == before


def test_an_output_stays_as_it_was_when_no_page_could_be_read(assay: Run, tmp_path: Path) -> None:
    (tmp_path / "out.md").write_text("mine", encoding="utf-8")
    assert assay("read", "nowhere.html", "-o", "out.md").returncode == 1
    assert (tmp_path / "out.md").read_text(encoding="utf-8") == "mine"


def test_an_output_that_cannot_be_written_is_named(assay: Run, harbour: str) -> None:
    done = assay("read", harbour, "-o", "no/such/folder/out.md")
    assert done.returncode == 1
    assert b"no/such/folder/out.md" in done.stderr
    assert b"Traceback" not in done.stderr


def test_standard_input_can_be_read_only_once(assay: Run) -> None:
    assert assay("read", "-", "-", given=PAGE).returncode == 2


def test_a_reader_who_has_seen_enough_ends_the_run_quietly(assay: Run, harbour: str) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    import subprocess  # noqa: PLC0415 - only here is a broken pipe made
    import sys  # noqa: PLC0415 - the same

    from tests.places import EXAMPLES  # noqa: PLC0415 - the same

    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "assay", "read", str(EXAMPLES / harbour)],
        stdout=write_end,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write_end)
    assert b"Traceback" not in done.stderr
    assert assay("--version").returncode == 0


def test_a_name_that_is_no_utf_8_is_a_page_like_any_other(assay: Run, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_bytes(PAGE)
    done = assay("read", name)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["page"]["source"] == "caf\ufffd.txt"
