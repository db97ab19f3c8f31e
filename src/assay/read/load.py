"""Where pages come from: a file, an archive, an address, bytes; what is had, or an error."""

from __future__ import annotations

import difflib
import io
import os
import re
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING

from msgspec import Struct

from assay.errors import EmptySourceError, SourceError, UnsupportedSourceError
from assay.read.archive.folder import saved_page
from assay.read.archive.kinds import HEAD, is_archive
from assay.read.archive.pages import pages
from assay.read.archive.values import Limits
from assay.record import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.read.options import Options

__all__ = ["Loaded", "holds_many", "load", "load_stretch", "one"]

_ADDRESSES = ("http://", "https://")
_OTHER_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_NEAR = 3
_OF_MANY = frozenset({"warc", "wacz"})


class Loaded(Struct, frozen=True, kw_only=True):
    """The bytes of one page, and what is known of them from outside.

    ``source`` is the name they go by: the path or address as given, ``archive#offset``, or ``-``.
    """

    data: bytes
    source: str
    media_type: str | None = None
    charset: str | None = None
    url: str | None = None
    captured: str | None = None
    problems: tuple[Problem, ...] = ()


def load(
    source: str | os.PathLike[str] | bytes, options: Options, name: str | None = None
) -> Iterator[Loaded | SourceError]:
    """Yield the pages of a source, one in memory at a time; an archive may have many.

    A page of an archive that is broken comes as an error in its place.

    Raises
    ------
    FetchError
        When there is no page to be had from an address.
    EmptySourceError
        For a file without a byte.
    SourceError
        For what is missing, a folder without a page, too large, or may not be read.
    """
    if isinstance(source, bytes):
        yield from _from_bytes(source, name or "-", options)
        return
    given = os.fspath(source)
    # a name that is no UTF-8 (os.fsdecode makes lone surrogates of it) could not be written
    called = name or os.fsencode(given).decode("utf-8", "replace")
    if not given:
        raise SourceError("(no name)", "a page's path is expected, and it is empty.")
    if given.lower().startswith(_ADDRESSES):
        yield _from_address(given, options)
    elif _OTHER_ADDRESS.match(given) and not Path(given).exists():
        raise UnsupportedSourceError(
            called, "expected a path, or an address that begins with http:// or https://."
        )
    elif Path(given).is_dir():
        page = saved_page(given)
        yield from _from_file(page, str(page), options)
    else:
        yield from _from_file(Path(given), called, options)


def load_stretch(
    file: IO[bytes], name: str, options: Options, base: int
) -> Iterator[Loaded | SourceError]:
    """Yield the pages of a stretch of a WARC file that begins with a record, as `load` does.

    ``file`` holds the stretch alone; ``base`` is where it begins in the file called ``name``.
    """
    return _from_archive(file, name, options, base)


def one(
    source: str | os.PathLike[str] | bytes, options: Options, name: str | None = None
) -> Loaded:
    """Return the page of a source that has one; see `load` for the errors.

    Raises
    ------
    UnsupportedSourceError
        The source is an archive of several pages.
    """
    found = list(islice(load(source, options, name), 2))
    called = name or ("-" if isinstance(source, bytes) else str(source))
    if not found:
        raise EmptySourceError(called, "there is no page in this archive.")
    if len(found) > 1:
        raise UnsupportedSourceError(
            called, "expected one page, came an archive of several: read them with read_all()."
        )
    if isinstance(found[0], SourceError):
        raise found[0]
    return found[0]


def holds_many(source: str | os.PathLike[str] | bytes) -> bool:
    """Tell whether a source is a web archive, which may hold many pages.

    What is no regular file (a pipe, an address) is left unopened: it could be read only once.
    """
    if isinstance(source, bytes):
        return is_archive(source[:HEAD], "-") in _OF_MANY
    try:
        if not Path(source).is_file():
            return False
        with Path(source).open("rb") as file:
            return is_archive(file.read(HEAD), os.fspath(source)) in _OF_MANY
    except (OSError, ValueError):
        return False


def _from_bytes(data: bytes, name: str, options: Options) -> Iterator[Loaded | SourceError]:
    if is_archive(data[:HEAD], name) is not None:
        yield from _from_archive(io.BytesIO(data), name, options)
    else:
        yield Loaded(data=_bounded(data, name, options), source=name)


def _bounded(data: bytes, name: str, options: Options) -> bytes:
    if not data:
        raise EmptySourceError(name, "it is empty, not a byte came; save the page again.")
    if len(data) > options.max_bytes:
        raise SourceError(
            name,
            f"it has more than the {options.max_bytes:,} bytes of the largest page that is read;"
            " --max-bytes (Options.max_bytes) moves the limit.",
        )
    return data


def _from_address(address: str, options: Options) -> Loaded:
    from assay.read.fetch import Fetching, fetch  # noqa: PLC0415 - few pages are fetched

    limits = Fetching(
        max_bytes=options.max_bytes, timeout_s=options.timeout_s, robots=options.robots
    )
    page = fetch(address, limits)
    return Loaded(
        data=page.data,
        source=address,
        media_type=page.media_type,
        charset=page.charset,
        url=page.url,
        captured=page.captured,
    )


def _from_archive(
    file: IO[bytes], name: str, options: Options, base: int = 0
) -> Iterator[Loaded | SourceError]:
    found = pages(file, name, Limits(max_payload=options.max_bytes), base)
    for page in found:
        if isinstance(page, SourceError):
            yield page
        else:
            yield Loaded(
                data=page.data,
                source=page.source,
                media_type=page.media_type,
                charset=page.charset,
                url=page.url,
                captured=page.captured,
                problems=page.problems,
            )
    if not found.tally.pages and not found.tally.broken:
        raise EmptySourceError(name, f"there is no page in this archive: {found.tally}.")


def _from_file(path: Path, name: str, options: Options) -> Iterator[Loaded | SourceError]:
    try:
        with path.open("rb") as file:
            if file.seekable():
                if is_archive(file.read(HEAD), name) is not None:
                    yield from _from_archive(file, name, options)
                    return
                file.seek(0)
            data = file.read(options.max_bytes + 1)
    except (OSError, ValueError) as error:
        raise _unread(str(path), name, error) from None
    yield from _from_bytes(data, name, options)


def _unread(path: str, name: str, error: OSError | ValueError) -> SourceError:
    if isinstance(error, FileNotFoundError):
        return SourceError(name, f"there is no such file.{_near(path)}")
    if isinstance(error, NotADirectoryError):
        return SourceError(name, "a part of this path is a file, not a folder.")
    if isinstance(error, PermissionError):
        return SourceError(
            name, "this file may not be read: check its permissions, or copy it to your own folder."
        )
    reason = getattr(error, "strerror", None) or str(error)
    return SourceError(name, f"the file could not be read ({reason}): check the path.")


def _near(name: str) -> str:
    """Return a sentence with the names in the same folder that look like this one."""
    path = Path(name)
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return " Its folder does not exist or may not be read: check the path."
    close = difflib.get_close_matches(path.name, names, n=_NEAR)
    if not close:
        return " Check the path."
    return f" Did you mean {' or '.join(str(path.with_name(one)) for one in close)}?"
