"""A condition behind a main clause: "the bridge holds if the wind drops"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.certainty.verbs import lemma

if TYPE_CHECKING:
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["conditional"]

_INDIRECT = frozenset(
    "that ask asked asking wonder wondered wondering decide decided deciding see know knew tell "
    "determine determined check sure out question unclear learn discover doubt".split()
)
"""What "if" stands behind where it asks, and is no condition."""
_FAR = 30
_TELLING = frozenset("say tell add warn argue claim write explain insist ask".split())
"""A condition behind these is one of what is told."""
_EMBEDDING = frozenset("what how why whether who".split())
_IDIOMS = frozenset("necessary possible needed any so not anything ever only anyone".split())
"""What "if" makes a set phrase with: "if necessary"."""


def conditional(tokens: Tokens, verb: int, end: int) -> bool:
    """Tell whether a condition follows in the same sentence: "…, if the wind holds".

    Behind "that" or an opening mark it is a condition of something else.
    """
    forms = tokens.forms
    if lemma(tokens.form(verb)) in _TELLING:
        return False
    for place in range(verb + 1, min(end + _FAR, len(forms))):
        if forms[place] in {";", "!", "?", ":", "that", "“"} or (
            forms[place] == '"' and forms[place - 1] == ","
        ):
            return False
        if forms[place] in _EMBEDDING or (place == end and forms[place] in {"and", "but"}):
            return False
        if tokens.form(place + 1) in _IDIOMS:
            continue
        if forms[place] in {"if", "unless"} and tokens.form(place - 1) not in {
            "as",
            "even",
            "know",
        }:
            return tokens.form(place - 1) not in _INDIRECT
    return False
