"""What a run over a corpus is asked for, and what is told of each of its shards."""

from __future__ import annotations

from msgspec import Struct

from assay.read import Options

__all__ = ["FORMAT", "Filters", "Limits", "Manifest", "Seen", "Shard", "Wanted"]

FORMAT = 2
"""Which tables, which columns, which files: it goes up when an older reader would be lost."""


class Limits(Struct, frozen=True, kw_only=True):
    """What one page may cost: seconds of the clock, and bytes of memory beyond what is held.

    A page that costs more is not read, and is named in the table `unread`.
    """

    seconds: float = 60.0
    memory: int = 2_000_000_000


class Filters(Struct, frozen=True, kw_only=True):
    """Which pages are wanted; what is empty asks for nothing.

    ``languages`` are BCP 47 (``en`` fits ``en-GB``), ``media_types`` like ``text/html``,
    ``hosts`` names that stand for those below them too; ``since`` and ``until`` are ISO dates,
    both included, held against when a page was published, or captured where that is not known.
    ``least`` and ``most`` count the characters of a page's text.
    """

    languages: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    not_hosts: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    least: int = 0
    most: int | None = None


class Wanted(Struct, frozen=True, kw_only=True):
    """All that a run's tables hang on, but for the pages themselves."""

    reading: Options = Options()
    limits: Limits = Limits()
    filters: Filters = Filters()


class Shard(Struct, frozen=True, kw_only=True):
    """Pages that are read and kept together: an archive, or some files of a page each.

    ``name`` is made of the paths as they were given, so that the same paths make the same shard.
    Of a big archive a shard is the records that begin from byte ``low`` on, before ``high``.
    """

    name: str
    paths: tuple[str, ...]
    low: int = 0
    high: int | None = None


class Seen(Struct, frozen=True, kw_only=True):
    """A file as it was when it was read; ``mark`` tells cheaply whether it changed since.

    ``sha256`` is the whole file's, or of the bytes from ``low`` on, before ``high``.
    """

    path: str
    size: int
    sha256: str
    mark: str
    low: int = 0
    high: int | None = None


class Manifest(Struct, frozen=True, kw_only=True):
    """What became of a shard: it stands beside the shard's tables once they are whole.

    ``pages`` counts those that were read, ``unread`` the others by the code of the reason, and
    ``rows`` those of each table. ``versions`` are the programs' that made the tables.
    """

    format: int
    shard: str
    inputs: tuple[Seen, ...]
    versions: dict[str, str]
    pages: int
    unread: dict[str, int]
    rows: dict[str, int]
    sha256: dict[str, str]
