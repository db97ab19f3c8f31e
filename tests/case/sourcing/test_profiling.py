from __future__ import annotations

import json

import msgspec
import pytest
from sqlalchemy import insert, text

import assay
from assay.case import Case, Prepared
from assay.case.identity import merge
from assay.case.sourcing import grade, profile, summaries
from assay.case.store.tables import MATCHES
from assay.errors import CaseError
from tests.case.stated import Says, kept, made
from tests.places import EXAMPLES

OPEN = Says("Ana Roke", "The gate is open.")
MAY = Says("Ana Roke", "The gate may be open.", None, "possible")
DENIED = Says("Bram Ost", "The gate is open.", None, "certain", "negative", denies=True)
AIDE = Says("an aide", "The gate is open.", named=False)


def _id(case: Case, name: str) -> str:
    return next(one.id for one in case.entities() if one.name == name)


def _matched(case: Case, *found: tuple[int, int, str]) -> None:
    with case.store.begin() as connection:
        for a, b, relation in found:
            connection.execute(
                insert(MATCHES).values(
                    a=a, b=b, relation=relation, score=1, why="They match.", by="test/1"
                )
            )


def test_a_source_is_one_over_all_pages_and_its_claims_are_counted_by_how_sure(case: Case) -> None:
    kept(
        case, made("One", OPEN, MAY, AIDE), made("Two", OPEN._replace(words="It is shut."), DENIED)
    )
    found = {one.name: one for one in summaries(case)}
    assert list(found) == ["Ana Roke", "Bram Ost", "an aide"]
    ana = found["Ana Roke"]
    assert (ana.claims, ana.pages, ana.sure.certain, ana.sure.possible) == (3, ("p1", "p2"), 2, 1)
    assert found["Bram Ost"].sure.denied == 1
    assert found["an aide"].id.startswith("s")
    assert not found["an aide"].named


def test_who_repeats_and_contradicts_and_what_changed_is_shown_with_its_grounds(case: Case) -> None:
    kept(
        case,
        made("One", OPEN, published="2024-01-01"),
        made("Two", MAY, DENIED, AIDE, published="2024-02-01"),
    )
    _matched(case, (1, 2, "same"), (1, 3, "same"), (1, 4, "same"))
    one = profile(case, "Ana Roke")
    assert [(echo.kind, echo.claim, echo.other.id) for echo in one.echoes] == [
        ("contradicted", "k1", "k3"),
        ("repeated", "k1", "k4"),
    ]
    (change,) = one.changes
    assert (change.kind, change.earlier.id, change.later.id, change.ordered) == (
        "certainty", "k1", "k2", True,
    )  # fmt: skip
    assert one.grounds == (
        "Named: “Ana Roke”, a person, on p1, p2.",
        "2 claims: 1 stated as certain, 1 as possible.",
        "k1: also made by an aide, not named (k4, p2).",
        "k1: contradicted by Bram Ost (k3, p2).",
        "2 claims were looked for in what others say: 0 pairs read beside each other.",
        "Says the same with another certainty: certain (k1) then possible (k2).",
    )


def test_the_contrasts_of_a_page_are_changes_of_its_sources(case: Case) -> None:
    kept(case, made("One", OPEN, MAY, contrasts=[("certainty_shift", 1, 2)]))
    (change,) = profile(case, "Ana Roke").changes
    assert (change.kind, change.why, change.by) == ("certainty", "They differ.", "test/contrast@1")


def test_where_nothing_was_matched_that_is_said(case: Case) -> None:
    kept(case, made("One", OPEN))
    said = profile(case, "Ana Roke").grounds
    assert said[-2].startswith("No claim of another source was matched")


def test_two_that_a_person_put_together_are_one_source_with_one_grade(case: Case) -> None:
    kept(case, made("One", OPEN), made("Two", DENIED))
    ana, bram = _id(case, "Ana Roke"), _id(case, "Bram Ost")
    grade(case, bram, "C3", reason="Known to me.", who="Ada")
    merge(case, ana, bram, who="Ada")
    (one,) = summaries(case)
    assert (one.id, one.name, one.claims) == (ana, "Ana Roke", 2)
    assert one.grade is not None
    assert profile(case, bram).source.id == ana


def test_a_source_of_one_page_that_has_no_name_is_shown_by_its_own_id(case: Case) -> None:
    kept(case, made("One", AIDE))
    (one,) = summaries(case)
    assert profile(case, one.id).source.name == "an aide"
    assert profile(case, one.id).grounds[0] == "Not named: “an aide”, a person, on p1."


@pytest.mark.parametrize("who", ["e99", "s99", "Nobody", "", "k1", "p1"])
def test_who_is_not_here_is_told(case: Case, who: str) -> None:
    kept(case, made("One", OPEN))
    with pytest.raises(CaseError):
        profile(case, who)


def test_readers_who_comment_are_nowhere_among_the_sources(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assay.case.sourcing.elsewhere._PAIRS", 0)  # of no account here, and slow
    record = assay.read(EXAMPLES / "harbour.html")
    case.add(Prepared(record=record), who="Ada")
    readers = [source for source in record.sources if source.kind == "commenter"]
    assert readers
    every = summaries(case)
    assert every
    assert not {one.name for one in every} & {reader.name for reader in readers}
    comments = {claim.id for claim in record.claims if claim.comment is not None}
    for one in every:
        whole = profile(case, one.id)
        assert not {claim.local for claim in whole.claims} & comments
        assert not any(
            name.name in {r.name for r in readers} for c in whole.claims for name in c.voices
        )
        assert json.loads(msgspec.json.encode(whole))
    with case.store.begin() as connection:
        row = connection.execute(text("SELECT min(id) FROM sources WHERE kind = 'commenter'"))
        reader = f"s{row.scalar_one()}"
        claim = connection.execute(text("SELECT min(id) FROM claims WHERE comment IS NOT NULL"))
        written = f"k{claim.scalar_one()}"
    for refused in (lambda: profile(case, reader), lambda: grade(case, reader, "A1", reason="x"),
                    lambda: grade(case, written, "A1", reason="x")):  # fmt: skip
        with pytest.raises(CaseError, match="reader"):
            refused()
