"""What kind of source a noun phrase stands for, by the word that heads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.gender import KIN
from assay.attribute.lexicon import DETERMINERS
from assay.relate.entities.hypernyms import PERSONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import SourceKind

__all__ = [
    "has_a_mind",
    "is_commentator",
    "is_common_body",
    "is_document",
    "is_person_word",
    "is_personal",
    "kind_of",
]

_ORGANISATION = frozenset(
    "ministry department council institute committee commission party union association "
    "company corporation corp inc ltd llc group bank agency authority authorities "
    "government university college school hospital court police army navy force forces "
    "parliament congress senate house assembly foundation federation league office bureau "
    "board administration campaign center centre society organisation organization firm "
    "team club church secretariat embassy regime militia coalition alliance nations plc gmbh "
    "brigade coastguard military operator utility airline retailer manufacturer carmaker "
    "supplier hospitals clinic constabulary gendarmerie observatory directorate inspectorate "
    "registry fund trust festival museum archive laboratory lab charity ngo cooperative "
    "syndicate department airport prosecution presidency municipality parish command corps "
    "consortium holdings motors industries airlines railways utilities enterprises".split()
)
_OUTLET = frozenset(
    "times post news herald tribune courier gazette journal guardian telegraph chronicle "
    "observer independent mail mirror star sun globe review magazine newspaper paper "
    "website site outlet wire press reuters broadcaster radio tv television channel "
    "network media newswire daily weekly bulletin dispatch echo examiner inquirer record register "
    "sentinel standard monitor blog portal bbc cnn afp ap".split()
)
_DOCUMENT = frozenset(
    "report study survey poll document letter memo statement research data graph chart "
    "table figures filing complaint affidavit indictment transcript email e-mail article "
    "story book law bill constitution resolution communique declaration analysis paper "
    "audit census investigation findings records post tweet video recording message "
    "ledger accounts page ad interview speech video clip spot remark remarks comments "
    "rule order graphic map chart headline caption sign petition treaty deal agreement "
    "data".split()
)
_GROUP = frozenset(
    "people men women children everyone everybody critics others sources officials "
    "republicans democrats some many most several both they police dozens hundreds "
    "thousands staff crew public family crowd audience opposition jury couple pair trio panel "
    "protesters youths clergy electorate workforce faithful".split()
)
_PEOPLE = frozenset(
    "republicans democrats conservatives liberals progressives americans russians voters "
    "supporters residents lawmakers officials leaders members allies aides critics "
    "experts analysts".split()
)
_AHEAD = 4
_PERSONAL = frozenset(
    "he she i you who one somebody someone nobody anyone man woman boy girl child mother "
    "father wife husband son daughter brother sister friend aide ally host guest cop "
    "chief boss head deputy king queen president pope priest spokesman spokeswoman judge "
    "justice clerk nurse guard witness suspect victim patient student teacher neighbour "
    "neighbor colleague rival opponent veteran conservative liberal progressive socialist "
    "native resident local militant fighter commander reader captain pilot driver cook "
    "chair secretary intern source insider client general person individual self narrator "
    "correspondent editor coach captain chef applicant complainant claimant accused migrant "
    "immigrant teen kid lad lass youth adult toddler passer-by onlooker medic refugee respondent "
    "adolescent bloke chap guy gentleman gran nan grandad pal mate cleric deacon archdeacon curate "
    "ayatollah civilian deceased plaintiff appellant inhabitant occupant attendant servant "
    "celebrity star-gazer hero thief burglar addict convict hostage captive recruit cadet "
    "private corporal personality".split()
)
_THINGS = frozenset(
    "paper number order letter center power computer water matter ledger chapter offer border "
    "tower river error factor sector poster folder banner quarter summer winter weather committee "
    "newsletter door floor war labor harbor harbour corner counter other another coffee".split()
)
"""Nouns that end as those of persons do."""

_OFFICES = frozenset(
    "forward regular major job brothers sisters children chiefs heads leaders directors "
    "broadcaster lender publisher developer contractor operator holder employment prior count "
    "user rep anchor".split()
)
"""Words for an office, for several, or for what is mostly a body."""

_BEARERS = frozenset(word for word in PERSONS if not word.endswith(("ship", "cy", "alty")))
_PERSONAL_END = re.compile(r"(?:man|men|woman|person|ist|yst|ian|or|er|ee)$")
_NUMBERS = frozenset(
    "nearly about almost over twenty thirty forty fifty sixty seventy eighty ninety".split()
)
_COMMENTATOR = frozenset(
    "analyst expert researcher scientist professor historian economist author writer "
    "scholar lawyer specialist pundit columnist activist campaigner politician minister "
    "mayor president senator governor commissioner spokesman spokeswoman spokesperson "
    "rabbi diplomat republican democrat congressman congresswoman lawmaker businessman "
    "billionaire mogul nominee candidate official attorney adviser advisor strategist "
    "leader".split()
)
"""What a page calls somebody whom it has named, when it does not repeat the name."""

_BARE_BODIES = frozenset(
    "police management prosecution defence government council hospital school charity union army "
    "coastguard firm company ministry court campaign staff airport authority authorities".split()
)
_MINDED = frozenset(
    form
    for base in (
        "tell told telling tells",
        "add added adds adding",
        "ask asked asks asking",
        "reply replied replies",
        "recall recalled recalls",
        "joke joked jokes",
        "think thought thinks",
        "know knew knows",
        "believe believed believes",
        "hope hoped hopes",
        "fear feared fears",
        "admit admitted admits",
        "shout shouted shouts",
        "deny denied denies",
        "insist insisted insists",
        "promise promised promises",
        "wonder wondered wonders",
        "vow vowed vows",
        "want wanted wants",
        "refuse refused refuses",
        "agree agreed agrees",
        "whisper whispered",
        "testify testified testifies",
        "complain complained complains",
    )
    for form in base.split()
)
"""Verbs of those who can mean something."""

_COMMON = frozenset("post record standard paper".split())
"""Outlets' names that are everyday words, too."""
_SINGULAR = frozenset("boss press".split())
_WRITTEN_NAME = re.compile(
    r"[A-Z]{2,}|(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O[’'])[A-Z]).*[a-z][A-Z].*|.*\.[A-Za-z]{2,}"
)
_COUNTED = re.compile(
    r"\d.*|percent|majorit(?:y|ies)|half|third|thirds|quarter|dozens?|hundreds|thousands|millions"
    r"|most|many|some|several|few|fewer|both|all|others|two|three|four|five|six|seven|eight|nine|ten",
    re.IGNORECASE,
)
"""A number of people is a group, whatever stands behind it."""


def kind_of(tokens: Sequence[str], noun: Sequence[str], *, proper: bool) -> SourceKind:
    """Tell the kind of a phrase: ``tokens`` is all of it, ``noun`` the part up to its head.

    ``proper`` tells that the phrase ends in a proper name. Where nothing else shows, a proper
    name is a person's.
    """
    head = noun[-1].lower().strip(".")
    lower = {token.lower() for token in noun}
    if head in _PEOPLE or _is_counted(tokens, head):
        return "group"
    if head in _OUTLET and (proper or head not in _COMMON):
        return "outlet"
    if {head, head.removesuffix("s")} & _DOCUMENT and not (
        proper and len(noun) > 1 and head == "bill"
    ):
        return "document"
    if head in _ORGANISATION or (proper and lower & _ORGANISATION):
        return "organisation"
    return _named(tokens, noun) if proper else _unnamed(tokens, head)


def _is_counted(tokens: Sequence[str], head: str) -> bool:
    """Tell "forty-one percent of voters" and "several aides" from "the two-year report"."""
    words = [token.lower().split("-")[0] for token in tokens[:_AHEAD]]
    if len(tokens) == 1 and head[0].isdigit():
        return True
    is_number = any(word in _NUMBERS or _COUNTED.fullmatch(word) for word in words)
    shares = {"percent", "half", "majority", "thirds", "quarter", "most", "many", "some"}
    return is_number and (head.endswith("s") or not shares.isdisjoint(words))


def _unnamed(tokens: Sequence[str], head: str) -> SourceKind:
    if head in _GROUP or tokens[0].lower() in _GROUP:
        return "group"
    if head.endswith("s") and head not in _SINGULAR:
        return "group"
    return "person" if is_personal(head) else "document"


def _named(tokens: Sequence[str], noun: Sequence[str]) -> SourceKind:
    if noun[0].lower() in DETERMINERS and len(noun) > 1:
        noun = noun[1:]
    if len(noun) > 1:
        return "person"
    if _WRITTEN_NAME.fullmatch(noun[0]):
        return "outlet" if "." in noun[0] else "organisation"
    if tokens[0].lower() in DETERMINERS:
        return "group" if noun[0].endswith("s") else "organisation"
    return "person"


def is_personal(head: str) -> bool:
    """Tell whether a common noun stands for one person; what does not can be nobody's "he"."""
    last = head.rpartition("-")[2]
    is_called = _PERSONAL_END.search(last) is not None and last not in _THINGS | _ORGANISATION
    return is_called or is_person_word(head) or is_person_word(last)


def has_a_mind(cue: str) -> bool:
    """Tell whether only somebody can do what a cue says: a letter says and shows, but tells none.

    So what is no word for a document is known for a person: “a bloke told us”.
    """
    verbs = set(re.findall(r"[^\W\d_]+", cue.lower()))
    return not verbs.isdisjoint(_MINDED)


def is_document(head: str) -> bool:
    """Tell a noun for something written, drawn or recorded."""
    return not {head, head.removesuffix("s")}.isdisjoint(_DOCUMENT)


def is_person_word(word: str) -> bool:
    """Tell a word that is known for a noun for persons, whatever it ends in."""
    return word in _COMMENTATOR or word in _PERSONAL or word in KIN or word in _BEARERS - _OFFICES


def is_common_body(word: str) -> bool:
    """Tell a body that sentences begin with as with any noun: “Police said”."""
    return word in _BARE_BODIES


def is_commentator(head: str) -> bool:
    """Tell whether a common noun stands for somebody named before (the analyst, the mayor)."""
    return head in _COMMENTATOR
