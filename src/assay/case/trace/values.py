"""What a trace is asked with and answers: links as stated, steps, paths."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from assay.case.chains import Told
from assay.case.identity import Offer
from assay.case.standing import Standing
from assay.case.values import CaseEntity
from assay.record.voices import Modality, Polarity

__all__ = ["Near", "Pair", "Path", "Said", "Stated", "Step", "Traced"]


class Stated(NamedTuple):
    """A link as far as its strength goes; there may be very many, and they are never rebuilt.

    The fields are those of `CaseLink`, with ids as bare numbers.
    """

    id: int
    from_entity: int
    to_entity: int
    type: str | None
    relation: str
    modality: Modality | None
    polarity: Polarity | None
    named: bool | None
    speaker: str | None
    page: int
    words: str


class Said(Struct, frozen=True, kw_only=True):
    """A link as a path shows it: what is said, by whom, where, how surely.

    ``from_entity`` and ``to_entity`` are the entities as the page has them. ``voices`` is the
    chain, outermost first.
    """

    id: str
    from_entity: str
    to_entity: str
    relation: str
    type: str | None
    standing: Standing
    modality: Modality | None
    polarity: Polarity | None
    words: str
    voices: tuple[Told, ...]
    named: bool
    claim: str
    page: str
    title: str | None


class Step(Struct, frozen=True, kw_only=True):
    """From one entity to the next, and every link that is stated between the two.

    ``links`` are the strongest first. ``standing``, ``named`` and ``independent`` are those of the
    strongest kind of link; ``disputed`` tells that somebody denies that one. ``independent`` is
    how many who state it may be independent of one another, at most: neither more than pages,
    nor than voices, nor than wordings, nor than the roots that origins finds of them, of which
    ``roots`` are those that are sure; empty where one page alone states it.
    """

    from_entity: str
    to_entity: str
    standing: Standing
    disputed: bool
    named: bool
    independent: int
    roots: tuple[str, ...]
    links: tuple[Said, ...]
    why: str


class Path(Struct, frozen=True, kw_only=True):
    """A way from one entity to another; ``weakest`` is the place of its weakest step, from 0.

    ``stated`` tells whether every step is stated by somebody: false where one is only denied.
    """

    entities: tuple[CaseEntity, ...]
    steps: tuple[Step, ...]
    weakest: int
    stated: bool
    why: str


class Pair(Struct, frozen=True, kw_only=True):
    """Two entities that no link ties, each on another side, met together on pages."""

    one: CaseEntity
    other: CaseEntity
    one_steps: int
    other_steps: int
    pages: tuple[str, ...]


class Near(Struct, frozen=True, kw_only=True):
    """How near two entities come where no path is short enough.

    ``shortest`` is the number of steps of the shortest path there is; where there is none,
    ``one_reaches`` and ``other_reaches`` count the entities that links lead to from each side,
    and ``pair`` is the nearest that the two sides come to one another: on one page.
    """

    shortest: int | None
    one_reaches: int
    other_reaches: int
    pair: Pair | None
    why: str


class Traced(Struct, frozen=True, kw_only=True):
    """The answer to a trace: paths, those with the strongest weakest step first.

    ``more`` tells that there are more paths than were asked for. ``offers`` are readings of the
    two names that a person may want to take up; none was followed.
    """

    one: CaseEntity
    other: CaseEntity
    longest: int
    paths: tuple[Path, ...]
    more: bool
    near: Near | None
    offers: tuple[Offer, ...]
