"""What a claim may be to an explanation, as the model of pairs reads the two. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.hypotheses.choosing import telling_words
from assay.case.hypotheses.values import Fit

if TYPE_CHECKING:
    from collections.abc import Sequence


__all__ = ["RELATIONS", "Suggested", "shared", "suggested"]

RELATIONS: Final = ("same", "entails", "entailed", "contradicts", "neutral")
"""What the model tells of a claim and an explanation, in this order."""

_ENOUGH: Final = 0.7
"""A reading that the model holds to be less likely suggests nothing.

Measured on pairs of claims, most of what it says below this is wrong.
"""

_STEM: Final = 5
"""Words that begin with so many of the same letters are taken for one: “drum”, “drums”."""

_INNER_NAME: Final = re.compile(r"(?<=[^.!?:\s]\s)[^\W\d_a-z]\w*")
"""A word with a capital that does not begin a sentence."""

_TURNED: Final[dict[Fit, Fit]] = {
    "consistent": "inconsistent", "inconsistent": "consistent", "not_applicable": "not_applicable",
}  # fmt: skip


class Suggested(NamedTuple):
    """A suggestion: what, how likely (0 to 1), and a sentence of why."""

    fit: Fit
    likely: float
    why: str


def shared(claim: str, hypothesis: str) -> frozenset[str]:
    """Return the beginnings of words that a claim and an explanation share.

    Common words and the explanation's names are left out: what is said of the same place need not
    be about the same matter. The model takes nearly all that is about something else for a
    contradiction.
    """
    names = {_stem(word.casefold()) for word in _INNER_NAME.findall(hypothesis)}
    stems = [{_stem(word) for word in telling_words(text).split()} for text in (claim, hypothesis)]
    return frozenset((stems[0] & stems[1]) - names)


def _stem(word: str) -> str:
    return word.removesuffix("s")[:_STEM]


def suggested(
    likely: Sequence[float], speaker: str, *, shares: bool, denies: bool = False
) -> Suggested:
    """Say what a claim is to an explanation; ``likely`` belongs to `RELATIONS`.

    ``shares`` tells that the two have words in common besides names: without, nothing is said.

    Entailment either way is consistent: what follows from an explanation is what one expects to
    see if it holds. Words that their speaker denies count the other way round.
    """
    same, entails, entailed, contradicts, neutral = (float(one) for one in likely)
    fitting = same + entails + entailed
    if not shares:
        return Suggested("not_applicable", 1.0, "The claim shares no word with the explanation.")
    if max(fitting, contradicts) < _ENOUGH:
        return Suggested(
            "not_applicable", round(neutral, 2),
            "It is not clear that the claim's words follow from the explanation or contradict it.",
        )  # fmt: skip
    if fitting > contradicts:
        best = max((same, "say the same as"), (entails, "entail"), (entailed, "follow from"))[1]
        fit: Fit = "consistent"
    else:
        best, fit = "contradict", "inconsistent"
    share = round(max(fitting, contradicts), 2)
    if denies:
        return Suggested(
            _TURNED[fit], share, f"{speaker} denies words that {best} the explanation."
        )
    return Suggested(fit, share, f"The claim's words {best} the explanation.")
