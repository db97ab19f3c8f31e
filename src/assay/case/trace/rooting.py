"""On how many independent roots steps rest, and the paths that are best by them.

Only steps of paths that would be shown are looked at, until nothing changes any more. Before that
a step counts its pages, voices and wordings. That is never too few, so a step can only become
weaker by its roots: paths that are best when all theirs are known are best of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.trace.paths import Route, routes
from assay.case.trace.strength import Counts, Rooted, strength, surest
from assay.case.trace.web import reweighed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from assay.case.trace.paths import Stretch
    from assay.case.trace.values import Stated
    from assay.case.trace.web import Web

__all__ = ["Ranked", "rooted_routes"]

_ROUNDS: Final = 6
_PAGES: Final = 60
"""So many pages of one step are looked at, the first of them; the others count as roots."""

_ALL: Final = 150
"""So many pages are looked at for one answer."""


class Ranked(NamedTuple):
    """The best paths, whether there are more, and on what roots links rest together."""

    routes: tuple[Route, ...]
    more: bool
    counts: Counts


def rooted_routes(
    given: Web, ends: tuple[str, str], longest: int, most: int,
    roots: Callable[[Sequence[Stated]], Rooted],
) -> Ranked:  # fmt: skip
    """Return the paths whose weakest step is strongest.

    ``roots`` is asked on what links rest that several pages have, which say the same.
    """
    counts: dict[frozenset[int], Rooted] = {}
    left = _ALL
    best, more = routes(given, *ends, longest, most)
    for _ in range(_ROUNDS):
        weaker: dict[int, int] = {}
        for stretch in _open(best, counts):
            sure = surest(stretch.kinds[0])
            links, rest = _first_pages(sure)
            left -= len({link.page for link in links})
            if left < 0:
                break
            found = roots(links)
            counts[_key(sure)] = found._replace(most=found.most + rest, rest=rest)
            weaker[stretch.place] = strength(stretch.links, counts).weakness
        if not weaker:
            break
        given = reweighed(given, weaker)
        best, more = routes(given, *ends, longest, most, counts)
    return Ranked(best, more, counts)


def _open(best: Iterable[Route], counts: Counts) -> Iterator[Stretch]:
    """Yield the steps, each once, that may rest on fewer roots than they seem to."""
    told: set[int] = set()
    for route in best:
        for stretch in route.stretches:
            several = stretch.strength.commitment and stretch.strength.independent > 1
            if several and stretch.place not in told and _key(stretch.kinds[0]) not in counts:
                told.add(stretch.place)
                yield stretch


def _first_pages(links: Sequence[Stated]) -> tuple[list[Stated], int]:
    """Return the links of the first pages, and how many pages are left out."""
    pages = sorted({link.page for link in links})
    some = frozenset(pages[:_PAGES])
    return [link for link in links if link.page in some], len(pages) - len(some)


def _key(links: Sequence[Stated]) -> frozenset[int]:
    return frozenset(link.id for link in surest(links))
