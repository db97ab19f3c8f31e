"""The sources of a case, in a list or one in full."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import asdict, replace

from assay.case import reading
from assay.case.chains import batches
from assay.case.identity import found, groups_of, whole
from assay.case.ids import by_number, number
from assay.case.sourcing import fetching
from assay.case.sourcing.comparing import changes, echoes
from assay.case.sourcing.elsewhere import elsewhere, outweighed
from assay.case.sourcing.grading import WHAT, grades, standing_grade
from assay.case.sourcing.grounding import grounds
from assay.case.sourcing.values import Grade, Profile, Summary, Sure
from assay.case.store.tables import CLAIMS, SOURCES
from assay.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.engine import Connection

    from assay.case import Case
    from assay.case.identity import Groups
    from assay.case.sourcing.fetching import Counted, Row
    from assay.case.sourcing.values import Looked, Match, Uttered
    from assay.case.values import Judgement

__all__ = ["profile", "summaries"]


def summaries(case: Case) -> tuple[Summary, ...]:
    """Return every source of a case that claims something, those with most claims first.

    Never a reader who comments: nobody is followed from page to page for that.
    """
    with case.store.begin() as connection:
        groups = groups_of(connection)
        counted = fetching.counted(connection, groups)
        judged = tuple(reading.decided(connection, WHAT))
        made = [
            _titled(connection, one, groups) if one.id in groups.first.values() else one
            for one in _summed(counted)
        ]
    graded = (replace(one, grade=_grade(one.id, judged, groups)) for one in made)
    return tuple(sorted(graded, key=lambda one: (-one.claims, one.id[0], by_number(one.id))))


def profile(case: Case, who: str) -> Profile:
    """Return what a case has on one source.

    ``who`` is an entity's id or name, or the id of a source of one page (``s4``).

    Raises
    ------
    CaseError
        The case has no such source, the name fits several, or it is a reader's who comments.
    """
    with case.store.begin() as connection:
        groups = groups_of(connection)
        known = _known(connection, who.strip(), groups, case.name)
        rows = fetching.own_sources(connection, known, groups)
        if not rows:
            raise CaseError(case.name, f"{who} says nothing in this case.", reason="unknown")
        ids = [row.id for row in rows]
        claims = fetching.uttered(connection, groups, CLAIMS.c.source.in_(ids))
        matched, others, looked = _matched(connection, groups, claims)
        contrasts = fetching.contrasts(connection, claims)
        judged = tuple(reading.decided(connection, WHAT))
        passed = fetching.passed_on(connection, ids)
        source = _summary(known, rows, Sure(**_sure(one.standing for one in claims)))
        if known.startswith("e"):
            source = _titled(connection, source, groups)
    held = {one.id: one for one in (*others, *claims)}
    source = replace(source, grade=_grade(known, judged, groups))
    echoed = tuple(echoes(known, matched, held))
    changed = tuple(changes(known, matched, contrasts, held))
    return Profile(
        source=source,
        roles=tuple(dict.fromkeys(row.role for row in rows if row.role)),
        claims=tuple(claims),
        passed_on=passed,
        echoes=echoed,
        changes=changed,
        grades=grades(judged, _subjects(known, groups)),
        grounds=tuple(grounds(source, claims, passed, echoed, changed, looked)),
        looked=looked,
    )


def _matched(
    connection: Connection, groups: Groups, claims: Sequence[Uttered]
) -> tuple[list[Match], list[Uttered], Looked]:
    """Return how a source's claims match others, kept or found now, and these others."""
    ids = [one.id for one in claims]
    kept = fetching.matches(connection, [int(one[1:]) for one in ids])
    found, others, looked = elsewhere(connection, groups, claims, kept)
    matched, named = outweighed(connection, [*kept, *found], ids)
    met = named | {int(id_[1:]) for match in kept for id_ in (match.a, match.b)}
    for batch in batches(sorted(met)):
        others += fetching.uttered(connection, groups, CLAIMS.c.id.in_(batch))
    return matched, others, looked


def _known(connection: Connection, who: str, groups: Groups, case: str) -> str:
    """Return the id by which a source is known: of its entity, if it is one."""
    if who[:1] == "s" and who[1:].isascii() and who[1:].isdigit():
        source = number(who, "s", case)
        query = reading.sources(connection, SOURCES.c.id == source)
        one = next(query, None)
        if one is None:
            raise CaseError(case, f"there is no {who} in this case.", reason="unknown")
        if one.kind == "commenter":
            raise CaseError(
                case,
                f"{who} is a reader who comments: readers are not listed as sources.",
                reason="unclear",
            )
        return who if one.entity is None else groups.of(one.entity, one.page)
    if "@" in who:
        entity = found(connection, who.partition("@")[0], groups, case)
        return f"{entity.id}@{who.partition('@')[2]}"
    return found(connection, who, groups, case).id


def _summed(counted: Iterable[Counted]) -> Iterable[Summary]:
    rows: dict[str, list[Row]] = defaultdict(list)
    sure: dict[str, list[str]] = defaultdict(list)
    for each in counted:
        rows[each.row.who].append(each.row)
        sure[each.row.who] += [each.standing] * each.claims
    return [_summary(who, rows[who], Sure(**_sure(sure[who]))) for who in rows]


def _summary(who: str, rows: Sequence[Row], sure: Sure) -> Summary:
    return Summary(
        id=who, name=rows[0].name, kind=rows[0].kind, named=any(row.named for row in rows),
        pages=tuple(dict.fromkeys(row.page for row in rows)), claims=sure.all, sure=sure,
    )  # fmt: skip


def _sure(standings: Iterable[str]) -> dict[str, int]:
    counted = asdict(Sure())
    for standing in standings:
        counted[standing] += 1
    return counted


def _titled(connection: Connection, source: Summary, groups: Groups) -> Summary:
    """Give a source the name of the entity that it is."""
    return replace(source, name=whole(connection, source.id.partition("@")[0], groups).name)


def _subjects(who: str, groups: Groups) -> frozenset[str]:
    return frozenset(groups.members(who) if who[0] == "e" and "@" not in who else (who,))


def _grade(who: str, judged: Sequence[Judgement], groups: Groups) -> Grade | None:
    return standing_grade(judged, _subjects(who, groups))
