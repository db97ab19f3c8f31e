"""page -> who says what: reporting relations, the sources behind them, the claims they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute.chain import voices
from assay.attribute.claims import cut
from assay.attribute.quoted import Marks, quoted
from assay.attribute.speakers.sources import gather
from assay.attribute.spoken.relations import relations
from assay.attribute.standalone import filler
from assay.record import Attributed, Attribution, Claim

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.attribute.claims import Cut
    from assay.attribute.found import Placed
    from assay.attribute.speakers.sources import Cast
    from assay.attribute.standalone import Filler
    from assay.record import Block, Reading

__all__ = ["attribute", "covers"]

CLAIM_BY = "rule:sentence/1"


def covers(language: str | None) -> bool:
    """Tell whether pages in a language (BCP 47) can be read for who says what; English for now.

    Where the language is not known, English is tried.
    """
    return language is None or language.lower().partition("-")[0] == "en"


def attribute(reading: Reading) -> Attributed:
    """Find who says what on a page that has been read.

    The same page gives the same sources, attributions and claims, with the same ids.
    """
    placed = relations(reading)
    cast = gather(reading, placed)
    ids = [f"a{place + 1}" for place in range(len(placed))]
    text = reading.page.text
    marks = [Marks.of(text, block.span) for block in _in_order(reading.blocks)]
    attributions = tuple(
        _attribution(text, placed, place, ids, cast, marks) for place in range(len(placed))
    )
    names = {source.id: source.name for source in cast.sources}
    fill = filler(text, placed, cast)
    claims = tuple(
        _claim(text, place, one, placed, ids, cast, names, fill)
        for place, one in enumerate(cut(reading, placed))
    )
    return Attributed(sources=cast.sources, attributions=attributions, claims=claims)


def _in_order(blocks: Sequence[Block]) -> list[Block]:
    return sorted(blocks, key=lambda block: block.span.start)


def _attribution(
    text: str,
    placed: Sequence[Placed],
    place: int,
    ids: Sequence[str],
    cast: Cast,
    marks: Sequence[Marks],
) -> Attribution:
    relation = placed[place]
    found = relation.found
    return Attribution(
        id=ids[place],
        parent=None if relation.parent is None else ids[relation.parent],
        source=cast.speakers[place],
        mention=found.mention,
        cue=found.cue,
        content=found.content,
        act=found.act,
        quoted=quoted(text, found.content, marks),
        comment=relation.block.comment,
        why=found.why,
        by=found.by,
    )


def _claim(
    text: str,
    place: int,
    one: Cut,
    placed: Sequence[Placed],
    ids: Sequence[str],
    cast: Cast,
    names: Mapping[str, str],
    fill: Filler,
) -> Claim:
    at = one.relation
    if at is None:
        why = (
            "Said in the page's own voice."
            if one.block.comment is None
            else "Said in the commenter's own voice."
        )
    else:
        why = f"A sentence of what {names[cast.speakers[at]]} is reported to say."
    return Claim(
        id=f"k{place + 1}",
        content=one.content,
        attribution=None if at is None else ids[at],
        voices=voices(cast, placed, ids, one.block.comment, at),
        standalone=fill.fill(text, one, None if at is None else cast.speakers[at]),
        block=one.block.id,
        comment=one.block.comment,
        why=why,
        by=CLAIM_BY,
    )
