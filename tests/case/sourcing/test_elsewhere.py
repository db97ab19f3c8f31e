"""Who repeats a source, or contradicts it, found when the source is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assay.case import Case, Prepared
from assay.case.adding import Meaning
from assay.case.match.packed import pack
from assay.case.meanings import nearest, nearest_of
from assay.case.pairing import pair_up
from assay.case.sourcing import Profile, profile
from assay.case.undoing import UNDO
from assay.models.similar import embed
from tests.case.stated import Says, made

if TYPE_CHECKING:
    import pytest

OURS = "The ferry sank off Osk with forty passengers on board."
THEIRS = "With 40 passengers on board, the ferry sank off Osk."


def _add(case: Case, title: str, *says: Says, vectors: bool = True) -> None:
    record = made(title, *says)
    words = [each.words for each in says]
    meaning = Meaning(
        claims=tuple(one.id for one in record.claims), packed=pack(embed(words))
    ) if vectors else None  # fmt: skip
    case.add(Prepared(record=record, meaning=meaning), who="Ada")


def _echoes(found: Profile) -> list[tuple[str, str, str]]:
    return [(one.kind, one.claim, one.other.id) for one in found.echoes]


def test_who_says_the_same_in_other_words_is_found_with_the_reason(case: Case) -> None:
    _add(case, "One", Says("Ana Roke", OURS))
    _add(case, "Two", Says("Bram Ost", THEIRS), Says("Lio Marsh", "The mayor sold her dog."))
    found = profile(case, "Ana Roke")
    assert _echoes(found) == [("repeated", "k1", "k2")]
    assert "“forty” agrees with “40”" in found.echoes[0].why
    assert found.echoes[0].by.startswith("model:")
    assert found.looked.read == 1
    assert "1 claim was looked for in what others say: 1 pair read beside each other." in (
        found.grounds
    )
    assert _echoes(profile(case, "Bram Ost")) == [("repeated", "k2", "k1")]


def test_who_denies_it_contradicts_and_the_same_source_elsewhere_has_changed(case: Case) -> None:
    denied = Says("Bram Ost", OURS, None, "certain", "negative", denies=True)
    _add(case, "One", Says("Ana Roke", OURS))
    _add(case, "Two", denied, Says("Ana Roke", OURS, None, "possible"))
    found = profile(case, "Ana Roke")
    assert _echoes(found) == [("contradicted", "k1", "k2")]
    assert [(one.kind, one.earlier.id, one.later.id) for one in found.changes] == [
        ("certainty", "k1", "k3")
    ]


def test_a_claim_of_little_worth_is_found_by_its_words(case: Case) -> None:
    _add(case, "One", Says("Ana Roke", "[Ana Roke] counted eleven empty places"), vectors=False)
    _add(case, "Two", Says("Bram Ost", "I counted eleven empty places."), vectors=False)
    _add(case, "Six", Says("Lio Marsh", "There were empty places in the stalls."), vectors=False)
    (echo,) = profile(case, "Ana Roke").echoes
    assert (echo.kind, echo.other.id) == ("repeated", "k2")


def test_what_a_person_says_of_a_pair_outweighs_what_was_found(case: Case) -> None:
    _add(case, "One", Says("Ana Roke", OURS))
    _add(case, "Two", Says("Bram Ost", THEIRS), Says("Lio Marsh", "The mayor sold her dog."))
    made_ = pair_up(case, "k2", "k1", "different", who="Ada")
    assert profile(case, "Ana Roke").echoes == ()
    case.judge(made_.id, UNDO, UNDO, who="Ada")
    pair_up(case, "k1", "k3", "same", who="Ada", reason="The dog is called Ferry.")
    found = profile(case, "Ana Roke")
    assert _echoes(found) == [("repeated", "k1", "k2"), ("repeated", "k1", "k3")]
    assert found.echoes[1].by == "person"
    assert found.echoes[1].why == (
        "Ada holds the two to be the same (j3): “The dog is called Ferry.”."
    )


def test_what_was_not_read_is_counted(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assay.case.sourcing.elsewhere._PAIRS", 0)
    _add(case, "One", Says("Ana Roke", OURS))
    _add(case, "Two", Says("Bram Ost", THEIRS))
    found = profile(case, "Ana Roke")
    assert (found.looked.read, found.looked.left) == (0, 1)
    assert any("1 more as near was not" in one for one in found.grounds)


def test_many_claims_are_looked_for_at_once_as_each_alone(case: Case) -> None:
    says = [Says("Ana Roke", f"The {word} stood at the gate.") for word in ("dog", "cow", "ox")]
    _add(case, "One", *says, Says("Bram Ost", THEIRS))
    with case.store.begin() as connection:
        every = nearest_of(connection, [1, 2, 4, 9], 2, -1.0)
        alone = nearest(connection, embed([says[0].words])[0], 3)
    assert list(every) == [1, 2, 4]
    assert [one.claim for one in every[1]] == [one.claim for one in alone[1:]]
    likeness = [one.likeness for one in every[1]]
    assert np.allclose(likeness, [one.likeness for one in alone[1:]], atol=0.02)


def test_a_case_without_vectors_has_nothing_near(case: Case) -> None:
    _add(case, "One", Says("Ana Roke", OURS), vectors=False)
    with case.store.begin() as connection:
        assert nearest_of(connection, [1], 2, 0.0) == {}
        assert nearest(connection, np.zeros(384, np.float32), 2) == []
