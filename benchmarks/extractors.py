"""Other readers of articles, each with its usual settings, as one function a reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

import lxml.html
import trafilatura
from newspaper import Article, ArticleException
from readability import Document
from readability.readability import Unparseable
from resiliparse.extract.html2text import extract_plain_text

__all__ = ["EXTRACTORS", "Extracted", "bare"]


class Extracted(NamedTuple):
    """What a reader makes of a page: its article's text, what it says of it, how many comments."""

    text: str = ""
    title: str | None = None
    authors: Sequence[str] = ()
    published: str | None = None
    comments: int = 0


def bare(html: str, url: str) -> Extracted:
    """Trafilatura's ``bare_extraction``: all its facts in one call, comments in the text too."""
    found = trafilatura.bare_extraction(html, url=url, with_metadata=True)
    if found is None:
        return Extracted()
    facts = found if isinstance(found, dict) else found.as_dict()
    return Extracted("", facts.get("title"), [facts.get("author") or ""], facts.get("date"))


def _trafilatura(html: str, url: str) -> Extracted:
    text = trafilatura.extract(html, url=url, include_comments=False)
    return bare(html, url)._replace(text=text or "")


def _precise(html: str, url: str) -> Extracted:
    text = trafilatura.extract(html, url=url, include_comments=False, favor_precision=True)
    return Extracted(text or "")


def _newspaper(html: str, url: str) -> Extracted:
    article = Article(url, fetch_images=False)
    try:
        article.download(input_html=html)
        article.parse()
    except ArticleException:
        return Extracted()
    day = article.publish_date
    published = day.date().isoformat() if isinstance(day, datetime) else None
    return Extracted(article.text, article.title, article.authors, published)


def _readability(html: str, url: str) -> Extracted:
    try:
        document = Document(html, url=url)
        drawn = lxml.html.document_fromstring(document.summary())
        return Extracted(" ".join(drawn.itertext()), document.short_title())
    except Unparseable:
        return Extracted()


def _resiliparse(html: str, _url: str) -> Extracted:
    return Extracted(extract_plain_text(html, main_content=True, comments=False))


EXTRACTORS: dict[str, Callable[[str, str], Extracted]] = {
    "trafilatura": _trafilatura,
    "trafilatura, for precision": _precise,
    "newspaper4k": _newspaper,
    "readability-lxml": _readability,
    "resiliparse": _resiliparse,
}
