"""Who says what, on news that nothing was tuned on."""

from __future__ import annotations

import re

from msgspec import Struct

from assay.attribute import attribute
from assay.record import Block, Page, Reading
from assay.text import Span, trim
from benchmarks.attribution import Triple, tally
from benchmarks.case import Case, Figure, Measured
from benchmarks.clock import least, timed
from benchmarks.shared import rows

__all__ = ["ATTRIBUTION", "examples", "reading"]

_FILE = "data/polnear/dev.jsonl.gz"
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_PLAIN_TOKEN = re.compile(r"\w+|[^\w\s]")

_SHOWN = (
    ("source, strict", "source"),
    ("cue, strict", "cue"),
    ("content, strict", "content"),
    ("attribution", "attribution"),
    ("attribution, direct", "attribution/direct"),
    ("attribution, mixed", "attribution/mixed"),
    ("attribution, indirect", "attribution/indirect"),
)


class _Gold(Struct, frozen=True):
    source: list[tuple[int, int]]
    cue: list[tuple[int, int]]
    content: list[tuple[int, int]]


class _Article(Struct, frozen=True):
    doc: str
    text: str
    attributions: list[_Gold]


def measure() -> Measured:
    """Score every document, and set the time against that of splitting its text into tokens."""
    articles = list(rows(_FILE, _Article))
    predicted, seconds = timed(lambda: [_found(article) for article in articles])
    plain = least(lambda: [_PLAIN_TOKEN.findall(article.text) for article in articles], 5)
    counts = tally(
        (article.text, _wanted(article), found)
        for article, found in zip(articles, predicted, strict=True)
    )
    figures: list[Figure] = []
    for shown, name in _SHOWN:
        score = counts.score(name)
        figures += (
            Figure(f"{shown}: precision", score.precision, better="neither"),
            Figure(f"{shown}: recall", score.recall, better="neither"),
            Figure(f"{shown}: F1", score.f1),
        )
    figures.append(
        Figure("time, in tokenisings of the text", seconds / plain, better="cheaper", digits=0)
    )
    return Measured(len(articles), tuple(figures))


def examples() -> list[tuple[str, list[Triple], list[Triple]]]:
    """Return each document's text, its gold attributions, and those that assay finds."""
    return [(one.text, _wanted(one), _found(one)) for one in rows(_FILE, _Article)]


def _wanted(article: _Article) -> list[Triple]:
    return [Triple(one.source, one.cue, one.content) for one in article.attributions]


def _found(article: _Article) -> list[Triple]:
    found = attribute(reading(article.text)).attributions
    return [Triple(one.mention, one.cue, one.content) for one in found]


def reading(text: str) -> Reading:
    """Return a reading with one paragraph for each piece of ``text`` between blank lines.

    The reader of plain text is left out: what it makes of a headline or a byline is not the
    question here, and the offsets stay those of the data.
    """
    found = (trim(text, Span(*match.span())) for match in _PARAGRAPH.finditer(text))
    return Reading(
        page=Page(id="sha256:" + "0" * 64, source="-", media_type="text/plain", text=text),
        blocks=tuple(
            Block(id=f"b{place}", kind="paragraph", span=span)
            for place, span in enumerate(filter(None, found), start=1)
        ),
    )


ATTRIBUTION = Case(
    name="attribution",
    about=(
        "Who says what: attributions against PolNeAR's development part, which is measured on and "
        "never tuned on. Every paragraph is read alike, headlines too. What is scored is what the "
        "record says: an attribution that carries on without naming its speaker again has no "
        "source. How each is counted stands in `attribution.py`."
    ),
    measure=measure,
    files=(_FILE,),
)
