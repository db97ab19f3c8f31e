"""The order of the stages: the one page that knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute import attribute
from assay.read import load, read_html_text, read_page
from assay.read import read_text as read_plain_text
from assay.record import Record, check

if TYPE_CHECKING:
    import os

    from assay.record import Reading

__all__ = ["read", "read_html", "read_text"]


def read(source: str | os.PathLike[str] | bytes, *, name: str | None = None) -> Record:
    """Take a page apart.

    Parameters
    ----------
    source
        The path of a file, or the bytes of a page. An address (``https://…``) is refused: this
        version reads what has been saved.
    name
        What to call bytes in `page.source` and in messages; ``-`` when not given.

    Raises
    ------
    SourceError
        The page cannot be had, or holds nothing to read; its subclasses say which.
    """
    data, called = load(source)
    return _record(read_page(data, source=name or called))


def read_text(text: str) -> Record:
    """Take apart plain text that is already a string; see `read` for the errors."""
    return _record(read_plain_text(text))


def read_html(html: str, url: str | None = None) -> Record:
    """Take apart a string of HTML.

    ``url`` is the page's address, for its links and for a page that does not state its own. See
    `read` for the errors.
    """
    return _record(read_html_text(html, url=url))


def _record(reading: Reading) -> Record:
    attributed = attribute(reading)
    return check(
        Record(
            layers=("read", "attribute"),
            page=reading.page,
            blocks=reading.blocks,
            comments=reading.comments,
            problems=reading.problems,
            sources=attributed.sources,
            attributions=attributed.attributions,
            claims=attributed.claims,
        )
    )
