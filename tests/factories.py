"""Small values for tests, made from words instead of offsets."""

from __future__ import annotations

from typing import NamedTuple

from assay.attribute import attribute
from assay.record import (
    Attribution,
    Block,
    Claim,
    Comment,
    Entity,
    Link,
    Page,
    Reading,
    Record,
    Source,
    SourceKind,
    Voice,
)
from assay.text import Span

ID = "sha256:" + "0" * 64


def span(text: str, words: str, nth: int = 0) -> Span:
    """Return where ``words`` stand in ``text``, the ``nth`` time from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def page(text: str, **given: object) -> Page:
    """Return a page of plain text."""
    fields: dict[str, object] = {"id": ID, "source": "-", "media_type": "text/plain", "text": text}
    return Page(**{**fields, **given})  # type: ignore[arg-type]


def reading(text: str, *kinds: str) -> Reading:
    """Return a reading whose blocks are the paragraphs of ``text``, of the kinds given in turn."""
    blocks: list[Block] = []
    start = 0
    for place, words in enumerate(text.split("\n\n")):
        if not words:
            continue
        at = text.index(words, start)
        start = at + len(words)
        kind = kinds[place] if place < len(kinds) else "paragraph"
        where = Span(at, start)
        blocks.append(Block(id=f"b{place + 1}", kind=kind, span=where))  # type: ignore[arg-type]
    return Reading(page=page(text), blocks=tuple(blocks))


class Post(NamedTuple):
    """What a reader posts: paragraphs parted by a blank line; one behind ``> `` is quoted.

    No words make an empty comment, None a missing one; ``parent`` is the place of the post above.
    """

    author: str | None
    words: str | None
    parent: int | None = None


MARKS = {"# ": "title", "## ": "heading", "> ": "quotation", "| ": "caption"}
"""What an article's paragraph is told by; a comment's is quoted or is its own."""


def discussion(article: str, *posts: Post, **given: object) -> Reading:
    """Return an article, its paragraphs marked by `MARKS`, and the comments below it."""
    written: list[str] = []
    blocks: list[Block] = []
    comments: list[Comment] = []

    def put(paragraph: str, usual: str, comment: str | None) -> Span:
        kind = next((kind for mark, kind in MARKS.items() if paragraph.startswith(mark)), usual)
        words = paragraph if kind == usual else paragraph.partition(" ")[2]
        start = sum(len(one) + 2 for one in written)
        where = Span(start, start + len(words))
        written.append(words)
        name = f"b{len(blocks) + 1}"
        blocks.append(Block(id=name, kind=kind, span=where, comment=comment))  # type: ignore[arg-type]
        return where

    for paragraph in article.split("\n\n"):
        put(paragraph, "paragraph", None)
    for place, post in enumerate(posts, start=1):
        parts = post.words.split("\n\n") if post.words else []
        spans = [put(part, "comment", f"c{place}") for part in parts]
        above = None if post.parent is None else comments[post.parent - 1]
        comments.append(
            Comment(
                id=f"c{place}",
                parent=above.id if above else None,
                depth=above.depth + 1 if above else 0,
                author=post.author,
                span=Span(spans[0].start, spans[-1].end) if spans else None,
                state="present" if spans else "missing" if post.words is None else "empty",
            )
        )
    whole = page("\n\n".join(written), **given)
    return Reading(page=whole, blocks=tuple(blocks), comments=tuple(comments))


def record(text: str = "Words.", **given: object) -> Record:
    """Return a record of which only the reading has run."""
    fields: dict[str, object] = {"layers": ("read",), "page": page(text)}
    return Record(**{**fields, **given})  # type: ignore[arg-type]


def source(
    identifier: str, name: str, kind: SourceKind = "person", *mentions: Span, **given: object
) -> Source:
    """Return a source; who mentions nobody is the page's author, a reader or not stated."""
    fields: dict[str, object] = {
        "id": identifier,
        "name": name,
        "kind": kind,
        "named": kind != "unstated",
        "mentions": mentions,
        "why": f"The text calls it “{name}”.",
        "by": "test/source@1",
    }
    return Source(**{**fields, **given})  # type: ignore[arg-type]


def attribution(
    identifier: str,
    by: str,
    mention: Span | None,
    cue: Span | None,
    *content: Span,
    **given: object,
) -> Attribution:
    """Return an attribution of ``content`` to the source ``by``."""
    fields: dict[str, object] = {
        "id": identifier,
        "source": by,
        "mention": (mention,) if mention else (),
        "cue": (cue,) if cue else (),
        "content": content,
        "act": "says",
        "quoted": "indirect",
        "why": "The cue stands beside the name.",
        "by": "test/attribution@1",
    }
    return Attribution(**{**fields, **given})  # type: ignore[arg-type]


def claim(
    identifier: str, block: str, voices: tuple[Voice, ...], *content: Span, **given: object
) -> Claim:
    """Return a claim in the mouth of the last of ``voices``."""
    fields: dict[str, object] = {
        "id": identifier,
        "content": content,
        "attribution": voices[-1].attribution,
        "voices": voices,
        "modality": voices[-1].modality,
        "polarity": voices[-1].polarity,
        "block": block,
        "why": "One sentence of what is said.",
        "by": "test/claim@1",
    }
    return Claim(**{**fields, **given})  # type: ignore[arg-type]


def entity(identifier: str, name: str, *mentions: Span, **given: object) -> Entity:
    """Return an entity: a person, unless its kind is given."""
    fields: dict[str, object] = {
        "id": identifier,
        "name": name,
        "kind": "person",
        "mentions": mentions,
        "why": f"The text names “{name}”.",
        "by": "test/entity@1",
    }
    return Entity(**{**fields, **given})  # type: ignore[arg-type]


def link(
    identifier: str, ends: tuple[str, str], relation: str, claim: str, span: Span, **given: object
) -> Link:
    """Return a link of no type between two entities, in the words at ``span`` of a claim."""
    fields: dict[str, object] = {
        "id": identifier,
        "from_": ends[0],
        "to": ends[1],
        "relation": relation,
        "claim": claim,
        "voice": 0,
        "span": span,
        "why": f"“{relation}” stands between the names.",
        "by": "test/link@1",
    }
    return Link(**{**fields, **given})  # type: ignore[arg-type]


def attributed_record(read: Reading) -> Record:
    """Return the record of a reading once the sources, attributions and claims are found."""
    found = attribute(read)
    return Record(
        layers=("read", "attribute"),
        page=read.page,
        blocks=read.blocks,
        comments=read.comments,
        problems=read.problems,
        sources=found.sources,
        attributions=found.attributions,
        claims=found.claims,
    )
