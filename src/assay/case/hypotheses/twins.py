"""What a person settled for one claim, suggested for another that people hold to be the same. Pure.

A suggestion, not a settled cell: whoever put the two together may have had another question in
mind. Of a claim whose words its speaker denies nothing is taken over where the other's are
asserted: the words may be the same, what is said is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from assay.case.hypotheses.suggesting import Suggested
from assay.case.hypotheses.values import FITS
from assay.case.ids import by_number
from assay.case.pairing import SAME
from assay.case.values import Judgement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assay.case.hypotheses.values import Candidate, Fit

__all__ = ["BY", "Twins"]

BY: Final = "rule:twin/1"


class Twins(NamedTuple):
    """Claims that people put together (``pairs``), and what is settled (explanation and claim)."""

    pairs: Mapping[str, tuple[tuple[str, Judgement], ...]]
    settled: Mapping[tuple[str, str], Judgement]
    denies: Mapping[str, bool]

    @classmethod
    def of(
        cls,
        judged: Mapping[tuple[str, str], Judgement],
        settled: Mapping[tuple[str, str], Judgement],
        candidates: Iterable[Candidate],
    ) -> Twins:
        """Gather what people decided on pairs of claims (``judged``), and on cells."""
        found: dict[str, list[tuple[str, Judgement]]] = defaultdict(list)
        for (one, other), judgement in judged.items():
            if judgement.value == SAME:
                found[one].append((other, judgement))
                found[other].append((one, judgement))
        return cls(
            pairs={
                one: tuple(sorted(others, key=lambda each: by_number(each[0])))
                for one, others in found.items()
            },
            settled=settled,
            denies={one.claim.id: one.denies for one in candidates},
        )

    def suggested(self, hypothesis: str, claim: str) -> Suggested | None:
        """Say what a claim is by what was settled for another that is held to be the same.

        None where nothing was, or not the same for all of them.
        """
        told = [
            (other, together, self.settled[hypothesis, other])
            for other, together in self.pairs.get(claim, ())
            if (hypothesis, other) in self.settled
            and self.denies.get(other) == self.denies.get(claim)
        ]
        if len({settled.value for _, _, settled in told}) != 1 or told[0][2].value not in FITS:
            return None
        other, together, settled = told[0]
        because = f", because “{settled.reason}”" if settled.reason else ""
        return Suggested(
            cast("Fit", settled.value), 1.0,
            f"{together.who} holds it to be the same as {other} ({together.id}), which"
            f" {settled.who} settled as {settled.value.replace('_', ' ')} ({settled.id}){because}.",
        )  # fmt: skip
