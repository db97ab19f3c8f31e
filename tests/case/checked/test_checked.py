from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assay.case.checked import FactCheck, earlier, load_fact_checks
from assay.case.checked.parsing import parsed
from assay.errors import SourceError

if TYPE_CHECKING:
    from assay.case import Case

REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "The Tarl bridge was closed because of cracks.",
    "url": "https://checks.example/bridge",
    "datePublished": "2024-02-03",
    "author": {"@type": "Organization", "name": "Checks of Tarl"},
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Ola Roke"}},
    "reviewRating": {"@type": "Rating", "alternateName": "Misleading"},
}
OTHER = {**REVIEW, "claimReviewed": "Oysters cure gout.", "url": "https://checks.example/gout"}
BRIDGE = FactCheck(
    claim="The Tarl bridge was closed because of cracks.", claimant="Ola Roke",
    rating="Misleading", publisher="Checks of Tarl", url="https://checks.example/bridge",
    published="2024-02-03",
)  # fmt: skip


@pytest.mark.parametrize(
    "held",
    [
        REVIEW,
        [REVIEW],
        {"@graph": [{"@type": "WebPage"}, REVIEW]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]},
        {**REVIEW, "@type": ["Review", "ClaimReview"], "author": "Checks of Tarl"},
    ],
)
def test_a_review_is_found_however_it_is_held(held: object) -> None:
    assert list(parsed(json.dumps(held).encode(), "checks.json")) == [BRIDGE]


def test_json_lines_and_csv_hold_reviews_too() -> None:
    lines = f"{json.dumps(REVIEW)}\n{json.dumps(OTHER)}\n".encode()
    assert [one.claim for one in parsed(lines, "checks.jsonl")][1] == "Oysters cure gout."
    table = (
        "Claim;Claimant;Verdict;Publisher;URL;Date\n"
        f"{BRIDGE.claim};Ola Roke;Misleading;Checks of Tarl;{BRIDGE.url};2024-02-03\n"
    )
    assert list(parsed(table.encode(), "checks.csv")) == [BRIDGE]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{}", "no fact check in it"),
        (b"{ broken", "expected JSON or JSON Lines"),
        (b"name,place\nx,y\n", "expected a column for the claim"),
        (b"", "expected a column for the claim"),
        (b'{"claimReviewed": ["", 3]}', "no fact check in it"),
    ],
)
def test_a_file_without_fact_checks_is_told(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        list(parsed(data, "checks"))


def test_a_claim_in_other_words_finds_its_check_and_whose_rating_it_has(case: Case) -> None:
    data = json.dumps([REVIEW, OTHER]).encode()
    assert load_fact_checks(case, data, "checks.json").new == 2
    again = load_fact_checks(case, data, "checks.json")
    assert (again.new, again.already) == (0, 2)
    first, second = earlier(case, "Cracks were the reason for shutting the bridge over the Tarl")
    assert (first.claim, first.rating, first.publisher) == (
        BRIDGE.claim, "Misleading", "Checks of Tarl",
    )  # fmt: skip
    assert first.score > second.score
    assert first.why


def test_without_fact_checks_nothing_is_found(case: Case) -> None:
    assert earlier(case, "Anything at all") == ()
