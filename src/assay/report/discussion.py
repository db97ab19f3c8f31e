"""The comments, as the HTML report sets them: a tree that folds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.report.article import Paragraph
from assay.report.cards import Card, card
from assay.report.characters import web_address
from assay.report.dates import dated
from assay.report.relations import STANCES, Wordings, called, counted
from assay.report.stances import Signal, StanceView, signals, stance_view
from assay.report.thread import Step, batches, walk
from assay.report.timeline import Timeline, timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from assay.record import Claim, Comment
    from assay.report.fragment import Wording
    from assay.report.lookup import Lookup
    from assay.report.pieces import Piece
    from assay.report.relations import Relations

__all__ = ["NO_DISCUSSION", "Answer", "Batch", "CommentView", "Discussion", "Reader", "discussion"]

_BATCH = 100
_OPEN = 60
"""Up to so many comments the whole tree stands open."""


class Answer(Struct, frozen=True, kw_only=True):
    """A comment that another one replies to, and how that is known."""

    number: int
    author: str
    why: str


class CommentView(Struct, frozen=True, kw_only=True):
    """A comment in its place. ``answers`` is set where the tree does not show it.

    ``signals`` are for a moderator: they speak of words, and are counted of nobody.
    """

    step: Step
    number: int
    author: str
    posted: str | None
    posted_in_words: str
    permalink: str | None
    state: str
    depth: int
    answers: Answer | None
    stance: StanceView | None
    signals: tuple[Signal, ...]
    paragraphs: tuple[Paragraph, ...]
    cards: tuple[Card, ...]


class Reader(Struct, frozen=True, kw_only=True):
    """A name under which comments are signed; ``number`` is its first comment's."""

    name: str
    number: int
    comments: int
    claims: int


class Batch(Struct, frozen=True, kw_only=True):
    """A run of whole threads."""

    first: int
    last: int
    comments: tuple[CommentView, ...]


class Discussion(Struct, frozen=True, kw_only=True):
    """All comments. ``unfolded`` says that they are few enough to stand open.

    ``to_the_page`` are the stances of those who answer the page itself, with their number, and
    ``to_the_page_read`` assay's own numbers where people put some right and they are others.
    """

    comments: int
    present: int
    empty: int
    missing: int
    claims: int
    readers: tuple[Reader, ...]
    unfolded: bool
    batches: tuple[Batch, ...]
    to_the_page: tuple[tuple[Wordings, int], ...]
    timeline: Timeline | None
    to_the_page_read: tuple[tuple[Wordings, int], ...] | None = None


NO_DISCUSSION: Final = Discussion(
    comments=0, present=0, empty=0, missing=0, claims=0, readers=(), unfolded=True, batches=(),
    to_the_page=(), timeline=None,
)  # fmt: skip


def discussion(
    lookup: Lookup,
    wording: Wording,
    bodies: dict[str, list[Piece]],
    paragraph: Callable[[Piece], Paragraph],
) -> Discussion:
    """Return the discussion of a record; ``bodies`` are the pieces of each comment, by its id."""
    comments = lookup.record.comments
    claims: dict[str, list[Claim]] = {}
    for claim in lookup.record.claims:
        if claim.comment is not None:
            claims.setdefault(claim.comment, []).append(claim)

    def view(step: Step) -> CommentView:
        comment = step.comment
        return CommentView(
            step=step,
            number=lookup.comment_numbers[comment.id],
            author=called(comment),
            posted=comment.posted,
            posted_in_words=dated(comment.posted or ""),
            permalink=web_address(comment.permalink),
            state=comment.state,
            depth=comment.depth,
            answers=_answer(lookup, step),
            stance=stance_view(lookup, comment),
            signals=signals(lookup, comment),
            paragraphs=tuple(map(paragraph, bodies.get(comment.id, []))),
            cards=tuple(card(lookup, wording, claim) for claim in claims.get(comment.id, [])),
        )

    to_page = _to_the_page(lookup.relations)
    read = to_page if lookup.read is None else _to_the_page(lookup.read)
    states = [comment.state for comment in comments]
    return Discussion(
        comments=len(comments),
        present=states.count("present"),
        empty=states.count("empty"),
        missing=states.count("missing"),
        claims=sum(map(len, claims.values())),
        readers=_readers(lookup, {name: len(made) for name, made in claims.items()}),
        unfolded=len(comments) <= _OPEN,
        batches=tuple(_batched(tuple(map(view, walk(comments))))),
        to_the_page=to_page,
        to_the_page_read=None if read == to_page else read,
        timeline=timeline(lookup.record, lookup.relations, lookup.read),
    )


def _to_the_page(relations: Relations) -> tuple[tuple[Wordings, int], ...]:
    return tuple((STANCES[kind], count) for kind, count in counted(relations.to_the_page()))


def _readers(lookup: Lookup, claims: Mapping[str, int]) -> tuple[Reader, ...]:
    """List who signs, those with most comments first."""
    signed: dict[str, list[Comment]] = {}
    for comment in lookup.record.comments:
        if comment.author:
            signed.setdefault(comment.author, []).append(comment)
    readers = (
        Reader(
            name=name,
            number=lookup.comment_numbers[comments[0].id],
            comments=len(comments),
            claims=sum(claims.get(comment.id, 0) for comment in comments),
        )
        for name, comments in signed.items()
    )
    return tuple(sorted(readers, key=lambda reader: -reader.comments))


def _batched(views: tuple[CommentView, ...]) -> Iterator[Batch]:
    at = 0
    for run in batches((view.step for view in views), _BATCH):
        yield Batch(first=at + 1, last=at + len(run), comments=views[at : at + len(run)])
        at += len(run)


def _answer(lookup: Lookup, step: Step) -> Answer | None:
    comment = step.comment
    if comment.answers is not None:
        to, why = comment.answers.comment, comment.answers.why
    elif step.flat and comment.parent is not None:
        to, why = comment.parent, "A reply to it in the page’s own tree."
    else:
        return None
    return Answer(number=lookup.comment_numbers[to], author=called(lookup.comments[to]), why=why)
