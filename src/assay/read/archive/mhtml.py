"""The page of an MHTML file, which browsers save as one file (RFC 2557)."""

from __future__ import annotations

import email
import email.policy
from email.errors import MessageError
from typing import IO, TYPE_CHECKING

from assay.errors import EmptySourceError, SourceError
from assay.read.archive.values import Archived, Limits
from assay.read.metadata.dates import timestamp

if TYPE_CHECKING:
    from email.message import Message

__all__ = ["read_mhtml"]

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_WHOLE = 4


def read_mhtml(file: IO[bytes], name: str, limits: Limits) -> Archived | SourceError:
    """Return the page of an MHTML file: the part that it names as its root, or its first page."""
    most = _WHOLE * limits.max_payload
    file.seek(0)
    data = file.read(most + 1)
    if len(data) > most:
        return SourceError(
            name,
            f"holds more than {most:,} bytes, the limit for a saved page with its pictures (four "
            "times --max-bytes). Raise --max-bytes to read it.",
        )
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        root = _root(message)
        page = None if root is None else _bytes(root)
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        return SourceError(
            name,
            f"expected a saved page (MHTML), and it cannot be parsed ({error}). Save it again.",
        )
    if root is None or page is None or not page.strip():
        return EmptySourceError(
            name, "expected a saved page (MHTML), and no part of it is a page with words in it."
        )
    if len(page) > limits.max_payload:
        return SourceError(
            name,
            f"holds a page of {len(page):,} bytes, more than the limit of {limits.max_payload:,}. "
            "Raise --max-bytes to read it.",
        )
    return _page(message, root, page, name)


def _page(message: Message, root: Message, page: bytes, name: str) -> Archived:
    url = _url(message, "Snapshot-Content-Location") or _url(root, "Content-Location")
    charset = root.get_content_charset()
    return Archived(
        data=page,
        source=name,
        url=url or _url(message, "Content-Location"),
        captured=timestamp(str(message["Date"] or "")),
        media_type=root.get_content_type(),
        charset=charset,
    )


def _root(message: Message) -> Message | None:
    """Return the part that is the page: the start, the one at the address saved, or the first."""
    parts = [part for part in message.walk() if part.get_content_type() in _PAGES]
    start = message.get_param("start")
    if isinstance(start, str):
        named = [part for part in parts if str(part["Content-ID"] or "").strip() == start.strip()]
        if named:
            return named[0]
    address = _url(message, "Snapshot-Content-Location")
    at = [part for part in parts if address and _url(part, "Content-Location") == address]
    pages = [part for part in parts if part.get_content_type() != "text/plain"]
    return next(iter([*at, *pages, *parts]), None)


def _bytes(part: Message) -> bytes | None:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else None


def _url(part: Message, field: str) -> str | None:
    address = "".join(str(part[field] or "").split())
    return address if address.lower().startswith(("http://", "https://")) else None
