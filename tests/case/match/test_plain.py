from __future__ import annotations

import pytest

from assay.case.match.plain import plain, words

PLAIN = [
    ("Shut now! https://t.example/x pic.twitter.com/0abC", "Shut now!"),
    ("#SaveTheFerry says @FenwickNews", "Save The Ferry says Fenwick News"),
    ("#NHSFerry #ferry2020 #low_tide", "NHS Ferry ferry 2020 low tide"),
    ("It burns 🔥🔥 ❌ here", "It burns here"),
    ("It sank. — Dora Fenwick (@dorafen) January 6, 2020", "It sank. Dora Fenwick"),
    ("It sank — they say (in May) — twice.", "It sank — they say (in May) — twice."),
    ("mail me@fenwick.example", "mail me@fenwick.example"),
    ("", ""),
    (" \n\t ", ""),
]


@pytest.mark.parametrize(("text", "wanted"), PLAIN)
def test_what_only_the_platform_needs_goes(text: str, wanted: str) -> None:
    assert plain(text) == wanted


def test_words_are_those_that_matter_each_once() -> None:
    assert words("The ferry and THE Ferry were late, 40 minutes") == [
        "ferry", "late", "40", "minutes",
    ]  # fmt: skip
