"""What a voice that passes another's words on commits itself to.

A reporter who writes that somebody said something is not bound to it: `unknown`, and no cue. Three
things in the reporting words change this:

- A factive ("admitted", "revealed", "knows") holds what is passed on to be so: the voice takes the
  grade of the next voice over as its own, with the factive as its cue.
- "falsely", "wrongly" hold it not to be so: the next voice's grade, turned.
- Words that keep a distance ("claims", "allegedly"), and hedges on the reporting ("may have
  said"), leave it `unknown`, and are its cues: they commit to less than a plain "said", not more.

Someone who is told ("told the Post") passes words on in a way that nothing shows: `unknown`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.certainty.grade import PLAIN, Grade, Level
from assay.weigh.certainty.reports import DISTANCE, FACTIVES, FALSELY
from assay.weigh.certainty.verbs import lemma

if TYPE_CHECKING:
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["passed_on"]

_UNBOUND = PLAIN.weaker(Level.UNKNOWN)
_SHOWING = frozenset(
    "confirm show prove demonstrate find reveal disclose expose point note".split()
)
"""Factives that presuppose nothing once they are denied."""

_HEDGES = frozenset("may might could perhaps possibly probably seem appear likely".split())
_DENYING = frozenset({"not", "never", "no", "nobody"})


def passed_on(cue: Tokens, inner: Grade) -> Grade:
    """Return the outer voice's grade, from the words that report and the inner voice's grade."""
    forms = cue.forms
    bases = [lemma(form) for form in forms]
    hedges = [i for i, base in enumerate(bases) if base in _HEDGES]
    distant = [i for i, base in enumerate(bases) if base in DISTANCE or forms[i] in DISTANCE]
    false = [i for i, form in enumerate(forms) if form in FALSELY or bases[i] in FALSELY]
    if false:
        spans = (cue.span(i, i + 1) for i in false)
        return Grade(inner.level, not inner.negative, tuple(spans))
    if hedges or distant:
        return _UNBOUND.shown(*(cue.span(i, i + 1) for i in sorted({*hedges, *distant})))
    at = next((i for i, base in enumerate(bases) if _factive(cue, i, base)), None)
    if at is None:
        return _UNBOUND
    denied = any(form in _DENYING or form.endswith("n't") for form in forms[:at])
    if denied and bases[at] in _SHOWING:
        return _UNBOUND
    return Grade(inner.level, inner.negative, (cue.span(at, at + 1),))


def _factive(cue: Tokens, at: int, base: str) -> bool:
    if base in {"point", "find"}:
        return cue.form(at + 1) == "out" or (base == "find" and cue.form(at + 1) != "it")
    return base in FACTIVES and cue.form(at + 1) not in {"as", "for"}
