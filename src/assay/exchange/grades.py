"""What people gave for a grade: the Admiralty code's letter and number, and STIX's confidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from stix2.confidence.scales import admiralty_credibility_to_value

from assay.case.judging import latest

if TYPE_CHECKING:
    from assay.exchange.contents import Contents, Leaf
    from assay.record import Claim

__all__ = ["Grades"]

_GRADE: Final = re.compile(r"\s*[A-F]?\s*([1-6])\s*", re.IGNORECASE)
_CREDIBILITY: Final = {
    "1": "1 - Confirmed by other sources", "2": "2 - Probably True", "3": "3 - Possibly True",
    "4": "4 - Doubtful", "5": "5 - Improbable",
}  # fmt: skip
"""The names that STIX 2.1 gives the numbers (appendix A); 6 cannot be judged and has no value."""


class Grades:
    """The grades that stand in a case, by what they were given to."""

    def __init__(self, contents: Contents) -> None:
        given = sorted(latest(contents.judgements).values(), key=lambda one: int(one.id[1:]))
        self._given = {
            _of(one.subject, contents): one.value for one in given if one.what == "grade"
        }

    def confidence(self, leaf: Leaf, claim: Claim) -> int | None:
        """Return the confidence that a person has in a claim, 0 to 100; None where none said.

        The claim's own grade goes before its speaker's, on this page and then over all.
        """
        source = leaf.sources[claim.voices[-1].source]
        for subject in (leaf.claim_ids[claim.id], source.id, source.entity):
            found = _GRADE.fullmatch(self._given.get(subject or "", ""))
            if found:
                named = _CREDIBILITY.get(found[1])
                return None if named is None else int(admiralty_credibility_to_value(named))
        return None


def _of(subject: str, contents: Contents) -> str:
    """Return what a grade holds for: of entities that are one, the last that was given counts."""
    return contents.groups.of(subject) if subject.startswith("e") else subject
