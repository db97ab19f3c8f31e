"""Words by which a page's own people saw, counted, measured or read it themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.text import Span, quoted_stretches

if TYPE_CHECKING:
    from assay.case.origins.papers.outlets import Outlets
    from assay.case.origins.stretches import Stretch
    from assay.case.origins.values import Carrying

__all__ = ["first_hand", "in_quotes", "is_own", "looked", "seen_by_itself"]

_LOOKED: Final = (
    r"(?:saw|seen|see|count(?:s|ed)?|measure[sd]?|review(?:ed)?|obtain(?:ed)?|analy[sz]ed?"
    r"|visited|survey(?:ed)?"
    r"|collected|calculated?|recorded|logged|examined|checked|watched|witnessed|inspected|tallied"
    r"|estimated?|found|mapped|sampled|tested|weighed|marked|noted|photographed|filmed|timed|walked"
    r"|viewed|studied|tried|pulled|dug|clicked|clocked|numbered|totted up|tracked|registered"
    r"|documented|polled"
    r"|spotted|ma[dk]e out|ticked off|observed|inspected|leafed through|listened to"
    r"|bought|arriv(?:ed|ing) at|came up with|registered"
    r"|interviewed|photocopied|copied|transcribed|noted down|jotted|scanned"
    r"|read|heard|verified|compiled|drove|ticked|stood|wrote down|arrive at|paced|put)"
)
_PEOPLE: Final = (
    r"(?:reporters?|correspondents?|journalists?|photographers?|crews?|teams?|analysts?|agents?"
    r"|observers?|volunteers?|inspectors?|staff|researchers?|surveyors?|instruments?|sensors?"
    r"|gauges?|members|monitors|scientists|engineers|divers|rangers|delegates|colleagues?"
    r"|desk|marshals|stewards|cameras?"
    r"|drones?|writers?|bureau|newsroom)"
)
_PAPER: Final = (
    r"(?:newspaper|paper|site|website|magazine|reporter|correspondent|writer|outlet|author|blog)"
)
_OWN: Final = re.compile(
    rf"\b(?:we(?:\s+(?:have|had|also|ourselves|then|first|just|personally)){{0,2}}\s+{_LOOKED}"
    rf"|I(?:\s+(?:have|had|also|myself|personally|then)){{0,2}}\s+(?:{_LOOKED}|sat|was there)"
    rf"|(?:our|my)\s+(?:own\s+)?(?:[\w-]+\s+)?{_PEOPLE}\b[^.!?]{{0,60}}?\b(?:{_LOOKED}"
    r"|were|was|went|drew up|knocked|queued|stayed|spoke|sat|took|made)"
    rf"|(?:our|my)\s+(?!(?:town|city|country|village|region|state|government|readers|mayor)\b)"
    rf"(?:[\w-]+\s+){{1,3}}?(?:{_LOOKED}|shows?|showed|registered|picked up)"
    r"|(?:when|as|before|after|until|once)\s+(?:I|we)\s+(?:got|arrived|came|reached|passed|left)\b"
    r"|(?:when|as)\s+this\s+(?:reporter|correspondent)\s+(?:got|arrived|came|reached|visited)"
    rf"|(?:I|we|one)\s+(?:could|can)\s+(?:\w+\s+)?{_LOOKED}"
    r"|(?:took|cost) (?:us|me) (?:an?|the|two|three|four|all|most|half|some|nearly|almost|about)\b"
    rf"|(?:your\s+(?:correspondent|reporter|scribe|columnist|diarist|blogger)|yours truly)\b"
    rf"[^.!?]{{0,60}}?\b(?:{_LOOKED}|sat|was|went|tried)"
    r"|(?:seen|observed|counted|witnessed|watched|measured|weighed|timed|visited|tested|inspected"
    r"|checked)\s+(?:[\w-]+\s+){0,4}?"
    r"by\s+(?:at least\s+)?(?:us|me|our|my|one of (?:us|our)|two of (?:us|our))"
    rf"|our\s+(?:[\w-]+\s+){{0,2}}(?:correspondent|reporter|man"
    rf"|woman)s?\b[^.!?,]{{0,40}}?\s+(?:reports|writes|saw)"
    r"|I\s+(?:was|sat|stood)\s+(?:at|in|inside|on|among|beside|behind|by|under|there|one of)"
    r"|(?:\d+|[a-z]+een|two|three|four|five|six|seven|eight|nine|ten|twelve|eleven|twenty|several"
    r"|some|both|a few)\s+of\s+us"
    r"|I\s+(?:\w+\s+){0,2}?(?:went|drove|walked|stood|sat|watched|looked|was there|was present)"
    rf"|(?:our|my|this\s+{_PAPER}[’']s)\s+own\s+[\w-]+"
    r"|(?:its|their)\s+own\s+(?:[\w-]+\s+)?(?:count|tally|survey|analysis|calculations?"
    r"|measurements?|review|data|records|estimate|figures|mapping|research|study|poll|tests?"
    r"|lists?|logs?|notes|gauges?"
    r"|instruments|readings|photographs|footage|sensors?)"
    rf"|{_LOOKED}\b[^.!?;]{{0,60}}?\b(?:themselves|ourselves|myself|by hand|first-?hand|on site)"
    rf"|(?:our|my)\s+(?:count|tally|survey|analysis|calculations?|measurements?|review|poll)"
    rf"|(?:seen|observed|counted|witnessed|watched)\b[^.!?]{{0,40}}?\bby\s+this\s+{_PAPER}"
    rf"|this\s+{_PAPER}(?:\s+(?:has|had|also|itself)){{0,2}}\s+{_LOOKED}"
    rf"|a\s+{_PEOPLE}\s+(?:for|from|of)\s+this\s+{_PAPER}\b[^.!?]{{0,40}}?{_LOOKED})\b",
    re.IGNORECASE,
)
_HEARSAY: Final = (
    r"told|hears?|heard|learn(?:s|ed|t)?|underst(?:and|ood)|th(?:ink|ought)|believed?|kn(?:ow|ew)"
    r"|report(?:ed)?|wr(?:ite|ote)|sa(?:y|id)|am|are|is|was|were|be|been|being|gather(?:ed)?|hoped?"
    r"|expect(?:ed)?|want(?:ed)?|need(?:ed)?|ask(?:ed)?|reckon|suppose[ds]?|guess(?:ed)?|assumed?"
    r"|publish(?:ed)?|quoted?|mention(?:ed)?|love[ds]?|like[ds]?|can|could|will|would|shall"
    r"|should|may"
    r"|might|must|do|did|does|not|never|cannot|received?|get|got|feel|felt|remember(?:ed)?|call"
    r"|complain(?:ed)?|wonder(?:ed)?|wish(?:ed)?|predict(?:ed)?|warn(?:ed)?|live[ds]?|pay|paid"
    r"|note|mean|meant|see|missed|lost|owe[ds]?|link(?:ed)?|covered|contacted|rang|phoned|spoke|met"
    r"|have|had|also|all|both|just|then|first|it|go|say|put|hold|held|take|leave|left|rely"
    r"|relied|use[ds]?|used|understand|agree[ds]?|who|which"
)
"""What one does who has it from others, or does not look: “we hear”, “we were told”."""
_DID: Final = re.compile(
    r"(?<!when )(?<!while )(?<!as )(?<!before )(?<!after )(?<!because )(?<!if )(?<!though )"
    r"(?<!since )(?<!where )(?<!until )(?<!that )(?<!what )(?<!which )(?<!than )"
    r"(?:\b[Ww]e|\bI)(?:\s+(?:have|had|also|ourselves|myself|then|first|just|personally|all|both"
    rf"|been))*\s+(?!(?:{_HEARSAY})\b)[a-z]+(?:ed|t|d|g|e|k|w|n)\b"
    r"|\b[Ww]hen (?:we|I) (?:tried|tested|called|rang|dialled|checked|looked|logged|searched"
    r"|ordered"
    rf"|visited|counted|measured|went|applied)\b|\bthis {_PAPER} (?:placed|made|sent|ordered|bought"
    r"|tried|called|rang|dialled|filed|commissioned|went|searched|tracked|followed|asked for)\b"
)
_OUR: Final = re.compile(
    rf"(?:Our|My)\s+(?:[\w-]+\s+){{0,2}}?{_PEOPLE}\b(?!\s+(?:said|says|told|believes?|thinks?)\b)"
)
"""How a sentence opens that says what the page's own people did: “Our divers brought up 29”."""
_SEEN_HERE: Final = re.compile(
    r"\b(?:seen|reviewed|obtained|examined|viewed|inspected|analy[sz]ed|counted|collected|read"
    rf"|shared with|shown to|leaked to|passed to|given to)\s+(?:by\s+)?(?:this\s+{_PAPER}|us\b)",
    re.IGNORECASE,
)
_HOLDS: Final = re.compile(
    r"\bcop(?:y|ies) of which\b[^.!?]{0,40}\b(?:has|have|holds?)\b"
    r"|\b(?:has|have|holds?|with)\b[^.!?]{0,20}\b(?:at (?:its|our|my) disposal"
    r"|in (?:its|our|my) possession|a copy)\b",
    re.IGNORECASE,
)
"""How a page says that it has a paper."""
_SEEN_BY: Final = re.compile(
    r"\b(?:seen|reviewed|obtained|examined|viewed|inspected|analy[sz]ed|counted|collected|read"
    r"|compiled|(?:taken|made|shot|done|drawn up|carried out|gathered) for|commissioned by"
    r"|shared with|shown to|leaked to|passed to|given to|analysis|count|tally|survey"
    r"|investigation|review)\s+(?:exclusively\s+)?(?:by\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_THEMSELVES: Final = re.compile(
    r"^[’']s\s+(?:own\b|(?:[\w-]+\s)?(?:count|tally|survey|analysis|measurements?|calculations?)\b)"
    rf"|^(?:[’']s)?\s+(?:(?:own|[\w-]+)\s+){{0,2}}?(?:{_PEOPLE}\s+)?(?:[\w-]+\s+){{0,8}}?"
    rf"{_LOOKED}\b",
    re.IGNORECASE,
)


_READ: Final = re.compile(r"\b(?:read|saw|seen|see|heard|found)$", re.IGNORECASE)
_NEXT: Final = 60
_PARAGRAPH: Final = 400


def first_hand(stretch: Stretch) -> Span | None:
    """Return the words that say that the page's own people looked, in a sentence or beside it.

    In the sentence itself it is enough that they did something: “four of our calls went through”.
    """
    opened = _OUR.match(stretch.text, *stretch.span)
    if opened:
        return Span(*opened.span())
    for found in _DID.finditer(stretch.text, *stretch.span):
        if not in_quotes(stretch.text, stretch.span, found.start()):
            return Span(*found.span())
    before = stretch.before if stretch.before.length else _above(stretch)
    for place in (stretch.span, before, stretch.after):
        for cue in (_OWN, _SEEN_HERE):
            for found in cue.finditer(stretch.text, *place):
                if not in_quotes(stretch.text, place, found.start()):
                    return Span(*found.span())
    return None


def _above(stretch: Stretch) -> Span:
    """Return the paragraph before a sentence that opens its own; news has one a paragraph."""
    end = len(stretch.text[: stretch.block.start].rstrip())
    start = stretch.text.rfind("\n", 0, end) + 1
    return Span(start, end) if end - start <= _PARAGRAPH else Span(start, start)


def looked(carrying: Carrying, stretch: Stretch, outlets: Outlets) -> Span | None:
    """Return how a page says that it looked; to have read it in another outlet is not that."""
    found = first_hand(stretch)
    if found is None or not _READ.search(found.of(stretch.text)):
        return found
    place = Span(found.end, min(found.end + _NEXT, len(stretch.text)))
    own = outlets.of[carrying.page.id]
    elsewhere = any(own not in one.outlets for one in outlets.mentions(stretch.text, place))
    return None if elsewhere else found


def in_quotes(text: str, within: Span, at: int) -> bool:
    """Tell whether somebody else says it: “my own account” in quotation marks is not the page's."""
    return any(quote.start <= at < quote.end for quote in quoted_stretches(text, within))


def seen_by_itself(carrying: Carrying, stretch: Stretch, outlets: Outlets) -> Span | None:
    """Return the words that say that this outlet itself saw a document, or counted."""
    here = _SEEN_HERE.search(stretch.text, *stretch.span)
    if not here and _own_name(carrying, stretch, outlets):
        here = _HOLDS.search(stretch.text, *stretch.span)
    if here:
        return Span(*here.span())
    word = (carrying.page.publisher or "").split()[-1:]
    by_kind = _own_people(word[0]).search(stretch.words) if word else None
    if by_kind:
        return stretch.span
    own = outlets.of[carrying.page.id]
    for mention in outlets.mentions(stretch.text, stretch.span):
        if own not in mention.outlets:
            continue
        before = _SEEN_BY.search(stretch.text[stretch.span.start : mention.span.start])
        behind = _THEMSELVES.match(stretch.text[mention.span.end : stretch.span.end])
        if before:
            return Span(stretch.span.start + before.start(), mention.span.end)
        if behind:
            return Span(mention.span.start, mention.span.end + behind.end())
    return None


def _own_name(carrying: Carrying, stretch: Stretch, outlets: Outlets) -> bool:
    """Tell whether a sentence names the page's own outlet."""
    own = outlets.of[carrying.page.id]
    return any(own in one.outlets for one in outlets.mentions(stretch.text, stretch.span))


def is_own(carrying: Carrying, name: str) -> bool:
    """Tell a page's own people and their work by name: “our drone survey”, “a Courier reporter”."""
    if re.match(rf"(?:our|my|this\s+{_PAPER})\b", name, re.IGNORECASE):
        return True
    word = (carrying.page.publisher or "").split()[-1:]
    return bool(word) and re.search(_of(word[0]), name, re.IGNORECASE) is not None


def _of(word: str) -> str:
    """Return how a page calls its own people: “members of the club”, “two Courier reporters”."""
    last = re.escape(word.lower())
    return (
        rf"\b(?:{_PEOPLE}\s+(?:of|from|for|with)\s+(?:the|our)\s+(?:{last}|{_PAPER})"
        rf"|{last}\s+(?:{_PEOPLE}|review|analysis|investigation|count|tally|survey|poll))\b"
    )


def _own_people(word: str) -> re.Pattern[str]:
    """Return how a page says that its own people were there."""
    return re.compile(
        rf"{_of(word)}[^.!?]{{0,60}}?\b{_LOOKED}\b"
        rf"|\bwhen\s+the\s+{re.escape(word.lower())}\s+(?:visited|arrived|called)\b",
        re.IGNORECASE,
    )
