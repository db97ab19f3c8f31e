"""How strong a step is: by the links stated between two, and by nothing else. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.standing import standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.case.standing import Standing
    from assay.case.trace.values import Stated
    from assay.record.voices import Modality, Polarity

__all__ = [
    "ENOUGH", "GRADES", "UNKNOWN", "WEAKEST", "Counts", "Rooted", "Strength", "commitment",
    "kind_of", "strength", "strongest_first", "surest", "voice_of",
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


class Rooted(NamedTuple):
    """On how many independent roots links rest, at least and at most, and the roots that are sure.

    ``rest`` counts pages that were not looked at: each of them is one of the most.
    """

    least: int
    most: int
    rest: int = 0
    names: tuple[str, ...] = ()


Counts = Mapping[frozenset[int], Rooted]
"""The roots of links that say the same as surely, by their numbers; of others none is known."""


UNKNOWN: Final[Counts] = MappingProxyType({})
"""Of no links the roots are known."""


class Strength(NamedTuple):
    """How strong a step is; the earlier fields weigh first.

    ``commitment`` is how sure the surest voice is, ``undisputed`` that nobody denies it,
    ``named`` that one as sure is named, ``independent`` how many as sure may be independent of
    one another, at most.
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


def surest(links: Sequence[Stated]) -> list[Stated]:
    """Return the links that are stated as surely as the surest of some."""
    best = max(commitment(link.modality, link.polarity) for link in links)
    return [link for link in links if commitment(link.modality, link.polarity) == best]


def strength(links: Iterable[Stated], counts: Counts = UNKNOWN) -> Strength:
    """Return the strength of a step: that of the strongest kind of link between the two.

    A denial never adds to it. Links of another kind do not either: that two met says nothing of
    whether one paid the other.
    """
    return max((_strength(kin, counts) for kin in _kinds(links).values()), key=_stronger)


def strongest_first(links: Iterable[Stated], counts: Counts = UNKNOWN) -> list[list[Stated]]:
    """Order links: those of the strongest kind first, the surest and named of a kind first."""
    kinds = sorted(
        _kinds(links).values(),
        key=lambda kin: (_strength(kin, counts).weakness, min(link.id for link in kin)),
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


def _strength(links: Sequence[Stated], counts: Counts) -> Strength:
    sure = surest(links)
    independent = min(
        len({link.page for link in sure}),
        len({voice_of(link.speaker, link.named, link.page) for link in sure}),
        len({link.words for link in sure}),
    )
    if independent > 1 and counts:
        known = counts.get(frozenset(link.id for link in sure))
        independent = independent if known is None else min(independent, known.most)
    return Strength(
        commitment(sure[0].modality, sure[0].polarity),
        all(commitment(link.modality, link.polarity) > 0 for link in links),
        any(bool(link.named) for link in sure),
        independent,
    )
