"""How fast paths are found over many links, against a plain scan of the same table."""

from __future__ import annotations

import random
import sqlite3
import tempfile
import zlib
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import insert

from assay import read
from assay.case import Case as Kept
from assay.case.store.tables import APPEARANCES, CLAIMS, ENTITIES, LINKS, PAGES, SOURCES, VOICES
from assay.case.trace import trace
from benchmarks.case import Case, Figure, Measured
from benchmarks.clock import timed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Table

__all__ = ["TRACE"]

LINKED: Final = 100_000
PEOPLE: Final = 20_000
_PAGES: Final = 10_000
_ASKED: Final = 12
_ROUNDS: Final = 3
_SEED: Final = 7
_AGAIN: Final = 4
"""One link of so many says what an earlier one says, on another page and in another's words."""

_SAME: Final = ("from_entity", "to_entity", "type", "relation", "modality", "polarity")


def measure() -> Measured:
    """Make a case, ask it for paths, and read the same table of links by itself."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "links.case"
        with Kept.new(path) as case:
            for table, rows in _rows(random.Random(_SEED)):  # noqa: S311 - no secret
                with case.store.begin() as connection:
                    connection.execute(insert(table), rows)
        asked = _asked(random.Random(_SEED + 1))  # noqa: S311 - the same
        scan = min(timed(lambda: _scanned(path))[1] for _ in range(_ROUNDS))
        answers = [timed(partial(_traced, path, one, other)) for one, other in asked]
    times = [seconds for _, seconds in answers]
    return Measured(
        LINKED,
        (
            Figure("answers in under a second, share", sum(each < 1 for each in times) / _ASKED),
            Figure("a trace, in scans of the table", median(times) / scan, None, "cheaper", 1),
        ),
        (
            f"{sum(found for found, _ in answers)} of {_ASKED} pairs have a path",
            f"the longest answer takes {max(times):.2f} s",
        ),
    )


def _traced(path: Path, one: str, other: str) -> bool:
    with Kept.open(path) as case:
        return bool(trace(case, one, other).paths)


def _scanned(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return len(connection.execute("SELECT * FROM links WHERE current").fetchall())


def _asked(chance: random.Random) -> list[tuple[str, str]]:
    pairs = [chance.sample(range(1, PEOPLE + 1), 2) for _ in range(_ASKED - 2)]
    # the last two have no links: no path, and how near it came
    pairs += [[1, PEOPLE + 1], [PEOPLE + 1, PEOPLE + 2]]
    return [(f"e{one}", f"e{other}") for one, other in pairs]


def _rows(chance: random.Random) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    """Yield the rows of a case: a few are linked to very many, as in news, and most to few."""
    record = _record()
    yield PAGES, [_page(page, record) for page in range(1, _PAGES + 1)]
    yield (
        ENTITIES,
        [
            {"name": f"Person {place}", "kind": "person", "key": f"person:person {place}"}
            for place in range(1, PEOPLE + 3)
        ],
    )
    yield SOURCES, [
        {"name": f"Source {place % 500}", "kind": "person", "named": place % 3 > 0,
         "page": place, "local": "s1"}
        for place in range(1, _PAGES + 1)
    ]  # fmt: skip
    yield CLAIMS, [_claim(link, link % _PAGES + 1) for link in range(LINKED)]
    yield VOICES, [
        {"claim": link + 1, "place": 0, "source": link % _PAGES + 1, "modality": "certain",
         "polarity": "positive"}
        for link in range(LINKED)
    ]  # fmt: skip
    yield (
        APPEARANCES,
        [
            {"entity": chance.randint(1, PEOPLE), "page": page, "local": f"e{place}", "name": "x"}
            for page in range(1, _PAGES + 1)
            for place in range(20)
        ],
    )
    links = [_link(chance, link) for link in range(LINKED)]
    for place in range(_AGAIN, LINKED, _AGAIN):
        said = links[chance.randrange(place)]
        links[place] |= {name: said[name] for name in _SAME}
    yield LINKS, links


def _record() -> bytes:
    """Return what each page keeps: a short page's record, to be read where links are counted."""
    path = Path(__file__).parents[2] / "examples" / "three-outlets" / "beacon.html"
    return zlib.compress(read(path).to_json().encode())


def _page(page: int, record: bytes) -> dict[str, Any]:
    return {
        "title": f"Page {page}", "source": "-", "address": f"a{page}", "version": 1,
        "current": True, "authors": "[]", "added": "2024-01-01", "assay": "0",
        "capture": f"c{page}", "text": "", "record": record,
    }  # fmt: skip


def _claim(place: int, page: int) -> dict[str, Any]:
    return {
        "text": f"It was so {place}.", "block": "paragraph", "supports": 0, "denies": 0,
        "queries": 0, "start": 0, "stop": 1, "source": page, "page": page, "local": "k1",
        "current": True,
    }  # fmt: skip


def _link(chance: random.Random, place: int) -> dict[str, Any]:
    one, other = chance.sample(range(1, PEOPLE + 1), 2)
    if chance.random() < 0.3:  # noqa: PLR2004 - a share of links goes to those known to many
        one = min(int(chance.paretovariate(0.8) * 3), PEOPLE)
        other = other if other != one else one % PEOPLE + 1
    return {
        "from_entity": one, "to_entity": other, "relation": "met",
        "type": chance.choice(["met", "funded", "works_for", None]),
        "words": f"Person {one} met Person {other} at the harbour office on day {place % 90}",
        "modality": chance.choice(["certain", "probable", "possible", "unknown"]),
        "polarity": chance.choice(["positive"] * 5 + ["negative"]),
        "speaker": f"Source {place % 500}", "named": place % 3 > 0, "claim": place + 1,
        "page": place % _PAGES + 1, "local": "l1", "current": True,
    }  # fmt: skip


TRACE = Case(
    name="trace",
    about=(
        "Paths of at most four steps between two of 20,000 entities over 100,000 links in a case "
        "of 10,000 pages, made by chance with a fixed seed: a few entities have very many links, "
        "and one link in four says what an earlier one says, on another page. "
        "Each answer opens the case's file and loads all links anew; two of the twelve pairs have "
        "no path, and are told how near they come. Seconds are the processor's; the second figure "
        "is the median, beside reading the table of links by itself."
    ),
    measure=measure,
)
