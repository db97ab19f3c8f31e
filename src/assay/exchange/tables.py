"""The tables that CSV and Parquet share: their columns, and what makes their rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

from assay.exchange import rows
from assay.exchange.contents import Contents, Leaf
from assay.exchange.rows import Cell, Rows

__all__ = ["PAGE", "PLACE", "TABLES", "WHY", "Cell", "Column", "Kind", "Table", "text"]

Kind = Literal["text", "whole", "real", "flag", "bytes"]


class Column(NamedTuple):
    """A column: its name, the type of its cells, and what it holds."""

    name: str
    kind: Kind
    about: str


class Table(NamedTuple):
    """A table: ``of_page`` makes its rows a page at a time, ``of_case`` all at once."""

    name: str
    about: str
    columns: tuple[Column, ...]
    of_page: Callable[[Leaf], Rows] | None = None
    of_case: Callable[[Contents], Rows] | None = None


PAGE: Final = Column("page", "text", "the page")
WHY: Final = (
    Column("why", "text", "one sentence that can be checked against the words"),
    Column("by", "text", "the rule or model that made it, with its version"),
)
PLACE: Final = (
    Column("start", "whole", "where it begins in the page's text, in code points from 0"),
    Column("end", "whole", "where it ends, not included"),
)
_GRADE: Final = (
    Column("modality", "text", "`certain`, `probable`, `possible`, `unknown`"),
    Column("polarity", "text", "`positive`, `negative`, `unknown`"),
)


def text(name: str, about: str) -> Column:
    """Return a column of text."""
    return Column(name, "text", about)


TABLES: Final = (
    Table("pages", "one row a page, of several versions the current one", (
        PAGE, text("hash", "the hash of the bytes that were read"),
        Column("version", "whole", "1 for the first that was added of its address"),
        text("title", "as the page states it"), text("publisher", "as the page states it"),
        text("published", "ISO 8601, as precise as known"),
        text("modified", "ISO 8601, as precise as known"),
        text("captured", "when the bytes were captured"), text("url", "the page's own address"),
        text("source", "what was given to be read"), text("authors", "parted by “; ”"),
        text("language", "BCP 47"), text("added", "when it was added to the case"),
        text("assay", "the version of assay that read it"),
        Column("characters", "whole", "code points of its text"),
    ), of_page=rows.pages),
    Table("claims", "one row a claim", (
        text("claim", "the claim"), PAGE, text("local", "its id in the page's record"),
        text("words", "its words as they stand; “ … ” between pieces"),
        text("said", "what is claimed, in words that need no page around them"),
        text("speaker", "the last voice, whose claim it is"),
        text("speaker_kind", "what kind of source that is"),
        Column("named", "flag", "whether the speaker is named"),
        text("voices", "the whole chain, outermost first, parted by “ → ”"),
        text("act", "how it is reported; where it is `denies`, the words are what is denied"),
        text("quoted", "`direct`, `indirect`, `mixed`"), text("cue", "the words that report it"),
        *_GRADE, Column("certainty", "real", "−3 … +3"),
        Column("checkworthy", "real", "0 … 1"),
        Column("opinion", "flag", "taste or judgement that no record could settle"),
        Column("supports", "whole", "replies of readers that support it"),
        Column("denies", "whole", "replies that deny it"),
        Column("queries", "whole", "replies that query it"),
        text("block", "the kind of the block that it stands in"),
        text("comment", "the comment that it stands in, by its id on the page"), *PLACE, *WHY,
    ), of_page=rows.claims),
    Table("voices", "one row a voice of a claim", (
        text("claim", "the claim"), Column("place", "whole", "0 for the outermost"),
        text("source", "who; a commenter's id is made of the page and means nothing beyond it"),
        text("name", "their name"), text("kind", "what kind of source"),
        Column("named", "flag", "whether they are named"), *_GRADE, PAGE,
    ), of_page=rows.voices),
    Table("sources", "one row a source of a page; commenters are left out", (
        text("source", "the source"), PAGE, text("local", "its id in the page's record"),
        text("name", "its name"), text("kind", "what kind of source"),
        text("role", "in the page's words"), Column("named", "flag", "whether it is named"),
        text("entity", "who that is over all pages, as people put them together and apart"),
    ), of_page=rows.sources),
    Table("entities", "one row a person, organisation, place … of the case", (
        text("entity", "the entity"), text("name", "its name"),
        text("kind", "`person`, `organisation`, `place`, `event`, `document`, `other` …"),
        text("members", "the ids that people put together in it, its own first"),
    ), of_case=rows.entities),
    Table("links", "one row a link that somebody claims", (
        text("link", "the link"), text("from", "the entity that it leads from"),
        text("to", "the entity that it leads to"),
        text("relation", "in the page's words"), text("type", "what type of link, where clear"),
        text("words", "from the one name to the other"), *_GRADE,
        text("speaker", "whose word it is"), Column("named", "flag", "whether they are named"),
        text("claim", "the claim"), PAGE, *WHY,
    ), of_page=rows.links),
    Table("figures", "one row a quantity", (
        PAGE, text("local", "its id in the page's record"), text("claim", "the claim"),
        text("words", "its words"), text("value", "an exact decimal, or a fraction like 1/3"),
        text("low", "the lower end"), text("high", "the upper end"),
        text("bound", "`exact`, `about`, `at_least`, `at_most`, `between`"),
        text("unit", "UCUM or ISO 4217"), text("counted", "what is counted"), *PLACE, *WHY,
    ), of_page=rows.figures),
    Table("checks", "one row a sum over a page's own figures", (
        PAGE, text("local", "its id in the page's record"),
        text("kind", "`sum`, `comparison`, `share`, `change`, `unit`, `repeat`"),
        text("outcome", "`holds`, `fails`, `depends`, `unknown`"),
        text("figures", "their ids in the page's record"), text("claims", "the claims"),
        text("working", "the sum as a person would write it"), *WHY,
    ), of_page=rows.checks),
    Table("evidence", "one row a thing that a page leans on", (
        PAGE, text("local", "its id in the page's record"),
        text("kind", "`link`, `image`, `document`, `dataset`, `graph` …"),
        text("presence", "`on_page`, `linked`, `absent`"), text("target", "the address linked"),
        text("claims", "the claims"), text("words", "its words"), *PLACE, *WHY,
    ), of_page=rows.evidence),
    Table("stances", "one row a reply's stance", (
        PAGE, text("local", "its id in the page's record"),
        text("from", "the comment's id on the page, or the claim"),
        text("to", "a claim, a comment's id on the page, or `page`"),
        text("stance", "`support`, `deny`, `query`, `comment`, `unknown`"),
        Column("score", "real", "calibrated probability"), text("words", "that carry it"), *WHY,
    ), of_page=rows.stances),
    Table("judgements", "one row a decision of a person, earlier ones too", (
        text("judgement", "the judgement"), text("at", "when"), text("who", "who"),
        text("subject", "what was judged"), text("what", "the question"),
        text("value", "the answer"), text("reason", "why"),
    ), of_case=rows.judgements),
)  # fmt: skip
