"""Who is who among the sources of several pages: full and short names, titles, bodies."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct, structs

from assay.attribute.kinds import is_personal
from assay.case.origins.values import RootKind
from assay.case.origins.voices.bodies import family, is_body, makers, plain
from assay.case.origins.voices.offices import (
    ANYBODY,
    CALLINGS,
    DOCUMENTS,
    HONORIFICS,
    PEOPLE,
    SMALL,
    TITLES,
    VAGUE,
    is_one_at,
    is_title,
)
from assay.case.origins.voices.terms import BARE, BYSTANDERS, FIRMS, KINDS, initials, one_way
from assay.case.origins.wording import STOP

__all__ = ["PLACES", "PRONOUNS", "Speaker", "among", "is_called_so", "read_speaker"]

_SEEN: Final = re.compile(
    r",?\s*(?:which\s+)?(?:(?:that\s+)?(?:was|were|has been|had been)\s+)?\b(?:seen|obtained"
    r"|reviewed|viewed|examined|released|leaked|published|quoted|shown|provided|given|prepared|dated|passed|handed|slipped)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_FINITE: Final = re.compile(r"\s+(?:now\s+|also\s+)?(?:has|have|had)\s.*|\s+now\s.*", re.DOTALL)
"""What is told of a source is no part of its name."""
_TOKEN: Final = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*\.?")
_CAPITAL: Final = re.compile(r"(?<![\w’'-])[^\W\d_a-z][\w-]+")
_AT_BODY: Final = re.compile(
    r"(?:(?:the|an?|some|several|two|three|its|their|many)\s+)?(?:[a-z-]+\s+)?([a-z-]{3,})\s+"
    r"(?:at|from|of|with|for)\s+(?=(?:the\s+)?[\w’'-]+)"
)
_WHOSE: Final = re.compile(
    r"([^,]{3,50}?)(?:[’']s|(?<=s)[’'])\s+(?:own\s+)?(?:man|woman|men|women|people|person|team|crews?"
    r"|boffins?|folk|lot|number two|boss|bosses|side|camp|figures)\b",
    re.IGNORECASE,
)
"""Whose people they are: “the federation's man with the tape”."""
_SPEAKING: Final = frozenset(
    "asked named name names whom whose speaking spoke anonymity anonymously condition wants".split()
)
"""Words by which a page says why it gives no name; they tell nothing of a body."""
_CLAUSE: Final = re.compile(r"\s+(?:that|which|who|whom)\s.*")
PLACES: Final = frozenset({"of", "at", "from", "for", "in", "with"})
_CUT: Final = re.compile(r"\b[A-Z]{2,6}\b")
PRONOUNS: Final = frozenset("he she it they we i you this that who everyone everybody".split())
_ENOUGH: Final = 2


class Speaker(Struct, frozen=True, kw_only=True):
    """A source as it may be met again: what is its own name, its titles, and its body.

    ``paper`` is the sort of document, where it is one; ``office`` says that somebody speaks for a
    body, ``vague`` that a source could be anybody, ``bystander`` that somebody speaks for none.
    ``letters`` are what names of several words are cut to, ``cut`` names that are so cut;
    ``own`` are the words of a body's own name,
    ``others`` names of bodies beside a person's. ``context`` has the names of the page of
    which “the company” is one; ``people`` are the persons on a body's own page.
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
    bystander: bool = False
    letters: frozenset[str] = frozenset()
    cut: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


def among(text: str, speaker: Speaker) -> Speaker:
    """Return a source with the names of its page, where it is one of them: “the company”.

    So is who holds an office in a body that is given by what it is: “the group's chair”.
    """
    bare = bool(speaker.body) and speaker.body <= FIRMS | BARE
    if not is_called_so(speaker) and not (speaker.titles and bare):
        return speaker
    names = (plain(word) for word in _CAPITAL.findall(text))
    return structs.replace(speaker, context=frozenset(map(family, names)))


def is_called_so(speaker: Speaker) -> bool:
    """Tell a body given by what it is alone: “the company”, “the rail operator”."""
    if speaker.named or speaker.names or speaker.own:
        return False
    return bool(speaker.body & FIRMS) or (bool(speaker.body) and speaker.body <= BARE)


def read_speaker(name: str, kind: str, about: str = "", named: bool = True) -> Speaker:  # noqa: FBT001, FBT002 - one flag of a source
    """Read a name with its description: what in it is name, title, and body.

    A person's own name are the capitals behind the last title: “Incident Commander Roy
    Tallgrass” is Roy Tallgrass, commander, of the body “incident”.
    """
    name = _FINITE.sub("", name) or name
    first = _SEEN.sub("", name)
    first = first if len(first.split()) > 1 else name
    clause = None if named else _CLAUSE.search(first)
    if clause and not any(is_body(word) for word in clause[0].split()):
        first = first[: clause.start()]
    words = [word.rstrip(".") for word in _TOKEN.findall(first)]
    lower = [plain(word) for word in words]
    whole = lower + [plain(word.rstrip(".")) for word in _TOKEN.findall(name)]
    sorts = (*reversed(lower), *reversed(whole))
    if kind == "group" and lower[-1:] == ["union"]:
        kind = "organisation"
    paper = next((DOCUMENTS[word] for word in sorts if word in DOCUMENTS), None)
    names = _own_names(words, lower) if kind == "person" and named else ()
    own = {plain(word) for word in names}
    told = f"{first} {_SEEN.sub('', about)} {makers(name, about)}"
    every = [plain(word.rstrip(".")) for word in _TOKEN.findall(one_way(told))]
    titles = frozenset(
        _title(word) for word in every if is_title(word) and word not in HONORIFICS | CALLINGS
    )
    body = frozenset(
        family(word)
        for word in every
        if (word not in TITLES or (word == "union" and kind == "organisation"))
        and word not in SMALL
        and word not in STOP
        and word not in _SPEAKING
        and word not in own
        and word not in DOCUMENTS
        and word not in VAGUE
    )
    if not named and kind in {"person", "group"}:
        body = _without_head(first, body)
    if not named and kind == "document" and any(word in PEOPLE for word in lower):
        kind = "group"
    if not named and lower and lower[-1].endswith("-year-old"):
        kind = "person"
    if kind == "person" and not named and not titles and body and body <= KINDS:
        kind = "organisation"
    if kind == "organisation" and not named and is_one_at(name):
        kind = "person"
    root: RootKind = _kind(kind, paper=paper)
    office = any(word in VAGUE or word in TITLES for word in every)
    proper = [
        word
        for place, word in enumerate(words)
        if word[:1].isupper()
        and plain(word) not in SMALL
        and (named or place or _is_name_ahead(word, words))
    ]
    return Speaker(
        name=" ".join(name.split()), kind=root, named=named, names=tuple(map(plain, names)),
        titles=titles, body=body, paper=paper if root == "document" else None,
        office=office,
        vague=not named and (not ANYBODY.isdisjoint(every) or _unsaid(first, every, body)),
        bystander=not titles and (not BYSTANDERS.isdisjoint(every) or is_one_at(name)),
        letters=initials(f"{first} | {about}"),
        cut=frozenset(_CUT.findall(told)),
        others=frozenset(
            family(plain(word))
            for word in _CAPITAL.findall(about)
            if plain(word) not in own | SMALL and not is_title(plain(word))
        ),
        own=frozenset(family(plain(word)) for word in proper) if not names else frozenset(),
    )  # fmt: skip


def _without_head(name: str, body: frozenset[str]) -> frozenset[str]:
    """Leave out what people are called before their body: “boffins at the university”."""
    whose = _WHOSE.match(name)
    if whose:
        its = frozenset(family(plain(word)) for word in _TOKEN.findall(whose[1]))
        return (body & its) or body
    found = _AT_BODY.match(name)
    bare = body - {family(plain(found[1]))} if found else body
    return bare or body


def _is_name_ahead(word: str, words: list[str]) -> bool:
    """Tell a name at the head of a phrase: “Tarvel Motors plc”, “Norvia's ministry”."""
    return word.endswith(("'s", "’s")) or any(one[:1].isupper() for one in words[1:2])


def _unsaid(name: str, every: list[str], body: frozenset[str]) -> bool:
    """Tell an office that any of several may hold: “a minister”, “officials”."""
    some = any(word in VAGUE for word in every)
    one_of = re.match(r"(?:an?|one|two|three|some|several|many|senior)\b", name, re.IGNORECASE)
    return not body and (some or (bool(one_of) and any(word in TITLES for word in every)))


def _own_names(words: list[str], lower: list[str]) -> tuple[str, ...]:
    end = next((at for at, word in enumerate(words) if at and word in PLACES), len(words))
    words, lower = words[:end], lower[:end]
    behind = max((at for at, word in enumerate(lower) if is_title(word)), default=-1) + 1
    if not behind and len(words) > _ENOUGH and is_personal(lower[0]):
        behind = 1
    tail = [word for word in words[behind:] if word[:1].isupper()]
    if not tail and words and words[-1].islower() and (is_title(lower[-1]) or lower[-1] in VAGUE):
        return ()
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
    if kind == "document" and paper is None:
        return "organisation"
    if kind == "document" or (paper and kind == "group"):
        return "document"
    if kind == "group":
        return "group"
    if kind in {"outlet", "organisation"}:
        return "outlet" if kind == "outlet" else "organisation"
    return "person"
