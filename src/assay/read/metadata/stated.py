"""What a page says of itself for machines: JSON-LD, then meta tags, then microdata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from assay.read.metadata import jsonld
from assay.read.metadata.people import people
from assay.read.metadata.titles import without_site
from assay.read.metadata.values import Metadata, date, first, one
from assay.record import Basis
from assay.text.hosts import host as host_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.read.metadata.marks import Head, Shown

__all__ = ["address", "stated"]

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?\Z")
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


def stated(head: Head, shown: Shown, url: str | None) -> Metadata:
    """Return what is said for machines; ``url`` is the address given from outside, if any."""
    meta = head.meta
    nodes = jsonld.nodes(head.scripts)
    headings = [text for text in (one(meta, "og:title"), head.title) if text]
    node = jsonld.main_node(nodes, headings)
    where = address(head, url)
    publisher = first(
        ("json-ld", next(iter(jsonld.names(node.get("publisher"), nodes)), None)),
        ("opengraph", one(meta, "og:site_name")),
        ("header", one(meta, "application-name", "dc.publisher", "citation_publisher")),
    )
    sites = [name for name in (publisher[1], one(meta, "og:site_name"), host_of(where)) if name]
    title = first(
        ("json-ld", jsonld.phrase(node.get("headline"))),
        ("opengraph", without_site(one(meta, "og:title"), sites)),
    )
    authors = first(
        ("json-ld", people(jsonld.names(node.get("author"), nodes), sites)),
        ("opengraph", people(meta.get("article:author", ()), sites)),
        ("header", people(_all(meta, _AUTHORS), sites)),
        ("microdata", people(shown.authors_marked, sites)),
        ("header", people(_labelled(meta), sites)),
    )
    published = first(
        ("json-ld", date(node.get("datePublished"))),
        ("opengraph", date(one(meta, "article:published_time", "og:published_time"))),
        ("header", date(one(meta, *_PUBLISHED)) or date(_published_by_name(meta))),
        ("microdata", date(shown.published_marked)),
    )
    modified = first(
        ("json-ld", date(node.get("dateModified"))),
        ("opengraph", date(one(meta, "article:modified_time", "og:updated_time"))),
        ("header", date(one(meta, *_MODIFIED))),
        ("microdata", date(shown.modified_marked)),
    )
    language = first(
        ("json-ld", _tag(node.get("inLanguage"))),
        ("header", _tag(head.language) or _tag(one(meta, "content-language", "dc.language"))),
        ("opengraph", _tag(one(meta, "og:locale"))),
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


def address(head: Head, url: str | None) -> str | None:
    """Return the page's own address: as it states it, else ``url``; None for what is none."""
    for given in (head.canonical, one(head.meta, "og:url"), url):
        if not given:
            continue
        try:
            full = urljoin(url or "", given.strip())
            if urlsplit(full).scheme in {"http", "https"} and urlsplit(full).hostname:
                return full
        except ValueError:
            continue
    return None


def _labelled(meta: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """Return the author as the cards for link previews have it: a label, then what it labels."""
    for number in "12":
        if (one(meta, f"twitter:label{number}") or "").lower() in {"written by", "by", "author"}:
            return meta.get(f"twitter:data{number}", ())
    return ()


def _published_by_name(meta: Mapping[str, Sequence[str]]) -> str | None:
    return next((given[0] for name, given in meta.items() if _SAYS_PUBLISHED.search(name)), None)


def _all(meta: Mapping[str, Sequence[str]], names: Sequence[str]) -> list[str]:
    return next((list(meta[name]) for name in names if name in meta), [])


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
