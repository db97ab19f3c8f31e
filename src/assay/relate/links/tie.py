"""What was found to tie two entities, before it is known whose claim it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.record import Tie
from assay.relate.links.lexicon import base
from assay.relate.links.parties import Party

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import EntityKind
    from assay.relate.links.sentence import Sentence

__all__ = ["Found", "told"]


class Found(NamedTuple):
    """A tie between two parties of a sentence.

    ``words`` are the places of the words that make it, in order; ``taken`` tells that the
    sentence takes it for granted, whatever it says of the rest.
    """

    start: Party
    end: Party
    words: tuple[int, ...]
    type: Tie | None
    taken: bool = False
    denied: bool = False
    unsure: bool = False


def _fit(type_: Tie | None, start: EntityKind, end: EntityKind) -> bool:
    """Tell whether two can be tied so: nothing lies in a person, and no place has a wife."""
    if type_ == "located_in":
        return end not in {"person", "document"}
    if type_ == "family":
        return {start, end} <= {"person", "other"}
    return True


def _hires(sentence: Sentence, verb: int) -> bool:
    return base(sentence.forms[verb]) in _HIRING


_HIRING = frozenset(
    "employ hire fire sack dismiss recruit lay engage contract poach headhunt retain "
    "suspend".split()
)


def told(
    sentence: Sentence,
    verb: int,
    starts: Sequence[Party],
    ends: Sequence[Party],
    words: tuple[int, ...],
    type_: Tie | None,
) -> Iterator[Found]:
    """Yield what a verb tells of each of some with each of others, as surely as it tells it."""
    for start in starts:
        for end in ends:
            vague = type_ in {None, "related"} and not (start.own and end.own)
            if start.entity == end.entity or vague:
                continue
            kinds = sentence.kinds[start.entity], sentence.kinds[end.entity]
            if not _fit(type_, *kinds):
                continue
            # who is hired works for who hires
            turned = (
                type_ == "works_for"
                and kinds == ("organisation", "person")
                and _hires(sentence, verb)
            )
            both = (end, start) if turned else (start, end)
            yield Found(
                *both, words, type_,
                taken=sentence.aside(verb), denied=sentence.negated(verb),
                unsure=sentence.unsure(verb),
            )  # fmt: skip
