"""How true a quotation is to the passage that it is from, and whether there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.record import Match
from assay.text import Span
from assay.weigh.quoted.changes import compared

if TYPE_CHECKING:
    from assay.text import Found, Words
    from assay.weigh.quoted.held import Held
    from assay.weigh.quoted.quoting import Quoting

__all__ = ["FEWEST", "Graded", "grade"]

FEWEST = 4
"""Fewer words are no quotation that can be looked for."""

_FEW, _BARE = 6, 8
"""Of fewer words all must stand in the passage, or all but one, and of more where nothing says
that they are quoted: else it is chance."""

_LIKE, _LIKE_CLOSE, _LIKE_BLOCK = 0.75, 0.6, 0.5
"""The share of a quotation's words that must stand in the passage it is said to be from."""

_CLOSE = 1.3
"""A passage that is hardly longer than its quotation: its words agree by no chance."""

_RARE, _TELLING = 3, 2
"""So many of a few words must stand on the page so often at most."""

_PUT_IN = 8
"""A block that is so small a part of a quotation is a change of it, not a quotation by itself."""

_HEADER = 12


class Graded(NamedTuple):
    """A quotation and its passage; ``even`` says that each of its blocks is from there."""

    span: Span
    of: Span | None
    match: Match
    similarity: float
    why: str
    even: bool = True


def grade(held: Held, quoting: Quoting, query: Words) -> Graded | None:
    """Grade words of a quotation by the passage that is most like them.

    Without one they are `not_found` where they are put forward as words of this page, else None.
    """
    best: Graded | None = None
    for found in held.passages.find(query.forms, held.without(quoting)):
        graded = _grade(held, quoting, query, found)
        if graded is not None and (best is None or graded.similarity > best.similarity):
            best = graded
        if best is not None and best.match == "verbatim":
            break
    if best is not None or not quoting.expected:
        return best
    why = "It is set as a quotation, and its words stand nowhere else on the page."
    return Graded(query.span, None, "not_found", 0.0, why)


def _grade(held: Held, quoting: Quoting, query: Words, found: Found) -> Graded | None:
    first, after = _cropped(held, query, found, quoting)
    count = after - first
    if count < FEWEST:
        return None
    whole = len(found.pairs) == 1 and found.matched == count
    few = count < _FEW and not whole and not quoting.block
    if not (_one_off(held, query, found, count) if few else _alike(found, count, quoting)):
        return None
    there = held.passages.words(found.owner)
    span = query.cut(first, after).span
    of = there.cut(found.low, found.high).span
    similarity = 2 * found.matched / (count + found.high - found.low)
    match, why = compared(held.text, query, found, there, first, after)
    even = _even(query, found, quoting, range(first, after))
    return Graded(span, of, match, similarity, why, even)


def _alike(found: Found, count: int, quoting: Quoting) -> bool:
    """Tell whether so much of a quotation stands in a passage that it is no chance."""
    close = found.matched >= _FEW and found.high - found.low <= _CLOSE * count
    if quoting.bare:
        return close and count >= _BARE and found.matched >= _LIKE * count
    like = _LIKE_CLOSE if close else _LIKE
    if quoting.block or quoting.expected:
        like = _LIKE_BLOCK
    return found.matched >= FEWEST and found.matched >= like * count


def _one_off(held: Held, query: Words, found: Found, count: int) -> bool:
    """Tell whether a few words in quotation marks are a passage's but for one of them.

    Two of those that agree must be rare on the page: else it is chance.
    """
    apart = found.high - found.low - count
    if found.matched != count - 1 or abs(apart) > 1:
        return False
    same = {form for at, _, many in found.pairs for form in query.forms[at : at + many]}
    return sum(held.passages.often(form) <= _RARE for form in same) >= _TELLING


def _cropped(held: Held, query: Words, found: Found, quoting: Quoting) -> tuple[int, int]:
    """Leave out a quotation block's header ("X wrote:") and its footer ("Click to expand")."""
    first, after = 0, len(query.forms)
    if not quoting.block or not found.pairs:
        return first, after
    start, end = found.pairs[0][0], found.pairs[-1][0] + found.pairs[-1][2]
    named = held.names.issuperset(query.forms[:start])
    if 0 < start <= _HEADER and (named or _parted(held.text, query, start)):
        first = start
    if end < after <= end + _HEADER and _parted(held.text, query, end):
        after = end
    return first, after


def _even(query: Words, found: Found, quoting: Quoting, inside: range) -> bool:
    """Tell whether every block of a quotation stands in the passage, by half at least.

    A short one between those that do has been put in.
    """
    matched = [span for at, _, count in found.pairs for span in query.spans[at : at + count]]
    for place, block in enumerate(quoting.spans):
        long = sum(block.covers(query.spans[at]) for at in inside)
        put_in = 0 < place < len(quoting.spans) - 1 and long * _PUT_IN <= len(inside)
        foreign = 2 * sum(block.covers(span) for span in matched) < long
        if long >= FEWEST and foreign and not put_in:
            return False
    return True


def _parted(text: str, query: Words, place: int) -> bool:
    between = text[query.spans[place - 1].end : query.spans[place].start]
    return ":" in between or "\n" in between
