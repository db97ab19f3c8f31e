"""Where archives lie and tables go: a folder, or whatever else fsspec opens.

The one file that knows fsspec. An address has a scheme (``s3://…``); anything else is a path.
"""

from __future__ import annotations

import hashlib
import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import gettempdir, mkdtemp
from typing import IO, TYPE_CHECKING, Any, Final

import fsspec

from assay.errors import OutputError, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Place", "at_hand", "found", "mark", "reason"]

_WILD: Final = frozenset("*?[")
_EXTRAS: Final = dict.fromkeys(("s3://", "s3a://"), "assay[s3]")
"""What of assay's own brings the package for a scheme."""


def reason(error: BaseException) -> str:
    """Say in a few words what an error of a file system is."""
    told = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(told).splitlines()[0][:200]


def _opened(path: str) -> tuple[Any, str]:
    """Return the file system of a path or address, and its name there."""
    try:
        system, inside = fsspec.core.url_to_fs(path)
    except ImportError as error:
        wanted = _EXTRAS.get(_scheme(path), "what fsspec needs for it")
        raise SourceError(
            path, f"this kind of address cannot be opened here ({reason(error)}): install"
            f" {wanted}, or copy the files.",
        ) from None  # fmt: skip
    except Exception as error:  # noqa: BLE001 - every store has errors of its own
        raise SourceError(
            path, f"this kind of address cannot be opened here ({reason(error)})."
        ) from None
    return system, inside


def _scheme(path: str) -> str:
    """Return the scheme of an address with its ``://``; nothing for a path."""
    before, mark_, _ = path.partition("://")
    return before + mark_ if mark_ else ""


def found(pattern: str) -> list[str]:
    """Return the files that a path, a folder or a pattern names, sorted. An empty list: none.

    Raises
    ------
    SourceError
        It cannot be looked at: no such kind of address, no credentials, no permission.
    """
    system, inside = _opened(pattern)
    scheme = _scheme(pattern)
    try:
        if system.isfile(inside):
            return [pattern]
        if system.isdir(inside):
            inside = inside.rstrip("/") + "/**"
        elif not _WILD & {*pattern}:
            return []
        names = sorted(name for name in system.glob(inside) if system.isfile(name))
    except Exception as error:  # noqa: BLE001 - every store has errors of its own
        raise SourceError(pattern, f"it cannot be looked at ({reason(error)}).") from None
    if scheme:
        return [name if "://" in name else scheme + name for name in names]
    here = str(Path.cwd()) + "/"
    given = pattern.startswith("/")
    return [name if given else name.removeprefix(here) for name in names]


def mark(path: str) -> tuple[int, str]:
    """Return a file's size, and what tells cheaply that it has not changed."""
    system, inside = _opened(path)
    return int(system.info(inside)["size"]), str(system.ukey(inside))


@contextmanager
def at_hand(path: str) -> Iterator[tuple[Path, str]]:
    """Have a file on this machine's disk, and know its SHA-256."""
    if not _scheme(path):
        with Path(path).open("rb") as file:
            yield Path(path), hashlib.file_digest(file, "sha256").hexdigest()
        return
    system, inside = _opened(path)
    folder = Path(mkdtemp(prefix="assay-corpus-"))
    try:
        local = folder / inside.rsplit("/", 1)[-1]
        system.get_file(inside, str(local))
        with local.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        yield local, sha256
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Place:
    """The folder that a run writes to."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._system, self._root = _opened(name)
        # what this process listed before may be older than what another one wrote
        self._system.invalidate_cache()
        self.is_local = not _scheme(name)

    @property
    def work(self) -> Path:
        """A folder on this machine for what is not whole yet; the same for the same place."""
        if self.is_local:
            return Path(self._root) / "_work"
        called = hashlib.sha256(self.name.encode()).hexdigest()[:16]
        return Path(gettempdir()) / f"assay-corpus-{called}"

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"

    def names(self) -> list[str]:
        """Return what is in the folder, sorted; an empty list where there is no folder yet."""
        try:
            if not self._system.exists(self._root):
                return []
            listed = self._system.ls(self._root, detail=False)
        except Exception as error:  # noqa: BLE001 - every store has errors of its own
            raise OutputError(self.name, f"cannot be looked at ({reason(error)})") from None
        return sorted(one.rstrip("/").rsplit("/", 1)[-1] for one in listed)

    def read(self, name: str) -> bytes | None:
        """Return a file's bytes; None where there is none."""
        try:
            return bytes(self._system.cat_file(self._path(name)))
        except FileNotFoundError:
            return None
        except Exception as error:  # noqa: BLE001 - every store has errors of its own
            raise OutputError(self.name, f"cannot be looked at ({reason(error)})") from None

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """Open a file for reading."""
        with self._system.open(self._path(name), "rb") as file:
            yield file

    def write(self, name: str, content: bytes) -> None:
        """Write a file, whole or not at all. Raises `OutputError`."""
        try:
            if self.is_local:
                target = Path(self._path(name))
                target.parent.mkdir(parents=True, exist_ok=True)
                beside = target.with_name(f".{target.name}.part")
                beside.write_bytes(content)
                beside.replace(target)
            else:
                self._system.pipe_file(self._path(name), content)
        except Exception as error:  # noqa: BLE001 - every store has errors of its own
            raise OutputError(self.name, f"cannot be written ({reason(error)})") from None

    def keep(self, folder: Path, name: str, last: str) -> None:
        """Put a finished folder in its place; where that is no single act, ``last`` comes last.

        Raises `OutputError`; what was not kept whole is made again by the next run.
        """
        try:
            if self.is_local:
                target = Path(self._path(name))
                if target.exists():
                    shutil.rmtree(target)
                folder.rename(target)
                return
            for file in sorted(folder.iterdir(), key=lambda one: (one.name == last, one.name)):
                self._system.put_file(str(file), self._path(f"{name}/{file.name}"))
            shutil.rmtree(folder)
        except Exception as error:  # noqa: BLE001 - every store has errors of its own
            raise OutputError(self.name, f"cannot be written ({reason(error)})") from None
