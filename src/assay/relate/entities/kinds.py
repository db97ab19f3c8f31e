"""What kind of thing bears a name, by the words in it and beside it, never by its fame."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.record import EntityKind
from assay.relate.entities.lexicon import (
    DOCUMENTS,
    EVENTS,
    ORGANISATIONS,
    PEOPLES,
    PLACES,
    SUFFIXES,
)
from assay.relate.entities.surroundings import (
    ARTICLE,
    BEFORE,
    BODY_BEFORE,
    ORGANISATION_BEHIND,
    PERSON_BEFORE,
    PERSON_BEHIND,
    PERSON_VERB,
    PLACE_BEHIND,
    STANDS_BEFORE,
)
from assay.relate.entities.vessels import VESSEL_BEHIND, VESSEL_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assay.relate.entities.names import Name
    from assay.text import Span

__all__ = ["Sign", "kind_of", "of_form", "of_place"]

_NEAR = 40
_SURE, _STRONG, _FAIR, _WEAK = 6.0, 3.0, 1.5, 0.6

_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}s?\Z")
_CAPITALS = re.compile(r"\s(?!(?:II|III|IV|VI|JR|SR|MP|QC|KC|MD)\Z)[A-Z]{2,4}\Z")
_PERSON_FORM = re.compile(r"[^\W\d_][\w’'.-]*(?:\s[\w’'.-]+){1,3}\Z")

_PLACE_FIRST: Final = frozenset(
    "camp san santa monte mount lake port cape fort north south east west new upper lower river "
    "isle".split()
)

_EXPLAINED: Final[dict[str, str]] = {
    "person": "a person",
    "organisation": "an organisation",
    "place": "a place",
    "event": "an event",
    "document": "a document",
    "other": "something else",
}


class Sign(NamedTuple):
    """Words that show a kind, how much they weigh, and what to say of them."""

    kind: EntityKind
    weight: float
    words: str


def of_form(form: str) -> Iterator[Sign]:
    """Yield what the words of a name itself show."""
    words = [one.strip(".,").lower() for one in form.split()]
    first, last = words[0], words[-1]
    sets: tuple[tuple[EntityKind, frozenset[str]], ...] = (
        ("event", EVENTS), ("document", DOCUMENTS), ("organisation", ORGANISATIONS),
        ("place", PLACES),
    )  # fmt: skip
    if len(words) > 1 and last in SUFFIXES:
        yield Sign("organisation", _SURE, f"it ends with “{form.rsplit(maxsplit=1)[-1]}”")
        return
    if any(one in {"of", "for"} for one in words) or len(words) == 1:
        head, said = first, f"“{form.split(maxsplit=1)[0]}” heads it"
    else:
        head, said = last, f"it ends with “{form.rsplit(maxsplit=1)[-1]}”"
    for kind, heads in sets:
        if head in heads and (len(words) > 1 or kind == "organisation"):
            yield Sign(kind, _SURE, said)
            return
    yield from _weakly(form, words)


def _weakly(form: str, words: list[str]) -> Iterator[Sign]:
    """Yield what a name shows that no word heads."""
    if len(words) > 1 and words[0] in _PLACE_FIRST:
        yield Sign("place", _STRONG, f"it begins with “{form.split(maxsplit=1)[0]}”")
    elif len(words) > 1 and words[0] in {"radio", "club", "banco", "team", "bank", "hotel"}:
        yield Sign("organisation", _STRONG, f"it begins with “{form.split(maxsplit=1)[0]}”")
    elif len(words) > 1 and words[0] == "operation":
        yield Sign("event", _STRONG, "it begins with “Operation”")
    elif VESSEL_NAME.match(form):
        yield Sign("other", _SURE, f"“{form.split(maxsplit=1)[0]}” heads the name of a ship")
    elif "&" in form:
        yield Sign("organisation", _STRONG, "it holds “&”")
    elif _ACRONYM.match(form) or (_CAPITALS.search(form) and not form.isupper()):
        yield Sign("organisation", _FAIR, "initials make it, or end it")
    elif any(one in ORGANISATIONS for one in words[1:]):
        yield Sign("organisation", _FAIR, "a word in it names a body")
    elif PEOPLES.fullmatch(form.rsplit(maxsplit=1)[-1]):
        yield Sign("other", _STRONG, "it names a people or a creed")
    elif _PERSON_FORM.match(form):
        yield Sign("person", _WEAK, "it is a name of several words without a word for a thing")


def of_place(text: str, block: Span, name: Name) -> Iterator[Sign]:
    """Yield what the words around a name show."""
    start, end = name.span
    before = " ".join(text[max(block.start, start - _NEAR) : start].split()) + " "
    behind = text[end : min(block.end, end + _NEAR * 2)]
    behind = re.sub(r"\s+", " ", behind)
    if name.title:
        yield Sign("person", _SURE, f"the title “{' '.join(name.title.split())}” stands before it")
        return
    if PERSON_BEHIND.match(behind):
        yield Sign("person", _STRONG, f"“{_shown(PERSON_BEHIND, behind)}” stands behind it")
    elif PERSON_VERB.match(behind):
        yield Sign("person", _WEAK, f"“{_shown(PERSON_VERB, behind)}” stands behind it")
    if ORGANISATION_BEHIND.match(behind):
        yield Sign(
            "organisation", _FAIR, f"“{_shown(ORGANISATION_BEHIND, behind)}” stands behind it"
        )
    if VESSEL_BEHIND.match(behind):
        yield Sign("other", _FAIR, f"“{_shown(VESSEL_BEHIND, behind)}” stands behind it")
    if PLACE_BEHIND.match(behind):
        yield Sign("place", _STRONG, f"“{_shown(PLACE_BEHIND, behind)}” stands behind it")
    yield from _led(before)
    yield from _article(name.span.of(text), before, behind)


def _led(before: str) -> Iterator[Sign]:
    """Yield what the words before a name show."""
    body = BODY_BEFORE.search(before)
    for pattern, kind, weight in BEFORE:
        found = pattern.search(before)
        # "the insurer Alder Mutual" would be a person by the ending of the noun
        if found and not (pattern is PERSON_BEFORE and body and "rival" not in body.group()):
            yield Sign(kind, weight, f"“{found.group().strip()}” stands before it")


def _article(called: str, before: str, behind: str) -> Iterator[Sign]:
    """Yield what "the" before a name shows, where it is the name's own."""
    if ARTICLE.search(before):
        lone = len(called.split()) == 1
        if lone and STANDS_BEFORE.match(behind):
            # in "the Osk jeweller" the article is the jeweller's
            return
        many = _WEAK if lone else _FAIR
        yield Sign("organisation", many, "“the” stands before it")


def _shown(pattern: re.Pattern[str], behind: str) -> str:
    found = pattern.match(behind)
    return found.group().strip(" ,(") if found else ""


def kind_of(signs: Iterable[Sign]) -> tuple[EntityKind, float, str]:
    """Return the kind that most speaks for, by how much it leads, and the reason in words."""
    weights: dict[EntityKind, float] = {}
    best: dict[EntityKind, Sign] = {}
    for one in signs:
        weights[one.kind] = weights.get(one.kind, 0.0) + one.weight
        if one.kind not in best or one.weight > best[one.kind].weight:
            best[one.kind] = one
    if not weights:
        return "other", 0.0, ""
    order = sorted(weights, key=lambda kind: (-weights[kind], kind))
    lead = weights[order[0]] - (weights[order[1]] if len(order) > 1 else 0.0)
    return order[0], lead, f"{_EXPLAINED[order[0]]}, as {best[order[0]].words}"
