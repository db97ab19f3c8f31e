"""All links of a case -> its steps and how strong each is, in arrays: there may be very many.

What a strength is says `strength`; this is the same for all steps at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from assay.case.ids import by_number
from assay.case.trace.network import Network, Numbers, network
from assay.case.trace.strength import ENOUGH, GRADES, WEAKEST, commitment, kind_of, voice_of
from assay.case.trace.values import Stated

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from numpy.typing import NDArray

__all__ = ["Web", "reweighed", "web"]


class Web(NamedTuple):
    """All steps of a case.

    ``names`` are the entities by their numbers, and ``places`` where each stands among them.
    ``ends``, ``[steps, 2]``, are the places of the two that a step ties. Its links are
    ``links[i]`` for each ``i`` in ``order[first[step]:first[step + 1]]``; ``from_`` and ``to``,
    ``[links]``, are the places of whom they tie.
    """

    names: tuple[str, ...]
    places: dict[str, int]
    links: Sequence[Stated]
    from_: Numbers
    to: Numbers
    order: Numbers
    first: Numbers
    ends: Numbers
    net: Network

    def of(self, step: int) -> list[Stated]:
        """Return the links of a step, with places of entities for their numbers."""
        places = self.order[self.first[step] : self.first[step + 1]].tolist()
        return [
            Stated(*self.links[place])._replace(
                from_entity=int(self.from_[place]), to_entity=int(self.to[place])
            )
            for place in places
        ]


def web(links: Sequence[Stated], grouped: tuple[list[str], list[str]] | None = None) -> Web:
    """Lay all links out; the order in which they come changes nothing.

    ``grouped`` are whom the links tie from and to, where people put entities together or apart.
    A link of an entity to itself is none.
    """
    columns = _columns(links)
    names, from_, to = _numbered(columns, grouped)
    kept = np.flatnonzero(from_ != to)
    low, high = np.minimum(from_, to)[kept], np.maximum(from_, to)[kept]
    kinds = _kinds(columns, from_ < to)[kept]
    order = np.lexsort((np.array(columns.id, np.int64)[kept], kinds, high, low))
    low, high, kinds, order = low[order], high[order], kinds[order], kept[order]
    steps = _firsts(low, high)
    kin = _firsts(low, high, kinds)
    weakness = _weakness(columns, order, kin)
    at = np.searchsorted(kin, steps)
    weakest = np.minimum.reduceat(weakness, at) if at.size else weakness
    tied = np.stack([low[steps], high[steps]], axis=1)
    return Web(
        names=names,
        places={name: place for place, name in enumerate(names)},
        links=links,
        from_=from_,
        to=to,
        order=order,
        first=np.append(steps, order.size),
        ends=tied,
        net=network(len(names), tied, weakest),
    )


def reweighed(given: Web, weakness: Mapping[int, int]) -> Web:
    """Return the same steps with some of them as weak as is said; by their places."""
    weak = given.net.weakness.copy()
    for step, own in weakness.items():
        weak[given.net.step == step] = own
    return given._replace(net=given.net._replace(weakness=weak))


def _columns(links: Sequence[Stated]) -> Any:  # noqa: ANN401 - `Stated`, with a column a field
    return Stated(*zip(*links, strict=True)) if links else Stated(*((),) * len(Stated._fields))  # type: ignore[arg-type]


def _numbered(
    columns: Any,  # noqa: ANN401 - as above
    grouped: tuple[list[str], list[str]] | None,
) -> tuple[tuple[str, ...], Numbers, Numbers]:
    """Return the entities' names, and the places among them of whom the links tie."""
    if grouped is not None:
        names = sorted({*grouped[0], *grouped[1]}, key=by_number)
        places = {name: place for place, name in enumerate(names)}
        from_, to = (np.array([places[name] for name in side], np.int64) for side in grouped)
        return tuple(names), from_, to
    both = np.array([columns.from_entity, columns.to_entity], np.int64)
    known, found = np.unique(both, return_inverse=True)
    from_, to = found.reshape(2, -1)
    return tuple(f"e{number}" for number in known.tolist()), from_, to


def _kinds(columns: Any, ahead: NDArray[np.bool_]) -> Numbers:  # noqa: ANN401 - as above
    """Return a number for the kind of each link: the same where two say the same."""
    said, known = _codes(zip(columns.type, columns.relation, strict=True))
    plain = [kind_of(*each) for each in known]
    words, _ = _codes(kind for kind, _ in plain)
    directed = np.array([directed for _, directed in plain], np.bool_)
    if not plain:
        return said
    return words[said] * 3 + np.where(directed[said], ahead, 2)


def _codes(values: Iterable[Hashable]) -> tuple[Numbers, tuple[Any, ...]]:
    """Return a number for each value, the same for the same, and the values by their numbers."""
    known: defaultdict[Any, int] = defaultdict()
    known.default_factory = known.__len__
    return np.array([known[value] for value in values], np.int64), tuple(known)


def _firsts(*columns: Numbers) -> Numbers:
    """Return where another row begins in columns that are sorted together."""
    if not columns[0].size:
        return np.zeros(0, np.int64)
    changes = np.zeros(columns[0].size, np.bool_)
    changes[0] = True
    for column in columns:
        changes[1:] |= column[1:] != column[:-1]
    return np.flatnonzero(changes)


def _weakness(columns: Any, order: Numbers, first: Numbers) -> Numbers:  # noqa: ANN401 - as above
    """Return how weak each kind of link is between two; ``first`` is where each begins."""
    if not order.size:
        return np.zeros(0, np.int64)
    graded, known = _codes(zip(columns.modality, columns.polarity, strict=True))
    own = np.array([commitment(*each) for each in known], np.int64)[graded][order]
    many = np.diff(np.append(first, order.size))
    kin = np.repeat(np.arange(first.size), many)
    best = np.maximum.reduceat(own, first)
    undisputed = np.minimum.reduceat(own, first) > 0
    sure = own == best[kin]
    by_name = np.array(list(map(bool, columns.named)), np.bool_)[order]
    named = np.logical_or.reduceat(by_name & sure, first)
    independent = np.ones(first.size, np.int64)
    several = np.flatnonzero(sure & (many[kin] > 1))
    if several.size:
        some = order[several]
        pages = np.array(columns.page, np.int64)[some]
        words, _ = _codes(columns.words[place] for place in some.tolist())
        speakers = [columns.speaker[place] or "" for place in some.tolist()]
        voices = _voices(speakers, by_name[several], pages)
        counts = [_distinct(kin[several], codes, first.size) for codes in (pages, voices, words)]
        independent = np.clip(np.minimum.reduce(counts), 1, ENOUGH)
    place = (undisputed * 2 + named) * ENOUGH + independent - 1
    return np.where(best > 0, WEAKEST - (best * GRADES + place), WEAKEST)


def _voices(speakers: Sequence[str], named: NDArray[np.bool_], pages: Numbers) -> Numbers:
    """Return a number for whose word each link is; a source without a name has one a page."""
    codes, known = _codes(speakers)
    folded, _ = _codes(voice_of(one, named=True, page=0)[0] for one in known)
    several = int(pages.max()) + 1
    # a speaker of no words has no name, whatever is said of it
    by_name = named & np.array([bool(one) for one in known], np.bool_)[codes]
    return np.where(by_name, 2 * folded[codes], 2 * (codes * several + pages) + 1)


def _distinct(groups: Numbers, codes: Numbers, size: int) -> Numbers:
    """Return how many codes each group has; none for a group that is not there."""
    base = int(codes.max()) + 1
    return np.bincount(np.unique(groups * base + codes) // base, minlength=size)
