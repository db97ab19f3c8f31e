"""A whole case as JSON lines (https://jsonlines.org): what `assay case import` reads back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec import Struct

from assay.case.whole import End, Head, Row
from assay.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assay.case.whole import Line
    from assay.exchange.contents import Contents

__all__ = ["encoded", "lines", "numbered"]


class _Line(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A line as it is written: its first field says which of the three it is."""

    format: str | None = None
    tables: int | None = None
    given: dict[str, int] | None = None
    table: str | None = None
    row: dict[str, Any] | None = None
    lines: int | None = None


_DECODER: Final = msgspec.json.Decoder(_Line)


def lines(contents: Contents) -> Iterator[bytes]:
    """Yield every line of a case."""
    for line in contents.lines():
        yield encoded(line)


def encoded(line: Line) -> bytes:
    """Return a line with its line feed; bytes are in Base64."""
    return msgspec.json.encode(line) + b"\n"


def numbered(written: Iterable[bytes], name: str) -> Iterator[tuple[int, Line]]:
    """Yield each line with its number from 1. Raises `CaseError` at the first that is none."""
    for at, each in enumerate(written, 1):
        try:
            found = _line(_DECODER.decode(each))
        except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
            said = str(error) or "it nests too deep"
            raise CaseError(
                name, f"line {at}: expected a line of a case's export ({said}): nothing was added.",
                reason="damaged" if at > 1 else "foreign",
            ) from None  # fmt: skip
        if found is None:
            raise CaseError(
                name,
                f"line {at}: expected a head, a row of a table, or an end: nothing was added.",
                reason="damaged" if at > 1 else "foreign",
            )
        yield at, found


def _line(found: _Line) -> Line | None:
    if found.format is not None and found.tables is not None and found.given is not None:
        return Head(format=found.format, tables=found.tables, given=found.given)
    if found.table is not None and found.row is not None:
        return Row(table=found.table, row=found.row)
    return None if found.lines is None else End(lines=found.lines)
