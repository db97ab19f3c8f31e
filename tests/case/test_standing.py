from __future__ import annotations

import pytest

from assay.case.standing import standing_of


@pytest.mark.parametrize(
    ("modality", "polarity", "expected"),
    [
        ("certain", "positive", "certain"),
        ("possible", "positive", "possible"),
        ("certain", "negative", "denied"),
        ("probable", "negative", "denied"),
        ("unknown", "unknown", "open"),
        ("certain", "unknown", "open"),
        (None, None, "open"),
    ],
)
def test_a_claim_stands_as_its_words_commit_to_it(
    modality: str | None, polarity: str | None, expected: str
) -> None:
    assert standing_of(modality, polarity) == expected  # type: ignore[arg-type]
