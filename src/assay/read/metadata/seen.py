"""What a reader sees of a page's facts: its headline, the lines around it, the days they give."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import structs

from assay.read.metadata.dates import announced, date_in, in_address
from assay.read.metadata.people import people
from assay.read.metadata.titles import letters, site_behind, without_site
from assay.read.metadata.values import date, first
from assay.text.hosts import host as host_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.read.metadata.marks import Head, Shown
    from assay.read.metadata.values import Metadata
    from assay.record import BasisKind

__all__ = ["seen"]

_CHANGED = re.compile(r"\b(?:updated|modified|revised)\b", re.IGNORECASE)
_DAY = len("2017-11-21")


def seen(
    given: Metadata,
    head: Head,
    shown: Shown,
    headline: str | None,
    lead: Sequence[str],
    lines: Iterable[str],
) -> Metadata:
    """Return the metadata with its gaps filled from what a reader sees.

    ``headline`` is the text of the title's element, ``lead`` the short lines around it, ``lines``
    all of the page's but its comments'.
    """
    sites = [name for name in (given.publisher, host_of(given.url)) if name]
    title: tuple[BasisKind | None, str | None] = (given.basis.title, given.title)
    if headline is not None and letters(headline) != letters(given.title or ""):
        # What is said for machines is often a variant made for search engines.
        title = ("visible", headline)
    elif given.title is None:
        title = first(("header", without_site(head.title, sites)))
    authors: tuple[BasisKind | None, tuple[str, ...] | None] = (given.basis.authors, given.authors)
    if not given.authors:
        bylines = [line for line in lead if line[:3].lower() == "by "]
        bylines += [line for by, line in pairwise(lead) if by.lower().rstrip(":") == "by"]
        given_names = (shown.authors, bylines[:1], shown.named)
        named = (people(names, sites) for names in given_names)
        authors = first(("visible", next(filter(None, named), None)))
    published = _published(given, shown, lead, lines)
    publisher = (given.basis.publisher, given.publisher)
    if given.publisher is None:
        publisher = first(("header", site_behind(head.title, title[1], host_of(given.url))))
    return structs.replace(
        given,
        title=title[1],
        authors=authors[1] or (),
        publisher=publisher[1],
        published=published[1],
        basis=structs.replace(
            given.basis, title=title[0], authors=authors[0], publisher=publisher[0],
            published=published[0],
        ),
    )  # fmt: skip


def _published(
    given: Metadata, shown: Shown, lead: Sequence[str], lines: Iterable[str]
) -> tuple[BasisKind | None, str | None]:
    """Return the day of publication, from what a reader sees where that is the better witness.

    A day beside the title that lies before the stated one is right: a page can be stated anew.
    """
    dated = (date_in(line) for line in lead if _CHANGED.search(line) is None)
    written = next((day for day in dated if day), None)
    if given.published is not None:
        if written is not None and written[:_DAY] < given.published[:_DAY]:
            return "visible", written
        return given.basis.published, given.published
    timed = date(shown.timed)
    if written is not None and timed is not None and timed[:_DAY] == written[:_DAY]:
        # The mark behind the day that a reader sees gives the hour and the zone too.
        written = max(written, timed, key=len)
    return first(
        ("visible", date(shown.published) or written or announced(lines) or timed),
        ("header", in_address(given.url)),
    )
