"""The lines of a whole case whose commenters have other names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from msgspec import Raw, structs

from assay.case.naming import plain_name
from assay.case.rows import page_rows
from assay.case.whole import End, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from assay.case.whole import Line
    from assay.read.pseudonyms import Renaming
    from assay.record import Record

__all__ = ["renamed_lines"]

_LEFT_OUT: Final = frozenset({"captures", "vectors", "matches"})
"""The bytes have the old names; what was computed from the words is computed anew."""

_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "sources": ("name", "role"),
    "claims": ("text", "standalone", "speaker", "start", "stop"),
    "links": ("words", "relation", "speaker"),
    "appearances": ("name",),
}
_NAMED: Final = frozenset({"aliases", "suggestions"})
"""Rows of a page that have names of it, and no id in its record."""

_REMEMBERED: Final = 8
"""Pages: rows of one table come page by page."""


def renamed_lines(
    lines: Iterable[Line],
    record_of: Callable[[int], tuple[Record, Renaming | None]],
    names: Mapping[str, str],
) -> Iterator[Line]:
    """Yield lines with the new names; ``names`` has those of entities."""
    rows = _Rows(record_of, names)
    count = 0
    for line in lines:
        if isinstance(line, End):
            yield End(lines=count)
        elif not isinstance(line, Row):
            count += 1
            yield line
        elif line.table not in _LEFT_OUT:
            count += 1
            yield structs.replace(line, row=rows.renamed(line.table, line.row))


class _Rows:
    """Rows with the new names, a table at a time."""

    def __init__(
        self,
        record_of: Callable[[int], tuple[Record, Renaming | None]],
        names: Mapping[str, str],
    ) -> None:
        self._kept = lru_cache(_REMEMBERED)(record_of)
        self._made = lru_cache(_REMEMBERED)(self._rows_of)
        self._names = names

    def renamed(self, table: str, row: dict[str, Any]) -> dict[str, Any]:
        """Return a row; one that has no reader's words is as it was."""
        if table == "entities":
            name = self._names.get(f"e{row['id']}")
            key = f"{row['kind']}:e{row['id']}"
            return row if name is None else {**row, "name": name, "key": key}
        page = row["id"] if table == "pages" else row.get("page")
        if table not in {"pages", "judgements", *_NAMED, *_WORDS} or page is None:
            return row
        record, changed = self._kept(page)
        return row if changed is None else {**row, **self._other(table, row, record, changed)}

    def _other(
        self, table: str, row: dict[str, Any], record: Record, changed: Renaming
    ) -> dict[str, Any]:
        """Return the columns of a row that are not what they were."""
        if table == "judgements":
            return {"reason": row["reason"] and changed.words(row["reason"])}
        if table == "pages":
            return {"text": record.page.text, "record": Raw(record.to_json().encode())}
        if table in _NAMED:
            return _other_name(row, changed)
        other = self._made(row["page"])[table][row["local"]]
        return {name: other[name] for name in _WORDS[table]}

    def _rows_of(self, page: int) -> dict[str, dict[str, dict[str, Any]]]:
        made = page_rows(self._kept(page)[0])
        return {table: {row["local"]: row for row in getattr(made, table)} for table in _WORDS}


def _other_name(row: dict[str, Any], changed: Renaming) -> dict[str, Any]:
    name = changed.words(row["name"])
    if "key" in row:
        return {"name": name, "key": plain_name(name)}
    return {"name": name, "why": changed.words(row["why"])}
