from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from assay.read.archive import is_archive
from tests.read.archive.archives import ledger, packed, plain

BLINK = b'From: <Saved by Blink>\r\nSubject: =?utf-8?Q?M=C3=BCd?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n'  # fmt: skip # noqa: E501
MAIL = b"From: a@mud.example\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Mud."


def package(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (plain(*ledger(1))[0], "-", "warc"),
        (packed(*ledger(1))[0], "-", "warc"),
        (packed(*ledger(1))[0][:300], "-", "warc"),
        (gzip.compress(b"<p>Mud.", mtime=0), "page.html.gz", None),
        (b"\x1f\x8b\x08 broken", "a.warc.gz", "warc"),
        (b"\x1f\x8b\x08 broken", "a.gz", None),
        (b"broken", "A.WARC", "warc"),
        (package("datapackage.json"), "-", "wacz"),
        (package("archive/data.warc.gz"), "-", "wacz"),
        (package("fuzzy.json"), "a.wacz", "wacz"),
        (package("[Content_Types].xml"), "a.docx", None),
        (BLINK, "-", "mhtml"),
        (BLINK.replace(b"\r\n", b"\n"), "page.html", "mhtml"),
        (MAIL, "a.mht", "mhtml"),
        (MAIL, "a.eml", None),
        (b"Content-Type: multipart/related is a header.\n", "a.txt", None),
        (b"<!doctype html><p>Content-Type: multipart/related", "a.html", None),
        (b"", "-", None),
    ],
)
def test_an_archive_is_known_by_its_first_bytes(head: bytes, name: str, kind: str | None) -> None:
    assert is_archive(head, name) == kind
