"""A case -> what its report holds: the claims most worth a check, each with where it comes from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import asdict

from assay.case import Case, Listing
from assay.case.ids import by_number
from assay.case.origins import Origins, origins
from assay.case.sourcing import Summary, profile, summaries
from assay.case.values import CaseClaim, CasePage, CaseVoice
from assay.report.case.questions import Question, questions

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Gathered", "Speaker", "Told", "gather"]

_MANY: Final = 20
_LOOKED_AT: Final = 10
"""So many claims are looked at for each that is told: others are told already on another page."""
_LEAST: Final = 0.5
_OPENED: Final = 10
"""Of so many sources it is looked for who else says what they say: each takes part of a second."""

_SAID: Final = {"open": "left open"}


class Told(Struct, frozen=True, kw_only=True):
    """A claim, whose word it is on its page, and where it comes from over all pages."""

    claim: CaseClaim
    page: CasePage
    voices: tuple[CaseVoice, ...]
    origins: Origins


class Speaker(Struct, frozen=True, kw_only=True):
    """Who speaks on one page or several.

    ``repeated`` and ``contradicted`` are names of others who say the same as one of their claims,
    or the contrary; None where that was not looked for.
    """

    source: Summary
    repeated: tuple[str, ...] | None = None
    contradicted: tuple[str, ...] | None = None

    @property
    def grades(self) -> tuple[tuple[str, int], ...]:
        """How many claims are stated in which way, the most first."""
        counted = Counter(asdict(self.source.sure)).most_common()
        return tuple((_SAID.get(way, way), many) for way, many in counted if many)


class Gathered(Struct, frozen=True, kw_only=True):
    """What the report of a case holds."""

    name: str
    counts: dict[str, int]
    pages: tuple[CasePage, ...]
    claims: tuple[Told, ...]
    speakers: tuple[Speaker, ...]
    questions: tuple[Question, ...]

    def page(self, page: str) -> CasePage:
        """Return a page by its id."""
        return next(one for one in self.pages if one.id == page)


def gather(case: Case, many: int = _MANY) -> Gathered:
    """Gather ``many`` claims that are most worth a check, and all that belongs to them.

    Opinions and readers' claims are left out. A claim that stands on several pages is told once,
    in the words that are most worth a check; those on most pages come first.
    """
    pages = case.pages()
    by_id = {page.id: page for page in pages}
    told = tuple(sorted(_told(case, by_id, many), key=_pages))
    return Gathered(
        name=case.name,
        counts=case.counts(),
        pages=pages,
        claims=told,
        speakers=tuple(_speakers(case)),
        questions=tuple(questions(case, pages, [one.origins for one in told])),
    )


def _pages(told: Told) -> int:
    """Return the place of a claim by the number of its pages, the most first."""
    return -len({one.page for one in told.origins.carriers})


def _told(case: Case, pages: dict[str, CasePage], many: int) -> Iterator[Told]:
    listing = Listing(sort="checkworthy", comments=False, worth=_LEAST, limit=many * _LOOKED_AT)
    elsewhere: set[str] = set()
    left = many
    for claim in case.claims(listing):
        if not left:
            return
        if claim.opinion or claim.id in elsewhere:
            continue
        found = origins(case, claim.id)
        elsewhere.update(one.claim for one in found.carriers)
        left -= 1
        yield Told(claim=claim, page=pages[claim.page], voices=case.voices(claim.id), origins=found)


def _speakers(case: Case) -> Iterator[Speaker]:
    """Yield who is named and speaks, those on most pages first; never a reader who comments."""
    every = [one for one in summaries(case) if one.id.startswith("e")]
    every.sort(key=lambda one: (-len(one.pages), -one.claims, by_number(one.id)))
    for source in every[:_OPENED]:
        echoes = profile(case, source.id).echoes
        said = {
            kind: tuple(dict.fromkeys(one.other.speaker.name for one in echoes if one.kind == kind))
            for kind in ("repeated", "contradicted")
        }
        yield Speaker(source=source, **said)
    yield from (Speaker(source=source) for source in every[_OPENED:])
