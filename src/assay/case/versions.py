"""What a page says now that it did not say before, claim by claim."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import select

from assay.case.store.tables import CLAIMS

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

__all__ = ["differences"]


def differences(
    connection: Connection, before: int, after: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of claims that were gained and lost from one version to another.

    A claim is the same when its words are, but for spaces and case; one that stands twice and
    then once was lost once.
    """
    old, new = _said(connection, before), _said(connection, after)
    return tuple(_beyond(new, old)), tuple(_beyond(old, new))


def _said(connection: Connection, page: int) -> list[str]:
    query = select(CLAIMS.c.text).where(CLAIMS.c.page == page).order_by(CLAIMS.c.id)
    return list(connection.scalars(query))


def _beyond(some: list[str], others: list[str]) -> list[str]:
    left = Counter(_plain(words) for words in others)
    found = []
    for words in some:
        if left[_plain(words)]:
            left[_plain(words)] -= 1
        else:
            found.append(words)
    return found


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
