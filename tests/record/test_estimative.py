from __future__ import annotations

from typing import get_args

import pytest

from assay.record import ESTIMATES, Likelihood, Modality, Polarity, estimate


def test_every_grade_has_its_words() -> None:
    for modality in get_args(Modality):
        for polarity in get_args(Polarity):
            assert ESTIMATES[modality, polarity].words


@pytest.mark.parametrize(
    ("modality", "polarity", "term"),
    [
        ("certain", "positive", "almost-certain"),
        ("certain", "negative", "almost-no-chance"),
        ("probable", "positive", "likely"),
        ("probable", "negative", "unlikely"),
        ("possible", "positive", "roughly-even-chance"),
        ("possible", "negative", "roughly-even-chance"),
    ],
)
def test_a_side_taken_has_the_nearest_term_of_the_directive(
    modality: Modality, polarity: Polarity, term: str
) -> None:
    found = estimate(modality, polarity)
    assert found is not None
    assert found.term == term
    assert found.tag == f'estimative-language:likelihood-probability="{term}"'


@pytest.mark.parametrize("modality", get_args(Modality))
@pytest.mark.parametrize("polarity", ["unknown", None])
def test_where_no_side_is_taken_there_is_no_term(
    modality: Modality, polarity: Polarity | None
) -> None:
    found = estimate(modality, polarity)
    assert found is not None
    assert found.term is None
    assert found.tag is None


def test_where_nobody_graded_there_is_no_grade() -> None:
    assert estimate(None, None) is None
    assert estimate(None, "positive") is None


def test_the_terms_are_those_of_the_taxonomy() -> None:
    used = {each.term for each in ESTIMATES.values()} - {None}
    assert used < set(get_args(Likelihood))
