from __future__ import annotations

import base64
import quopri

import pytest

from assay.errors import EmptySourceError
from assay.read.archive import Limits
from tests.read.archive.archives import read

URL = "https://mud.example/page"
PAGE = "<!DOCTYPE html><title>Mud</title><p>Größe und Schlick.</p>"
IMAGE = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0="


def part(page: bytes, *headers: str, encoding: str = "quoted-printable") -> str:
    packed = quopri.encodestring(page) if encoding[0] == "q" else base64.encodebytes(page)
    lines = [*headers, f"Content-Transfer-Encoding: {encoding}", "", packed.decode()]
    return "\n".join(lines)


def mhtml(
    *parts: str, headers: str = f"Snapshot-Content-Location: {URL}", param: str = ""
) -> bytes:
    head = (
        f"From: <Saved by Blink>\n{headers}\nDate: Fri, 11 Oct 2024 12:05:01 -0000\n"
        f'MIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";{param}\n'
        '\tboundary="----Boundary"\n\n'
    )
    body = "".join(f"------Boundary\n{one}\n" for one in parts)
    return (head + body + "------Boundary--\n").replace("\n", "\r\n").encode()


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_the_page_of_a_saved_file_comes_out(encoding: str) -> None:
    html = part(
        PAGE.encode(), "Content-Type: text/html", f"Content-Location: {URL}", encoding=encoding
    )
    (page,), errors = read(mhtml(html, IMAGE), name="a.mhtml")
    assert errors == []
    assert page.data.decode().strip() == PAGE
    assert (page.url, page.source, page.media_type) == (URL, "a.mhtml", "text/html")
    assert page.captured is not None
    assert page.captured.startswith("2024-10-11T12:05:01")


def test_the_part_that_is_named_as_the_start_is_the_page() -> None:
    frame = part(b"<p>Frame", "Content-Type: text/html", "Content-Location: https://ad.example/")
    start = part(PAGE.encode("latin-1"), 'Content-Type: text/html; charset="iso-8859-1"', "Content-ID: <root@x>")  # fmt: skip # noqa: E501
    (page,), _ = read(mhtml(frame, start, param='\n\tstart="<root@x>";'), name="a.mhtml")
    assert page.data.decode("latin-1").strip() == PAGE
    assert page.charset == "iso-8859-1"


def test_the_part_at_the_saved_address_is_the_page() -> None:
    frame = part(b"<p>Frame", "Content-Type: text/html", "Content-Location: https://ad.example/")
    html = part(PAGE.encode(), "Content-Type: text/html", f"Content-Location: {URL}")
    (page,), _ = read(mhtml(frame, html), name="a.mhtml")
    assert page.data.decode().strip() == PAGE


def test_a_file_without_a_page_says_so() -> None:
    _, (error,) = read(mhtml(IMAGE), name="a.mhtml")
    assert isinstance(error, EmptySourceError)


def test_a_saved_file_is_limited() -> None:
    html = part(PAGE.encode() * 9, "Content-Type: text/html")
    for most in (50, 200):
        _, (error,) = read(mhtml(html), Limits(max_payload=most), name="a.mhtml")
        assert "--max-bytes" in str(error)


def test_a_cut_file_gives_what_it_has_or_an_error() -> None:
    data = mhtml(part(PAGE.encode(), "Content-Type: text/html"), IMAGE)
    for length in range(data.index(b"\r\n\r\n"), len(data), 11):
        found, errors = read(data[:length], name="a.mhtml")
        assert len(found) + len(errors) == 1
