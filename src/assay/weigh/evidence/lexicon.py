"""The nouns that name evidence, and the words that show that it is leaned on."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.record import EvidenceKind

__all__ = [
    "ALONE",
    "CITING",
    "DETERMINERS",
    "EITHER",
    "FACTS",
    "FUNCTION",
    "HANDED",
    "HEADS",
    "MASS",
    "PAST",
    "PREDICATES",
    "SHOWING",
    "STOPS",
    "STRONG",
    "TELLING",
]

_NOUNS: Mapping[EvidenceKind, str] = MappingProxyType(
    {
        "document": (
            "report study paper document dossier minutes letter memo memorandum email e-mail "
            "cable affidavit deposition indictment transcript filing complaint contract agreement "
            "accord treaty record receipt invoice ledger act law statute constitution ruling "
            "judgment judgement verdict audit finding roster register certificate diary logbook "
            "log-book manifest manifesto resolution decree warrant subpoena file archive note "
            "message text tweet post memoir blueprint deed petition bill analysis research "
            "assessment inquiry inquest autopsy post-mortem guideline directive charter code "
            "regulation policy manual brief dispatch telegram communiqué communique bulletin "
            "notice permit licence license passport will payslip voucher inventory review "
            "paperwork correspondence lawsuit fax confession thesis leaflet brochure manuscript "
            "patent prescription timesheet clipping cutting textbook encyclopaedia encyclopedia "
            "pamphlet flyer article memorial protocol cheque bylaw by-law standard chronicle "
            "parchment scroll inscription plaque wikipedia documentation "
            "whitepaper factsheet preprint"
        ),
        "dataset": (
            "data dataset database statistic statistics stat figure number survey poll census "
            "spreadsheet log tally index dashboard readings measurements polling rankings registry"
        ),
        "graph": (
            "graph chart map plot diagram table infographic histogram plan heatmap sketch graphic "
            "timeline graphs atlas"
        ),
        "image": (
            "photograph photo picture image screenshot screengrab snapshot selfie x-ray scan "
            "imagery mugshot pic screencap screen-grab snap photography"
        ),
        "recording": (
            "footage cctv dashcam bodycam body-cam video clip recording tape audio voicemail "
            "wiretap intercept livestream webcam videotape podcast phone-tap broadcast"
        ),
    }
)
MASS = frozenset(
    "photography documentation readings measurements polling rankings minutes data statistics "
    "research imagery footage cctv audio correspondence paperwork wikipedia evidence dashcam "
    "bodycam".split()
)
"""Nouns that take no article and have no plural."""

_PLURALS = MappingProxyType({"analysis": "analyses", "index": "indices"})


def _plural(noun: str) -> str:
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


HEADS: Mapping[str, EvidenceKind] = MappingProxyType(
    {
        form: kind
        for kind, nouns in _NOUNS.items()
        for noun in nouns.split()
        for form in ((noun,) if noun in MASS else (noun, _plural(noun)))
    }
)
"""Every noun, singular and plural, with the kind of evidence that it names."""

STRONG = frozenset(
    "footage transcript transcripts affidavit affidavits autopsy post-mortem dossier dossiers "
    "audit audits dataset datasets statistics census invoice invoices indictment deposition "
    "depositions spreadsheet spreadsheets x-rays recordings audio wiretap wiretaps imagery "
    "screenshot screenshots preprint paperwork correspondence receipts".split()
)
"""Nouns that, opening a clause, need only a verb of any kind behind them."""

EITHER = frozenset(
    "report reports study studies record records map maps chart charts poll polls survey surveys "
    "figure figures document documents research tape tapes post posts tweet tweets image images "
    "note notes file files log logs plot plots contract contracts permit permits review reviews "
    "text texts message messages picture pictures table tables plan plans number numbers will "
    "wills act acts brief bill scan scans video email emails voucher license sketch index "
    "will finding findings".split()
)
"""Nouns that are verbs, or everyday words, too: they want something before them."""

ALONE = frozenset(
    "cctv dashcam bodycam screenshot screenshots screengrab screengrabs affidavit affidavits "
    "wiretap wiretaps screencap".split()
)
"""Nouns that are hardly ever said but to lean on what they name."""

FACTS = frozenset(
    "leaked drone cctv dashcam bodycam surveillance security satellite declassified intercepted "
    "grainy mobile-phone phone helicopter amateur shaky body-camera thermal aerial doorbell hidden "
    "secret covert sworn unredacted smuggled mobile-phone cellphone undercover dashboard".split()
)
"""What pictures, recordings and papers are called by those who lean on them."""

DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some several many both each "
    "another one two three four five six seven eight nine ten dozens hundreds thousands all any "
    "more such new old".split()
)
_AUXILIARIES = (
    "is are was were be been being am has have had having do does did can could may might must "
    "shall should will would ca wo"
)
_LINKING = (
    "of in on at to for by with from about into over under between against among through during "
    "after before since until within without across behind beyond near despite via per than as "
    "and or but nor so yet that which who whom whose when where while because if though although "
    "unless whether what how why not never also still now then too only just even already again "
    "however i you he she it we they them him us me there here below above opposite overleaf "
    "himself herself itself themselves out up off down away back around"
)
FUNCTION = frozenset(
    f"{_AUXILIARIES} {_LINKING} the a an his their its our my your this these those no".split()
)
STOPS = frozenset(f"{_AUXILIARIES} {_LINKING} no let lets let's".split())

PAST = frozenset(
    "put gave found caught saw told said went came made took left set let kept held lay stood "
    "wrote read met drew ran cost cut shut led showed got fell rose drove brought thought".split()
)
"""Past tenses that no ending tells."""

_SHOW = (
    "show reveal confirm list prove contradict say state mention suggest indicate put place find "
    "describe detail point leave omit contain bar forbid prohibit ban oblige require guarantee "
    "allow appear capture catch film depict portray name identify estimate count document warn "
    "accuse conclude cite note claim rank rate back support undermine disprove refute match "
    "give tell record report demonstrate establish expose corroborate verify trace link tie date "
    "bear attest set make read explain illustrate display disclose measure chart track register "
    "specify stipulate rule outline summarise summarize argue allege admit quote call blame "
    "highlight include hold uncover quantify calculate compare attribute implicate exonerate clear "
    "condemn criticise criticize certify carry permit imply belie square acknowledge recommend "
    "reckon paint predict forecast project locate pin log note see lay counter debunk reject "
    "dispute deny vindicate bind entitle authorise authorize limit define provide reproduce "
    "feature "
    "plot map assert emerge surface circulate purport compile lack understate overstate back-up "
    "add "
    "cast suggest raise pinpoint speak warn "
)
_IRREGULAR = MappingProxyType(
    {
        "show": "showed shown", "say": "said", "put": "put", "find": "found", "leave": "left",
        "catch": "caught", "give": "gave given", "tell": "told", "bear": "bore", "set": "set",
        "make": "made", "read": "read", "hold": "held", "forbid": "forbade", "lay": "laid",
        "bind": "bound", "cast": "cast", "see": "saw", "overstate": "overstated", "prove": "proven",
        "speak": "spoke",
    }
)  # fmt: skip


def _forms(verb: str) -> set[str]:
    stem = verb.removesuffix("e")
    soft = verb.endswith("y") and verb[-2] not in "aeiou"
    past = f"{verb[:-1]}ied" if soft else f"{stem}ed"
    third = f"{verb[:-1]}ies" if soft else _plural(verb)
    doubled = {f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"}
    return {verb, third, past, f"{stem}ing", *doubled, *_IRREGULAR.get(verb, "").split()}


SHOWING = frozenset(form for verb in _SHOW.split() for form in _forms(verb)) - {"seeing"}
"""What evidence does: every form of the verbs."""

TELLING = frozenset(
    "plain clear obvious proof evidence basis grounds fake fakes forged forgery doctored genuine "
    "authentic inconclusive damning conclusive unambiguous explicit silent withdrawn upside "
    "consistent inconsistent public incomplete unreliable wrong misleading outdated old right "
    "accurate contradictory blurry online available unverified verified missing sealed".split()
)
"""What evidence is said to be, behind a form of "be"."""

PREDICATES = frozenset(
    "shown published released leaked obtained seen produced presented submitted verified "
    "authenticated posted deleted destroyed forged doctored withdrawn based taken filmed shot "
    "recorded filed read played handed signed found drawn cited used made dated broadcast aired "
    "reviewed examined supported backed contradicted confirmed shared circulated entered".split()
)
"""What is done to evidence, behind "was"."""

CITING = frozenset(
    "according citing cited cites cite quoting quotes quoted quote based see per produce produces "
    "produced obtained obtains leaked released published publishes posted shared uploaded seen "
    "viewed reviewed examined heard hear watched watch listen listened studied check google show "
    "showed shown submitted presented "
    "analysed analyzed checked contradicting disclosed unearthed uncovered retweeted forwarded "
    "played verified authenticated issued tweeted sent linked links point points pointed "
    "referring refers referred drawing draws relies rely relying relied using tabled read reading "
    "consult consulted compared look looking screened aired broadcast contained".split()
)
"""What is done with evidence, before it is named."""

HANDED = frozenset(
    "obtained seen leaked published released posted reviewed filed shared shot taken recorded "
    "filmed dated circulating signed picked submitted unearthed presented viewed compiled "
    "captured sent written uploaded broadcast aired verified gathered collected intercepted "
    "entitled titled called examined made lodged commissioned attached drawn".split()
)
"""What was done with evidence, behind its name."""
