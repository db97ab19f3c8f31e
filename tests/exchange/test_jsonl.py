from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assay.case import Case, Prepared
from assay.errors import CaseError
from assay.exchange import FORMATS, imported
from tests.exchange.world import exported
from tests.factories import record

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_GONE = "p1"


@pytest.fixture
def written(world: Case, tmp_path: Path) -> Path:
    path = tmp_path / "world.jsonl"
    path.write_bytes(exported(world, "jsonl")[""])
    return path


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_what_is_imported_is_the_same_case_in_every_format(
    world: Case, written: Path, tmp_path: Path, database: str, request: pytest.FixtureRequest
) -> None:
    where = str(tmp_path / "other.case")
    if database == "postgresql":
        where = f"{request.getfixturevalue('server')}&schema=round"
    assert imported(where, written) == "made"
    with Case.open(where) as other:
        for form in FORMATS:
            assert exported(other, form) == exported(world, form), form
        assert other.history() == world.history()
        assert other.judgements() == world.judgements()
        assert other.pages(every=True) == world.pages(every=True)
        for page in other.pages(every=True):
            assert other.record(page.id) == world.record(page.id)
            assert other.capture(page.id) == world.capture(page.id)
        assert other.search("drums") or database == "postgresql"
    assert imported(where, written) == "already"


def test_no_number_is_given_twice_after_an_import(written: Path, tmp_path: Path) -> None:
    imported(tmp_path / "other.case", written)
    with Case.open(tmp_path / "other.case", write=True) as other:
        before = {page.id for page in other.pages(every=True)}
        added = other.add(Prepared(record=record("Drums were lost."))).page
    assert _GONE not in before
    assert added not in before | {_GONE}


def test_a_case_with_pages_more_than_the_export_is_not_the_same_one(
    written: Path, tmp_path: Path
) -> None:
    imported(tmp_path / "other.case", written)
    with Case.open(tmp_path / "other.case", write=True) as other:
        other.add(Prepared(record=record("Drums were lost.")))
    with pytest.raises(CaseError, match="already"):
        imported(tmp_path / "other.case", written)


def _cut(lines: list[bytes]) -> list[bytes]:
    return lines[:-3]


def _broken(lines: list[bytes]) -> list[bytes]:
    return [*lines[:20], lines[20][:-9] + b"\n", *lines[21:]]


def _unknown_table(lines: list[bytes]) -> list[bytes]:
    return [*lines[:20], b'{"table":"secrets","row":{}}\n', *lines[20:]]


def _missing(lines: list[bytes]) -> list[bytes]:
    return [*lines[:-2], lines[-1]]


def _after_the_end(lines: list[bytes]) -> list[bytes]:
    return [*lines, lines[1]]


def _changed_bytes(lines: list[bytes]) -> list[bytes]:
    row = json.loads(lines[1])
    row["row"]["data"] = "AAAA"
    return [lines[0], json.dumps(row).encode() + b"\n", *lines[2:]]


def _huge_number(lines: list[bytes]) -> list[bytes]:
    at = next(at for at, line in enumerate(lines) if b'"table":"pages"' in line)
    row = json.loads(lines[at])
    row["row"]["version"] = 10**30
    return [*lines[:at], json.dumps(row).encode() + b"\n", *lines[at + 1 :]]


def _foreign_claim(lines: list[bytes]) -> list[bytes]:
    at = next(at for at, line in enumerate(lines) if b'"table":"claims"' in line)
    row = json.loads(lines[at])
    row["row"]["local"] = "k999"
    return [*lines[:at], json.dumps(row).encode() + b"\n", *lines[at + 1 :]]


def _wrong_record(lines: list[bytes]) -> list[bytes]:
    at = next(at for at, line in enumerate(lines) if b'"table":"pages"' in line)
    row = json.loads(lines[at])
    row["row"]["record"]["claims"][0]["block"] = "b9999"
    return [*lines[:at], json.dumps(row).encode() + b"\n", *lines[at + 1 :]]


def _no_row_of_the_page(lines: list[bytes]) -> list[bytes]:
    at = next(at for at, line in enumerate(lines) if b'"table":"judgements"' in line)
    row = json.loads(lines[at])
    row["row"]["page"] = 999
    return [*lines[:at], json.dumps(row).encode() + b"\n", *lines[at + 1 :]]


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (_cut, "stops before its end"),
        (_broken, "line 21: expected a line"),
        (_unknown_table, "line 21: expected a row of a table"),
        (_missing, "lines before the end"),
        (_after_the_end, "nothing after the end"),
        (_changed_bytes, "line 2: the bytes"),
        (_huge_number, "line"),
        (_foreign_claim, "has no “k999”"),
        (_wrong_record, "its record is none"),
        (_no_row_of_the_page, "does not fit"),
    ],
)
def test_a_damaged_export_is_refused_and_leaves_nothing_behind(
    written: Path, tmp_path: Path, damage: Callable[[list[bytes]], list[bytes]], said: str
) -> None:
    folder = tmp_path / "there"
    folder.mkdir()
    lines = written.read_bytes().splitlines(keepends=True)
    (tmp_path / "bad.jsonl").write_bytes(b"".join(damage(lines)))
    with pytest.raises(CaseError, match=said) as caught:
        imported(folder / "new.case", tmp_path / "bad.jsonl")
    assert caught.value.reason == "damaged"
    assert list(folder.iterdir()) == []


def test_a_damaged_export_leaves_nothing_on_a_server(
    written: Path, tmp_path: Path, server: str
) -> None:
    lines = written.read_bytes().splitlines(keepends=True)
    (tmp_path / "bad.jsonl").write_bytes(b"".join(_no_row_of_the_page(lines)))
    where = f"{server}&schema=damaged"
    with pytest.raises(CaseError, match="does not fit"):
        imported(where, tmp_path / "bad.jsonl")
    assert imported(where, written) == "made"


@pytest.mark.parametrize("content", [b"", b"hello\n", b"{}\n", b'{"lines":1}\n', b"\xff\xfe\x00"])
def test_what_is_no_export_is_told_from_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "page.txt").write_bytes(content)
    with pytest.raises(CaseError) as caught:
        imported(tmp_path / "new.case", tmp_path / "page.txt")
    assert caught.value.reason == "foreign"


def test_an_export_of_a_newer_version_says_so(written: Path, tmp_path: Path) -> None:
    head, rest = written.read_bytes().split(b"\n", 1)
    newer = json.dumps({**json.loads(head), "tables": 99}).encode()
    written.write_bytes(newer + b"\n" + rest)
    with pytest.raises(CaseError, match="newer version") as caught:
        imported(tmp_path / "new.case", written)
    assert caught.value.reason == "newer"


@settings(max_examples=10)
@given(st.text(min_size=1).filter(str.strip))
def test_any_text_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    with Case.new(folder / "one.case") as case:
        case.add(Prepared(record=record(text), data=None))
        (folder / "one.jsonl").write_bytes(exported(case, "jsonl")[""])
    imported(folder / "two.case", folder / "one.jsonl")
    with Case.open(folder / "two.case") as other:
        assert other.record("p1").page.text == text
        assert exported(other, "jsonl")[""] == (folder / "one.jsonl").read_bytes()
