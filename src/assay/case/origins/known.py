"""What pages rest on, and sources that one page names as such and another in passing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.origins.credits import Credit
from assay.case.origins.sameness import has_last_name
from assay.case.origins.speakers import Speaker
from assay.case.origins.stretches import main_claim
from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.case.origins.stretches import Stretch

__all__ = ["Ground", "Grounds", "with_known"]

_NAME: Final = re.compile(r"(?<![\w’'-])[^\W\d_a-z][\w-]{2,}")
_SPOKE: Final = re.compile(
    r"\b(?:said|says|told|spoke|speaking|according|admitted|announced|explained|answered|blamed"
    r"|stated|warned|reported|acknowledged|conceded|addressed|interview)\b"
)
_ITSELF: Final = re.compile(r"\b(?:I|my|me|we|our)\b")


class Ground(NamedTuple):
    """Whose word a page rests the claim on, by which words."""

    page: str
    speaker: Speaker
    words: str


class Grounds(NamedTuple):
    """All that one page gives: credits to others, sources, and sources behind what it credits."""

    credited: tuple[Credit, ...]
    own: tuple[Ground, ...]
    behind: tuple[Ground, ...]
    words: str
    """The first sentence that states the claim."""


def with_known(
    found: Mapping[str, Grounds], told: Mapping[str, Sequence[Stretch]]
) -> Iterator[tuple[str, Grounds]]:
    """Yield every page's grounds; a page that gives none may name a source known from another.

    “Lindqvane's figure is fourteen” rests on her where another page has it from her. Whom the
    claim itself is about is no such source.
    """
    known = list(dict.fromkeys(
        ground for its in found.values() for ground in (*its.own, *its.behind)
        if ground.speaker.names and not _ITSELF.search(ground.words)
    ))  # fmt: skip
    about = {
        word
        for page, its in found.items()
        if its.own or its.behind or its.credited
        for stretch in told[page]
        for word in _NAME.findall(quote(stretch.text, main_claim(stretch).content))
    }
    for page, its in found.items():
        if its.own or its.behind or its.credited:
            yield page, its
        else:
            own = tuple(_named(page, told[page], known, about))
            yield page, its._replace(own=own)


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
