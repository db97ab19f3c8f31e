"""One page from bytes or from a string to its reading."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from msgspec import structs

from assay.errors import BinarySourceError, EmptySourceError, UnsupportedSourceError
from assay.read.decode import decode, tidy
from assay.read.html import read_html
from assay.read.origin import Origin
from assay.read.plain import read_plain
from assay.read.sniff import binary
from assay.read.sniff import media_type as sniffed

if TYPE_CHECKING:
    from assay.read.decode import Decoded
    from assay.record import Reading

__all__ = ["read_html_text", "read_page", "read_text"]

_HTML, _PLAIN = "text/html", "text/plain"
_READ_AS = {
    _HTML: _HTML,
    "application/xhtml+xml": _HTML,
    _PLAIN: _PLAIN,
    "text/markdown": _PLAIN,
}


def read_page(
    data: bytes, *, source: str, media_type: str | None = None, url: str | None = None
) -> Reading:
    """Read a page of HTML or plain text.

    ``source`` is the name it goes by; ``media_type`` what it is known to be, else the bytes
    decide; ``url`` its address, where that is known from outside.

    Raises
    ------
    EmptySourceError
        When there is no byte, or no word.
    BinarySourceError
        When the bytes are no text.
    UnsupportedSourceError
        For a ``media_type`` that this version does not read.
    """
    if not data:
        raise EmptySourceError(source, "there is nothing in it: not a single byte came.")
    kind = binary(data)
    if kind is not None:
        raise BinarySourceError(
            source,
            f"expected a page of HTML or plain text, and this looks like {kind}. Save the page "
            "as HTML or text and give that file.",
        )
    known = (media_type or sniffed(data, source)).partition(";")[0].strip().lower()
    if known not in _READ_AS:
        read = " or ".join(sorted(_READ_AS))
        raise UnsupportedSourceError(source, f"expected {read}, came {known}.")
    is_html = _READ_AS[known] == _HTML
    origin = Origin(id=_id(data), source=source, media_type=known, url=url)
    return _read(decode(data, is_html=is_html), origin, is_html=is_html)


def read_text(text: str, *, source: str = "-") -> Reading:
    """Read a string of plain text. Raises `EmptySourceError` when it holds no words."""
    origin = Origin(id=_id(_utf8(text)), source=source, media_type=_PLAIN)
    return _read(tidy(text, is_html=False), origin, is_html=False)


def read_html_text(html: str, *, url: str | None = None, source: str = "-") -> Reading:
    """Read a string of HTML. Raises `EmptySourceError` when it holds no words."""
    origin = Origin(id=_id(_utf8(html)), source=source, media_type=_HTML, url=url)
    return _read(tidy(html, is_html=True), origin, is_html=True)


def _read(decoded: Decoded, origin: Origin, *, is_html: bool) -> Reading:
    if not decoded.text.strip():
        raise EmptySourceError(origin.source, "there are no words in it, only white space.")
    made = read_html(decoded.text, origin) if is_html else read_plain(decoded.text, origin)
    return structs.replace(made, problems=(*decoded.problems, *made.problems))


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _id(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
