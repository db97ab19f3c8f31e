"""The claims of any number of pages as a sheet: CSV (RFC 4180) that no spreadsheet will run."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from assay.report.citation import cite
from assay.report.fragment import Wording
from assay.report.lookup import Lookup
from assay.text import quote
from assay.text.cells import cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assay.record import Claim, Record

__all__ = ["COLUMNS", "sheet"]

COLUMNS: Final = (
    "page_id",
    "source",
    "url",
    "title",
    "published",
    "claim",
    "words",
    "speaker",
    "speaker_kind",
    "named",
    "role",
    "voices",
    "quoted",
    "act",
    "cue",
    "modality",
    "polarity",
    "certainty",
    "comment",
    "commenter",
    "start",
    "end",
    "link",
)


def sheet(records: Iterable[Record]) -> Iterator[str]:
    """Yield the head and then one line a claim, each with its CRLF.

    Unknown and absent are empty cells. ``start`` and ``end`` count code points in the page's
    text. Cells that could be formulas begin with an apostrophe.
    """
    yield _line(COLUMNS)
    for record in records:
        lookup, wording = Lookup.of(record), Wording.of(record.page.text)
        for claim in record.claims:
            yield _line(_row(lookup, wording, claim))


def _row(lookup: Lookup, wording: Wording, claim: Claim) -> tuple[str, ...]:
    page = lookup.record.page
    speaker, made = lookup.speaker(claim), lookup.attribution(claim)
    comment = lookup.comments[claim.comment] if claim.comment else None
    told = (
        page.id,
        page.source,
        page.url,
        page.title,
        page.published,
        claim.id,
        quote(page.text, claim.content),
        speaker.name,
        speaker.kind,
        "yes" if speaker.named else "no",
        speaker.role,
        " → ".join(lookup.sources[voice.source].name for voice in claim.voices),
        made.quoted if made else None,
        made.act if made else None,
        quote(page.text, made.cue) if made else None,
        claim.modality,
        claim.polarity,
    )
    measured = "" if claim.certainty is None else str(claim.certainty)
    where = (str(claim.content[0].start), str(claim.content[-1].end))
    return (
        *map(cell, told),
        measured,
        *map(cell, (claim.comment, comment.author if comment else None)),
        *where,
        cell(cite(lookup, wording, claim).address),
    )


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()
