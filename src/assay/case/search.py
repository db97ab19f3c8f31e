"""Words -> the claims that have them, and pages where no claim does; best first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import BigInteger, bindparam, column, false, text

from assay.case.ids import shown
from assay.case.store.tables import CLAIMS
from assay.case.values import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.engine import Connection

__all__ = ["claims_having", "claims_with", "having", "hits"]

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_PHRASE: Final = re.compile(r'"([^"]+)"|(\S+)')

_LONGEST: Final = 20_000
_MOST: Final = 100
"""Characters and terms of a question that are looked at: enough for a pasted paragraph."""

_CLAIMS: Final = {
    "sqlite": (
        "SELECT k.page, k.id AS claim, p.title, k.text AS words, -bm25(claims_words) AS score"
        " FROM claims_words JOIN claims k ON k.id = claims_words.rowid"
        " JOIN pages p ON p.id = k.page"
        " WHERE claims_words MATCH :words AND k.current ORDER BY bm25(claims_words), k.id"
        " LIMIT :limit"
    ),
    "postgresql": (
        "SELECT k.page, k.id AS claim, p.title, k.text AS words,"
        " ts_rank_cd(k.words, q, 1) AS score"
        " FROM claims k JOIN pages p ON p.id = k.page, to_tsquery('words', :words) q"
        " WHERE k.words @@ q AND k.current ORDER BY score DESC, k.id LIMIT :limit"
    ),
}
_PAGES: Final = {
    "sqlite": (
        "SELECT p.id AS page, NULL AS claim, p.title,"
        " snippet(pages_words, 0, '', '', ' … ', 24) AS words, -bm25(pages_words) AS score"
        " FROM pages_words JOIN pages p ON p.id = pages_words.rowid"
        " WHERE pages_words MATCH :words AND p.current ORDER BY bm25(pages_words), p.id"
        " LIMIT :limit"
    ),
    "postgresql": (
        "SELECT p.id AS page, NULL AS claim, p.title,"
        " ts_headline('words', p.text, q, 'StartSel=\"\", StopSel=\"\", MaxWords=24') AS words,"
        " ts_rank_cd(p.words, q, 1) AS score"
        " FROM pages p, to_tsquery('words', :words) q"
        " WHERE p.words @@ q AND p.current ORDER BY score DESC, p.id LIMIT :limit"
    ),
}


def hits(connection: Connection, given: str, limit: int) -> Iterator[Hit]:
    """Yield what has all the words of ``given``; a phrase stands in double quotation marks.

    Claims come first. Pages follow that have the words elsewhere; where nothing has them all,
    claims that have some.
    """
    terms = _terms(given)
    if not terms:
        return
    found = list(_found(connection, _CLAIMS, _query(connection, terms, all_of=True), limit))
    told = {hit.page for hit in found}
    yield from found
    rest = _found(connection, _PAGES, _query(connection, terms, all_of=True), limit)
    more = [hit for hit in rest if hit.page not in told][: limit - len(found)]
    yield from more
    if not found and not more and len(terms) > 1:
        yield from _found(connection, _CLAIMS, _query(connection, terms, all_of=False), limit)


def claims_with(connection: Connection, given: str, limit: int) -> Iterator[Hit]:
    """Yield claims that share words with ``given``, whatever their number; best first."""
    terms = list(dict.fromkeys(_WORD.findall(given[:_LONGEST].lower())))[:_MOST]
    if terms:
        yield from _found(connection, _CLAIMS, _query(connection, terms, all_of=False), limit)


def claims_having(connection: Connection, words: Sequence[str], limit: int) -> Iterator[Hit]:
    """Yield claims that have all of some words; best first."""
    if words:
        yield from _found(connection, _CLAIMS, _query(connection, words, all_of=True), limit)


def having(connection: Connection, given: str) -> ColumnElement[bool]:
    """Return the condition that a claim has all of some words; none has no words at all."""
    terms = _terms(given)
    if not terms:
        return false()
    if connection.dialect.name == "sqlite":
        found = text("SELECT rowid FROM claims_words WHERE claims_words MATCH :asked")
    else:
        found = text("SELECT id FROM claims WHERE words @@ to_tsquery('words', :asked)")
    query = found.bindparams(asked=_query(connection, terms, all_of=True))
    return CLAIMS.c.id.in_(query.columns(column("id", BigInteger)))


def _terms(given: str) -> list[str]:
    """Return the words and phrases asked for: what has letters or digits, without quotation marks.

    Of a long text the first are taken.
    """
    found = (phrase or word for phrase, word in _PHRASE.findall(given[:_LONGEST]))
    return [term.replace("\0", " ").replace('"', " ") for term in found if _WORD.search(term)][
        :_MOST
    ]


def _query(connection: Connection, terms: Sequence[str], *, all_of: bool) -> str:
    """Write terms as the database's own query; in quotation marks nothing is its operator."""
    if connection.dialect.name == "sqlite":
        return (" AND " if all_of else " OR ").join(f'"{term}"' for term in terms)
    return (" & " if all_of else " | ").join(f"({_phrased(term)})" for term in terms)


def _phrased(term: str) -> str:
    """Write a term for PostgreSQL: as its parser takes it whole ("1.5"), or word for word."""
    whole = term.replace("\\", "\\\\").replace("'", "''")
    words = (word.replace("'", "''") for word in _WORD.findall(term))
    row = "' <-> '".join(words)
    return f"'{whole}' | ('{row}')"


def _found(
    connection: Connection, queries: dict[str, str], words: str, limit: int
) -> Iterator[Hit]:
    query = text(queries[connection.dialect.name]).bindparams(
        bindparam("words", words), bindparam("limit", limit)
    )
    for row in connection.execute(query).mappings():
        fields: dict[str, Any] = dict(row)
        fields["words"] = " ".join(fields["words"].split())
        yield Hit(**{**fields, "page": shown("p", row["page"]), "claim": shown("k", row["claim"])})
