"""Pages of a WACZ package: a ZIP archive with WARC files in its folder ``archive``.

The format is https://specs.webrecorder.net/wacz/1.1.1/.
"""

from __future__ import annotations

import contextlib
import io
import lzma
import struct
import tempfile
import zipfile
import zlib
from typing import IO, TYPE_CHECKING

from assay.errors import SourceError
from assay.read.archive.fault import Damage
from assay.read.archive.warc import read_warc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import WriteableBuffer

    from assay.read.archive.fault import Passed
    from assay.read.archive.tape import Meter
    from assay.read.archive.values import Archived

__all__ = ["read_wacz"]

_FOLDER = "archive/"
_NAMES = (".warc", ".warc.gz")
_PIECE = 1 << 20
_IN_MEMORY = 1 << 24
_LOCAL, _LOCAL_NAME, _LOCAL_EXTRA = 30, 26, 28
_LOCKED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
)
"""What `zipfile` raises for bad bytes."""


class _Region(io.RawIOBase):
    """A stretch of a file as a file of its own, so that a stored entry needs no copy."""

    def __init__(self, file: IO[bytes], start: int, size: int) -> None:
        self._file, self._start, self._size, self._at = file, start, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = base + offset
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        self._file.seek(self._start + self._at)
        data = self._file.read(max(min(len(view), self._size - self._at), 0))
        view[: len(data)] = data
        self._at += len(data)
        return len(data)


def read_wacz(
    file: IO[bytes], name: str, meter: Meter
) -> Iterator[Archived | SourceError | Passed]:
    """Yield what became of each record of each WARC file in the package, in its order.

    A page's ``source`` is ``name#archive/data.warc.gz#offset``.
    """
    try:
        package = zipfile.ZipFile(file)
    except _BROKEN as error:
        yield SourceError(
            name,
            f"expected a WACZ package, and its ZIP archive cannot be opened ({error}): it is cut "
            "off or damaged. Download or copy it again.",
        )
        return
    with package:
        entries = [
            entry
            for entry in package.infolist()
            if entry.filename.startswith(_FOLDER) and entry.filename.lower().endswith(_NAMES)
        ]
        if not entries:
            yield SourceError(
                name,
                "expected a WACZ package, and there is no WARC file in its folder archive/. Unpack "
                "it and give the pages in it.",
            )
        for entry in entries:
            called = f"{name}#{entry.filename}"
            opened = _opened(package, entry, file, meter)
            if isinstance(opened, Damage):
                yield SourceError(called, f"this file of the package {opened.why}")
            else:
                with opened:
                    yield from read_warc(opened, called, meter)


def _opened(
    package: zipfile.ZipFile, entry: zipfile.ZipInfo, file: IO[bytes], meter: Meter
) -> IO[bytes] | Damage:
    if entry.flag_bits & _LOCKED:
        return Damage("is locked with a password. Unpack it and give the WARC file in it.")
    try:
        if entry.compress_type == zipfile.ZIP_STORED:
            return _stretch(entry, file)
        return _copied(package, entry, meter)
    except _BROKEN as error:
        return Damage(f"does not unpack ({error}). Download or copy the package again.")


def _stretch(entry: zipfile.ZipInfo, file: IO[bytes]) -> IO[bytes] | Damage:
    """Return the bytes of a stored entry where they stand, behind its local header."""
    file.seek(entry.header_offset)
    local = file.read(_LOCAL)
    if len(local) < _LOCAL or not local.startswith(b"PK\x03\x04"):
        return Damage("is not where the package says. Download or copy the package again.")
    start = entry.header_offset + _LOCAL
    for at in (_LOCAL_NAME, _LOCAL_EXTRA):
        start += int.from_bytes(local[at : at + 2], "little")
    return io.BufferedReader(_Region(file, start, entry.compress_size))


def _copied(package: zipfile.ZipFile, entry: zipfile.ZipInfo, meter: Meter) -> IO[bytes] | Damage:
    """Unpack a packed entry next to the memory: WACZ asks for stored ones, to seek in them."""
    with contextlib.ExitStack() as stack:
        copy = stack.enter_context(tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY))
        unpacked = 0
        with package.open(entry) as packed:
            while data := packed.read(_PIECE):
                unpacked += len(data)
                bomb = meter.bomb(unpacked, entry.compress_size)
                if bomb is not None:
                    return bomb
                copy.write(data)
        stack.pop_all()  # whoever asked for it closes it
        return copy
