"""Tables of words, written by the link that they make."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.record import Tie

__all__ = ["table"]


def table(rows: Mapping[Tie, str]) -> Mapping[str, Tie]:
    """Return the link of each word, from words parted by spaces; no word may stand in two rows."""
    return MappingProxyType({word: tie for tie, words in rows.items() for word in words.split()})
