"""The rows of the tables that CSV and Parquet share, in the order of their columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assay.exchange.people import members
from assay.exchange.wording import chain
from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assay.exchange.contents import Contents, Leaf
    from assay.text import Spans

__all__ = [
    "Cell", "Rows", "checks", "claims", "entities", "evidence", "figures", "judgements", "links",
    "pages", "sources", "stances", "voices",
]  # fmt: skip

Cell = str | int | float | bool | bytes | None
Rows = Iterator[tuple[Cell, ...]]


def _ids(leaf: Leaf, claims: Iterable[str]) -> str:
    return " ".join(leaf.claim_ids[one] for one in claims)


def _words(leaf: Leaf, *spans: Spans) -> str:
    return quote(leaf.record.page.text, [span for each in spans for span in each])


def pages(leaf: Leaf) -> Rows:
    """Yield the page itself."""
    page = leaf.page
    yield (
        page.id, page.hash, page.version, page.title, page.publisher, page.published,
        page.modified, page.captured, page.url, page.source, "; ".join(page.authors),
        page.language, page.added, page.assay, len(leaf.record.page.text),
    )  # fmt: skip


def claims(leaf: Leaf) -> Rows:
    """Yield its claims."""
    made = {one.id: one for one in leaf.record.attributions}
    for claim, kept in zip(leaf.record.claims, leaf.claims, strict=True):
        last, by = leaf.sources[claim.voices[-1].source], made.get(claim.attribution or "")
        yield (
            kept.id, leaf.page.id, claim.id, kept.text, kept.said, last.name, last.kind,
            last.named, chain(leaf, claim), by.act if by else None, by.quoted if by else None,
            _words(leaf, by.cue) if by else None, claim.modality, claim.polarity,
            claim.certainty, claim.checkworthy, claim.opinion, kept.supports, kept.denies,
            kept.queries, kept.block, claim.comment, kept.start, kept.stop, claim.why, claim.by,
        )  # fmt: skip


def voices(leaf: Leaf) -> Rows:
    """Yield the voices of its claims, outermost first."""
    for claim in leaf.record.claims:
        for place, voice in enumerate(claim.voices):
            source = leaf.sources[voice.source]
            yield (
                leaf.claim_ids[claim.id], place, leaf.speaker(voice.source), source.name,
                source.kind, source.named, voice.modality, voice.polarity, leaf.page.id,
            )  # fmt: skip


def sources(leaf: Leaf) -> Rows:
    """Yield who speaks on it, without commenters."""
    for source in leaf.sources.values():
        if source.kind != "commenter":
            yield (
                source.id, source.page, source.local, source.name, source.kind, source.role,
                source.named, source.entity,
            )  # fmt: skip


def entities(contents: Contents) -> Rows:
    """Yield who and what the pages name."""
    for entity in contents.entities:
        yield entity.id, entity.name, entity.kind, " ".join(members(entity.id, contents.groups))


def links(leaf: Leaf) -> Rows:
    """Yield what is claimed to connect two."""
    for link, kept in zip(leaf.record.links, leaf.links, strict=True):
        yield (
            kept.id, kept.from_entity, kept.to_entity, kept.relation, kept.type, kept.words,
            kept.modality, kept.polarity, kept.speaker, kept.named, kept.claim, kept.page,
            link.why, link.by,
        )  # fmt: skip


def figures(leaf: Leaf) -> Rows:
    """Yield its quantities."""
    for one in leaf.record.figures:
        claim = leaf.claim_ids[one.claim] if one.claim else None
        yield (
            leaf.page.id, one.id, claim, _words(leaf, (one.span,)), one.value, one.low, one.high,
            one.bound, one.unit, one.counted, *one.span, one.why, one.by,
        )  # fmt: skip


def checks(leaf: Leaf) -> Rows:
    """Yield the sums over its figures."""
    for one in leaf.record.checks:
        yield (
            leaf.page.id, one.id, one.kind, one.outcome, " ".join(one.figures),
            _ids(leaf, one.claims), one.working, one.why, one.by,
        )  # fmt: skip


def evidence(leaf: Leaf) -> Rows:
    """Yield what it leans on."""
    for one in leaf.record.evidence:
        yield (
            leaf.page.id, one.id, one.kind, one.presence, one.target, _ids(leaf, one.claims),
            _words(leaf, (one.span,)), *one.span, one.why, one.by,
        )  # fmt: skip


def stances(leaf: Leaf) -> Rows:
    """Yield where its replies stand."""
    ids = leaf.claim_ids
    for one in leaf.record.stances:
        yield (
            leaf.page.id, one.id, ids.get(one.from_, one.from_), ids.get(one.to, one.to),
            one.stance, one.score, _words(leaf, one.spans), one.why, one.by,
        )  # fmt: skip


def judgements(contents: Contents) -> Rows:
    """Yield what people decided."""
    for one in contents.judgements:
        yield one.id, one.at, one.who, one.subject, one.what, one.value, one.reason
