from __future__ import annotations

import pytest

from assay.relate import ties
from tests.factories import attributed_record, reading
from tests.work import steps

ODD = {
    "one sentence of 10,000 words": "Ana Roke met Bram Lind and " * 2000 + "left.",
    "names without end": "Ana " * 5000,
    "a line of 100,000 letters": "A" * 100_000,
    "possessives": "Ana Roke’s " * 2000,
    "brackets": "Vorn Ltd (VL) " * 1000,
    "numbers": "1,000,000 " * 2000,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_words_are_read_to_their_end(text: str) -> None:
    ties(reading(text), (), ())


def test_twice_the_words_are_about_twice_the_work() -> None:
    part = "On Monday Ana Roke, mayor of Osk, met Bram Lind of Vorn. He owns the Tarl Institute."
    ties(reading("Warm up with Ana Roke and Bram Lind."), (), ())

    def work(many: int) -> int:
        record = attributed_record(reading("\n\n".join([part] * many)))
        return steps(ties, reading(record.page.text), record.sources, record.claims)

    assert work(80) < 2.6 * work(40)
