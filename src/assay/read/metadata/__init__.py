"""Title, authors, publisher, dates, language and address, as the page states them.

Each is taken from JSON-LD, then from meta tags, then from what a reader sees, and says which;
what could be wrong (an address or the site's own name for an author, 30 February) is left out.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urljoin, urlsplit

from msgspec import Struct, structs

from assay.read.metadata import jsonld
from assay.read.metadata.dates import announced, date_in, in_address, timestamp
from assay.read.metadata.people import people
from assay.record import Basis
from assay.text.hosts import host as host_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from assay.read.metadata.marks import Head, Shown
    from assay.record import BasisKind

__all__ = ["Metadata", "address", "seen", "stated"]

_T = TypeVar("_T")

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?\Z")
_CHANGED = re.compile(r"\b(?:updated|modified|revised)\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[|\-\u2013\u2014\u00b7\u00bb:\u2022]\s+")
_PUBLISHED = (
    "datepublished",
    "date",
    "dc.date",
    "dcterms.created",
    "dc.date.issued",
    "pubdate",
    "publish-date",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
)
_SAYS_PUBLISHED = re.compile(
    r"publish\w*[-_.:]?(?:date|time|on)\b|\bdate[-_.:]?publish", re.IGNORECASE
)
_DAY = len("2017-11-21")
_TELLING = 4
"""A word of so many letters in a host's name is no chance."""

_MODIFIED = ("datemodified", "last-modified", "dcterms.modified", "dc.date.modified")
_AUTHORS = (
    "author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl",
)


class Metadata(Struct, frozen=True, kw_only=True):
    """The part of `assay.record.Page` that the page states about itself."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    url: str | None = None
    basis: Basis = Basis()


def stated(head: Head, shown: Shown, url: str | None) -> Metadata:
    """Return what is said for machines; ``url`` is the address given from outside, if any."""
    meta = head.meta
    nodes = jsonld.nodes(head.scripts)
    headings = [text for text in (_one(meta, "og:title"), head.title) if text]
    node = jsonld.main_node(nodes, headings)
    where = address(head, url)
    publisher = _first(
        ("json-ld", next(iter(jsonld.names(node.get("publisher"), nodes)), None)),
        ("opengraph", _one(meta, "og:site_name")),
        ("header", _one(meta, "application-name", "dc.publisher", "citation_publisher")),
    )
    sites = [name for name in (publisher[1], _one(meta, "og:site_name"), host_of(where)) if name]
    title = _first(
        ("json-ld", jsonld.phrase(node.get("headline"))),
        ("opengraph", _without_site(_one(meta, "og:title"), sites)),
    )
    authors = _first(
        ("json-ld", people(jsonld.names(node.get("author"), nodes), sites)),
        ("opengraph", people(meta.get("article:author", ()), sites)),
        ("header", people(_all(meta, _AUTHORS), sites)),
        ("microdata", people(shown.authors_marked, sites)),
        ("header", people(_labelled(meta), sites)),
    )
    published = _first(
        ("json-ld", _date(node.get("datePublished"))),
        ("opengraph", _date(_one(meta, "article:published_time", "og:published_time"))),
        ("header", _date(_one(meta, *_PUBLISHED)) or _date(_published_by_name(meta))),
        ("microdata", _date(shown.published_marked)),
    )
    modified = _first(
        ("json-ld", _date(node.get("dateModified"))),
        ("opengraph", _date(_one(meta, "article:modified_time", "og:updated_time"))),
        ("header", _date(_one(meta, *_MODIFIED))),
        ("microdata", _date(shown.modified_marked)),
    )
    language = _first(
        ("json-ld", _tag(node.get("inLanguage"))),
        ("header", _tag(head.language) or _tag(_one(meta, "content-language", "dc.language"))),
        ("opengraph", _tag(_one(meta, "og:locale"))),
    )
    return Metadata(
        title=title[1],
        authors=authors[1] or (),
        publisher=publisher[1],
        published=published[1],
        modified=modified[1],
        language=language[1],
        url=where,
        basis=Basis(
            title=title[0],
            authors=authors[0],
            publisher=publisher[0],
            published=published[0],
            modified=modified[0],
            language=language[0],
        ),
    )


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
    if headline is not None and _letters(headline) != _letters(given.title or ""):
        # What is said for machines is often a variant made for search engines.
        title = ("visible", headline)
    elif given.title is None:
        title = _first(("header", _without_site(head.title, sites)))
    authors: tuple[BasisKind | None, tuple[str, ...] | None] = (given.basis.authors, given.authors)
    if not given.authors:
        bylines = [line for line in lead if line[:3].lower() == "by "]
        bylines += [line for by, line in pairwise(lead) if by.lower().rstrip(":") == "by"]
        given_names = (shown.authors, bylines[:1], shown.named)
        named = (people(names, sites) for names in given_names)
        authors = _first(("visible", next(filter(None, named), None)))
    published = _published(given, shown, lead, lines)
    publisher = (given.basis.publisher, given.publisher)
    if given.publisher is None:
        publisher = _first(("header", _site_behind(head.title, title[1], host_of(given.url))))
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
    timed = _date(shown.timed)
    if written is not None and timed is not None and timed[:_DAY] == written[:_DAY]:
        # The mark behind the day that a reader sees gives the hour and the zone too.
        written = max(written, timed, key=len)
    return _first(
        ("visible", _date(shown.published) or written or announced(lines) or timed),
        ("header", in_address(given.url)),
    )


def _first(*given: tuple[BasisKind, _T | None]) -> tuple[BasisKind | None, _T | None]:
    for basis, value in given:
        if value:
            return basis, value
    return None, None


def _one(meta: Mapping[str, Sequence[str]], *names: str) -> str | None:
    return next((text for name in names for text in meta.get(name, ()) if text), None)


def _labelled(meta: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """Return the author as the cards for link previews have it: a label, then what it labels."""
    for number in "12":
        if (_one(meta, f"twitter:label{number}") or "").lower() in {"written by", "by", "author"}:
            return meta.get(f"twitter:data{number}", ())
    return ()


def _published_by_name(meta: Mapping[str, Sequence[str]]) -> str | None:
    return next((given[0] for name, given in meta.items() if _SAYS_PUBLISHED.search(name)), None)


def _all(meta: Mapping[str, Sequence[str]], names: Sequence[str]) -> list[str]:
    return next((list(meta[name]) for name in names if name in meta), [])


def _date(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    return (timestamp(value) or date_in(value)) if isinstance(value, str) else None


def _tag(value: object) -> str | None:
    """Return a BCP 47 tag in its usual letter case, or None for what is none."""
    if isinstance(value, list) and value:
        value = value[0]
    found = _LANGUAGE.match(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    language, script, region = found.groups()
    parts = (language.lower(), script and script.title(), region and region.upper())
    return "-".join(part for part in parts if part)


def address(head: Head, url: str | None) -> str | None:
    """Return the page's own address: as it states it, else ``url``; None for what is none."""
    for given in (head.canonical, _one(head.meta, "og:url"), url):
        if not given:
            continue
        try:
            full = urljoin(url or "", given.strip())
            if urlsplit(full).scheme in {"http", "https"} and urlsplit(full).hostname:
                return full
        except ValueError:
            continue
    return None


def _letters(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


def _site_behind(title: str | None, headline: str | None, host: str | None) -> str | None:
    """Return the name behind the headline in a page's title, where the host has a word of it.

    ``Lights out | WRQK 101.3`` on ``wrqk-radio.example`` is WRQK 101.3; a section's name is in no
    host.
    """
    cuts = list(_SEPARATOR.finditer(title or ""))
    if title is None or not cuts or not headline or not host:
        return None
    head, tail = title[: cuts[-1].start()].strip(), title[cuts[-1].end() :].strip()
    words = (_letters(word) for word in tail.split())
    known = any(len(word) >= _TELLING and word in _letters(host) for word in words)
    return tail if known and _letters(head) == _letters(headline) else None


def _without_site(title: str | None, sites: Sequence[str]) -> str | None:
    """Return a title without the site's name at its end (``Title | The Site``)."""
    if title is None:
        return None
    cuts = list(_SEPARATOR.finditer(title))
    if not cuts:
        return title
    head, tail = title[: cuts[-1].start()].strip(), title[cuts[-1].end() :].strip()
    known = {site.lower() for site in sites}
    return head if head and tail.lower() in known else title
