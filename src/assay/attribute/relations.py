"""Every reporting relation of a page: found paragraph by paragraph, then put inside one another."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from assay.attribute.according import according_to
from assay.attribute.announced import announced
from assay.attribute.carry import Carried, carry_on, follow_on
from assay.attribute.found import Found, Placed
from assay.attribute.impersonal import impersonal
from assay.attribute.narrative import is_speech
from assay.attribute.passage import passage
from assay.attribute.reporting import reporting_verbs
from assay.text import trim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from assay.attribute.passage import Passage
    from assay.record import Block, Reading

__all__ = ["relations"]

_DETECTORS: tuple[Callable[[Passage], Iterable[Found]], ...] = (
    reporting_verbs,
    according_to,
    impersonal,
    announced,
)
_SILENT = frozenset({"furniture", "byline", "table"})
"""Kinds of block in which nobody is reported to speak."""

_DEEPEST = 3
"""Quotations inside quotations are read again so many times."""

_NEAREST = 8
"""Relations around another that are compared: the smallest is among the last to begin."""

_REACHING = 64
"""Relations that are kept in view as those around the next."""

_MOST_VOICES = 12
"""A chain of more is no language: what lies deeper hangs where the last of them hangs."""


def relations(reading: Reading) -> tuple[Placed, ...]:
    """Return the page's relations in text order, those of the comments among them."""
    placed: list[Placed] = []
    carried = Carried()
    for block in reading.blocks:
        if block.kind in _SILENT or (block.comment and block.kind == "quotation"):
            continue
        if block.comment != carried.comment:
            carried = Carried(comment=block.comment)
        where = passage(reading.page.text, block.span)
        spoken = follow_on(where, _detect(where, _DEEPEST))
        spoken = carry_on(where, block, spoken, carried)
        first = len(placed)
        placed.extend(_nest(spoken, block, first, carried.speaker))
        carried = carried.after(block, where, placed, first)
    return tuple(placed)


def _detect(where: Passage, deeper: int) -> tuple[Found, ...]:
    """Run every detector, then read each quotation again as a text of its own.

    Where two find the same cue, the earlier detector has the word.
    """
    found: list[Found] = []
    cued: set[int] = set()
    for detector in _DETECTORS:
        _add(found, cued, detector(where))
    if deeper:
        for quoted in where.quotes:
            inside = trim(where.text, quoted, '“”„«»"‟‘’')
            if inside is None or inside.length >= where.span.length:
                continue
            if is_speech(where, quoted):
                _add(found, cued, _detect(passage(where.text, inside), deeper - 1))
    return tuple(sorted(found, key=lambda one: (one.start, one.cue)))


def _add(found: list[Found], cued: set[int], more: Iterable[Found]) -> None:
    for one in more:
        places = {place for span in one.cue for place in range(*span)}
        if not places & cued:
            found.append(one)
            cued |= places


def _nest(
    spoken: Iterable[Found], block: Block, first: int, speaker: int | None
) -> Iterator[Placed]:
    """Give each relation the smallest one whose content holds all its words."""
    spoken = tuple(spoken)
    reaching: list[tuple[int, int]] = []
    above: list[tuple[int | None, int]] = []
    for place, one in enumerate(spoken):
        # only a relation that reaches this far can hold it: long paragraphs stay linear
        start = one.start
        reaching = [(end, at) for end, at in reaching if end >= start][-_REACHING:]
        around = (at for _, at in reversed(reaching) if one.inside(spoken[at]))
        holders = [
            (sum(piece.length for piece in spoken[at].content), at)
            for at in islice(around, _NEAREST)
        ]
        holder = min(holders)[1] if holders else None
        if holder is not None and above[holder][1] >= _MOST_VOICES:
            holder = above[holder][0]
        above.append((holder, 0 if holder is None else above[holder][1] + 1))
        parent = None if holder is None else first + holder
        yield Placed(one, block, parent, speaker if one.carries_on else None)
        reaching.append((one.content[-1].end, place))
