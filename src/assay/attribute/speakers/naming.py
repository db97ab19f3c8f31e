"""What a mention says of its speaker: name, role, kind, and whether it names anyone."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from assay.attribute.gender import KIN
from assay.attribute.kinds import is_personal, kind_of
from assay.attribute.lexicon import DETERMINERS, PREPOSITIONS, PRONOUNS
from assay.record import SourceKind
from assay.text import PARTICLES, bears_capital

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Named", "describe", "is_role"]

_TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady rabbi imam father sister bishop "
    "archbishop pope rev reverend president vice prime minister senator sen "
    "representative rep governor gov mayor chancellor secretary ambassador general gen "
    "colonel col major captain capt lieutenant lt sergeant sgt officer judge justice "
    "attorney king queen prince princess chairman chairwoman chair director spokesman "
    "spokeswoman spokesperson former ex analyst expert chief deputy commissioner "
    "councillor councilman councilwoman congressman congresswoman delegate coach "
    "sheriff inspector superintendent constable brigadier admiral marshal alderman premier "
    "executive detective nurse envoy vicar cardinal baroness countess pastor sheikh "
    "economist researcher historian scientist lawyer engineer "
    "harbourmaster ag vp ceo us u.s uk speaker campaign manager".split()
)
_CUT = re.compile(
    r",(?!\d{3}(?!\d))|\(|\s[—–-]\s|\s(?:who|which|whose|where|when)\s"
    r"|\s(?:released|filed|published|conducted|commissioned|issued|obtained|posted|written|signed"
    r"|speaking|appearing|citing|like|such as)\s"
    r"|\s--\s|\s(?:on\s|late\s|early\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_JOINED = re.compile(r"\s(?:[Aa]nd|&)\s")
_REFLEXIVE = re.compile(r"\s(?:him|her|it|them)sel(?:f|ves)\Z")
_SPOKEN = re.compile(
    r"(?P<whose>.+?)(?:[’']s|(?<=s)[’'])\s(?:[\w-]+\s){0,2}(?:comments?|remarks?|statements?|speech"
    r"|tweets?|words|messages?|claims?|criticisms?|answers?|responses?|positions?|views?|proposals?"
    r"|letters?|announcement|endorsement|suggestion|argument|call|calls|pledge|promise|insistence)"
)
"""What somebody says is no speaker: "Ana Roke’s statement" is Ana Roke’s."""

_NO_ROLE = re.compile(
    r"(?:who|which|whose|where|when)\b"
    r"(?! (?:chairs|heads|leads|runs|directs|edits|represents|owns|founded|teaches|commands)\b)|\d"
)
"""A relative clause that gives no office, and an age, are no role."""
_PARTISANS = frozenset("republican democrat conservative liberal american".split())
"""Names of parties and peoples that stand, in the singular, for somebody without a name."""

_FORMS = frozenset("mr mr. mrs mrs. ms ms. miss".split())
_ASIDE = re.compile(r"\s\([^()]{1,40}\)(?=\s[^\W\d_])")
"""“Commissioner (North) Ana Roke”: brackets amid a mention are no end of it."""

_BEHIND = frozenset(
    "familiar close aware present involved privy loyal opposed living there".split()
)
"""What is said of somebody behind the noun."""

_AGE = re.compile(r"(?:,\s+(?:aged\s+|now\s+)?\d{1,3}|\s\(\d{1,3}\))(?=,|\Z)")
"""“Ana Roke, 61, a nurse”: how old somebody is parts name and role, and is neither."""

_FIELDS = frozenset(
    "state police health defence defense education finance justice interior transport labour "
    "labor energy agriculture trade commerce culture security foreign home affairs staff "
    "information housing environment fisheries tourism immigration prisons schools".split()
)
"""What an office is of: “Minister of Health Ana Roke”."""

_FROM = re.compile(r",\s|\s(?:of|from|at|for)\s")
_WORD = re.compile(r"\d+(?:,\d{3})+|[^\W_]+(?:[-.’'&][^\W_]+)*\.?")


_PLAIN_PRONOUNS: Mapping[str, str] = MappingProxyType(
    {"his": "he", "him": "he", "her": "she", "hers": "she", "their": "they", "them": "they"}
    | {"its": "it", "my": "I", "me": "I", "our": "we", "us": "we"}
)
_PRONOUN_KINDS: Mapping[str, SourceKind] = MappingProxyType(
    {"they": "group", "we": "group", "it": "organisation"}
)


class Named(NamedTuple):
    """A mention, read by itself.

    ``name`` is the proper name without title, or the phrase as worded; ``head`` the word that
    says what it is, in lower case; ``proper`` whether that is a proper name.
    """

    name: str
    role: str | None
    kind: SourceKind
    proper: bool
    head: str


def describe(mention: str) -> Named:
    """Read a mention: “Rabbi Ana Roke, head of the Osk Institute,” is Ana Roke, a person."""
    words = " ".join(mention.split()).strip(" ,;:")
    whose = _SPOKEN.fullmatch(words)
    if whose is not None:
        return describe(whose["whose"])
    words = _AGE.sub("", _ASIDE.sub("", words))
    words = _REFLEXIVE.sub("", _PLAIN_PRONOUNS.get(words.lower(), words))
    found = _CUT.search(words)
    core = words[: found.start()].strip() if found else words
    role = words[found.start() :].strip(" ,()—–") if found and found.group() in ",(" else None
    if role and not is_role(role):
        role = None
    if words.lower() in PRONOUNS:
        kind = _PRONOUN_KINDS.get(words.lower(), "person")
        return Named(words.lower(), None, kind, proper=False, head=words.lower())
    if role and not _own_name(core, "") and (own := _own_name(role, core)):
        core, role = own, _bare(core)
    core = core.removesuffix("’s").removesuffix("'s")
    joined = [_is_capitalised(part) for part in _JOINED.split(core)]
    if len(joined) > 1 and all(joined):
        return Named(core, None, "group", proper=True, head=core.split()[-1].lower())
    tokens = _WORD.findall(core)
    if not tokens:
        return Named(words, None, "person", proper=False, head=words.lower())
    behind = _named_behind(tokens)
    noun = tokens if behind else _head_phrase(tokens)
    name, title = (noun[behind:], noun[:behind]) if behind else _proper_name(noun)
    head = noun[-1].lower().strip(".")
    if name and len(noun) > 1 and name[-1].lower() in _PARTISANS:
        name = []
    is_titled = bool(name) and bool(title) and _is_title(title[-1].lower().strip("."))
    is_titled = is_titled or bool(behind)
    kind = "person" if is_titled else kind_of(tokens, noun, proper=bool(name))
    if kind == "person" and name:
        called = [word for word in _without_determiner(title) if word.lower() not in _FORMS]
        role = role or " ".join(called) or None
        return Named(" ".join(name), role, kind, proper=True, head=head)
    proper = kind != "group" and bool(name)
    return Named(core, role, kind, proper=proper, head=head)


def _is_title(word: str) -> bool:
    """Tell what stands before a person's name: “spokesman”, “Col.”."""
    return is_personal(word) or word in _TITLES


def _is_capitalised(words: str) -> bool:
    """Tell a name at the end of a phrase: one of two that speak together."""
    parts = words.split()
    return bool(parts) and parts[-1][:1].isupper() and parts[-1].lower() not in DETERMINERS


def is_role(words: str) -> bool:
    """Tell "the mayor of Osk" and "who chairs the council" from "who was late" and "52"."""
    return _NO_ROLE.match(words) is None


def _own_name(words: str, core: str) -> str | None:
    """Return the name in the words behind what somebody is: "Ana Roke" behind "the mayor".

    What tells where the named one is from goes: "Dr Ana Roke, of the college". A single name is
    one only behind what a person is called: "his wife, Ana".
    """
    name = _FROM.split(words, maxsplit=1)[0].strip()
    parts = name.split()
    if not parts or parts[0].lower() in DETERMINERS or not parts[-1][:1].isalpha():
        return None
    if not all(_in_name(parts, at) for at in range(len(parts))):
        return None
    tokens = _WORD.findall(core)
    if not tokens:
        return name if len(parts) > 1 else None
    noun = _head_phrase(tokens)
    head = noun[-1].lower()
    if is_personal(head) or head in KIN:
        return name
    is_body = kind_of(tokens, noun, proper=False) in {"organisation", "outlet"}
    return name if len(parts) > 1 and not is_body else None


def _bare(words: str) -> str:
    return " ".join(_without_determiner(words.split()))


def _without_determiner(tokens: list[str]) -> list[str]:
    return tokens[1:] if tokens and tokens[0].lower() in DETERMINERS else tokens


def _named_behind(tokens: list[str]) -> int:
    """Return where the name begins behind an office and its field; 0 where none does."""
    at = 0
    while at < len(tokens) and _is_title(tokens[at].lower().strip(".")):
        at += 1
    if not at or at + 1 >= len(tokens) or tokens[at].lower() not in {"of", "for"}:
        return 0
    at += 1
    while at < len(tokens) and tokens[at].lower() in _FIELDS | {"and", "the", "for"}:
        at += 1
    behind = tokens[at:]
    named = bool(behind) and all(_in_name(behind, place) for place in range(len(behind)))
    return at if named and tokens[at - 1].lower() in _FIELDS else 0


def _head_phrase(tokens: list[str]) -> list[str]:
    for place, token in enumerate(tokens):
        if place and (token.lower() in PREPOSITIONS or _describes(tokens, place)):
            return tokens[:place]
    return tokens


def _describes(tokens: Sequence[str], at: int) -> bool:
    """Tell what describes the noun before it: “people familiar with …”, “a person briefed on …”."""
    word, noun = tokens[at].lower(), tokens[at - 1].lower()
    if word not in _BEHIND and not word.endswith("ed"):
        return False
    someone = is_personal(noun) or is_personal(noun.removesuffix("s"))
    return noun in {"people", "sources", "those"} or (someone and noun[:1] == tokens[at - 1][:1])


def _proper_name(noun: list[str]) -> tuple[list[str], list[str]]:
    """Part the proper name at the end of a noun phrase from the title before it."""
    start = len(noun)
    while start and _in_name(noun, start - 1):
        if noun[start - 1].lower().strip(".") in _TITLES and start < len(noun):
            break
        start -= 1
    return noun[start:], noun[:start]


def _in_name(noun: Sequence[str], at: int) -> bool:
    """Tell whether a word is part of the name that goes on behind it: "van" is in "van Osk"."""
    word = noun[at]
    if word in PARTICLES:
        return at + 1 < len(noun)
    return bears_capital(word) and word.lower() not in DETERMINERS
