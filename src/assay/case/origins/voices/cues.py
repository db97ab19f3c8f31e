"""Plain cues that give a source where the record has none: in a sentence, beside it, below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.attribute.speakers.naming import describe
from assay.case.origins.voices.bodies import described, is_body, is_firm, whole_bodies
from assay.case.origins.voices.finders import asked_of, finders, is_somebody, told_us, trimmed
from assay.case.origins.voices.offices import DOCUMENTS, PEOPLE, is_hearsay, is_title
from assay.case.origins.voices.reporting import PAPERS_SAY, is_paper, reported, said_in
from assay.case.origins.voices.speakers import PRONOUNS, Speaker, among, read_speaker
from assay.case.origins.voices.voiced import is_common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case.origins.stretches import Stretch
    from assay.record import Record

__all__ = [
    "asked",
    "below",
    "beside",
    "cited_in",
    "named_in",
    "read_name",
    "to_us",
]

_NUMBERS: Final = (
    r"(?:figures?|numbers?|data|statistics|estimates?|counts?|tally|tallies|measurements?"
    r"|calculations?|information|analysis|readings?|records|survey|study|report|tests?)"
)
_WHO: Final = r"([^,;:.!?“”\"()—–]{3,90})(?:,\s+((?:[A-Z][\w’'-]+\s?){2,4}))?"
_ACCORDING: Final = re.compile(
    rf"\b(?:according to|in the (?:words|account) of|citing|quoting|as told by|on the word of"
    rf"|courtesy of|we (?:heard|learn(?:ed|t)|have it) from"
    rf"|{_NUMBERS}\s+(?:supplied|released|published|provided|gathered|collected|compiled|issued"
    rf"|given|obtained|seen|made|done|taken)?\s*(?:from|by)"
    rf"|(?:published|released|issued|compiled|counted|measured|calculated|estimated|recorded"
    rf"|registered|confirmed|announced|collected|supplied|provided|disclosed|determined) by)\s+"
    rf"(?:the\s+)?{_WHO}",
    re.IGNORECASE,
)
_CITING: Final = re.compile(
    rf"\b(?:citing|quoting|crediting|referring to|with reference to)\s+(?:the\s+)?{_WHO}"
)
_FROM_WE: Final = re.compile(
    r"\bfrom\s+([^,;:.!?“”\"()—–]{3,80}?),?\s+we\s+(?:\w+\s+)?(?:hear|heard|learn|learned|learnt|know)\b",
    re.IGNORECASE,
)
_AS_PUT: Final = re.compile(
    r"\bas\s+([^,;:.!?“”\"()—–]{3,80}?)\s+(?:himself|herself\s+)?"
    r"(?:puts?|said|says|told|has it|had it|explained|wrote|recalled|noted|confirmed)\b",
    re.IGNORECASE,
)
_BY_COUNT: Final = re.compile(
    r"\bby\s+([^,;:.!?“”\"()—–]{3,60}?)[’']s?\s+(?:own\s+)?(?:count|reckoning|tally|estimate"
    r"|account|figures|measure|calculation)\b",
    re.IGNORECASE,
)
_SPEECH: Final = (
    r"(?:said|says|told|announced|confirm(?:ed|s)|stated|states|add(?:ed|s)|puts?|gave|gives"
    r"|estimate[ds]?|repeated|insist(?:ed|s)|warn(?:ed|s)|wrote|writes|admit(?:ted|s)"
    r"|acknowledged|reveal(?:ed|s)|counted|reckon(?:ed|s)|recall(?:ed|s)|remember(?:ed|s)"
    r"|testified|noted|notes|explain(?:ed|s)|conced(?:ed|es)|maintain(?:ed|s)|claim(?:ed|s)"
    r"|disclosed|posted|tweeted|reported|reports|informed|informs|declare[ds]|calculate[ds]"
    r"|concluded|registered|recorded|determined|documented|keeps|let it be known|indicate[ds]"
    r"|has (?:collected|counted|recorded|established|said|told|confirmed|registered|put)"
    r"|(?:spoke|speaks|talked|talks) of)"
)
_SAID: Final = re.compile(
    r"(?:^|[,”\"]\s+|[:;]\s+)((?:[A-Z][\w.’'-]+,?\s+){1,6})(?:who\b[^,.]{2,80},\s+"
    rf"|(?:the|an?|its|their)\s[^,.]{{2,80}},\s+)?"
    rf"(?:(?:also|later|again|then|has|had|himself|herself)\s+){{0,2}}{_SPEECH}\b"
)
_OFFICE_SAID: Final = re.compile(
    r"(?:^|[,”\"]\s+|^(?:In|On|At|By|With)\s[^,.]{3,50}?\s)((?:[Tt]he|[Aa]n?|[Oo]ne|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s+"
    rf"(?:[\w’'-]+\s+){{1,7}}?)(?:who\s[^,.]{{2,90}}?\s)?(?:,[^,.]{{2,60}},\s+)?"
    rf"(?:(?:also|later|again|then|has|had)\s+){{0,2}}{_SPEECH}\b"
)
_INVERTED: Final = re.compile(
    r"[,”\"’]\s+(?:said|says|wrote|writes|recalled|recalls|explained|added|adds|reports|reported)\s+"
    r"((?:[Tt]he\s+|an?\s+)?[^,;:.!?“”\"()—–]{3,80})"
)
_PAPER_SAYS: Final = re.compile(
    rf"\b((?:(?:the|an?|its|their|her|his|internal|leaked|official)\s+)?(?:[\w’'/.-]+\s+){{0,5}}?"
    rf"(?:{'|'.join(sorted(DOCUMENTS))})(?:\s+(?:[Nn]o\.?\s?)?\d[\w/.-]*)?"
    rf"(?:\s+(?:of|from|by|at|in|for|taken|shot|made|recorded|held|kept)\s+(?:the\s+)?"
    rf"[\w’' -]{{2,50}}?)?)"
    r"(?:,[^,]{2,80},|\s(?:which|that|lodged|filed|published|posted|signed|released|seen|ordered|read"
    r"|obtained|leaked|reviewed|dated|drawn|kept|drafted|sent|passed|handed|compiled|commissioned)"
    rf"\s[^,;:.]{{2,60}}?)?\s+(?:{PAPERS_SAY})\b",
    re.IGNORECASE,
)
_PAPER_HAS: Final = re.compile(
    rf"^(?:On|In|From)\s+((?:the|an?|its|their)\s+(?:[\w’'/.-]+\s+){{0,5}}?"
    rf"(?:{'|'.join(sorted(DOCUMENTS))}))\b(?!\s+(?:to|for)\b)"
)
_OUR: Final = re.compile(r"(?:our|my)\b", re.IGNORECASE)
_POINTS: Final = re.compile(
    r"\W*(?:(?:that|this|it|so|these)\b|the\s+(?:figures?|numbers?|counts?|estimates?|information"
    r"|news|total|sum|account|data|claim|detail)\b)[^.!?]{0,60}?"
    r"\b(?:comes?|came|stems?|is|was|are|were|originates?|supplied|according|says?|said|given"
    r"|provided|published|released)\b",
    re.IGNORECASE,
)
_OUT_OF: Final = re.compile(
    r"\b(?:from|according to|by|what|says|said)\s+(?:the\s+)?([^,;:.!?“”\"()—–]{3,80})",
    re.IGNORECASE,
)
_GAVE: Final = re.compile(
    rf"^\W*([^,;:!?“”\"()—–]{{3,90}}?),?\s+(?:{_SPEECH}|spoke|presented|published|released|issued"
    r"|briefed|set out|read out|appeared|held a)\b",
)
_LONG: Final = 4
"""What somebody has is named in fewer words: “Brightjet's website”."""
_OWNER: Final = re.compile(r"[’']s\b|(?<=s)[’'](?=\s)")
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"")
_FOOT: Final = re.compile(
    r"\s*(?:sources?|data|figures|statistics|numbers)(?:\s+(?:from|by))?\s*:\s*([^\n]{3,90})",
    re.IGNORECASE,
)


def named_in(record: Record, words: str) -> Speaker | None:
    """Return a source that a plain cue names in a sentence that is given to nobody."""
    for who in said_in(words):
        its = read_name(record, who, sure=True) if is_somebody(record, who) else None
        if its is not None:
            return its
    for cue in (_PAPER_SAYS, _PAPER_HAS):
        paper = cue.search(words)
        if paper and not is_hearsay(paper[1]) and not _OUR.match(paper[1]):
            return read_speaker(paper[1].strip(), "document", named=False)
    for cue in (_ACCORDING, _AS_PUT, _FROM_WE, _BY_COUNT, _SAID, _OFFICE_SAID, _INVERTED):
        for found in cue.finditer(words):
            its = read_name(record, " ".join(filter(None, reversed(found.groups()))))
            if its is not None:
                return its
    found_out = (read_name(record, who, sure=True) for who in finders(record, words))
    first = next((one for one in found_out if one is not None), None)
    return first or _reporting(record, words)


def _reporting(record: Record, words: str) -> Speaker | None:
    """Return a person, a body or a paper that some other way of reporting names, not in quotes."""
    for name in reported(_QUOTED.sub("“ ”", words)):
        who = trimmed(name)
        if is_paper(who):
            return read_speaker(who, "document", named=False)
        owner, *owned = _OWNER.split(who, maxsplit=1)
        short = owned and len(owned[0].split()) < _LONG
        for one in (who, owner) if short else (who,):
            found = read_name(record, one, sure=True) if is_somebody(record, one) else None
            if found is not None:
                return found
    return None


def cited_in(record: Record, words: str) -> Speaker | None:
    """Return whom a sentence says that its own source leans on: “citing the ministry”."""
    found = _CITING.search(words)
    return read_name(record, found[1]) if found else None


def to_us(record: Record, words: str) -> Speaker | None:
    """Return a source that told the page's own people, whomever else a sentence names."""
    who = told_us(record, words)
    return read_name(record, who, sure=True) if who else None


def asked(record: Record, stretch: Stretch) -> Speaker | None:
    """Return whom the page asked, in the claim's sentence or in the one before."""
    for words in (stretch.words, stretch.before.of(stretch.text)):
        who = asked_of(record, words)
        if who:
            return read_name(record, who, sure=True)
    return None


def beside(record: Record, stretch: Stretch) -> Speaker | None:
    """Return a source from the sentence after a claim, that points to it, or the one before."""
    after, before = stretch.after.of(stretch.text), stretch.before.of(stretch.text)
    if _POINTS.match(after):
        for found in _OUT_OF.finditer(after):
            its = read_name(record, found[1])
            if its is not None:
                return its
    gave = _GAVE.match(before)
    return read_name(record, gave[1]) if gave else None


def below(record: Record) -> Iterator[Speaker]:
    """Yield the sources of a page's last lines: “Source: Ministry of Health”."""
    for block in record.blocks:
        if block.comment is None:
            found = _FOOT.match(block.span.of(record.page.text))
            its = read_name(record, found[1]) if found else None
            if its is not None:
                yield its


def read_name(record: Record, name: str, *, sure: bool = False) -> Speaker | None:
    """Read a source's name; None for what is nobody's: “two hours”, “he”, if it is not ``sure``."""
    name = " ".join(name.split()).rstrip(",").removesuffix("’s").removesuffix("'s")
    name = _ADVERB.sub("", name)
    runs_on = _RUN_ON.match(name)
    if runs_on and not (is_title(runs_on[2]) or runs_on[2] in PEOPLE or is_body(runs_on[2])):
        name = runs_on[1]
    words = [word.strip(".,’'").casefold() for word in name.split()]
    if not words or words[0] in PRONOUNS or is_hearsay(name):
        return None
    capitals = [word for word in name.split()[1:] if word[:1].isupper()]
    proper = (bool(capitals) or (name[:1].isupper() and len(words) == 1)) and not is_common(name)
    office = any(is_title(word) or word in PEOPLE or is_body(word) for word in words)
    paper = any(word in DOCUMENTS for word in words)
    if not (sure or proper or office or paper):
        return None
    text = record.page.text
    about = f"{described(text, name)} {whole_bodies(text, name)}"
    if paper and not capitals:
        return among(text, read_speaker(name, "document", about, named=False))
    body = any(is_body(word) for word in words) or describe(name).kind == "organisation"
    if body and not any(is_title(word) for word in words):
        return among(text, read_speaker(name, "organisation", about, named=proper))
    firm = proper and not office and is_firm(text, name)
    kind = "organisation" if firm else "person" if proper else "group"
    return among(text, read_speaker(name, kind, about, named=proper))


_RUN_ON: Final = re.compile(
    r"^((?!(?:An?|The|One|Two|Three|Some)\b)(?:[A-Z][\w’'.-]*\s+)+[A-Z][\w’'-]*)\s+"
    r"(?!(?:of|at|from|for|in|on|and|de|van|von|bin|al|who|with|under|speaking)\b)([a-z]+).*$"
)
"""A name that the sentence goes on behind without a comma: “Petra Kolb the shock reached”."""
_ADVERB: Final = re.compile(
    r"\s+(?:first|itself|himself|herself|themselves|now|later|also|still|once|already|again|then)$"
)
