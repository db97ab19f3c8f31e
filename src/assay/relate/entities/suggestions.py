"""Who else a name may mean: for a person to settle. Nothing is merged on these grounds."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from assay.record import Suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import Entity, Reading

__all__ = ["Doubt", "suggestions"]

BY_ACTS, BY_SAME = "rule:metonym/1", "rule:same-name/1"

_ACTS = re.compile(
    r"\s(?:(?:has|had|have|may|might|could|would|will|can|should|must|also|again|since|never|now|"
    r"not|simply|still|yesterday)\s){0,3}(?P<act>said|says|denied|denies|deny|wants?|wanted|announced|announces|agreed|"
    r"agrees|supports?|supported|accused|accuses|warned|warns|vowed|insists?|insisted|refused|"
    r"refuses|rejected|rejects|demanded|demands|condemned|condemns|signed|signs|offered|offers|"
    r"hopes|hoped|decided|decides|backed|backs|supplied|supplies|supplying|funds|funded|sent|sends|"
    r"uses?|used|using|exported|exporting|importing|evacuated|evacuating|attacked|attacks|invaded|"
    r"imposed|recogni[sz]ed|expelled|protested|negotiated|deems?|declares?|declared|searches|"
    r"claims?|claimed|knows?|knew|promised|threatened|sanctioned|ordered)\b"
)
_MOST = 3
"""So many places of one entity where it acts are enough to show it."""


class Doubt(NamedTuple):
    """An entity that may be one of several others, and why; all by their ids."""

    short: str
    full: tuple[str, ...]
    why: str


def suggestions(
    reading: Reading, entities: Sequence[Entity], doubts: Sequence[Doubt]
) -> tuple[Entity, ...]:
    """Return the entities with what each may mean beside what it says."""
    text = reading.page.text
    by_id = {one.id: one for one in entities}
    found: dict[str, list[Suggestion]] = defaultdict(list)
    for doubt in doubts:
        for other in dict.fromkeys(doubt.full):
            if other != doubt.short:
                found[doubt.short].append(_may_be(by_id[doubt.short], by_id[other]))
    for one in entities:
        if one.kind == "place":
            found[one.id] += _acting(text, one)
    return tuple(
        replace(one, suggestions=tuple(found[one.id])) if found.get(one.id) else one
        for one in entities
    )


def _may_be(one: Entity, other: Entity) -> Suggestion:
    return Suggestion(
        span=one.mentions[0],
        name=other.name,
        entity=other.id,
        why=f"“{one.name}” may be short for “{other.name}”, and for another name on this page.",
        by=BY_SAME,
    )


def _acting(text: str, place: Entity) -> list[Suggestion]:
    """Return where a place does what only people do: then those who govern it may be meant."""
    found: list[Suggestion] = []
    for mention in place.mentions:
        act = _ACTS.match(text, mention.end)
        if act and len(found) < _MOST:
            found.append(
                Suggestion(
                    span=mention,
                    name=f"the authorities of {place.name}",
                    why=(
                        f"“{place.name}” is a place, and what it does here (“{act['act']}”) is done"
                        " by people: those who govern there, or from there, may be meant."
                    ),
                    by=BY_ACTS,
                )
            )
    return found
