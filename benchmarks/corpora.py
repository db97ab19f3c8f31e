"""Little corpora with one claim, as rows of the tables and as cases."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from assay.case import Case as CaseFile
from assay.case import prepare
from assay.case.values import CaseClaim
from assay.read import Loaded, Options

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Arrow", "Corpus", "Row", "Sentence", "Sheet", "corpus"]


class Sheet(Struct, frozen=True):
    """A page of a corpus."""

    name: str
    url: str
    html: str


class Sentence(Struct, frozen=True):
    """A sentence that carries the claim."""

    page: str
    text: str


class Arrow(Struct, frozen=True):
    """A page that has it from another."""

    to: str
    from_: str = field(name="from")


class Row(Struct, frozen=True):
    """A little corpus, and what a reader finds in it."""

    id: str
    kind: str
    pages: tuple[Sheet, ...]
    claim: Sentence
    carriers: tuple[Sentence, ...]
    roots: int | None
    at_least: int
    at_most: int
    edges: tuple[Arrow, ...]
    circles: tuple[tuple[str, ...], ...]
    earliest: str | None


class Corpus(NamedTuple):
    """A row as a case: its pages' names by their ids, and the case's claims of each page."""

    row: Row
    case: CaseFile
    names: dict[str, str]
    claims: dict[str, tuple[CaseClaim, ...]]

    def page(self, name: str) -> str:
        """Return the id of a page."""
        return next(page for page, its in self.names.items() if its == name)


@contextmanager
def corpus(row: Row) -> Iterator[Corpus]:
    """Read a row's pages into a case."""
    with TemporaryDirectory() as folder, CaseFile.new(Path(folder) / "row.case") as case:
        names = {}
        for sheet in row.pages:
            loaded = Loaded(
                data=sheet.html.encode(), source=sheet.url, url=sheet.url, media_type="text/html"
            )
            names[case.add(prepare(loaded, Options())).page] = sheet.name
        claims = {page: tuple(one for one in case.claims() if one.page == page) for page in names}
        yield Corpus(row, case, names, claims)
