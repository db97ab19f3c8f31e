"""Who is who among the sources of several pages: full and short names, titles, bodies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.case.origins.bodies import described, family, makers, plain, whole_bodies
from assay.case.origins.offices import (
    ANYBODY,
    CALLINGS,
    DOCUMENTS,
    HONORIFICS,
    PEOPLE,
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

__all__ = ["PRONOUNS", "Speaker", "read_speaker", "speaker_of"]

_SEEN: Final = re.compile(
    r",?\s*(?:which\s+)?(?:(?:that\s+)?(?:was|were|has been|had been)\s+)?\b(?:seen|obtained"
    r"|reviewed|viewed|examined|released|leaked|published|quoted|shown|provided|given|prepared|dated)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_TOKEN: Final = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*\.?")
PRONOUNS: Final = frozenset("he she it they we i you this that who everyone everybody".split())
_ENOUGH: Final = 2


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


def read_speaker(name: str, kind: str, about: str = "", named: bool = True) -> Speaker:  # noqa: FBT001, FBT002 - one flag of a source
    """Read a name with its description: what in it is name, title, and body.

    A person's own name are the capitals behind the last title: “Incident Commander Roy
    Tallgrass” is Roy Tallgrass, commander, of the body “incident”.
    """
    first = _SEEN.sub("", name) or name
    words = [word.rstrip(".") for word in _TOKEN.findall(first)]
    lower = [plain(word) for word in words]
    paper = next((DOCUMENTS[word] for word in reversed(lower) if word in DOCUMENTS), None)
    names = _own_names(words, lower) if kind == "person" and named else ()
    own = {plain(word) for word in names}
    every = [
        plain(word.rstrip("."))
        for word in _TOKEN.findall(f"{first} {_SEEN.sub('', about)} {makers(name, about)}")
    ]
    titles = frozenset(
        _title(word) for word in every if is_title(word) and word not in HONORIFICS | CALLINGS
    )
    body = frozenset(
        family(word)
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
        name=" ".join(name.split()), kind=root, named=named, names=tuple(map(plain, names)),
        titles=titles, body=body, paper=paper if root == "document" else None,
        office=office,
        vague=not named and (not ANYBODY.isdisjoint(every) or _unsaid(first, every, body)),
    )  # fmt: skip


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
