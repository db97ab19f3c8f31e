"""Who is named and linked, drawn at random."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from assay.record import Entity, EntityKind, Link, Modality, Polarity, Source, Suggestion, Tie
from tests.property.spans import MAYBE, WORDS, pieces

KINDS: st.SearchStrategy[EntityKind] = st.sampled_from(get_args(EntityKind))
TIES: st.SearchStrategy[Tie | None] = st.none() | st.sampled_from(get_args(Tie))
GRADES: st.SearchStrategy[Modality | None] = st.none() | st.sampled_from(get_args(Modality))
SIDES: st.SearchStrategy[Polarity | None] = st.none() | st.sampled_from(get_args(Polarity))
NAMES = st.text(min_size=1, max_size=8)


@st.composite
def entities(draw: st.DrawFn, size: int, cast: tuple[Source, ...]) -> tuple[Entity, ...]:
    """Draw entities, some of which are sources of ``cast``."""
    speakers = [one for one in cast if one.kind != "commenter" and one.name and one.mentions]
    spoken = [one for one in speakers if draw(st.booleans())]
    made: list[Entity] = []
    for source in [*spoken, *[None] * draw(st.integers(0, 2))]:
        mentions = source.mentions if source else draw(pieces(size, 1))
        made.append(
            Entity(
                id=f"e{len(made)}",
                name=source.name if source else draw(NAMES),
                kind=draw(KINDS),
                aliases=tuple(draw(st.lists(NAMES, max_size=2))),
                mentions=mentions,
                sources=(source.id,) if source else (),
                suggestions=draw(suggestions(mentions, [one.id for one in made])),
                why="Because.",
                by="test/1",
            )
        )
    return tuple(made)


@st.composite
def suggestions(
    draw: st.DrawFn, mentions: tuple[object, ...], others: list[str]
) -> tuple[Suggestion, ...]:
    return tuple(
        Suggestion(
            span=span,  # type: ignore[arg-type]
            name=draw(WORDS),
            entity=draw(st.sampled_from([None, *others])),
            why=draw(MAYBE) or "Because.",
            by="test/1",
        )
        for span in mentions[: draw(st.integers(0, 1))]
    )


@st.composite
def links(draw: st.DrawFn, size: int, ends: list[str], claims: list[str]) -> tuple[Link, ...]:
    """Draw links between different entities, each a claim's."""
    pairs = [(one, other) for one in ends for other in ends if one != other]
    return tuple(
        Link(
            id=f"l{place}",
            from_=start,
            to=end,
            relation=draw(NAMES),
            type=draw(TIES),
            claim=draw(st.sampled_from(claims)),
            voice=0,
            modality=draw(GRADES),
            polarity=draw(SIDES),
            span=draw(pieces(size, 1))[0],
            why="Because.",
            by="test/1",
        )
        for place, (start, end) in enumerate(
            draw(st.lists(st.sampled_from(pairs), max_size=2)) if pairs and claims else ()
        )
    )
