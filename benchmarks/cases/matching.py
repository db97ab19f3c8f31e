"""Claims that were checked before: whether they are found for a post, and how long it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.case.match.lexical import Lexical
from assay.case.match.plain import plain
from assay.case.match.shelf import Shelf
from benchmarks.case import Case, Figure, Measured
from benchmarks.clock import timed
from benchmarks.verified import CLAIMS, DEV, average, posts, reciprocal, shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["MATCHING"]

_MOST = 100
_ALLOWED = 0.05


def measure() -> Measured:
    """Look for what each post of the development part claims."""
    claims = shelf()
    asked = list(posts(DEV))
    wanted = [frozenset(claims.places[name] for name in post.matches) for post in asked]
    texts = [post.text for post in asked]
    held = Shelf(claims.stored)
    lexical = Lexical(claims.stored)
    held.find(texts[0])

    def ranked(find: Callable[[str], Sequence[int]]) -> list[tuple[Sequence[int], frozenset[int]]]:
        return [(find(text), right) for text, right in zip(texts, wanted, strict=True)]

    ours, seconds = timed(lambda: ranked(lambda text: [m.place for m in held.find(text, _MOST)]))
    worded = ranked(lambda text: lexical.near(text, _MOST))
    cleaned = ranked(lambda text: lexical.near(plain(text), _MOST))
    figures = (
        Figure("MAP@5", average(ours), average(worded)),
        Figure("mean reciprocal rank", reciprocal(ours), reciprocal(worded)),
        Figure("BM25 of the post made plain: MAP@5", average(cleaned), better="neither"),
        Figure("time a post, of 50 ms", seconds / len(texts) / _ALLOWED, better="cheaper"),
    )
    return Measured(len(asked), figures)


MATCHING = Case(
    name="matching",
    about=(
        "For each post of CheckThat! 2022's task 2A (English, development part) the claim that "
        "was checked is looked for among 14,231. Nothing was fitted or chosen on this part. The "
        "peer is BM25 alone (SQLite's FTS5, k1 = 1.2, b = 0.75, Porter's stems, common words left "
        "out) over claim and title. The time is the processor's for a post, from its text to the "
        "ranked claims, as a share of 50 ms."
    ),
    measure=measure,
    files=(CLAIMS, DEV),
    peer="BM25",
)
