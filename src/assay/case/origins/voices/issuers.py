"""Pages on which a body speaks for itself: an office, a firm, a festival, a press release."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec import structs

from assay.case.origins.voices.bodies import family, plain
from assay.case.origins.voices.speakers import Speaker, read_speaker
from assay.case.origins.voices.terms import BARE, COMPANY, FIRMS, KINDS

if TYPE_CHECKING:
    from assay.case.origins.values import Carrying

__all__ = ["in_its_name", "is_account", "is_issuer", "issuer", "publishes_as"]

_ISSUER: Final = re.compile(
    r"\b(?:Office|Committee|Commission|Commissioner|Ministry|Department|Authority|Police|Council|Courts?|Tribunals?|Board"
    r"|Bureau|Inspectorate|Parliament|Senate|Embassy|Observatory|Laborator(?:y|ies)|Lab|Mission"
    r"|Campaign|Constabulary|Prosecutor|Auditor|Ombudsman|Hospital|Directorate|Institute|University"
    r"|Survey|Registry|Archive|Clinic|Museum|Brigade|Coastguard|Festival|Association|Federation"
    r"|Foundation|Society|Coalition|Chamber|Cooperative|Secretariat|Municipality|Party|Trust|Fund"
    r"|BV|NV|Oy|SpA|Pty|SARL|[Pp]lc|PLC|Ltd|Limited|Inc|LLC|GmbH|AG|Holdings|Motors|Industries|Airlines|Airways|Railways"
    r"|(?:City|Town|County|Borough|District) of"
    r"|Navy|Army|Airport|Corporation|Weather Service|Fire Service|Health Service"
    r"|\w+(?:s|men|women|people)[’']? Union"
    r"|Union of|Guild|Brotherhood of|Amalgamated|Confederation|Congress of|Local \d+"
    r"|[Bb]ranch$|[Cc]hapter$|[Ll]odge$"
    r"|(?:Friends|Families|Relatives|Supporters|Parents|Victims|Survivors) (?:of|for)|Justice for"
    r"|(?:AS|AB|SA|SE|A/S)$"
    r"|(?:district|city|town|county|regional|high|supreme|municipal|village)"
    r" (?:court|council|office)"
    r"|(?<!News )(?<!Press )Agency"
    r"|(?:Status|Newsroom|Press (?:Office|Room)|Investor Relations|Help (?:Centre|Center))$)\b"
)
_PRINTED: Final = re.compile(
    r"[^|–—]*[\s-](?:Diary|News|Times|Watch|Journal|Gazette|Post|Blog|Weekly|Daily|Herald|Review"
    r"|Observer|Insider|Monitor|Report|Reporter|Magazine|Today|Mail|Chronicle|Tribune|Citizen"
    r"|Letter|Courier|Star|Sun|Voice|Express|Globe|Radio|Telegraph|Advertiser|Quarterly|Sentinel"
    r"|Ledger|Standard|Independent|Mirror|Argus|Echo|Lantern|Dispatch|Record|Messenger|Mercury"
    r"|Correspondent|Briefing|Digest|Wire|Guide|Monthly|Newsletter|Line|Notes|Notebook|Eye|Desk|Matters|Talk|Scene|Focus|Life|World"
    r"|Sheet|Pages|Insight|Sounds|Views|Street|Square|Lane|Road|Online|Live|Now|Daily|Weekly)\b"
)
"""Behind a body's name, these make an outlet of it: the Council Diary is not the council."""
_RELEASE: Final = re.compile(
    r"\bfor immediate release\b|\bpress release\b|\bnotes? to editors\b|\bmedia contact\b",
    re.IGNORECASE,
)
_DESK: Final = re.compile(
    r"\s*(?:(?:[\w’'-]+\s+){0,4}(?:press|media|communications)\s+(?:office|centre|center|service|team"
    r"|department)\.?|(?:press |media )?(?:enquiries|inquiries)\b.*)\s*$",
    re.IGNORECASE,
)
_DESKS: Final = re.compile(
    r"\s*[,:|–—-]?\s*(?:online\s+)?(?:newsroom|news room"
    r"|press (?:office|room|service|centre|center|releases?)"
    r"|media (?:office|room|centre|center)|news|status(?: page)?|help (?:centre|center)"
    r"|investor relations)\s*$",
    re.IGNORECASE,
)
_UNION: Final = re.compile(r"\b(?:Union|Guild|Brotherhood|Amalgamated|Local \d+)\b")
_OF_ITSELF: Final = frozenset(
    map(family, "status service services official group online newsroom press media home".split())
)
"""Beside a body's own name, these make no other publisher of it."""
_SHORT_LINE: Final = 90
_ACCOUNT: Final = re.compile(r"//[^/]+/@([\w.-]+)|//[^/]+/([\w.-]+)/status/\d")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_TITLED: Final = re.compile(r"\W?([^\n:|(@]{2,60}?)\s+(?:on\s+[A-Z]\w+|\(@)")


def is_issuer(carrying: Carrying) -> bool:
    """Tell a body's own page from an outlet's: by its name, or as it is a press release."""
    page = carrying.page
    if is_account(carrying):
        return True
    if page.publisher and any(
        not _PRINTED.match(page.publisher, found.end())
        for found in _ISSUER.finditer(page.publisher)
    ):
        return True
    text = carrying.record.page.text
    own = (block for block in carrying.record.blocks if block.comment is None)
    return any(
        _RELEASE.search(text, *block.span)
        or (block.span.length <= _SHORT_LINE and _DESK.match(block.span.of(text)))
        for block in own
    )


def is_account(carrying: Carrying) -> bool:
    """Tell a page of somebody's account: what stands there is the account holder's word."""
    return carrying.page.url is not None and _ACCOUNT.search(carrying.page.url) is not None


def publishes_as(publisher: str, body: Speaker) -> bool:
    """Tell whether a page is published by the body that another page gives as its source."""
    named = frozenset(family(plain(word)) for word in _WORD.findall(publisher))
    own = body.own - KINDS - FIRMS - BARE
    rest = named - body.own - COMPANY - FIRMS - _OF_ITSELF
    return body.kind == "organisation" and bool(own) and own <= named and not rest


def _holder(carrying: Carrying) -> Speaker:
    """Return who has an account: “Ana Roke on Chirper”, else by the address."""
    page = carrying.page
    titled = _TITLED.match(page.title or "")
    handle = _ACCOUNT.search(page.url or "")
    name = titled[1] if titled else ((handle and handle[1]) or page.publisher or page.id)
    return read_speaker(name, "person")


def issuer(carrying: Carrying) -> Speaker:
    """Return the body whose page it is, or the person."""
    if is_account(carrying):
        return _holder(carrying)
    page = carrying.page
    name = page.publisher or next(iter(page.authors), None) or page.title or page.id
    body = read_speaker(_DESKS.sub("", name) or name, "organisation")
    if _UNION.search(name):
        body = structs.replace(body, body=body.body | {family("union")})
    people = (one.name for one in carrying.record.entities if one.kind == "person")
    full = [name.split() for name in people if " " in name]
    return structs.replace(
        body, people=frozenset(family(plain(one)) for its in full for one in its)
    )


def in_its_name(speaker: Speaker | None, body: Speaker) -> Speaker:
    """Return whose word a sentence of a body's own page is: the body's, unless others are named.

    “The Company” is the body, and who is quoted with no other body's name speaks for it.
    """
    if speaker is None or _is_another(speaker, body):
        return speaker or body
    if not speaker.named:
        return structs.replace(body, body=body.body | speaker.body)
    if speaker.names and frozenset(map(family, speaker.names)) <= body.own:
        return body
    plain = KINDS | FIRMS | BARE | COMPANY | body.body
    if not speaker.names and speaker.body <= plain:
        return body
    if speaker.kind != "person" or not speaker.others <= body.body:
        return speaker
    return structs.replace(
        speaker,
        body=speaker.body | body.body,
        titles=speaker.titles | {"spokesman"},
        bystander=False,
    )


def _is_another(speaker: Speaker, body: Speaker) -> bool:
    """Tell a body of another kind, with or without a name: “a tribunal” on a union's page."""
    kinds = speaker.body & KINDS - FIRMS - BARE - COMPANY
    return speaker.kind == "organisation" and bool(kinds) and not kinds & body.body
