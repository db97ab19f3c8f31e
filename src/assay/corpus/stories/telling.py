"""Stories as tables, and as a page that a person reads."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from jinja2 import Environment

from assay.exchange.parquet import Writer
from assay.exchange.tables import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assay.corpus.storage import Place
    from assay.corpus.stories.finding import Stories, Story
    from assay.exchange.tables import Cell

    Rows = Iterator[tuple[Cell, ...]]

__all__ = ["TABLES", "kept"]

_STORY: Final = Column("story", "text", "the story")
_PAGE: Final = Column("page", "text", "the page")
_SHOWN: Final = 200
_LISTED: Final = 20
_DRAWN: Final = 400
"""Days that a plot has at most with those on which there was nothing."""

_FOLDER: Final = "stories"


def _text(name: str, about: str) -> Column:
    return Column(name, "text", about)


def _whole(name: str, about: str) -> Column:
    return Column(name, "whole", about)


TABLES: Final = (
    Table("stories", "one row a claim that several pages have", (
        _STORY, _text("claim", "the earliest claim of it"), _text("said", "in its words"),
        _whole("pages", "pages that have it, copies left out"),
        _whole("copies", "further pages that are nearly the same as one of those"),
        _text("first", "the earliest time of a page that has it"), _text("last", "the latest"),
        _text("earliest", "the page that all others came after; null where that is undecided"),
        _whole("roots", "on how many independent roots it rests; null where undecided"),
        _whole("at_least", "at least so many"), _whole("at_most", "at most so many"),
        _whole("hardened", "how often a page has it from another with less doubt"),
        _whole("supports", "replies of readers that support it"),
        _whole("denies", "replies that deny it"), _whole("queries", "replies that query it"),
        _text("why", "on what the number of roots rests; `p1` is the first page"),
    )),
    Table("members", "one row a claim of a story", (
        _STORY, _text("claim", "the claim"), _PAGE, _text("place", "its page's name in sentences"),
        _text("said", "in its own words"),
        _text("when", "when its page was published, or captured"),
    )),
    Table("edges", "one row a page that has a story from another", (
        _STORY, _text("from", "the page that has it"), _text("to", "the page that it is from"),
        _text("by", "`voice`, `link`, `copy`"), _text("words", "that show it"),
        _text("why", "one sentence that can be checked against the words"),
    )),
    Table("roots", "one row a root of a story", (
        _STORY, _text("name", "whose word it is"), _text("kind", "`person`, `document` …"),
        _text("pages", "that rest on it, parted by spaces"),
        _text("why", "one sentence that can be checked against the words"),
    )),
    Table("hardened", "one row a doubt that was lost between two pages", (
        _STORY, _text("claim", "the claim that is surer"), _text("was", "the claim it is from"),
        _text("why", "one sentence that can be checked against the words"),
    )),
    Table("spread", "one row a day on which pages had a story", (
        _STORY, _text("day", "ISO 8601"), _whole("pages", "of that day, copies left out"),
    )),
    Table("copies", "one row a page that is nearly the same as an earlier one", (
        _PAGE, _text("copy_of", "the page that is kept for it"),
    )),
)  # fmt: skip


def kept(made: Stories, place: Place) -> None:
    """Write the tables and the overview of a corpus's stories. Raises `OutputError`."""
    rows = {
        "stories": (row for one in made.stories for row in _story(one)),
        "members": (row for one in made.stories for row in _members(one)),
        "edges": (row for one in made.stories for row in _edges(one)),
        "roots": (row for one in made.stories for row in _roots(one)),
        "hardened": (
            (one.id, each.claim.id, each.was.id, each.why)
            for one in made.stories for each in one.hardened
        ),
        "spread": ((one.id, day, number) for one in made.stories for day, number in _days(one)),
        "copies": ((one.id, one.copy_of) for one in made.pages.values() if one.copy_of),
    }  # fmt: skip
    for table in TABLES:
        place.write(f"{_FOLDER}/{table.name}.parquet", _file(table, rows[table.name]))
    place.write(f"{_FOLDER}/index.html", _overview(made).encode(errors="replace"))


def _file(table: Table, rows: Iterable[tuple[Cell, ...]]) -> bytes:
    writer = Writer(table)
    return b"".join([*(part.content for part in writer.taking(rows)), writer.closed().content])


def _story(one: Story) -> Rows:
    times = sorted(page.when for page in one.pages if page.when)
    first, last = (times[0], times[-1]) if times else (None, None)
    found = one.origins
    yield (
        one.id, one.claim.id, one.claim.said, len(one.pages), one.copies, first, last,
        _page(one, found.earliest.page) if found.earliest.page else None, found.count,
        found.at_least, found.at_most, len(one.hardened), sum(each.supports for each in one.claims),
        sum(each.denies for each in one.claims), sum(each.queries for each in one.claims),
        found.why,
    )  # fmt: skip


def _members(one: Story) -> Rows:
    places = {page.id: (f"p{at}", page.when) for at, page in enumerate(one.pages, start=1)}
    for each in one.claims:
        name, when = places[each.page]
        yield one.id, each.id, each.page, name, each.said, when


def _edges(one: Story) -> Rows:
    for edge in one.origins.edges:
        yield one.id, _page(one, edge.from_), _page(one, edge.to), edge.by, edge.words, edge.why


def _roots(one: Story) -> Rows:
    for root in one.origins.roots:
        pages = " ".join(_page(one, page) for page in root.pages)
        yield one.id, root.name, root.kind, pages, root.why


def _page(one: Story, place: str) -> str:
    return one.pages[int(place[1:]) - 1].id


def _days(one: Story) -> list[tuple[str, int]]:
    return sorted(Counter(page.when[:10] for page in one.pages if page.when).items())


def _drawn(days: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return days with those between them on which there was nothing, as far as they are near."""
    try:
        known = {date.fromisoformat(day): number for day, number in days}
    except ValueError:
        # what is known to the month alone has no place among days
        return [*days]
    if not known or [str(day) for day in known] != [day for day, _ in days]:
        return [*days]
    first, last = min(known), max(known)
    wide = (last - first).days
    if wide > _DRAWN:
        return [*days]
    every = (first + timedelta(at) for at in range(wide + 1))
    return [(str(day), known.get(day, 0)) for day in every]


def _overview(made: Stories) -> str:
    source = (files("assay.corpus.stories") / "templates" / "overview.html").read_text("utf-8")
    shown = made.stories[:_SHOWN]
    disputed = sorted((one for one in made.stories if one.disputed), key=lambda one: -one.disputed)
    hardened = sorted(
        (one for one in made.stories if one.hardened), key=lambda one: -len(one.hardened)
    )
    all_days: Counter[str] = Counter()
    for one in made.stories:
        all_days.update(dict(_days(one)))
    linked = {one.id: one for one in (*shown, *disputed[:_LISTED], *hardened[:_LISTED])}
    return Environment(autoescape=True).from_string(source).render(
        number=len(made.stories), pages=len(made.pages), shown=[*linked.values()],
        days={one.id: _drawn(_days(one)) for one in linked.values()}, disputed=disputed[:_LISTED],
        hardened=hardened[:_LISTED], all_days=_drawn(sorted(all_days.items())),
    )  # fmt: skip
