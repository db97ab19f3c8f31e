"""How many independent roots there are: whose word the pages rest on in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.origins.known import Ground
from assay.case.origins.occasions import is_bench, is_only_described, on_one_occasion
from assay.case.origins.resting import Group, bare_clusters, down, resting
from assay.case.origins.times import is_before, when
from assay.case.origins.tracing import joined
from assay.case.origins.values import Root, Unknown
from assay.case.origins.voices.sameness import could_be, same_speaker

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.case.origins.values import Circle
    from assay.case.values import CasePage

__all__ = ["Counted", "counted"]

_SHOWN: Final = 160


class Counted(NamedTuple):
    """The roots, what stays unknown, and the bounds of their number."""

    roots: tuple[Root, ...]
    unknown: tuple[Unknown, ...]
    number: int | None
    at_least: int
    at_most: int
    why: str


class _Candidates(NamedTuple):
    """What is a root, and what may be one: sources with their grounds, and bare pages."""

    sources: list[tuple[Ground, ...]]
    reports: list[tuple[str, ...]]
    open_sources: list[tuple[Ground, ...]]
    open_reports: list[tuple[str, ...]]


def counted(group: Group) -> Counted:
    """Count the roots.

    Pages with a source rest on that source, pages with a credit on what the other page rests on.
    What is left states the claim in its own voice: it is a root where it comes first and nothing
    else is there that it could have it from; otherwise nobody can tell.
    """
    found = resting(group)
    sources = _merged([one for its in found.values() for one in its])
    bare = bare_clusters(group, found)
    dead = [
        circle for circle in group.circles
        if not any(found[end] for end in down(circle.pages[0], group))
        and not any(set(its) & set(down(circle.pages[0], group)) for its in bare)
    ]  # fmt: skip
    settled = _settled(sources, bare, group, dead)
    roots = (*_roots(settled.sources, found, group), *_reports(settled.reports, group))
    unknown = (*_unknown(settled, group), *_dead(dead, group))
    either = len(settled.open_sources) + len(settled.open_reports)
    at_least = len(roots) or min(either, 1)
    at_most = len(roots) + either + len(dead)
    number = len(roots) if at_most == len(roots) else None
    return Counted(roots, unknown, number, at_least, at_most, _told(roots, at_least, at_most))


def _merged(grounds: Sequence[Ground]) -> list[tuple[Ground, ...]]:
    """Put together what is one source on several pages."""
    unique = list(dict.fromkeys(grounds))
    pairs = [(str(at), str(at)) for at in range(len(unique))]
    of = list(range(len(unique)))
    for at, one in enumerate(unique):
        for other in range(at):
            if of[at] == of[other]:  # by others between them: two need not be asked about
                continue
            alike = (
                one.page == unique[other].page and one.speaker.name == unique[other].speaker.name
            )
            if alike or same_speaker(one.speaker, unique[other].speaker):
                pairs.append((str(at), str(other)))
                of = [of[other] if its == of[at] else its for its in of]
    found = [tuple(unique[int(at)] for at in sorted(its, key=int)) for its in joined(pairs)]
    return _heard_together(found)


def _heard_together(sources: Sequence[tuple[Ground, ...]]) -> list[tuple[Ground, ...]]:
    """Put a source without a name to the one other that was heard on the same occasion.

    “The singer” is the one person who is named.
    """
    pairs = [(str(at), str(at)) for at in range(len(sources))]
    people = [at for at, its in enumerate(sources) if any(one.speaker.names for one in its)]
    for at, one in enumerate(sources):
        others = [
            place for place, its in enumerate(sources)
            if place != at and any(on_one_occasion(mine, that) for mine in one for that in its)
        ]  # fmt: skip
        if not others and all(is_only_described(its.speaker) for its in one):
            others = people
        bare = not any(its.speaker.named and not is_bench(its.speaker) for its in one)
        if len(others) == 1 and bare:
            pairs.append((str(at), str(others[0])))
    return [
        tuple(ground for at in sorted(its, key=int) for ground in sources[int(at)])
        for its in joined(pairs)
    ]


def _settled(
    sources: list[tuple[Ground, ...]], bare: list[tuple[str, ...]], group: Group,
    dead: Sequence[Circle],
) -> _Candidates:  # fmt: skip
    """Part what is surely a root from what may be one."""
    vague = [one for one in sources if _may_be_another(one, sources)]
    sure = [one for one in sources if one not in vague]
    if sources or dead:
        return _Candidates(sure, [], vague, bare)
    first = [
        one for one in bare if all(_precedes(one, other, group) for other in bare if other != one)
    ][:1]
    return _Candidates([], first, [], [one for one in bare if one not in first])


def _may_be_another(one: tuple[Ground, ...], sources: Sequence[tuple[Ground, ...]]) -> bool:
    """Tell a source that may be one of the others: it has no name, or is a paper of a sort."""
    if any(ground.speaker.named and ground.speaker.kind != "document" for ground in one):
        return False
    speaker = one[0].speaker
    return any(could_be(speaker, other[0].speaker) for other in sources if other is not one)


def _precedes(one: tuple[str, ...], other: tuple[str, ...], group: Group) -> bool:
    return any(
        all(is_before(group.pages[page], group.pages[after]) for after in other) for page in one
    )


def _roots(
    sources: Sequence[tuple[Ground, ...]], found: Mapping[str, tuple[Ground, ...]], group: Group
) -> Iterator[Root]:
    for its in sources:
        every = set(its)
        pages = tuple(
            page for page in group.pages
            if any(ground in every for end in down(page, group) for ground in found[end])
        )  # fmt: skip
        best = max(its, key=_telling)
        name = best.speaker.name
        others = sorted({ground.speaker.name for ground in its} - {name})
        also = f" Taken for the same: {', '.join(f'“{one}”' for one in others)}." if others else ""
        yield Root(
            name=name, kind=best.speaker.kind, pages=pages,
            why=f"{best.page} has it from {name}: “{_cut(best.words)}”.{also}",
        )  # fmt: skip


def _telling(ground: Ground) -> tuple[bool, int, int]:
    speaker = ground.speaker
    return speaker.named, len(speaker.names), len(speaker.titles) + len(speaker.body)


def _reports(found: Sequence[tuple[str, ...]], group: Group) -> Iterator[Root]:
    for cluster in found:
        inside = set(cluster)
        pages = tuple(page for page in group.pages if inside & set(down(page, group)))
        first = _first(cluster, group)
        page = group.pages[first]
        yield Root(
            name=f"{_name(page)} (its own report)", kind="report", pages=pages,
            why=f"{first} ({when(page)}) states it in its own voice and names no source, and"
            " nothing shows that it has it from elsewhere.",
        )  # fmt: skip


def _first(cluster: Sequence[str], group: Group) -> str:
    """Return the page of a cluster that the others lead to, and of those the earliest."""
    ends = [page for page in cluster if not group.leads[page]] or list(cluster)
    return next(
        (
            page
            for page in ends
            if not any(is_before(group.pages[other], group.pages[page]) for other in ends)
        ),
        ends[0],
    )


def _unknown(settled: _Candidates, group: Group) -> Iterator[Unknown]:
    for its in settled.open_sources:
        for ground in its:
            yield Unknown(
                page=ground.page,
                why=f"“{ground.speaker.name}” has no name, and may be a source that another page"
                f" gives too: “{_cut(ground.words)}”.",
            )
    for cluster in settled.open_reports:
        for page in cluster:
            yield Unknown(
                page=page,
                why=f"{page} ({when(group.pages[page])}) has it in its own voice and words and"
                f" names nobody, or only pages that do so: “{_cut(group.grounds[page].words)}”. It"
                " may have it from another page, from the same source, or of its own knowledge.",
            )


def _dead(dead: Sequence[Circle], group: Group) -> Iterator[Unknown]:
    for circle in dead:
        for page in group.pages:
            if set(down(page, group)) & set(circle.pages):
                yield Unknown(
                    page=page,
                    why=f"{page} leads into the circle of {', '.join(circle.pages)}, which names"
                    f" no source outside itself: “{_cut(group.grounds[page].words)}”.",
                )


def _told(roots: Sequence[Root], at_least: int, at_most: int) -> str:
    names = "; ".join(root.name for root in roots)
    if at_least == at_most:
        return f"{len(roots)} independent root{'' if len(roots) == 1 else 's'}: {names}."
    known = f"sure is {names}" if roots else "none is sure"
    return f"The number of independent roots is undecided, {at_least} to {at_most}: {known}."


def _name(page: CasePage) -> str:
    return page.publisher or page.url or page.source


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"
