"""What cannot be a case, or cannot be used, is told clearly and left as it was."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assay.case import Case, Listing
from assay.errors import CaseError
from tests.case.pages import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOBODY = 65534
FERRY = "The ferry sank at dawn."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case in a file, with one page."""
    made = tmp_path / "harbour.case"
    with Case.new(made) as case:
        case.add(plain(FERRY, name="a.txt"))
    return made


def _reason(where: str | Path, *, write: bool = False) -> str:
    """Return why a case cannot be opened, and check that the message names it."""
    with pytest.raises(CaseError) as caught:
        _used(where, write=write)
    name = str(where)
    assert name in str(caught.value) or "postgresql://" in str(caught.value)
    assert caught.value.case in str(caught.value)
    return caught.value.reason


def _used(where: str | Path, *, write: bool) -> None:
    with Case.open(where, write=write) as case:
        case.claims(Listing(limit=1))
        if write:
            case.add(plain("Another one.", name="b.txt"))


# Files that are no cases


@pytest.mark.parametrize("write", [False, True])
def test_what_is_no_case_is_left_as_it_is(tmp_path: Path, *, write: bool) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("Not a case at all, and longer than the head of one would be. " * 4)
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE about (key TEXT)")
    empty = tmp_path / "empty.case"
    empty.touch()
    before = [one.read_bytes() for one in (notes, other, empty)]
    assert [_reason(one, write=write) for one in (notes, other, empty, tmp_path)] == ["foreign"] * 4
    assert [one.read_bytes() for one in (notes, other, empty)] == before
    assert _reason(tmp_path / "nothing.case", write=write) == "missing"
    assert _reason(tmp_path / "no" / "folder.case", write=write) == "missing"
    assert not (tmp_path / "nothing.case").exists()


def test_a_new_case_is_never_written_over_anything(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    for taken in (path, tmp_path):
        with pytest.raises(CaseError, match="already") as caught:
            Case.new(taken)
        assert caught.value.reason == "exists"
    assert path.read_bytes() == before
    with pytest.raises(CaseError, match="folder") as caught:
        Case.new(tmp_path / "no" / "folder.case")
    assert caught.value.reason == "readonly"


@pytest.mark.parametrize("name", ["", "a\0b"])
def test_a_name_that_no_file_can_have_is_refused(name: str) -> None:
    for make in (Case.new, Case.open):
        with pytest.raises(CaseError):
            make(name)


# Cases of other versions


def _about(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(sql)
        connection.commit()


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("UPDATE about SET value = '99' WHERE key = 'tables'", "newer"),
        ("UPDATE about SET value = 'many' WHERE key = 'tables'", "damaged"),
        ("DELETE FROM about WHERE key = 'tables'", "damaged"),
        ("UPDATE about SET value = 'recipes' WHERE key = 'format'", "foreign"),
        ("DROP TABLE about", "damaged"),
        ("ALTER TABLE about RENAME COLUMN value TO worth", "foreign"),
        ("DROP TABLE claims", "damaged"),
    ],
)
def test_tables_that_this_version_does_not_know_are_left(path: Path, sql: str, reason: str) -> None:
    _about(path, sql)
    before = path.read_bytes()
    assert [_reason(path), _reason(path, write=True)] == [reason, reason]
    assert path.read_bytes() == before


# Damage


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
@pytest.mark.parametrize("how", ["cut", "zeros", "noise"])
def test_a_damaged_file_gives_an_error_of_the_case(path: Path, how: str, share: float) -> None:
    with Case.open(path, write=True) as case:
        for number in range(30):
            case.add(plain(f"Boat {number} left.", name=f"{number}.txt"))
    whole = path.read_bytes()
    at = max(int(len(whole) * share), 100)
    if how == "cut":
        path.write_bytes(whole[:at])
    else:
        filling = b"\0" if how == "zeros" else b"\xa7"
        path.write_bytes(whole[:at] + filling * (len(whole) - at))
    try:
        with Case.open(path) as case:
            for page in case.pages(every=True):
                case.record(page.id)
                case.capture(page.id)
            case.claims()
            case.search("boat")
            case.history()
            case.judgements()
    except CaseError as error:
        assert error.reason in {"damaged", "full"}  # noqa: PT017 - some damage shows nowhere


def test_a_page_that_is_damaged_is_named_and_the_others_can_be_read(path: Path) -> None:
    with Case.open(path, write=True) as case:
        case.add(plain("The mill burned.", name="b.txt"))
        with case.store.begin() as connection:
            connection.exec_driver_sql("UPDATE pages SET record = x'00' WHERE id = 1")
            connection.exec_driver_sql("UPDATE captures SET packed = x'00'")
    with Case.open(path) as case:
        for ask in (case.record, case.capture):
            with pytest.raises(CaseError, match="p1 is damaged") as caught:
                ask("p1")
            assert caught.value.reason == "damaged"
        assert case.record("p2").page.source == "b.txt"


# Places that may not be written


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Act as somebody who owns nothing, where tests run as root, whom nothing is forbidden."""
    root = os.geteuid() == 0
    if root:
        os.setegid(_NOBODY)
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
            os.setegid(0)


@contextmanager
def _closed(folder: Path) -> Iterator[None]:
    """Let nobody write to a folder, and everybody read it."""
    folders = [one for one in folder.parents if one.owner() == folder.owner()]
    before = {one: one.stat().st_mode for one in folders}
    for one in folders:
        one.chmod(one.stat().st_mode | stat.S_IXOTH | stat.S_IROTH)
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(0o755)
        for one, mode in before.items():
            one.chmod(mode)


@pytest.fixture
def shut(path: Path, tmp_path: Path) -> Iterator[Path]:
    """A case in a folder that may not be written, seen by somebody who may not write it."""
    folder = tmp_path / "shut"
    folder.mkdir()
    there = Path(shutil.copy(path, folder))
    there.chmod(0o444)
    with _closed(folder), _as_nobody():
        yield there


def test_a_case_that_may_not_be_written_can_be_read(shut: Path) -> None:
    with Case.open(shut) as case:
        assert [claim.text for claim in case.claims()] == [FERRY]
        assert case.search("ferry")
    assert _reason(shut, write=True) == "readonly"
    with pytest.raises(CaseError) as caught:
        Case.new(shut.parent / "new.case")
    assert caught.value.reason == "readonly"
    assert sorted(one.name for one in shut.parent.iterdir()) == ["harbour.case"]


def test_a_case_that_is_open_for_reading_is_not_written(path: Path) -> None:
    with Case.open(path) as case:
        for change in (lambda: case.add(plain("More.")), lambda: case.judge("k1", "m", "same")):
            with pytest.raises(CaseError) as caught:
                change()
            assert caught.value.reason == "readonly"
        assert len(case.pages()) == 1


# A full disk, and somebody else at work


def test_a_full_disk_loses_nothing_that_was_kept(path: Path) -> None:
    many = " ".join(f"word{place}" for place in range(100_000))
    with Case.open(path, write=True) as case:
        before = (case.counts(), case.history())
        with case.store.begin() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 70")
        with pytest.raises(CaseError, match="disk is full") as caught:
            case.add(plain(f"{many}.", name="b.txt"))
        assert caught.value.reason == "full"
        assert (case.counts(), case.history()) == before
    with Case.open(path, write=True) as case:
        assert case.add(plain(f"{many}.", name="b.txt")).outcome == "added"


def test_a_case_in_use_is_waited_for_and_then_told(where: str) -> None:
    Case.new(where).close()
    with (
        Case.open(where, write=True) as one,
        Case.open(where, write=True, patience=0.05) as other,
        Case.open(where) as reader,
    ):
        with one.store.begin() as connection:
            connection.exec_driver_sql("INSERT INTO hypotheses (text, at, who) VALUES ('', '', '')")
            with pytest.raises(CaseError, match="somebody else") as caught:
                other.add(plain(FERRY))
            assert reader.pages() == ()
        assert caught.value.reason == "busy"
        assert other.add(plain(FERRY)).outcome == "added"


# Servers


def test_a_database_without_a_case_is_left_without_one(schema: str) -> None:
    for _ in range(2):
        assert _reason(schema) == "missing"
        assert _reason(schema, write=True) == "missing"


def test_a_case_is_not_made_where_one_is_or_another_table_of_its_name(schema: str) -> None:
    with Case.new(schema) as case:
        case.add(plain(FERRY))
        with pytest.raises(CaseError, match="already") as caught:
            Case.new(schema)
        assert caught.value.reason == "exists"
        assert len(case.pages()) == 1
        with case.store.begin() as connection:
            connection.exec_driver_sql("UPDATE about SET value = '99' WHERE key = 'tables'")
    assert _reason(schema) == "newer"


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://mara@127.0.0.1:1/harbour?connect_timeout=2",
        "postgresql://mara@nowhere.invalid/harbour?connect_timeout=2",
        "postgresql://mara@127.0.0.1:port/harbour",
        "postgresql://",
        "postgres://mara@127.0.0.1:1/harbour?connect_timeout=2",
        "postgresql:///?host=/nowhere&unheard=of",
    ],
)
def test_a_server_that_does_not_answer_is_told(address: str) -> None:
    assert _reason(address) == "server"
    with pytest.raises(CaseError) as caught:
        Case.new(address)
    assert caught.value.reason == "server"


def test_a_database_or_a_user_that_is_not_there_is_told_without_the_password(server: str) -> None:
    for wrong in (
        server.replace("/postgres?", "/nothing?"),
        server.replace("postgres:@", "nobody:swordfish@"),
    ):
        assert _reason(wrong) == "server"
        with pytest.raises(CaseError) as caught:
            Case.open(wrong)
        assert "swordfish" not in str(caught.value)
