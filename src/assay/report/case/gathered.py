"""A case -> what its report holds: the claims most worth a check, each with where it comes from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.case import Case, Listing
from assay.case.origins import Origins, origins
from assay.case.values import CaseClaim, CasePage, CaseVoice
from assay.report.case.questions import Question, questions

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Gathered", "Speaker", "Told", "gather"]

_MANY: Final = 20
_LOOKED_AT: Final = 10
"""So many claims are looked at for each that is told: others are told already on another page."""
_LEAST: Final = 0.5


class Told(Struct, frozen=True, kw_only=True):
    """A claim, whose word it is on its page, and where it comes from over all pages."""

    claim: CaseClaim
    page: CasePage
    voices: tuple[CaseVoice, ...]
    origins: Origins


class Speaker(Struct, frozen=True, kw_only=True):
    """Who speaks on one page or several; ``grades`` count their claims by how sure they are."""

    name: str
    kind: str
    pages: tuple[str, ...]
    grades: tuple[tuple[str, int], ...]


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
    """Yield who speaks, those on most pages first; never a reader who comments."""
    current = {page.id for page in case.pages()}
    sources = {
        one.id: one for one in case.sources() if one.entity is not None and one.page in current
    }
    pages: dict[str, list[str]] = {}
    names: dict[str, tuple[str, str]] = {}
    for one in sources.values():
        held = pages.setdefault(one.entity or "", [])
        if one.page not in held:
            held.append(one.page)
        names.setdefault(one.entity or "", (one.name, one.kind))
    grades: dict[str, Counter[str]] = {}
    for claim in case.claims(Listing(comments=False)):
        source = sources.get(claim.source or "")
        if source is not None:
            grades.setdefault(source.entity or "", Counter())[claim.modality or "unknown"] += 1
    order = sorted(grades, key=lambda one: (-len(pages[one]), -grades[one].total(), one))
    for entity in order:
        name, kind = names[entity]
        yield Speaker(
            name=name,
            kind=kind,
            pages=tuple(pages[entity]),
            grades=tuple(grades[entity].most_common()),
        )
