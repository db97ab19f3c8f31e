"""Whatever happens to those who write to a case, what was kept stays kept."""

from __future__ import annotations

import json
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from multiprocessing import get_context
from typing import TYPE_CHECKING

import pytest

from assay.case import Case, Listing
from tests.case.writers import CLAIMS_EACH, adding_some, boat
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATIENCE_S = 60.0
_LONGEST_S = 0.04


@pytest.fixture
def killer() -> Iterator[subprocess.Popen[str]]:
    """A program that starts writers and kills them."""
    command = [sys.executable, "-m", "tests.case.writers"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT) as made:  # noqa: S603 - our own
        yield made


def test_a_kill_at_any_moment_loses_at_most_the_page_being_added(
    where: str, killer: subprocess.Popen[str]
) -> None:
    with Case.new(where) as case:
        rounds = 200 if case.store.sqlite else 20
    kept: dict[str, str] = {}
    chance = random.Random(7)  # noqa: S311 - the same moments every time
    first = 0
    assert killer.stdin
    assert killer.stdout
    for _ in range(rounds):
        pages, seconds = chance.randrange(3), chance.uniform(0, _LONGEST_S)
        killer.stdin.write(f"{where} {first} {pages} {seconds}\n")
        killer.stdin.flush()
        told = json.loads(killer.stdout.readline())
        kept |= told
        first = _whole(where, first, told)
    assert len(kept) > rounds / 2
    with Case.open(where, write=True) as case:
        _every_page_is_whole(case, kept, first)
        assert case.add(boat("last")).outcome == "added"
        if case.store.sqlite:
            with case.store.begin() as connection:
                for index in ("claims_words", "pages_words"):
                    connection.exec_driver_sql(
                        f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)"  # noqa: S608 - our own names
                    )


def _whole(where: str, first: int, told: dict[str, str]) -> int:
    """Check a case after a kill, and return the number of the next page."""
    with Case.open(where) as case:
        if case.store.sqlite:
            with closing(sqlite3.connect(where)) as file:
                assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        counts = case.counts()
        assert len(told) <= counts["pages"] - first <= len(told) + 1
        assert counts["claims"] == counts["pages"] * CLAIMS_EACH
        for number, page in told.items():
            assert case.record(page) == boat(number).record
        assert len(case.history()) == counts["pages"] + 1
    return counts["pages"]


def _every_page_is_whole(case: Case, kept: dict[str, str], pages: int) -> None:
    assert [one.source for one in case.pages()] == [f"{number}.txt" for number in range(pages)]
    for number, page in kept.items():
        assert case.capture(page) == boat(number).data
    assert {claim.page for claim in case.claims(Listing(every=True))} >= set(kept.values())


def test_two_writers_at_once_double_nothing_and_lose_nothing(where: str) -> None:
    Case.new(where).close()
    started = get_context("spawn")
    writers = [
        started.Process(
            target=adding_some,
            args=(
                where,
                [name for place in range(20) for name in (f"both{place}", f"{side}{place}")],
                [f"{side}{place}" for place in range(10)],
            ),
        )
        for side in ("east", "west")
    ]
    for writer in writers:
        writer.start()
    seen = [0]
    with Case.open(where) as reader:
        while any(writer.is_alive() for writer in writers):
            counts = reader.counts()
            assert counts["claims"] == counts["pages"] * CLAIMS_EACH
            assert counts["pages"] >= seen[-1]
            seen.append(counts["pages"])
    for writer in writers:
        writer.join(_PATIENCE_S)
        assert writer.exitcode == 0
        writer.close()
    assert len(set(seen)) > 3
    with Case.open(where) as case:
        pages = case.pages(every=True)
        boats = [one for one in pages if one.url is None]
        assert sorted(one.source for one in boats) == sorted(
            f"{name}.txt"
            for place in range(20)
            for name in (f"both{place}", f"east{place}", f"west{place}")
        )
        versions = [one for one in pages if one.url is not None]
        assert [one.version for one in versions] == list(range(1, 21))
        assert [one.current for one in versions] == [False] * 19 + [True]
        assert [one.previous for one in versions] == [None, *(one.id for one in versions[:-1])]
        assert case.counts()["claims"] == len(pages) * CLAIMS_EACH
        assert len({one.name for one in case.entities()}) == case.counts()["entities"]
