"""What was named on the command line -> shards, each looked at before any work is done."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

import fsspec

from assay.corpus.storage import found, reason
from assay.corpus.stretches import SIZE, stretches
from assay.corpus.values import Shard
from assay.errors import SourceError
from assay.read import holds_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["shards"]

_TOGETHER: Final = 200
"""Files of a page each that make a shard: a table a page would be a million small files."""

_HEAD: Final = 1 << 16
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9_.]+")
_LONGEST: Final = 60


def shards(patterns: Sequence[str], size: int = SIZE) -> tuple[Shard, ...]:
    """Return the shards of all that is named: paths, folders, patterns, addresses of a store.

    An archive is a shard, and a packed one of more than ``size`` bytes as many as it has times
    that size; files of one page are put together by the hundred, in the order of their paths.

    Raises
    ------
    SourceError
        Nothing is named by a pattern, or a file cannot be read: all such are in one message.
    """
    paths: dict[str, None] = {}
    wrong: list[SourceError] = []
    for pattern in patterns:
        try:
            names = found(pattern)
        except SourceError as error:
            wrong.append(error)
            continue
        if not names:
            wrong.append(SourceError(pattern, "expected archives or pages, came no file at all."))
        paths.update(dict.fromkeys(names))
    archives, pages = _told_apart(paths, wrong)
    if wrong:
        first, *others = wrong
        more = "".join(f"\n  {one}" for one in others)
        raise SourceError(first.source, str(first).removeprefix(f"{first.source}: ") + more)
    made = [shard for path in sorted(archives) for shard in _of_archive(path, size)]
    groups = [tuple(some) for some in _by(sorted(pages), _TOGETHER)]
    return (*made, *(Shard(name=_name(group), paths=group) for group in groups))


def _of_archive(path: str, size: int) -> list[Shard]:
    name = _name((path,))
    try:
        with fsspec.open(path, "rb") as file:
            found = stretches(file, size)
    except Exception as error:  # noqa: BLE001 - every store has errors of its own
        raise SourceError(path, f"the file cannot be read ({reason(error)}).") from None
    if len(found) == 1:
        return [Shard(name=name, paths=(path,))]
    return [
        Shard(name=f"{name}.{at:04}", paths=(path,), low=one.low, high=one.high)
        for at, one in enumerate(found)
    ]


def _told_apart(
    paths: Iterable[str], wrong: list[SourceError]
) -> tuple[list[str], list[str]]:  # fmt: skip
    archives: list[str] = []
    pages: list[str] = []
    for path in paths:
        try:
            with fsspec.open(path, "rb") as file:
                head = file.read(_HEAD)
        except Exception as error:  # noqa: BLE001 - every store has errors of its own
            wrong.append(SourceError(path, f"the file cannot be read ({reason(error)})."))
            continue
        if not head:
            wrong.append(SourceError(path, "it is empty, not a byte is in it."))
        elif holds_many(path) or holds_many(head):
            archives.append(path)
        else:
            pages.append(path)
    return archives, pages


def _by(names: Sequence[str], most: int) -> Iterator[Sequence[str]]:
    for low in range(0, len(names), most):
        yield names[low : low + most]


def _name(paths: Sequence[str]) -> str:
    """Return a name for files: the first one's own, and a part of the hash of all the paths."""
    stem = paths[0].rsplit("/", 1)[-1]
    plain = _UNSAFE.sub("-", stem)[:_LONGEST].strip("-.") or "pages"
    told = hashlib.sha256("\0".join(paths).encode(errors="surrogatepass")).hexdigest()[:10]
    return f"{plain}-{told}"
