"""Records drawn at random in which all that the contract demands holds."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from assay.record import (
    Act,
    Addressee,
    Attribution,
    Basis,
    BasisKind,
    Block,
    BlockKind,
    Claim,
    Comment,
    CommentState,
    Conduct,
    ConductKind,
    Layer,
    Modality,
    Page,
    Polarity,
    Problem,
    Quoted,
    Record,
    Replacement,
    SetAside,
    Source,
    SourceKind,
    Stance,
    StanceKind,
    Standalone,
    Voice,
)
from assay.text import Span, Spans
from tests.factories import ID
from tests.property.grounds import checks, contrasts, events, evidence, figures, quotations
from tests.property.spans import MAYBE, SHARES, WORDS, pieces
from tests.property.ties import entities, links

ACTS: st.SearchStrategy[Act] = st.sampled_from(get_args(Act))
QUOTED: st.SearchStrategy[Quoted] = st.sampled_from(get_args(Quoted))
GRADES: st.SearchStrategy[Modality | None] = st.sampled_from([None, *get_args(Modality)])
SIDES: st.SearchStrategy[Polarity | None] = st.sampled_from([None, *get_args(Polarity)])
STATES: st.SearchStrategy[CommentState] = st.sampled_from(get_args(CommentState))
BASES: st.SearchStrategy[BasisKind | None] = st.sampled_from([None, *get_args(BasisKind)])
KINDS: st.SearchStrategy[BlockKind] = st.sampled_from(get_args(BlockKind))
STANCES: st.SearchStrategy[StanceKind] = st.sampled_from(get_args(StanceKind))
CONDUCT: st.SearchStrategy[ConductKind] = st.sampled_from(get_args(ConductKind))
WORDLESS: tuple[SourceKind, ...] = ("author", "commenter", "unstated")
WHO: st.SearchStrategy[SourceKind] = st.sampled_from(
    [kind for kind in get_args(SourceKind) if kind not in WORDLESS]
)
LAYERS: list[tuple[Layer, ...]] = [
    ("read",),
    ("read", "attribute"),
    ("read", "weigh", "relate"),
    ("read", "attribute", "weigh", "relate"),
]
PIECE = 4
"""Code points a block is long."""


@st.composite
def pages(draw: st.DrawFn, text: str) -> Page:
    return Page(
        id=ID,
        source=draw(WORDS),
        url=draw(MAYBE),
        captured=draw(MAYBE),
        media_type=draw(st.sampled_from(["text/html", "text/plain"])),
        title=draw(MAYBE),
        authors=tuple(draw(st.lists(WORDS, max_size=2))),
        publisher=draw(MAYBE),
        published=draw(MAYBE),
        modified=draw(MAYBE),
        language=draw(MAYBE),
        basis=Basis(title=draw(BASES), authors=draw(BASES), language=draw(BASES)),
        text=text,
        set_aside=tuple(
            SetAside(path=path, characters=size, starts=path)
            for path, size in draw(st.lists(st.tuples(WORDS, st.integers(0, 99)), max_size=2))
        ),
    )


@st.composite
def comments(draw: st.DrawFn, first: int, count: int) -> tuple[Comment, ...]:
    """Draw a tree of comments; those present own a piece of the text from ``first`` on."""
    made: list[Comment] = []
    for place in range(count):
        above = draw(st.none() | st.sampled_from(made)) if made else None
        state = draw(STATES)
        start = (first + place) * PIECE
        answered = draw(st.none() | st.sampled_from(made)) if made else None
        made.append(
            Comment(
                id=f"c{place}",
                parent=above.id if above else None,
                depth=above.depth + 1 if above else 0,
                author=draw(MAYBE),
                posted=draw(MAYBE),
                permalink=draw(MAYBE),
                span=Span(start, start + PIECE) if state == "present" else None,
                state=state,
                answers=Addressee(comment=answered.id, why="Named.", by="test/1")
                if answered
                else None,
            )
        )
    return tuple(made)


@st.composite
def sources(draw: st.DrawFn, size: int) -> tuple[Source, ...]:
    wordless: list[tuple[SourceKind, Spans]] = [(kind, ()) for kind in WORDLESS]
    spoken = [(draw(WHO), draw(pieces(size, 1))) for _ in range(2)]
    return tuple(
        Source(
            id=f"s{place}",
            name=draw(WORDS),
            kind=kind,
            role=draw(MAYBE),
            named=draw(st.booleans()),
            mentions=mentions,
            why="Because.",
            by="test/1",
        )
        for place, (kind, mentions) in enumerate([*wordless, *spoken])
    )


@st.composite
def attributions(
    draw: st.DrawFn, size: int, who: list[str], where: list[str]
) -> tuple[Attribution, ...]:
    made: list[Attribution] = []
    for place in range(draw(st.integers(0, 3))):
        parents = st.none() | st.sampled_from([one.id for one in made]) if made else st.none()
        made.append(
            Attribution(
                id=f"a{place}",
                parent=draw(parents),
                source=draw(st.sampled_from(who)),
                mention=draw(pieces(size)),
                cue=draw(pieces(size)),
                content=draw(pieces(size, 1)),
                act=draw(ACTS),
                quoted=draw(QUOTED),
                comment=draw(st.sampled_from([None, *where])),
                why="Because.",
                by="test/1",
            )
        )
    return tuple(made)


@st.composite
def claims(
    draw: st.DrawFn,
    size: int,
    said: tuple[Attribution, ...],
    who: list[str],
    blocks: tuple[Block, ...],
) -> tuple[Claim, ...]:
    """Draw a claim for each attribution, and some in the own voice."""
    by_id = {one.id: one for one in said}
    made: list[Claim] = []
    for place, last in enumerate([*said, *[None] * draw(st.integers(0, 2))]):
        chain: list[Attribution] = []
        step = last
        while step is not None:
            chain.insert(0, step)
            step = by_id[step.parent] if step.parent else None
        voices = [Voice(source=who[0], modality=draw(GRADES), polarity=draw(SIDES))]
        voices += [
            Voice(
                source=one.source,
                mention=one.mention,
                attribution=one.id,
                modality=draw(GRADES),
                polarity=draw(SIDES),
                cues=draw(pieces(size)),
            )
            for one in chain
        ]
        content = draw(pieces(size, 1))
        filled = Standalone(
            text=draw(WORDS), replaced=(Replacement(span=content[0], by_span=content[-1]),)
        )
        made.append(
            Claim(
                id=f"k{place}",
                content=content,
                attribution=last.id if last else None,
                voices=tuple(voices),
                modality=voices[-1].modality,
                polarity=voices[-1].polarity,
                certainty=draw(st.none() | st.floats(-3, 3)),
                cues=draw(pieces(size)),
                checkworthy=draw(st.none() | st.floats(0, 1)),
                opinion=draw(st.none() | st.booleans()),
                standalone=draw(st.sampled_from([None, filled])),
                block=draw(st.sampled_from(blocks)).id,
                comment=last.comment if last else None,
                why="Because.",
                by="test/1",
            )
        )
    return tuple(made)


@st.composite
def stances(draw: st.DrawFn, size: int, who: list[str]) -> tuple[Stance, ...]:
    """Draw where some of the comments and claims ``who`` stand, towards one another or the page."""
    return tuple(
        Stance(
            id=f"t{place}",
            from_=draw(st.sampled_from(who)),
            to=draw(st.sampled_from(["page", *who])),
            stance=draw(STANCES),
            score=draw(SHARES),
            spans=draw(pieces(size, 1)),
            why="Because.",
            by="test/1",
        )
        for place in range(draw(st.integers(0, 2)) if who else 0)
    )


@st.composite
def conduct(draw: st.DrawFn, size: int, where: list[str]) -> tuple[Conduct, ...]:
    return tuple(
        Conduct(
            id=f"n{place}",
            comment=draw(st.sampled_from(where)),
            kind=draw(CONDUCT),
            span=span,
            score=draw(SHARES),
            why="Because.",
            by="test/1",
        )
        for place, span in enumerate(draw(pieces(size)) if where else ())
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Draw a record: blocks in a row, a tree of comments, and who says what about them."""
    above, below = draw(st.integers(1, 3)), draw(st.integers(0, 4))
    size = (above + below) * PIECE
    text = draw(st.text(st.characters(codec="utf-8"), min_size=size, max_size=size))
    thread = draw(comments(above, below))
    blocks = [
        Block(
            id=f"b{place}",
            kind=draw(KINDS),
            span=Span(place * PIECE, place * PIECE + draw(st.integers(1, PIECE))),
            path=draw(MAYBE),
        )
        for place in range(above)
    ]
    blocks += [
        Block(id=f"b{comment.id}", kind="comment", span=comment.span, comment=comment.id)
        for comment in thread
        if comment.span is not None
    ]
    cast = draw(sources(size))
    who = [source.id for source in cast]
    where = [comment.id for comment in thread]
    said = draw(attributions(size, who, where))
    claimed = draw(claims(size, said, who, tuple(blocks)))
    names = [claim.id for claim in claimed]
    counted = draw(figures(size, names))
    named = draw(entities(size, cast))
    return Record(
        layers=draw(st.sampled_from(LAYERS)),
        page=draw(pages(text)),
        blocks=tuple(blocks),
        comments=thread,
        problems=tuple(
            Problem(code="not_read", message=draw(WORDS), span=span) for span in draw(pieces(size))
        ),
        sources=cast,
        attributions=said,
        claims=claimed,
        figures=counted,
        checks=draw(checks([figure.id for figure in counted], names)),
        evidence=draw(evidence(size, names)),
        quotations=draw(quotations(size)),
        contrasts=draw(contrasts([*names, *(block.id for block in blocks)])),
        entities=named,
        links=draw(links(size, [one.id for one in named], names)),
        events=draw(events(size, names)),
        stances=draw(stances(size, [*where, *names])),
        conduct=draw(conduct(size, where)),
    )
