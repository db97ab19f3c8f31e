"""Whether words stand further up the same page, in one pass over it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.text import Span

__all__ = ["verbatim"]

_RUN = 4
"""Words in a row that hardly come twice by chance."""
_WORD = re.compile(r"\w+")
_LEFT_OUT = re.compile(r"…|\.\.\.|\[[^\[\]\n]{0,20}\]")

_Run = tuple[str, ...]


def verbatim(text: str, spans: Sequence[Span]) -> list[bool]:
    """Tell for each span whether all its words stand, in their order, further up the page.

    Case, punctuation, quotation marks and line breaks don't count, and a passage may be
    shortened by an ellipsis. Words are compared in runs of four, so one pass over the page
    serves all spans; fewer than four words are never found.
    """
    wanted = [tuple(_runs_between_gaps(span.of(text))) for span in spans]
    first: dict[_Run, int] = {run: len(text) for runs in wanted for run in runs}
    if first:
        for place, run in _runs(text):
            if first.get(run, -1) > place:
                first[run] = place
    return [
        bool(runs) and all(first[run] < span.start for run in runs)
        for span, runs in zip(spans, wanted, strict=True)
    ]


def _runs_between_gaps(words: str) -> Iterator[_Run]:
    for part in _LEFT_OUT.split(words):
        for _, run in _runs(part):
            yield run


def _runs(words: str) -> Iterator[tuple[int, _Run]]:
    """Yield every run of words with the place of its first."""
    places: list[int] = []
    run: list[str] = []
    for found in _WORD.finditer(words):
        places.append(found.start())
        run.append(found[0].casefold())
        if len(run) == _RUN:
            yield places[0], tuple(run)
            del places[0], run[0]
