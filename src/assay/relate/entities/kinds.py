"""What kind of thing bears a name, by the words in it and beside it, never by its fame."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.record import EntityKind
from assay.relate.entities.lexicon import (
    DOCUMENTS,
    EVENTS,
    FORMS,
    ORGANISATIONS,
    PEOPLES,
    PLACES,
    SUFFIXES,
    TITLES,
)
from assay.relate.entities.vessels import VESSEL_BEFORE, VESSEL_BEHIND, VESSEL_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assay.relate.entities.names import Name
    from assay.text import Span

__all__ = ["Sign", "kind_of", "of_form", "of_place"]

_NEAR = 40
_SURE, _STRONG, _FAIR, _WEAK = 6.0, 3.0, 1.5, 0.6

_PERSON_BEHIND = re.compile(
    r"(?:,?\s(?:who|whose|whom|himself|herself|aged)\b|,\s\d\d(?=[,.;\s])|\s\(\d\d\)"
    r"|,\s(?:a|an|the|his|her|its|then|former|chief|deputy)?\s?(?:[\w-]+\s){0,3}?(?:"
    + "|".join(sorted(TITLES - FORMS))
    + r"|lawyer|farmer|teacher|driver|pilot|docker|oysterman|captain|owner|founder|head|member|"
    r"resident|widow|wife|husband|son|daughter|father|mother|spokes\w+|\w+ist|\w+man|\w+woman)\b)"
)
_PERSON_VERB = re.compile(
    r",?\s(?:said|says|told|added|recalled|explained|explains|laughed|smiled|nodded|died|was born|"
    r"was arrested|was jailed|married|resigned|shrugged|wrote|tweeted|argued|argues|believes|"
    r"thinks|studied|retired)\b"
)
_ORGANISATION_BEFORE = re.compile(
    r"(?:\b(?:members?|employees?|staff|shares?|leader|leaders|head|chairman|chair|director|"
    r"president|founder|owner|spokes\w+|secretary|treasurer|fighters?|commanders?|branch|"
    r"subsidiary|board|funded|works?|worked|working)\s(?:of|for|by)|\b(?:joined|founded|runs|leads|"
    r"owns|left|heads|chairs|co-founded|controls|acquired?|acquires|bought|quit|chaired|"
    r"headed|(?:chief executive|editor|manager|ceo|partner|engineer|analyst|lawyer|economist|"
    r"stake|shares|"
    r"majority|subsidiary|arm|unit|employee|shareholder)\s(?:of|at|in|with)|"
    r"(?:owned|run|founded|employed|hired|sacked|acquired|controlled)\sby|"
    r"the (?:company|firm|charity|group|party|militia|union|outlet|"
    r"newspaper|agency|organisation|organization|consultancy|contractor)))\s(?:the\s)?[“\"‘]?\Z",
    re.IGNORECASE,
)
_ORGANISATION_BEHIND = re.compile(
    r"(?:,?\s(?:which|whose (?:members|staff|board|shares))\b|[’']s?\s(?:members|staff|board|"
    r"shareholders|employees|lawyers|spokes\w+|chief executive|chairman|chairwoman|director)\b"
    r"|\s(?:fighters?|militants?|executives?|employees?|members|spokes\w+|shares|commanders?|"
    r"lawyers|staff|officials?)\b|,\s(?:a|an|the|its)\s(?:[\w-]+\s){0,3}?(?:company|firm|charity|group|party|"
    r"militia|union|outlet|newspaper|agency|organi[sz]ation|network|bank|contractor|business|"
    r"consultancy|movement|foundation|think tank|website|maker|supplier)\b)"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|across|outside|throughout|within|toward|towards|around|inside|off|"
    r"reached|arrived at|born at|north of|south of|east of|west of|outskirts of|residents of|"
    r"people of|capital of|coast of|(?:city|town|village|port|island|state|province|region|"
    r"district|county|republic|kingdom|harbour|valley|hamlet|suburb)(?: of)?|capital,)"
    r"\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_PLACE_WEAK = re.compile(
    r"\b(?:to|from|at|via|through|between|leave|left|leaving|enter|entered|entering)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_PLACE_BEHIND = re.compile(
    r"(?:,\s(?:a|an|the)\s(?:[\w-]+\s){0,3}?(?:city|town|village|port|island|region|province|"
    r"capital|country|suburb|district|state)\b|\s(?:province|region|county|district|airport|"
    r"harbour|peninsula|residents|oblast)\b|[’']s?\s(?:capital|coast|border|borders|airport|"
    r"harbour|streets|population|residents|suburbs|outskirts)\b)"
)
_PERSON_BEFORE = re.compile(
    r"\b(?!(?:over|under|after|other|another|rather|either|neither|whether|however|newspaper|paper|"
    r"river|former|never|ever|per|for|nor|or|water|order|number|offer|power|center|border|year|"
    r"her|together|later|earlier|further|matter|quarter|harbor|tanker|cruiser|freighter|trawler|"
    r"developer|carrier|retailer|broadcaster|manufacturer|maker|supplier|list|operator)\b)"
    r"(?:[a-z]+(?:er|or|ist|ian|yst|man|woman|boss|heir)|wife|husband|brother|sister|son|daughter|"
    r"mother|father|uncle|aunt|cousin|poet|chief|captain|suspect|envoy|host|friend|ally|rival|"
    r"colleague|nephew|niece|widow|widower|actress|aide|clerk|cook|dean|judge|king|queen|pilot|"
    r"priest|monk|nun|saint|roommate|partner|founder|lawyer|candidate|president|"
    r"secretary|spokes\w+|resident|agent|guard|coach|cellist|chef|official|commissioner),?\s\Z"
)
_BODY_BEFORE = re.compile(
    r"\b(?:company|firm|group|party|newspaper|review|magazine|journal|agency|utility|bank|charity|"
    r"club|union|start-?up|lobby|militia|movement|network|platform|website|channel|broadcaster|"
    r"retailer|manufacturer|maker|supplier|developer|investors?|contractor|consultancy|"
    r"cooperative|brand|chain|gang|band|label|publisher|operator|carrier|airline|insurer|brewery|"
    r"foundation|unit|faction|outlet|tabloid|daily|weekly|rival),?\s(?:the\s)?[“\"‘]?\Z"
)
_ARTICLE = re.compile(r"\b[Tt]he\s[“\"‘]?\Z")
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}s?\Z")
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
    elif _ACRONYM.match(form):
        yield Sign("organisation", _FAIR, "it is made of initials")
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
    if _PERSON_BEHIND.match(behind):
        yield Sign("person", _STRONG, f"“{_shown(_PERSON_BEHIND, behind)}” stands behind it")
    elif _PERSON_VERB.match(behind):
        yield Sign("person", _WEAK, f"“{_shown(_PERSON_VERB, behind)}” stands behind it")
    if _ORGANISATION_BEHIND.match(behind):
        yield Sign(
            "organisation", _FAIR, f"“{_shown(_ORGANISATION_BEHIND, behind)}” stands behind it"
        )
    if VESSEL_BEHIND.match(behind):
        yield Sign("other", _FAIR, f"“{_shown(VESSEL_BEHIND, behind)}” stands behind it")
    if _PLACE_BEHIND.match(behind):
        yield Sign("place", _STRONG, f"“{_shown(_PLACE_BEHIND, behind)}” stands behind it")
    for pattern, kind, weight in _BEFORE:
        found = pattern.search(before)
        if found:
            yield Sign(kind, weight, f"“{found.group().strip()}” stands before it")
    if _ARTICLE.search(before):
        many = _FAIR if len(name.span.of(text).split()) > 1 else _WEAK
        yield Sign("organisation", many, "“the” stands before it")


_BEFORE: tuple[tuple[re.Pattern[str], EntityKind, float], ...] = (
    (_ORGANISATION_BEFORE, "organisation", _STRONG),
    (_PLACE_BEFORE, "place", _FAIR),
    (_PLACE_WEAK, "place", _WEAK),
    (_PERSON_BEFORE, "person", 2.0),
    (_BODY_BEFORE, "organisation", 2.0),
    (VESSEL_BEFORE, "other", _STRONG),
)


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
