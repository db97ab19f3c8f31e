"""Words of offices, bodies and papers: what in a source's description is not its name."""

from __future__ import annotations

import re
from typing import Final

from assay.attribute.kinds import is_personal

__all__ = [
    "ANYBODY",
    "CALLINGS",
    "DOCUMENTS",
    "HOLDERS",
    "HONORIFICS",
    "LOOSE",
    "PEOPLE",
    "RANKS",
    "SMALL",
    "TITLES",
    "VAGUE",
    "is_hearsay",
    "is_one_at",
    "is_title",
]

TITLES: Final = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady madam sister brother father rev cllr "
    "councillor councilwoman councilman sen senator rep representative gov governor gen "
    "general col colonel capt captain sgt sergeant lt lieutenant major maj hon smt sri shri "
    "mp mep chief deputy vice assistant senior acting former interim ex head director chair "
    "chairman chairwoman chairperson boss leader president premier chancellor mayor minister "
    "ministry secretary commissioner commander officer inspector superintendent constable "
    "spokesman spokeswoman spokesperson spokespeople official officials manager managing "
    "executive ceo cfo founder coordinator administrator adviser advisor editor chairs leads "
    "heads runs judge justice coroner prosecutor attorney lawyer union researcher researchers "
    "scientist scientists expert experts engineer engineers analyst analysts lecturer author "
    "authors treasurer clerk sheriff marshal warden ranger rangers harbourmaster harbormaster "
    "registrar auditor auditors comptroller controller ombudsman envoy ambassador consul principal "
    "headteacher rector dean bishop archbishop pastor imam curator keeper pilot purser skipper "
    "farmer owner organiser organizer counsel magistrate nurse physician surgeon medic alderman "
    "assemblyman lawmaker forecaster forecasters surveyor statistician statisticians negotiator "
    "leaders teacher foreman whip bailiff matron consultant captains steward trustee".split()
)
CALLINGS: Final = frozenset(
    "farmer owner teacher nurse surgeon physician medic pilot skipper purser keeper consultant "
    "steward foreman forecaster surveyor lecturer author authors".split()
)
"""Callings that are no office: two farmers of one village speak for nobody but themselves."""
HOLDERS: Final = frozenset(
    "governor mayor minister president premier chancellor director chair head secretary "
    "commissioner treasurer chief commander coroner auditor principal rector dean bishop "
    "archbishop sheriff clerk ombudsman coordinator ceo cfo harbourmaster harbormaster curator "
    "registrar superintendent manager".split()
)
"""Offices that one person holds at a time in one body."""
RANKS: Final = frozenset("deputy vice assistant former ex acting interim".split())
HONORIFICS: Final = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady madam sister brother father rev hon"
    " smt sri "
    "shri doctor".split()
)
SMALL: Final = frozenset(
    "a an the of for in at to and or by on from with who which is was that this its his her "
    "their our my own said says s told new local national regional state quoted as also two "
    "three some several many other another one acts works serves runs".split()
)
LOOSE: Final = frozenset(
    "university institute hospital company group office department agency body organisation "
    "organization service team staff people centre center city town county district country "
    "government news".split()
)
"""Words that many bodies have: alone they tie nobody to one."""
VAGUE: Final = frozenset(
    "source sources official officials person people insider insiders aide aides diplomat "
    "diplomats spokesman spokeswoman spokesperson authorities someone observer observers "
    "employee employees executive executives member members reports report media".split()
)
ANYBODY: Final = frozenset("source sources person people someone somebody insider insiders".split())
PEOPLE: Final = VAGUE - {"report", "reports", "media"}
DOCUMENTS: Final = {
    "letter": "letter", "letters": "letter", "memo": "memo", "memorandum": "memo",
    "report": "report", "reports": "report", "study": "study", "survey": "survey",
    "email": "email", "emails": "email", "e-mail": "email", "e-mails": "email",
    "document": "document", "documents": "document", "papers": "document", "files": "document",
    "file": "document", "records": "record", "record": "record", "statement": "statement",
    "statements": "statement", "filing": "filing", "filings": "filing", "invoices": "invoice",
    "invoice": "invoice", "figures": "figures", "data": "figures", "statistics": "figures",
    "minutes": "minutes", "register": "register", "audit": "report", "census": "census",
    "contract": "contract", "contracts": "contract", "dossier": "document", "log": "record",
    "logs": "record", "sheet": "record", "sheets": "record", "docket": "record",
    "dockets": "record", "ledger": "record", "ledgers": "record", "manifest": "record",
    "transcript": "transcript", "spreadsheet": "record", "database": "record",
    "receipts": "invoice", "affidavit": "filing", "ruling": "ruling", "judgment": "ruling",
    "indictment": "filing", "recording": "recording", "footage": "recording",
    "video": "recording", "photographs": "photographs",
    "images": "photographs", "slides": "document", "presentation": "document",
    "release": "statement", "list": "list", "bulletin": "bulletin", "entry": "register",
    "entries": "register", "notice": "statement", "communique": "statement",
    "certificate": "certificate", "certificates": "certificate", "logbook": "record",
    "notebook": "record", "diary": "record", "diaries": "record", "tape": "recording",
    "tapes": "recording", "clip": "recording", "cctv": "recording", "recordings": "recording",
    "videos": "recording", "photo": "photographs", "photos": "photographs",
    "photograph": "photographs", "image": "photographs", "imagery": "photographs",
    "screenshot": "photographs", "screenshots": "photographs", "warrant": "filing",
    "complaint": "filing", "lawsuit": "filing", "accounts": "accounts", "inventory": "list",
    "permit": "certificate", "post": "post", "posts": "post", "tweet": "post", "tweets": "post",
    "verdict": "ruling", "rulings": "ruling", "judgement": "ruling",
    "studies": "study", "surveys": "survey", "memos": "memo", "draft": "document",
    "drafts": "document", "decree": "document", "directive": "document", "circular": "statement",
    "newsletter": "bulletin", "advisory": "statement", "deposition": "filing", "poll": "survey",
    "polls": "survey", "autopsy": "report", "assessment": "report",
}  # fmt: skip
_HEARSAY: Final = re.compile(
    r"(?:the |some |several |many |other |various |unconfirmed |recent |earlier )?"
    r"(?:(?:local|foreign|social|national|news|media|press|published|online|state|wire) )*"
    r"(?:reports?|media|press|news|outlets|papers|newspapers|agencies|sites|rumou?rs?|posts)"
    r"|(?:an?|one|another|some) (?:[\w-]+ ){0,2}?(?:newspaper|paper|website|web ?site|blog"
    r"|tabloid|magazine"
    r"|broadcaster|radio station|tv (?:station|channel)|news (?:site|agency|outlet))"
    r"|of (?:those|these|them|all|our|its|their)\b.*"
    r"|(?:(?:some|about|nearly|almost|over|around|only) )?\d[\d.,]*(?: ?(?:%|per ?cent)(?!\w).*)?"
    r"|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|\w+teen|ten|eleven|twelve)"
    r"|(?:everybody|everyone|many|nobody|some|they"
    r"|people(?! (?:close|familiar|with|briefed|involved|near)\b))\b.*",
    re.IGNORECASE,
)
"""Nobody in particular, or a share of those counted: what is from there is from anybody."""


_CALLING: Final = re.compile(r"[a-z]{2,}(?:ologists?|icians?|ographers?|keepers?|masters?)")
_ONE_AT: Final = re.compile(
    r"(?:an?|one|another)\s+(?:[\w-]+\s+)?([\w-]+)\s+(?:at|in|from)\s+", re.IGNORECASE
)


def is_hearsay(name: str) -> bool:
    """Tell a source that is nobody in particular: “media reports”, “everybody in the town”."""
    return name.strip().lower() != "the report" and _HEARSAY.fullmatch(name.strip()) is not None


def is_title(word: str) -> bool:
    """Tell a word for an office or a calling, in small letters: “mayor”, “hydrologist”."""
    if "-" in word:
        return all(part in TITLES or part == "in" for part in word.split("-"))
    return word in TITLES or _CALLING.fullmatch(word) is not None


def is_one_at(name: str) -> bool:
    """Tell one of the people at a body who speaks for nobody else: “a porter at the hospital”."""
    found = _ONE_AT.match(name)
    word = found[1].casefold() if found else ""
    return is_personal(word) and not is_title(word) and word not in VAGUE
