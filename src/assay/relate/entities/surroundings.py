"""The words around a name that show what kind of thing bears it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.relate.entities.lexicon import FORMS, TITLES
from assay.relate.entities.vessels import VESSEL_BEFORE

if TYPE_CHECKING:
    from assay.record import EntityKind

__all__ = [
    "ARTICLE", "BEFORE", "BODY_BEFORE", "ORGANISATION_BEHIND", "PERSON_BEFORE", "PERSON_BEHIND",
    "PERSON_VERB", "PLACE_BEHIND", "STANDS_BEFORE",
]  # fmt: skip

_STRONG, _FAIR, _WEAK = 3.0, 1.5, 0.6

PERSON_BEHIND = re.compile(
    r"(?:,?\s(?:who|whose|whom|himself|herself|aged)\b|,\s\d\d(?=[,.;\s])|\s\(\d\d\)"
    r"|,\s(?:a|an|the|his|her|its|then|former|chief|deputy)?\s?(?:[\w-]+\s){0,3}?(?:"
    + "|".join(sorted(TITLES - FORMS))
    + r"|lawyer|farmer|teacher|driver|pilot|docker|oysterman|captain|owner|founder|head|member|"
    r"resident|widow|wife|husband|son|daughter|father|mother|spokes\w+|\w+ist|\w+man|\w+woman)\b)"
)
PERSON_VERB = re.compile(
    r",?\s(?:said|says|told|added|recalled|explained|explains|laughed|smiled|nodded|died|was born|"
    r"was arrested|was jailed|married|resigned|shrugged|wrote|tweeted|argued|argues|believes|"
    r"thinks|studied|retired)\b"
)
ORGANISATION_BEFORE = re.compile(
    r"(?:\b(?:members?|employees?|staff|shares?|leader|leaders|head|chairman|chair|director|"
    r"president|founder|owner|spokes\w+|secretary|treasurer|fighters?|commanders?|branch|"
    r"subsidiary|board|funded|works?|worked|working)\s(?:of|for|by)|\bbelong(?:s|ed|ing)?\sto|"
    r"\b(?:joined|coached|founded|runs|leads|"
    r"owns|left|heads|chairs|co-founded|controls|acquired?|acquires|bought|quit|chaired|"
    r"headed|(?:chief executive|editor|manager|ceo|partner|engineer|analyst|lawyer|economist|"
    r"stake|shares|"
    r"majority|subsidiary|arm|unit|employee|shareholder)\s(?:of|at|in|with)|"
    r"(?:owned|run|founded|employed|hired|sacked|acquired|controlled)\sby|"
    r"the (?:company|firm|charity|group|party|militia|union|outlet|"
    r"newspaper|agency|organisation|organization|consultancy|contractor)))\s(?:the\s)?[“\"‘]?\Z",
    re.IGNORECASE,
)
ORGANISATION_BEHIND = re.compile(
    r"(?:,?\s(?:which|whose (?:members|staff|board|shares))\b|[’']s?\s(?:members|staff|board|"
    r"shareholders|employees|lawyers|spokes\w+|chief executive|chairman|chairwoman|director)\b"
    r"|\s(?:fighters?|militants?|executives?|employees?|members|spokes\w+|shares|commanders?|"
    r"lawyers|staff|officials?|co-?founders?|founders?|CEO|chief executive|boss|chairman|"
    r"chairwoman|chair|board|subsidiary|headquarters|cellist|striker|goalkeeper|midfielder|coach)\b"
    r"|,\s(?:a|an|the|its)\s(?:[\w-]+\s){0,3}?(?:company|firm|charity|group|party|"
    r"militia|union|outlet|newspaper|agency|organi[sz]ation|network|bank|contractor|business|"
    r"consultancy|movement|foundation|think[ -]tank|website|maker|supplier|insurer|lender|retailer|"
    r"broadcaster|manufacturer|publisher|start-?up|subsidiary|arm|unit|offshoot|rival firm)\b)"
)
PLACE_BEFORE = re.compile(
    r"\b(?:in|near|across|outside|throughout|within|toward|towards|around|inside|off|"
    r"reached|arrived at|born at|north of|south of|east of|west of|outskirts of|residents of|"
    r"people of|capital of|coast of|(?:mayor|governor|king|queen|emir|sultan|archbishop|bishop|"
    r"premier|chancellor|prime minister|ambassador|parish|siege|battle) (?:of|to)|"
    r"(?:shelled|bombed|besieged|occupied|invaded|overran|stormed|liberated|bombarded)|(?:city|town|village|port|island|state|province|region|"
    r"district|county|republic|kingdom|harbour|valley|hamlet|suburb)(?: of)?|capital,)"
    r"\s(?:the\s)?\Z",
    re.IGNORECASE,
)
PLACE_WEAK = re.compile(
    r"\b(?:to|from|at|via|through|between|leave|left|leaving|enter|entered|entering)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
PLACE_BEHIND = re.compile(
    r"(?:,\s(?:a|an|the)\s(?:[\w-]+\s){0,3}?(?:city|town|village|port|island|region|province|"
    r"capital|country|suburb|district|state)\b|\s(?:province|region|county|district|airport|"
    r"harbour|peninsula|residents|oblast|mayor|chancellor|premier|parliament|authorities|"
    r"(?:foreign|prime|interior|defen[cs]e|finance) minister)\b|-(?:based|born)\b"
    r"|[’']s?\s(?:mayor|government|army|parliament|premier|prime minister|foreign minister|king|"
    r"queen|capital|coast|border|borders|airport|"
    r"harbour|streets|population|residents|suburbs|outskirts)\b)"
)
PERSON_BEFORE = re.compile(
    r"\b(?!(?:over|under|after|other|another|rather|either|neither|whether|however|newspaper|paper|"
    r"river|former|never|ever|per|for|nor|or|water|order|number|offer|power|center|border|year|"
    r"her|together|later|earlier|further|matter|quarter|harbor|tanker|cruiser|freighter|trawler|"
    r"developer|carrier|retailer|broadcaster|manufacturer|maker|supplier|list|operator)\b)"
    r"(?:[a-z]+(?:er|or|ist|ian|yst|man|woman|boss|heir)|wife|husband|brother|sister|son|daughter|"
    r"mother|father|uncle|aunt|cousin|[a-z]+-in-law|ex-[a-z]+|step[a-z]+|half-[a-z]+|grand[a-z]+|poet|chief|captain|suspect|envoy|host|friend|ally|rival|"
    r"colleague|nephew|niece|widow|widower|actress|aide|clerk|cook|dean|judge|king|queen|pilot|"
    r"priest|monk|nun|saint|roommate|partner|founder|lawyer|candidate|president|"
    r"secretary|spokes\w+|resident|agent|guard|coach|cellist|chef|official|commissioner),?\s\Z"
)
BODY_BEFORE = re.compile(
    r"\b(?:company|firm|group|party|newspaper|review|magazine|journal|agency|utility|bank|charity|"
    r"club|union|start-?up|lobby|militia|movement|network|platform|website|channel|broadcaster|"
    r"retailer|manufacturer|maker|supplier|developer|investors?|contractor|consultancy|"
    r"cooperative|brand|chain|gang|band|label|publisher|operator|carrier|airline|insurer|brewery|"
    r"foundation|unit|faction|outlet|tabloid|daily|weekly|rival),?\s(?:the\s)?[“\"‘]?\Z"
)
CALLED = re.compile(
    r"\b(?:an?|the|its|his|her|their|[’']s)\s(?:[\w-]+\s){0,3}?(?:company|firm|group|party|newspaper|"
    r"review|magazine|agency|utility|bank|charity|club|union|start-?up|militia|movement|network|"
    r"website|channel|broadcaster|retailer|consultancy|cooperative|brand|chain|gang|band|label|"
    r"publisher|airline|insurer|lender|brewery|foundation|outlet|tabloid|subsidiary|affiliate|"
    r"think[ -]tank),?\s(?:the\s)?[“\"‘]?\Z"
)
STANDS_BEFORE = re.compile(
    r"(?:-[a-z]+)?\s(?!(?:said|says|and|or|is|was|has|had|to|in|of|for)\b)[a-z]"
)
ARTICLE = re.compile(r"\b[Tt]he\s[“\"‘]?\Z")

BEFORE: tuple[tuple[re.Pattern[str], EntityKind, float], ...] = (
    (ORGANISATION_BEFORE, "organisation", _STRONG),
    (PLACE_BEFORE, "place", _FAIR),
    (PLACE_WEAK, "place", _WEAK),
    (PERSON_BEFORE, "person", 2.0),
    (BODY_BEFORE, "organisation", 2.0),
    (CALLED, "organisation", 6.0),
    (VESSEL_BEFORE, "other", _STRONG),
)
"""What stands before a name, the kind that it shows, and how much it weighs."""
