"""A claim as it is quoted elsewhere: the words, who says them, where, when, and a link to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from assay.report.characters import plain, web_address
from assay.report.dates import dated
from assay.report.fragment import Wording, directive, with_directive
from assay.report.lookup import Lookup
from assay.text import quote

if TYPE_CHECKING:
    from assay.record import Claim, Page, Record

__all__ = ["Citation", "citation", "cite"]

_PAIRS = {"“": "”", '"': '"', "„": "“", "«": "»", "‘": "’", "'": "'"}


class Citation(Struct, frozen=True, kw_only=True):
    """What a reader needs to find and check a claim; `str` gives it as one line.

    ``speaker`` names the voices between the words and the page, innermost first; ``comment_by``
    is the reader in whose comment they stand; ``date`` is ISO 8601, the comment's where the words
    are a comment's; ``address`` goes to the words themselves, and is None where the
    page has no http or https address; then ``page_id`` says which bytes were read.
    """

    words: str
    speaker: str
    comment_by: str | None
    title: str
    publisher: str | None
    authors: tuple[str, ...]
    date: str | None
    captured: str | None
    address: str | None
    page_id: str

    def __str__(self) -> str:
        made = [*self.authors, *([self.publisher] if self.publisher else [])]
        when = [dated(self.date)] if self.date else []
        when += [f"captured {dated(self.captured)}"] if self.captured else []
        place = ", ".join([f"“{self.title}”", *made, *when])
        return f"“{self.words}” — {self.speaker}, {self._where} {place}. {self._address}"

    @property
    def _where(self) -> str:
        if self.comment_by is None:
            return "in"
        by = "" if self.comment_by == self.speaker else f" by {self.comment_by}"
        return f"in a comment{by} on"

    @property
    def _address(self) -> str:
        return self.address or self.page_id


def citation(record: Record, claim: Claim) -> Citation:
    """Return the citation of one claim. For many claims of a record, use `cite`."""
    return cite(Lookup.of(record), Wording.of(record.page.text), claim)


def cite(lookup: Lookup, wording: Wording, claim: Claim) -> Citation:
    """Return the citation of ``claim``, given its record's parts and words."""
    page = lookup.record.page
    comment = lookup.comments[claim.comment] if claim.comment else None
    own = comment and web_address(comment.permalink)
    address = own or web_address(page.url) or web_address(page.source)
    return Citation(
        words=_bare(plain(quote(page.text, claim.content))),
        speaker=_speaker(lookup, claim),
        comment_by=plain(comment.author or "a reader") if comment else None,
        title=plain(page.title or page.source),
        publisher=plain(page.publisher) if page.publisher else None,
        authors=tuple(plain(author) for author in page.authors),
        date=_date(page, comment.posted if comment else None),
        captured=plain(page.captured) if page.captured else None,
        address=address and with_directive(address, directive(wording, claim.content)),
        page_id=page.id,
    )


def _date(page: Page, posted: str | None) -> str | None:
    date = posted or page.published or page.modified
    return plain(date) if date else None


def _bare(words: str) -> str:
    """Take off the quotation marks that enclose all of the words: a citation sets its own."""
    inner = words.rstrip(",")
    closing = _PAIRS.get(inner[:1])
    if closing and len(inner) > 1 and inner.endswith(closing) and closing not in inner[1:-1]:
        return inner[1:-1].rstrip(",")
    return words


def _speaker(lookup: Lookup, claim: Claim) -> str:
    """Say who speaks and through whom, innermost voice first."""
    names = [plain(lookup.sources[voice.source].name) for voice in claim.voices]
    parts = [names[-1], *(f"as reported by {name}" for name in reversed(names[1:-1]))]
    if len(names) == 1 and claim.comment is None:
        parts.append("in its own voice")
    return ", ".join(parts)
