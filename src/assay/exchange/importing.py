"""An export of JSON lines -> a case, the same as the one that it was made of."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

from assay.case import Case
from assay.case.store import create
from assay.case.store.address import place
from assay.case.whole import restored
from assay.errors import CaseError
from assay.exchange.contents import contents
from assay.exchange.jsonl import lines, numbered

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["imported"]


def imported(where: str | os.PathLike[str], export: Path) -> Literal["made", "already"]:
    """Make a case of an export, or find that it is there already, the same in every line.

    Raises
    ------
    CaseError
        There is something else at that place, or the export is none, damaged or cut off: then
        there is no new case, and not half of one.
    """
    try:
        with export.open("rb") as file:
            create(
                place(where),
                lambda connection: restored(connection, numbered(file, str(export)), str(export)),
            ).close()
    except OSError as error:
        raise CaseError(
            str(export), f"cannot be read ({error.strerror}).", reason="missing"
        ) from None
    except CaseError as error:
        if error.reason != "exists" or not _is(where, export):
            raise
        return "already"
    return "made"


def _is(where: str | os.PathLike[str], export: Path) -> bool:
    """Tell whether a case is the one that an export was made of."""
    try:
        with Case.open(where) as case, contents(case) as kept, export.open("rb") as file:
            return _same(lines(kept), file)
    except CaseError:
        return False


def _same(one: Iterable[bytes], other: Iterable[bytes]) -> bool:
    return all(a == b for a, b in zip_longest(one, other))
