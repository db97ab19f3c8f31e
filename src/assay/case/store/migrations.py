"""What made a case's tables, step by step: steps are added at the end and never changed.

A step is a list of statements; one that a single database knows carries that database's name
(SQLAlchemy's: ``sqlite``, ``postgresql``). ``{serial}``, ``{bytes}`` and ``{real}`` stand for what
the two call a counting key, bytes, and a floating-point number of eight bytes.
"""

from __future__ import annotations

from typing import Final

from assay.case.store.statements import (
    EVERY_WORD,
    VIEWS,
    Statement,
    found_by_words,
    kept_for_good,
)

__all__ = ["MIGRATIONS"]

_FIRST: Final = (
    Statement("CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL)"),
    Statement(
        "CREATE TABLE captures (hash TEXT PRIMARY KEY, size BIGINT NOT NULL, media_type TEXT,"
        " charset TEXT, packed {bytes} NOT NULL)"
    ),
    Statement(
        "CREATE TABLE pages (id {serial}, title TEXT, publisher TEXT, published TEXT, url TEXT,"
        " source TEXT NOT NULL, address TEXT NOT NULL, version INTEGER NOT NULL,"
        " current BOOLEAN NOT NULL, previous BIGINT REFERENCES pages(id) ON DELETE SET NULL,"
        " authors TEXT NOT NULL, modified TEXT, captured TEXT, language TEXT, added TEXT NOT NULL,"
        " assay TEXT NOT NULL, capture TEXT NOT NULL UNIQUE, text TEXT NOT NULL,"
        " record {bytes} NOT NULL)"
    ),
    Statement("CREATE INDEX pages_by_address ON pages(address)"),
    Statement("CREATE INDEX pages_by_previous ON pages(previous)"),
    Statement(
        "CREATE TABLE entities (id {serial}, name TEXT NOT NULL, kind TEXT NOT NULL,"
        " key TEXT NOT NULL UNIQUE)"
    ),
    Statement(
        "CREATE TABLE appearances (entity BIGINT NOT NULL REFERENCES entities(id) ON DELETE"
        " CASCADE, page BIGINT NOT NULL REFERENCES pages(id) ON DELETE CASCADE,"
        " local TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (page, local))"
    ),
    Statement("CREATE INDEX appearances_by_entity ON appearances(entity)"),
    Statement(
        "CREATE TABLE aliases (entity BIGINT NOT NULL REFERENCES entities(id) ON DELETE CASCADE,"
        " page BIGINT NOT NULL REFERENCES pages(id) ON DELETE CASCADE, name TEXT NOT NULL,"
        " key TEXT NOT NULL)"
    ),
    Statement("CREATE INDEX aliases_by_key ON aliases(key)"),
    Statement("CREATE INDEX aliases_by_entity ON aliases(entity)"),
    Statement("CREATE INDEX aliases_by_page ON aliases(page)"),
    Statement(
        "CREATE TABLE suggestions (entity BIGINT NOT NULL REFERENCES entities(id) ON DELETE"
        " CASCADE, page BIGINT NOT NULL REFERENCES pages(id) ON DELETE CASCADE,"
        " other BIGINT REFERENCES entities(id) ON DELETE SET NULL, name TEXT NOT NULL,"
        " why TEXT NOT NULL, by TEXT NOT NULL)"
    ),
    Statement("CREATE INDEX suggestions_by_entity ON suggestions(entity)"),
    Statement("CREATE INDEX suggestions_by_other ON suggestions(other)"),
    Statement("CREATE INDEX suggestions_by_page ON suggestions(page)"),
    Statement(
        "CREATE TABLE sources (id {serial}, name TEXT NOT NULL, kind TEXT NOT NULL, role TEXT,"
        " named BOOLEAN NOT NULL, entity BIGINT REFERENCES entities(id) ON DELETE SET NULL,"
        " page BIGINT NOT NULL REFERENCES pages(id) ON DELETE CASCADE, local TEXT NOT NULL)"
    ),
    Statement("CREATE INDEX sources_by_page ON sources(page)"),
    Statement("CREATE INDEX sources_by_entity ON sources(entity)"),
    Statement(
        "CREATE TABLE claims (id {serial}, text TEXT NOT NULL, standalone TEXT, speaker TEXT,"
        " modality TEXT, polarity TEXT, certainty {real}, checkworthy {real}, opinion BOOLEAN,"
        " block TEXT NOT NULL, comment TEXT, supports INTEGER NOT NULL, denies INTEGER NOT NULL,"
        " queries INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,"
        " source BIGINT REFERENCES sources(id) ON DELETE CASCADE,"
        " page BIGINT NOT NULL REFERENCES pages(id) ON DELETE CASCADE, local TEXT NOT NULL,"
        " current BOOLEAN NOT NULL)"
    ),
    Statement("CREATE INDEX claims_by_page ON claims(page)"),
    Statement("CREATE INDEX claims_by_source ON claims(source)"),
    Statement("CREATE INDEX claims_by_worth ON claims(checkworthy)"),
    Statement(
        "CREATE TABLE voices (claim BIGINT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,"
        " place INTEGER NOT NULL, source BIGINT NOT NULL REFERENCES sources(id) ON DELETE CASCADE,"
        " modality TEXT, polarity TEXT, PRIMARY KEY (claim, place))"
    ),
    Statement("CREATE INDEX voices_by_source ON voices(source)"),
    Statement(
        "CREATE TABLE links (id {serial}, from_entity BIGINT NOT NULL REFERENCES entities(id) ON"
        " DELETE CASCADE, to_entity BIGINT NOT NULL REFERENCES entities(id) ON DELETE CASCADE,"
        " relation TEXT NOT NULL, type TEXT, words TEXT NOT NULL, modality TEXT, polarity TEXT,"
        " speaker TEXT, named BOOLEAN, claim BIGINT NOT NULL REFERENCES claims(id) ON DELETE"
        " CASCADE, page BIGINT NOT NULL REFERENCES pages(id) ON DELETE CASCADE,"
        " local TEXT NOT NULL, current BOOLEAN NOT NULL)"
    ),
    Statement("CREATE INDEX links_by_from ON links(from_entity)"),
    Statement("CREATE INDEX links_by_to ON links(to_entity)"),
    Statement("CREATE INDEX links_by_page ON links(page)"),
    Statement("CREATE INDEX links_by_claim ON links(claim)"),
    Statement(
        "CREATE TABLE vectors (page BIGINT PRIMARY KEY REFERENCES pages(id) ON DELETE CASCADE,"
        " claims {bytes} NOT NULL, packed {bytes} NOT NULL)"
    ),
    Statement(
        "CREATE TABLE matches (a BIGINT NOT NULL REFERENCES claims(id) ON DELETE CASCADE,"
        " b BIGINT NOT NULL REFERENCES claims(id) ON DELETE CASCADE, relation TEXT NOT NULL,"
        " score {real} NOT NULL, why TEXT NOT NULL, by TEXT NOT NULL, PRIMARY KEY (a, b))"
    ),
    Statement("CREATE INDEX matches_by_b ON matches(b)"),
    Statement(
        "CREATE TABLE fact_checks (id {serial}, claim TEXT NOT NULL, title TEXT, claimant TEXT,"
        " rating TEXT, publisher TEXT, url TEXT, published TEXT, language TEXT,"
        " key TEXT NOT NULL UNIQUE, vector {bytes})"
    ),
    Statement(
        "CREATE TABLE hypotheses (id {serial}, text TEXT NOT NULL, at TEXT NOT NULL,"
        " who TEXT NOT NULL)"
    ),
    Statement(
        "CREATE TABLE judgements (id {serial}, at TEXT NOT NULL, who TEXT NOT NULL,"
        " subject TEXT NOT NULL, what TEXT NOT NULL, value TEXT NOT NULL, reason TEXT,"
        " page BIGINT REFERENCES pages(id) ON DELETE CASCADE)"
    ),
    Statement("CREATE INDEX judgements_by_subject ON judgements(subject)"),
    Statement("CREATE INDEX judgements_by_page ON judgements(page)"),
    Statement(
        "CREATE TABLE history (id {serial}, at TEXT NOT NULL, who TEXT NOT NULL,"
        " assay TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL)"
    ),
    *kept_for_good("history"),
    *kept_for_good("judgements"),
    Statement(
        "CREATE TRIGGER history_kept BEFORE DELETE ON history "
        "BEGIN SELECT RAISE(ABORT, 'history is append-only'); END",
        "sqlite",
    ),
    Statement(
        "CREATE TRIGGER history_kept BEFORE DELETE ON history "
        "FOR EACH ROW EXECUTE FUNCTION history_unchanged()",
        "postgresql",
    ),
    Statement(
        "CREATE TRIGGER history_whole BEFORE TRUNCATE ON history "
        "FOR EACH STATEMENT EXECUTE FUNCTION history_unchanged()",
        "postgresql",
    ),
    *VIEWS,
    *EVERY_WORD,
    *found_by_words("claims", "text"),
    *found_by_words("pages", "text"),
    *found_by_words("fact_checks", "claim"),
)

_USERS: Final = (
    Statement(
        "CREATE TABLE users (name TEXT PRIMARY KEY, role TEXT NOT NULL, hash TEXT NOT NULL,"
        " at TEXT NOT NULL)"
    ),
    Statement(
        "CREATE TABLE sessions (key TEXT PRIMARY KEY, name TEXT NOT NULL REFERENCES users(name)"
        " ON DELETE CASCADE, token TEXT NOT NULL, ends TEXT NOT NULL)"
    ),
)

_REPLIES_READ: Final = (
    Statement(
        "CREATE TABLE replies_read (claim BIGINT PRIMARY KEY REFERENCES claims(id) ON DELETE"
        " CASCADE, supports INTEGER NOT NULL, denies INTEGER NOT NULL, queries INTEGER NOT NULL)"
    ),
)

MIGRATIONS: Final[tuple[tuple[Statement, ...], ...]] = (_FIRST, _USERS, _REPLIES_READ)
"""Every step so far; the version of a case is how many of them it has been through."""
