"""The lines of a whole case whose commenters have other names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from msgspec import Raw, structs

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
_REMEMBERED: Final = 8
"""Pages: rows of one table come page by page."""


def renamed_lines(
    lines: Iterable[Line],
    record_of: Callable[[int], tuple[Record, Renaming | None]],
    names: Mapping[str, str],
) -> Iterator[Line]:
    """Yield lines with the new names; ``names`` has those of entities."""
    kept = lru_cache(_REMEMBERED)(record_of)

    @lru_cache(_REMEMBERED)
    def rows_of(page: int) -> dict[str, dict[str, dict[str, Any]]]:
        made = page_rows(kept(page)[0])
        return {
            table: {row["local"]: row for row in getattr(made, table)} for table in _WORDS
        }

    count = 0
    for line in lines:
        if isinstance(line, Row) and line.table in _LEFT_OUT:
            continue
        if isinstance(line, End):
            yield End(lines=count)
            continue
        count += 1
        if not isinstance(line, Row):
            yield line
            continue
        row = line.row
        if line.table == "entities" and f"e{row['id']}" in names:
            key = f"{row['kind']}:e{row['id']}"
            row = {**row, "name": names[f"e{row['id']}"], "key": key}
        elif line.table == "judgements" and row["page"] and row["reason"]:
            row = {**row, "reason": _reason(row["reason"], kept(row["page"])[1])}
        elif line.table == "pages":
            record, changed = kept(row["id"])
            if changed is not None:
                row = {**row, "text": record.page.text, "record": Raw(record.to_json().encode())}
        elif line.table in _WORDS and kept(row["page"])[1] is not None:
            other = rows_of(row["page"])[line.table][row["local"]]
            row = {**row, **{name: other[name] for name in _WORDS[line.table]}}
        yield structs.replace(line, row=row)


def _reason(reason: str, changed: Renaming | None) -> str:
    return reason if changed is None else changed.words(reason)
