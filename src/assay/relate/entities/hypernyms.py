"""What bears a name, in other words: a club is what "United" ends the name of."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from assay.relate.entities.lexicon import FORMS, TITLES
from assay.relate.links.noun_words import BEARERS

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CALLED", "PERSONS"]

_ROWS: Mapping[str, str] = {
    "ltd inc llc plc gmbh holdings holding industries systems partners corporation corp company "
    "steel energy oil gas mining foods motors pharma chemicals pharmaceuticals logistics shipping "
    "shipyards carriers airlines airways developments properties estates ventures technologies "
    "technology software solutions consulting consultancy analytics robotics dynamics biotech "
    "electric telecom wireless freight ferries lines brothers sons associates contractors "
    "builders dredging construction brewery tours securities insurance": "company firm business",
    "group": "company firm",
    "united fc rovers club": "club team side",
    "herald times news gazette courier journal post tribune chronicle mail mirror echo examiner "
    "observer telegraph guardian dispatch lantern bulletin sentinel inquirer": "paper newspaper",
    "radio television tv broadcasting": "broadcaster station channel",
    "foundation trust charity": "foundation charity trust",
    "league alliance front party": "party",
    "movement front brigade army legion": "movement group",
    "militia brigade": "militia group brigade",
    "bank": "bank lender",
    "airlines airways": "airline carrier",
    "brewery": "brewery brewer",
    "quartet trio orchestra ensemble choir band": "band ensemble group",
    "institute laboratory laboratories observatory": "institute laboratory lab",
    "university college academy school": "university college school",
    "hospital clinic": "hospital clinic",
    "hotel inn pub": "hotel pub inn",
    "department ministry": "ministry department",
    "court tribunal": "court tribunal",
    "agency bureau directorate": "agency bureau",
    "bill act law": "bill law act measure legislation",
    "treaty pact accord agreement convention": "treaty pact accord agreement deal",
    "report review survey dossier memo": "report review dossier memo document",
    "summit conference congress talks": "summit conference meeting",
    "prize award awards": "prize award",
    "festival fair gala expo": "festival fair event",
    "ferry ship tanker trawler freighter coaster cruiser frigate schooner yacht tug barge": "ship "
    "vessel boat",
    "retailer manufacturer maker supplier developer contractor consultancy insurer publisher "
    "operator carrier airline lender builder start-up startup chain brand jeweller grocer "
    "utility": "company firm business",
    "newspaper tabloid daily weekly": "paper newspaper",
    "secretary chancellor premier": "minister",
    "senator congressman congresswoman mp": "lawmaker politician",
    "colonel major captain lieutenant brigadier": "officer",
    "general brigadier": "commander",
    "singer guitarist drummer violinist cellist pianist": "musician",
    "striker midfielder goalkeeper defender": "player footballer",
    "professor lecturer": "academic",
}
_SAID = (
    "company firm business group club team party newspaper paper magazine agency "
    "bank charity union militia movement network website broadcaster channel "
    "retailer manufacturer maker supplier developer contractor consultancy "
    "cooperative brand chain gang band publisher operator carrier airline insurer "
    "brewery foundation unit start-up startup utility lender builder shipyard "
    "college school university hospital museum theatre hotel pub village town city "
    "island port country region province suburb district hamlet resort tanker ship "
    "ferry vessel trawler freighter jeweller grocer brewer think-tank lobby"
)


def _called() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {"": set(_SAID.split())}
    for heads, nouns in _ROWS.items():
        for head in heads.split():
            found.setdefault(head, set()).update(nouns.split())
    return MappingProxyType({head: frozenset(nouns) for head, nouns in found.items()})


CALLED: Final = _called()
"""The nouns for what bears a name, by the word that heads the name; by "" what can be said."""

_PERSONAL = frozenset({"role", "works_for", "member", "family", "founded", "owns", "allied_with",
                       "opposes", "related", "funded"})  # fmt: skip

PERSONS: Final = (
    (TITLES - FORMS)
    | frozenset(
        "poet novelist singer actor actress author writer painter sculptor composer "
        "violinist farmer fisherman tycoon magnate oligarch banker businessman "
        "businesswoman entrepreneur campaigner politician candidate suspect "
        "defendant dancer comedian chef priest nun monk widow heir heiress boxer "
        "swimmer sprinter cyclist jockey referee goalkeeper striker".split()
    )
    | frozenset(word for word, tie in BEARERS.items() if tie in _PERSONAL)
)
"""Nouns for a person."""
