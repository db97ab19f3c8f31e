from __future__ import annotations

import pytest

from assay.text import Span, quoted_stretches

STRETCHES = [
    ("He said “so it is” and left.", ["“so it is”"]),
    ("“He said “so” and left” again", ["“He said “so” and left”"]),
    ("Er sagt „so ist es“ und „nie“, ja.", ["„so ist es“", "„nie“"]),
    ("Mówi „tak jest” i już.", ["„tak jest”"]),
    ("Er sagt »so ist es« und »nie«, ja.", ["»so ist es«", "»nie«"]),
    ("Il dit « c'est ainsi » et « jamais », oui.", ["« c'est ainsi »", "« jamais »"]),
    ("„He said “so” once” and left", ["„He said “so” once”"]),
    ("Home » News » Osk", []),
    ("“It runs on", ["“It runs on"]),
]


@pytest.mark.parametrize(("text", "found"), STRETCHES)
def test_what_stands_in_quotation_marks_is_found_as_each_language_sets_it(
    text: str, found: list[str]
) -> None:
    assert [one.of(text) for one in quoted_stretches(text, Span(0, len(text)))] == found
