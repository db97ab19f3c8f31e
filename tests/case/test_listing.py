"""Which claims are listed, and in what order, on either database."""

from __future__ import annotations

import pytest

from assay.case import Case, Listing
from assay.errors import CaseError
from tests.case.pages import Said, page, plain


@pytest.fixture
def case(case: Case) -> Case:
    case.add(
        page(
            Said("The ferry sank.", checkworthy=0.4, certainty=3.0),
            Said("it was old.", "Ana Orlo", modality="probable", checkworthy=0.9, certainty=1.5),
            Said("Nobody knows why.", checkworthy=None, certainty=None),
            Said("It was not old.", "Reader 7", "commenter", on=2, checkworthy=0.1),
            name="late.txt",
            published="2021-03-05",
        )
    )
    case.add(
        page(
            Said("the pumps failed.", "Ana Orlo", checkworthy=0.7, certainty=3.0),
            Said("Is 100% of it lost?", "Board_of Harbours", "organisation", modality="unknown"),
            name="early.txt",
            published="2021-03-04",
        )
    )
    case.add(plain("The mill burned down.", name="undated.txt"))
    return case


@pytest.mark.parametrize(
    ("listing", "numbers"),
    [
        (Listing(), [1, 2, 3, 4, 5, 6, 7]),
        (Listing(sort="checkworthy"), [2, 5, 1, 4, 3, 6, 7]),
        (Listing(sort="certainty"), [1, 5, 2, 3, 4, 6, 7]),
        (Listing(sort="disputed"), [2, 1, 3, 4, 5, 6, 7]),
        (Listing(sort="published"), [5, 6, 1, 2, 3, 4, 7]),
        (Listing(sort="checkworthy", limit=2), [2, 5]),
        (Listing(comments=False), [1, 2, 3, 5, 6, 7]),
        (Listing(modality="probable"), [2]),
        (Listing(modality="unknown"), [6]),
        (Listing(worth=0.7), [2, 5]),
        (Listing(page="p2"), [5, 6]),
        (Listing(page="p2", worth=0.5), [5]),
        (Listing(source="e1"), [2, 5]),
        (Listing(about="Ana Orlo"), [2, 5]),
        (Listing(about="ana"), [2, 5]),
        (Listing(about="OLD"), [2, 4]),
        (Listing(about='"the ferry"'), [1]),
        (Listing(about="100%"), [6]),
        (Listing(about="%"), []),
        (Listing(about="d_of"), [6]),
        (Listing(about="_"), [6]),
        (Listing(about="\0"), []),
        (Listing(about="\ud800"), []),
        (Listing(about=" "), []),
        (Listing(about="Ferry", page="p2"), []),
    ],
)
def test_a_listing_has_the_claims_that_were_asked_for_in_order(
    case: Case, listing: Listing, numbers: list[int]
) -> None:
    assert [claim.id for claim in case.claims(listing)] == [f"k{number}" for number in numbers]


def test_a_source_of_one_page_is_listed_by_its_own_id(case: Case) -> None:
    for source in case.sources():
        found = case.claims(Listing(source=source.id))
        assert {claim.page for claim in found} <= {source.page}
        if source.name == "Ana Orlo":
            assert len(found) == 1


def test_earlier_versions_are_listed_when_they_are_asked_for(case: Case) -> None:
    changed = plain("The mill burned down.", "Two sheds burned too.", name="undated.txt")
    assert case.add(changed).outcome == "version"
    mills = Listing(about="mill")
    assert [claim.page for claim in case.claims(mills)] == ["p4"]
    every = Listing(about="mill", every=True)
    assert [(claim.page, claim.current) for claim in case.claims(every)] == [
        ("p3", False), ("p4", True),
    ]  # fmt: skip


def test_who_denies_a_claim_is_counted(case: Case) -> None:
    denied = case.claim("k2")
    assert (denied.supports, denied.denies, denied.queries) == (0, 1, 0)


@pytest.mark.parametrize(
    "listing",
    [Listing(page="k1"), Listing(source="p1"), Listing(source="k2@p1"), Listing(page="0")],
)
def test_an_id_of_something_else_is_refused(case: Case, listing: Listing) -> None:
    with pytest.raises(CaseError, match="expected") as caught:
        case.claims(listing)
    assert caught.value.reason == "unknown"


@pytest.mark.parametrize("page", ["p9", "p99999999999999999"])
def test_a_page_that_is_not_there_is_unknown(case: Case, page: str) -> None:
    for ask in (case.page, case.record, case.capture, case.forget):
        with pytest.raises(CaseError, match=page) as caught:
            ask(page)
        assert caught.value.reason == "unknown"
