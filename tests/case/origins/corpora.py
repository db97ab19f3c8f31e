"""Little corpora for tests: pages in a few words, and where they say that a claim comes from."""

from __future__ import annotations

from typing import NamedTuple

from assay import read_html
from assay.case.origins import Carried, Carrying, Origins, origins_of
from assay.case.values import CasePage
from assay.text import Span, words

__all__ = ["Sheet", "carrying", "origins_in"]


class Sheet(NamedTuple):
    """A page: its outlet, its time, and its paragraphs; that with ``*`` before it has the claim.

    A sentence between two ``*`` carries the claim alone. ``byline`` stands above the text.
    """

    outlet: str
    published: str | None
    text: str
    byline: str = ""
    url: str = ""


def origins_in(*sheets: Sheet) -> Origins:
    """Return where the claim comes from, the pages being p1, p2 … in turn."""
    return origins_of("k1", [carrying(sheet, place) for place, sheet in enumerate(sheets, 1)])


def carrying(sheet: Sheet, place: int) -> Carrying:
    """Read a page as a case would, with the claims in its marked sentences."""
    parts = sheet.text.split("*")
    marked = [part.strip() for part in parts[1::2]]
    label = "".join(letter for letter in sheet.outlet.lower() if letter.isalnum())
    url = sheet.url or f"https://{label.removeprefix('the')}.example/{place}"
    record = read_html(_html(sheet, "".join(parts)), url=url)
    text = record.page.text
    forms = words(text, [Span(0, len(text))])
    carried = []
    for sentence in marked:
        wanted = words(sentence, [Span(0, len(sentence))]).forms
        at = next(
            at for at in range(len(forms.forms)) if forms.forms[at : at + len(wanted)] == wanted
        )
        span = forms.cut(at, at + len(wanted)).span
        carried += [
            Carried(claim=f"k{place}{claim.id[1:]}", local=claim.id)
            for claim in record.claims
            if any(piece.overlaps(span) for piece in claim.content)
        ]
    page = record.page
    return Carrying(
        page=CasePage(
            id=f"p{place}", title=page.title, publisher=page.publisher, published=page.published,
            url=url, source=url, version=1, current=True, previous=None, authors=page.authors,
            modified=None, captured=None, language="en", added="2024-01-01T00:00:00Z",
            assay="0", hash=page.id,
        ),
        record=record,
        claims=tuple(carried),
    )  # fmt: skip


def _html(sheet: Sheet, text: str) -> str:
    time = (
        f'<meta property="article:published_time" content="{sheet.published}">'
        if sheet.published
        else ""
    )
    site = f'<meta property="og:site_name" content="{sheet.outlet}">' if sheet.outlet else ""
    byline = f'<p class="byline">{sheet.byline}</p>' if sheet.byline else ""
    body = "".join(f"<p>{one.strip()}</p>" for one in text.split("\n\n"))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title>{site}'
        f"{time}</head><body><article><h1>News of the day</h1>{byline}{body}"
        "</article></body></html>"
    )
