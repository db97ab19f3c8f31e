"""Whose word a sentence is, by the ways of reporting that news has besides “said”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.attribute.lexicon import VERBS
from assay.case.origins.voices.offices import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PAPERS_SAY", "is_paper", "reported", "said_in"]

_MORE: Final = (
    "accuse[sd]? alleges accuses? attribute[sd]? attest(?:s|ed) blame[sd]? certif(?:y|ies|ied)"
    " charge[sd]? cite[sd]? conced(?:e|es|ed) confess(?:es|ed) count(?:s|ed)? date[sd]?"
    " detail(?:s|ed)? determine[sd]? diagnose[sd]? divulge[sd]? document(?:s"
    "|ed)? establish(?:es|ed)"
    " explain(?:s|ed) gave gives? held holds? identif(?:y|ies|ied) inform(?:s|ed)? keeps? leaked"
    " let lets list(?:s|ed)? log(?:s|ged) made makes? map(?:s|ped) measure[sd]? number(?:s|ed)"
    " owned paint(?:s|ed) pins? pinned plead(?:s|ed)? pleads? point(?:s|ed)? puts? rated"
    " record(?:s|ed)? refers? referred register(?:s|ed)? relate[sd]? release[sd]? rule[sd]?"
    " sets? sign(?:s|ed) speaks? spoke sp(?:ells|elled|elt) swore swears? tall(?:y|ies|ied) talks?"
    " talked trace[sd]? verif(?:y|ies|ied) volunteer(?:s|ed) whisper(?:s|ed)? worked works?"
    " calculate[sd]? reckon(?:s|ed)? detect(?:s|ed)? uncover(?:s|ed)? speculate[sd]? spill(?:s|ed)"
    " declare[sd]?"
).split()
_SAYING: Final = frozenset({"says", "writes", "thinks", "denies", "shows", "fears"})
_REPORT: Final = "|".join(
    (*sorted(form for form, act in VERBS.items() if act in _SAYING and form[-3:] != "ing"), *_MORE)
)
"""Verbs of telling, holding, finding and putting a figure on a thing."""

_W: Final = (
    r"(?!(?:that|what|which|who|how|is|was|are|were|it|as|if|when|because)\b)"
    r"[\w’'&/-]+(?:\.(?=\s+[A-Z]))?"
)
_ALSO: Final = (
    r"(?:(?:also|later|again|then|since|already|alone|has|have|had|would|will|could|can|did|does"
    r"|only|now|itself|himself|herself|themselves|still|once|long|publicly|\w+ly|is|are|was|were"
    r"|been|to)\s+){0,4}"
)
_CLAUSE: Final = r"(?:who|which|that|whose|whom)\s[^,;:.]{2,60}?\s"
_HIRED: Final = (
    r"(?:hired|ordered|sent|called in|asked|paid|engaged|brought in)\s(?:by|from)\s[^,;:.]{2,40}?\s"
)
_ASIDE: Final = (
    rf"(?:,[^,]{{2,90}},\s+(?!sa(?:id|ys) an?\s)|\s(?:{_CLAUSE}|{_HIRED}|who\s|that\s)?)"
)
_OPENS: Final = (
    r"(?:^|[,;:”\"—–(]\s*|^(?:In|On|At|By|With|From|After|During|Before|To|For|Under|Over"
    r"|Outside|Asked)\s[^,.;:]{3,60}?[\s,]\s?"
    r"|\b(?:as|so|that|what|which|how|and|but|while|though|was|is|because|where|if|until|since)\s+)"
)
_SUBJECT: Final = re.compile(
    rf"{_OPENS}(?P<who>{_W}(?:\s+{_W}){{0,8}}?){_ASIDE}{_ALSO}(?:{_REPORT})\b(?!\s+by\b)"
)
_PLAIN: Final = re.compile(
    rf"{_OPENS}(?P<who>{_W}(?:\s+{_W}){{0,8}}?)(?<![’']s){_ASIDE}{_ALSO}"
    r"(?:(?:is|are|was|were|sounds?|seems?|remains?)\s(?:(?:in no|without)\s(?:doubt|two minds)"
    r"|(?:\w+ly\s|quite\s|very\s|in\sno\s)?(?:satisfied|sure|certain|convinced|adamant|clear|plain"
    r"|blunt|frank|confident|open|categorical|emphatic|unequivocal|firm|explicit|of the (?:view"
    r"|opinion)))\b|(?:leave|leaves|left|have|has|had)\sno\s(?:room|doubt)"
    r"|(?:is|was|are|were|has|had|have|did|made|put|gave|left|told|[a-z]+ed|[a-z]{2,}[^s\W]s)\b"
    r"[\w’' -]{0,60}?:\s)"
)
_BEHIND: Final = re.compile(
    rf"[,;:”\"’—–]\s+(?:(?:so|thus)\s+)?(?:{_REPORT})\s+"
    rf"(?P<who>{_W}(?:\s+{_W}){{0,7}}?)(?=\s*(?:[,.;:!?“”\"()—–]|$)"
    r"|\s+(?:dated|dating|signed|seen|when|who|that|after|in|on|at|from|is|are|was|were|has|had)\b)"
)
_TOLD_BY: Final = re.compile(
    r"\b(?:told|informed|assured|notified|advised|warned|given to understand|briefed|shown)\s+"
    rf"(?:(?:[\w-]+\s+){{0,4}}?)(?:by|in|from)\s+(?P<who>{_W}(?:\s+{_W}){{0,7}}?)"
    r"(?=\s*(?:[,.;:!?“”\"()—–]|$)|\s+(?:that|on|in|at|who|dated|when|as|seen|with)\b)"
)
_HEARD: Final = re.compile(
    r"\b(?:hear|heard|understands?|understood|learn(?:s|ed|t)?|gather(?:s|ed)?|know|have it|got it"
    r"|comes?|came)\s+(?:\w+\s+)?from\s+"
    rf"(?P<who>{_W}(?:\s+{_W}){{0,7}}?)(?=\s*(?:[,.;:!?“”\"()—–]|$)|\s+(?:that|who|on|in|at)\b)"
)
_ASK: Final = re.compile(
    rf"\b(?:[Ii]f|[Ww]hen) (?:you|we"
    rf"|I) ask(?:ed)?\s+(?P<who>{_W}(?:\s+{_W}){{0,7}}?)(?=\s*(?:[,.;:!?]|$))"
    rf"|\b(?:[Oo]n|[Bb]y|[Tt]hrough)\s+(?P<word>{_W}(?:\s+{_W}){{0,5}}?)(?:[’']s|(?<=s)[’'])\s+"
    r"(?:own\s+)?(?:word|authority|evidence|testimony|say-so|admission|lights|account|books"
    r"|telling|guess|lights)\b"
    rf"|\b[Ff]or\s+(?P<for>{_W}(?:\s+{_W}){{0,6}}?)(?:,[^,]{{2,60}})?,?\s+(?:there (?:is|was"
    rf"|can be) (?:no|little)"
    r"|it (?:is|was) (?:clear|plain|certain|beyond|settled))\b"
    rf"|\b[Ii]n\s+(?P<its>{_W}(?:\s+{_W}){{0,5}}?)(?:[’']s|(?<=s)[’'])\s+(?:own\s+)?(?:account"
    rf"|words"
    r"|reckoning|telling|version|view|opinion|judg(?:e)?ment|estimate|estimation|testimony|evidence"
    r"|book|eyes|ruling|report|statement|letter|interview)\b"
    rf"|\b[Pp]er\s+(?P<per>{_W}(?:\s+{_W}){{0,5}}?)(?:[’']s)?(?=\s*(?:[,.;:!?]|$)"
    rf"|\s+(?:website|page"
    r"|account|site|report|figures))"
)
_WORK: Final = re.compile(
    rf"(?:^|[,;:—–]\s+|\b(?:by|in|from|on|to|and|at|with|per"
    rf"|as)\s+)(?P<who>(?:{_W}\s+){{0,5}}?[\w&./-]+)"
    r"(?:[’']s|(?<=s)[’'])\s+(?:(?:own|latest|[\w-]+)\s+){0,2}?(?:account|accounts|sampling"
    r"|samples|work"
    r"|findings?|results|instruments|gauges|scales|testimony|evidence|conclusion|tests?"
    r"|inquiry|investigation|investigators|sources|arithmetic|sums|research"
    r"|review|experts|chemists|divers|examiners|lawyers|pathologists?|feed|post|posts|page|channel"
    r"|website|site|bulletin|register|ledger|ruling|judg(?:e)?ment|letter|statement|memo"
    r"|press office)\b"
)
_IN_A: Final = re.compile(
    r"^(?:In|On|Through|Via|With|By)\s+(?:an?|the|his|her|their|its|one"
    r"|another)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:posts?|tweets?|thread|video|clip|statement|letter|interview|e?-?mail|message|speech"
    r"|notice|note"
    r"|release|report|interview|filing|bulletin|memo|briefing|podcast|livestream|address"
    r"|answer|reply)\b"
    rf"[^,]{{0,70}},\s+(?P<who>{_W}(?:\s+{_W}){{0,7}}?)\s+(?:[a-z]+(?:ed|s)|said|told|wrote"
    rf"|put|gave"
    r"|spoke|has|had|would|called|broke|made|set|let)\b"
)
_WENT: Final = re.compile(
    rf"^(?P<who>{_W}(?:\s+{_W}){{0,8}}?){_ASIDE}{_ALSO}[a-z][\w-]*\s[^;:.]{{3,120}}?\sand\s(?:\w+ly\s)?"
    r"(?:found|counted|made it|measured|put|came (?:out|up)|arrived|calculated|established"
    r"|concluded"
    r"|reckoned|estimated|determined|identified|discovered|worked out|got)\b"
)
_FIGURE: Final = r"(?:numbers?|figures?|total|sum|count|tally|estimate|result|word|claim|finding)"
_GIVEN: Final = re.compile(
    rf"\b{_FIGURE}\s+(?:given|given out|named|put out|put about|supplied|quoted|mentioned|used"
    rf"|handed out)"
    rf"\s+by\s+(?P<who>{_W}(?:\s+{_W}){{0,6}}?)(?=\s*(?:[,.;:!?“”\"()—–]|$)|\s+(?:is|was|of"
    rf"|had|has)\b)"
    rf"|\b[Ff]rom\s+(?P<from>{_W}(?:\s+{_W}){{0,6}}?)\s+(?:came|comes)\b"
    rf"|\b(?:that|this|it|which)\s+(?:is|was)\s+(?P<whose>{_W}(?:\s+{_W}){{0,6}}?)(?:[’']s"
    rf"|(?<=s)[’'])"
    rf"\s+(?:own\s+)?{_FIGURE}\b"
    rf"|\b[Tt]o hear\s+(?P<tells>{_W}(?:\s+{_W}){{0,6}}?)\s+tell\b"
    rf"|\b(?:certified|declared|pronounced|weighed|timed|diagnosed|dated|valued|calculated)\s"
    rf"(?:[\w-]+\s){{0,2}}?by\s+(?P<by>{_W}(?:\s+{_W}){{0,6}}?)(?=\s*(?:[,.;:!?“”\"()—–]|$)"
    r"|\s+(?:at|on|in|as|to|who|from)\b)"
    rf"|{_OPENS}(?P<has>{_W}(?:\s+{_W}){{0,6}}?)\s(?:has|have|had)\s(?:it|them|her|him|this|that)\s"
    r"(?:at|down)\b"
    rf"|^(?P<says>{_W}(?:\s+{_W}){{1,5}}?):\s"
)
"""A figure that is somebody's, and verbs of weighing and certifying by those who did it."""
_CUES: Final = (_HEARD, _TOLD_BY, _ASK, _SUBJECT, _PLAIN, _BEHIND, _WORK, _WENT, _GIVEN)
_LONGEST: Final = 600
_HEAD_ENDS: Final = re.compile(
    r"\s+(?:of|from|by|at|in|for|on|to|dated|signed|seen|taken|lodged|filed|ordered|published"
    r"|shot)\s+"
)

PAPERS_SAY: Final = (
    r"shows?|showed|finds|found|names|named|cites|cited|lists?|listed|puts?|records?|recorded"
    r"|reveals?"
    r"|revealed|says?|said|indicates?|indicated|suggests?|suggested|gives?|gave|contains?|contained"
    r"|turn(?:s|ed) up (?=\d|an?\b|no\b|some\b|more\b|[a-z]+teen\b|two\b|three\b)"
    r"|came up with|brought to light|states?|stated|speaks? of|spoke of|has|have|had|orders?"
    r"|ordered|makes? (?:it )?(?:plain"
    r"|clear)"
    r"|made (?:it )?(?:plain|clear)|leaves? (?:no|little)|left (?:no|little)|confirms?"
    r"|confirmed|proves?"
    r"|proved|sets? out|lays? (?:out|bare)|details?|detailed|documents?|documented|notes?|noted"
    r"|accuses?|accused|alleges?|alleged|charges?|charged|concludes?|concluded|estimates?|estimated"
    r"|holds?|held|reads?|describes?|described|mentions?|mentioned|points? to|comes? to|came to"
    r"|tells?"
    r"|told|dates?|identif(?:y|ies|ied)|claims?|claimed|warns?|warned|discloses?|disclosed|attests?"
    r"|testif(?:y|ies)|establish(?:es|ed)|rules?|ruled|prices?|values?|refers? to|states"
)
"""What papers, pictures and lists do that tell something."""


def reported(words: str) -> Iterator[str]:
    """Yield names of those whose word a sentence may be; who is somebody, others tell."""
    for cue in _CUES:
        for found in cue.finditer(words[:_LONGEST]):
            yield next(one for one in found.groupdict().values() if one)


def said_in(words: str) -> Iterator[str]:
    """Yield who speaks in a paper that opens a sentence: “In a letter to staff, the director …”."""
    found = _IN_A.match(words[:_LONGEST])
    if found:
        yield found["who"]


def is_paper(name: str) -> bool:
    """Tell whether a phrase is of a paper or a picture: “an internal memo dated 4 April”."""
    head = _HEAD_ENDS.split(name, maxsplit=1)[0].split()
    return bool(head) and head[-1].casefold().strip(".,’'") in DOCUMENTS
