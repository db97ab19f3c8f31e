"""How sure a voice is, in the estimative language of the analysts' trade.

The terms are those of Intelligence Community Directive 203, *Analytic Standards* (Office of the
Director of National Intelligence, 2 January 2015, D.6.e.2.a), as the taxonomy
`estimative-language` of MISP writes them:

=====================  ==========
term                   likelihood
=====================  ==========
almost-no-chance       1 - 5 %
very-unlikely          5 - 20 %
unlikely               20 - 45 %
roughly-even-chance    45 - 55 %
likely                 55 - 80 %
very-likely            80 - 95 %
almost-certain         95 - 99 %
=====================  ==========

A record grades what a speaker's words commit the speaker to, in the steps of FactBank (Saurí and
Pustejovsky 2009). That is no analyst's estimate of what is so. The terms are the nearest ones that
a reader of such estimates knows, and two things are lost:

- "Certain" lies above the scale, which ends at 99 %. Its nearest term is the last.
- "May" and "could" only do not rule out, and name no band. `roughly-even-chance` is the nearest
  that leaves both open; ``words`` say that it may be less. FactBank's three steps are too coarse
  for `very-likely` and `very-unlikely`: no grade stands for those.

Where a speaker commits to neither side there is no estimate, and so no term.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.record.voices import Modality, Polarity

__all__ = ["ESTIMATES", "NAMESPACE", "Estimate", "Likelihood", "estimate"]

NAMESPACE: Final = "estimative-language:likelihood-probability"
"""Namespace and predicate of the tags."""

Likelihood = Literal[
    "almost-no-chance",
    "very-unlikely",
    "unlikely",
    "roughly-even-chance",
    "likely",
    "very-likely",
    "almost-certain",
]
"""The values of MISP's predicate, from the least likely on."""


class Estimate(Struct, frozen=True, kw_only=True):
    """A grade in words. ``short`` is a word or two, ``words`` can stand in a sentence.

    ``term`` is the nearest of ICD 203, None where no side is taken.
    """

    short: str
    words: str
    term: Likelihood | None = None

    @property
    def tag(self) -> str | None:
        """The machine tag of MISP's taxonomy, with its value in quotes; None without a term."""
        return None if self.term is None else f'{NAMESPACE}="{self.term}"'


_OPEN: Final = Estimate(short="left open", words="left open: committed to neither side")

ESTIMATES: Final[Mapping[tuple[Modality, Polarity], Estimate]] = {
    ("certain", "positive"): Estimate(
        short="certain", words="stated as certain", term="almost-certain"
    ),
    ("certain", "negative"): Estimate(
        short="denied", words="denied: stated as certainly not so", term="almost-no-chance"
    ),
    ("certain", "unknown"): Estimate(
        short="settled, either way", words="settled, and not said which way"
    ),
    ("probable", "positive"): Estimate(short="likely", words="likely", term="likely"),
    ("probable", "negative"): Estimate(short="unlikely", words="unlikely", term="unlikely"),
    ("probable", "unknown"): Estimate(
        short="probably settled", words="probably settled, and not said which way"
    ),
    ("possible", "positive"): Estimate(
        short="possible",
        words="possible: a roughly even chance, or less",
        term="roughly-even-chance",
    ),
    ("possible", "negative"): Estimate(
        short="possibly not so",
        words="possibly not so: a roughly even chance, or more",
        term="roughly-even-chance",
    ),
    ("possible", "unknown"): Estimate(
        short="possibly settled", words="possibly settled, and not said which way"
    ),
    ("unknown", "positive"): _OPEN,
    ("unknown", "negative"): _OPEN,
    ("unknown", "unknown"): _OPEN,
}
"""The words and the term of every grade, surest first."""


def estimate(modality: Modality | None, polarity: Polarity | None) -> Estimate | None:
    """Return a grade in words; None where nobody graded. A side not looked at is not known."""
    return None if modality is None else ESTIMATES[modality, polarity or "unknown"]
