"""Small pages for a case, made from who says what."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from assay.case import Prepared
from assay.record import Block, Comment, Modality, Page, Record, SourceKind, Stance, Voice
from assay.text import Span
from tests.factories import attribution, claim, source

if TYPE_CHECKING:
    from assay.record import Claim, Source

__all__ = ["Said", "page", "plain"]

AUTHOR = "the page"


class Said(NamedTuple):
    """A sentence, and who says it: the page itself, somebody in it, or a reader below it.

    ``on`` is the place of the claim that a reader's comment denies.
    """

    words: str
    by: str = AUTHOR
    kind: SourceKind = "person"
    modality: Modality = "certain"
    checkworthy: float | None = None
    certainty: float | None = None
    on: int | None = None


def page(*said: Said, name: str = "page.txt", keep: bool = True, **given: object) -> Prepared:
    """Return a page of these sentences, a paragraph each, as it would be added to a case."""
    text, blocks, comments = "", [], []
    sources: dict[str, Source] = {AUTHOR: source("s0", "the author", "author", named=False)}
    claims: list[Claim] = []
    attributions, stances = [], []
    for place, one in enumerate(said, start=1):
        mention = Span(len(text), len(text) + len(one.by))
        start = len(text)
        outside = one.by in {AUTHOR, ""} or one.kind == "commenter"
        if not outside:
            text += f"{one.by} says "
        content = Span(len(text), len(text) + len(one.words))
        text += one.words + "\n\n"
        whole = Span(start, content.end)
        reader = f"c{place}" if one.kind == "commenter" else None
        blocks.append(
            Block(
                id=f"b{place}",
                kind="comment" if reader else "paragraph",
                span=whole,
                comment=reader,
            )
        )
        if reader:
            comments.append(Comment(id=reader, depth=0, author=one.by, span=whole))
        who = sources.setdefault(
            one.by, source(f"s{place}", one.by, one.kind, *(() if outside else (mention,)))
        )
        last = Voice(
            source=who.id,
            mention=() if outside else (mention,),
            attribution=None if outside else f"a{place}",
            modality=one.modality,
            polarity="unknown" if one.modality == "unknown" else "positive",
        )
        voices = (last,) if outside else (_outer(), last)
        if not outside:
            attributions.append(
                attribution(
                    f"a{place}", who.id, mention, Span(mention.end + 1, mention.end + 5), content
                )
            )
        claims.append(
            claim(
                f"k{place}", f"b{place}", voices, content,
                comment=reader, checkworthy=one.checkworthy, certainty=one.certainty,
            )
        )  # fmt: skip
        if reader and one.on:
            stances.append(
                Stance(
                    id=f"t{place}", from_=reader, to=f"k{one.on}", stance="deny", score=0.9,
                    spans=(whole,), why="It says no.", by="test/stance@1",
                )
            )  # fmt: skip
    data = f"{name}\n{text}".encode()
    fields: dict[str, object] = {
        "id": f"sha256:{sha256(data).hexdigest()}", "source": name, "media_type": "text/plain",
        "text": text, **given,
    }  # fmt: skip
    record = Record(
        layers=("read", "attribute", "weigh", "relate"),
        page=Page(**fields),  # type: ignore[arg-type]
        blocks=tuple(blocks),
        comments=tuple(comments),
        sources=tuple(sources.values()),
        attributions=tuple(attributions),
        claims=tuple(claims),
        stances=tuple(stances),
    )
    return Prepared(record=record, data=data if keep else None, charset="utf-8")


def plain(*words: str, name: str = "page.txt", **given: object) -> Prepared:
    """Return a page that says these sentences in its own voice."""
    return page(*(Said(one) for one in words), name=name, **given)  # type: ignore[arg-type]


def _outer() -> Voice:
    return Voice(source="s0", mention=(), attribution=None, modality="certain", polarity="positive")
