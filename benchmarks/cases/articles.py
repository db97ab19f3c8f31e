"""The article of a web page: its text, title, author and date, and the time it takes."""

from __future__ import annotations

import re
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from statistics import fmean
from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec import Struct

import assay
from assay.read import read_html_text
from benchmarks.case import Case, Figure, Measured
from benchmarks.clock import timed
from benchmarks.extractors import EXTRACTORS, Extracted, bare
from benchmarks.shared import rows
from benchmarks.words import bag, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Sized

    from assay.record import Reading
    from benchmarks.case import Better

__all__ = ["ARTICLES", "Outcome", "Page", "judge"]

_FILE = "data/wcxb/dev.jsonl.gz"
_WORKERS = 2
_NOT_ARTICLE = frozenset({"title", "byline", "furniture", "comment"})
_BETWEEN_NAMES = re.compile(r"[;,&|]|\band\b")
_DAY = len("2017-11-21")
_POOR = 0.5
_DISCUSSED = frozenset(
    "dev-0035 dev-0384 dev-0416 dev-0420 dev-0479 dev-2414 dev-2453 dev-4660".split()
)
"""The pages that hold a discussion, as a person found; the others bear lists, teasers, reviews."""

_ASSAY, _PEER = "assay", "trafilatura"
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
    talked: bool
    """Whether comments were found."""


def measure() -> Measured:
    """Read every article page with assay and with each other reader, two pages at a time."""
    pages = [page for page in rows(_FILE, Page) if page.kind == "article"]
    with ProcessPoolExecutor(_WORKERS) as pool:
        every = list(pool.map(judge, pages, chunksize=4))
    sides = {name: [one[name] for one in every] for name in every[0]}
    ours, peer = sides[_ASSAY], sides[_PEER]
    best = max(_text(side) for name, side in sides.items() if name != _ASSAY)
    seconds = [sum(one.seconds for one in side) for side in (ours, peer)]
    figures = [
        Figure("words, F1", _text(ours), _text(peer)),
        Figure("words, F1, less the best other reader's", _text(ours) - best),
        Figure("pages with a word F1 under 0.5", _poor(ours), _poor(peer), better="lower"),
    ]
    silent = [one for page, one in zip(pages, ours, strict=True) if page.page not in _DISCUSSED]
    told = sum(one.talked for one in silent)
    figures.append(Figure(f"with comments found, of {len(silent)} without", told, better="lower"))
    for name in ("title", "author", "published"):
        figures += _fact_figures(name, _given(ours, name), _given(peer, name))
    figures.append(Figure("time", seconds[0] / seconds[1], 1.0, better="cheaper", digits=2))
    return Measured(len(pages), tuple(figures), tuple(_note(*side) for side in sides.items()))


def _text(side: Sequence[Outcome]) -> float:
    return fmean(one.text for one in side)


def _note(name: str, side: Sequence[Outcome]) -> str:
    """Return a line on one reader: its words, then how often each fact is right."""
    said = [f"{name} {_version(name)}: words {_text(side):.3f}"]
    for fact in ("title", "author", "published"):
        given = _given(side, fact)
        if set(given) - {"none"}:
            said.append(f"{fact} {given.count('right') / len(given):.3f}")
    return ", ".join(said)


def _version(name: str) -> str:
    return assay.__version__ if name == _ASSAY else version(name.partition(",")[0])


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


def judge(page: Page) -> dict[str, Outcome]:
    """Return what each reader makes of a page, assay first."""
    ours, took = timed(lambda: _ours(page))
    outcomes = {_ASSAY: _against(page, ours, took)}
    _, bare_took = timed(lambda: bare(page.html, page.url))
    for name, extract in EXTRACTORS.items():
        seconds = bare_took if name == _PEER else 0.0
        outcomes[name] = _against(page, extract(page.html, page.url), seconds)
    return outcomes


def _ours(page: Page) -> Extracted:
    try:
        reading = read_html_text(page.html, url=page.url)
    except assay.AssayError:
        return Extracted()
    facts = reading.page
    return Extracted(
        _article(reading), facts.title, facts.authors, facts.published, len(reading.comments)
    )


def _article(reading: Reading) -> str:
    return "\n".join(
        block.span.of(reading.page.text)
        for block in reading.blocks
        if block.kind not in _NOT_ARTICLE and block.comment is None
    )


def _against(page: Page, found: Extracted, seconds: float) -> Outcome:
    return Outcome(
        text=overlap(bag(found.text), bag(page.main_content)),
        title=_fact(_words(page.title or ""), _words(found.title or "")),
        author=_fact(_names(page.author or ""), _names(*found.authors)),
        published=_fact((page.published or "")[:_DAY], (found.published or "")[:_DAY]),
        seconds=seconds,
        talked=found.comments > 0,
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
        "gold has them: right when the words are the same, wrong when others are given. "
        "Trafilatura's text is `extract(…, include_comments=False)`; its facts and its time are "
        "those of `bare_extraction(…, with_metadata=True)`. Ours is the time to read the page, "
        "its discussion included; the attributions are timed by themselves. These pages are for "
        "development, and assay leans on trafilatura to find the article, so that the two are not "
        "independent."
    ),
    measure=measure,
    files=(_FILE,),
    peer=_PEER,
)
