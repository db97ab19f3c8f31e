"""Stored texts by their words: SQLite's FTS5 and its BM25, in memory."""

from __future__ import annotations

import sqlite3
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from assay.case.match.plain import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Lexical", "Worded"]

_MOST_WORDS = 64
"""So many words of what is asked are looked up: the rest of a long text adds time only."""

_BEST = "SELECT rowid FROM held WHERE held MATCH ? ORDER BY bm25(held, 1, 1), rowid LIMIT ?"
_FITS = (
    "SELECT rowid, -bm25(held, 1, 1), -bm25(held, 1, 0), -bm25(held, 0, 1) FROM held"
    " WHERE held MATCH ? AND rowid IN ({})"
)


class Worded(NamedTuple):
    """How well the words of a stored text fit what was asked: BM25, 0 or more."""

    both: float
    text: float
    title: float


class Lexical:
    """An index of texts and their titles; safe with threads.

    BM25 with k1 = 1.2 and b = 0.75 as FTS5 has them, over stems (Porter 1980).
    """

    def __init__(self, stored: Iterable[tuple[str, str]]) -> None:
        """Index texts with their titles; time is linear in their words."""
        self._lock = Lock()
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        self._db.execute(
            "CREATE VIRTUAL TABLE held USING fts5(text, title, tokenize='porter unicode61')"
        )
        rows = ((at, *_readable(one)) for at, one in enumerate(stored))
        self._db.executemany("INSERT INTO held(rowid, text, title) VALUES (?, ?, ?)", rows)

    def near(self, asked: str, most: int) -> list[int]:
        """Return the places of texts that share the rarest words with a text, the best first."""
        return [int(place) for (place,) in self._found(_BEST, asked, [most])]

    def among(self, asked: str, places: Sequence[int]) -> dict[int, Worded]:
        """Return those of the stored texts at ``places`` that share words with a text."""
        query = _FITS.format(",".join("?" * len(places)))
        return {place: Worded(*fits) for place, *fits in self._found(query, asked, places)}

    def _found(self, query: str, asked: str, given: Sequence[int]) -> list[tuple[int, ...]]:
        terms = words(asked)[:_MOST_WORDS]
        if not terms:
            return []
        wanted = " OR ".join(f'"{term}"' for term in terms)
        with self._lock:
            return self._db.execute(query, (wanted, *given)).fetchall()


def _readable(texts: tuple[str, str]) -> tuple[str, ...]:
    """Return texts as SQLite takes them: without what is no character, and without a zero."""
    return tuple(one.encode("utf-8", "replace").decode().replace("\x00", " ") for one in texts)
