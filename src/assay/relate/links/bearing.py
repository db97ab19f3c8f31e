"""Which sentences of a block can tie two entities: only they are taken apart."""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from assay.relate.links.pronouns import BACK, PRONOUNS
from assay.text import Span, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["bearing"]

_PRONOUN: Final = re.compile(rf"\b(?:{'|'.join(sorted(PRONOUNS))})\b", re.IGNORECASE)
_REACH: Final = 6 * BACK
"""So many characters back a pronoun reaches, at the length of an English word with its space."""


def bearing(
    text: str, whole: Span, places: Sequence[Span], meant: Mapping[Span, str]
) -> Iterator[tuple[Span, list[Span]]]:
    """Yield the stretches of a block that may bear a link, each with the places in it, in order.

    A sentence may that names two entities, or one or none and has pronouns for the rest; it is
    taken with those before it that a pronoun of its own may reach back to. ``places`` are the
    block's, in order, and ``meant`` has the entity of each. Time is linear in the block's length.
    """
    cut = [
        (span, [one for one in places if span.covers(one)]) for span in sentences(text, whole)
    ]  # fmt: skip
    needed = [False] * len(cut)
    for at, (span, held) in enumerate(cut):
        pronouns = len(_PRONOUN.findall(text, *span))
        if len({meant[one] for one in held}) > 1 or (pronouns and pronouns + len(held) > 1):
            needed[at] = True
            before = at - 1
            while pronouns and before >= 0 and cut[before][0].end > span.start - _REACH:
                needed[before] = True
                before -= 1
    for kept, run in groupby(zip(cut, needed, strict=True), key=itemgetter(1)):
        taken = [one for one, _ in run] if kept else []
        within = [one for _, held in taken for one in held]
        if len({meant[one] for one in within}) > 1:
            yield Span(taken[0][0].start, taken[-1][0].end), within
