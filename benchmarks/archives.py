"""Web archives of any size, made up with the truth known: the same number gives the same bytes."""

from __future__ import annotations

import gzip
from itertools import product
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Made", "archives"]

_PLACES = (
    "Skerrimouth Dunvarrow Orrisholm Pellow Tarlside Almarland Brackwater Hollin Veyport Marrick"
    " Thornby Eskdown Caldrum Fennick Ostrey Wharram"
).split()
_FIRST = (
    "Ada Bram Cleo Dirk Elin Faro Gwen Hugo Ines Joris Kaia Lorn Mirel Nils Odda Perrin".split()
)
_LAST = (
    "Lindqvane Askerow Maddowby Brenn Quorrie Holmsted Vasker Tullane Ferrow Grindle Oxmarsh"
    " Selwick"
).split()
_NUMBERS = "twelve fourteen nineteen 23 31 40 56 68 75 120 180 250".split()

_KINDS: tuple[tuple[str, ...], ...] = (
    ("Divers found {n} cracks in the lock gate at {p}",
     "{n} cracks were found in the lock gate at {p} by divers",
     "The lock gate at {p} has {n} cracks, which divers have found"),
    ("The council of {p} will close {n} schools by the summer",
     "{n} schools in {p} are to be closed by the council before summer",
     "By the summer, the council of {p} is going to shut {n} schools"),
    ("A fire at the paper mill in {p} destroyed {n} vehicles",
     "{n} vehicles were destroyed by a fire at the paper mill in {p}",
     "Flames at the {p} paper mill destroyed {n} vehicles"),
    ("The ferry to {p} was carrying {n} passengers when it ran aground",
     "When it ran aground, the ferry to {p} had {n} passengers aboard",
     "There were {n} people on board the {p} ferry when it hit the bottom"),
    ("The new hospital in {p} is {n} days behind schedule",
     "Work on the new {p} hospital is {n} days late",
     "{p}'s new hospital is running {n} days behind its schedule"),
    ("Police in {p} arrested {n} people after the football match",
     "{n} people were arrested by police in {p} following the football match",
     "After the football match, {p} police took {n} people into custody"),
)  # fmt: skip
_SAID = (
    "{claim}, {who}, the chief engineer, said on Monday.",
    "According to {who}, the chief engineer, {lower}.",
    "{who}, the chief engineer, told reporters that {lower}.",
)
_REST = (
    "The weather had been mild for {n} weeks before.", "Traffic on the road to {p} was light.",
    "A meeting is planned in {p} for the {n}th of the month.", "Shops in {p} opened as usual.",
    "The library of {p} lent {n} books last year.", "Rain is expected near {p} by the evening.",
    "Farmers around {p} sold {n} cows at the market.", "A choir from {p} sang in the old hall.",
)  # fmt: skip


class Made(NamedTuple):
    """Archives, and of each page's address the number of its story and who is its one root."""

    paths: tuple[Path, ...]
    stories: dict[str, int]
    roots: dict[int, str]


def archives(folder: Path, pages: int, *, each: int = 4, shard: int = 50, seed: int = 1) -> Made:
    """Write ``pages`` pages, ``each`` of them to a story, ``shard`` of them to an archive."""
    random = Random(seed)  # noqa: S311 - the same archives each time are what is wanted
    events = list(product(range(len(_KINDS)), _PLACES, _NUMBERS))
    random.shuffle(events)
    told: list[tuple[int, str]] = []
    roots: dict[int, str] = {}
    for story in range(-(-pages // each)):
        kind, place, number = events[story % len(events)]
        who = f"{random.choice(_FIRST)} {random.choice(_LAST)}"
        roots[story] = who
        told += [(story, _page(random, kind, place, number, who)) for _ in range(each)]
    told = told[:pages]
    random.shuffle(told)
    paths, stories = [], {}
    for low in range(0, len(told), shard):
        name = f"crawl-{low // shard:05}"
        some = [(f"https://{name}.example/{at}", *one)
                for at, one in enumerate(told[low : low + shard])]  # fmt: skip
        stories.update({url: story for url, story, _ in some})
        paths.append(_warc(folder / f"{name}.warc.gz", [(url, html) for url, _, html in some]))
    return Made(tuple(paths), stories, roots)


def _page(random: Random, kind: int, place: str, number: str, who: str) -> str:
    claim = random.choice(_KINDS[kind]).format(n=number, p=place)
    claim = claim[0].upper() + claim[1:]
    lower = claim if claim.startswith(place) else claim[0].lower() + claim[1:]
    lead = random.choice(_SAID).format(claim=claim, lower=lower, who=who)
    rest = " ".join(
        one.format(n=random.choice(_NUMBERS), p=random.choice(_PLACES))
        for one in random.sample(_REST, 4)
    )
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>News from {place}</title></head><body>'
        f"<article><h1>News from {place}</h1><p>{lead}</p><p>{rest}</p></article></body></html>"
    )


def _warc(path: Path, pages: Sequence[tuple[str, str]]) -> Path:
    with path.open("wb") as file:
        for at, (url, html) in enumerate(pages):
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
            answer += html.encode()
            head = (
                "WARC/1.1\r\nWARC-Type: response\r\n"
                f"WARC-Record-ID: <urn:uuid:{path.stem}-{at}>\r\n"
                f"WARC-Date: 2024-10-{at % 28 + 1:02}T12:00:00Z\r\nWARC-Target-URI: {url}\r\n"
                "Content-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(answer)}\r\n\r\n"
            )
            file.write(gzip.compress(head.encode() + answer + b"\r\n\r\n", mtime=0))
    return path
