"""Whose word one sentence is that states the claim: a source's, or its own page's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.case.origins.known import Ground
from assay.case.origins.papers.attending import does, was_there
from assay.case.origins.papers.firsthand import first_hand, is_own, looked, seen_by_itself
from assay.case.origins.voices.bodies import described, family, plain
from assay.case.origins.voices.cues import cited_in, named_in
from assay.case.origins.voices.hearing import doer, heard_from
from assay.case.origins.voices.issuers import in_its_name, is_account, is_issuer, issuer
from assay.case.origins.voices.offices import DOCUMENTS
from assay.case.origins.voices.pronouns import meant, posted_by
from assay.case.origins.voices.speakers import Speaker, among, read_speaker
from assay.case.origins.voices.voiced import speaker_of

if TYPE_CHECKING:
    from assay.case.origins.papers.outlets import Outlets
    from assay.case.origins.stretches import Stretch
    from assay.case.origins.values import Carrying
    from assay.record import Record

__all__ = ["whose_word"]

_COPIED: Final = re.compile(
    r"\b(?:I|we|reporters?)\s+(?:\w+\s+)?(?:copied|read|see|photographed|saw|obtained"
    r"|leafed through)\b"
)
_SHEET: Final = re.compile(
    r"\b(?:the|an?|its|their|his|her)\s+((?:[\w’'-]+\s+){0,5}?"
    rf"(?:{'|'.join(sorted(DOCUMENTS))}))\b"
    r"(?:,?\s+(?:\w+\s+){0,4}of\s+(?:the\s+)?((?:[A-Z][\w’'-]*\s?){1,5}))?"
)
_BOTH: Final = re.compile(r"(?:both\s+)?(.{3,60}?)\s+and\s+(.{3,60})", re.DOTALL)
_SILENT: Final = re.compile(
    r"\b(?:declined|refused) to (?:comment|confirm|say)\b|\bwould not (?:comment|be drawn)\b"
    r"|\bdid not (?:respond|reply|comment)\b"
)


def whose_word(carrying: Carrying, stretch: Stretch, outlets: Outlets) -> Ground | None:
    """Return whose word one sentence is; None where it is the page's own and says no more."""
    page, record = carrying.page.id, carrying.record
    speaker = (
        cited_in(record, stretch.words)
        or heard_from(record, stretch.words)
        or speaker_of(record, stretch)
        or _meant(record, stretch)
        or (None if was_there(carrying) else doer(record, stretch.words))
        or named_in(record, stretch.words)
    )
    speaker = _doing(record, stretch.words, speaker)
    speaker = _besides(stretch, speaker, outlets) if speaker else None
    poster = posted_by(record, stretch, speaker.name) if speaker else None
    if poster is not None:
        speaker = read_speaker(poster, "person", described(stretch.text, poster))
    if speaker is not None and (_is_silent(speaker, stretch.words) or _is_whose(speaker.name)):
        speaker = None
    there = was_there(carrying) if speaker and does(speaker.name, stretch.words) else None
    own = speaker is not None and is_own(carrying, speaker.name)
    if speaker is not None and (own or there or outlets.named(speaker.name)):
        speaker = None
    seen = seen_by_itself(carrying, stretch, outlets)
    if speaker is not None and speaker.kind == "document":
        return Ground(page, speaker, stretch.words)
    if speaker is not None and not is_issuer(carrying):
        mine = first_hand(stretch) if not speaker.named else None
        if mine is None or mine.of(stretch.text).endswith(("heard", "read")):
            return Ground(page, speaker, stretch.words)
    paper = _paper(carrying, stretch) if seen or _COPIED.search(stretch.words) else None
    if paper is not None:
        return Ground(page, paper, stretch.words)
    if is_issuer(carrying):
        own_word = in_its_name(speaker, issuer(carrying))
        return Ground(page, own_word, stretch.words, "post" if is_account(carrying) else "")
    own_look = (
        seen or looked(carrying, stretch, outlets) or there or (stretch.span if own else None)
    )
    if own_look is not None:
        name = f"{_outlet_name(carrying)} ({_squared(own_look.of(stretch.text))})"
        own_words = frozenset(family(plain(one)) for one in _outlet_name(carrying).split())
        seen_there = Speaker(name=name, kind="observation", named=True, own=own_words)
        return Ground(page, seen_there, stretch.words)
    return None


def _besides(stretch: Stretch, speaker: Speaker, outlets: Outlets) -> Speaker:
    """Return who is a source beside an outlet: “both the Ledger and Ana Roke”."""
    found = _BOTH.fullmatch(speaker.name)
    parts = (found[1], found[2]) if found else ()
    left = [one for one in parts if not outlets.named(one)]
    if len(left) != 1:
        return speaker
    return read_speaker(left[0], "person", described(stretch.text, left[0]))


def _doing(record: Record, words: str, speaker: Speaker | None) -> Speaker | None:
    """Return who acted, where a source's name has that too: “on the owner by magistrates”."""
    acted = doer(record, words) if speaker else None
    return acted if acted and speaker and acted.name in speaker.name else speaker


def _is_silent(speaker: Speaker, words: str) -> bool:
    """Tell who says nothing from a source: “a spokesman declined to comment on the sum”."""
    said_nothing = _SILENT.search(words)
    return said_nothing is not None and words[: said_nothing.start()].rstrip().endswith(
        speaker.name
    )


def _is_whose(name: str) -> bool:
    """Tell a name with the 's of a genitive: it has something here, and tells nothing."""
    return name.endswith(("'s", "’s"))


def _meant(record: Record, stretch: Stretch) -> Speaker | None:
    """Return the person named before, where a sentence has “he counted”, or is all quoted."""
    name = meant(record, stretch)
    if name and name.startswith("The "):
        return among(stretch.text, read_speaker(name, "organisation", named=False))
    return read_speaker(name, "person", described(stretch.text, name)) if name else None


def _paper(carrying: Carrying, stretch: Stretch) -> Speaker | None:
    """Return the document in a sentence that says who saw it."""
    for evidence in carrying.record.evidence:
        if evidence.kind == "document" and stretch.span.covers(evidence.span):
            found = read_speaker(evidence.span.of(stretch.text), "document", named=False)
            if found.paper is not None:
                return found
    sheet = _SHEET.search(stretch.words)
    return read_speaker(sheet[1], "document", sheet[2] or "", named=False) if sheet else None


def _outlet_name(carrying: Carrying) -> str:
    page = carrying.page
    return page.publisher or next(iter(page.authors), None) or page.title or page.id


def _squared(words: str) -> str:
    return " ".join(words.split())
