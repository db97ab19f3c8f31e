from __future__ import annotations

import pytest

from assay.text.hosts import host


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.Quay.example/a?b#c", "quay.example"),
        ("http://user:secret@quay.example:8080/", "quay.example"),
        ("https://[2001:db8::1]:80/x", "2001:db8::1"),
        ("//quay.example/x", "quay.example"),
        ("https://wwwquay.example", "wwwquay.example"),
        ("https://www.", None),
        ("https://[broken/x", None),
        ("quay.example/x", None),
        ("file:///tmp/x", None),
        ("", None),
        (None, None),
    ],
)
def test_a_host_is_the_name_alone_in_small_letters_and_without_www(
    url: str | None, expected: str | None
) -> None:
    assert host(url) == expected
