"""The pages that the tables of `tables/` point into, as assay reads them.

A table holds no text of theirs: comments are named by their gold ids, passages by the hash of
their words.
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

import msgspec
from msgspec import Struct

from assay.read import read_html_text, read_text
from assay.record import Reading
from assay.text import Span
from benchmarks.comments import Node, nodes, paired
from benchmarks.shared import SHARED, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FILES", "PAGE", "Labelled", "Passage", "SetName", "located", "pages", "table"]

SetName = Literal["threads", "web_forum_52", "wcxb", "seed"]
FILES = (
    "data/threads/pages.jsonl.gz",
    "data/web_forum_52/pages.jsonl.gz",
    "data/wcxb/dev.jsonl.gz",
    "pages/seed_page.txt",
)
PAGE = "page"
"""What stands for the article, or a forum's opening post, where a comment's id is meant."""

_TABLES = Path(__file__).parent / "tables"
_TOKEN = re.compile(r"\w+")

Row = TypeVar("Row")


class Passage(Struct, frozen=True):
    """So many words with such a hash: SHA-256 of the lower-cased words with spaces, 16 digits."""

    n: int
    sha: str


class Labelled(NamedTuple):
    """A page, and the ids that assay gives the comments that the data name otherwise."""

    reading: Reading
    ids: dict[str, str]


class _Comment(Struct, frozen=True):
    id: str | int
    text: str
    state: Literal["present", "empty", "missing"] = "present"
    author: str | None = None
    own_text: str | None = None


class _Thread(Struct, frozen=True):
    comments: list[_Comment]


class _Post(Struct, frozen=True):
    text: str


class _Page(Struct, frozen=True):
    page: str
    url: str
    html: str
    gold: _Thread = _Thread([])
    posts: list[_Post] = []


def table(name: str, kind: type[Row]) -> list[Row]:
    """Read a table."""
    lines = (_TABLES / f"{name}.jsonl").read_bytes().splitlines()
    return [msgspec.json.decode(line, type=kind) for line in lines]


def pages(wanted: set[tuple[SetName, str]]) -> Iterator[tuple[tuple[SetName, str], Labelled]]:
    """Read the pages that a table points into."""
    names: tuple[SetName, ...] = ("threads", "web_forum_52", "wcxb")
    for name, file in zip(names, FILES, strict=False):
        if any(one == name for one, _ in wanted):
            for page in rows(file, _Page):
                if (name, page.page) in wanted:
                    yield (name, page.page), _labelled(page)
    if any(one == "seed" for one, _ in wanted):
        text = (SHARED / FILES[3]).read_text(encoding="utf-8")
        yield ("seed", "seed_page"), Labelled(read_text(text), {})


def _labelled(page: _Page) -> Labelled:
    reading = read_html_text(page.html, url=page.url)
    gold = [
        Node(
            str(one.id), None, one.author, None, tuple(filter(None, (one.text, one.own_text))),
            one.state,
        )
        for one in page.gold.comments
    ]  # fmt: skip
    gold += [Node(str(at), None, None, None, (one.text,)) for at, one in enumerate(page.posts)]
    ids = paired(gold, nodes(reading)) if gold else {}
    if page.posts:
        ids["0"] = PAGE
    return Labelled(reading, {**ids, PAGE: PAGE})


def located(reading: Reading, passage: Passage) -> list[Span]:
    """Return all places where a passage stands, in the order of the page.

    Its words may run over several blocks of one writer.
    """
    text = reading.page.text
    found: list[Span] = []
    owners: dict[tuple[str | None, bool], list[Span]] = {}
    for block in reading.blocks:
        spans = [Span(*one.span()) for one in _TOKEN.finditer(text, *block.span)]
        owners.setdefault((block.comment, False), []).extend(spans)
        if block.kind == "quotation":
            owners.setdefault((block.comment, True), []).extend(spans)
    for spans in owners.values():
        words = [span.of(text).lower() for span in spans]
        for at in range(len(words) - passage.n + 1):
            there = " ".join(words[at : at + passage.n])
            if sha256(there.encode()).hexdigest()[:16] == passage.sha:
                found.append(Span(spans[at].start, spans[at + passage.n - 1].end))
    return sorted(set(found))
