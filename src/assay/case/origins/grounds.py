"""What each page rests the claim on: other pages, a source, its own eyes, or nothing it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.case.origins.known import Ground, Grounds, named_beside, with_known
from assay.case.origins.papers.attending import does, was_there
from assay.case.origins.papers.credits import credits_beside, credits_of, page_credits, topics_of
from assay.case.origins.papers.firsthand import first_hand, is_own, looked, seen_by_itself
from assay.case.origins.papers.naming import tagged
from assay.case.origins.voices.bodies import described, family, plain
from assay.case.origins.voices.cues import (
    asked,
    below,
    beside,
    cited_in,
    named_in,
    to_us,
)
from assay.case.origins.voices.hearing import doer, heard_from
from assay.case.origins.voices.issuers import in_its_name, is_account, is_issuer, issuer
from assay.case.origins.voices.offices import DOCUMENTS
from assay.case.origins.voices.pronouns import meant, posted_by
from assay.case.origins.voices.speakers import Speaker, among, read_speaker
from assay.case.origins.voices.voiced import speaker_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.case.origins.papers.credits import Credit
    from assay.case.origins.papers.outlets import Outlets
    from assay.case.origins.stretches import Stretch
    from assay.case.origins.values import Carrying
    from assay.record import Record
    from assay.text import Span

__all__ = ["grounds_of"]

_AGENCY: Final = re.compile(
    r"\b(?:News Agency|Wire|Newswire|Press Agency|Wire Service|News Service)$"
)
_COPIED: Final = re.compile(
    r"\b(?:I|we|reporters?)\s+(?:\w+\s+)?(?:copied|read|photographed|saw|leafed through|obtained)\b"
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
_AS_MUCH: Final = re.compile(
    r"\b(?:(?:said|says|told|wrote|reported)\s+(?:\w+\s+){0,2}(?:as much|the same)"
    r"|(?:confirmed|repeated|gave|gives|used|cited|put)\s+(?:\w+\s+)?"
    r"(?:this|that|it|the\s+(?:same\s+)?(?:figure|number|total|sum|toll|count|report|news)))\b",
    re.IGNORECASE,
)


def grounds_of(
    carryings: Sequence[Carrying], told: Mapping[str, Sequence[Stretch]], outlets: Outlets,
    copied: Mapping[str, frozenset[Span]], alone: dict[str, Grounds],
) -> dict[str, Grounds]:  # fmt: skip
    """Return what each page rests the claim on.

    ``copied`` are the sentences that a page has from another word for word: whose word they are
    is found there. ``alone`` takes what is found on pages that have none, for the next time.
    """
    topics = topics_of([(page, one) for page, its in told.items() for one in its], outlets)
    found: dict[str, Grounds] = {}
    for carrying in carryings:
        page = carrying.page.id
        spans = copied.get(page, frozenset())
        held = None if spans else alone.get(page)
        found[page] = held or _of_page(carrying, told[page], outlets, topics, spans)
    alone.update((page, its) for page, its in found.items() if page not in copied)
    publishers = {one.page.id: one.page.publisher or "" for one in carryings}
    return dict(with_known(dict(named_beside(found, told)), told, publishers))


def _of_page(
    carrying: Carrying, told: Sequence[Stretch], outlets: Outlets, topics: frozenset[str],
    copied: frozenset[Span],
) -> Grounds:  # fmt: skip
    credited: list[Credit] = []
    own: list[Ground] = []
    behind: list[Ground] = []
    told_here: list[Ground] = []
    whole = tuple(page_credits(carrying, outlets))
    credited += whole
    below = [stretch for stretch in told if not stretch.title]
    for stretch in below or told:
        here = tuple(credits_of(carrying, stretch, outlets, topics))
        credited += here
        ground = _ground(carrying, stretch, outlets)
        own += _confirmed(carrying, stretch, told, outlets)
        inside = any(one.span.overlaps(stretch.span) for one in here)
        through = inside or stretch.span in copied or (whole and ground and ground.speaker.vague)
        if ground is not None:
            (behind if through else own).append(ground)
        heard = to_us(carrying.record, stretch.words) if here else None
        if heard is not None and not outlets.named(heard.name):
            told_here.append(Ground(carrying.page.id, heard, stretch.words))
    if credited or any(ground.speaker.named for ground in own):
        own = [one for one in own if one.speaker.named or one.speaker.kind == "document"]
    own += told_here
    if not credited and not own and not behind:
        own += _agency(carrying, outlets)
        own += () if own else _around(carrying, told, outlets)
    if not credited and not own and not behind:
        credited += [one for stretch in below for one in credits_beside(carrying, stretch, outlets)]
    return Grounds(tuple(credited), tuple(own), tuple(behind), (below or told)[0].words)


def _ground(carrying: Carrying, stretch: Stretch, outlets: Outlets) -> Ground | None:
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


def _around(
    carrying: Carrying, told: Sequence[Stretch], outlets: Outlets
) -> Iterator[Ground]:  # fmt: skip
    """Yield a source from beside the claim, from its headline, or from the page's last line."""
    record = carrying.record
    found = [(asked(record, one), one.words) for one in told]
    found += [(beside(record, one), one.words) for one in told if not one.title]
    found += [(named_in(record, one.words), one.words) for one in told if one.title]
    found += [(one, told[-1].words) for one in below(record)]
    for speaker, words in found:
        if speaker is not None and not outlets.named(speaker.name):
            yield Ground(carrying.page.id, speaker, words)
            return


def _confirmed(
    carrying: Carrying, stretch: Stretch, told: Sequence[Stretch], outlets: Outlets
) -> Iterator[Ground]:
    """Yield a named source that the next sentence gives as saying the same: “said as much”."""
    after = stretch.after
    if any(one.span == after for one in told) or not _AS_MUCH.search(stretch.text, *after):
        return
    inside = tuple(
        claim
        for claim in carrying.record.claims
        if claim.comment is None and any(span.overlaps(after) for span in claim.content)
    )
    if inside:
        there = stretch._replace(span=after, claims=inside)
        speaker = speaker_of(carrying.record, there) or named_in(carrying.record, there.words)
        if speaker and speaker.named and not any(outlets.mentions(stretch.text, after)):
            yield Ground(carrying.page.id, speaker, there.words)


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


def _agency(carrying: Carrying, outlets: Outlets) -> Iterator[Ground]:
    """Yield an agency that a page without other sources takes its text from, if none of ours."""
    record, page = carrying.record, carrying.page
    opening = next((block for block in record.blocks if block.kind == "paragraph"), None)
    tag = tagged(opening.span.of(record.page.text)) if opening else None
    names = [author for author in page.authors if _AGENCY.search(author)]
    names += [tag] if tag else []
    for name in names:
        known = outlets.named(name)
        first = (page.publisher or "").removeprefix("The ").split()[:1]
        if not known and name.split()[:1] != first:
            yield Ground(page.id, read_speaker(name, "outlet"), name)


def _outlet_name(carrying: Carrying) -> str:
    page = carrying.page
    return page.publisher or next(iter(page.authors), None) or page.title or page.id


def _squared(words: str) -> str:
    return " ".join(words.split())
