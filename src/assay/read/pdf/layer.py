"""The text layer of a PDF document: its pages as lines with their places.

PDFium (https://pdfium.googlesource.com/pdfium/) is the reader of Chrome. Of the three that were
tried it took 0.01 s for the nine pages of one article, where pypdf took 0.15 s and pdfminer.six
0.30 s; it marks the hyphens at the ends of lines, and gives each character its place. pypdf read
the same words, but needs a cryptography package for documents that are locked against changes
only; pdfminer.six tore words out of justified lines.
"""

from __future__ import annotations

import ctypes
import threading
import time
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

from assay.errors import SourceError
from assay.read.pdf.bomb import is_bomb
from assay.read.pdf.values import Line, PdfLimits, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Layer", "text_layer"]

_ONE_AT_A_TIME = threading.Lock()  # PDFium is not made for several threads
_HYPHEN = "\x02"
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_LOST = "\ufffd"


class Layer(NamedTuple):
    """The pages that were read, how many there are, and the document's properties."""

    sheets: tuple[Sheet, ...]
    pages: int
    properties: dict[str, str]


def text_layer(data: bytes, name: str, limits: PdfLimits) -> Layer:
    """Read the text layer. Raises `SourceError` for a document that cannot be opened."""
    if is_bomb(data, limits.max_stream):
        raise SourceError(
            name,
            f"a part of this PDF unpacks to more than {limits.max_stream:,} bytes and 200 times "
            "its size, as a decompression bomb does. Raise --max-bytes to read it.",
        )
    with _ONE_AT_A_TIME:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            raise SourceError(name, _why(error)) from None
        try:
            count = len(document)
            return Layer(
                tuple(_sheets(document, min(count, limits.max_pages), limits)),
                count,
                dict(document.get_metadata_dict()),
            )
        finally:
            document.close()


def _why(error: Exception) -> str:
    code = getattr(error, "err_code", None)
    if code == raw.FPDF_ERR_PASSWORD:
        return (
            "this PDF is locked with a password. Open it in a PDF reader, print it to a new PDF, "
            "and give that."
        )
    if code == raw.FPDF_ERR_SECURITY:
        return (
            "this PDF is encrypted in a way that cannot be read here. Open it in the program it "
            "is meant for, print it to a new PDF, and give that."
        )
    return (
        "expected a PDF document, and this one cannot be opened: it is cut off or damaged. "
        "Download or export it again."
    )


def _sheets(document: Any, count: int, limits: PdfLimits) -> Iterator[Sheet]:  # noqa: ANN401 - untyped
    until = time.monotonic() + limits.max_seconds
    for index in range(count):
        if time.monotonic() > until:
            return
        try:
            page = document[index]
            text = page.get_textpage()
        except pdfium.PdfiumError:
            yield Sheet(number=index + 1, height=0.0, lines=())
            continue
        lines = tuple(_lines(text, page.get_rotation()))
        pictures = () if lines else page.get_objects((raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3)
        yield Sheet(
            number=index + 1,
            height=page.get_height(),
            lines=lines,
            has_picture=next(iter(pictures), None) is not None,
        )
        text.close()
        page.close()


def _lines(page: Any, rotation: int) -> Iterator[Line]:  # noqa: ANN401 - untyped
    """Yield the lines of a page in the order of its content, which is that of reading."""
    start = 0
    characters = _characters(page)
    for end, char in enumerate([*characters, "\n"]):
        if char not in {"\r", "\n", _HYPHEN}:
            continue
        line = _line(page, characters, start, end, rotation, is_cut=char == _HYPHEN)
        if line is not None:
            yield line
        start = end + 1


def _characters(page: Any) -> list[str]:  # noqa: ANN401 - untyped
    """Return one string for each index of PDFium's, UTF-16 halves put together."""
    handle = page.raw
    made = [
        chr(code) if code <= 0x10FFFF else _LOST  # noqa: PLR2004 - the last code point
        for code in (
            raw.FPDFText_GetUnicode(handle, index)
            for index in range(raw.FPDFText_CountChars(handle))
        )
    ]
    for index, char in enumerate(made):
        if not "\ud800" <= char <= "\udfff":
            continue
        pair = "".join(made[index : index + 2]).encode("utf-16-le", "surrogatepass")
        whole = pair.decode("utf-16-le", "replace")
        made[index] = whole if len(whole) == 1 else _LOST
        if len(whole) == 1 and index + 1 < len(made):
            made[index + 1] = ""
    return made


def _line(
    page: Any,  # noqa: ANN401 - untyped
    characters: list[str],
    start: int,
    end: int,
    rotation: int,
    *,
    is_cut: bool,
) -> Line | None:
    while start < end and not characters[start].strip():
        start += 1
    last = end - 1
    while last > start and not characters[last].strip():
        last -= 1
    if start >= end:
        return None
    text = "".join(characters[start : last + 1]).replace("\0", "").translate(_LIGATURES)
    text = text.replace("\ufffe", "-").replace("\xad", "")
    left, right = _box(page, start, rotation), _box(page, last, rotation)
    return Line(
        text=" ".join(text.split()) + ("-" if is_cut else ""),
        x0=left[0],
        x1=right[1],
        y=left[2],
        height=max(left[3], right[3]),
        is_cut=is_cut,
    )


def _box(page: Any, index: int, rotation: int) -> tuple[float, float, float, float]:  # noqa: ANN401
    """Return left, right, baseline and height of a character on the page as it is shown."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    raw.FPDFText_GetCharOrigin(page.raw, index, x, y)
    raw.FPDFText_GetLooseCharBox(page.raw, index, box)
    if rotation == 90:  # noqa: PLR2004 - degrees
        return box.bottom, box.top, -x.value, box.right - box.left
    if rotation == 180:  # noqa: PLR2004 - degrees
        return -box.right, -box.left, -y.value, box.top - box.bottom
    if rotation == 270:  # noqa: PLR2004 - degrees
        return -box.top, -box.bottom, x.value, box.right - box.left
    return box.left, box.right, y.value, box.top - box.bottom
