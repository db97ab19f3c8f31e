from __future__ import annotations

import pytest

from assay.attribute import attribute
from tests.factories import reading

KINDS = [
    ("The chief executive said sales fell.", "person"),
    ("The defendant said he was not there.", "person"),
    ("The accused said he was not there.", "person"),
    ("A relative said he was not there.", "person"),
    ("A migrant told reporters that the boat sank.", "person"),
    ("A passer-by said the car was on fire.", "person"),
    ("A bishop said the roof leaked.", "person"),
    ("The applicant said the form was late.", "person"),
    ("A wag told us that the roof leaked.", "person"),
    ("A person briefed on the talks said it was off.", "person"),
    ("Two people familiar with the matter said it was off.", "group"),
    ("Three sources close to the minister said it was off.", "group"),
    ("The opposition said it was off.", "group"),
    ("A jury found that he was guilty.", "group"),
    ("Local media said it was off.", "outlet"),
    ("1,250 people surveyed, 700 (56%) said they would vote.", "group"),
    ("The plaque said he was born there.", "document"),
    ("The graph shows that it fell.", "document"),
    ("The figure shows that it fell.", "document"),
    ("A leaflet said the fish was fresh.", "document"),
    ("The sign said the road was closed.", "document"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_who_has_no_name_has_the_kind_of_what_the_page_calls_it(text: str, kind: str) -> None:
    (source,) = attribute(reading(text)).sources[1:]
    assert (source.kind, source.named) == (kind, False)


def test_a_thousand_people_are_not_cut_at_the_comma() -> None:
    (source,) = attribute(reading("1,250 people surveyed said they would vote.")).sources[1:]
    assert source.name == "1,250 people surveyed"
