"""Who is who among the sources of several pages: full and short names, titles, bodies."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final
from unicodedata import combining, normalize

from msgspec import Struct

from assay.case.origins.offices import (
    ANYBODY,
    CALLINGS,
    DOCUMENTS,
    HOLDERS,
    HONORIFICS,
    LOOSE,
    PEOPLE,
    RANKS,
    SMALL,
    TITLES,
    VAGUE,
    is_hearsay,
    is_title,
)
from assay.case.origins.stretches import main_claim
from assay.case.origins.values import RootKind

if TYPE_CHECKING:
    from assay.case.origins.stretches import Stretch
    from assay.record import Record, Source

__all__ = [
    "PRONOUNS",
    "Speaker",
    "could_be",
    "described",
    "has_last_name",
    "is_body",
    "read_speaker",
    "same_speaker",
    "speaker_of",
    "whole_bodies",
]

_PUBLISHED: Final = frozenset(
    {"study", "survey", "report", "statement", "figures", "census", "bulletin"}
)
"""Papers by which a body speaks: the study of an institute is its researchers' word."""
_SEEN: Final = re.compile(
    r",?\s*(?:which\s+)?(?:(?:that\s+)?(?:was|were|has been|had been)\s+)?\b(?:seen|obtained"
    r"|reviewed|viewed|examined|released|leaked|published|quoted|shown|provided|given|prepared|dated)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_TOKEN: Final = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*\.?")
_MADE: Final = re.compile(
    r"\b(?:published|released|issued|compiled|prepared|provided|supplied|kept|made)\s+by\s+"
    r"((?:the\s+)?(?:[\w’'-]+\s?){1,7})"
)
_KINDS: Final = re.compile(
    r"\b(?:agency|authority|bank|board|bureau|club|college|commission|committee|company|council"
    r"|court|department|directorate|fund|group|hospital|inspectorate|institute|ministry|museum"
    r"|office|panel|party|service|society|trust|union|university)\b",
    re.IGNORECASE,
)
_WHOLE: Final = (
    r"(?:[A-Z][\w’'-]*[ ]){{0,4}}\b{0}\b(?:[ ](?:of|for|on)(?:[ ]the)?(?:[ ][A-Z][\w’'-]*){{1,3}})?"
)
PRONOUNS: Final = frozenset("he she it they we i you this that who everyone everybody".split())
_LONGEST: Final = 100
_FAMILY: Final = 6
_ENOUGH: Final = 2
_LONG_NAME: Final = 5
_SPELLED: Final = 0.8


_LOOSELY: Final = frozenset(word[:_FAMILY].rstrip("s") for word in LOOSE)


_BODIES: Final = frozenset(
    word[:_FAMILY]
    for word in "agency authority bank board commission council court directorate inspectorate"
    " institute ministry museum panel trust".split()
)
"""Kinds of bodies of which a story has one as a rule: “the panel's counsel”."""


class Speaker(Struct, frozen=True, kw_only=True):
    """A source as it may be met again: what is its own name, its titles, and its body.

    ``paper`` is the sort of document, where it is one; ``office`` says that somebody speaks for a
    body, ``vague`` that a source could be anybody.
    """

    name: str
    kind: RootKind
    named: bool
    names: tuple[str, ...] = ()
    titles: frozenset[str] = frozenset()
    body: frozenset[str] = frozenset()
    paper: str | None = None
    office: bool = False
    vague: bool = False


def speaker_of(record: Record, stretch: Stretch) -> Speaker | None:
    """Return whose word a sentence is: the innermost voice; None for the page's own."""
    claim = main_claim(stretch)
    sources = {source.id: source for source in record.sources}
    last = sources[claim.voices[-1].source]
    if len(claim.voices) == 1 or last.kind in {"author", "commenter", "unstated"}:
        return None
    if is_hearsay(last.name):
        return None
    if last.name.casefold() in PRONOUNS:
        return None
    mention = " ".join(span.of(record.page.text) for span in claim.voices[-1].mention)
    text = record.page.text
    about = f"{mention} {described(text, last.name)}"
    return _read(last, f"{about} {whole_bodies(text, f'{last.name} {last.role or str()} {about}')}")


def _read(source: Source, mention: str) -> Speaker:
    return read_speaker(source.name, source.kind, f"{source.role or ''} {mention}", source.named)


def read_speaker(name: str, kind: str, described: str = "", named: bool = True) -> Speaker:  # noqa: FBT001, FBT002 - one flag of a source
    """Read a name with its description: what in it is name, title, and body.

    A person's own name are the capitals behind the last title: “Incident Commander Roy
    Tallgrass” is Roy Tallgrass, commander, of the body “incident”.
    """
    first = _SEEN.sub("", name) or name
    words = [word.rstrip(".") for word in _TOKEN.findall(first)]
    lower = [_plain(word) for word in words]
    paper = next((DOCUMENTS[word] for word in reversed(lower) if word in DOCUMENTS), None)
    names = _own_names(words, lower) if kind == "person" and named else ()
    own = {_plain(word) for word in names}
    every = [
        _plain(word.rstrip("."))
        for word in _TOKEN.findall(f"{first} {_SEEN.sub('', described)} {_makers(name, described)}")
    ]
    titles = frozenset(
        _title(word) for word in every if is_title(word) and word not in HONORIFICS | CALLINGS
    )
    body = frozenset(
        _family(word)
        for word in every
        if word not in TITLES | SMALL
        and word not in own
        and word not in DOCUMENTS
        and word not in VAGUE
    )
    if not named and kind == "document" and any(word in PEOPLE for word in lower):
        kind = "group"
    root: RootKind = _kind(kind, paper=paper)
    office = any(word in VAGUE or word in TITLES for word in every)
    return Speaker(
        name=" ".join(name.split()), kind=root, named=named, names=tuple(map(_plain, names)),
        titles=titles, body=body, paper=paper if root == "document" else None,
        office=office,
        vague=not named and (not ANYBODY.isdisjoint(every) or _unsaid(first, every, body)),
    )  # fmt: skip


def is_body(word: str) -> bool:
    """Tell a word for a kind of body, as a bank or a council."""
    return _KINDS.fullmatch(word) is not None


def has_last_name(word: str, speaker: Speaker) -> bool:
    """Tell whether a word is a person's last name, spelled much the same."""
    return bool(speaker.names) and _spelled_alike(_plain(word), speaker.names[-1])


def same_speaker(one: Speaker, other: Speaker) -> bool:
    """Tell whether two sources are one: by name, by title, by body, or one document."""
    if (one.kind == "document") != (other.kind == "document"):
        paper = one.paper or other.paper
        return paper in _PUBLISHED and _one_body(one, other)
    if one.kind == "document":
        return one.paper == other.paper and _bodies_meet(one.body, other.body, loosely=True)
    return _one_voice(one, other)


def _one_voice(one: Speaker, other: Speaker) -> bool:
    if _speaks_for(one, other) or _speaks_for(other, one):
        return True
    if not one.named and not other.named:
        same = one.office and other.office and bool(one.body) and one.body == other.body
        return same or (bool(one.body) and bool(other.body) and _same_office(one, other))
    if _is_body_of(one, other) or _is_body_of(other, one):
        return True
    if one.names and other.names:
        speaking = bool(one.titles and other.titles)
        return _names_meet(one.names, other.names) or (speaking and _one_body(one, other))
    if _has_name(one, other) or _has_name(other, one):
        return True
    return _same_office(one, other) or _one_body(one, other)


def could_be(one: Speaker, other: Speaker) -> bool:
    """Tell whether two sources may be one, for all that the words say.

    So it is with a source without a name, and with two documents of a sort, one not described.
    """
    if one.kind == other.kind == "document":
        return one.paper == other.paper and (not one.body or not other.body)
    if one.named and other.named:
        return False
    if "document" in {one.kind, other.kind} or "observation" in {one.kind, other.kind}:
        return False
    if one.vague or other.vague:
        return True
    return not one.named and not other.named and bool(one.body & other.body - _LOOSELY)


def described(text: str, name: str) -> str:
    """Return what a page says who somebody is: behind the name, and its body's whole name.

    “Jana Petrik is duty forecaster with the Institute”; “the bank” is the Reserve Bank of the
    page's other sentences, where no other bank is named.
    """
    found: list[str] = []
    if " " in name and len(name) <= _LONGEST:
        beside = re.search(
            rf"{re.escape(name)}(?:,|\s+(?:is|was|works?|serves?)\b)\s*([^,.;:\n“”\"]{{3,90}})",
            text,
        )
        if beside and any(is_title(word.casefold()) for word in beside[1].split()):
            found.append(beside[1])
    return " ".join(found)


def whole_bodies(text: str, words: str) -> str:
    """Return the whole names that a page has for bodies of which words give the kind alone."""
    found: list[str] = []
    for kind in dict.fromkeys(word.casefold() for word in _KINDS.findall(words[: _LONGEST * 4])):
        called = {
            " ".join(match[0].split()): None
            for match in re.finditer(_WHOLE.format(kind.capitalize()), text)
            if len(match[0].split()) > 1
        }
        longest = max(called, key=len, default="")
        tokens = set(longest.split())
        if longest and all(set(one.split()) <= tokens for one in called):
            found.append(longest)
    return " ".join(found)


def _makers(*told: str) -> str:
    """Return who made a paper, where it says so: “figures published by the Agency”."""
    return " ".join(found[1] for words in told for found in _MADE.finditer(words))


def _is_body_of(one: Speaker, other: Speaker) -> bool:
    """Tell whether a name is that of the body for which the other speaks, not a person's."""
    whole = frozenset(map(_family, one.names))
    return len(whole) >= _ENOUGH and bool(other.titles) and whole <= other.body


def _unsaid(name: str, every: list[str], body: frozenset[str]) -> bool:
    """Tell an office that any of several may hold: “a minister”, “officials”."""
    some = any(word in VAGUE for word in every)
    one_of = re.match(r"(?:an?|one|two|three|some|several|many|senior)\b", name, re.IGNORECASE)
    return not body and (some or (bool(one_of) and any(word in TITLES for word in every)))


def _own_names(words: list[str], lower: list[str]) -> tuple[str, ...]:
    behind = max((at for at, word in enumerate(lower) if is_title(word)), default=-1) + 1
    tail = [word for word in words[behind:] if word[:1].isupper()]
    found = tail or [
        word
        for word, plain in zip(words, lower, strict=True)
        if word[:1].isupper() and plain not in SMALL and not is_title(plain)
    ]
    return tuple(found)


def _plain(word: str) -> str:
    bare = (letter for letter in normalize("NFKD", word) if not combining(letter))
    plain = "".join(bare).casefold().replace("’", "'")
    return plain.removesuffix("'s").rstrip("'.")


def _family(word: str) -> str:
    """Return how a word begins: hydrologists are of the Hydrological Institute."""
    return word[:_FAMILY].rstrip("s") if len(word) > _ENOUGH + 1 else word


def _title(word: str) -> str:
    if word.startswith("spokes"):
        return "spokesman"
    return {
        "ministry": "minister", "chairs": "chair", "chairman": "chair", "chairwoman": "chair",
        "chairperson": "chair", "boss": "chair", "leader": "chair", "heads": "head",
    }.get(word, word)  # fmt: skip


def _kind(kind: str, *, paper: str | None) -> RootKind:
    if kind == "document" or (paper and kind == "group"):
        return "document"
    if kind == "group":
        return "group"
    if kind in {"outlet", "organisation"}:
        return "outlet" if kind == "outlet" else "organisation"
    return "person"


def _names_meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two persons' names are one name: the same last one, no other first one."""
    if not _spelled_alike(one[-1], other[-1]):
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    return any(
        first.startswith(second) or second.startswith(first) or _spelled_alike(first, second)
        for first in one[:-1]
        for second in other[:-1]
    )


def _spelled_alike(one: str, other: str) -> bool:
    """Tell whether two spellings may be one name, as other alphabets are written differently."""
    if one == other or min(len(one), len(other)) < _LONG_NAME:
        return one == other
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SPELLED


def _has_name(one: Speaker, other: Speaker) -> bool:
    """Tell whether a source whose name was not read as a person's has a person's last name."""
    if one.names:
        near = (word for word in other.body if word[:1] == one.names[-1][:1])
        return not other.names and any(_spelled_alike(one.names[-1], word) for word in near)
    return one.named and other.named and one.name.casefold() == other.name.casefold()


def _same_office(one: Speaker, other: Speaker) -> bool:
    """Tell whether one is the other by title alone: “the mayor” is Mayor Renfrew."""
    shared = one.titles & other.titles
    if not shared or one.vague or other.vague or (one.titles ^ other.titles) & RANKS:
        return False
    if one.body == other.body or not one.body or not other.body:
        return True
    return bool(shared & HOLDERS) and bool(one.body & other.body)


def _speaks_for(one: Speaker, other: Speaker) -> bool:
    """Tell whether one is the spokesman of the other's body: of the county, of its office."""
    if "spokesman" not in one.titles or not one.body or one.vague or other.vague:
        return False
    return one.body <= other.body and (bool(other.titles) or other.kind == "organisation")


def _one_body(one: Speaker, other: Speaker) -> bool:
    """Tell whether both speak for one body: a board, and its secretary."""
    return _bodies_meet(one.body, other.body, loosely=False)


def _bodies_meet(one: frozenset[str], other: frozenset[str], *, loosely: bool) -> bool:
    if not one or not other:
        return False
    if one == other:
        return True
    small, large = sorted((one, other), key=len)
    shared = small & large - _LOOSELY
    kind = len(small) == 1 and not small.isdisjoint(_BODIES)
    told = bool(shared) and (kind or len(small) >= _ENOUGH)
    return small <= large and (loosely or told)
