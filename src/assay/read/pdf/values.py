"""What is read out of a PDF document, and how much of one is read."""

from __future__ import annotations

from msgspec import Struct

from assay.record import Problem, SetAside

__all__ = ["Line", "PdfLimits", "PdfPage", "Sheet"]


class PdfLimits(Struct, frozen=True, kw_only=True):
    """How much of a document is read: so many pages, and for so many seconds.

    ``max_stream`` is what one part of it may unpack to before it is taken for a bomb, if that is
    200 times its size as well (``--max-bytes``).
    """

    max_stream: int = 50_000_000
    max_pages: int = 2000
    max_seconds: float = 60.0


class PdfPage(Struct, frozen=True, kw_only=True):
    """The text of a document, for `assay.read.plain.read_plain`, and what it states of itself.

    ``title`` and ``authors`` are those of the document's properties, left out where they are the
    name of a file or an account; ``created`` is when the file was made, ISO 8601, which is not
    when its text was published. ``set_aside`` lists the headers, footers and page numbers that
    were left out.
    """

    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    created: str | None = None
    set_aside: tuple[SetAside, ...] = ()
    problems: tuple[Problem, ...] = ()


class Line(Struct, frozen=True, kw_only=True):
    """One printed line, in points from the lower left of the page as it is shown.

    ``y`` is its baseline; ``is_cut`` tells that it ends within a word, after a hyphen.
    """

    text: str
    x0: float
    x1: float
    y: float
    height: float
    is_cut: bool = False


class Sheet(Struct, frozen=True, kw_only=True):
    """One page: its lines in reading order, its height, and whether there is a picture on it."""

    number: int
    height: float
    lines: tuple[Line, ...]
    has_picture: bool = False
