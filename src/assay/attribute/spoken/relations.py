"""Every reporting relation of a page: found writer by writer, then put inside one another."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from assay.attribute.found import Found, Placed
from assay.attribute.spoken.antecedent import antecedent, is_relative
from assay.attribute.spoken.asserted import asserted
from assay.attribute.spoken.carry import Carried, carry_on, follow_on
from assay.attribute.spoken.citing import cited
from assay.attribute.spoken.court import prosecuted
from assay.attribute.spoken.further import further
from assay.attribute.spoken.headed import headed
from assay.attribute.spoken.hearers import asker, hearer
from assay.attribute.spoken.overrun import cut_back
from assay.attribute.spoken.passage import is_silent, passage
from assay.attribute.spoken.phrases import phrases
from assay.attribute.spoken.places import Places
from assay.attribute.spoken.relayed import relayed
from assay.attribute.spoken.signed import signed
from assay.attribute.spoken.tagged import tagged
from assay.attribute.spoken.unsaid import points_back, unsaid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assay.attribute.spoken.passage import Passage
    from assay.record import Block, Reading
    from assay.text import Span

__all__ = ["relations"]

_NO_REPORTS = (asserted, unsaid, prosecuted)
"""What the model takes for a report, and is none."""

_NEAREST = 8
"""Relations around another that are compared: the smallest is among the last to begin."""

_REACHING = 64
"""Relations that are kept in view as those around the next."""

_MOST_VOICES = 12
"""A chain of more is no language: what lies deeper hangs where the last of them hangs."""


def relations(reading: Reading) -> tuple[Placed, ...]:
    """Return the page's relations: those of the article in text order, then of each comment."""
    placed: list[Placed] = []
    for blocks in _writers(reading):
        spoken = _spoken(reading.page.text, blocks)
        placed.extend(_nest(reading.page.text, spoken, blocks, len(placed)))
    return tuple(placed)


def _writers(reading: Reading) -> Iterable[list[Block]]:
    """Return the blocks of the article, then those of each comment: each one writer's words."""
    held: dict[str | None, list[Block]] = {}
    for block in reading.blocks:
        if not is_silent(block):
            held.setdefault(block.comment, []).append(block)
    return held.values()


def _spoken(text: str, blocks: Sequence[Block]) -> list[Found]:
    """Find the relations in one writer's words, and what goes on without a cue of its own."""
    is_comment = blocks[0].comment is not None
    tags = tagged(text, [block.span for block in blocks], sure=is_comment)
    found = [one for one in tags if not any(no(text, one) for no in _NO_REPORTS)]
    here = _by_block(found, blocks)
    taken = _taken(found, blocks)
    spoken: list[Found] = []
    carried = Carried()
    for at, block in enumerate(blocks):
        where = passage(text, block.span)
        others = Places(taken[at])
        told = [cut_back(where, _completed(where, one), others) for one in cited(text, here[at])]
        told += phrases(where, Places(span for one in told for span in (*one.cue, *one.mention)))
        told += signed(where, Places(span for one in told for span in one.content))
        told += headed(where, block, Places(span for one in told for span in one.content))
        grown = follow_on(where, [further(where, one, others) for one in told], others)
        held = Places((*taken[at], *(span for one in grown for span in one.content)))
        on = carry_on(where, block, grown, carried, held)
        added = grown if on is None else (*grown, on)
        spoken.extend(sorted(added, key=_order))
        carried = carried.after(block, where, added)
    return spoken


def _order(found: Found) -> tuple[int, bool, int]:
    """Order relations by their first word; of those that begin alike, what holds others first."""
    said = found.content[0].start == found.start
    length = sum(piece.length for piece in found.content) if said else 0
    return found.start, not found.carries_on, -length


def _completed(where: Passage, found: Found) -> Found:
    """Add whom a relative pronoun stands for, and which outlet was told."""
    found = relayed(where.text, found)
    told = found.told or hearer(where, found) or asker(where, found)
    if told is not None and len(found.content) > 1:
        # "the Courier was told by an official that": the paper is told, not said
        said = tuple(piece for piece in found.content if piece != told)
        found = found._replace(content=said or found.content)
    whom = found.mention[0] if found.mention else None
    if whom is None or not is_relative(whom.of(where.text)):
        return found._replace(told=told)
    return found._replace(told=told, antecedent=antecedent(where, whom))


def _by_block(found: Sequence[Found], blocks: Sequence[Block]) -> list[list[Found]]:
    starts = [block.span.start for block in blocks]
    held: list[list[Found]] = [[] for _ in blocks]
    for one in found:
        first = (one.cue or one.content)[0].start
        held[bisect_right(starts, first) - 1].append(one)
    return held


def _taken(found: Sequence[Found], blocks: Sequence[Block]) -> list[list[Span]]:
    starts = [block.span.start for block in blocks]
    held: list[list[Span]] = [[] for _ in blocks]
    for one in found:
        for span in (*one.mention, *one.cue, *one.content):
            first = bisect_right(starts, span.start) - 1
            for at in range(first, bisect_right(starts, max(span.end - 1, span.start))):
                held[at].append(span)
    return held


def _adds_nothing(text: str, one: Found, holder: Found) -> bool:
    """Tell what inside another's words is no report: a pronoun, a piece of what goes on anyway."""
    return points_back(text, one) or (one.carries_on and holder.carries_on)


def _nest(
    text: str, spoken: Sequence[Found], blocks: Sequence[Block], first: int
) -> Iterator[Placed]:
    """Give each relation the smallest one whose content holds all its words."""
    starts = [block.span.start for block in blocks]
    reaching: list[tuple[int, int]] = []
    kept: list[Found] = []
    above: list[tuple[int | None, int]] = []
    speaker: int | None = None
    for one in spoken:
        # only a relation that reaches this far can hold it: long paragraphs stay linear
        start = one.start
        reaching = [(end, at) for end, at in reaching if end >= start][-_REACHING:]
        around = (at for _, at in reversed(reaching) if one.inside(kept[at]))
        holders = [
            (sum(piece.length for piece in kept[at].content), at) for at in islice(around, _NEAREST)
        ]
        holder = min(holders)[1] if holders else None
        if holder is not None and _adds_nothing(text, one, kept[holder]):
            continue
        if holder is not None and above[holder][1] >= _MOST_VOICES:
            holder = above[holder][0]
        above.append((holder, 0 if holder is None else above[holder][1] + 1))
        parent = None if holder is None else first + holder
        block = blocks[bisect_right(starts, (one.cue or one.content)[0].start) - 1]
        yield Placed(one, block, parent, speaker if one.carries_on else None)
        leads = holder is None or one.leads(kept[holder])
        if leads and not one.carries_on:
            speaker = first + len(kept)
        reaching.append((one.content[-1].end, len(kept)))
        kept.append(one)
