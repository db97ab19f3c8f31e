from __future__ import annotations

import gzip
import hashlib

import pytest

from assay.errors import (
    BinarySourceError,
    EmptySourceError,
    SourceError,
    UnsupportedSourceError,
)
from assay.read import Loaded, read_page, read_text
from tests.read.pages import WORDS, article, page


def codes(data: bytes) -> list[str]:
    return [problem.code for problem in read_page(Loaded(data=data, source="-")).problems]


def test_a_page_is_known_by_the_hash_of_its_bytes() -> None:
    data = article().encode()
    made = read_page(Loaded(data=data, source="a.html")).page
    assert made.id == "sha256:" + hashlib.sha256(data).hexdigest()
    assert (made.source, made.media_type) == ("a.html", "text/html")


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"<!doctype html><p>Mud.", "a.txt", "text/html"),
        (b"  <!-- x --> <html><p>Mud.", "-", "text/html"),
        (b"Mud in the harbour.\n", "a.html", "text/plain"),
        (b"Mud.<p>More mud.</p>", "a.html", "text/html"),
        (b"2 < 3 and <this> is no page", "-", "text/plain"),
    ],
)
def test_the_bytes_say_what_they_are(data: bytes, name: str, expected: str) -> None:
    assert read_page(Loaded(data=data, source=name)).page.media_type == expected


@pytest.mark.parametrize(
    ("data", "expected", "kind"),
    [
        (b"%PDF-1.7 ...", SourceError, "PDF"),
        (b"PK\x03\x04....", BinarySourceError, "ZIP"),
        (gzip.compress(b"mud", mtime=0), BinarySourceError, "gzip"),
        (b"\x89PNG\r\n\x1a\n....", BinarySourceError, "PNG"),
        (b"WARC/1.0\r\n", BinarySourceError, "WARC"),
        (bytes(range(256)) * 9, BinarySourceError, "no character set"),
        (b"", EmptySourceError, "not a single byte"),
        (b" \n\t ", EmptySourceError, "no words"),
    ],
)
def test_what_is_no_page_is_named(data: bytes, expected: type[SourceError], kind: str) -> None:
    with pytest.raises(expected, match=kind):
        read_page(Loaded(data=data, source="x"))


def test_a_kind_of_page_that_is_not_read_is_refused() -> None:
    with pytest.raises(UnsupportedSourceError, match="application/json"):
        read_page(Loaded(data=b"{}", source="x", media_type="application/json"))


@pytest.mark.parametrize(
    ("data", "words", "problems"),
    [
        ("Größe".encode(), "Größe", []),
        (b"\xef\xbb\xbf" + "Größe".encode(), "Größe", []),
        ("Größe".encode("utf-16"), "Größe", []),
        ("Größe im Hafen".encode("utf-16-le"), "Größe im Hafen", []),
        (b"a\r\nb\rc", "a\nb\nc", []),
        ((WORDS + " Größe").encode() + b"\xff", WORDS + " Größe\ufffd", ["undecodable"]),
        (b"Mud\x00 and mud", "Mud\x00 and mud", ["control_characters"]),
    ],
)
def test_plain_bytes_become_text(data: bytes, words: str, problems: list[str]) -> None:
    made = read_page(Loaded(data=data, source="-"))
    assert made.page.text == words
    assert [problem.code for problem in made.problems] == problems


@pytest.mark.parametrize(
    ("declared", "written", "problems"),
    [
        ("utf-8", "utf-8", []),
        ("iso-8859-1", "cp1252", []),
        ("windows-1251", "windows-1251", []),
        ("utf-8", "cp1252", ["wrong_charset"]),
        ("iso-8859-1", "utf-8", ["wrong_charset"]),
        ("klingon", "utf-8", ["wrong_charset"]),
    ],
)
def test_a_page_is_read_in_the_set_it_declares_if_that_fits(
    declared: str, written: str, problems: list[str]
) -> None:
    words = "Это не портовый город" if written == "windows-1251" else "„Größe“ – là où l’été est né"
    data = page(f"<p>{words}</p><p>{WORDS}</p>", f"<meta charset={declared}>").encode(written)
    made = read_page(Loaded(data=data, source="-"))
    assert words in made.page.text
    assert [problem.code for problem in made.problems] == problems


def test_half_a_character_in_a_string_is_replaced_and_reported() -> None:
    made = read_text("Mud \ud800 and mud")
    assert made.page.text == "Mud \ufffd and mud"
    assert [problem.code for problem in made.problems] == ["lone_surrogate"]


def test_control_characters_are_left_out_of_a_page_of_html() -> None:
    data = page(f"<p>M\x00u\x01d. {WORDS}</p>").encode()
    assert f"Mud. {WORDS}" in read_page(Loaded(data=data, source="-")).page.text
    assert codes(data) == ["control_characters"]
