"""The tables of a corpus: those of an export that are a page's own, and what a case keeps besides.

Readers' names are in no column: nobody who comments is followed from page to page. They stand in
the record of their page, where a page is looked at alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assay.case.match.packed import pack
from assay.corpus.minhash import signature
from assay.exchange.tables import PAGE, PLACE, TABLES, WHY, Column, Table, text
from assay.models.similar import embed
from assay.text.hosts import host

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.corpus.journal import Ended
    from assay.exchange.contents import Leaf
    from assay.exchange.tables import Cell

    Rows = Iterator[tuple[Cell, ...]]

__all__ = ["OF_PAGE", "UNREAD", "VECTORS", "unread_row", "vector_rows"]

_KEPT: Final = frozenset(
    {"claims", "voices", "sources", "links", "figures", "checks", "evidence", "stances"}
)
_LOCAL: Final = Column("local", "text", "its id in the page's record")


def _pages(leaf: Leaf) -> Rows:
    page, record = leaf.page, leaf.record
    yield (
        page.id, page.hash, page.title, page.publisher, page.published, page.modified,
        page.captured, page.url, host(page.url), page.source, "; ".join(page.authors),
        page.language, record.page.media_type, page.assay, len(record.page.text),
        len(record.claims), len(record.comments), signature(record),
    )  # fmt: skip


def _blocks(leaf: Leaf) -> Rows:
    for one in leaf.record.blocks:
        comment = None if one.comment is None else leaf.own(one.comment)
        yield leaf.page.id, one.id, one.kind, comment, *one.span


def _comments(leaf: Leaf) -> Rows:
    for one in leaf.record.comments:
        parent = None if one.parent is None else leaf.own(one.parent)
        answers = None if one.answers is None else leaf.own(one.answers.comment)
        start, stop = (None, None) if one.span is None else one.span
        yield (
            leaf.own(one.id), leaf.page.id, one.id, parent, answers, one.depth, one.posted,
            one.state, start, stop,
        )  # fmt: skip


def _entities(leaf: Leaf) -> Rows:
    for one in leaf.record.entities:
        yield (
            leaf.entities[one.id], leaf.page.id, one.id, one.name, one.kind,
            "; ".join(one.aliases), len(one.mentions),
        )  # fmt: skip


def _quotations(leaf: Leaf) -> Rows:
    for one in leaf.record.quotations:
        yield (
            leaf.page.id, one.id, one.match, one.similarity, *one.span,
            *((None, None) if one.of is None else one.of), one.why, one.by,
        )  # fmt: skip


def _contrasts(leaf: Leaf) -> Rows:
    ids = leaf.claim_ids
    for one in leaf.record.contrasts:
        yield (
            leaf.page.id, one.id, one.kind, ids.get(one.from_, one.from_),
            ids.get(one.to, one.to), one.why, one.by,
        )  # fmt: skip


def _events(leaf: Leaf) -> Rows:
    for one in leaf.record.events:
        claim = leaf.claim_ids[one.claim] if one.claim else None
        yield leaf.page.id, one.id, one.when, one.time, one.basis, claim, *one.span, one.by


def _problems(leaf: Leaf) -> Rows:
    for one in leaf.record.problems:
        yield leaf.page.id, one.code, one.message


def _records(leaf: Leaf) -> Rows:
    yield leaf.page.id, leaf.record.to_json()


_OWN: Final = (
    Table("pages", "one row a page that was read", (
        PAGE, text("hash", "the hash of the bytes that were read"),
        text("title", "as the page states it"), text("publisher", "as the page states it"),
        text("published", "ISO 8601, as precise as known"),
        text("modified", "ISO 8601, as precise as known"),
        text("captured", "when the bytes were captured"), text("url", "the page's own address"),
        text("host", "of that address, without `www.`"),
        text("source", "the path as given; of an archive's page `path#offset`"),
        text("authors", "parted by “; ”"), text("language", "BCP 47"),
        text("media_type", "as read"), text("assay", "the version of assay that read it"),
        Column("characters", "whole", "code points of its text"),
        Column("claims", "whole", "claims on it"), Column("comments", "whole", "comments on it"),
        Column("minhash", "bytes", "128 numbers of four bytes; the share of them that two pages"
               " have in common is about that of their runs of five words"),
    ), of_page=_pages),
    Table("blocks", "one row a piece of a page's text", (
        PAGE, _LOCAL, text("kind", "`title`, `heading`, `paragraph`, `comment` …"),
        text("comment", "the comment whose body it is in"), *PLACE,
    ), of_page=_blocks),
    Table("comments", "one row a reader's comment; who wrote it is left out", (
        text("comment", "the comment"), PAGE, _LOCAL,
        text("parent", "the comment above it in the tree"),
        text("answers", "the comment that it really answers, where that was found"),
        Column("depth", "whole", "0 at the top"),
        text("posted", "ISO 8601, as precise as known"),
        text("state", "`present`, `empty`, `missing`"), *PLACE,
    ), of_page=_comments),
    Table("entities", "one row an entity that a page names", (
        text("entity", "the entity; the same over all pages where it is surely the same"),
        PAGE, _LOCAL, text("name", "the fullest name on the page"),
        text("kind", "`person`, `organisation`, `place`, `event`, `document`, `other` …"),
        text("aliases", "other names on the page, parted by “; ”"),
        Column("mentions", "whole", "how often it is named"),
    ), of_page=_entities),
    Table("quotations", "one row a quotation of words that may stand elsewhere on the page", (
        PAGE, _LOCAL, text("match", "`verbatim`, `shortened`, `altered`, `not_found`"),
        Column("similarity", "real", "share of the words in common, in order (Dice)"), *PLACE,
        Column("of_start", "whole", "where the words that are quoted begin"),
        Column("of_end", "whole", "where they end, not included"), *WHY,
    ), of_page=_quotations),
    Table("contrasts", "one row a pair of claims or blocks that stand side by side", (
        PAGE, _LOCAL, text("kind", "`hardened`, `self_contradiction` …"),
        text("from", "a claim, or a block's id on the page"),
        text("to", "a claim, or a block's id on the page"), *WHY,
    ), of_page=_contrasts),
    Table("events", "one row a time that a page states", (
        PAGE, _LOCAL, text("when", "EDTF level 1; null where nothing fixes it"),
        text("time", "`event`, `reporting`, `publication`"),
        text("basis", "how it was resolved, and against what"), text("claim", "the claim"),
        *PLACE, text("by", "the rule or model that made it, with its version"),
    ), of_page=_events),
    Table("problems", "one row a thing on a page that could not be read", (
        PAGE, text("code", "what kind of problem"), text("message", "in words"),
    ), of_page=_problems),
    Table("records", "one row a page: its whole record", (
        PAGE, text("record", "the record, as JSON"),
    ), of_page=_records),
)  # fmt: skip

OF_PAGE: Final = (*_OWN, *(table for table in TABLES if table.name in _KEPT))
"""Tables whose rows are made a page at a time."""

UNREAD: Final = Table("unread", "one row a page that was not read", (
    text("source", "where it stands: a path, or `path#offset`"),
    text("url", "its address, where known"), text("captured", "when it was captured"),
    text("code", "`empty`, `binary`, `unsupported`, `unreadable`, `time`, `memory`, `died`,"
          " `mistake`; or the filter that left it out: `language`, `media_type`, `size`, `host`,"
          " `date`"),
    text("message", "in words"),
))  # fmt: skip

VECTORS: Final = Table("vectors", "one row a claim of an article, for finding the same elsewhere", (
    text("claim", "the claim"), PAGE,
    Column("vector", "bytes", "384 signed bytes; their product, divided by (127 / 0.35)², is how"
           " alike two claims are"),
))  # fmt: skip


def unread_row(ended: Ended) -> tuple[Cell, ...]:
    """Return the row of a page that was not read."""
    return ended.source, ended.url, ended.captured, ended.code, ended.message


def vector_rows(leaves: Sequence[Leaf]) -> Rows:
    """Yield a row for each claim of some articles. Raises `ModelError`."""
    asked = [(one, leaf.page.id) for leaf in leaves for one in leaf.claims if one.comment is None]
    packed = pack(embed([one.said for one, _ in asked]))
    width = len(packed) // max(1, len(asked))
    for at, (one, page) in enumerate(asked):
        yield one.id, page, packed[at * width : (at + 1) * width]
