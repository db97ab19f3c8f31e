"""Which claims of a case become rows: those that have to do with the explanations. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from assay.case.hypotheses.values import Candidate

__all__ = ["chosen", "telling_words"]

_WORTH: Final = 0.5
"""What check-worthiness counts beside relevance: what is about the matter comes first."""

_WORD: Final = re.compile(r"\w+")
_COMMON: Final = frozenset(
    "a about after all also an and any are as at be because been before being but by can could did"
    " do does for from had has have he her him his how if in into is it its may might more most no"
    " not off out up down still again between came come get go goes gone got made make said say"
    " says take took went of on or our over she should so some such than that the their them then"
    " there these they this those through to under was we were what when where which who why will"
    " with would you"
    .split()
)  # fmt: skip


def telling_words(text: str) -> str:
    """Return an explanation's words without the common ones; all, if it has no others."""
    words = _WORD.findall(text.casefold())
    return " ".join([word for word in words if word not in _COMMON] or words)


def chosen(
    candidates: Iterable[Candidate], rows: int, settled: Container[str]
) -> tuple[Candidate, ...]:
    """Return the claims that become rows: all that a person settled, and the best of the others.

    The best have most to do with an explanation, and then are most worth a check. What leaves open
    whether it is so is no evidence. Of claims in the same words one stands for all; a denial is
    another claim.
    """
    held: list[Candidate] = []
    words: set[tuple[str, bool]] = set()
    for one in sorted(candidates, key=lambda one: _place(one, settled)):
        said = " ".join(_WORD.findall(one.claim.words.casefold())), one.denies
        fixed = one.claim.id in settled
        if not fixed and (
            len(held) >= rows or said in words or one.claim.standing == "open" or not said[0]
        ):
            continue
        words.add(said)
        held.append(one)
    return tuple(held)


def _place(one: Candidate, settled: Container[str]) -> tuple[bool, float, int]:
    score = one.relevance + _WORTH * (one.checkworthy or 0)
    return one.claim.id not in settled, -score, int(one.claim.id[1:])
