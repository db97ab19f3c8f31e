"""What was named on the command line, page by page: archives are opened as they are come to."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from assay.cli.work import Job
from assay.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assay.read import Options

__all__ = ["jobs"]


def jobs(pages: Iterable[str], options: Options) -> Iterator[Job]:
    """Yield a job for each page; an archive's pages come one by one, its broken ones as failures.

    A file of a single page is left to the worker to open.
    """
    from assay.read import holds_many  # noqa: PLC0415 - wanted only where pages are read

    for page in pages:
        if page == "-":
            yield from _opened(sys.stdin.buffer.read(), options)
        elif holds_many(page):
            yield from _opened(page, options)
        else:
            yield Job(page)


def _opened(source: str | bytes, options: Options) -> Iterator[Job]:
    from assay.read import load  # noqa: PLC0415 - wanted only where pages are read

    name = "-" if isinstance(source, bytes) else source
    try:
        for found in load(source, options):
            if isinstance(found, SourceError):
                yield Job(found.source, failure=str(found))
            else:
                yield Job(found.source, loaded=found)
    except SourceError as error:
        yield Job(name, failure=str(error))
