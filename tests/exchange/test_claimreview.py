from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jsonschema import Draft202012Validator

from assay.case import Case
from tests.exchange.world import json_of
from tests.places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = json.loads((ROOT / "tests/exchange/schemas/claimreview.json").read_text())


def test_claims_and_reviews_are_what_schema_org_defines(world: Case) -> None:
    Draft202012Validator(SCHEMA).validate(json_of(world, "claimreview"))


def test_only_what_a_person_rated_is_a_review_in_their_name(world: Case) -> None:
    graph = json_of(world, "claimreview")["@graph"]
    claims = [one for one in graph if one["@type"] == "Claim"]
    reviews = [one for one in graph if one["@type"] == "ClaimReview"]
    assert len(claims) == len(world.claims())
    assert len(reviews) == 1
    assert reviews[0]["url"] == "https://checks.example/drums"
    assert reviews[0]["author"] == {"@type": "Person", "name": "Ana"}
    assert reviews[0]["reviewRating"]["alternateName"] == "Unproven"


def test_a_case_that_nobody_rated_has_no_review(tmp_path: Path) -> None:
    with Case.new(tmp_path / "new.case") as case:
        assert json_of(case, "claimreview") == {"@context": "https://schema.org", "@graph": []}


def test_the_last_rating_stands(copied: Path) -> None:
    with Case.open(copied, write=True) as case:
        case.judge("k4", "rating", "False", who="Bea")
    with Case.open(copied) as case:
        graph = json_of(case, "claimreview")["@graph"]
    (review,) = (one for one in graph if one["@type"] == "ClaimReview")
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "False"}
    assert "url" not in review


def test_who_denies_something_is_not_the_author_of_what_they_deny(world: Case) -> None:
    graph = json_of(world, "claimreview")["@graph"]
    denied = [one for one in graph if ", denies: “" in str(one.get("description"))]
    assert denied
    assert all("author" not in one for one in denied)
