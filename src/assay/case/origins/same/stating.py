"""Sentences of other pages that say what a claim says: by its figure, or by what they mean."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from assay.case import reading
from assay.case.ids import number
from assay.case.origins.same.matches import Match, fetched, share
from assay.case.origins.same.matter import alike, asked, sentence, tied, told
from assay.case.search import claims_with
from assay.case.store.tables import CLAIMS
from assay.models.similar import embed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sqlalchemy.engine import Connection

    from assay.case.meanings import Alike
    from assay.case.origins.same.matter import Told
    from assay.case.values import CaseClaim
    from assay.models.tagging import Reals
    from assay.record import Record

__all__ = ["MANY", "Pages", "meaning_it", "stating"]

MANY: Final = 200
"""So many claims that share words with one are looked at."""
_PAGES: Final = 60
"""So many pages, those that share most with the claim, are read sentence by sentence."""
_WHOLLY: Final = 1.0
_WORTH, _FEW = 0.35, 3
"""Of a page, so many claims that mean at least so much the same are held against the one."""


class Pages:
    """The pages that may have a claim, each taken up once; ``asking`` is the claim's sentence.

    ``asked`` is the same, and None where the sentence has no figure that tells.
    """

    def __init__(self, connection: Connection, claim: CaseClaim, case: str) -> None:
        self.connection = connection
        self.case = case
        self._stating: dict[str, list[Told]] = {}
        self._meant: Reals | None = None
        self._alike: dict[tuple[str, str], float] = {}
        self._records: dict[str, Record] = {}
        record = self._record(claim.page)
        self.asking = None if record is None else asked(claim, record)
        self.asked = self.asking if self.asking is not None and self.asking.figures else None

    def records(self, some: Iterable[str]) -> dict[str, Record]:
        """Return the records of those of some pages that are there."""
        every = dict.fromkeys(some)
        wanted = [number(page, "p", self.case) for page in every if page not in self._records]
        if wanted:
            made = reading.records(self.connection, wanted, self.case)
            self._records.update((f"p{page}", record) for page, record in made.items())
        return {page: self._records[page] for page in every if page in self._records}

    def stating(self, page: str) -> list[Told]:
        """Return the sentences of a page that have the claim's figure."""
        if self.asked is None:
            return []
        if page not in self._stating:
            record = self._record(page)
            held = [] if record is None else list(told(record, self.asked.figures))
            self._stating[page] = held
        return self._stating[page]

    def held_against(self, claim: CaseClaim, likeness: float) -> tuple[Told | None, float]:
        """Return the sentence in which a claim stands, and how much it means what is asked."""
        record = self._record(claim.page)
        there = None if record is None else sentence(record, claim.start)
        return there, 0.0 if there is None else max(likeness, self.likeness(there))

    def likeness(self, sentence: Told) -> float:
        """Return how much a sentence under its title means what the claim's does under its own."""
        if self.asking is None:
            return 0.0
        if self._meant is None:
            self._meant = embed([self.asking.said, self.asking.bare])
        words = sentence.said, sentence.bare
        if words not in self._alike:
            own, its = self._meant, embed(words)
            self._alike[words] = max(float(own[0] @ its[0]), float(own[1] @ its[1]))
        return self._alike[words]

    def _record(self, page: str) -> Record | None:
        return self.records([page]).get(page)


def stating(
    pages: Pages, claim: CaseClaim, near: Sequence[Alike], known: Collection[str]
) -> Iterator[Match]:
    """Yield the claims in sentences that have the figure of one, on the same matter."""
    if pages.asked is None:
        return
    connection, case = pages.connection, pages.case
    hits = claims_with(connection, pages.asked.said, MANY)
    shared = [number(hit.claim, "k", case) for hit in hits if hit.claim]
    ids = list(dict.fromkeys((*shared, *(one.claim for one in near))))
    found = fetched(connection, claim, ids)
    likeness = {f"k{one.claim}": one.likeness for one in near}
    many = Counter(one.page for one in found if one.page != claim.page)
    most = [page for page, _ in many.most_common(_PAGES)]
    pages.records(most)
    for page in most:
        told_there = pages.stating(page)
        of_page = CLAIMS.c.page == number(page, "p", case)
        its = list(reading.claims(connection, of_page)) if told_there else []
        for there in told_there:
            inside = [one for one in its if share(one, there.span) and one.comment is None]
            like = max((likeness.get(one.id, 0.0) for one in inside), default=0.0)
            if not inside or any(one.id in known for one in inside):
                continue
            same = alike(pages.asked, there, like)
            # meaning the very same can make them alike, so it is worth asking what they mean
            if same is None and alike(pages.asked, there, _WHOLLY) is not None:
                same = alike(pages.asked, there, pages.likeness(there))
            if same is None:
                continue
            main = max(inside, key=lambda one: share(one, there.span))
            yield Match(main, "same", round(same.score, 3), same.why)


def meaning_it(
    pages: Pages, claim: CaseClaim, near: Sequence[Alike], known: Collection[str]
) -> Iterator[Match]:
    """Yield, of each page on the matter of a claim without a figure, the sentence most like it."""
    if pages.asking is None or pages.asked is not None:
        return
    likeness = {f"k{one.claim}": one.likeness for one in near if one.likeness >= _WORTH}
    found = fetched(pages.connection, claim, [int(one[1:]) for one in likeness])
    having = {one.page for one in found if one.id in known} | {claim.page}
    best: dict[str, list[CaseClaim]] = {}
    for one in sorted(found, key=lambda one: -likeness[one.id]):
        if one.page not in having:
            best.setdefault(one.page, []).append(one)
    pages.records(best)
    for its in best.values():
        one, there, like = max(
            ((one, *pages.held_against(one, likeness[one.id])) for one in its[:_FEW]),
            key=lambda tried: tried[2],
        )
        same = tied(pages.asking, there, like) if there is not None else None
        if same is not None:
            yield Match(one, "same", round(same.score, 3), same.why)
