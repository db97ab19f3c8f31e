from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import assay
from assay.text import quote
from tests.places import SEED, needs

if TYPE_CHECKING:
    from assay.record import Claim, Record


@pytest.fixture(scope="module")
def seed() -> Record:
    return assay.read_text(needs(SEED).read_text(encoding="utf-8"))


GOLDEN = [
    ("It’s beyond doubt", "certain", "positive", "beyond doubt"),
    ("Russia makes use", "certain", "positive", "certain"),
    ("I don’t have any", "unknown", "unknown", "evidence"),
    ("the Russian army did", "certain", "negative", "not"),
    ("People were given", "certain", "positive", None),
    ("this justification does", "certain", "negative", "not"),
    ("Such cases are", "certain", "negative", "by no means"),
    ("ISIL field commanders", "probable", "negative", "unlikely"),
    ("In addition, it", "certain", "negative", "incorrect"),
    ("while there is", "unknown", "unknown", "insufficient information"),
    ("We do not know", "unknown", "unknown", "know"),
    ("However, if Putin’s", "probable", "positive", "likely"),
    ("Russia may use", "possible", "positive", "may"),
    ("Moscow can use", "possible", "positive", "can"),
    ("Moreover, one can not exclude", "possible", "positive", "exclude"),
    ("Such a terrorist", "possible", "positive", "could"),
    ("Most likely, such", "probable", "negative", "Most likely"),
    ("However, it’s still", "possible", "positive", "possible"),
]
"""The first words of a claim, its grade, and words of one of its cues, by reading the page."""


def _first(seed: Record, opening: str) -> Claim:
    text = seed.page.text
    return next(
        claim
        for claim in seed.claims
        if claim.comment is None and quote(text, claim.content, " ").startswith(opening)
    )


@pytest.mark.parametrize(("opening", "modality", "polarity", "cue"), GOLDEN)
def test_the_claims_of_the_page_are_as_sure_as_they_read(
    seed: Record, opening: str, modality: str, polarity: str, cue: str | None
) -> None:
    claim = _first(seed, opening)
    assert (claim.modality, claim.polarity) == (modality, polarity)
    cues = [" ".join(one.of(seed.page.text).split()) for one in claim.cues]
    assert any(cue in one for one in cues) if cue else not cues
