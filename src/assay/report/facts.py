"""What the page is, as rows of a table: label, value, and how the value is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.report.characters import web_address
from assay.report.dates import dated
from assay.report.lookup import standing_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assay.record import BasisKind, Record
    from assay.report.groups import Group, Groups

__all__ = ["Fact", "Share", "facts", "layers", "shares", "tally"]

_BASIS: Final[Mapping[str, str]] = {
    "json-ld": "from the page’s JSON-LD",
    "microdata": "from the page’s microdata",
    "opengraph": "from the page’s Open Graph tags",
    "visible": "as shown on the page",
    "header": "from the file’s own head",
    "detected": "detected in the text",
}

_LAYERS: Final[Mapping[str, str]] = {
    "read": "read the page",
    "attribute": "who says what",
    "weigh": "how sure, on what grounds",
    "relate": "what is disputed, how all hangs together",
}


class Fact(Struct, frozen=True, kw_only=True):
    """One row. ``address`` is set where the value can be a link; ``note`` says whence it is."""

    label: str
    value: str
    note: str = ""
    address: str | None = None


class Share(Struct, frozen=True, kw_only=True):
    """How many claims stand where, after how many others: for a bar that shows whose they are."""

    standing: str
    before: int
    claims: int


def facts(record: Record) -> Iterator[Fact]:
    """Yield what is known of the page; what is not known says so where a reader would look."""
    page, basis = record.page, record.page.basis
    yield Fact(
        label="Publisher", value=page.publisher or "not stated", note=_basis(basis.publisher)
    )
    yield Fact(
        label="By" if len(page.authors) < 2 else "Authors",  # noqa: PLR2004 - more than one
        value=", ".join(page.authors) or "not stated",
        note=_basis(basis.authors),
    )
    published = dated(page.published) if page.published else "not stated"
    yield Fact(label="Published", value=published, note=_basis(basis.published))
    if page.modified:
        yield Fact(label="Modified", value=dated(page.modified), note=_basis(basis.modified))
    if page.captured:
        yield Fact(label="Captured", value=dated(page.captured))
    if page.url:
        yield Fact(label="Address", value=page.url, address=web_address(page.url))
    if page.language:
        yield Fact(label="Language", value=page.language, note=_basis(basis.language))
    if page.source not in {"-", page.url}:
        yield Fact(label="Read from", value=page.source, note=page.media_type)
    yield Fact(label="Fingerprint", value=page.id)


def _basis(kind: BasisKind | None) -> str:
    return "" if kind is None else _BASIS[kind]


def layers(record: Record) -> Iterator[tuple[str, bool]]:
    """Yield what can be looked for, and whether it was."""
    for name, meaning in _LAYERS.items():
        yield meaning, name in record.layers


def tally(record: Record, found: Groups) -> str:
    """Say in one sentence how many claims there are, and whose."""
    claims = len(record.claims)
    if "attribute" not in record.layers:
        return "Nobody has yet looked for who says what: only the page was read."
    if not claims:
        return "No claim was found."
    named, unnamed = _claims(found.named), _claims(found.unnamed)
    own = _claims(found.own) + _claims(found.headings)
    parts = [
        f"{named} by {_many(_speakers(found.named), 'named source')}",
        f"{unnamed} by {_many(_speakers(found.unnamed), 'source')} without a name",
        f"{own} in the page’s own voice",
    ]
    rest = claims - named - unnamed - own
    if rest:
        commenters = sum(standing_of(source) == "commenter" for source in record.sources)
        parts.append(f"{rest} in the comments of {_many(commenters, 'reader')}")
    return f"{_many(claims, 'claim')}: {', '.join(parts[:-1])} and {parts[-1]}."


def shares(record: Record, found: Groups) -> Iterator[Share]:
    """Yield the shares of the bar in the order of the claims column, readers last."""
    before = 0
    counts = {
        "named": _claims(found.named),
        "unnamed": _claims(found.unnamed),
        "heading": _claims(found.headings),
        "own": _claims(found.own),
        "commenter": sum(claim.comment is not None for claim in record.claims),
    }
    for standing, claims in counts.items():
        if claims:
            yield Share(standing=standing, before=before, claims=claims)
            before += claims


def _claims(found: tuple[Group, ...]) -> int:
    return sum(len(group.claims) for group in found)


def _speakers(found: tuple[Group, ...]) -> int:
    return sum(bool(group.claims) for group in found)


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
