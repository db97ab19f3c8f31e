"""Everything that assay raises on purpose.

::

    AssayError
    ├── SourceError        the page cannot be had
    │   ├── EmptySourceError        it holds no bytes, or no words
    │   ├── BinarySourceError       its bytes are no text
    │   ├── FetchError              an address could not be fetched
    │   └── UnsupportedSourceError  a kind of source that this version does not read
    ├── RecordError        what was given is no record of this contract
    ├── ModelError         a model's files are missing or damaged
    ├── CaseError          a case cannot be opened, read or written
    ├── EngineError        what a corpus is to be read on cannot be had
    └── OutputError        a result cannot be written

Each message says what was expected, what came, where, and what to do next.
"""

from __future__ import annotations

__all__ = [
    "AssayError",
    "BinarySourceError",
    "CaseError",
    "EmptySourceError",
    "EngineError",
    "FetchError",
    "ModelError",
    "OutputError",
    "RecordError",
    "SourceError",
    "UnsupportedSourceError",
]


class AssayError(Exception):
    """The root of the tree: catch this to catch all that assay raises on purpose."""

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by state, so that an error raised in a worker arrives whole."""
        return (_rebuild, (type(self), self.args, self.__dict__))


def _rebuild(
    kind: type[AssayError], args: tuple[object, ...], state: dict[str, object]
) -> AssayError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class SourceError(AssayError):
    """A page could not be had from where it was said to be.

    ``source`` is the path or address as given, ``-`` for standard input or bytes.
    """

    def __init__(self, source: str, message: str) -> None:
        super().__init__(f"{source}: {message}")
        self.source = source


class EmptySourceError(SourceError):
    """The source holds no bytes, or nothing that can be read as words."""


class BinarySourceError(SourceError):
    """The bytes are not text in any character set that could be found."""


class FetchError(SourceError):
    """An address could not be fetched, or may not be.

    ``reason`` names what stood in the way in one word: ``address`` (it is no address of a page),
    ``resolve``, ``inside`` (it leads into a network that is not public), ``connection``,
    ``certificate``, ``timeout``, ``redirects``, ``status``, ``size``, ``answer`` (what came is
    no proper answer) or ``robots``.
    """

    def __init__(self, source: str, message: str, *, reason: str) -> None:
        super().__init__(source, message)
        self.reason = reason


class UnsupportedSourceError(SourceError):
    """The kind of source is known, and this version does not read it."""


class RecordError(AssayError):
    """Data that is not a record of the contract.

    ``path`` is a JSONPath into the data (``$.claims[3].block``), ``expected`` what should
    stand there.
    """

    def __init__(self, path: str, expected: str, got: str | None = None) -> None:
        came = "" if got is None else f", got {got}"
        super().__init__(f"{path}: expected {expected}{came}")
        self.path = path
        self.expected = expected
        self.got = got


class OutputError(AssayError):
    """A result could not be written; whatever stood there before still stands."""

    def __init__(self, target: str, message: str) -> None:
        super().__init__(f"{target}: {message}")
        self.target = target


class ModelError(AssayError):
    """A model's file is missing, or is not the one that was published; says how to get it."""


class EngineError(AssayError):
    """What a corpus is to be read on is not installed, not reached, or lacks what it needs.

    ``engine`` is its name. Nothing was begun.
    """

    def __init__(self, engine: str, message: str) -> None:
        super().__init__(f"{engine}: {message}")
        self.engine = engine


class CaseError(AssayError):
    """A case could not be opened, read or written; what was in it is still in it.

    ``case`` is the file or address as given. ``reason`` names what stood in the way in one word:
    ``missing``, ``exists``, ``foreign`` (it is no case), ``newer`` (a later version of assay made
    it), ``busy`` (somebody else is writing), ``readonly``, ``full`` (the disk), ``damaged``,
    ``server`` (no connection to a database), ``conflict`` (somebody else judged meanwhile),
    ``unknown`` (it has no such item) or ``unclear`` (a name that fits several items, a value that
    is none of those allowed).
    """

    def __init__(self, case: str, message: str, *, reason: str) -> None:
        super().__init__(f"{case}: {message}")
        self.case = case
        self.reason = reason
