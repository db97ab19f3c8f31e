from __future__ import annotations

import pytest

from assay.case.match.claimed import Claimed
from assay.case.match.compared import beside, on_one_matter
from assay.case.match.relate import relate

FERRY = "The ferry to Fenwick was cancelled on Monday because of the storm."
PAIRS = [
    (FERRY, "On Monday the storm led to the cancellation of the Fenwick ferry.", "same"),
    (FERRY, "The ferry to Fenwick was cancelled on Monday.", "entails"),
    ("The ferry to Fenwick was cancelled on Monday.", FERRY, "entailed_by"),
    (FERRY, FERRY.replace("was", "was not"), "contradicts"),
    (FERRY, "A baker in Orlo sells bread that is too light.", "unrelated"),
]


@pytest.mark.parametrize(("first", "second", "wanted"), PAIRS)
def test_plain_pairs_are_related_as_they_read(first: str, second: str, wanted: str) -> None:
    (found,) = relate([(Claimed(first), Claimed(second))])
    assert found.relation == wanted
    assert 0 < found.score <= 1
    assert found.by == ("rule:relations/1" if wanted == "contradicts" else "model:relations/1")


TURNED = {"entails": "entailed_by", "entailed_by": "entails"}


@pytest.mark.parametrize(("first", "second", "wanted"), PAIRS)
def test_turned_round_the_answer_is_turned_round(first: str, second: str, wanted: str) -> None:
    there, back = relate([(Claimed(first), Claimed(second)), (Claimed(second), Claimed(first))])
    assert back.relation == TURNED.get(wanted, wanted)
    assert back.score == pytest.approx(there.score, abs=1e-6)


def test_other_names_change_nothing_but_the_names() -> None:
    first = "Dora Brandt has sold 40 boats to Fenwick, Keller said."
    second = "Keller denied that Brandt sold Fenwick any boats."
    other = {"Dora": "Lena", "Brandt": "Moss", "Keller": "Varga", "Fenwick": "Harrow"}
    found, swapped = relate(
        [
            (Claimed(first), Claimed(second)),
            (Claimed(_as(first, other)), Claimed(_as(second, other))),
        ]
    )
    assert (swapped.relation, swapped.score) == (found.relation, found.score)
    assert _as(found.why.title(), other) == swapped.why.title()


def _as(text: str, other: dict[str, str]) -> str:
    for name, new in other.items():
        text = text.replace(name, new)
    return text


def test_why_names_figures_that_agree_and_that_do_not() -> None:
    (found,) = relate(
        [(Claimed("About 400 people drowned in 2 boats."), Claimed("In 3 boats 390 drowned."))]
    )
    assert "“400” agrees with “390”" in found.why
    assert "“2” stands against “3”" in found.why


def test_why_names_a_denial_and_the_names_of_both() -> None:
    (found,) = relate([(Claimed(FERRY), Claimed(PAIRS[3][1]))])
    assert "the second has “not” and the other does not" in found.why
    assert "both name “fenwick”" in found.why


def test_the_words_around_a_claim_say_what_it_is_about() -> None:
    one = Claimed("It sank within minutes, Keller said.")
    other = "The boat was gone in no time."
    bare, told = beside([(one, Claimed(other)), (one, Claimed(other, "Keller's last trip"))])
    assert on_one_matter(told) > on_one_matter(bare) - 1e-9


@pytest.mark.parametrize(
    "odd", ["", "?!", "\ud800", "\x00", "9" * 4_000, "word " * 10_000, "ゆきがふる", "1e9999"]
)
def test_odd_claims_are_related_somehow(odd: str) -> None:
    found = relate([(Claimed(odd, odd), Claimed(FERRY)), (Claimed(FERRY), Claimed(odd))])
    assert len(found) == 2


def test_a_claim_without_words_is_related_to_nothing() -> None:
    (found,) = relate([(Claimed("…"), Claimed("…"))])
    assert found.relation == "unrelated"


def test_no_pairs_have_no_relations() -> None:
    assert relate([]) == []
