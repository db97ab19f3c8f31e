"""A case's tables as statements are made with; `migrations` is what made them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

__all__ = [
    "ABOUT", "ALIASES", "APPEARANCES", "CAPTURES", "CLAIMS", "ENTITIES", "FACT_CHECKS", "HISTORY",
    "HYPOTHESES", "JUDGEMENTS", "LINKS", "MATCHES", "PAGES", "REPLIES_READ", "SESSIONS", "SOURCES",
    "SUGGESTIONS", "TABLES", "USERS", "VECTORS", "VOICES",
]  # fmt: skip

TABLES: Final = MetaData()


def _id() -> Column[int]:
    return Column("id", BigInteger, primary_key=True)


def _of(name: str, table: str, *, key: bool = False) -> Column[int]:
    return Column(name, BigInteger, ForeignKey(f"{table}.id"), primary_key=key)


def _texts(*names: str) -> tuple[Column[str], ...]:
    return tuple(Column(name, Text) for name in names)


ABOUT: Final = Table("about", TABLES, Column("key", Text, primary_key=True), Column("value", Text))

CAPTURES: Final = Table(
    "captures", TABLES,
    Column("hash", Text, primary_key=True), Column("size", BigInteger),
    *_texts("media_type", "charset"), Column("packed", LargeBinary),
)  # fmt: skip

PAGES: Final = Table(
    "pages", TABLES,
    _id(), *_texts("title", "publisher", "published", "url", "source", "address"),
    Column("version", Integer), Column("current", Boolean), _of("previous", "pages"),
    *_texts("authors", "modified", "captured", "language", "added", "assay", "capture", "text"),
    Column("record", LargeBinary),
)  # fmt: skip

ENTITIES: Final = Table("entities", TABLES, _id(), *_texts("name", "kind", "key"))

APPEARANCES: Final = Table(
    "appearances", TABLES,
    _of("entity", "entities"), _of("page", "pages", key=True),
    Column("local", Text, primary_key=True), *_texts("name"),
)  # fmt: skip

ALIASES: Final = Table(
    "aliases", TABLES, _of("entity", "entities"), _of("page", "pages"), *_texts("name", "key"),
)  # fmt: skip

SUGGESTIONS: Final = Table(
    "suggestions", TABLES,
    _of("entity", "entities"), _of("page", "pages"), _of("other", "entities"),
    *_texts("name", "why", "by"),
)  # fmt: skip

SOURCES: Final = Table(
    "sources", TABLES,
    _id(), *_texts("name", "kind", "role"), Column("named", Boolean),
    _of("entity", "entities"), _of("page", "pages"), *_texts("local"),
)  # fmt: skip

CLAIMS: Final = Table(
    "claims", TABLES,
    _id(), *_texts("text", "standalone", "speaker", "modality", "polarity"),
    Column("certainty", Double), Column("checkworthy", Double), Column("opinion", Boolean),
    *_texts("block", "comment"),
    *(Column(name, Integer) for name in ("supports", "denies", "queries", "start", "stop")),
    _of("source", "sources"), _of("page", "pages"), *_texts("local"), Column("current", Boolean),
)  # fmt: skip

REPLIES_READ: Final = Table(
    "replies_read", TABLES,
    _of("claim", "claims", key=True),
    *(Column(name, Integer) for name in ("supports", "denies", "queries")),
)  # fmt: skip

VOICES: Final = Table(
    "voices", TABLES,
    _of("claim", "claims", key=True), Column("place", Integer, primary_key=True),
    _of("source", "sources"), *_texts("modality", "polarity"),
)  # fmt: skip

LINKS: Final = Table(
    "links", TABLES,
    _id(), _of("from_entity", "entities"), _of("to_entity", "entities"),
    *_texts("relation", "type", "words", "modality", "polarity", "speaker"),
    Column("named", Boolean), _of("claim", "claims"), _of("page", "pages"), *_texts("local"),
    Column("current", Boolean),
)  # fmt: skip

VECTORS: Final = Table(
    "vectors", TABLES,
    _of("page", "pages", key=True), Column("claims", LargeBinary), Column("packed", LargeBinary),
)  # fmt: skip

MATCHES: Final = Table(
    "matches", TABLES,
    _of("a", "claims", key=True), _of("b", "claims", key=True), *_texts("relation"),
    Column("score", Double), *_texts("why", "by"),
)  # fmt: skip

FACT_CHECKS: Final = Table(
    "fact_checks", TABLES,
    _id(), *_texts("claim", "title", "claimant", "rating", "publisher", "url", "published"),
    *_texts("language", "key"), Column("vector", LargeBinary),
)  # fmt: skip

HYPOTHESES: Final = Table("hypotheses", TABLES, _id(), *_texts("text", "at", "who"))

JUDGEMENTS: Final = Table(
    "judgements", TABLES,
    _id(), *_texts("at", "who", "subject", "what", "value", "reason"), _of("page", "pages"),
)  # fmt: skip

HISTORY: Final = Table(
    "history", TABLES, _id(), *_texts("at", "who", "assay", "action", "subject")
)  # fmt: skip

USERS: Final = Table(
    "users", TABLES, Column("name", Text, primary_key=True), *_texts("role", "hash", "at")
)  # fmt: skip

SESSIONS: Final = Table(
    "sessions", TABLES, Column("key", Text, primary_key=True), *_texts("name", "token", "ends")
)  # fmt: skip
