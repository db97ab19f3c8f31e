"""A run's tables -> its stories: each claim that several pages have, and where it comes from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec import structs

from assay.case.origins import Carried, Carrying, Origins, origins_of
from assay.corpus.leaf import leaf
from assay.corpus.storage import Place
from assay.corpus.stories.clusters import clusters
from assay.corpus.stories.gathered import PageRow, Told, gathered, records
from assay.corpus.stories.spread import answers
from assay.exchange.ids import digest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.corpus.engine import Engine
    from assay.corpus.stories.gathered import Gathered
    from assay.record import Record

__all__ = ["Hardened", "Stories", "Story", "stories"]

_TOGETHER: Final = 50
"""Stories that are traced in one piece of work."""

_SURE: Final = {"possible": 0, "probable": 1, "certain": 2}


class Hardened(NamedTuple):
    """A page has a claim from another, and with less doubt: both claims, and one sentence."""

    claim: Told
    was: Told
    why: str


class Story(NamedTuple):
    """A claim that several pages have; ``claim`` is the one that most are the same as.

    ``pages`` are in the order of their times: ``p1`` in a sentence of ``origins`` is the first.
    """

    id: str
    claim: Told
    claims: tuple[Told, ...]
    pages: tuple[PageRow, ...]
    copies: int
    origins: Origins
    hardened: tuple[Hardened, ...]

    @property
    def disputed(self) -> int:
        """How many replies of readers deny or query it."""
        return sum(one.denies + one.queries for one in self.claims)


class _Grouped(NamedTuple):
    """Claims that say the same, in the order of their pages; what a story is made of."""

    claims: tuple[Told, ...]
    pages: tuple[PageRow, ...]
    copies: int


class _Asked(NamedTuple):
    """A piece of work: some stories of the run at ``out``."""

    out: str
    groups: tuple[_Grouped, ...]


class Stories(NamedTuple):
    """All stories of a corpus, those of most pages first, and its pages by their ids."""

    pages: dict[str, PageRow]
    stories: tuple[Story, ...]


def stories(place: Place, engine: Engine | None = None) -> Stories:
    """Find the stories of a run, the work spread over an engine's workers where there is one.

    Raises `OutputError` where there is no run, and `ModelError`.
    """
    found = gathered(place)
    copied: Counter[str | None] = Counter(
        one.copy_of for one in found.pages.values() if one.copy_of
    )
    groups = [_group(found, group, copied) for group in clusters(found, engine)]
    asked = [
        _Asked(place.name, tuple(groups[low : low + _TOGETHER]))
        for low in range(0, len(groups), _TOGETHER)
    ]
    made = [one for some in answers(_told, asked, engine) for one in some]
    return Stories(
        found.pages, tuple(sorted(made, key=lambda one: (-len(one.pages) - one.copies, one.id)))
    )


def _group(found: Gathered, group: Sequence[int], copied: Counter[str | None]) -> _Grouped:
    order = {found.claims[at].page: found.numbers[at] for at in group}
    claims = sorted((found.claims[at] for at in group), key=lambda one: (order[one.page], one.id))
    pages = tuple(found.pages[page] for page in dict.fromkeys(one.page for one in claims))
    return _Grouped(tuple(claims), pages, sum(copied[one.id] for one in pages))


def _told(asked: _Asked) -> list[Story]:
    """Trace some stories: what a worker does, from nothing but their claims and the tables."""
    made = records(Place(asked.out), {page for one in asked.groups for page in one.pages})
    return [_story(one, made) for one in asked.groups]


def _story(group: _Grouped, made: dict[str, Record]) -> Story:
    claims, pages = group.claims, group.pages
    origins = _origins(claims, pages, made)
    # the earliest one stands for all: what others made of it came after
    return Story(
        digest("story", *sorted(one.id for one in claims)), claims[0], claims, pages,
        group.copies, origins, tuple(_hardened(claims, pages, origins)),
    )  # fmt: skip


def _origins(claims: Sequence[Told], pages: Sequence[PageRow], made: dict[str, Record]) -> Origins:
    carryings = []
    for at, page in enumerate(pages, start=1):
        record = made[page.id]
        known = structs.replace(leaf(record).page, id=f"p{at}")
        own = tuple(
            Carried(claim=one.id, local=one.local, why="It says the same.")
            for one in claims if one.page == page.id
        )  # fmt: skip
        carryings.append(Carrying(page=known, record=record, claims=own))
    return origins_of(claims[0].id, carryings)


def _hardened(claims: Sequence[Told], pages: Sequence[PageRow], origins: Origins) -> list[Hardened]:
    by_page: dict[str, list[Told]] = {}
    for one in claims:
        at = next(at for at, page in enumerate(pages, start=1) if page.id == one.page)
        by_page.setdefault(f"p{at}", []).append(one)
    found = []
    for edge in origins.edges:
        surest = max(by_page[edge.from_], key=_sure)
        was = max(by_page[edge.to], key=_sure)
        if 0 <= _sure(was) < _sure(surest):
            found.append(Hardened(surest, was, (
                f"{edge.from_} has it from {edge.to} ({edge.why.rstrip('.')}), where it is"
                f" {was.modality} (“{was.said}”), and here it is {surest.modality}"
                f" (“{surest.said}”)."
            )))  # fmt: skip
    return found


def _sure(claim: Told) -> int:
    """Return how sure a claim is; below 0 where that is unknown, or it is denied."""
    return _SURE.get(claim.modality or "", -1) if claim.polarity == "positive" else -1
