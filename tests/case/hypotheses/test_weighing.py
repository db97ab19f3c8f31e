from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.case.hypotheses.choosing import chosen, telling_words
from assay.case.hypotheses.suggesting import shared, suggested
from assay.case.hypotheses.values import Candidate, Cell, Fit, Hypothesis, Row
from assay.case.hypotheses.weighing import apart, weighed
from tests.case.sourcing.test_comparing import said

if TYPE_CHECKING:
    from random import Random

FITS: dict[str, Fit] = {"c": "consistent", "i": "inconsistent", "-": "not_applicable"}


def explained(count: int) -> list[Hypothesis]:
    return [
        Hypothesis(id=f"h{place}", text=f"Explanation {place}.", at="2024", who="Ada")
        for place in range(1, count + 1)
    ]


def table(*lines: str, weights: tuple[int, ...] = ()) -> list[Row]:
    """Return rows: a letter a cell, a capital for one that a person settled."""
    return [
        Row(
            claim=said(f"k{place}"), tells_apart=0, why="", grade=None,
            weight=weights[place - 1] if weights else 10,
            cells=tuple(
                Cell(
                    hypothesis=f"h{at}", suggested=FITS[mark.lower()], likely=0.9, why="", by="t",
                    settled=FITS[mark.lower()] if mark.isupper() else None,
                )
                for at, mark in enumerate(line, start=1)
            ),
        )
        for place, line in enumerate(lines, start=1)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "first", "order"),
    [
        # the one with fewest against it comes first, however much is for another
        (["ci", "ci", "ci", "ic"], ("h1",), ["k1", "k2", "k3", "k4"]),
        (["cc", "cc", "ic"], ("h2",), ["k3", "k1", "k2"]),
        # what fits all, or none, tells nothing
        (["ii", "cc", "--"], ("h1", "h2"), ["k1", "k2", "k3"]),
        ([], ("h1", "h2"), []),
        # of two that tell as much, what a person settled comes first
        (["ic", "Ic"], ("h2",), ["k2", "k1"]),
    ],
)
def test_the_least_inconsistent_comes_first_and_the_most_telling_rows(
    lines: list[str], first: tuple[str, ...], order: list[str]
) -> None:
    found = weighed(explained(2), table(*lines))
    assert found.first == first
    assert [row.claim.id for row in found.rows] == order


def test_a_claim_tells_apart_the_pairs_of_which_it_is_against_one() -> None:
    (row,) = table("ici-")
    assert apart(row.cells) == 4
    (told,) = weighed(explained(4), [row]).rows
    assert told.why == "It is against h1 and h3, not against the others: 4 of 6 pairs."


def test_what_a_person_settled_counts_and_not_what_was_suggested() -> None:
    (row,) = table("ic")
    settled = Cell(
        hypothesis="h1", suggested="inconsistent", likely=0.9, why="", by="t", settled="consistent"
    )
    row = Row(
        claim=row.claim, cells=(settled, row.cells[1]), tells_apart=0, weight=10, grade=None, why=""
    )
    assert weighed(explained(2), [row]).ranks[0].inconsistent == 0


def test_the_grade_that_a_person_stated_weighs() -> None:
    found = weighed(explained(2), table("ic", "ci", weights=(10, 2)))
    assert found.first == ("h2",)
    assert [(rank.hypothesis.id, rank.inconsistent, rank.against) for rank in found.ranks] == [
        ("h2", 1, 2),
        ("h1", 1, 10),
    ]


def test_what_would_change_it_is_told_what_nobody_settled_first() -> None:
    found = weighed(explained(2), table("Ic", "--"))
    assert [(flip.claim, flip.hypothesis, flip.first) for flip in found.flips] == [
        ("k1", "h2", ("h1", "h2")),
        ("k1", "h1", ("h1", "h2")),
    ]
    assert (
        found.flips[0].why
        == "Were k1 inconsistent with h2, h1 and h2 would have least against them."
    )
    assert found.needed == 1


@pytest.mark.parametrize(
    ("lines", "needed"), [(["i-", "i-", "i-"], 3), (["ic", "ic", "i-"], 3), (["--"], None)]
)
def test_where_no_single_cell_changes_it_the_fewest_that_would_are_counted(
    lines: list[str], needed: int | None
) -> None:
    found = weighed(explained(2), table(*lines))
    assert found.flips == ()
    assert found.needed == needed


@pytest.mark.parametrize("lines", [["ic"], ["cc"], ["ii"], []])
def test_no_explanation_is_ever_called_true(lines: list[str]) -> None:
    why = weighed(explained(2), table(*lines)).why
    assert "true" not in why.replace("That does not make it true", "")


marks = st.lists(st.text("ci-CI", min_size=3, max_size=3), max_size=6)


@given(marks)
def test_a_flip_does_what_it_says(lines: list[str]) -> None:
    found = weighed(explained(3), table(*lines))
    for flip in found.flips:
        place, at = int(flip.claim[1:]) - 1, int(flip.hypothesis[1:]) - 1
        turned = "i" if flip.reversed == "inconsistent" else "c"
        changed = [*lines]
        changed[place] = lines[place][:at] + turned + lines[place][at + 1 :]
        assert weighed(explained(3), table(*changed)).first == flip.first != found.first


@given(marks, st.randoms())
def test_the_order_of_rows_changes_nothing(lines: list[str], random: Random) -> None:
    rows = table(*lines)
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert weighed(explained(3), shuffled) == weighed(explained(3), rows)


@given(marks)
def test_a_claim_that_fits_all_alike_changes_no_rank(lines: list[str]) -> None:
    plain = weighed(explained(3), table(*lines))
    more = weighed(explained(3), table(*lines, "iii", "---", "ccc"))
    assert [rank.hypothesis.id for rank in more.ranks] == [r.hypothesis.id for r in plain.ranks]
    assert more.first == plain.first


@pytest.mark.parametrize(
    ("likely", "denial", "expected"),
    [
        ((0.9, 0, 0, 0.05, 0.05), "", "consistent"),
        ((0, 0.4, 0.5, 0.05, 0.05), "", "consistent"),
        ((0, 0, 0, 0.8, 0.2), "", "inconsistent"),
        ((0, 0, 0, 0.8, 0.2), "denies", "consistent"),
        ((0.9, 0, 0, 0.05, 0.05), "denies", "inconsistent"),
        ((0, 0, 0, 0.2, 0.8), "", "not_applicable"),
        ((0.3, 0, 0, 0.6, 0.1), "", "not_applicable"),
        ((0, 0, 0, 0.2, 0.8), "denies", "not_applicable"),
    ],
)
def test_what_entails_fits_and_what_contradicts_does_not_and_denials_turn(
    likely: tuple[float, ...], denial: str, expected: Fit
) -> None:
    assert suggested(likely, "Ana Roke", shares=True, denies=bool(denial)).fit == expected
    assert suggested(likely, "Ana Roke", shares=False, denies=bool(denial)).fit == "not_applicable"


def test_names_alone_are_no_common_matter() -> None:
    lost = "Drums went overboard and lie off Hollow Strand."
    assert shared("The drum was lost.", lost)
    assert not shared("Families live off Hollow Strand.", lost)
    assert not shared("It went off.", lost)


def test_an_explanation_of_common_words_keeps_them() -> None:
    assert telling_words("The drums were empty") == "drums empty"
    assert telling_words("It was him") == "it was him"


def _candidate(id_: str, relevance: float, **given_: object) -> Candidate:
    fields: dict[str, object] = {"checkworthy": 0.0, "denies": False, "claim": said(id_)}
    return Candidate(relevance=relevance, **{**fields, **given_})  # type: ignore[arg-type]


def test_rows_are_those_with_most_to_do_with_it_and_all_that_were_settled() -> None:
    every = [
        _candidate("k1", 0.1),
        _candidate("k2", 0.9),
        _candidate("k3", 0.5),
        _candidate("k4", 0.2),
    ]
    assert [one.claim.id for one in chosen(every, 2, {"k4"})] == ["k4", "k2"]
    assert [one.claim.id for one in chosen(every, 1, {"k4", "k1"})] == ["k4", "k1"]


def test_what_commits_to_nothing_and_what_was_said_before_is_no_row() -> None:
    again = Candidate(claim=said("k2"), relevance=0.5, checkworthy=None, denies=False)
    every = [
        again,
        _candidate("k3", 0.9, claim=said("k3", standing="open")),
        Candidate(claim=said("k1"), relevance=0.4, checkworthy=None, denies=False),
    ]
    assert [one.claim.id for one in chosen(every, 9, set())] == ["k2", "k1"]
    same = [again, _candidate("k5", 0.3, claim=again.claim)]
    assert len(chosen(same, 9, set())) == 1
