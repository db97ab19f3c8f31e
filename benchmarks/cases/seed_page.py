"""One page pasted as plain text, thread and all."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import assay
from assay.text import quote
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import Node, nodes, score_thread, share
from benchmarks.shared import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.comments import State

__all__ = ["SEED_PAGE", "expected"]

_FILE = "pages/seed_page.txt"

_NAME_LINE = re.compile(r"^( +)(\d+)\. Avatar (.+) says:$")
_TITLE_LINE = 1
_HEADING_LINES = (11, 19, 33, 41)
"""Where the title and the headings stand, counted by eye, from 1."""


class _Open(NamedTuple):
    """A comment that replies may still follow; ``number`` is the one printed before its name."""

    id: str
    number: int


class _Named(NamedTuple):
    depth: int
    number: int
    author: str
    text: str


def measure() -> Measured:
    """Read the page, and hold its thread against `expected`."""
    text = (SHARED / _FILE).read_text(encoding="utf-8")
    lines = text.splitlines()
    record = assay.read_text(text)
    gold, found = expected(lines), nodes(record)
    scores = score_thread(gold, found)
    lost = sum(one.state == "missing" for one in gold)
    said_lost = sum(one.state == "missing" for one in found)
    headings = {quote(text, [one.span]) for one in record.blocks if one.kind == "heading"}
    wanted = {" ".join(lines[line - 1].split()) for line in _HEADING_LINES}
    title = " ".join(lines[_TITLE_LINE - 1].split())
    return Measured(
        1,
        (
            Figure("comments that are there", len(gold) - lost, better="neither", digits=0),
            Figure("comments found", len(found) - said_lost, digits=0),
            Figure("missing comments found, of 2", said_lost, digits=0),
            Figure("texts, recall", share(scores.paired, scores.gold)),
            Figure("texts, precision", share(scores.paired, scores.found)),
            Figure("authors", share(scores.authors, scores.paired)),
            Figure("parents", share(scores.parents, scores.places)),
            Figure("title", float(record.page.title == title), digits=0),
            Figure("headings, recall", share(len(wanted & headings), len(wanted))),
            Figure("headings, precision", share(len(wanted & headings), len(headings))),
        ),
    )


def expected(lines: Sequence[str]) -> list[Node]:
    """Return the thread, as indentation and numbering give it.

    A reply two levels below the comment before it, or whose number starts again among its
    siblings, hangs on a comment that the page has lost.
    """
    found: list[Node] = []
    above: list[_Open] = []

    def put(depth: int, number: int, node: Node) -> None:
        del above[depth:]
        found.append(node._replace(id=str(len(found)), parent=above[-1].id if above else None))
        above.append(_Open(found[-1].id, number))

    for one in _named(lines):
        again = one.depth < len(above) and one.number <= above[one.depth].number
        if again or one.depth > len(above):
            put(one.depth - 1, 0, Node("", None, None, None, (), "missing"))
        texts = (one.text,) if one.text else ()
        state: State = "present" if one.text else "empty"
        put(one.depth, one.number, Node("", None, one.author, None, texts, state))
    return found


def _named(lines: Sequence[str]) -> Iterator[_Named]:
    """Yield the comments that have a name line; a level is two spaces."""
    starts = [place for place, line in enumerate(lines) if _NAME_LINE.match(line)]
    for start, end in pairwise((*starts, len(lines))):
        name = _NAME_LINE.match(lines[start])
        if name is not None:
            depth = len(name[1]) // 2 - 1
            text = "\n".join(lines[start + 1 : end]).strip()
            yield _Named(depth, int(name[2]), name[3], text)


SEED_PAGE = Case(
    name="seed_page",
    about=(
        "A page pasted as plain text, with an article and a nested thread. The tree to be found "
        "is worked out here from indentation and numbering; scored as `threads` is."
    ),
    measure=measure,
    files=(_FILE,),
)
