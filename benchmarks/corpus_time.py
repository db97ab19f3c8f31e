"""Where the time of a page goes: reading, the networks, the rest; and what others take."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING, Any, NamedTuple
from unittest.mock import patch

import trafilatura

from benchmarks.archives import varied

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import onnxruntime

__all__ = ["Spent", "spent"]

_WARM = 4
_HOMES = ("attribution", "posts", "similar")


class Spent(NamedTuple):
    """Seconds of one core a page, and words a page.

    ``encoding`` is what the networks took within the whole, ``bare`` what they take when nothing
    but they run, on the same arrays.
    """

    whole: float
    reading: float
    encoding: float
    bare: float
    trafilatura: float
    words: float

    @property
    def rest(self) -> float:
        """What is neither reading nor encoding."""
        return self.whole - self.reading - self.encoding

    @property
    def share(self) -> float:
        """What reading and the bare networks alone would take, of the whole."""
        return (self.reading + self.bare) / self.whole


class _Watched:
    """A network whose runs are timed and kept."""

    def __init__(self, network: onnxruntime.InferenceSession, log: _Log) -> None:
        self._network, self._log = network, log

    def run(self, names: object, given: object) -> object:
        begun = process_time()
        made = self._network.run(names, given)
        self._log.seconds += process_time() - begun
        self._log.calls.append((self._network, names, given))
        return made


class _Log:
    def __init__(self) -> None:
        self.seconds = 0.0
        self.calls: list[tuple[Any, Any, Any]] = []


def spent(pages: int) -> Spent:
    """Take pages apart one by one, with one thread, and tell where the time went."""
    from assay.models import session  # noqa: PLC0415 - loaded in a process of its own

    session.alone()
    log = _Log()
    made = session.session

    def watched(*given: Any, **named: Any) -> _Watched:  # noqa: ANN401 - passed on
        return _Watched(made(*given, **named), log)

    for home in _HOMES:
        patch(f"assay.models.{home}.session", watched).start()
    given = list(varied(pages + _WARM))
    whole, reading = _taker()
    for page in given[:_WARM]:
        whole(page)
    kept = given[_WARM:]
    log.seconds = 0.0
    totals = {"whole": 0.0, "reading": 0.0, "bare": 0.0, "trafilatura": 0.0}
    # by turns, page by page: what else the machine does disturbs all of them alike
    for page in kept:
        log.calls.clear()
        totals["whole"] += _timed(whole, page)
        totals["bare"] += _timed(_again, log.calls)
        totals["reading"] += _timed(reading, page)
        totals["trafilatura"] += _timed(trafilatura.extract, page[1])
    words = sum(len((trafilatura.extract(html) or "").split()) for _, html in kept)
    number = len(kept)
    return Spent(
        totals["whole"] / number, totals["reading"] / number, log.seconds / number,
        totals["bare"] / number, totals["trafilatura"] / number, words / number,
    )  # fmt: skip


def _timed(work: Callable[[Any], object], given: object) -> float:
    begun = process_time()
    work(given)
    return process_time() - begun


def _again(calls: Sequence[tuple[Any, Any, Any]]) -> None:
    for network, names, given in calls:
        network.run(names, given)


def _taker() -> tuple[Callable[[tuple[str, str]], object], Callable[[tuple[str, str]], object]]:
    """Return what takes a page apart as a worker does, and what only reads it."""
    from assay.corpus.leaf import leaf  # noqa: PLC0415 - the same
    from assay.corpus.tables import OF_PAGE, vector_rows  # noqa: PLC0415 - the same
    from assay.pipeline import taken_apart  # noqa: PLC0415 - the same
    from assay.read import Loaded, Options, read_page  # noqa: PLC0415 - the same

    options = Options()

    def reading(page: tuple[str, str]) -> Any:  # noqa: ANN401 - what `read_page` returns
        url, html = page
        loaded = Loaded(data=html.encode(), source=url, url=url, media_type="text/html")
        return read_page(loaded, options)

    def whole(page: tuple[str, str]) -> object:
        record = taken_apart(reading(page), options)
        record.to_json()
        made = leaf(record)
        rows = [list(table.of_page(made)) for table in OF_PAGE if table.of_page is not None]
        return rows, list(vector_rows([made]))

    return whole, reading
