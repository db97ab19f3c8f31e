"""One page from bytes or from a string to its reading."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from msgspec import structs

from assay.errors import BinarySourceError, EmptySourceError, UnsupportedSourceError
from assay.read.decode import decode, tidy
from assay.read.html import read_html
from assay.read.options import Options
from assay.read.origin import Origin
from assay.read.plain import read_plain
from assay.read.sniff import binary
from assay.read.sniff import media_type as sniffed

if TYPE_CHECKING:
    from assay.read.decode import Decoded
    from assay.read.load import Loaded
    from assay.record import Reading

__all__ = ["read_html_text", "read_page", "read_text"]

_HEAD = 1024
"""Bytes; a PDF may begin behind a few that are none of its own."""
_HTML, _PLAIN = "text/html", "text/plain"
_READ_AS = {
    _HTML: _HTML,
    "application/xhtml+xml": _HTML,
    _PLAIN: _PLAIN,
    "text/markdown": _PLAIN,
}


def read_page(loaded: Loaded, options: Options | None = None) -> Reading:
    """Read a page of HTML, plain text or PDF.

    Its media type is what it is known to be, else the bytes decide. Of ``options`` only the limit
    of size counts here, for what a document unpacks to.

    Raises
    ------
    EmptySourceError
        When there is no byte, or no word.
    BinarySourceError
        When the bytes are no text.
    UnsupportedSourceError
        For a media type that this version does not read.
    """
    data, source = loaded.data, loaded.source
    if not data:
        raise EmptySourceError(source, "there is nothing in it: not a single byte came.")
    if data[:_HEAD].lstrip().startswith(b"%PDF-"):
        return _read_pdf(loaded, options or Options())
    kind = binary(data)
    if kind is not None:
        raise BinarySourceError(
            source,
            f"expected a page of HTML, plain text or PDF, and this looks like {kind}. Save the "
            "page as HTML or text and give that file.",
        )
    known = (loaded.media_type or sniffed(data, source)).partition(";")[0].strip().lower()
    if known not in _READ_AS:
        read = " or ".join(sorted(_READ_AS))
        raise UnsupportedSourceError(source, f"expected {read}, came {known}.")
    is_html = _READ_AS[known] == _HTML
    decoded = decode(data, is_html=is_html, label=loaded.charset)
    made = _read(decoded, _origin(loaded, known), is_html=is_html)
    return structs.replace(made, problems=(*loaded.problems, *made.problems))


def _origin(loaded: Loaded, media_type: str) -> Origin:
    return Origin(
        id=_id(loaded.data),
        source=loaded.source,
        media_type=media_type,
        url=loaded.url,
        captured=loaded.captured,
    )


def _read_pdf(loaded: Loaded, options: Options) -> Reading:
    # few pages are PDF, and what reads them is slow to load
    from assay.read.pdf import PdfLimits, pdf_text  # noqa: PLC0415

    limits = PdfLimits(max_stream=options.max_bytes)
    document = pdf_text(loaded.data, loaded.source, limits)
    made = read_plain(document.text, _origin(loaded, "application/pdf"))
    page, basis = made.page, made.page.basis
    if document.title:
        page = structs.replace(page, title=document.title)
        basis = structs.replace(basis, title="header")
    if document.authors and not page.authors:
        page = structs.replace(page, authors=document.authors)
        basis = structs.replace(basis, authors="header")
    page = structs.replace(page, basis=basis, set_aside=document.set_aside)
    problems = (*loaded.problems, *document.problems, *made.problems)
    return structs.replace(made, page=page, problems=problems)


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
