"""A name -> the entity of the case that bears it; a name that several bear is not guessed at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from msgspec import Struct
from sqlalchemy import func, or_, select

from assay.case import reading
from assay.case.identity.groups import WHAT, grouped, pair
from assay.case.ids import shown, split
from assay.case.naming import plain_name
from assay.case.store.tables import ALIASES, APPEARANCES, ENTITIES, SUGGESTIONS
from assay.errors import CaseError
from assay.record.ties import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.engine import Connection

    from assay.case.identity.groups import Groups
    from assay.case.values import CaseEntity

__all__ = ["Offer", "found", "groups_of", "offers", "whole"]

_SHOWN: Final = 10
"""So many entities are named where a name fits several."""


class Offer(Struct, frozen=True, kw_only=True):
    """Who else the words may mean: for a person to take up, and never followed without one.

    ``entity`` is the one asked for, ``other`` whom its words may mean, where the case has them.
    """

    entity: str
    name: str
    other: str | None
    why: str
    by: str


def groups_of(connection: Connection) -> Groups:
    """Return which entities of a case people put together."""
    judgements = tuple(reading.decided(connection, WHAT))
    named = {int(one[1:]) for each in judgements for one in pair(each.subject) if one[0] == "e"}
    here = set(connection.scalars(select(ENTITIES.c.id).where(ENTITIES.c.id.in_(named))))
    return grouped(judgements, {f"e{one}" for one in named - here})


def found(connection: Connection, given: str, groups: Groups, case: str) -> CaseEntity:
    """Return the entity that is called ``given``, or has this id; of a group, its first.

    The same name counts before another name of the entity on some page, and that before a name
    that has these words in it.

    Raises
    ------
    CaseError
        Nothing in the case is called so (``unknown``), or several are (``unclear``).
    """
    words = "".join(letter for letter in plain_name(given) if letter.isprintable())
    if _is_id(given):
        letter, number = split(given, case)
        if letter == "e":
            return _one(connection, (ENTITIES.c.id == number,), given, groups, case)
    if words:
        for step in _steps(words):
            if any(reading.entities(connection, *step)):
                return _one(connection, step, given, groups, case)
    raise CaseError(
        case,
        f"nothing in this case is called {given!r}: look for its words with"
        f" `assay case search {case} …`.",
        reason="unknown",
    )


def whole(connection: Connection, first: str, groups: Groups) -> CaseEntity:
    """Return the entity that stands for a group, by the id of any of it."""
    number = int(groups.of(first)[1:])
    return next(reading.entities(connection, ENTITIES.c.id == number))


def offers(connection: Connection, entity: str, groups: Groups) -> Iterator[Offer]:
    """Yield whom else the pages' words for an entity may mean, and whose words may mean it.

    Each once, however many pages suggest it.
    """
    numbers = [int(one[1:]) for one in groups.members(entity)]
    query = (
        select(SUGGESTIONS)
        .where(or_(SUGGESTIONS.c.entity.in_(numbers), SUGGESTIONS.c.other.in_(numbers)))
        .order_by(SUGGESTIONS.c.page, SUGGESTIONS.c.entity, SUGGESTIONS.c.name)
    )
    told: set[tuple[str, str]] = set()
    for row in connection.execute(query):
        own = groups.of(f"e{row.entity}")
        other = row.other or _named(connection, row.name)
        meant = None if other is None else groups.of(f"e{other}")
        if meant == own or (own, meant or row.name) in told:
            continue
        told.add((own, meant or row.name))
        yield Offer(entity=own, name=row.name, other=meant, why=row.why, by=row.by)


def _is_id(given: str) -> bool:
    text = given.strip()
    return text[:1] == "e" and text[1:].isascii() and text[1:].isdigit() and text[1:2] != "0"


def _steps(words: str) -> Iterator[tuple[ColumnElement[bool], ...]]:
    """Yield how a name is looked for: as it is, as another name, as a part of one."""
    keys = [f"{kind}:{words}" for kind in get_args(EntityKind)]
    alone = ENTITIES.c.key.startswith(f"person:{words}@", autoescape=True)
    yield (or_(ENTITIES.c.key.in_(keys), alone),)
    yield (ENTITIES.c.id.in_(select(ALIASES.c.entity).where(ALIASES.c.key == words)),)
    part = select(ALIASES.c.entity).where(ALIASES.c.key.contains(words, autoescape=True))
    named = ENTITIES.c.key.contains(words, autoescape=True)
    yield (or_(named, ENTITIES.c.id.in_(part)),)


def _one(
    connection: Connection,
    where: Sequence[ColumnElement[bool]],
    given: str,
    groups: Groups,
    case: str,
) -> CaseEntity:
    fits = {groups.of(one.id): one for one in reading.entities(connection, *where)}
    if not fits:
        raise CaseError(case, f"there is no {given} in this case.", reason="unknown")
    if len(fits) == 1:
        return whole(connection, next(iter(fits)), groups)
    listed = [_described(connection, whole(connection, one, groups)) for one in fits]
    more = f"; and {len(listed) - _SHOWN} more" if len(listed) > _SHOWN else ""
    raise CaseError(
        case,
        f"{given!r} may be any of {len(listed)}: {'; '.join(listed[:_SHOWN])}{more}. Name one by"
        " its id.",
        reason="unclear",
    )


def _described(connection: Connection, entity: CaseEntity) -> str:
    named = APPEARANCES.c.entity == int(entity.id[1:])
    first, count = connection.execute(
        select(func.min(APPEARANCES.c.page), func.count(APPEARANCES.c.page.distinct())).where(named)
    ).one()
    on = f", on {shown('p', first)}" if count else ""
    more = f" and {count - 1} more" if count > 1 else ""
    return f"{entity.id} {entity.name} ({entity.kind}{on}{more})"


def _named(connection: Connection, name: str) -> int | None:
    """Return the one entity of this name, if there is just one."""
    step = next(_steps(plain_name(name)))
    numbers = connection.scalars(select(ENTITIES.c.id).where(*step).limit(2)).all()
    return numbers[0] if len(numbers) == 1 else None
