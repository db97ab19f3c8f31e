"""A page in, something made of it out: what a worker does for each page, whatever is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from assay.errors import AssayError
from assay.read import Loaded, one

if TYPE_CHECKING:
    from collections.abc import Callable

    from assay.read import Options

__all__ = ["Done", "Job", "done"]

T = TypeVar("T")


class Job(NamedTuple):
    """A page to read.

    ``loaded`` holds its bytes where they came from standard input, out of an archive, or were
    looked at before; ``failure`` says why there are none. ``held`` is the page that a case has
    of these bytes already: there is nothing to do for it.
    """

    source: str
    loaded: Loaded | None = None
    failure: str | None = None
    held: str | None = None


class Done(NamedTuple, Generic[T]):
    """What became of a page: what was made of it, or the message that says why nothing was."""

    source: str
    made: T | None
    failure: str | None = None


def done(job: Job, make: Callable[[Loaded], T], options: Options) -> Done[T]:
    """Make something of one page; a failure is returned, never raised.

    A page that shows up a mistake of assay's own costs only its own result.
    """
    if job.failure is not None:
        return Done(job.source, None, job.failure)
    try:
        loaded = job.loaded or one(job.source, options)
        return Done(job.source, make(loaded))
    except AssayError as error:
        return Done(job.source, None, str(error))
    except Exception as error:  # noqa: BLE001 - one page must never cost another one's record
        what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        told = f"{job.source}: a mistake of assay's own, please report it ({what})"
        return Done(job.source, None, told)
