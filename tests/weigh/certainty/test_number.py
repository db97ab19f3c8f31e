from __future__ import annotations

import pytest

from assay.weigh.certainty.number import BANDS, banded


@pytest.mark.parametrize("score", [-3.0, -1.2, 0.0, 0.7, 2.1, 3.0])
def test_a_number_is_brought_into_the_band_of_its_grade(score: float) -> None:
    for (modality, polarity), band in BANDS.items():
        assert band.low <= banded(score, modality, polarity) <= band.high


def test_every_number_of_the_scale_is_in_a_band() -> None:
    edges = sorted({end for band in BANDS.values() for end in band})
    assert (edges[0], edges[-1], len(edges)) == (-3.0, 3.0, len(BANDS) + 1)
