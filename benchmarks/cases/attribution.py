"""Who says what, on news that nothing was tuned on."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.attribute import attribute
from assay.record import Block, Page, Reading
from assay.text import Span, trim
from benchmarks.attribution import Triple, tally
from benchmarks.case import Case, Figure, Measured
from benchmarks.shared import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import Attribution

__all__ = ["ATTRIBUTION", "FILE", "Article", "Gold", "examples", "reading"]

FILE = "data/polnear/dev.jsonl.gz"
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_SHOWN = (
    ("source, strict", "source"),
    ("cue, strict", "cue"),
    ("content, strict", "content"),
    ("attribution", "attribution"),
    ("attribution, direct", "attribution/direct"),
    ("attribution, mixed", "attribution/mixed"),
    ("attribution, indirect", "attribution/indirect"),
)


class Gold(Struct, frozen=True):
    """An annotated attribution: where its source, cue and content stand."""

    source: list[tuple[int, int]]
    cue: list[tuple[int, int]]
    content: list[tuple[int, int]]


class Article(Struct, frozen=True):
    """A labelled article; its attributions are annotated in the order of the text."""

    doc: str
    text: str
    attributions: list[Gold]


def measure() -> Measured:
    """Score every document."""
    articles = list(rows(FILE, Article))
    predicted = [_found(article) for article in articles]
    figures: list[Figure] = []
    for about, outer in (("", True), (", with those inside others", False)):
        counts = tally(
            (article.text, _wanted(article), _triples(found, outer=outer))
            for article, found in zip(articles, predicted, strict=True)
        )
        for shown, name in _SHOWN:
            score = counts.score(name)
            figures.append(Figure(f"{shown}{about}: F1", score.f1))
            if outer:
                figures += (
                    Figure(f"{shown}: precision", score.precision, better="neither"),
                    Figure(f"{shown}: recall", score.recall, better="neither"),
                )
    return Measured(len(articles), tuple(figures))


def examples(most: int | None = None) -> list[tuple[str, list[Triple], list[Triple]]]:
    """Return documents' texts, their gold attributions, and those that assay finds."""
    return [
        (one.text, _wanted(one), _triples(_found(one), outer=True))
        for one in islice(rows(FILE, Article), most)
    ]


def _wanted(article: Article) -> list[Triple]:
    return [Triple(one.source, one.cue, one.content) for one in article.attributions]


def _found(article: Article) -> tuple[Attribution, ...]:
    return attribute(reading(article.text)).attributions


def _triples(found: Sequence[Attribution], *, outer: bool) -> list[Triple]:
    """Return what was found, with ``outer`` without the attributions inside others' contents."""
    return [
        Triple(one.mention, one.cue, one.content)
        for one in found
        if not outer or one.parent is None
    ]


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
        "source. The corpus marks hardly any attribution inside another's content, and assay "
        "does: the first figures leave those out, the second do not. How each is counted stands "
        "in `attribution.py`."
    ),
    measure=measure,
    files=(FILE,),
)
