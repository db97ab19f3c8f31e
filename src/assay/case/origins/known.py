"""What pages rest on, and sources that one page names as such and another in passing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.origins.papers.credits import Credit
from assay.case.origins.stretches import main_claim
from assay.case.origins.voices.bodies import is_body
from assay.case.origins.voices.issuers import publishes_as
from assay.case.origins.voices.offices import is_title
from assay.case.origins.voices.sameness import has_last_name, same_speaker
from assay.case.origins.voices.speakers import Speaker, read_speaker
from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.case.origins.stretches import Stretch

__all__ = ["Ground", "Grounds", "named_beside", "with_known"]

_NAME: Final = re.compile(r"(?<![\w’'-])[^\W\d_a-z][\w-]{2,}")
_DEFINITE: Final = frozenset("the his her its their".split())
_WIDEST: Final = 6
_SPOKE: Final = re.compile(
    r"\b(?:said|says|told|spoke|speaking|according|admitted|announced|explained|answered|blamed"
    r"|stated|warned|reported|acknowledged|conceded|addressed|interview)\b"
)
_ITSELF: Final = re.compile(r"\b(?:I|my|me|we|our)\b")
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"")


_COURTESY: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame)\.? ")
_LAST: Final = re.compile(rf"(?:{_COURTESY.pattern})?([A-Z][\w’-]+?)(?:[’']s)?\s+[a-z]")
_THE_ONE: Final = re.compile(r"(?:the|his|her|its|their)\b", re.IGNORECASE)


class Ground(NamedTuple):
    """Whose word a page rests the claim on, by which words; ``occasion`` is what the page is."""

    page: str
    speaker: Speaker
    words: str
    occasion: str = ""


class Grounds(NamedTuple):
    """All that one page gives: credits to others, sources, and sources behind what it credits."""

    credited: tuple[Credit, ...]
    own: tuple[Ground, ...]
    behind: tuple[Ground, ...]
    words: str
    """The first sentence that states the claim."""


def with_known(
    found: Mapping[str, Grounds], told: Mapping[str, Sequence[Stretch]],
    publishers: Mapping[str, str],
) -> Iterator[tuple[str, Grounds]]:  # fmt: skip
    """Yield every page's grounds; a page that gives none may name a source known from another.

    “Lindqvane's figure is fourteen” rests on her where another page has it from her. Whom the
    claim itself is about is no such source. A page that a known source publishes is its word.
    """
    every = list(dict.fromkeys(
        ground for its in found.values() for ground in (*its.own, *its.behind)
        if ground.speaker.kind not in {"observation", "document"}
    ))  # fmt: skip
    known = list(dict.fromkeys(
        ground for ground in every
        if ground.speaker.names and not _ITSELF.search(_QUOTED.sub("", ground.words))
    ))  # fmt: skip
    stated = " ".join(
        quote(stretch.text, main_claim(stretch).content)
        for page, its in found.items()
        if its.own or its.behind or its.credited
        for stretch in told[page]
    )
    about = set(_NAME.findall(stated)) | set(stated.casefold().split())
    for page, its in found.items():
        if its.own or its.behind or its.credited:
            yield page, its
        else:
            own = (
                tuple(_published(page, publishers[page], its.words, every))
                or tuple(_named(page, told[page], known, about))
                or tuple(_by_office(page, told[page], every, about))
            )
            yield page, its._replace(own=own)


def _published(page: str, publisher: str, words: str, known: Sequence[Ground]) -> Iterator[Ground]:
    """Yield the body that publishes a page, where another page has the claim from it."""
    for one in known:
        if one.page != page and publishes_as(publisher, one.speaker):
            yield Ground(page, one.speaker, words)
            return


def named_beside(
    found: Mapping[str, Grounds], told: Mapping[str, Sequence[Stretch]]
) -> Iterator[tuple[str, Grounds]]:
    """Yield every page's grounds, with the name of who is given by what he is now.

    “The new minister recalled that he had measured it. Mr Orr has since been a rector” has it from
    Orr, whom another page names as its source: a last name alone takes up who is there already.
    """
    every = [ground for its in found.values() for ground in its.own if ground.speaker.names]
    for page, its in found.items():
        others = [ground.speaker for ground in every if ground.page != page]
        own = tuple(
            ground._replace(speaker=_beside(ground, told[page], others) or ground.speaker)
            for ground in its.own
        )
        yield page, its._replace(own=own)


def _beside(
    ground: Ground, told: Sequence[Stretch], others: Sequence[Speaker]
) -> Speaker | None:  # fmt: skip
    """Return a source known from another page whose last name opens a sentence beside."""
    if ground.speaker.named or not _THE_ONE.match(ground.speaker.name):
        return None
    for stretch in told:
        if stretch.words == ground.words:
            for side in (stretch.before, stretch.after):
                last = _LAST.match(side.of(stretch.text))
                one = last and next((it for it in others if has_last_name(last[1], it)), None)
                if one and last and not re.search(rf"[A-Z]\w+ {last[1]}\b", _bare(stretch.text)):
                    return one
    return None


def _bare(text: str) -> str:
    return _COURTESY.sub("", text)


def _by_office(
    page: str, told: Sequence[Stretch], known: Sequence[Ground], about: set[str]
) -> Iterator[Ground]:
    """Yield a source that a sentence has by its office alone: “what the mayor decreed”."""
    for stretch in told:
        for called in _offices(stretch.words, about):
            one = next((one for one in known if same_speaker(called, one.speaker)), None)
            if one is not None:
                yield Ground(page, one.speaker, stretch.words)


def _offices(words: str, about: set[str]) -> Iterator[Speaker]:
    """Yield those whom a sentence has by office, but for whom the claim is about."""
    tokens = words.replace(",", " ,").split()
    for place, token in enumerate(tokens):
        for end in range(place + 2, place + _WIDEST) if token.casefold() in _DEFINITE else ():
            last = tokens[end - 1].strip(".,;:!?").casefold() if end <= len(tokens) else ""
            if (is_title(last) or is_body(last)) and last not in about:
                name = " ".join(tokens[place:end]).rstrip(".,;:!?")
                kind = "person" if is_title(last) else "organisation"
                called = read_speaker(name, kind, named=False)
                if not called.vague:
                    yield called


def _named(
    page: str, told: Sequence[Stretch], known: Sequence[Ground], about: set[str]
) -> Iterator[Ground]:
    for stretch in told:
        beside = (
            side.of(stretch.text) for side in (stretch.before, stretch.after)
            if _SPOKE.search(side.of(stretch.text))
        )  # fmt: skip
        for word in _NAME.findall(" ".join((stretch.words, *beside))):
            name = word.rstrip("-")
            if name not in about:
                speaker = next(
                    (one.speaker for one in known if has_last_name(name, one.speaker)), None
                )
                if speaker is not None:
                    yield Ground(page, speaker, stretch.words)
