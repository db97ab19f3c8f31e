from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.case.identity.groups import WHAT, grouped, pair
from assay.case.values import Judgement

if TYPE_CHECKING:
    from random import Random


def judgements(*said: str) -> list[Judgement]:
    """Return judgements, in time: ``e1=e2`` the same, ``e1#e2`` different, ``e1#p3`` on a page."""
    return [
        Judgement(
            id=f"j{place}", at="2024-01-01", who="Ada", what=WHAT, reason=None,
            subject=each.replace("=", ":").replace("#", ":"),
            value="same" if "=" in each else "different",
        )
        for place, each in enumerate(said, start=1)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], {}),
        (["e5=e9"], {"e9": "e5"}),
        (["e9=e5"], {"e9": "e5"}),
        (["e5=e9", "e9=e12"], {"e9": "e5", "e12": "e5"}),
        (["e9=e12", "e5=e12"], {"e9": "e5", "e12": "e5"}),
        # a later judgement on the same pair takes the place of an earlier one
        (["e5=e9", "e9#e5"], {}),
        (["e5=e9", "e5#e9", "e5=e9"], {"e9": "e5"}),
        # numbers are numbers: e9 comes before e10
        (["e10=e9"], {"e10": "e9"}),
        # two that are different are not made one by way of a third
        (["e1#e3", "e1=e2", "e2=e3"], {"e2": "e1"}),
        (["e1=e2", "e2=e3", "e1#e3"], {"e2": "e1"}),
    ],
)
def test_people_are_grouped_by_what_was_judged_last(
    said: list[str], expected: dict[str, str]
) -> None:
    assert grouped(judgements(*said)).first == expected


def test_a_judgement_that_is_not_heeded_is_named() -> None:
    assert grouped(judgements("e1=e2", "e2=e3", "e1#e3")).unheeded == ("j2",)


def test_what_a_page_calls_so_can_be_somebody_else() -> None:
    groups = grouped(judgements("e1=e2", "e2#p3"))
    assert [groups.of("e2"), groups.of("e2", "p3"), groups.of("e2", "p4")] == ["e1", "e2@p3", "e1"]
    assert grouped(judgements("e2#p3", "p3=e2")).of("e2", "p3") == "e2"


def test_one_that_is_gone_holds_a_group_together_and_stands_for_none() -> None:
    groups = grouped(judgements("e1=e2", "e1=e3"), gone={"e1"})
    assert groups.of("e3") == "e2"
    assert groups.members("e3") == ("e2", "e3")


def test_other_questions_are_not_about_who_is_who() -> None:
    (one,) = judgements("e1=e2")
    assert not grouped(
        [Judgement(**{**{n: getattr(one, n) for n in one.__struct_fields__}, "what": "grade"})]
    ).first


pairs = st.lists(
    st.tuples(st.integers(1, 7), st.integers(1, 7)).filter(lambda two: two[0] != two[1]),
    max_size=10,
    unique_by=frozenset,
)


@given(pairs, st.randoms())
def test_the_order_of_mergers_changes_nothing(two: list[tuple[int, int]], random: Random) -> None:
    said = [f"e{one}=e{other}" for one, other in two]
    shuffled = list(said)
    random.shuffle(shuffled)
    assert grouped(judgements(*said)).first == grouped(judgements(*shuffled)).first


@given(pairs, pairs)
def test_two_that_were_held_to_be_different_are_never_one(
    same: list[tuple[int, int]], different: list[tuple[int, int]]
) -> None:
    said = [*(f"e{a}=e{b}" for a, b in same), *(f"e{a}#e{b}" for a, b in different)]
    groups = grouped(judgements(*said))
    assert all(groups.of(f"e{a}") != groups.of(f"e{b}") for a, b in different)


def test_a_pair_is_the_same_either_way() -> None:
    assert pair("e9:e10") == pair("e10:e9") == ("e9", "e10")
    assert pair("p3:e10") == pair("e10:p3") == ("e10", "p3")
