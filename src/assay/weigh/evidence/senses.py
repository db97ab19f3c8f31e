"""What a noun means where it stands: evidence, or something else of that name."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from assay.weigh.evidence.lexicon import HEADS
from assay.weigh.evidence.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assay.record import EvidenceKind
    from assay.weigh.evidence.sentences import Sentence

__all__ = ["kind_at", "labelled", "laws", "means_another"]

_MOST = 18
_NUMBERED = re.compile(r"\d+[a-z]?|[ivxl]+|[a-z]", re.IGNORECASE)
_PARTS = frozenset("section article clause paragraph schedule chapter rule regulation".split())
_CAMERAS = "security surveillance traffic speed doorbell hidden body cctv trail dash"
_CALLED: Mapping[str, tuple[EvidenceKind, frozenset[str]]] = MappingProxyType(
    {
        "traffic": ("recording", frozenset({"radio", "intercepted"})),
        "call": ("recording", frozenset({"intercepted", "recorded", "taped"})),
        "calls": ("recording", frozenset({"intercepted", "recorded", "taped"})),
        "camera": ("recording", frozenset(_CAMERAS.split())),
        "cameras": ("recording", frozenset(_CAMERAS.split())),
        "box": ("recording", frozenset({"black"})),
        "recorder": ("recording", frozenset({"flight", "voice", "cockpit"})),
        "recorders": ("recording", frozenset({"flight", "voice", "cockpit"})),
        "sheet": ("document", frozenset({"charge", "balance", "fact"})),
        "sheets": ("document", frozenset({"charge", "balance", "fact"})),
        "release": ("document", frozenset({"press", "news"})),
        "statement": ("document", frozenset({"witness", "sworn", "bank", "written"})),
        "statements": ("document", frozenset({"witness", "sworn", "bank", "written"})),
        "order": ("document", frozenset({"court", "eviction", "deportation", "arrest"})),
        "orders": ("document", frozenset({"court", "eviction", "deportation", "arrest"})),
        "papers": (
            "document",
            frozenset(
                "court leaked panama cabinet declassified scientific research academic private "
                "divorce".split()
            ),
        ),
        "list": ("document", frozenset({"passenger", "guest", "price", "voter", "casualty"})),
        "lists": ("document", frozenset({"passenger", "guest", "price", "voter", "casualty"})),
        "accounts": ("document", frozenset({"company", "annual", "audited", "filed", "published"})),
        "results": ("dataset", frozenset({"test", "lab", "laboratory", "election", "exam", "dna"})),
        "message": ("recording", frozenset({"voice"})),
        "messages": ("recording", frozenset({"voice"})),
        "note": ("recording", frozenset({"voice"})),
        "notes": ("recording", frozenset({"voice"})),
        "count": ("dataset", frozenset({"vote", "head", "body", "official"})),
    }
)
"""Nouns that name evidence only behind certain words."""
_OUTSIDE: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset("picture pictures image".split()),
     frozenset("bigger big wider whole broader larger full clear different rosy bleak self public "
               "brand body".split())),
    (frozenset("figure figures".split()),
     frozenset("public political leading senior opposition key prominent religious controversial "
               "central popular underworld father cult historical authority establishment party "
               "well-known fashionable".split())),
    (frozenset("record records".split()),
     frozenset("world national track new third second first debut hit home course all-time "
               "olympic lap gold pop vinyl broken personal best human".split())),
    (frozenset({"paper", "papers"}), frozenset("toilet wall wrapping graph local morning".split())),
    (frozenset({"deal", "agreement", "accord"}), frozenset("gentleman's general common".split())),
    (frozenset({"law", "code"}), frozenset("common murphy's martial sod's".split())),
    (frozenset("tape tapes".split()), frozenset("red sticky police duct masking".split())),
)  # fmt: skip
"""Other senses of the nouns, told by the word before them."""

_LAWS = frozenset(
    "law act statute constitution treaty agreement accord code bill deed charter convention "
    "protocol covenant".split()
)
_OF_NATURE = frozenset("jungle nature averages gravity land battery universe thumb".split())
_LABELS = frozenset("table figure fig chart graph map diagram".split())
_LOOSE = frozenset({"of", "the", "(", "and"})
_RECORDS = frozenset({"record", "records"})
_BROKEN = frozenset("on off broke break set holds beat beats equalled equaled".split())


def kind_at(sentence: Sentence, at: int) -> EvidenceKind | None:
    """Return the kind of evidence that a word names, None where it names none."""
    word = sentence.lower[at]
    if word in _CALLED:
        kind, before = _CALLED[word]
        if at and sentence.lower[at - 1] in before:
            return kind
    if word in {"act", "acts"} and sentence.words[at][0].islower():
        return None  # a deed
    if word == "plan" and sentence.lower[at + 1 : at + 2] != ["of"]:
        return None
    return HEADS.get(word)


def laws(sentence: Sentence) -> Iterator[Phrase]:
    """Find the parts of laws that are named by number: "section 9 of the Harbours Act"."""
    for at, word in enumerate(sentence.lower[:-1]):
        if word in _PARTS and _NUMBERED.fullmatch(sentence.lower[at + 1]):
            end = at + 2
            while end < min(len(sentence.lower), at + _MOST) and _goes_on(sentence, end):
                end += 1
            while sentence.lower[end - 1] in _LOOSE:
                end -= 1
            if end > at + 2 or sentence.words[at][0].isupper():
                yield Phrase(at, at, end)


def _goes_on(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    is_part = word[0].isupper() or word[0].isdigit() or word == ")"
    return is_part or sentence.lower[at] in _LOOSE or sentence.lower[at] in _LAWS


def labelled(sentence: Sentence) -> Iterator[Phrase]:
    """Find what the page numbers: "as Table 3 shows"."""
    for at, word in enumerate(sentence.lower[:-1]):
        is_label = word in _LABELS and sentence.words[at][0].isupper()
        if is_label and _NUMBERED.fullmatch(sentence.lower[at + 1]):
            yield Phrase(at, at, at + 2)


def means_another(sentence: Sentence, found: Phrase) -> bool:
    """Tell the law of the jungle, the letter P and a broken record from papers."""
    word, before = sentence.lower[found.head], found.before(sentence)
    if any(word in nouns and not before.isdisjoint(senses) for nouns, senses in _OUTSIDE):
        return True
    behind = sentence.lower[found.head + 1 : found.high + 3]
    if behind[:1] == ["of"] and not _OF_NATURE.isdisjoint(behind[:4]):
        return True
    if word == "letter":
        return bool(behind) and len(behind[0]) == 1 and behind[0].isalpha()
    if word == "paper":
        return before in ({"the"}, {"this"})  # a newspaper
    lead = sentence.lower[found.low - 1] if found.low else ""
    return (word == "record" and found.low == found.head) or (word in _RECORDS and lead in _BROKEN)
