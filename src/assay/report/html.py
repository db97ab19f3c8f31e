"""The report as one HTML file: it asks for nothing, and nothing in the page's text can run.

The Content-Security-Policy allows one style and one script, by their SHA-256 hashes (CSP level 3),
and no other source of anything. Neither holds a word of the page.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from assay import __version__
from assay.report.article import Paragraph, passages, sections
from assay.report.characters import visible
from assay.report.discussion import NO_DISCUSSION, discussion
from assay.report.facts import facts, layers, shares, tally
from assay.report.fragment import Wording
from assay.report.groups import groups
from assay.report.lookup import Lookup
from assay.report.pieces import pieces
from assay.report.quoted import quoted
from assay.report.relations import STANCES
from assay.report.segments import cut, marks, placed
from assay.report.ties import linked
from assay.report.weighed import weighed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assay.record import Record
    from assay.report.pieces import Piece

__all__ = ["environment", "html", "policy", "static", "taken_apart"]

_STYLES: Final = ("tokens", "layout", "text", "claims", "thread", "stances", "grounds", "print")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def html(record: Record) -> str:
    """Return ``record`` as a self-contained HTML document (UTF-8 when it is written)."""
    style, script = _style(), static("report.js")
    return (
        environment()
        .get_template("report.html")
        .render(
            policy=policy(style, script),
            style=Markup(style),  # noqa: S704 - assay's own files, no word of the page
            script=Markup(script),  # noqa: S704 - assay's own files, no word of the page
            version=__version__,
            **taken_apart(record),
        )
    )


def taken_apart(
    record: Record, *, comments: bool = True, read: Record | None = None
) -> dict[str, object]:
    """Return what the templates that show a page (`reading.html`) are filled with, by name.

    Without ``comments`` the discussion is left out: a long one is shown by itself. ``read`` is the
    record as assay made it, where ``record`` has what people put right.
    """
    lookup = Lookup.of(record, read)
    article, bodies = _parted(record)
    if not comments:
        bodies = {}
    end = None if bodies else max((piece.span.end for piece in article), default=0)
    wording = Wording.of(record.page.text, end)
    found = groups(lookup)
    paragraph = _paragraphs(lookup, [*article, *chain.from_iterable(bodies.values())])
    return {
        "page": record.page,
        "contract": record.assay,
        "language": _language(record),
        "facts": tuple(facts(record)),
        "layers": tuple(layers(record)),
        "tally": tally(record, found),
        "shares": tuple(shares(record, found)),
        "passages": tuple(passages(article, paragraph)),
        "sections": tuple(sections(lookup, wording, found)),
        "discussion": (
            discussion(lookup, wording, bodies, paragraph) if comments else NO_DISCUSSION
        ),
        "weighed": weighed(lookup),
        "linked": tuple(linked(lookup)),
        "problems": record.problems,
        "stances": tuple(STANCES.values()),
        "listed": frozenset(
            group.number for group in found.reported + found.own if group.source.kind != "commenter"
        ),
    }


def _paragraphs(lookup: Lookup, found: Sequence[Piece]) -> Callable[[Piece], Paragraph]:
    """Return what makes a paragraph of a piece: all marks are laid out over all pieces at once."""
    text = lookup.record.page.text
    ordered = sorted(found, key=lambda piece: piece.span)
    laid = placed([piece.span for piece in ordered], marks(lookup))
    lines = quoted(lookup, ordered)

    def paragraph(piece: Piece) -> Paragraph:
        return Paragraph(
            kind=piece.kind,
            segments=tuple(cut(text, piece.span, laid.get(piece.span, []))),
            quotes=lines.get(piece.span, ()),
        )

    return paragraph


def _parted(record: Record) -> tuple[list[Piece], dict[str, list[Piece]]]:
    """Part the pieces of the article from those of each comment."""
    article: list[Piece] = []
    bodies: dict[str, list[Piece]] = {}
    for piece in pieces(record):
        (article if piece.comment is None else bodies.setdefault(piece.comment, [])).append(piece)
    return article, bodies


def _language(record: Record) -> str:
    """Return the page's language where it can be one; else say that it is not known."""
    language = record.page.language or ""
    return language if _LANGUAGE.fullmatch(language) else ""


@cache
def environment() -> Environment:
    """Return the templates: everything escaped, nothing undefined, no control character let by."""
    return Environment(
        loader=PackageLoader("assay.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )


def _shown(value: object) -> object:
    return visible(value) if type(value) is str else value


@cache
def static(name: str) -> str:
    """Return one of the report's own files."""
    return files("assay.report").joinpath("static", name).read_text(encoding="utf-8")


def _style() -> str:
    return "\n".join(static(f"{name}.css") for name in _STYLES)


def policy(style: str, script: str) -> str:
    """Return the Content-Security-Policy of a report with one style and one script."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()
