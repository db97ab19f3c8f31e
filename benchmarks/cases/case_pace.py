"""How fast a case takes pages, and how soon one of 10,000 pages answers."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import zlib
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from assay.case import Case as Kept
from assay.case import Listing, Prepared, prepare
from assay.case.adding import Meaning
from assay.case.arriving import arrived
from assay.case.match.packed import STEPS, pack, unpack
from assay.case.origins import origins
from assay.case.sourcing import profile, summaries
from assay.case.trace import trace
from assay.errors import SourceError
from assay.read import Options, load
from assay.record import Record
from benchmarks.case import Case, Figure, Measured
from benchmarks.clock import least

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["CASE_ADDING", "CASE_SIZE", "kept_pages"]

_EXAMPLES = Path(__file__).parents[2] / "examples"
_SMALL = (
    *(f"three-outlets/{name}.html" for name in ("beacon", "courier", "wire")),
    "barges-forum.html",
)
_LARGE = "harbour.html"
_LARGE_EACH = 50
_PAGES = 10_000
_AT_ONCE = 500
_ADDED = int(os.environ.get("ASSAY_BENCH_PAGES", "300"))
"""Pages that are added; 1,000 are asked for, and take very long on cores that others use too."""

_TIMES = 3
_TURN = 0.02
_NAME = re.compile(r"\b[A-Z][a-z]{4,}\b")
_DIGITS = re.compile(r"(?<=[\s.,(])[1-9]\d(?=[\s.,)])")


# A case of many pages


def kept_pages(number: int) -> Iterator[Prepared]:
    """Yield so many pages, all different: the examples, with other names and other figures.

    A name becomes another of the same length, so that all places in the text hold.
    """
    small = [_read(name) for name in _SMALL]
    large = _read(_LARGE)
    given = cycle(small)
    for place in range(number):
        record, meaning = large if place % _LARGE_EACH == 0 else next(given)
        yield _varied(record, meaning, place)


def _read(name: str) -> tuple[str, Meaning | None]:
    (loaded,) = load(_EXAMPLES / name, Options())
    if isinstance(loaded, SourceError):
        raise loaded
    prepared = prepare(loaded, Options())
    return prepared.record.to_json(), prepared.meaning


def _turned(meaning: Meaning | None, place: int) -> Meaning | None:
    """Return vectors like those given, turned a little, as those of other names and figures are."""
    if meaning is None:
        return None
    vectors = unpack(meaning.packed).astype(np.float32)
    noise = np.random.default_rng(place).normal(0, _TURN * STEPS, vectors.shape)
    vectors += noise.astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return Meaning(claims=meaning.claims, packed=pack(vectors))


def _varied(record: str, meaning: Meaning | None, place: int) -> Prepared:
    """Return a record with the names and the figures of the page of this place."""

    def named(found: re.Match[str]) -> str:
        word = found[0]
        turned = zlib.crc32(f"{word}{place % 400}".encode())
        ends = "".join(chr(97 + (turned >> bits) % 26) for bits in (0, 5, 10))
        return word[:-3] + ends

    def counted(found: re.Match[str]) -> str:
        return str((int(found[0]) * 7 + place) % 90 + 10)

    head, text, rest = re.split(r'(?<="text":)("(?:[^"\\]|\\.)*")', record, maxsplit=1)
    varied = _DIGITS.sub(counted, _NAME.sub(named, text))
    head = re.sub(r'"id":"sha256:\w+"', f'"id":"sha256:{place:064x}"', head)
    head = re.sub(r'"(url|source)":"', rf'"\1":"https://page{place}.example/', head)
    words = _NAME.sub(named, rest) if '"sources":' in rest else rest
    made = msgspec.json.decode(head + varied + words, type=Record)
    return Prepared(
        record=made, data=varied.encode(), charset="utf-8", meaning=_turned(meaning, place)
    )


def _built(where: Path, number: int) -> None:
    with Kept.new(where) as case:
        pages = kept_pages(number)
        while some := list(islice(pages, _AT_ONCE)):
            with case.store.begin() as connection:
                for one in some:
                    arrived(connection, one, "bench")


def _measure_size() -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "many.case"
        _built(where, _PAGES)
        with Kept.open(where) as case:
            counts = case.counts()
            (speaker,) = (claim.source for claim in case.claims(Listing(limit=1)))
            worth = Listing(sort="checkworthy", comments=False, page="p5000", limit=1)
            (asked_of,) = (claim.id for claim in case.claims(worth))
            links = case.links()
            talks = summaries(case)[1].id
            ends = links[0].from_entity, links[-1].to_entity
        asked: dict[str, Callable[[Kept], object]] = {
            "counts": Kept.counts,
            "claims, as added": _listing(Listing(limit=50)),
            "claims, by worth of a check": _listing(Listing(sort="checkworthy", limit=50)),
            "claims, surest first": _listing(Listing(sort="certainty", limit=50)),
            "claims, most disputed first": _listing(Listing(sort="disputed", limit=50)),
            "claims, earliest published first": _listing(Listing(sort="published", limit=50)),
            "claims about a word": _listing(Listing(about="harbour", limit=50)),
            "claims about a name, by worth": _listing(
                Listing(about="port", sort="checkworthy", limit=50)
            ),
            "claims of one voice": _listing(Listing(source=speaker)),
            "claims of one page": _listing(Listing(page="p5000")),
            "search, one frequent word": lambda case: case.search("the"),
            "search, some words": lambda case: case.search("ferry harbour council"),
            "search, a phrase": lambda case: case.search('"the harbour"'),
            "search, no such word": lambda case: case.search("zeppelin zebra"),
            "pages": Kept.pages,
            "origins of a claim that many pages have": lambda case: origins(case, asked_of),
            "sources": summaries,
            "one source, and who says the same": lambda case: profile(case, talks),
            "trace between two of many": lambda case: trace(case, *ends),
        }
        figures = [
            Figure(
                "opens, in seconds",
                least(lambda: Kept.open(where).close(), _TIMES),
                better="cheaper",
                digits=2,
            )
        ]
        with Kept.open(where) as case:
            figures += [
                Figure(
                    f"{name}, in seconds",
                    least(partial(ask, case), _TIMES),
                    better="cheaper",
                    digits=2,
                )
                for name, ask in asked.items()
            ]
        size = where.stat().st_size / _PAGES / 1024
    figures.append(Figure("file, KiB a page", size, better="cheaper", digits=1))
    notes = (f"{counts['claims']:,} claims, {counts['sources']:,} sources.",)
    return Measured(_PAGES, tuple(figures), notes)


def _listing(listing: Listing) -> Callable[[Kept], object]:
    return lambda case: case.claims(listing)


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


# Adding


def _measure_adding() -> Measured:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pages").mkdir()
        for place in range(_ADDED):
            page = (_EXAMPLES / _SMALL[place % len(_SMALL)]).read_text()
            (folder / "pages" / f"{place}.html").write_text(page + f"<!-- {place} -->\n")
        pages = sorted(str(one) for one in (folder / "pages").iterdir())
        case = str(folder / "some.case")
        read = _run("read", *pages, "--jobs", "1", "--format", "json", "-o", str(folder / "out"))
        _run("case", "new", case)
        added = _run("case", "add", case, *pages, "--jobs", "2")
        again = _run("case", "add", case, *pages, "--jobs", "2")
        with Kept.open(case) as kept:
            complete = len(kept.pages(every=True)) / _ADDED
    return Measured(
        _ADDED,
        (
            Figure("pages a second, to those of `assay read` on one core", read / added, digits=2),
            Figure("pages that are there afterwards", complete),
            Figure("adding all again, of the time", again / added, better="cheaper"),
        ),
    )


def _run(*words: str) -> float:
    """Return the seconds that a command of assay takes."""
    command = [sys.executable, "-m", "assay", *words]
    quiet = subprocess.DEVNULL
    return _seconds(
        lambda: subprocess.run(command, check=True, stdout=quiet, stderr=quiet, env=os.environ)  # noqa: S603 - our own command
    )


CASE_ADDING = Case(
    name="case-adding",
    about=(
        f"{_ADDED:,} short pages added by `assay case add --jobs 2`, against `assay read --jobs 1` "
        "of the same pages into a file; both from start to end, on the wall. At least 0.9 is "
        "asked, of 1,000 pages, which `ASSAY_BENCH_PAGES=1000` adds."
    ),
    measure=_measure_adding,
)
CASE_SIZE = Case(
    name="case-size",
    about=(
        "A case of 10,000 pages, made of the records of the examples with other names and figures "
        "in each: one page in fifty is long, with 138 claims. Each answer is the quickest of "
        "three, in processor time, and asked for in under a second."
    ),
    measure=_measure_size,
)
