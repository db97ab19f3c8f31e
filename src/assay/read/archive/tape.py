"""The bytes of one gzip member, or of a whole file that is not packed, read once from the front.

Packed WARC files have a gzip member for each record, so that one broken record costs no other.
``zlib`` is driven here and not by a library for archives, because a reader must know where a
member ends, whether its checksum held, and how much it has unpacked to.
"""

from __future__ import annotations

import re
import zlib
from typing import IO, TYPE_CHECKING

from assay.read.archive.fault import Damage

if TYPE_CHECKING:
    from assay.read.archive.values import Limits

__all__ = ["CUT", "GZIP", "Meter", "Tape"]

CUT = Damage(
    "is cut off: the file ends in the middle of it. Download or copy the archive again to get the "
    "rest.",
    is_cut=True,
)
"""The end of a file in the middle of a gzip member."""

GZIP = b"\x1f\x8b\x08"
_CHUNK = 1 << 14
_PIECE = 1 << 18
_RECORD = re.compile(rb"WARC/\d\.\d{1,3}\r?\n[A-Za-z][\w-]{0,60}:")
_LONGEST = 80
_WRAPPED = 31  # zlib: a gzip header and a trailer with its checksum


class Meter:
    """Counts what an archive has unpacked to, against its limits."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.unpacked = 0

    def bomb(self, unpacked: int, packed: int) -> Damage | None:
        """Return why ``unpacked`` bytes out of ``packed`` are too many, or None."""
        most = self.limits.max_payload
        if unpacked > most and unpacked > self.limits.max_ratio * max(packed, 1):
            return Damage(
                f"unpacks to more than {self.limits.max_ratio} times its size, past the limit of "
                f"{most:,} bytes, as a decompression bomb does. Raise --max-bytes to read it."
            )
        if self.unpacked > self.limits.max_total:
            return Damage(
                f"is where the archive passes {self.limits.max_total:,} bytes unpacked, the "
                "limit for a whole archive (2,000 times --max-bytes). Raise --max-bytes to read "
                "on, or split the archive.",
                is_final=True,
            )
        return None


class Tape:
    """A stream that starts at ``start`` of ``file``, unpacked if a gzip member starts there.

    ``pos`` counts unpacked bytes. Reading never raises for bad bytes: it comes to an end, and
    ``damage`` says why if that was not the proper one.
    """

    def __init__(self, file: IO[bytes], start: int, meter: Meter) -> None:
        self.start = start
        self._file = file
        self._meter = meter
        file.seek(start)
        self.is_packed = file.read(len(GZIP)) == GZIP
        self._open()

    def _open(self) -> None:
        self._file.seek(self.start)
        self._inflate = zlib.decompressobj(_WRAPPED) if self.is_packed else None
        self._buffer = bytearray()
        self._rest = b""
        self._packed = self._unpacked = self.pos = 0
        self._is_over = False
        self.damage: Damage | None = None

    @property
    def end(self) -> int:
        """Where in the file a gzip member ended that was read to its end."""
        return self.start + self._packed

    def peek(self, size: int) -> bytes:
        """Return the next ``size`` bytes, or what there is, without taking them."""
        while len(self._buffer) < size and not self._is_over:
            self._fill()
        return bytes(self._buffer[:size])

    def take(self, size: int) -> bytes:
        """Return the next ``size`` bytes, fewer only where the stream ends."""
        taken = self.peek(size)
        del self._buffer[: len(taken)]
        self.pos += len(taken)
        return taken

    def skip(self, size: int) -> int:
        """Pass over ``size`` bytes; return how many there were."""
        left = size
        while left:
            passed = len(self.take(min(left, _PIECE)))
            if not passed:
                break
            left -= passed
        return size - left

    def stop(self, damage: Damage) -> None:
        """Let the stream end here, for the reason given."""
        self.damage = damage
        self._is_over = True

    def newlines(self) -> bytes:
        """Take the line ends that come next, and return them."""
        taken = b""
        while len(taken) < _CHUNK and self.peek(1) in {b"\r", b"\n"}:
            taken += self.take(1)
        return taken

    def find_record(self, pos: int) -> bool:
        """Go to the first place from ``pos`` on where a record starts; tell if there is one."""
        if pos < self.pos:
            self._open()
        self.skip(pos - self.pos)
        while True:
            ahead = self.peek(_PIECE)
            found = _RECORD.search(ahead)
            if found is not None:
                self.take(found.start())
                return True
            if len(ahead) < _PIECE:
                return False
            self.take(len(ahead) - _LONGEST)

    def _fill(self) -> None:
        if self._inflate is None:
            data = self._file.read(_PIECE)
            self._is_over = not data
            self._buffer += data
            return
        data = self._rest or self._file.read(_CHUNK)
        if not data:
            self.stop(CUT)
            return
        before = self._inflate.copy()
        try:
            made = self._inflate.decompress(data, _PIECE)
        except zlib.error as error:
            self._buffer += _salvaged(before, data)
            self.stop(Damage(f"is damaged: its gzip member does not unpack ({_plain(error)})."))
            return
        self._rest = self._inflate.unconsumed_tail
        self._packed += len(data) - len(self._rest) - len(self._inflate.unused_data)
        self._count(made)
        self._is_over = self._is_over or self._inflate.eof

    def _count(self, made: bytes) -> None:
        self._unpacked += len(made)
        self._meter.unpacked += len(made)
        bomb = self._meter.bomb(self._unpacked, self._packed)
        if bomb is not None:
            self.stop(bomb)
            return
        self._buffer += made


def _salvaged(inflate: zlib._Decompress, data: bytes) -> bytes:
    """Return what ``data`` unpacks to before it breaks: it may say which page that was."""
    made = bytearray()
    try:
        for at in range(len(data)):
            made += inflate.decompress(data[at : at + 1])
            if len(made) > _PIECE:
                break
    except zlib.error:
        pass
    return bytes(made)


def _plain(error: zlib.error) -> str:
    return str(error).rpartition(": ")[2]
