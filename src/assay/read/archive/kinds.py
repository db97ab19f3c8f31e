"""Which kind of archive bytes are, by what is in them."""

from __future__ import annotations

import re
from typing import Literal

from assay.read.archive.scan import holds_record
from assay.read.archive.tape import GZIP

__all__ = ["HEAD", "Kind", "is_archive"]

Kind = Literal["warc", "wacz", "mhtml"]

HEAD = 8192
"""How many bytes of a file are enough to tell."""

_ZIP = b"PK\x03\x04"
_ENTRIES = (b"datapackage.json", b"datapackage-digest.json", b"archive/", b"indexes/", b"pages/")
_ENTRY_NAME = 30  # where a local header of a ZIP has the entry's name
_FIELD = re.compile(rb"[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*")
_RELATED = re.compile(rb"(?im)^content-type:\s*multipart/(?:related|alternative)\b")
_VERSION = re.compile(rb"(?im)^mime-version:")
_SINGLE = re.compile(rb"(?im)^content-type:\s*text/html\b")
_WARC_NAMES = (".warc", ".warc.gz")
_MHTML_NAMES = (".mhtml", ".mht")


def is_archive(head: bytes, name: str) -> Kind | None:
    """Return what kind of archive begins with ``head`` (8 KB will do), or None.

    The bytes decide; ``name`` settles what they leave open: a file called ``.warc`` whose first
    record is broken, a ZIP archive called ``.wacz``, a message with a single page called ``.mht``.
    """
    lower = name.lower()
    if head.startswith(b"WARC/1.") or lower.endswith(_WARC_NAMES):
        return "warc"
    if head.startswith(GZIP):
        return "warc" if holds_record(head) else None
    if head.startswith(_ZIP):
        is_named = lower.endswith(".wacz")
        return "wacz" if is_named or head[_ENTRY_NAME:].startswith(_ENTRIES) else None
    return "mhtml" if _is_message(head[:HEAD], lower.endswith(_MHTML_NAMES)) else None


def _is_message(head: bytes, is_named: bool) -> bool:  # noqa: FBT001 - private
    head = head.lstrip(b"\r\n").replace(b"\r\n", b"\n")
    fields = b""
    while (found := _FIELD.match(head, len(fields))) is not None:
        fields += found.group()
    if _RELATED.search(fields):
        return bool(_VERSION.search(fields)) or is_named
    return is_named and bool(_VERSION.search(fields) and _SINGLE.search(fields))
