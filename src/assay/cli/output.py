"""Writing results: a file is replaced whole, or left as it was."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from assay.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["replacing", "replacing_folder", "unused_name"]

_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 120
"""Characters of a file's name without its suffix; file systems stop at 255 bytes."""


@contextmanager
def replacing(target: Path) -> Iterator[TextIO]:
    """Open a file to take the place of ``target`` when all has been written.

    Whatever goes wrong before, ``target`` stays as it was. Raises `OutputError` when it cannot be
    written.
    """
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    except OSError as error:
        raise OutputError(str(target), _reason(error)) from error
    try:
        with open(handle, "w", encoding="utf-8", newline="") as stream:  # noqa: PTH123 - a handle
            yield stream
        _like(Path(name), target)
        os.replace(name, target)  # noqa: PTH105 - the name is a string
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise OutputError(str(target), _reason(error)) from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def replacing_folder(target: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    """Make a folder to take the place of ``target`` when all has been written into it.

    Whatever goes wrong before, ``target`` stays as it was. A folder that holds anything but files
    with one of ``suffixes`` is not taken for an earlier result, and stays: `OutputError`.
    """
    if target.is_dir() and not all(
        one.is_file() and one.suffix in suffixes for one in target.iterdir()
    ):
        raise OutputError(
            str(target), f"this folder holds other things than files in {' or '.join(suffixes)}:"
            " nothing was changed. Choose another name.",
        )  # fmt: skip
    try:
        made = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name[:40]}."))
    except OSError as error:
        raise OutputError(str(target), _reason(error)) from error
    try:
        yield made
        _like_new(made)
        _exchange(made, target)
    except OSError as error:
        raise OutputError(str(target), _reason(error)) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _exchange(made: Path, target: Path) -> None:
    """Put ``made`` where ``target`` is; what was there goes when the new one stands."""
    if not target.exists():
        made.rename(target)
        return
    old = made.with_name(f"{made.name}.old")
    target.rename(old)
    try:
        made.rename(target)
    except OSError:
        old.rename(target)
        raise
    if old.is_dir():
        shutil.rmtree(old, ignore_errors=True)
    else:
        old.unlink()


def _like_new(folder: Path) -> None:
    """Give a folder of one's own the rights of any new folder."""
    mask = os.umask(0)
    os.umask(mask)
    folder.chmod(0o777 & ~mask)


def _like(written: Path, target: Path) -> None:
    """Give the new file the rights of the one it replaces, or those of any new file."""
    if target.exists():
        written.chmod(target.stat().st_mode & 0o777)
    else:
        mask = os.umask(0)
        os.umask(mask)
        written.chmod(0o666 & ~mask)


def _reason(error: OSError) -> str:
    return f"cannot be written ({error.strerror or error}); nothing was changed"


def unused_name(source: str, suffix: str, taken: set[str]) -> str:
    """Make a file's name for a page: its own stem, numbered where another page has it.

    A page of an archive is called by the archive and its place in it.

    ``taken`` holds the names given so far, in lower case, and gets the new one.
    """
    path, mark, inside = source.partition("#")
    stem = Path(path).name.removesuffix(".gz") if mark else path
    stem = _UNSAFE.sub("-", f"{Path(stem).stem}{mark and '-'}{inside}").strip("-.")
    stem = stem[:_LONGEST] or "page"
    name, number = f"{stem}{suffix}", 1
    while name.lower() in taken:
        number += 1
        name = f"{stem}-{number}{suffix}"
    taken.add(name.lower())
    return name
