from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import assay
from assay.text import quote
from tests.places import SEED, needs

if TYPE_CHECKING:
    from assay.record import Record

HEADINGS = [
    ("People were given a choice", "They were given a stark choice"),
    ("Many militants wound up in Syria", "Many militants from the post-Soviet space"),
    ("Russia supplies highly valuable personnel", "ISIL relies on the flow of people"),
]


@pytest.fixture(scope="module")
def seed() -> Record:
    return assay.read_text(needs(SEED).read_text(encoding="utf-8"))


def sides(record: Record, kind: str) -> list[tuple[str, str]]:
    words = {one.id: quote(record.page.text, one.content) for one in record.claims}
    return [(words[one.from_], words[one.to]) for one in record.contrasts if one.kind == kind]


@pytest.mark.parametrize(("heading", "claim"), HEADINGS)
def test_the_three_headings_that_speak_in_the_outlets_voice_are_found(
    seed: Record, heading: str, claim: str
) -> None:
    found = sides(seed, "unattributed_heading")
    assert any(one.startswith(heading) and other.startswith(claim) for one, other in found)


def test_the_analysts_two_certainties_stand_side_by_side(seed: Record) -> None:
    assert any(
        one.startswith("Russia makes use of ISIL") and "insufficient" in other
        for one, other in sides(seed, "certainty_shift")
    )


def test_nobody_on_the_page_is_said_to_contradict_himself(seed: Record) -> None:
    assert sides(seed, "self_contradiction") == []
