"""Lines of a whole case -> an empty database, all of them or none."""

from __future__ import annotations

import hashlib
import zlib
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct, convert, defstruct
from sqlalchemy import Boolean, Double, Integer, LargeBinary, func, insert, select, text
from sqlalchemy.exc import DBAPIError

from assay.case.store.migrations import MIGRATIONS
from assay.case.store.tables import CAPTURES, CLAIMS, PAGES, SOURCES
from assay.case.whole.lines import FORMAT, KEPT, NUMBERED, End, Head
from assay.errors import CaseError, RecordError
from assay.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Column, Table
    from sqlalchemy.engine import Connection

    from assay.case.whole.lines import Line

__all__ = ["restored"]

_BATCH: Final = 200
_EFFORT: Final = 6
_WHOLE = Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]
_TYPES: Final = ((Boolean, bool), (Integer, _WHOLE), (Double, float), (LargeBinary, bytes))


def _typed(column: Column[Any]) -> tuple[str, Any]:
    kind: Any = next((kind for base, kind in _TYPES if isinstance(column.type, base)), str)
    if column.table is PAGES and column.name == "record":
        kind = dict[str, Any]
    return str(column.name), kind | None


def _shape(table: Table) -> type[Struct]:
    """Make the type that a line of a table has to be of."""
    fields = [
        _typed(column) for column in table.c if column.name != "packed" or table is not CAPTURES
    ]
    if table is CAPTURES:
        fields.append(("data", bytes))
    return defstruct(str(table.name), fields, kw_only=True, forbid_unknown_fields=True)


_TABLES: Final = {str(table.name): table for table in KEPT}
_PLACES: Final = {str(table.name): place for place, table in enumerate(KEPT)}
_SHAPES: Final = {str(table.name): _shape(table) for table in KEPT}


class _Bad(Exception):  # noqa: N818 - never leaves this file
    """What is wrong with a line, before its number is known."""


def restored(connection: Connection, lines: Iterable[tuple[int, Line]], name: str) -> None:
    """Put numbered lines into an empty case.

    Raises
    ------
    CaseError
        A line is none of a case, or does not fit those before it; says which. The transaction
        that ``connection`` is in must then be given up.
    """
    numbered = iter(lines)
    head = _head(numbered, name)
    ended = False
    known: dict[int, tuple[frozenset[str], frozenset[str]]] = {}
    for table, group in groupby(_rows(numbered, name), key=lambda one: one[1]):
        if table == "":
            ended = True
            continue
        batch: list[tuple[int, dict[str, Any]]] = []
        for at, _, row in group:
            batch.append((at, _fitting(_TABLES[table], row, known, at, name)))
            if len(batch) == _BATCH:
                _put(connection, _TABLES[table], batch, name)
                batch = []
        _put(connection, _TABLES[table], batch, name)
    if not ended:
        raise CaseError(
            name,
            "the file stops before its end: the last line of an export says how many lines it"
            " has. Export the case again.",
            reason="damaged",
        )
    _numbers(connection, head)


def _head(numbered: Iterator[tuple[int, Line]], name: str) -> Head:
    found = next(numbered, None)
    if found is None or not isinstance(found[1], Head) or found[1].format != FORMAT:
        raise _told(name, 1, f"expected the head of an export, “{FORMAT}”", "foreign")
    head = found[1]
    if head.tables > len(MIGRATIONS):
        raise CaseError(
            name,
            f"a newer version of assay made this export (tables {head.tables}, this version knows"
            f" {len(MIGRATIONS)}): install that version, or a later one.",
            reason="newer",
        )
    return head


def _rows(
    numbered: Iterator[tuple[int, Line]], name: str
) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Yield each row with its line and table, in the order of tables; an empty name ends them."""
    place, count, ended = 0, 1, False
    for at, line in numbered:
        if ended:
            raise _told(name, at, "expected nothing after the end of the export")
        if isinstance(line, End):
            if line.lines != count:
                raise _told(
                    name, at, f"expected {line.lines} lines before the end, there are {count}"
                )
            ended = True
            yield at, "", {}
            continue
        if isinstance(line, Head) or line.table not in _PLACES:
            raise _told(name, at, "expected a row of a table that a case has")
        if _PLACES[line.table] < place:
            raise _told(name, at, f"expected the rows of “{line.table}” further up")
        place = _PLACES[line.table]
        count += 1
        yield at, line.table, line.row


def _fitting(
    table: Table,
    row: dict[str, Any],
    known: dict[int, tuple[frozenset[str], frozenset[str]]],
    at: int,
    name: str,
) -> dict[str, Any]:
    """Return a row as the database takes it, once all is checked that the database does not."""
    try:
        plain: dict[str, Any] = msgspec.structs.asdict(convert(row, _SHAPES[table.name]))
        if table is PAGES:
            record = _record(plain)
            known[plain["id"]] = (
                frozenset(claim.id for claim in record.claims),
                frozenset(source.id for source in record.sources),
            )
        elif table is CAPTURES:
            plain["packed"] = _packed(plain)
        elif table in {CLAIMS, SOURCES}:
            _belongs(plain, known.get(plain["page"]), source=table is SOURCES)
    except (_Bad, msgspec.ValidationError) as error:
        raise _told(name, at, str(error)) from None
    return plain


def _belongs(
    plain: dict[str, Any], known: tuple[frozenset[str], frozenset[str]] | None, *, source: bool
) -> None:
    if known is None or plain["local"] not in known[source]:
        raise _Bad(f"page p{plain['page']} has no “{plain['local']}”")


def _record(plain: dict[str, Any]) -> Record:
    written = msgspec.json.encode(plain["record"])
    try:
        record = Record.from_json(written)
    except RecordError as error:
        raise _Bad(f"its record is none: {error}") from None
    if (record.page.id, record.page.text) != (plain["capture"], plain["text"]):
        raise _Bad("its record is that of another page")
    plain["record"] = zlib.compress(written, _EFFORT)
    return record


def _packed(plain: dict[str, Any]) -> bytes:
    content: bytes = plain.pop("data")
    found = f"sha256:{hashlib.sha256(content).hexdigest()}"
    if found != plain["hash"] or len(content) != plain["size"]:
        raise _Bad("the bytes of a page are not those that its hash was made of")
    return zlib.compress(content, _EFFORT)


def _put(
    connection: Connection, table: Table, batch: Sequence[tuple[int, dict[str, Any]]], name: str
) -> None:
    if not batch:
        return
    try:
        connection.execute(insert(table), [row for _, row in batch])
    except DBAPIError as error:
        first, last = batch[0][0], batch[-1][0]
        where = f"one of lines {first} to {last}" if last > first else f"line {first}"
        said = str(error.orig).splitlines()[0]
        raise CaseError(
            name, f"{where} does not fit the lines before it ({said}): nothing was added.",
            reason="damaged",
        ) from None  # fmt: skip


def _numbers(connection: Connection, head: Head) -> None:
    """Let no number be given twice, not even one whose row is gone."""
    for table in NUMBERED:
        highest = connection.scalar(select(func.max(_TABLES[table].c.id))) or 0
        last = max(head.given.get(table, 0), highest)
        if connection.dialect.name == "sqlite":
            connection.execute(
                text("DELETE FROM sqlite_sequence WHERE name = :name").bindparams(name=table)
            )
            if last:
                connection.execute(
                    text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)")
                    .bindparams(name=table, last=last)
                )  # fmt: skip
        elif last:
            connection.execute(
                text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :last)")
                .bindparams(name=table, last=last)
            )  # fmt: skip


def _told(name: str, line: int, said: str, reason: str = "damaged") -> CaseError:
    return CaseError(name, f"line {line}: {said}: nothing was added.", reason=reason)
