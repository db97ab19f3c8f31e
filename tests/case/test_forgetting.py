"""A page that is forgotten is gone for good, on either database."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from assay.case import Case
from assay.case.store.tables import CLAIMS, ENTITIES, MATCHES, TABLES, VECTORS
from assay.errors import CaseError
from tests.case.pages import Said, page, plain

SECRET = page(
    Said("The zeppelinish ferry sank."),
    Said("it was quixotically old.", "Dr Ana Orlo"),
    Said("it was never insured.", "Xanthippe Vole"),
    Said("Nonsense.", "Grumblewick", "commenter", on=2),
    name="furtive-name.txt",
    title="Unrepeatable headline",
    url="https://gazette-of-secrets.example/ferry",
    publisher="Gazette of Secrets",
    authors=("Philomena Quill",),
)
WORDS = (
    "zeppelin", "quixotic", "Dr Ana", "Xanthippe", "Grumblewick", "furtive-name", "Unrepeatable",
    "gazette-of-secrets", "Gazette of Secrets", "Philomena", "because of the vole",
    SECRET.record.page.id.removeprefix("sha256:"),
)  # fmt: skip


@pytest.fixture
def case(case: Case) -> Case:
    case.add(SECRET)
    case.add(page(Said("it was rebuilt.", "Ana Orlo"), name="other.txt"))
    case.judge("k2", "match", "same", reason="because of the vole")
    case.judge("j1", "note", "because of the vole")
    case.judge("e2", "note", "because of the vole")
    case.judge("k2:k5", "match", "same", reason="because of the vole")
    case.judge("k5:k3", "match", "same", reason="because of the vole")
    case.judge("k5", "match", "same", reason="this one stays")
    with case.store.begin() as connection:
        connection.execute(insert(VECTORS).values(page=1, claims=b"1", packed=b"quixotic"))
        connection.execute(
            insert(MATCHES).values(
                a=2, b=5, relation="same", score=1, why="Both quixotic.", by="test/match@1"
            )
        )
    return case


def _kept(case: Case) -> bytes:
    """Return all that a case holds: its file and log as they are, or every row of its tables."""
    if case.store.where.path is not None:
        log = Path(f"{case.store.where.path}-wal")
        return case.store.where.path.read_bytes() + (log.read_bytes() if log.exists() else b"")
    found = b""
    with case.store.begin() as connection:
        for table in TABLES.sorted_tables:
            for row in connection.execute(select(table)):
                packed = [one for one in row if isinstance(one, bytes)]
                found += repr(tuple(row)).encode() + b"".join(map(_unpacked, packed))
    return found


def _unpacked(packed: bytes) -> bytes:
    return zlib.decompress(packed) if packed.startswith(b"x") else packed


def test_no_byte_of_a_forgotten_page_is_left(case: Case) -> None:
    before = _kept(case)
    assert b"zeppelin" in before
    packed = zlib.compress(SECRET.data or b"", 6)
    assert packed[:40] in before or not case.store.sqlite
    assert case.forget("p1", who="Mara") == 1
    left = _kept(case)
    low = left.lower()
    assert [word for word in WORDS if word.lower().encode() in low] == []
    assert packed[:40] not in left
    assert b"this one stays" in left


def test_what_other_pages_say_stays_under_names_that_they_give(case: Case) -> None:
    assert {one.name for one in case.entities()} == {"Dr Ana Orlo", "Xanthippe Vole"}
    case.forget("p1")
    assert [one.name for one in case.entities()] == ["Ana Orlo"]
    assert [claim.id for claim in case.claims()] == ["k5"]
    assert case.record("p2").page.source == "other.txt"
    assert [one.reason for one in case.judgements()] == ["this one stays"]
    assert {hit.claim for hit in case.search("rebuilt")} == {"k5"}
    assert case.search("quixotically zeppelinish") == ()


def test_the_history_notes_that_a_page_was_forgotten_and_not_what_it_was(case: Case) -> None:
    before = case.history()
    case.forget("p1", who="Mara")
    assert case.history()[:-1] == before
    last = case.history()[-1]
    assert (last.action, last.subject, last.who) == ("forget", "p1", "Mara")


def test_all_versions_are_forgotten_together_whichever_is_named(case: Case) -> None:
    case.add(page(Said("it was rebuilt.", "Ana Orlo"), Said("Twice."), name="other.txt"))
    assert case.forget("p2") == 2
    assert [one.id for one in case.pages(every=True)] == ["p1"]


def test_an_id_is_never_given_twice(case: Case) -> None:
    ids = {claim.id for claim in case.claims()}
    case.forget("p2")
    case.forget("p1")
    assert case.counts() == dict.fromkeys(case.counts(), 0)
    assert case.add(SECRET).page == "p3"
    assert ids.isdisjoint(claim.id for claim in case.claims())
    with case.store.begin() as connection:
        assert (connection.scalar(select(ENTITIES.c.id).limit(1)) or 0) > 2
        assert (connection.scalar(select(CLAIMS.c.source).limit(1)) or 0) > 6
    assert case.judge("k6", "match", "same").id == "j7"


def test_forgetting_once_more_only_sweeps(case: Case) -> None:
    case.forget("p1")
    before = case.history()
    assert case.forget("p1") == 0
    assert case.history() == before


def test_a_page_is_gone_even_where_a_reader_keeps_its_room_from_being_swept(
    case: Case, where: str
) -> None:
    case.close()
    with (
        Case.open(where) as reader,
        Case.open(where, write=True, patience=0.1) as writer,
        reader.store.begin() as connection,
    ):
        assert connection.scalar(select(CLAIMS.c.id).limit(1))
        with pytest.raises(CaseError, match="p1 is deleted, but") as caught:
            writer.forget("p1")
        assert caught.value.reason == "busy"
    with Case.open(where, write=True) as writer:
        assert [one.id for one in writer.pages()] == ["p2"]
        assert writer.forget("p1") == 0
        assert b"zeppelin" not in _kept(writer)


def test_a_case_that_was_never_swept_has_the_pages_words_in_no_row(case: Case) -> None:
    case.forget("p1")
    case.add(plain("The mill burned down.", name="mill.txt"))
    assert [one.id for one in case.pages()] == ["p2", "p3"]
