from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.case.identity import Offer, found, groups_of, merge, offers, split
from assay.errors import CaseError
from assay.record import Suggestion
from assay.text import Span
from tests.case.pages import Says, kept, made

if TYPE_CHECKING:
    from assay.case import Case

MAYOR = Says("Ana Roke", "Ana Roke met Bram Ost.", ("Ana Roke", "met", "Bram Ost"))
BOARD = Says(None, "The Harbour Board paid Bram Ost.", ("Harbour Board", "paid", "Bram Ost"))
BRENN = Says(None, "Brenn saw the Harbour Board.", ("Brenn", "saw", "Harbour Board"))
CALLED = {"Harbour Board": ("HB", "the board"), "Bram Ost": ("Ost",)}


def _who(case: Case, name: str) -> str:
    with case.store.begin() as connection:
        return found(connection, name, groups_of(connection), case.name).name


def _offers(case: Case, name: str) -> list[Offer]:
    entity = _id(case, name)
    with case.store.begin() as connection:
        return list(offers(connection, entity, groups_of(connection)))


def _id(case: Case, name: str) -> str:
    return next(one.id for one in case.entities() if one.name == name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ana Roke", "Ana Roke"),
        ("ana  ROKE", "Ana Roke"),
        ("Mrs Ána Roke", "Ana Roke"),
        ("the Harbour Board", "Harbour Board"),
        ("hb", "Harbour Board"),
        ("The Board", "Harbour Board"),
        ("Ost", "Bram Ost"),
        ("roke", "Ana Roke"),
        ("arbour", "Harbour Board"),
        ("brenn", "Brenn"),
    ],
)
def test_a_name_is_found_as_it_is_as_another_and_as_a_part(
    case: Case, name: str, expected: str
) -> None:
    kept(case, made("One", MAYOR, BOARD, BRENN, aliases=CALLED))
    assert _who(case, name) == expected
    assert _who(case, _id(case, expected)) == expected


@pytest.mark.parametrize(
    "name", ["Nobody", "", "  ", "%", "_", "e99", "k1", "東京", "\x00", "' OR 1=1"]
)
def test_a_name_that_nothing_bears_is_told(case: Case, name: str) -> None:
    kept(case, made("One", MAYOR))
    with pytest.raises(CaseError) as caught:
        _who(case, name)
    assert caught.value.reason == "unknown"


def test_a_name_that_several_bear_is_not_guessed_at(case: Case) -> None:
    kept(case, made("One", BRENN), made("Two", BRENN, MAYOR))
    with pytest.raises(CaseError, match=r"may be any of 2: e1 Brenn .person, on p1.; e") as caught:
        _who(case, "Brenn")
    assert caught.value.reason == "unclear"


def test_two_that_a_person_put_together_are_one_name(case: Case) -> None:
    kept(case, made("One", BRENN), made("Two", BRENN, MAYOR))
    one, other = (entity.id for entity in case.entities() if entity.name == "Brenn")
    merge(case, one, other, who="Ada", reason="The same office.")
    assert _who(case, "Brenn") == "Brenn"
    split(case, other, one, who="Ada")
    with pytest.raises(CaseError, match="may be any of 2"):
        _who(case, "Brenn")


def test_what_would_make_two_one_that_are_different_is_asked_back(case: Case) -> None:
    kept(case, made("One", MAYOR, BOARD, BRENN))
    split(case, "e1", "e3", who="Ada")
    merge(case, "e1", "e2", who="Ada")
    with pytest.raises(
        CaseError, match=r"e1 and e3 were held to be different \(j1: e1:e3, by Ada\)"
    ):
        merge(case, "e3", "e2")
    merge(case, "e3", "e1")
    merge(case, "e3", "e2")
    with pytest.raises(CaseError, match=r"one by way of others \(j2: e1:e2, by Ada, j4: e2:e3"):
        split(case, "e1", "e3")


@pytest.mark.parametrize(
    ("one", "other"), [("e1", "e1"), ("p1", "e1"), ("e1", "k1"), ("e1", "e99"), ("e1", "p9")]
)
def test_only_entities_and_pages_that_are_here_are_put_together(
    case: Case, one: str, other: str
) -> None:
    kept(case, made("One", MAYOR))
    with pytest.raises(CaseError):
        merge(case, one, other)


def test_whom_a_name_may_stand_for_is_offered_once_and_from_both_sides(case: Case) -> None:
    may = Suggestion(
        span=Span(0, 2), name="Harbour Board", why="A place can stand for its office.", by="t/1"
    )
    tie = Says(None, "Bram Ost lives in Osk.", ("Bram Ost", "lives in", "Osk"))
    kept(case, *(made(name, tie, suggestions={"Osk": may}) for name in ("One", "Two")))
    (offer,) = _offers(case, "Osk")
    assert (offer.name, offer.other) == ("Harbour Board", None)
    kept(case, made("Three", BOARD))
    (offer,) = _offers(case, "Osk")
    assert offer.other == _id(case, "Harbour Board")


def test_a_forgotten_page_leaves_no_names(case: Case) -> None:
    kept(case, made("One", MAYOR), made("Two", BOARD, aliases=CALLED))
    case.forget("p2")
    with pytest.raises(CaseError):
        _who(case, "HB")
    assert _who(case, "Bram Ost") == "Bram Ost"
