"""Links -> paths between two entities, or how near the two come. Pure."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from assay.case.ids import by_number
from assay.case.trace.network import best_paths, steps_from
from assay.case.trace.strength import UNKNOWN, Strength, strength, strongest_first
from assay.case.trace.values import Stated

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from assay.case.trace.strength import Counts
    from assay.case.trace.web import Web

__all__ = ["Meeting", "Reach", "Route", "Stretch", "nearest", "routes"]


class Stretch(NamedTuple):
    """A step of a path, by its place among all steps, and the links that it rests on.

    ``kinds`` are the links that say the same, the strongest kind first, the surest of it first.
    """

    place: int
    one: str
    other: str
    strength: Strength
    kinds: tuple[tuple[Stated, ...], ...]

    @property
    def links(self) -> tuple[Stated, ...]:
        """All links, the strongest first."""
        return tuple(link for kin in self.kinds for link in kin)


class Route(NamedTuple):
    """A path; ``weakest`` is the place of its weakest step, the first of those alike."""

    stretches: tuple[Stretch, ...]
    weakest: int


class Meeting(NamedTuple):
    """Two entities of two sides that pages name together, and the steps to each."""

    one: str
    other: str
    one_steps: int
    other_steps: int
    pages: tuple[str, ...]


class Reach(NamedTuple):
    """How near two come: the steps of the shortest path, or what each side reaches."""

    shortest: int | None
    one: int
    other: int
    meeting: Meeting | None


def routes(
    given: Web, one: str, other: str, longest: int, most: int, counts: Counts = UNKNOWN
) -> tuple[tuple[Route, ...], bool]:
    """Return the paths whose weakest step is strongest, and whether there are more.

    ``counts`` are the roots of links as far as they are known, which the steps of ``given`` have
    been weighed by.

    Raises
    ------
    ValueError
        ``longest`` is not a number of steps that is looked for.
    """
    if one not in given.places or other not in given.places:
        return (), False
    walks = best_paths(given.net, given.places[one], given.places[other], longest, most)
    return tuple(_route(given, one, walk, counts) for walk in walks.paths), walks.more


def nearest(
    given: Web, one: str, other: str, on_pages: Callable[[Collection[str]], Mapping[str, set[str]]]
) -> Reach:
    """Tell how near two come.

    ``on_pages`` is asked for the entities that each page names, of pages that name any of some.
    """
    reached, other_reached = _reached(given, one), _reached(given, other)
    if other in reached:
        return Reach(reached[other], len(reached) - 1, len(other_reached) - 1, None)
    met: dict[tuple[int, str, str], list[str]] = defaultdict(list)
    for page, names in on_pages(min(reached, other_reached, key=len)).items():
        here = _closest(names, reached)
        there = _closest(names, other_reached)
        if here is not None and there is not None:
            met[reached[here] + other_reached[there], here, there].append(page)
    meeting = None
    if met:
        _, here, there = min(
            met, key=lambda key: (key[0], -len(met[key]), by_number(key[1]), by_number(key[2]))
        )
        pages = met[reached[here] + other_reached[there], here, there]
        steps = reached[here], other_reached[there]
        meeting = Meeting(here, there, *steps, tuple(sorted(pages, key=by_number)))
    return Reach(None, len(reached) - 1, len(other_reached) - 1, meeting)


def _route(given: Web, begin: str, walk: Sequence[int], counts: Counts) -> Route:
    stretches = []
    here = begin
    for step in walk:
        a, b = (given.names[place] for place in given.ends[step])
        there = b if a == here else a
        links = given.of(step)
        kinds = tuple(tuple(kin) for kin in strongest_first(links, counts))
        stretches.append(Stretch(step, here, there, strength(links, counts), kinds))
        here = there
    weak = [stretch.strength.weakness for stretch in stretches]
    return Route(tuple(stretches), weak.index(max(weak)))


def _reached(given: Web, name: str) -> dict[str, int]:
    """Return who links lead to, and in how many steps; one that has no links reaches itself."""
    if name not in given.places:
        return {name: 0}
    away = steps_from(given.net, given.places[name]).tolist()
    return {given.names[place]: steps for place, steps in enumerate(away) if steps >= 0}


def _closest(names: set[str], reached: Mapping[str, int]) -> str | None:
    here = (name for name in names if name in reached)
    return min(here, key=lambda name: (reached[name], by_number(name)), default=None)
