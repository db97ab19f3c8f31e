"""A PDF document to the text that can be read as a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.errors import EmptySourceError
from assay.read.metadata.dates import timestamp
from assay.read.metadata.people import people
from assay.read.pdf.furniture import without_furniture
from assay.read.pdf.layer import text_layer
from assay.read.pdf.paragraphs import paragraphs
from assay.read.pdf.values import PdfLimits, PdfPage
from assay.record import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.read.pdf.layer import Layer
    from assay.read.pdf.values import Sheet

__all__ = ["pdf_text"]

_CREATED = re.compile(
    r"(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?)?"
)
_FILE = re.compile(
    r"\.(?:docx?|odt|pdf|rtf|txt|html?|indd|qxp?d?|tex|dvi|pptx?|xlsx?)\Z"
    r"|\A(?:microsoft word|untitled|document\d*|unbenannt|slide \d+|print)\b"
    r"|\A\S*[/\\_]\S*\Z|\Ahttps?:",
    re.IGNORECASE,
)
_MUCH = 0.2
_FEWEST = 3  # letters; a scan may bear a stamp or a page number


def pdf_text(data: bytes, name: str, limits: PdfLimits | None = None) -> PdfPage:
    """Read a PDF document that has a text layer.

    Raises
    ------
    EmptySourceError
        When it has no text layer, as a scan, or no words.
    SourceError
        When it is locked, cut off or damaged.
    """
    layer = text_layer(data, name, limits or PdfLimits())
    sheets, aside = without_furniture(layer.sheets)
    joined = paragraphs(sheets)
    if sum(char.isalpha() for char in joined.text) < _FEWEST:
        raise EmptySourceError(name, _nothing(layer.sheets))
    return PdfPage(
        text=joined.text,
        title=_title(layer.properties.get("Title", "")),
        authors=people(re.split(r"\s*;\s*", layer.properties.get("Author", "")), ()),
        created=_created(layer.properties.get("CreationDate", "")),
        set_aside=aside,
        problems=tuple(_problems(layer, joined.text, joined.unsure)),
    )


def _nothing(sheets: Sequence[Sheet]) -> str:
    count = f"{len(sheets)} {'page' if len(sheets) == 1 else 'pages'}"
    if any(sheet.has_picture for sheet in sheets):
        return (
            f"this PDF has no text layer: there are only pictures on its {count}, as a scanner "
            "makes them. Give it a text layer with a program for text recognition (OCR), and give "
            "the result."
        )
    return f"expected a PDF with words in it, and there are none on its {count}."


def _title(given: str) -> str | None:
    title = " ".join(given.split())
    return None if not title or _FILE.search(title) else title


def _created(given: str) -> str | None:
    found = _CREATED.match(given.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second, utc, zone, minutes = found.groups()
    written = f"{year}-{month}-{day}"
    if hour is not None:
        written += f"T{hour}:{minute}:{second}"
        written += "Z" if utc else f"{zone}:{minutes or '00'}" if zone else ""
    return timestamp(written)


def _problems(layer: Layer, text: str, unsure: int) -> Iterable[Problem]:
    if len(layer.sheets) < layer.pages:
        yield Problem(
            code="truncated",
            message=(
                f"Only the first {len(layer.sheets):,} of {layer.pages:,} pages were read: the "
                "limit on pages or on time was reached. Split the document to read the rest."
            ),
        )
    scanned = [sheet.number for sheet in layer.sheets if not sheet.lines and sheet.has_picture]
    if scanned:
        yield Problem(
            code="no_text_layer",
            message=f"{_pages(scanned)} only pictures, as a scanner makes them: nothing of them "
            "was read.",
        )
    lost = sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" for char in text)
    if lost > _MUCH * len(text):
        yield Problem(
            code="unreadable_font",
            message=f"{lost:,} of {len(text):,} characters are in a font that does not say which "
            "letters it shows; what was read of them makes no words.",
        )
    if unsure:
        yield Problem(
            code="line_end_hyphens",
            message=f"{unsure:,} × a hyphen at the end of a line may be part of the word or not; "
            "it was kept.",
        )


def _pages(numbers: Sequence[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:10])
    more = "" if len(numbers) <= 10 else f" and {len(numbers) - 10} more"  # noqa: PLR2004
    return f"Page {shown} holds" if len(numbers) == 1 else f"Pages {shown}{more} hold"
