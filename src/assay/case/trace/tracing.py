"""Two names -> the paths between them over a case's links."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from assay.case.identity import found, groups_of, offers, whole
from assay.case.trace import wording
from assay.case.trace.carrying import roots_of
from assay.case.trace.fetching import ends as ends_of
from assay.case.trace.fetching import entities_by_page, said, stated
from assay.case.trace.network import LONGEST
from assay.case.trace.paths import nearest
from assay.case.trace.rooting import rooted_routes
from assay.case.trace.strength import surest
from assay.case.trace.values import Near, Pair, Path, Step, Traced
from assay.case.trace.web import web
from assay.case.values import CaseEntity
from assay.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection

    from assay.case import Case
    from assay.case.identity import Groups
    from assay.case.trace.paths import Reach, Route, Stretch
    from assay.case.trace.strength import Counts
    from assay.case.trace.values import Said

__all__ = ["trace"]


def trace(case: Case, one: str, other: str, *, longest: int = 4, most: int = 5) -> Traced:
    """Find the paths between two entities, those with the strongest weakest step first.

    ``one`` and ``other`` are names or ids, ``longest`` is the most steps that a path may have,
    ``most`` the most paths that are given.

    Raises
    ------
    CaseError
        A name fits nothing in the case, or several; both are one; or ``longest`` is too long.
    """
    if not 1 <= longest <= LONGEST:
        raise CaseError(
            case.name, f"expected a path of 1 to {LONGEST} steps, got {longest}.", reason="unclear"
        )
    with case.store.begin() as connection:
        groups = groups_of(connection)
        ends = tuple(found(connection, name, groups, case.name) for name in (one, other))
        if ends[0].id == ends[1].id:
            raise CaseError(
                case.name,
                f"{one!r} and {other!r} are one entity here, {ends[0].id} {ends[0].name}: name"
                " two.",
                reason="unclear",
            )
        every = stated(connection)
        given = web(every, ends_of(every, groups))
        best, more, counts = rooted_routes(
            given, (ends[0].id, ends[1].id), longest, most,
            partial(roots_of, connection, case.name),
        )  # fmt: skip
        near = None
        if not best:
            pages = partial(entities_by_page, connection, groups)
            reach = nearest(given, ends[0].id, ends[1].id, pages)
            near = _near(reach, ends, _people(connection, groups, reach=reach))
        links = sorted(
            {link.id for route in best for each in route.stretches for link in each.links}
        )
        told = said(connection, links)
        people = _people(connection, groups, best)
        return Traced(
            one=ends[0], other=ends[1], longest=longest, more=more, near=near,
            paths=tuple(_path(route, told, people, counts) for route in best),
            offers=tuple(offer for end in ends for offer in offers(connection, end.id, groups)),
        )  # fmt: skip


def _path(
    route: Route, told: Mapping[int, Said], people: Mapping[str, CaseEntity], counts: Counts
) -> Path:
    names = {name: one.name for name, one in people.items()}
    ids = (route.stretches[0].one, *(stretch.other for stretch in route.stretches))
    return Path(
        entities=tuple(people[name] for name in ids),
        steps=tuple(_step(stretch, told, counts) for stretch in route.stretches),
        weakest=route.weakest,
        stated=all(wording.standing(stretch) != "denied" for stretch in route.stretches),
        why=wording.path_why(route, names),
    )


def _step(stretch: Stretch, told: Mapping[int, Said], counts: Counts) -> Step:
    rooted = counts.get(frozenset(link.id for link in surest(stretch.kinds[0])))
    links = tuple(told[link.id] for link in stretch.links)
    return Step(
        from_entity=stretch.one,
        to_entity=stretch.other,
        standing=wording.standing(stretch),
        disputed=stretch.strength.commitment > 0 and not stretch.strength.undisputed,
        named=stretch.strength.named,
        independent=stretch.strength.independent,
        roots=rooted.names if rooted else (),
        links=links,
        why=wording.step_why(stretch, links, rooted),
    )


def _near(reach: Reach, ends: tuple[CaseEntity, ...], people: Mapping[str, CaseEntity]) -> Near:
    met = reach.meeting
    pair = None
    if met is not None:
        pair = Pair(
            one=people[met.one], other=people[met.other], one_steps=met.one_steps,
            other_steps=met.other_steps, pages=met.pages,
        )  # fmt: skip
    names = {name: one.name for name, one in people.items()}
    return Near(
        shortest=reach.shortest,
        one_reaches=reach.one,
        other_reaches=reach.other,
        pair=pair,
        why=wording.near_why(reach, ends[0].name, ends[1].name, names),
    )


def _people(
    connection: Connection,
    groups: Groups,
    best: tuple[Route, ...] = (),
    reach: Reach | None = None,
) -> dict[str, CaseEntity]:
    """Return the entities of paths by id; one that was split off for a page bears its name."""
    ids = {name for route in best for each in route.stretches for name in (each.one, each.other)}
    if reach is not None and reach.meeting is not None:
        ids |= {reach.meeting.one, reach.meeting.other}
    people = {}
    for name in sorted(ids):
        entity, _, page = name.partition("@")
        first = whole(connection, entity, groups)
        people[name] = CaseEntity(id=name, name=first.name, kind=first.kind) if page else first
    return people
