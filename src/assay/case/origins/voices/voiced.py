"""Whose word the record gives a sentence as: its innermost voice, read as a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.attribute.kinds import is_personal
from assay.case.origins.stretches import main_claim
from assay.case.origins.voices.bodies import described, is_firm, own_body, whole_bodies
from assay.case.origins.voices.offices import DOCUMENTS, PEOPLE, is_hearsay, is_title
from assay.case.origins.voices.speakers import PLACES, PRONOUNS, Speaker, among, read_speaker

if TYPE_CHECKING:
    from assay.case.origins.stretches import Stretch
    from assay.record import Record, Source

__all__ = ["is_common", "speaker_of"]

_TOLD: Final = re.compile(
    r"\s+(?:(?:has|have|had)\s+been|was|were|are|is|being|been)\s+(?:\w+\s+)?(?:told|informed|assured"
    r"|notified|advised|warned|briefed|shown)\b"
)
_FIRM_NAME: Final = re.compile(
    r"(?:[A-Z][\w’'&-]*\s)+(?:plc|ltd|inc|bv|nv|oy|ab|ag|sa|spa|gmbh)\.?", re.IGNORECASE
)


def speaker_of(record: Record, stretch: Stretch) -> Speaker | None:
    """Return whose word a sentence is: the innermost voice; None for the page's own."""
    claim = main_claim(stretch)
    sources = {source.id: source for source in record.sources}
    last = sources[claim.voices[-1].source]
    if len(claim.voices) == 1 or last.kind in {"author", "commenter", "unstated"}:
        return None
    if is_hearsay(last.name):
        return None
    if last.name.casefold() in PRONOUNS or _is_told(last.name, stretch.words):
        return None
    mention = " ".join(span.of(record.page.text) for span in claim.voices[-1].mention)
    text = record.page.text
    about = f"{mention} | {described(text, last.name)}"
    whole = whole_bodies(text, f"{last.name} {last.role or ''} {about}")
    whole += f" {own_body(stretch.words, f'{last.name} {mention}')}"
    return among(text, _read(last, f"{about} | {whole}", text))


def _is_told(name: str, words: str) -> bool:
    """Tell who is told from who tells: “parents were told in a letter”."""
    at = words.find(name)
    return at >= 0 and _TOLD.match(words, at + len(name)) is not None


def _read(source: Source, mention: str, text: str) -> Speaker:
    about = f"{source.role or ''} | {mention}"
    if source.named and is_common(source.name):
        kind = "document" if source.name.split()[0].casefold() in DOCUMENTS else "group"
        return read_speaker(source.name, kind, about, named=False)
    named = source.named or _FIRM_NAME.fullmatch(source.name) is not None
    kind = source.kind
    if kind == "person" and source.role is None and is_firm(text, source.name):
        kind = "organisation"
    return read_speaker(source.name, kind, about, named)


def is_common(name: str) -> bool:
    """Tell people and papers at the head of a sentence from names: “Campaigners from …”."""
    first, *rest = name.split()
    if (
        not first.endswith("s")
        or not (rest or first.casefold() in DOCUMENTS)
        or (rest and rest[0] not in PLACES)
    ):
        return not rest and is_title(first.casefold().removesuffix("s"))
    word = first.casefold()
    single = word.removesuffix("s")
    return word in DOCUMENTS or word in PEOPLE or is_title(single) or is_personal(single)
