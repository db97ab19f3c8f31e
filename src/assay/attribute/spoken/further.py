"""How far what is said goes on: a reason given for it, and what is said to be so instead."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from assay.attribute.spoken.places import among
from assay.text import CLOSING, OPENING, STRAIGHT, Span, trim

if TYPE_CHECKING:
    from assay.attribute.found import Found
    from assay.attribute.spoken.passage import Passage
    from assay.attribute.spoken.places import Places

__all__ = ["further"]

_THAT = re.compile(r"that\b", re.IGNORECASE)
_REASON = re.compile(r"\s*,\s+(?:since|because|given)\s", re.IGNORECASE)
_ENDS = ".!?;…"
_AT_MOST = 400
"""Code points: a longer clause is another matter."""

_NOT = re.compile(
    r"\b(?:not|never|no|none|nobody|neither|without)\b|n[’']t\b|\bcannot\b", re.IGNORECASE
)
_INSTEAD = re.compile(
    r"(?:instead|rather|on the contrary|quite the contrary),?\s+(?:they|he|she|it|these|those)\b",
    re.IGNORECASE,
)


def further(where: Passage, found: Found, taken: Places) -> Found:
    """Return a relation with what goes on being said under it; ``taken`` are all others' words.

    A reason behind a clause with "that" is the speaker's ("is sure that it leaks, since …"). And
    what somebody says not to be so is made up for by what is said to be so "instead": the next
    sentence that begins with this word, and speaks of the same ones, goes on with the report.
    """
    if not found.cue or not found.mention or not found.content:
        return found
    last = found.content[-1]
    end = _with_reason(where, found, taken)
    if end is not None:
        last = Span(last.start, end)
        why = f"{found.why} So is the reason that is given for it."
        found = found._replace(content=(*found.content[:-1], last), why=why)
    instead = _instead(where, found, taken)
    if instead is None:
        return found
    why = f"{found.why} What is so instead goes on from what is said not to be so."
    return found._replace(content=(*found.content, instead), why=why)


def _with_reason(where: Passage, found: Found, taken: Places) -> int | None:
    """Return where the reason behind a clause with "that" ends."""
    last = found.content[-1]
    reason = _REASON.match(where.text, last.end)
    if (
        reason is None
        or not _THAT.match(where.text, found.content[0].start)
        or _marked(where, last)
    ):
        return None
    within = among(where.sentences, last)
    clause = Span(reason.end(), within[-1].end) if within else None
    if clause is None or not 0 < clause.length <= _AT_MOST or taken.overlap(clause):
        return None
    end = trim(where.text, clause, _ENDS)
    return None if end is None or _marked(where, clause) else end.end


def _instead(where: Passage, found: Found, taken: Places) -> Span | None:
    """Return the sentence that says what is so instead of what was denied, if it comes next."""
    last = found.content[-1]
    own = among(where.sentences, last)
    if not own or not _NOT.search(where.text, *last) or _marked(where, last):
        return None
    if where.text[last.end : own[-1].end].strip(_ENDS) or last.start < found.cue[0].start:
        return None
    at = bisect_left(where.sentences, own[-1].end, key=attrgetter("start"))
    after = next(iter(where.sentences[at : at + 1]), None)
    if after is None or not _INSTEAD.match(where.text, *after) or taken.overlap(after):
        return None
    return after


def _marked(where: Passage, span: Span) -> bool:
    """Tell whether words hold quotation marks: they show themselves how far they go."""
    return any(mark in span.of(where.text) for mark in OPENING + CLOSING + STRAIGHT)
