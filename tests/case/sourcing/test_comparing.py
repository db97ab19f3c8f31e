from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from assay.case.sourcing.comparing import bearing, changes, echoes, in_time
from assay.case.sourcing.values import Match, Speaker, Uttered


def said(
    id_: str, speaker: str = "e1", standing: str = "certain", published: str | None = None,
    page: str | None = None, start: int = 0,
) -> Uttered:  # fmt: skip
    return Uttered(
        id=id_, words=f"The gate is open ({id_}).", standing=standing, certainty=None,  # type: ignore[arg-type]
        page=page or f"p{id_[1:]}", local="k1", start=start, title=None, published=published,
        speaker=Speaker(id=speaker, name=speaker, named=True), voices=(),
    )  # fmt: skip


def match(a: str, b: str, relation: str) -> Match:
    return Match(a=a, b=b, relation=relation, why=f"{a} is {relation} as {b}.", by="test/1")


@pytest.mark.parametrize(
    ("relation", "one", "other", "expected"),
    [
        ("same", "certain", "certain", "repeated"),
        ("same", "certain", "possible", "repeated"),
        ("entails", "certain", "certain", "repeated"),
        ("entailed", "certain", "certain", "repeated"),
        ("same", "certain", "denied", "contradicted"),
        ("same", "denied", "denied", "repeated"),
        ("contradicts", "certain", "certain", "contradicted"),
        ("related", "certain", "certain", None),
        ("neutral", "certain", "certain", None),
    ],
)
def test_a_denial_of_the_same_words_contradicts_them(
    relation: str, one: str, other: str, expected: str | None
) -> None:
    assert bearing(relation, said("k1", standing=one), said("k2", standing=other)) == expected
    assert bearing(relation, said("k2", standing=other), said("k1", standing=one)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-01-01", "2024-01-02", ("k1", "k2", True)),
        ("2024-01-02", "2024-01-01", ("k2", "k1", True)),
        ("2024-01-02T10:00:00Z", "2024-01-01T23:00:00+02:00", ("k2", "k1", True)),
        # a month may be before a day in it, or after
        ("2024-01", "2024-01-15", ("k1", "k2", False)),
        ("2024-02", "2024-01-15", ("k2", "k1", True)),
        (None, "2024-01-15", ("k1", "k2", False)),
        ("soon", "2024-01-15", ("k1", "k2", False)),
        ("2024-01-01", "2024-01-01", ("k1", "k2", False)),
    ],
)
def test_what_was_said_first_is_known_where_the_days_tell(
    one: str | None, other: str | None, expected: tuple[str, str, bool]
) -> None:
    earlier, later, ordered = in_time(said("k1", published=one), said("k2", published=other))
    assert (earlier.id, later.id, ordered) == expected


def test_on_one_page_the_text_gives_the_order() -> None:
    earlier, _, ordered = in_time(said("k1", page="p1", start=9), said("k2", page="p1", start=3))
    assert (earlier.id, ordered) == ("k2", True)


CLAIMS = {
    one.id: one
    for one in (
        said("k1"), said("k2", "e2"), said("k3", standing="possible"), said("k4", "e2", "denied"),
        said("k5"),
    )
}  # fmt: skip


def test_others_repeat_and_contradict_and_oneself_changes() -> None:
    found = [match("k1", "k2", "same"), match("k4", "k1", "same"), match("k1", "k3", "same"),
             match("k3", "k5", "contradicts"), match("k2", "k4", "same"),
             match("k1", "k99", "same")]  # fmt: skip
    assert [(echo.kind, echo.claim, echo.other.id) for echo in echoes("e1", found, CLAIMS)] == [
        ("repeated", "k1", "k2"),
        ("contradicted", "k1", "k4"),
    ]
    assert [
        (each.kind, each.earlier.id, each.later.id) for each in changes("e1", found, [], CLAIMS)
    ] == [("certainty", "k1", "k3"), ("contradiction", "k3", "k5")]


def test_what_a_page_s_record_has_is_told_once() -> None:
    both = [match("k1", "k3", "certainty_shift")], [match("k3", "k1", "same")]
    (one,) = changes("e1", both[1], both[0], CLAIMS)
    assert one.why == "k1 is certainty_shift as k3."


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(CLAIMS)),
            st.sampled_from(sorted(CLAIMS)),
            st.sampled_from(["same", "entails", "contradicts", "related"]),
        )
    ),
)
def test_what_one_repeats_of_another_the_other_repeats_of_the_one(
    given_: list[tuple[str, str, str]],
) -> None:
    found = [match(*each) for each in given_]
    swapped = [replace(each, a=each.b, b=each.a) for each in found]
    there = {(e.kind, e.claim, e.other.id) for e in echoes("e1", found, CLAIMS)}
    back = {(e.kind, e.other.id, e.claim) for e in echoes("e2", swapped, CLAIMS)}
    assert there == back
