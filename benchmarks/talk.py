"""A page with as long a discussion as is wanted, made up: nothing has to be read for it."""

from __future__ import annotations

from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING, Final

from assay.case import Prepared
from assay.record import Block, Claim, Comment, Page, Record, Source, Stance, Voice
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["long_talk"]

_BY: Final = "rule:made-up/1"
_STANCES: Final = ("deny", "support", "query", "comment")
_WORDS: Final = (
    "the bridge council road plan river money vote old new they says never again because closed "
    "open people town mayor report figure water night paid promised nobody everyone read wrong"
).split()
_DEEPEST: Final = 6
_NAMES: Final = 400


def long_talk(comments: int) -> Prepared:
    """Return a page with one claim and so many comments, each with a claim and a stance.

    One comment in ten answers nobody; the others answer one of the few before them. The same
    number gives the same page.
    """
    random = Random(comments)  # noqa: S311 - the same page each time is what is wanted
    spans = list(_spans(random, comments))
    text = "\n\n".join(words for words, _ in spans)
    made: list[Comment] = []
    for place, (_, span) in enumerate(spans[1:], 1):
        above = random.choice(made[-5:]) if place % 10 != 1 else None
        above = above if above is None or above.depth < _DEEPEST else None
        made.append(
            Comment(
                id=f"c{place}", span=span, author=f"Reader {random.randrange(_NAMES)}",
                parent=above.id if above else None, depth=above.depth + 1 if above else 0,
            )
        )  # fmt: skip
    data = text.encode()
    record = Record(
        layers=("read", "attribute", "weigh", "relate"),
        page=Page(
            id=f"sha256:{sha256(data).hexdigest()}", source="talk.txt", media_type="text/plain",
            text=text,
        ),
        blocks=tuple(
            Block(
                id=f"b{place}", kind="comment" if place else "paragraph", span=span,
                comment=f"c{place}" if place else None,
            )
            for place, (_, span) in enumerate(spans)
        ),
        comments=tuple(made),
        sources=tuple(_sources(made)),
        claims=tuple(_claim(place, span, made) for place, (_, span) in enumerate(spans)),
        stances=tuple(_stance(one, random) for one in made),
    )  # fmt: skip
    return Prepared(record=record, data=data, charset="utf-8")


def _spans(random: Random, comments: int) -> Iterator[tuple[str, Span]]:
    start = 0
    for _ in range(comments + 1):
        words = " ".join(random.choices(_WORDS, k=random.randint(8, 60))).capitalize() + "."
        yield words, Span(start, start + len(words))
        start += len(words) + 2


def _sources(comments: list[Comment]) -> Iterator[Source]:
    yield Source(
        id="s0",
        name="the author",
        kind="author",
        named=False,
        mentions=(),
        why="It is the page's.",
        by=_BY,
    )
    for name in dict.fromkeys(one.author or "" for one in comments):
        yield Source(
            id=_voice(name),
            name=name,
            kind="commenter",
            named=True,
            mentions=(),
            why="A comment is signed so.",
            by=_BY,
        )


def _voice(name: str) -> str:
    return f"s{int(name.removeprefix('Reader ')) + 1}"


def _claim(place: int, span: Span, comments: list[Comment]) -> Claim:
    who = _voice(comments[place - 1].author or "") if place else "s0"
    voice = Voice(source=who, mention=(), attribution=None, modality="certain", polarity="positive")
    return Claim(
        id=f"k{place + 1}", content=(span,), block=f"b{place}", attribution=None, voices=(voice,),
        comment=f"c{place}" if place else None, modality="certain", polarity="positive",
        why="A sentence of its own.", by=_BY,
    )  # fmt: skip


def _stance(comment: Comment, random: Random) -> Stance:
    to = random.choice(("k1", comment.parent or "page"))
    return Stance(
        id=f"t{comment.id[1:]}", from_=comment.id, to=to,
        stance=random.choice(_STANCES), score=0.9, spans=(comment.span,) if comment.span else (),
        why="Made up.", by=_BY,
    )  # fmt: skip
