"""What a case shows of a source: what it said, how sure, who says the same, what it changed."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from assay.case.chains import Told
from assay.case.standing import Standing

__all__ = [
    "Change",
    "Echo",
    "Grade",
    "Looked",
    "Match",
    "Profile",
    "Speaker",
    "Summary",
    "Sure",
    "Uttered",
]


class Grade(Struct, frozen=True, kw_only=True):
    """A grade of the Admiralty scale that a person gave: ``B2``.

    ``reliability`` is the letter of the source, ``credibility`` the number of what it says;
    ``tags`` are those of MISP's taxonomy `admiralty-scale`. ``id`` is the judgement's.
    """

    id: str
    value: str
    reliability: str
    credibility: str
    tags: tuple[str, str]
    who: str
    at: str
    reason: str | None


class Sure(Struct, frozen=True, kw_only=True):
    """How many claims are stated in which way."""

    certain: int = 0
    probable: int = 0
    possible: int = 0
    open: int = 0
    denied: int = 0

    @property
    def all(self) -> int:
        """How many there are."""
        return self.certain + self.probable + self.possible + self.open + self.denied


class Summary(Struct, frozen=True, kw_only=True):
    """A source in one line: an entity (``e5``), or somebody of one page (``s4``).

    ``kind`` and ``named`` are the page's that is read first, ``grade`` the one that stands.
    """

    id: str
    name: str
    kind: str
    named: bool
    pages: tuple[str, ...]
    claims: int
    sure: Sure
    grade: Grade | None = None


class Speaker(Struct, frozen=True, kw_only=True):
    """Whose word a claim is: ``id`` is an entity's, or a source's of one page."""

    id: str
    name: str
    named: bool


class Uttered(Struct, frozen=True, kw_only=True):
    """A claim as its speaker made it; ``voices`` is the chain that it came through."""

    id: str
    words: str
    standing: Standing
    certainty: float | None
    page: str
    local: str
    start: int
    title: str | None
    published: str | None
    speaker: Speaker
    voices: tuple[Told, ...]


class Match(Struct, frozen=True, kw_only=True):
    """What two claims are to each other: ``relation`` is what ``a`` is to ``b``."""

    a: str
    b: str
    relation: str
    why: str
    by: str


class Looked(Struct, frozen=True, kw_only=True):
    """What was looked for on other pages: of so many ``claims``, those most worth a check.

    ``read`` counts pairs that the model read beside each other, ``left`` others as near, which it
    did not.
    """

    claims: int = 0
    read: int = 0
    left: int = 0


class Echo(Struct, frozen=True, kw_only=True):
    """Another's claim that repeats one of the source's, or contradicts it."""

    kind: Literal["repeated", "contradicted"]
    claim: str
    other: Uttered
    why: str
    by: str


class Change(Struct, frozen=True, kw_only=True):
    """Two claims of one source that differ: what is said, or only how surely.

    ``ordered`` tells whether it is known that ``earlier`` was said first; where it is not, the two
    stand in the order of their ids.
    """

    kind: Literal["contradiction", "certainty"]
    earlier: Uttered
    later: Uttered
    ordered: bool
    why: str
    by: str


class Profile(Struct, frozen=True, kw_only=True):
    """All that a case has on a source, and the grades that people gave it, the latest last.

    ``roles`` are in the pages' words. ``passed_on`` counts claims of others that came through it.
    ``grounds`` are sentences for whoever grades: assay grades nobody. ``looked`` says how far
    others' claims were searched.
    """

    source: Summary
    roles: tuple[str, ...]
    claims: tuple[Uttered, ...]
    passed_on: int
    echoes: tuple[Echo, ...]
    changes: tuple[Change, ...]
    grades: tuple[Grade, ...]
    grounds: tuple[str, ...]
    looked: Looked
