"""Where pages come from: files for now; their bytes, or an error that says what to do."""

from __future__ import annotations

import difflib
import os
from pathlib import Path
from typing import NamedTuple

from assay.errors import EmptySourceError, SourceError, UnsupportedSourceError

__all__ = ["Loaded", "load"]

_ADDRESSES = ("http://", "https://")
_NEAR = 3


class Loaded(NamedTuple):
    """The bytes of a page and the name they go by: the path as given, or ``-``."""

    data: bytes
    source: str


def load(source: str | os.PathLike[str] | bytes) -> Loaded:
    """Return the bytes of ``source``: a path, or bytes that are handed through.

    Raises
    ------
    UnsupportedSourceError
        For an http(s) address: this version fetches nothing.
    EmptySourceError
        For a file without a byte.
    SourceError
        For what is missing, a folder, or may not be read.
    """
    if isinstance(source, bytes):
        return Loaded(source, "-")
    name = os.fspath(source)
    if not name:
        raise SourceError("(no name)", "a page's path is expected, and it is empty.")
    if name.lower().startswith(_ADDRESSES):
        raise UnsupportedSourceError(
            name,
            "fetching an address is not part of this version: save the page and give its path.",
        )
    data = _bytes(name)
    if not data:
        raise EmptySourceError(name, "the file is empty; save the page again and check its size.")
    # a name that is no UTF-8 (os.fsdecode makes lone surrogates of it) could not be written
    return Loaded(data, os.fsencode(name).decode("utf-8", "replace"))


def _bytes(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise SourceError(name, f"there is no such file.{_near(name)}") from None
    except NotADirectoryError:
        raise SourceError(name, "a part of this path is a file, not a folder.") from None
    except IsADirectoryError:
        raise SourceError(
            name, f"this is a folder: name the pages in it, as in {Path(name) / '*.html'}"
        ) from None
    except PermissionError:
        raise SourceError(
            name, "this file may not be read: check its permissions, or copy it to your own folder."
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(name, f"the file could not be read ({reason}): check the path.") from None


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
    return f" Did you mean {' or '.join(str(path.with_name(other)) for other in close)}?"
