"""A speaker's words that run on: “said Ana Roke, head of the bank, and rates will rise”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.lexicon import AUXILIARIES, BOUNDARIES
from assay.attribute.spoken.edges import content_edges
from assay.attribute.spoken.places import among
from assay.text import Span, trim

if TYPE_CHECKING:
    from assay.attribute.found import Found
    from assay.attribute.spoken.passage import Passage
    from assay.attribute.spoken.places import Places

__all__ = ["cut_back"]

_GOES_ON = re.compile(r",\s+(?:and|but|so|while|though|although)\b\s*")
_WORD = re.compile(r"[\w’'-]+")
_SUBJECT = 5
"""Words before the verb of a clause; a role that goes on has none so near."""

_MARKS = '”"»'


def cut_back(where: Passage, found: Found, taken: Places) -> Found:
    """Return a relation whose mention ends where its speaker's words go on behind it.

    What goes on is a clause with a verb of its own. It is said, too, where no quotation marks
    show that what is said has ended, and nobody else says it; ``taken`` are all others' words.
    """
    if not found.mention or not found.cue or not found.content:
        return found
    who = found.mention[-1]
    said = found.content[-1]
    if who.start < found.cue[-1].end or said.start > who.start:
        return found
    own = among(where.sentences, who)
    joint = _GOES_ON.search(where.text, who.start, own[-1].end) if own else None
    if joint is None or joint.start() > who.end or not _is_clause(where.text, joint.end(), own[-1]):
        return found
    mention = trim(where.text, Span(who.start, joint.start()))
    rest = Span(max(joint.end(), who.end), own[-1].end)
    if mention is None:
        return found
    found = found._replace(mention=(*found.mention[:-1], mention))
    quoted = any(mark in said.of(where.text) for mark in _MARKS)
    if quoted or rest.length <= 0 or taken.overlap(rest):
        return found
    more = content_edges(where.text, (Span(joint.end(), own[-1].end),))
    why = f"{found.why} Their words go on behind who says them."
    return found._replace(content=(*found.content, *more), why=why)


def _is_clause(text: str, start: int, sentence: Span) -> bool:
    """Tell whether words begin a clause: a verb soon, and no “who” or “that” before it."""
    for at, word in enumerate(_WORD.finditer(text, start, sentence.end)):
        low = word.group().lower()
        if at > _SUBJECT or low in BOUNDARIES or low in {"who", "which"}:
            return False
        if at and low in AUXILIARIES:
            return True
    return False
