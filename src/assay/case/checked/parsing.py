"""A file of fact checks -> fact checks: JSON-LD of schema.org, a data feed of it, or CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Final

import msgspec

from assay.case.checked.values import FactCheck
from assay.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["parsed"]

_HOLDERS: Final = ("@graph", "dataFeedElement", "item", "itemListElement", "hasPart")
"""Where one thing of schema.org holds others."""

_COLUMNS: Final = {
    "claim": ("claim", "claimreviewed", "claim_reviewed", "vclaim", "statement", "text"),
    "title": ("title", "headline", "name"),
    "claimant": ("claimant", "author", "speaker", "claim_author"),
    "rating": ("rating", "verdict", "label", "truth_label", "textualrating", "conclusion"),
    "publisher": ("publisher", "checker", "fact_checker", "organisation", "organization"),
    "url": ("url", "link", "address"),
    "published": ("published", "date", "datepublished", "date_published", "reviewdate"),
    "language": ("language", "inlanguage", "lang"),
}
"""What a column of CSV may be called, in small letters."""

_MOST_DEEP: Final = 12


def parsed(data: bytes, name: str) -> Iterator[FactCheck]:
    """Yield the fact checks of a file.

    Raises
    ------
    SourceError
        The file is neither JSON nor CSV with a column for the claim, or has no fact check.
    """
    text = data.decode("utf-8-sig", "replace")
    opening = text.lstrip()[:1]
    found = list(_of_json(text, name) if opening in {"{", "["} else _of_csv(text, name))
    if not found:
        raise SourceError(
            name, "there is no fact check in it: expected ClaimReview (schema.org) or CSV."
        )
    yield from found


def _of_json(text: str, name: str) -> Iterator[FactCheck]:
    try:
        held = msgspec.json.decode(text)
    except msgspec.DecodeError as whole:
        try:
            held = [msgspec.json.decode(line) for line in text.splitlines() if line.strip()]
        except msgspec.DecodeError:
            raise SourceError(name, f"expected JSON or JSON Lines ({whole}).") from None
    for one in _reviews(held, 0):
        claim = _text(one.get("claimReviewed"))
        if claim:
            yield _of_review(one, claim)


def _reviews(held: object, deep: int) -> Iterator[dict[str, Any]]:
    """Yield every `ClaimReview`, however lists, graphs and feeds hold it."""
    if deep > _MOST_DEEP:
        return
    if isinstance(held, list):
        for one in held:
            yield from _reviews(one, deep + 1)
    elif isinstance(held, dict):
        kind = held.get("@type")
        if "ClaimReview" in (kind if isinstance(kind, list) else [kind]) or "claimReviewed" in held:
            yield held
            return
        for holder in _HOLDERS:
            if holder in held:
                yield from _reviews(held[holder], deep + 1)


def _of_review(one: dict[str, Any], claim: str) -> FactCheck:
    reviewed = _first(one.get("itemReviewed"))
    rating = _first(one.get("reviewRating"))
    return FactCheck(
        claim=claim,
        title=_text(one.get("headline")) or _text(one.get("name")),
        claimant=_name(reviewed.get("author")),
        rating=_text(rating.get("alternateName")) or _text(rating.get("ratingValue")),
        publisher=_name(one.get("author")) or _name(one.get("publisher")),
        url=_text(one.get("url")),
        published=_text(one.get("datePublished")),
        language=_text(one.get("inLanguage")),
    )


def _first(held: object) -> dict[str, Any]:
    if isinstance(held, list):
        held = held[0] if held else None
    return held if isinstance(held, dict) else {}


def _name(held: object) -> str | None:
    return _text(held) or _text(_first(held).get("name"))


def _text(held: object) -> str | None:
    if isinstance(held, list):
        held = held[0] if held else None
    if isinstance(held, bool) or not isinstance(held, (str, int, float)):
        return None
    return " ".join(str(held).split()) or None


def _of_csv(text: str, name: str) -> Iterator[FactCheck]:
    head = text[:4096]
    try:
        dialect: type[csv.Dialect] | str = csv.Sniffer().sniff(head, delimiters=",;\t|")
    except csv.Error:
        dialect = "excel"
    rows = csv.DictReader(io.StringIO(text, newline=""), dialect=dialect)
    columns = {(column or "").strip().lower(): column for column in rows.fieldnames or ()}
    of = {
        field: next((columns[each] for each in names if each in columns), None)
        for field, names in _COLUMNS.items()
    }
    if of["claim"] is None:
        raise SourceError(
            name, f"expected a column for the claim ({', '.join(_COLUMNS['claim'])}), got"
            f" {', '.join(columns) or 'none'}.",
        )  # fmt: skip
    try:
        for row in rows:
            fields = {field: _text(row.get(column)) for field, column in of.items() if column}
            if fields["claim"]:
                yield FactCheck(**fields)  # type: ignore[arg-type]  # the claim is there
    except csv.Error as error:
        raise SourceError(name, f"line {rows.line_num} is no CSV ({error}).") from None
