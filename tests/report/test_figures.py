from __future__ import annotations

import pytest
from msgspec.structs import replace

from assay.report.figures import understood
from assay.text import Span
from tests.report.weighed import figure

_PLAIN = replace(figure("f1", Span(0, 1), "17000.50", None), counted=None)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({}, "17,000.50"),
        ({"bound": "about", "unit": "t"}, "about 17,000.50 t"),
        ({"bound": "at_least", "counted": "members"}, "at least 17,000.50 (members)"),
        ({"bound": "at_most", "value": "-1234567"}, "at most −1,234,567"),
        ({"bound": "between", "value": None, "low": "300", "high": "4000"}, "300 to 4,000"),
        ({"unit": "1"}, "17,000.50"),
        ({"value": "9" * 5000}, "9" * 40 + "…"),
    ],
)
def test_a_figure_is_shown_as_it_was_understood(given: dict[str, str], shown: str) -> None:
    assert understood(replace(_PLAIN, **given)) == shown
