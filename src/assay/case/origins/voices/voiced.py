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
    from collections.abc import Sequence

    from assay.case.origins.stretches import Stretch
    from assay.record import Record, Source
    from assay.text import Span

__all__ = ["is_common", "speaker_of"]

_TOLD: Final = re.compile(
    r"\s+(?:(?:has|have|had)\s+been|was|were|are|is|being|been)\s+(?:\w+\s+)?(?:told|informed|assured"
    r"|notified|advised|warned|briefed|shown)\b"
)
_APPOSED: Final = re.compile(
    r",\s+((?:[^\W\d_a-z][\w’'.-]*\s+){1,3}[^\W\d_a-z][\w’'-]*)(?=[,.;:]|\s+[a-z])"
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
    called = None if last.named else _apposed(record, claim.voices[-1].mention)
    if called:
        return among(text, read_speaker(called, "person", f"{last.name} | {about} | {whole}"))
    return among(text, _read(last, f"{about} | {whole}", text))


def _apposed(record: Record, mention: Sequence[Span]) -> str | None:
    """Return the person named right behind an office: “the director, Ana Roke”."""
    found = _APPOSED.match(record.page.text, mention[-1].end) if mention else None
    name = " ".join(found[1].split()) if found else ""
    people = (one for one in record.entities if one.kind == "person")
    return name if any(name in {one.name, *one.aliases} for one in people) else None


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
