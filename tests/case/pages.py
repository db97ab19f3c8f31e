"""Pages for cases, made of statements: who says what, how surely, tying whom."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from assay.case import Case, Prepared
from assay.record import (
    Attribution,
    Block,
    Claim,
    Contrast,
    Link,
    Modality,
    Page,
    Polarity,
    Record,
    SourceKind,
    Suggestion,
    Voice,
)
from assay.text import Span
from tests import factories

if TYPE_CHECKING:
    from collections.abc import Sequence

ENTITIES: dict[str, str] = {
    "Osk": "place",
    "Harbour Board": "organisation",
    "Tarn Works": "organisation",
}


class Says(NamedTuple):
    """A statement of a page: words in somebody's mouth, and the two they tie, if any.

    ``speaker`` None is the page's own voice; ``kind`` is the speaker's.
    """

    speaker: str | None
    words: str
    tie: tuple[str, str, str] | None = None
    modality: Modality = "certain"
    polarity: Polarity = "positive"
    kind: SourceKind = "person"
    named: bool = True
    type: str | None = None
    denies: bool = False


def made(
    title: str,
    *says: Says,
    published: str | None = None,
    aliases: dict[str, tuple[str, ...]] | None = None,
    suggestions: dict[str, Suggestion] | None = None,
    contrasts: Sequence[tuple[str, int, int]] = (),
    also: Sequence[str] = (),
) -> Record:
    """Return a record of a page with these statements; ``also`` are entities besides."""
    text = "\n\n".join([title, *(each.words for each in says)])
    starts = [
        len("\n\n".join([title, *(one.words for one in says[:place])])) + 2
        for place in range(len(says))
    ]
    spans = [Span(start, start + len(each.words)) for start, each in zip(starts, says, strict=True)]
    names = {"author": "s1"}
    sources = [factories.source("s1", f"{title} desk", "author")]
    for each in says:
        if each.speaker is not None and each.speaker not in names:
            names[each.speaker] = f"s{len(names) + 1}"
            sources.append(
                factories.source(
                    names[each.speaker], each.speaker, each.kind, spans[0], named=each.named
                )
            )
    tied = dict.fromkeys(name for each in says if each.tie for name in (each.tie[0], each.tie[2]))
    entities = tuple(
        factories.entity(
            f"e{place}", name, Span(0, len(title)), kind=ENTITIES.get(name, "person"),
            aliases=(aliases or {}).get(name, ()),
            suggestions=tuple(
                [(suggestions or {})[name]] if name in (suggestions or {}) else []
            ),
        )
        for place, name in enumerate(dict.fromkeys((*tied, *also)), start=1)
    )  # fmt: skip
    of = {entity.name: entity.id for entity in entities}
    return Record(
        layers=("read", "attribute", "weigh", "relate"),
        page=Page(
            id=f"sha256:{hashlib.sha256(text.encode()).hexdigest()}", source=f"{title}.txt",
            url=f"https://news.example/{title.replace(' ', '-')}", media_type="text/plain",
            title=title, published=published, text=text,
        ),
        blocks=tuple(
            Block(id=f"b{place}", kind="paragraph", span=span)
            for place, span in enumerate(spans, start=1)
        ),
        sources=tuple(sources),
        attributions=tuple(_attributions(says, spans, names)),
        claims=tuple(_claims(says, spans, names)),
        entities=entities,
        links=tuple(_links(says, spans, of)),
        contrasts=tuple(
            Contrast(
                id=f"x{place}", kind=kind, from_=f"k{one}", to=f"k{other}",  # type: ignore[arg-type]
                why="They differ.", by="test/contrast@1",
            )
            for place, (kind, one, other) in enumerate(contrasts, start=1)
        ),
    )  # fmt: skip


def kept(case: Case, *records: Record) -> None:
    """Add pages to a case."""
    for record in records:
        case.add(Prepared(record=record), who="Ada")


def _attributions(
    says: Sequence[Says], spans: Sequence[Span], names: dict[str, str]
) -> list[Attribution]:
    return [
        factories.attribution(
            f"a{place}", names[each.speaker], None, None, span,
            act="denies" if each.denies else "says",
        )
        for place, (each, span) in enumerate(zip(says, spans, strict=True), start=1)
        if each.speaker is not None
    ]  # fmt: skip


def _claims(says: Sequence[Says], spans: Sequence[Span], names: dict[str, str]) -> list[Claim]:
    claims = []
    for place, (each, span) in enumerate(zip(says, spans, strict=True), start=1):
        own = Voice(source="s1", modality="unknown", polarity="unknown")
        last = Voice(
            source=names[each.speaker or "author"],
            attribution=f"a{place}" if each.speaker else None,
            modality=each.modality,
            polarity=each.polarity,
        )
        voices = (own, last) if each.speaker else (last,)
        claims.append(factories.claim(f"k{place}", f"b{place}", voices, span, checkworthy=0.5))
    return claims


def _links(says: Sequence[Says], spans: Sequence[Span], of: dict[str, str]) -> list[Link]:
    links = []
    for place, (each, span) in enumerate(zip(says, spans, strict=True), start=1):
        if each.tie is not None:
            one, relation, other = each.tie
            links.append(
                factories.link(
                    f"l{place}", (of[one], of[other]), relation, f"k{place}", span, type=each.type
                )
            )
    return links
