"""The order of the stages: the one page that knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute import attribute, covers
from assay.errors import SourceError
from assay.read import Options, load, one, pseudonymise, read_html_text, read_page
from assay.read import read_text as read_plain_text
from assay.record import Attributed, Problem, Record, Tied, check
from assay.relate.conduct import conduct
from assay.relate.relate import relate
from assay.relate.stance import stance
from assay.relate.ties import ties
from assay.weigh.weigh import weigh

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from assay.read import Loaded
    from assay.record import Layer, Reading

__all__ = [
    "conduct",
    "read",
    "read_all",
    "read_html",
    "read_loaded",
    "read_text",
    "stance",
    "taken_apart",
]

_USUAL = Options()


def read(
    source: str | os.PathLike[str] | bytes, options: Options = _USUAL, *, name: str | None = None
) -> Record:
    """Take a page apart.

    Parameters
    ----------
    source
        The path of a file, an address (``https://…``), or the bytes of a page.
    options
        How to read; see `Options`.
    name
        What to call bytes in `page.source` and in messages; ``-`` when not given.

    Raises
    ------
    SourceError
        The page cannot be had, or holds nothing to read; its subclasses say which.
    UnsupportedSourceError
        The source is an archive of several pages: `read_all` reads those.
    """
    return read_loaded(one(source, options, name), options)


def read_all(
    source: str | os.PathLike[str] | bytes, options: Options = _USUAL, *, name: str | None = None
) -> Iterator[Record | SourceError]:
    """Take every page of a source apart, one in memory at a time.

    A page that cannot be read comes as an error in its place, and costs no other page its
    record. Raises `SourceError` when the source itself cannot be read; see `read`.
    """
    for found in load(source, options, name):
        if isinstance(found, SourceError):
            yield found
            continue
        try:
            record = read_loaded(found, options)
        except SourceError as error:
            yield error
        else:
            yield record


def read_text(text: str, options: Options = _USUAL) -> Record:
    """Take apart plain text that is already a string; see `read` for the errors."""
    return taken_apart(read_plain_text(text), options)


def read_html(html: str, url: str | None = None, options: Options = _USUAL) -> Record:
    """Take apart a string of HTML.

    ``url`` is the page's address, for its links and for a page that does not state its own. See
    `read` for the errors.
    """
    return taken_apart(read_html_text(html, url=url), options)


def read_loaded(loaded: Loaded, options: Options = _USUAL) -> Record:
    """Take apart a page whose bytes have been had; see `read` for the errors."""
    return taken_apart(read_page(loaded, options), options)


def taken_apart(reading: Reading, options: Options) -> Record:
    """Take apart a page that has been read: `read_loaded` without its first stage."""
    if options.pseudonymise:
        reading = pseudonymise(reading)
    covered = covers(reading.page.language)
    attributed = attribute(reading) if covered else Attributed()
    weighed = weigh(reading, attributed, covered=covered)
    related = relate(reading, weighed.claims, weighed.quotations)
    tied = Tied()
    if covered:
        tied = ties(reading, attributed.sources, weighed.claims, weighed.figures)
    unread = () if covered else (_not_covered(reading),)
    ran: tuple[Layer, ...] = (
        ("read", "attribute", "weigh", "relate") if covered else ("read", "relate")
    )
    return check(
        Record(
            layers=ran,
            page=reading.page,
            blocks=reading.blocks,
            comments=related.comments,
            problems=(*reading.problems, *unread, *weighed.problems),
            sources=attributed.sources,
            attributions=attributed.attributions,
            claims=weighed.claims,
            figures=weighed.figures,
            checks=weighed.checks,
            evidence=weighed.evidence,
            quotations=weighed.quotations,
            contrasts=weighed.contrasts,
            entities=tied.entities,
            links=tied.links,
            events=weighed.events,
            stances=related.stances,
            conduct=related.conduct,
        )
    )


def _not_covered(reading: Reading) -> Problem:
    return Problem(
        code="language_not_covered",
        message=(
            f"The page is in “{reading.page.language}”. Who says what, and on what grounds, is "
            "found in English only: the page was read, and no claims were looked for."
        ),
    )
