"""Invented outlets that tell one another's stories: pages with the truth known.

What is told are the claims of `tables/corpus_claims.jsonl`; the page around them is that of an
example. The same seed gives the same pages.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import msgspec
from msgspec import Struct

from benchmarks.hedges import hedged
from benchmarks.readers import Thread, heated, thread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Page", "Wording", "told", "wordings"]

_ROOT = Path(__file__).parents[1]
_TABLE = Path(__file__).parent / "tables" / "corpus_claims.jsonl"
_NONE = Thread("", 0)
_FRAME = _ROOT / "examples" / "three-outlets" / "beacon.html"

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
_PAPERS = "Courier Beacon Lantern Gazette Herald".split()
_NUMBERS = "12 14 19 23 31 40 56 68 75 120 180 250".split()
_SIZES = (1, 2, 3, 4, 4, 5, 6, 7)
_COPIED, _LINKED, _DISCUSSED = 0.05, 0.5, 0.1
_DOUBTED, _HARDENED, _HEATED = 0.5, 0.6, 0.03

_REST = (
    "The weather around {p} had been mild for {n} hours before.",
    "A meeting in {p} is planned, and {n} people have asked for a seat.",
    "The library of {p} lent {n} books last year.", "Farmers near {p} sold {n} cows at the market.",
    "“We had {n} visitors on Sunday,” said {who}, who keeps the inn at {p}.",
    "According to {who}, a teacher, {n} pupils in {p} walk to school.",
    "{who}, a baker from {p}, said that she sold {n} loaves in a week.",
    "The choir of {p} has sung {n} times in the old hall.",
    "In {p} the council planted {n} tulips by the road, {who} said.",
    "The mayor of {p}, {who}, told the council that {n} letters had not been answered.",
    "Rain is expected near {p}, where {n} tents stand in a field.",
    "A survey of {n} readers in {p} ended on Friday, said {who}, who paid for it.",
)  # fmt: skip


class Wording(Struct, frozen=True):
    """A row of the table: one of six wordings of a claim, and whose word it is."""

    id: str
    base: str
    topic: str
    way: str
    text: str


class Page(NamedTuple):
    """A page: where and when it stands, what it says, and what is true of it.

    ``lead`` are the words that carry the story ``story`` (None: it has none); ``rest`` the other
    sentences; ``copies`` the address of the page that it takes over. ``hardens`` is the address of
    the page that it has the story from, where that one told it with doubt and this one does not;
    ``disputes`` counts the readers who deny or query it.
    """

    url: str
    when: str
    html: str
    story: int | None
    base: str | None
    root: str | None
    lead: str
    rest: tuple[str, ...]
    copies: str | None = None
    hardens: str | None = None
    disputes: int = 0


def wordings() -> dict[str, list[Wording]]:
    """Return the table by its bases."""
    found: dict[str, list[Wording]] = {}
    for line in _TABLE.read_bytes().splitlines():
        one = msgspec.json.decode(line, type=Wording)
        found.setdefault(one.base, []).append(one)
    return found


def told(pages: int, *, seed: int = 1, around: int = 4) -> Iterator[Page]:
    """Yield so many pages, story after story, each with ``around`` sentences on other things."""
    random = Random(seed)  # noqa: S311 - the same pages each time are what is wanted
    table = wordings()
    events = list(product(sorted(table), _PLACES, _NUMBERS))
    random.shuffle(events)
    made, story = 0, 0
    while made < pages:
        base, place, number = events[story % len(events)]
        for one in _story(random, story, table[base], place, number, around):
            if made < pages:
                yield one
                made += 1
        story += 1


def _story(
    random: Random, story: int, rows: Sequence[Wording], place: str, number: str, around: int
) -> Iterator[Page]:
    who, other, third = random.sample([f"{a} {b}" for a, b in product(_FIRST, _LAST)], 3)
    papers = random.sample([f"{a} {b}" for a, b in product(_PLACES, _PAPERS)], 9)
    begun = datetime(2024, 10, 1, tzinfo=UTC) + timedelta(hours=random.randrange(24 * 60))
    chosen = _chosen(random, rows)
    # drawn apart, so that what is told with doubt changes nothing else
    apart = Random(f"{story} {place} {number}")  # noqa: S311 - the same pages each time
    doubted = _doubted(apart, chosen)
    heat = apart.random() < _HEATED
    address = ""
    for at, one in enumerate(chosen):
        when = begun + timedelta(hours=5 * at)
        lead = doubted.get(at, one.text).format(
            p=place, n=number, who=who, other=other, third=third, outlet=f"the {papers[0]}"
        )
        lead = lead[0].upper() + lead[1:]
        rest = tuple(_rest(random) for _ in range(around))
        linked = address if one.way == "reported" and random.random() < _LINKED else ""
        url = f"https://{_host(papers[at])}/{when:%Y/%m/%d}/{one.topic}-{story}"
        below = thread(apart, lead, place, number) if random.random() < _DISCUSSED else _NONE
        below = heated(apart, lead, place, number) if heat else below
        html = _html(
            papers[at], url, when, f"News from {place}",
            _paragraphs(lead, linked, papers[0], rest), below.html,
        )  # fmt: skip
        root = {"other": other, "third": third}.get(one.way, who)
        lost = one.way == "reported" and 0 in doubted and at not in doubted
        page = Page(url, when.isoformat(), html, story, one.base, root, lead, rest,
                    hardens=address if lost else None, disputes=below.disputes)  # fmt: skip
        yield page
        address = address or url
        if random.random() < _COPIED:
            yield _copied(page, papers[8], papers[at], when)


def _doubted(random: Random, chosen: Sequence[Wording]) -> dict[int, str]:
    """Return the words of those that tell a story with doubt, by their places.

    It is the first, and of those that have it from there the ones that keep the doubt.
    """
    made: dict[int, str] = {}
    if random.random() >= _DOUBTED:
        return made
    for at, one in enumerate(chosen):
        kept = at == 0 or (0 in made and one.way == "reported" and random.random() >= _HARDENED)
        words = hedged(one.text, random) if kept else None
        if words is not None:
            made[at] = words
    return made


def _chosen(random: Random, rows: Sequence[Wording]) -> list[Wording]:
    """Return the wordings of a story's pages: the first is the word of its first source."""
    first = random.choice([one for one in rows if one.way == "said"])
    others = [one for one in rows if one is not first]
    return [first, *random.sample(others, min(len(others), random.choice(_SIZES) - 1))]


def _copied(page: Page, paper: str, was: str, when: datetime) -> Page:
    """Return a page that another one was taken over from, with nothing but the head changed."""
    url = f"https://{_host(paper)}/{when:%Y/%m/%d}/{crc32(page.url.encode()):08x}"
    head, article = page.html.split("<h1>", 1)
    own = head.replace(was, paper).replace(page.url, url) + "<h1>" + article
    later = (when + timedelta(hours=1)).isoformat()
    return page._replace(url=url, when=later, html=own.replace(when.isoformat(), later),
                         copies=page.url)  # fmt: skip


def _rest(random: Random) -> str:
    who = f"{random.choice(_FIRST)} {random.choice(_LAST)}"
    return random.choice(_REST).format(
        n=f"{random.randrange(1000, 99_999):,}", p=random.choice(_PLACES), who=who
    )


def _paragraphs(lead: str, linked: str, paper: str, rest: Sequence[str]) -> str:
    shown = lead
    if linked:
        shown = lead.replace(f"the {paper}", f'<a href="{linked}">the {paper}</a>', 1)
        shown = shown.replace(f"The {paper}", f'<a href="{linked}">The {paper}</a>', 1)
    half = len(rest) // 2
    parts = [shown, " ".join(rest[:half]), " ".join(rest[half:])]
    return "\n".join(f"<p>{one}</p>" for one in parts if one)


def _html(paper: str, url: str, when: datetime, title: str, body: str, thread: str) -> str:
    """Fill the page of an example with another article."""
    made = _FRAME.read_text("utf-8")
    made = re.sub(r"Poison drums litter the oyster grounds", title, made)
    made = made.replace(
        "https://www.almarlandbeacon.example/news/poison-drums-oyster-grounds/", url
    )
    made = made.replace("www.almarlandbeacon.example", _host(paper))
    made = made.replace("Almarland Beacon", paper)
    made = made.replace("2024-10-11T13:50:00+02:00", when.isoformat())
    made = made.replace("11 October 2024", f"{when.day} {when:%B %Y}").replace("Isaura Vint", "")
    head, _, rest = made.partition("<p>A dozen drums")
    _, _, tail = rest.partition("</article>")
    head = re.sub(r'<p class="byline">.*?</p>\n', "", head)
    head = re.sub(r' "author":.*?\n', "", head)
    return f"{head}{body}\n</article>{thread}{tail}"


def _host(paper: str) -> str:
    return f"www.{paper.replace(' ', '').lower()}.example"
