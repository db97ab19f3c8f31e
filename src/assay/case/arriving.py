"""A page that is to be added -> what becomes of it: new, here already, or a new version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay import __version__
from assay.case.addresses import address, same_page
from assay.case.history import entered, now
from assay.case.keeping import capture_kept, keep, latest_at, page_of_capture
from assay.case.meanings import meaning_kept
from assay.case.rows import page_rows
from assay.case.storable import storable
from assay.case.values import Added
from assay.case.versions import differences

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from assay.case.adding import Prepared
    from assay.record import Record

__all__ = ["arrived"]


def arrived(connection: Connection, prepared: Prepared, who: str | None) -> Added:
    """Keep a page, unless its bytes are here already, and tell what became of it."""
    record = prepared.record
    already = page_of_capture(connection, record.page.id)
    if already is not None:
        return Added(page=f"p{already}", outcome="already")
    known, previous = _version(connection, record)
    if prepared.data is not None:
        capture_kept(
            connection, record.page.id, prepared.data, record.page.media_type, prepared.charset
        )
    fields = {"address": known, "added": now(), "assay": __version__}
    made = keep(connection, page_rows(record), fields, previous)
    if prepared.meaning is not None:
        meaning_kept(connection, made, prepared.meaning)
    entered(connection, "version" if previous else "add", f"p{made}", who)
    if previous is None:
        return Added(page=f"p{made}", outcome="added")
    gained, lost = differences(connection, previous[0], made)
    return Added(page=f"p{made}", outcome="version", gained=gained, lost=lost)


def _version(connection: Connection, record: Record) -> tuple[str, tuple[int, int] | None]:
    """Return a page's address, and the version before it."""
    known = storable(address(record.page))
    latest = latest_at(connection, known)
    if latest is None:
        return known, None
    before, version, text = latest
    if same_page(text, storable(record.page.text)):
        return known, (before, version)
    return f"{known}#{record.page.id}", None
