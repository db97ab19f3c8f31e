from __future__ import annotations

import pytest

from assay.record import Claim, Modality, Polarity, Voice
from assay.text import Span
from assay.weigh.certainty.number import BANDS
from assay.weigh.worth import valued
from tests import factories

TEXT = "The bridge fell on Monday."


def graded(
    modality: Modality | None, polarity: Polarity | None, *cues: Span, text: str = TEXT
) -> Claim:
    voice = Voice(source="s1", modality=modality, polarity=polarity, cues=cues)
    claim = factories.claim("k1", "b1", (voice,), Span(0, len(text)), cues=cues)
    return valued(text, [claim])[0]


@pytest.mark.parametrize(("modality", "polarity"), BANDS)
def test_the_number_lies_in_its_grades_band(modality: Modality, polarity: Polarity) -> None:
    number = graded(modality, polarity, Span(0, 3)).certainty
    assert number is not None
    assert BANDS[modality, polarity].low <= number <= BANDS[modality, polarity].high


def test_what_states_nothing_has_no_number() -> None:
    assert graded("unknown", "unknown").certainty is None


def test_a_claim_that_was_not_graded_has_no_number() -> None:
    assert graded(None, None).certainty is None


def test_every_claim_has_its_worth_and_whether_it_is_opinion() -> None:
    claim = graded("certain", "positive", text="Unemployment rose by 12 percent last year.")
    assert claim.checkworthy is not None
    assert claim.checkworthy > 0.5
    assert claim.opinion is False
    assert graded("certain", "positive", text="It is the loveliest bridge of all.").opinion is True


def test_a_mark_alone_is_read_without_complaint() -> None:
    assert graded("certain", "positive", text="…").certainty == BANDS["certain", "positive"].low
