"""The article of a web page: its text, title, author and date, and the time it takes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from statistics import fmean
from typing import TYPE_CHECKING, Literal, NamedTuple

import trafilatura
from msgspec import Struct

import assay
from benchmarks.case import Case, Figure, Measured
from benchmarks.clock import timed
from benchmarks.shared import rows
from benchmarks.words import bag, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sized

    from assay.record import Record
    from benchmarks.case import Better

__all__ = ["ARTICLES", "Outcome", "Page", "judge"]

_FILE = "data/wcxb/dev.jsonl.gz"
_WORKERS = 2
_NOT_ARTICLE = frozenset({"title", "byline", "furniture", "comment"})
_BETWEEN_NAMES = re.compile(r"[;,&|]|\band\b")
_DAY = len("2017-11-21")
_POOR = 0.5
_WORD = re.compile(r"\w+")

Fact = Literal["right", "wrong", "none"]

_SHOWN: tuple[tuple[Fact, Better], ...] = (("right", "higher"), ("wrong", "lower"))


class Page(Struct, frozen=True):
    """A page and its gold; a field is null where the gold has none."""

    page: str
    url: str
    kind: str
    html: str
    main_content: str
    title: str | None
    author: str | None
    published: str | None


class Outcome(NamedTuple):
    """What was made of one page: the F1 of its words, and what became of each fact.

    A fact that the gold does not have is null.
    """

    text: float
    title: Fact | None
    author: Fact | None
    published: Fact | None
    seconds: float


class _Read(NamedTuple):
    text: str = ""
    title: str | None = None
    authors: Sequence[str] = ()
    published: str | None = None


def measure() -> Measured:
    """Read every article page with assay and with trafilatura, two pages at a time."""
    pages = [page for page in rows(_FILE, Page) if page.kind == "article"]
    with ProcessPoolExecutor(_WORKERS) as pool:
        every = list(pool.map(judge, pages, chunksize=4))
    ours, peer = [one for one, _ in every], [other for _, other in every]
    seconds = [sum(one.seconds for one in side) for side in (ours, peer)]
    figures = [
        Figure("words, F1", fmean(one.text for one in ours), fmean(one.text for one in peer)),
        Figure("pages with a word F1 under 0.5", _poor(ours), _poor(peer), better="lower"),
    ]
    for name in ("title", "author", "published"):
        figures += _fact_figures(name, _given(ours, name), _given(peer, name))
    figures.append(Figure("time", seconds[0] / seconds[1], 1.0, better="cheaper", digits=2))
    return Measured(len(pages), tuple(figures))


def _poor(side: Sequence[Outcome]) -> float:
    return sum(one.text < _POOR for one in side) / len(side)


def _given(side: Sequence[Outcome], name: str) -> list[Fact]:
    return [fact for one in side if (fact := getattr(one, name))]


def _fact_figures(name: str, ours: Sequence[Fact], peer: Sequence[Fact]) -> Iterator[Figure]:
    """Yield how often a fact is right, and how often wrong; for the rest it is not given."""
    for outcome, better in _SHOWN:
        yield Figure(
            f"{name} {outcome}, of {len(ours)}",
            ours.count(outcome) / len(ours),
            peer.count(outcome) / len(peer),
            better=better,
        )


def judge(page: Page) -> tuple[Outcome, Outcome]:
    """Return what assay, and what trafilatura, makes of a page."""
    ours, took = timed(lambda: _ours(page))
    peer, peer_took = timed(lambda: _peer(page))
    text = trafilatura.extract(page.html, url=page.url, include_comments=False) or ""
    return _against(page, ours, took), _against(page, peer._replace(text=text), peer_took)


def _ours(page: Page) -> _Read:
    try:
        record = assay.read_html(page.html, url=page.url)
    except assay.AssayError:
        return _Read()
    facts = record.page
    return _Read(_article(record), facts.title, facts.authors, facts.published)


def _article(record: Record) -> str:
    return "\n".join(
        block.span.of(record.page.text)
        for block in record.blocks
        if block.kind not in _NOT_ARTICLE and block.comment is None
    )


def _peer(page: Page) -> _Read:
    found = trafilatura.bare_extraction(page.html, url=page.url, with_metadata=True)
    if found is None:
        return _Read()
    facts = found if isinstance(found, dict) else found.as_dict()
    return _Read("", facts.get("title"), [facts.get("author") or ""], facts.get("date"))


def _against(page: Page, found: _Read, seconds: float) -> Outcome:
    return Outcome(
        text=overlap(bag(found.text), bag(page.main_content)),
        title=_fact(_words(page.title or ""), _words(found.title or "")),
        author=_fact(_names(page.author or ""), _names(*found.authors)),
        published=_fact((page.published or "")[:_DAY], (found.published or "")[:_DAY]),
        seconds=seconds,
    )


def _fact(gold: Sized, found: Sized) -> Fact | None:
    if not gold:
        return None
    if not found:
        return "none"
    return "right" if found == gold else "wrong"


def _names(*authors: str) -> set[tuple[str, ...]]:
    names = (_words(part) for author in authors for part in _BETWEEN_NAMES.split(author))
    return set(filter(None, names))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower()))


ARTICLES = Case(
    name="articles",
    about=(
        "Article pages of the Web Content eXtraction Benchmark's development part. The F1 of the "
        "words of all blocks other than title, byline, furniture and comments against the gold "
        "text, averaged over pages. Title, authors (as a set) and day of publication where the "
        "gold has them: right when the words are the same, wrong when others are given. The "
        "peer's text is `extract(…, include_comments=False)`; its facts and its time are those of "
        "`bare_extraction(…, with_metadata=True)`. Ours is the time of the whole record, "
        "attributions and all. These pages are for development, and assay leans on the peer to "
        "find the article, so that the two are not independent."
    ),
    measure=measure,
    files=(_FILE,),
    peer="trafilatura",
)
