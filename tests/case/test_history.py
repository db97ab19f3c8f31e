"""The history only ever grows: the database itself sees to that, on either one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay import __version__
from assay.case.history import anybody
from assay.errors import CaseError
from tests.case.pages import plain

if TYPE_CHECKING:
    from assay.case import Case


def test_the_history_says_what_was_done_when_by_whom_and_by_which_version(case: Case) -> None:
    case.add(plain("The ferry sank."), who="Ivo")
    case.add(plain("The ferry sank.", "It was old."))
    case.judge("k1", "match", "same", who="Ana")
    case.forget("p2", who="Mara")
    told = [(entry.action, entry.subject, entry.who) for entry in case.history()]
    assert told == [
        ("create", "case", "Mara"),
        ("add", "p1", "Ivo"),
        ("version", "p2", anybody()),
        ("judge match", "k1", "Ana"),
        ("forget", "p1", "Mara"),
        ("forget", "p2", "Mara"),
    ]
    assert {entry.assay for entry in case.history()} == {__version__}
    assert all(entry.at.endswith("+00:00") for entry in case.history())
    assert [int(entry.id) for entry in case.history()] == sorted(
        int(entry.id) for entry in case.history()
    )


def test_what_fails_leaves_no_line(case: Case) -> None:
    before = case.history()
    with pytest.raises(CaseError):
        case.judge("k1", "match", "same")
    with pytest.raises(CaseError):
        case.forget("p1")
    assert case.history() == before


_ROW = "(id, at, who, assay, action, subject) VALUES (1, 'x', 'x', 'x', 'x', 'x')"
CHANGES = [
    "UPDATE history SET who = 'nobody'",
    "UPDATE history SET who = 'nobody' WHERE id = 1",
    "DELETE FROM history",
    "DELETE FROM history WHERE id = 1",
    f"INSERT INTO history {_ROW}",
    f"INSERT INTO history {_ROW} ON CONFLICT (id) DO UPDATE SET who = 'nobody'",
    "UPDATE judgements SET value = 'other'",
]


@pytest.mark.parametrize("sql", CHANGES)
def test_the_database_refuses_to_change_the_history(case: Case, sql: str) -> None:
    case.add(plain("The ferry sank."))
    case.judge("k1", "match", "same")
    before = (case.history(), case.judgements())
    with pytest.raises(CaseError), case.store.begin() as connection:
        connection.exec_driver_sql(sql)
    assert (case.history(), case.judgements()) == before


@pytest.mark.parametrize("table", ["history", "judgements"])
def test_no_row_is_put_in_anothers_place(case: Case, table: str) -> None:
    case.add(plain("The ferry sank."))
    case.judge("k1", "match", "same")
    sql = "TRUNCATE history"
    if case.store.sqlite:
        sql = f"REPLACE INTO {table} SELECT * FROM {table}"  # noqa: S608 - two names of our own
    before = (case.history(), case.judgements())
    with pytest.raises(CaseError, match="append-only"), case.store.begin() as connection:
        connection.exec_driver_sql(sql)
    assert (case.history(), case.judgements()) == before


def test_foreign_keys_hold(case: Case) -> None:
    case.add(plain("The ferry sank."))
    with pytest.raises(CaseError), case.store.begin() as connection:
        connection.exec_driver_sql("INSERT INTO voices (claim, place, source) VALUES (99, 0, 1)")
