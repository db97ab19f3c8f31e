"""Words quoted from elsewhere on the page, and how true the quotation is to them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from assay.record import Match, Quotation
from assay.text import Passages, Span, Words, words
from assay.weigh.quoted.changes import compared
from assay.weigh.quoted.quoting import ARTICLE, quotings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Reading
    from assay.text import Found
    from assay.weigh.quoted.quoting import Quoting

__all__ = ["passages", "quotations"]

BY = "rule:quoted-words/1"

_FEWEST = 4
_FEW = 6
"""Quotations of less words than this must be on the page word for word: else it is chance."""

_LIKE, _LIKE_BLOCK = 0.75, 0.5
"""The share of a quotation's words that must stand in the passage it is said to be from."""

_PUT_IN = 8
"""A block that is so small a part of a quotation is a change of it, not a quotation by itself."""

_LONGEST = 240
"""A longer quotation is looked for piece by piece, so that time stays linear."""

_HEADER = 12
_SILENT = frozenset({"furniture", "byline"})


def quotations(reading: Reading) -> tuple[Quotation, ...]:
    """Find the words that comments, headings and pull quotes quote from elsewhere on the page."""
    text = reading.page.text
    index = passages(reading)
    names = frozenset(_names(reading))
    found = [one for quoting in quotings(reading) for one in _quoted(text, quoting, index, names)]
    return tuple(
        Quotation(
            id=f"q{place}", span=one.span, of=one.of, match=one.match,
            similarity=round(one.similarity, 3), why=one.why, by=BY,
        )
        for place, one in enumerate(found, start=1)
    )  # fmt: skip


def _names(reading: Reading) -> Iterator[str]:
    for name in (*reading.page.authors, *(one.author or "" for one in reading.comments)):
        yield from words(name, [Span(0, len(name))]).forms


def passages(reading: Reading) -> Passages:
    """Index the own words of a page's writers; what a comment quotes in a block is not its own.

    The article's quotation blocks have keys of their own, as it may repeat its words in them.
    """
    spans: dict[str, list[Span]] = defaultdict(list)
    for block in reading.blocks:
        if block.kind not in _SILENT and not (block.comment and block.kind == "quotation"):
            pulled = block.kind == "quotation"
            spans[pull_key(block.span) if pulled else block.comment or ARTICLE].append(block.span)
    return Passages({owner: words(reading.page.text, held) for owner, held in spans.items()})


def pull_key(span: Span) -> str:
    """Return the key of a quotation block of the article."""
    return f"{ARTICLE}>{span.start}"


class _Graded(NamedTuple):
    span: Span
    of: Span | None
    match: Match
    similarity: float
    why: str
    even: bool = True


def _quoted(
    text: str, quoting: Quoting, index: Passages, names: frozenset[str]
) -> Iterator[_Graded]:
    """Grade a quotation as a whole, or piece by piece where it is long or from several places."""
    whole = words(text, quoting.spans)
    graded = None
    if len(quoting.spans) > 1 and len(whole.forms) <= _LONGEST:
        graded = _part(text, quoting, whole, index, names)
        if graded is not None and graded.of is not None and graded.even:
            yield graded
            return
    pieces = list(_pieces(text, quoting, index, names))
    # a quotation of which nothing is found is told of once, not block by block
    lost = graded is not None and graded.of is None and all(one.of is None for one in pieces)
    yield from [graded] if graded is not None and lost else pieces


def _pieces(
    text: str, quoting: Quoting, index: Passages, names: frozenset[str]
) -> Iterator[_Graded]:
    for span in quoting.spans:
        query = words(text, [span])
        for low in range(0, len(query.forms), _LONGEST):
            part = query.cut(low, low + _LONGEST)
            graded = (
                _part(text, quoting, part, index, names) if len(part.forms) >= _FEWEST else None
            )
            if graded is not None:
                yield graded


def _part(
    text: str, quoting: Quoting, query: Words, index: Passages, names: frozenset[str]
) -> _Graded | None:
    best: _Graded | None = None
    for found in index.find(query.forms, _without(quoting)):
        graded = _grade(text, query, found, index, quoting, names)
        if graded is not None and (best is None or graded.similarity > best.similarity):
            best = graded
        if best is not None and best.match == "verbatim":
            break
    if best is not None or not quoting.expected:
        return best
    why = "It is set as a quotation, and its words stand nowhere else on the page."
    return _Graded(query.span, None, "not_found", 0.0, why)


def _without(quoting: Quoting) -> frozenset[str]:
    """Where not to look: in the quoting text itself, but for an article's pull quotes."""
    if quoting.owner == ARTICLE and quoting.block:
        return frozenset(map(pull_key, quoting.spans))
    return frozenset({quoting.owner})


def _grade(
    text: str, query: Words, found: Found, index: Passages, quoting: Quoting,
    names: frozenset[str],
) -> _Graded | None:  # fmt: skip
    block = quoting.block
    first, after = _cropped(text, query, found, quoting, names)
    count = after - first
    if found.matched < _FEWEST or count < _FEWEST:
        return None
    there = index.words(found.owner)
    share = found.matched / count
    runs = len(found.pairs)
    whole = runs == 1 and found.matched == count
    like = _LIKE_BLOCK if block or quoting.expected else _LIKE
    if share < like or (not whole and not block and count < _FEW):
        return None
    span = query.cut(first, after).span
    of = there.cut(found.low, found.high).span
    similarity = 2 * found.matched / (count + found.high - found.low)
    match, why = compared(text, query, found, there, first, after)
    even = _even(query, found, quoting, range(first, after))
    return _Graded(span, of, match, similarity, why, even)


def _cropped(
    text: str, query: Words, found: Found, quoting: Quoting, names: frozenset[str]
) -> tuple[int, int]:
    """Leave out a quotation block's header ("X wrote:") and its footer ("Click to expand")."""
    first, after = 0, len(query.forms)
    if not quoting.block or not found.pairs:
        return first, after
    start, end = found.pairs[0][0], found.pairs[-1][0] + found.pairs[-1][2]
    named = names.issuperset(query.forms[:start])
    if 0 < start <= _HEADER and (named or _parted(text, query, start)):
        first = start
    if end < after <= end + _HEADER and _parted(text, query, end):
        after = end
    return first, after


def _even(query: Words, found: Found, quoting: Quoting, inside: range) -> bool:
    """Tell whether every block of a quotation stands in the passage, by half at least.

    A short one between those that do has been put in.
    """
    matched = [span for at, _, count in found.pairs for span in query.spans[at : at + count]]
    for place, block in enumerate(quoting.spans):
        held = sum(block.covers(query.spans[at]) for at in inside)
        put_in = 0 < place < len(quoting.spans) - 1 and held * _PUT_IN <= len(inside)
        foreign = 2 * sum(block.covers(span) for span in matched) < held
        if held >= _FEWEST and foreign and not put_in:
            return False
    return True


def _parted(text: str, query: Words, place: int) -> bool:
    between = text[query.spans[place - 1].end : query.spans[place].start]
    return ":" in between or "\n" in between
