"""Where one reply stands towards one thing said: support, deny, query or comment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from msgspec import Struct

from assay.models.pieces import Pieces
from assay.models.posts import likely
from assay.models.stance import BY, STANCES, cut, read
from assay.record import StanceKind
from assay.relate.clipped import clipped
from assay.relate.dismissing import dismissal
from assay.relate.posts import Weighed, is_post, weighed
from assay.relate.tongue import is_covered
from assay.text import Span, Spans, quote, trim

if TYPE_CHECKING:
    from assay.models.stance import Read
    from assay.models.tagging import Reals

__all__ = ["Reply", "Standing", "stance", "standing", "thrown_out"]

_SAYS = {
    "support": "“{}” takes what was said as true, or backs it.",
    "deny": "“{}” rejects what was said.",
    "query": "“{}” asks for evidence of what was said, or whether it is so.",
    "comment": "“{}” takes no stand on whether what was said is so.",
}
_COUNTED = " As a post of a microblog, it counts too that it {}."
_NEVER = 1e-9
_DENY = STANCES.index("deny")
_DISMISSED = 0.75
"""Of 20 replies that opened so in the sets of exchanges and rumours, 15 denied."""

_BY_RULE = "rule:dismissal/1"
_NOT_COVERED = "The reply is in a language in which stances are not read."
_NO_WORDS = "The reply has no words or signs to read."
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?…]+[\"”’')\]]*(?=\s|\Z)|(?=\n)|\Z)")
_SHOWN = 80


class Standing(Struct, frozen=True, kw_only=True):
    """A reply's stance; ``score`` is its calibrated probability, 0 to 1, 0 where it is unknown.

    ``spans`` are the words that carry it, in the reply. ``scores`` holds the probability of each
    of support, deny, query, comment, in that order.
    """

    label: StanceKind
    score: float
    scores: tuple[float, float, float, float] | None
    spans: Spans
    why: str
    by: str


def stance(said: str, reply: str) -> Standing:
    """Tell where a reply stands towards what was said (RumourEval's four stances).

    >>> stance("The bridge is closed.", "No, I crossed it this morning.").label
    'deny'

    Both are plain text; ``said`` may be empty for a post that answers nothing. Of a long reply the
    first and the last 160 pieces of words are read. `unknown` is the answer to a reply in another
    language than English, and to one without words. In posts of a microblog, known by a tag or a
    shortened link, plain words count too (“not true”, “?”).

    Raises `ModelError` when the weights are missing or damaged.
    """
    whole = trim(reply, Span(0, len(reply)))
    spans = (whole,) if whole else ()
    posted = is_post(reply) or is_post(said)
    plain = weighed(reply, first=not said.strip()) if posted else None
    heard = Reply(
        spans, cut(reply, spans), is_covered(reply, spans), plain, thrown_out(reply, spans)
    )
    return standing(reply, heard, cut(said, [Span(0, len(said))]))


class Reply(NamedTuple):
    """A reply, made ready once for all that it may be towards: its own words, and their pieces.

    ``english`` tells whether they are in a language in which stances are read; ``plain`` is what
    plain words add where it is a post of a microblog. By the sentence ``dismisses`` it throws out
    what it answers.
    """

    spans: Sequence[Span]
    pieces: Pieces
    english: bool
    plain: Weighed | None = None
    dismisses: Span | None = None


def thrown_out(text: str, spans: Sequence[Span]) -> Span | None:
    """Return the sentence by which a reply's own words throw out what it answers."""
    return dismissal(text, _sentences(text, spans))


def standing(text: str, reply: Reply, said: Pieces) -> Standing:
    """Tell where a reply in ``text`` stands towards what was said; see `stance`."""
    if not reply.pieces.size:
        return _unknown(reply.spans, _NO_WORDS)
    if not reply.english:
        return _unknown(reply.spans, _NOT_COVERED)
    got = read(said, reply.pieces)
    stances = got.stances
    if reply.plain is not None:
        stances = likely(np.log(stances + _NEVER) + np.array(reply.plain.adds))
    best = int(stances.argmax())
    if reply.dismisses is not None and STANCES[best] != "deny":
        return _dismissing(text, reply.dismisses, stances)
    spans = (_carrying(text, reply.spans, got, best),)
    first, second, third, fourth = (round(float(one), 3) for one in stances)
    why = _SAYS[STANCES[best]].format(clipped(quote(text, spans), _SHOWN))
    if reply.plain is not None and (does := reply.plain.speaking_for(best)):
        why += _COUNTED.format(does)
    return Standing(
        label=STANCES[best],  # type: ignore[arg-type]  # the model's stances are the contract's
        score=round(float(stances[best]), 3), scores=(first, second, third, fourth),
        spans=spans, why=why, by=BY,
    )  # fmt: skip


def _dismissing(text: str, sentence: Span, stances: Reals) -> Standing:
    left = stances * (1 - _DISMISSED) / max(1 - stances[_DENY], _NEVER)
    left[_DENY] = _DISMISSED
    first, second, third, fourth = (round(float(one), 3) for one in left)
    return Standing(
        label="deny", score=_DISMISSED, scores=(first, second, third, fourth), spans=(sentence,),
        why=f"“{clipped(quote(text, [sentence]), _SHOWN)}” is a sentence that only throws out what"
        " was said.",
        by=_BY_RULE,
    )  # fmt: skip


def _unknown(reply: Sequence[Span], why: str) -> Standing:
    return Standing(label="unknown", score=0.0, scores=None, spans=tuple(reply), why=why, by=BY)


def _carrying(text: str, reply: Sequence[Span], got: Read, best: int) -> Span:
    """Return the sentence whose pieces add most to a stance over what they add to the others."""
    adds = got.shares[:, best] - got.shares.mean(axis=1)
    found = None
    for sentence in _sentences(text, reply):
        inside = (got.starts >= sentence.start) & (got.ends <= sentence.end)
        carried = float(adds[inside].sum())
        if inside.any() and (found is None or carried > found[0]):
            found = (carried, sentence)
    return found[1] if found else reply[0]


def _sentences(text: str, spans: Sequence[Span]) -> list[Span]:
    found = []
    for span in spans:
        for match in _SENTENCE.finditer(text, *span):
            sentence = trim(text, Span(*match.span()))
            if sentence is not None:
                found.append(sentence)
    return found
