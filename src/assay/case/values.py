"""What a case keeps, as its readers get it. Every id is the case's own, and never given twice."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from assay.record.voices import Modality, Polarity

__all__ = [
    "Added", "CaseClaim", "CaseEntity", "CaseLink", "CasePage", "CaseSource", "CaseVoice",
    "Entry", "Hit", "Judgement",
]  # fmt: skip


class CasePage(Struct, frozen=True, kw_only=True):
    """A page: ``p3``. Of several versions of one address, one is ``current``."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    source: str
    version: int
    current: bool
    previous: str | None
    authors: tuple[str, ...]
    modified: str | None
    captured: str | None
    language: str | None
    added: str
    assay: str
    hash: str


class CaseVoice(Struct, frozen=True, kw_only=True):
    """One voice of a claim's chain: whose it is, and its own commitment to what it passes on."""

    source: str
    name: str
    kind: str
    named: bool
    modality: Modality | None
    polarity: Polarity | None


class CaseClaim(Struct, frozen=True, kw_only=True):
    """A claim: ``k12``; ``local`` is its id in the record of its page.

    ``text`` are the words as they stand, ``standalone`` the claim as it can stand alone, where
    the words cannot. ``speaker`` is the last voice's name. ``supports``, ``denies`` and
    ``queries`` count the replies of readers that do, as people put them; ``…_read`` are what assay
    counted where people put a reply right and a figure is another now, and else None.
    """

    id: str
    page: str
    local: str
    text: str
    standalone: str | None
    speaker: str | None
    modality: Modality | None
    polarity: Polarity | None
    certainty: float | None
    checkworthy: float | None
    opinion: bool | None
    block: str
    comment: str | None
    supports: int
    denies: int
    queries: int
    start: int
    stop: int
    source: str | None
    current: bool
    supports_read: int | None = None
    denies_read: int | None = None
    queries_read: int | None = None

    @property
    def said(self) -> str:
        """What is claimed, in words that need no page around them."""
        return self.standalone or self.text


class CaseSource(Struct, frozen=True, kw_only=True):
    """Who speaks on one page: ``s4``; ``entity`` is who that is over all pages, where named."""

    id: str
    name: str
    kind: str
    role: str | None
    named: bool
    entity: str | None
    page: str
    local: str


class CaseEntity(Struct, frozen=True, kw_only=True):
    """A person, organisation, place … met on one page or several: ``e5``. Never a commenter."""

    id: str
    name: str
    kind: str


class CaseLink(Struct, frozen=True, kw_only=True):
    """A link that somebody claims: ``l7``, between two entities of the case."""

    id: str
    from_entity: str
    to_entity: str
    relation: str
    type: str | None
    words: str
    modality: Modality | None
    polarity: Polarity | None
    speaker: str | None
    named: bool | None
    claim: str
    page: str


class Hit(Struct, frozen=True, kw_only=True):
    """What a search found: a claim, or a page where no claim has the words; best first.

    ``words`` is the passage, and ``score`` the database's own measure, higher is better.
    """

    page: str
    claim: str | None
    title: str | None
    words: str
    score: float


class Judgement(Struct, frozen=True, kw_only=True):
    """What a person decided: ``j1``. It stands beside the machine's guess, never over it.

    ``subject`` is the id of what was judged, ``what`` the question, ``value`` the answer.
    """

    id: str
    at: str
    who: str
    subject: str
    what: str
    value: str
    reason: str | None


class Entry(Struct, frozen=True, kw_only=True):
    """One line of the history: what was done, when, by whom, by which version of assay."""

    id: str
    at: str
    who: str
    assay: str
    action: str
    subject: str


class Added(Struct, frozen=True, kw_only=True):
    """What became of a page that was to be added.

    ``already``: its bytes were in the case before; ``version``: another version of its address
    was, and what was ``gained`` and ``lost`` since by claim, in the claims' words.
    """

    page: str
    outcome: Literal["added", "already", "version"]
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
