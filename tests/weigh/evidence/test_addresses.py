from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.text import Span
from assay.weigh.evidence.addresses import address, written


@pytest.mark.parametrize(
    ("given", "target"),
    [
        ("https://a.example/x?utm_source=q&id=3&fbclid=1#f", "https://a.example/x?id=3#f"),
        ("https://a.example/?gclid=1", "https://a.example/"),
        ("https://a.example/?q=utm_source", "https://a.example/?q=utm_source"),
        ("forum.example/t/5512", "https://forum.example/t/5512"),
        ("www.flood.example", "https://www.flood.example"),
        ("hxxps://a.example/x", "https://a.example/x"),
        ("/audit", "/audit"),
        ("", None),
    ],
)
def test_an_address_is_in_full_and_without_what_tracks_its_readers(
    given: str, target: str | None
) -> None:
    assert address(given).target == target


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ("https://a.example/audit.pdf", "document"),
        ("https://a.example/audit.PDF?page=3", "document"),
        ("https://a.example/towns.csv", "dataset"),
        ("https://data.town.example/towns", "dataset"),
        ("https://a.example/p.jpeg", "image"),
        ("https://a.example/wiki/File:P.jpeg", "link"),
        ("https://a.example/p.mp4", "recording"),
        ("https://a.example/2015/silt.html", "link"),
        ("https://a.example/@lene/123456789", "link"),
    ],
)
def test_the_shape_of_an_address_tells_what_it_leads_to(given: str, kind: str) -> None:
    assert address(given).kind == kind


@pytest.mark.parametrize(
    "given",
    [
        "http://localhost:8000/x", "file:///C:/x.pdf", "http://192.168.0.3/x", "http://[::1]/",
        "http://intranet/x", "https://nas.local/x", "http://[", "",
    ],
)  # fmt: skip
def test_an_address_that_nobody_else_can_open_is_noted(given: str) -> None:
    found = address(given)
    assert found.dead
    assert found.note


@pytest.mark.parametrize(
    ("given", "note"),
    [
        (
            "https://web.archive.org/web/20150312000000/http://a.example/x",
            "a web archive's copy of 2015 of http://a.example/x",
        ),
        ("https://archive.ph/aBc1", "a web archive's copy"),
        ("https://archive.is/2016/http://a.example/", "a web archive's copy of 2016 of http://a.example/"),
        ("https://perma.cc/AB12-CD34", "a web archive's copy"),
        (
            "http://www.webcitation.org/query?url=http%3A%2F%2Fa.example",
            "a web archive's copy of http://a.example",
        ),
    ],
)  # fmt: skip
def test_an_archived_copy_names_what_it_is_a_copy_of(given: str, note: str) -> None:
    assert address(given).note == note
    assert not address(given).dead


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://a.example/x.", ["https://a.example/x"]),
        ("(https://a.example/x_(y))", ["https://a.example/x_(y)"]),
        ("at forum.example/t/5512; or", ["forum.example/t/5512"]),
        ("see harbour.example.", ["harbour.example"]),
        ("www.b.example, www.c.example!", ["www.b.example", "www.c.example"]),
        ("x@y.example/z and and/or 1.5/2 e.g. http://", []),
        ("The Tarlside.Wire reported it", []),
    ],
)
def test_addresses_that_are_written_out_are_found(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in written(text, Span(0, len(text)))] == expected


@given(st.text(max_size=80))
def test_any_text_is_read_as_an_address(text: str) -> None:
    found = address(text)
    assert found.target is None or isinstance(found.target, str)


@given(st.text(alphabet="ahtp:/.w()x ,?#%é\u202e", max_size=60))
def test_addresses_stand_in_order_and_end_in_no_mark(text: str) -> None:
    at = 0
    for span in written(text, Span(0, len(text))):
        assert at <= span.start < span.end
        assert span.of(text)[-1] not in ".,;:!?"
        at = span.end
