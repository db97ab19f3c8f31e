"""Small PDF documents for the tests, written by hand: pages of lines at given places.

Beside it lie three that are not: ``wire.pdf`` is ``examples/three-outlets/wire.html`` as Chrome
printed it; ``locked.pdf`` and ``restricted.pdf`` are such a small document encrypted by pypdf,
with a password for reading and with one for changes only.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["PICTURE", "At", "column", "pdf"]

PICTURE = b"q 500 0 0 700 50 50 cm /Im1 Do Q"
"""A page with one picture on it, as a scanner makes them."""


class At(NamedTuple):
    """A line of text at a place, in points from the lower left."""

    x: float
    y: float
    text: str
    size: float = 11


def column(text: str, *, top: float = 700, left: float = 72, step: float = 14) -> list[At]:
    """Return the lines of ``text``, one below the other; an empty one leaves a gap."""
    return [
        At(left, top - step * number, line)
        for number, line in enumerate(text.splitlines())
        if line.strip()
    ]


def pdf(*pages: list[At] | bytes, rotate: int = 0, flate: bool = False, **properties: str) -> bytes:
    """Return a document with a page for each list of lines, or for each content stream."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (len(pages), b" ".join(b"%d 0 R" % (6 + 2 * index) for index in range(len(pages)))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        _stream(
            b"\x80",
            b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
            b"/ColorSpace /DeviceGray ",
        ),
        b"<< %s >>"
        % b" ".join(b"/%s %s" % (k.encode(), _string(v)) for k, v in properties.items()),
    ]
    for page in pages:
        content = page if isinstance(page, bytes) else b"\n".join(_shown(line) for line in page)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate %d /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> /XObject << /Im1 4 0 R >> >> >>"
            % (rotate, len(objects) + 2),
            _stream(content, b"/Filter /FlateDecode " if flate else b""),
        ]
    return _file(objects)


def _shown(line: At) -> bytes:
    return b"BT /F1 %g Tf %g %g Td %s Tj ET" % (line.size, line.x, line.y, _string(line.text))


def _string(text: str) -> bytes:
    packed = text.encode("cp1252")
    for char in (b"\\", b"(", b")"):
        packed = packed.replace(char, b"\\" + char)
    return b"(" + packed + b")"


def _stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (more, len(data), data)


def _file(objects: list[bytes]) -> bytes:
    made = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    return made + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (count, table, count, len(made))
    )
