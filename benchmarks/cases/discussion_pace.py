"""What stance and conduct cost, against who says what, on a page with 500 comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from assay.attribute import attribute
from assay.record import Block, Comment, Page, Reading
from assay.relate.relate import relate
from assay.text import Span
from assay.weigh.quoted import quotations
from benchmarks.case import Case, Figure, Measured
from benchmarks.clock import timed
from benchmarks.shared import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DISCUSSION_PACE", "comments"]

_THREADS = "data/threads/pages.jsonl.gz"
_FORUMS = "data/web_forum_52/pages.jsonl.gz"
_COMMENTS = 500
_ROUNDS = 2
_ENGLISH = frozenset("the and is you that of".split())
_FEWEST = 2


class Posted(Struct, frozen=True):
    """A comment as it was posted."""

    text: str
    author: str | None = None


class _Gold(Struct, frozen=True):
    comments: list[Posted]


class _Thread(Struct, frozen=True):
    gold: _Gold


class _Forum(Struct, frozen=True):
    posts: list[Posted]


def _measure() -> Measured:
    page = _page()
    ours = least = float("inf")
    for _ in range(_ROUNDS):
        attributed, seconds = timed(lambda: attribute(page))
        least = min(least, seconds)
        claims = attributed.claims
        _, seconds = timed(lambda: relate(page, claims, quotations(page)))  # noqa: B023
        ours = min(ours, seconds)
    share = Figure("time, as a multiple of attribution's", ours / least, better="cheaper", digits=2)
    return Measured(_COMMENTS, (share,))


def _page() -> Reading:
    """Return a page of 500 real comments in English, in one row."""
    text, blocks, made = "", [], []
    for at, one in zip(range(_COMMENTS), comments(), strict=False):
        span = Span(len(text), len(text) + len(one.text))
        text += one.text + "\n\n"
        blocks.append(Block(id=f"b{at}", kind="comment", span=span, comment=f"c{at}"))
        made.append(Comment(id=f"c{at}", depth=0, author=one.author, span=span))
    return Reading(
        page=Page(id="sha256:" + "0" * 64, source="-", media_type="text/plain", text=text),
        blocks=tuple(blocks),
        comments=tuple(made),
    )


def comments() -> Iterator[Posted]:
    """Yield real comments in English."""
    for thread in rows(_THREADS, _Thread):
        yield from filter(_is_english, thread.gold.comments)
    for forum in rows(_FORUMS, _Forum):
        yield from filter(_is_english, forum.posts)


def _is_english(comment: Posted) -> bool:
    words = comment.text.strip().lower().split()
    return comment.text == comment.text.strip() and len(_ENGLISH & set(words)) >= _FEWEST


DISCUSSION_PACE = Case(
    name="discussion-speed",
    about=(
        "Answers, quotations, stances and conduct of a page with 500 comments, in one row, taken "
        "from real threads in English, against the time in which its attributions are found: the "
        "quicker of two rounds each."
    ),
    measure=_measure,
    files=(_THREADS, _FORUMS),
)
