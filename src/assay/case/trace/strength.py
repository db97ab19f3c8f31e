"""How strong a step is: by the links stated between two, and by nothing else. Pure."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.standing import standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.case.standing import Standing
    from assay.case.trace.values import Stated
    from assay.record.voices import Modality, Polarity

__all__ = [
    "ENOUGH", "GRADES", "WEAKEST", "Strength", "commitment", "kind_of", "strength",
    "strongest_first", "voice_of",
]  # fmt: skip

_COMMITMENT: Final[dict[Standing, int]] = {
    "denied": 0, "open": 1, "possible": 2, "probable": 3, "certain": 4,
}  # fmt: skip
ENOUGH: Final = 3
"""More than so many independent statements make a step no stronger."""

_MUTUAL: Final[frozenset[str | None]] = frozenset(
    {"met", "family", "allied_with", "opposes", "negotiated", "related"}
)
"""Types of link that hold both ways: “A met B” and “B met A” say the same."""

GRADES: Final = 2 * 2 * ENOUGH
"""So many steps of one commitment are told apart."""

WEAKEST: Final = GRADES * (max(_COMMITMENT.values()) + 1)
"""The weakness of the weakest step there is; that of the strongest is 1."""


class Strength(NamedTuple):
    """How strong a step is; the earlier fields weigh first.

    ``commitment`` is how sure the surest voice is, ``undisputed`` that nobody denies it,
    ``named`` that one as sure is named, ``independent`` how many as sure may be independent.
    """

    commitment: int
    undisputed: bool
    named: bool
    independent: int

    @property
    def weakness(self) -> int:
        """The same as one number, from 1 for the strongest to `WEAKEST`.

        A step that is only denied is the weakest there is, whoever denies it and how often.
        """
        if not self.commitment:
            return WEAKEST
        enough = min(max(self.independent, 1), ENOUGH) - 1
        place = (self.undisputed * 2 + self.named) * ENOUGH + enough
        return WEAKEST - (self.commitment * GRADES + place)


def commitment(modality: Modality | None, polarity: Polarity | None) -> int:
    """Return how sure a link is stated, from 0 for a denial to 4."""
    return _COMMITMENT[standing_of(modality, polarity)]


def kind_of(type_: str | None, relation: str) -> tuple[str, bool]:
    """Return what links that say the same have in common, and whether direction matters to it.

    That is their type, or the words of those that have none.
    """
    return type_ or relation.casefold(), type_ not in _MUTUAL


def voice_of(speaker: str | None, named: bool | None, page: int) -> tuple[str, int]:  # noqa: FBT001 - a column of the case
    """Return whose word a link is; a source that is not named is another on each page."""
    return (speaker.casefold(), 0) if named and speaker else (speaker or "", page)


def strength(links: Iterable[Stated]) -> Strength:
    """Return the strength of a step: that of the strongest kind of link between the two.

    A denial never adds to it. Links of another kind do not either: that two met says nothing of
    whether one paid the other.
    """
    return max((_strength(kin) for kin in _kinds(links).values()), key=_stronger)


def strongest_first(links: Iterable[Stated]) -> list[list[Stated]]:
    """Order links: those of the strongest kind first, the surest and named of a kind first."""
    kinds = sorted(
        _kinds(links).values(),
        key=lambda kin: (_strength(kin).weakness, min(link.id for link in kin)),
    )
    return [sorted(kin, key=_own) for kin in kinds]


def _stronger(one: Strength) -> int:
    return -one.weakness


def _own(link: Stated) -> tuple[int, bool, int]:
    return (-commitment(link.modality, link.polarity), not link.named, link.id)


def _kinds(links: Iterable[Stated]) -> dict[tuple[str, bool | None], list[Stated]]:
    kinds: dict[tuple[str, bool | None], list[Stated]] = defaultdict(list)
    for link in links:
        kind, directed = kind_of(link.type, link.relation)
        kinds[kind, link.from_entity < link.to_entity if directed else None].append(link)
    return kinds


def _strength(links: Sequence[Stated]) -> Strength:
    sure_of = [commitment(link.modality, link.polarity) for link in links]
    best = max(sure_of)
    sure = [link for link, own in zip(links, sure_of, strict=True) if own == best]
    return Strength(
        best,
        min(sure_of) > 0,
        any(bool(link.named) for link in sure),
        min(
            len({link.page for link in sure}),
            len({voice_of(link.speaker, link.named, link.page) for link in sure}),
            len({link.words for link in sure}),
        ),
    )
