"""One source for each real speaker of a page, its author and commenters among them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assay.attribute.speakers.mention import Mention
from assay.attribute.speakers.names import bearers
from assay.attribute.speakers.resolve import resolve
from assay.attribute.speakers.scopes import Scopes
from assay.attribute.speakers.wordless import author, commenters, unstated
from assay.record import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.found import Placed
    from assay.attribute.speakers.mention import Speaker
    from assay.attribute.speakers.names import Bearers
    from assay.record import Reading
    from assay.text import Span

__all__ = ["BY", "Cast", "gather"]

BY = "rule:same-name/2"

_NEAR = 400
"""Code points within which who spoke to an outlet is taken to speak to it still."""

_NEXT = 4
"""Code points between what an outlet reports and the next sentence: its sources are its own."""

_BACK = 64
"""Relations that are looked through for the one before; what is said holds no more."""

_SOURCES = re.compile(r"\bsources?\b", re.IGNORECASE)
_MARKS = '“„«‟"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The page's sources, and who speaks in each place.

    ``speakers[i]`` is the source's id of the i-th relation, ``commenters`` those of the comments,
    by the comment's id.
    """

    sources: tuple[Source, ...]
    author: str
    commenters: dict[str, str]
    speakers: tuple[str, ...]
    hearers: tuple[tuple[str, Span] | None, ...]
    """The outlet that was told in each place, and where it is named; None where none was."""


def gather(reading: Reading, placed: Sequence[Placed]) -> Cast:
    """Resolve every mention to a source; the page's author comes first, then the commenters."""
    cast = [author(reading)]
    wrote = commenters(reading, cast)
    named = bearers(reading)
    speakers: list[int] = []
    hearers: list[tuple[int, Span] | None] = []
    scopes = Scopes()
    for place, relation in enumerate(placed):
        speakers.append(_who(reading, relation, placed, cast, wrote, speakers, scopes, named))
        hearers.append(_told(reading, placed, place, cast, named, scopes, speakers, hearers))
    sources = tuple(_finished(place, speaker) for place, speaker in enumerate(cast))
    return Cast(
        sources=sources,
        author=sources[0].id,
        commenters={comment: sources[at].id for comment, at in wrote.items()},
        speakers=tuple(sources[at].id for at in speakers),
        hearers=tuple(None if one is None else (sources[one[0]].id, one[1]) for one in hearers),
    )


def _who(
    reading: Reading,
    relation: Placed,
    placed: Sequence[Placed],
    cast: list[Speaker],
    wrote: dict[str, int],
    speakers: Sequence[int],
    scopes: Scopes,
    named: Bearers,
) -> int:
    comment = relation.block.comment
    if relation.speaker_of is not None:
        return speakers[relation.speaker_of]
    if not relation.found.mention:
        return unstated(cast)
    if _is_first_person(reading, relation):
        return _self(relation, cast, wrote, speakers)
    mention = Mention.of(reading, relation, named, scopes.before(comment))
    if mention.read.head in {"he", "she"}:
        quoted = _quoting(reading, relation, placed, speakers)
        names = {cast[at].name for at in quoted}
        mention = replace(
            mention,
            scope=tuple(at for at in mention.scope if at not in quoted),
            bearers=tuple(one for one in mention.bearers if one.name not in names),
        )
    place = resolve(mention, cast)
    if _is_foremost(placed, relation):
        # who speaks inside a quotation is no "he" of the words around it
        scopes.heard(place, comment)
    return place


def _is_foremost(placed: Sequence[Placed], relation: Placed) -> bool:
    """Tell whether a relation is told by the page, or by one who is named only behind it."""
    if relation.parent is None:
        return True
    return relation.parent < len(placed) and relation.found.leads(placed[relation.parent].found)


def _told(
    reading: Reading,
    placed: Sequence[Placed],
    place: int,
    cast: list[Speaker],
    named: Bearers,
    scopes: Scopes,
    speakers: Sequence[int],
    hearers: Sequence[tuple[int, Span] | None],
) -> tuple[int, Span] | None:
    """Return the outlet that was told, here or just before as the same exchange goes on."""
    relation = placed[place]
    comment, told = relation.block.comment, relation.found.told
    if not _is_foremost(placed, relation):
        return None
    if told is not None:
        size = len(cast)
        mention = Mention.of(reading, relation, named, scopes.before(comment), told)
        outlet = resolve(mention, cast)
        if cast[outlet].kind in {"outlet", "organisation"} or outlet == size:
            cast[outlet].kind = "outlet"
        elif told.end > relation.found.start:
            return None  # a person that was told hands nothing on; one who asked before does
        scopes.named(outlet, comment)
        return outlet, told
    return _still(reading, placed, place, cast, speakers, hearers)


def _still(
    reading: Reading,
    placed: Sequence[Placed],
    place: int,
    cast: Sequence[Speaker],
    speakers: Sequence[int],
    hearers: Sequence[tuple[int, Span] | None],
) -> tuple[int, Span] | None:
    """Return through whom words are known that go on from those before.

    They are of one who still speaks to an outlet, or of the sources of what an outlet reports.
    """
    earlier = range(place - 1, max(-1, place - _BACK), -1)
    last = next((at for at in earlier if _is_foremost(placed, placed[at])), None)
    if last is None:
        return None
    relation, before = placed[place], placed[last]
    near = relation.found.start - before.found.content[-1].end
    same = speakers[place] == speakers[last] and before.block.comment == relation.block.comment
    if same and near <= _NEAR:
        return hearers[last]
    reports = cast[speakers[last]].kind == "outlet" and before.found.mention
    named = relation.found.mention
    cites = named and _SOURCES.search(named[0].of(reading.page.text))
    if reports and cites and 0 < near <= _NEXT and before.block.id == relation.block.id:
        return speakers[last], before.found.mention[0]
    return None


def _quoting(
    reading: Reading, relation: Placed, placed: Sequence[Placed], speakers: Sequence[int]
) -> set[int]:
    """Return in whose own words a mention stands: none of them is its "he"."""
    start, found = relation.found.mention[0].start, set[int]()
    above = relation.parent
    while above is not None and above < len(speakers):
        for piece in placed[above].found.content:
            if piece.start <= start < piece.end and reading.page.text[piece.start] in _MARKS:
                found.add(speakers[above])
        above = placed[above].parent
    return found


def _is_first_person(reading: Reading, relation: Placed) -> bool:
    mention = relation.found.mention
    return bool(mention) and mention[0].of(reading.page.text).lower() in {"i", "we"}


def _self(
    relation: Placed, cast: list[Speaker], wrote: dict[str, int], speakers: Sequence[int]
) -> int:
    """Resolve "I said": who is quoted there, else who writes."""
    if relation.parent is not None and relation.parent < len(speakers):
        return speakers[relation.parent]
    place = 0 if relation.block.comment is None else wrote[relation.block.comment]
    cast[place].mentions.append(relation.found.mention[0])
    return place


def _finished(place: int, speaker: Speaker) -> Source:
    mentions: list[Span] = []
    for span in sorted(set(speaker.mentions)):
        if not mentions or span.start >= mentions[-1].end:
            mentions.append(span)
    return Source(
        id=f"s{place + 1}",
        name=speaker.name,
        kind=speaker.kind,
        role=speaker.role,
        named=speaker.named,
        mentions=tuple(mentions),
        why=speaker.why,
        by=BY,
    )
