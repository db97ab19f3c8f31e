"""Headings that begin with what somebody says: 'We were lied to': families demand inquiry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.found import Found
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.attribute.spoken.passage import Passage
    from assay.attribute.spoken.places import Places
    from assay.record import Block

__all__ = ["BY", "headed"]

BY = "rule:headed/1"

_HEADED = frozenset({"title", "heading"})
_INNER = r"(?:[^“”\"‘’'\n]|(?<=\w)[’'](?=\w))"
_QUOTED = re.compile(
    rf"\W{{0,8}}?(?P<said>“{_INNER}{{8,200}}”|\"{_INNER}{{8,200}}\"|‘{_INNER}{{8,200}}’|'{_INNER}{{8,200}}')"
    r"\s{0,2}(?P<cue>[:–—])\s+(?P<who>\S.{0,200})"
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_TALK = frozenset(
    "i i'm i've i'd i'll me my we we're we've we'd we'll us our you you're your he he's him she "
    "she's her they they're their them it it's this that nobody no-one everyone somebody is are "
    "was were am isn't aren't wasn't weren't don't doesn't didn't can't won't never let let's not "
    "will would can must should has have had do does did stop enough".split()
)
"""What a sentence has, and the name of a film or a book seldom."""

_FEWEST, _TALKING = 3, 2
_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]*\s+){0,5}[^\W\d_][\w’'-]*\Z")
_REPORTER = re.compile(
    r"\b(?:review|the\s+story|inside|meet|how|why|what|who|when|where)\b", re.IGNORECASE
)


def headed(where: Passage, block: Block, taken: Places) -> Iterator[Found]:
    """Yield the quotation with which a heading begins, before a colon or a dash.

    It is the words of whoever stands alone behind the mark, and otherwise of somebody whom the
    heading leaves out: "families demand inquiry" does not say that they have said it. ``taken``
    are words that some relation has already.
    """
    found = _QUOTED.match(where.text, *where.span) if block.kind in _HEADED else None
    if found is None:
        return
    said, cue = Span(*found.span("said")), Span(*found.span("cue"))
    if taken.overlap(said) or not _is_talk(found["said"]):
        return
    who = found["who"].strip()
    alone = _is_name(who)
    start = found.start("who")
    mention = (Span(start, start + len(who)),) if alone else ()
    why = "The heading begins with a quotation, which a mark parts from the page's own words."
    yield Found(mention, (cue,), (said,), "says", why, BY)


def _is_talk(words: str) -> bool:
    """Tell a sentence that somebody has said from the name of a work, and from a term."""
    found = [one.lower().replace("’", "'") for one in _WORD.findall(words)]
    talking = sum(one in _TALK for one in found)
    plain = sum(one[0].islower() for one in _WORD.findall(words))
    return len(found) >= _FEWEST and (talking >= _TALKING or (talking > 0 and plain > 1))


def _is_name(words: str) -> bool:
    """Tell a name that stands alone: all its words begin with capitals."""
    if _NAME.match(words) is None or _REPORTER.search(words):
        return False
    return all(one[0].isupper() for one in words.split()) and len(words.split()) <= _FEWEST
