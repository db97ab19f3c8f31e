"""Bodies and callings as a page names them: whole names, and who somebody is."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import combining, normalize

from assay.case.origins.voices.offices import is_title

__all__ = [
    "described",
    "family",
    "is_body",
    "is_firm",
    "makers",
    "own_body",
    "plain",
    "whole_bodies",
]

_MADE: Final = re.compile(
    r"\b(?:published|released|issued|compiled|prepared|provided|supplied|kept|made|posted|filed"
    r"|submitted|circulated|drawn up|written)\s+(?:(?:on\s+)?\w+day\s+)?by\s+"
    r"((?:the\s+)?(?:[\w’'-]+\s?){1,7})"
)
_KINDS: Final = re.compile(
    r"\b(?:agency|authority|bank|board|bureau|club|college|commission|committee|company|council"
    r"|court|department|directorate|fund|group|hospital|inspectorate|institute|ministry|museum"
    r"|office|panel|party|service|society|trust|union|university|brigade|coastguard|coast guard"
    r"|police|army|navy|force|military|government|constabulary|operator|utility|airline|festival|guild|diocese|library|zoo"
    r"|organi[sz]ation|association|tribunal|senate|parliament|federation|foundation|corporation|firm|administration"
    r"|inspectorate|observatory|laboratory|lab|school|prosecution|charity|alliance"
    r"|(?:city|town|county) hall)\b",
    re.IGNORECASE,
)
_WHOLE: Final = (
    r"(?:[A-Z][\w’'-]*[ ]){{0,4}}\b{0}\b(?:[ ](?:of|for|on)(?:[ ]the)?(?:[ ][A-Z][\w’'-]*){{1,3}})?"
)
_OPENING: Final = re.compile(r"(?:The|An?)?\s*((?:[\w’'-]+\s+){1,4})")
_HEADED: Final = re.compile(
    rf"({_KINDS.pattern}) (?:head|chief|boss|director|spokes\w+|secretary)\b"
)
_BEFORE_KIND: Final = frozenset("the a an its their his her this that local same new of".split())
_OF_BODY: Final = re.compile(
    r"(?:sent|appointed|hired|employed|engaged|commissioned|paid|named) by\b|(?:of|from|at|with"
    r"|for) the\b"
)
_OF_FIRM: Final = (
    r"(?:(?i:\b(?:the|an?) (?:[\w-]+ ){{0,3}}?(?:company|firm|group|shipbuilder|builder|maker|yard"
    r"|shipyard|operator|chain|airline|charity|brand|developer|supplier|retailer|manufacturer|start-?up"
    r"|consultancy|think tank|agency|producer|carmaker|miner|insurer|lender|publisher|label|ship"
    r"|vessel|ferry|trawler|tanker),? {0}\b)|\b{0}(?:,? (?:plc|Ltd|Limited|Inc|LLC|GmbH|AG|BV"
    r"|SA|AB|Oy)\b"
    r"|[’']s? (?:(?:[\w-]+ ){{0,2}}(?:chief executive|spokes\w+|shares?|shareholders|directors"
    r"|board"
    r"|customers|website|factory|plants?|fleet|ships|crews?|investors|accounts|headquarters|products"
    r"|turnover|profits?|chairman|chair|boss|ceo|CEO|managers?|owners?|press office|stores|workers"
    r"|engineers|volunteers|members|campaigners))\b"
    r"|,? (?:which|an? (?:[\w-]+ ){{0,3}}?(?:company|firm|group|shipbuilder|maker|operator"
    r"|charity|chain"
    r"|developer|supplier|NGO|consultancy|campaign|agency|start-?up))\b"
    r"|(?: has| had)? (?:said|says|announced|confirmed|reported|admitted|denied|employs|builds"
    r"|makes)"
    r" (?:\w+ ){{0,3}}?(?:it|its)\b))"
)
"""What is said of a firm's name and of no person's; braces take the name."""
_LONGEST: Final = 100
_FAMILY: Final = 6
_ENOUGH: Final = 2


def is_body(word: str) -> bool:
    """Tell a word for a kind of body, as a bank or a council."""
    return _KINDS.fullmatch(word) is not None


def described(text: str, name: str) -> str:
    """Return what a page says who somebody is: behind the name, and its body's whole name.

    “Jana Petrik is duty forecaster with the Institute”; “the bank” is the Reserve Bank of the
    page's other sentences, where no other bank is named.
    """
    found: list[str] = []
    if " " in name and len(name) <= _LONGEST:
        beside = re.search(
            rf"{re.escape(name)}(?:,|\s+(?:is|was|works?|serves?)\b)\s*([^,.;:\n“”\"]{{3,90}})",
            text,
        )
        if beside and (_OF_BODY.match(beside[1]) or _titled(beside[1])):
            found.append(beside[1])
        ahead = re.search(
            rf"\b((?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir)[ ][^,.;:“”\"\n]{{3,60}}),[ ]{re.escape(name)}",
            text,
        )
        if ahead and _titled(ahead[1]):
            found.append(ahead[1])
    return " ".join(found)


def _titled(words: str) -> bool:
    return any(is_title(word.casefold()) for word in words.split())


def whole_bodies(text: str, words: str) -> str:
    """Return the whole names that a page has for bodies of which words give the kind alone."""
    found: list[str] = []
    for kind in dict.fromkeys(word.casefold() for word in _KINDS.findall(words[: _LONGEST * 4])):
        called = {
            " ".join(match[0].split()): None
            for match in re.finditer(_WHOLE.format(kind.capitalize()), text)
            if len(match[0].split()) > 1
        }
        longest = max(called, key=len, default="")
        tokens = set(longest.split())
        if longest and all(set(one.split()) <= tokens for one in called):
            found.append(longest)
        elif not longest and re.search(rf"\b(?:the|its|their) {kind}\b", words, re.IGNORECASE):
            sorts = set(re.findall(rf"\b([a-z]{{4,}}) {kind}\b", text)) - _BEFORE_KIND
            found += sorts if len(sorts) == 1 else ()
    return " ".join(found)


def is_firm(text: str, name: str) -> bool:
    """Tell a firm or a body from a person by how a page speaks of it: “Quill Marine's shares”."""
    if len(name) > _LONGEST or " " not in name:
        return False
    return re.search(_OF_FIRM.format(re.escape(name)), text) is not None


def own_body(words: str, name: str) -> str:
    """Return the body that a sentence names before “its chief”, or “department head”."""
    if re.match(r"its\b", name):
        opening = _OPENING.match(words)
        return opening[1] if opening and _KINDS.search(opening[1]) else ""
    kinds = dict.fromkeys(_HEADED.findall(name[:_LONGEST]))
    found = (re.search(rf"\b([a-z]+) {kind}\b", words) for kind in kinds)
    return " ".join(one[0] for one in found if one and one[1] not in _BEFORE_KIND)


def makers(*told: str) -> str:
    """Return who made a paper, where it says so: “figures published by the Agency”."""
    return " ".join(found[1] for words in told for found in _MADE.finditer(words))


def family(word: str) -> str:
    """Return how a word begins: hydrologists are of the Hydrological Institute."""
    return word[:_FAMILY].rstrip("s") if len(word) > _ENOUGH + 1 else word


def plain(word: str) -> str:
    """Return a word in small letters, without accents and without the 's of a genitive."""
    bare = (letter for letter in normalize("NFKD", word) if not combining(letter))
    plain = "".join(bare).casefold().replace("’", "'")
    return plain.removesuffix("'s").rstrip("'.")
