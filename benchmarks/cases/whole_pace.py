"""What a whole record costs, against who says what alone, on a page of ordinary size."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import NamedTuple

from msgspec import Struct

from benchmarks.case import Case, Figure, Measured
from benchmarks.cases.discussion_pace import comments
from benchmarks.clock import timed
from benchmarks.memory import peak
from benchmarks.shared import rows

__all__ = ["WHOLE_PACE"]

_NEWS = "data/polnear/dev.jsonl.gz"
_THREADS = "data/threads/pages.jsonl.gz"
_FORUMS = "data/web_forum_52/pages.jsonl.gz"
_WORDS, _COMMENTS = 1000, 50
_LONG = 1200
_ROUNDS = 7


class _Article(Struct, frozen=True):
    text: str


class _Cost(NamedTuple):
    times: float
    comments: int
    megabytes: float


def measure() -> Measured:
    """Measure in a process of its own, so that its memory is its own."""
    context = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        cost = pool.submit(_cost).result()
    figures = (
        Figure("time, as a multiple of attribution's", cost.times, better="cheaper", digits=2),
        Figure("peak MB", cost.megabytes, better="cheaper", digits=0),
        Figure("comments read, of 50", cost.comments, digits=0),
    )
    return Measured(1, figures)


def _cost() -> _Cost:
    from assay.attribute import attribute  # noqa: PLC0415 - part of the memory that is measured
    from assay.pipeline import read_text  # noqa: PLC0415 - the same
    from assay.read import read_text as read_plain  # noqa: PLC0415 - the same

    text = _page()
    found = len(read_text(text).comments)
    reading = read_plain(text)
    alone = min(timed(lambda: attribute(reading))[1] for _ in range(_ROUNDS))
    whole = min(timed(lambda: read_text(text))[1] for _ in range(_ROUNDS))
    return _Cost(whole / alone, found, peak())


def _page() -> str:
    """Return an article of a thousand words with fifty real comments, as a blog prints them."""
    article = next(
        one.text for one in rows(_NEWS, _Article) if _WORDS < len(one.text.split()) < _LONG
    )
    posted = [" ".join(one.text.split()) for one in islice(comments(), _COMMENTS)]
    thread = "\n\n".join(
        f"  {at}. Reader{at} says:\n\n    {words}" for at, words in enumerate(posted, start=1)
    )
    return f"{article}\n\n\n{thread}\n"


WHOLE_PACE = Case(
    name="whole-speed",
    about=(
        "A whole record, from the text on, of a news article of a thousand words with fifty real "
        "comments in English, against the time in which its attributions alone are found: the "
        "quickest of seven rounds each, in processor time. Memory is the process's peak."
    ),
    measure=measure,
    files=(_NEWS, _THREADS, _FORUMS),
)
