"""What a mention says of its speaker: name, role, kind, and whether it names anyone."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from assay.attribute.kinds import is_personal, kind_of
from assay.attribute.lexicon import DETERMINERS, PREPOSITIONS, PRONOUNS
from assay.record import SourceKind

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    "harbourmaster ag vp ceo us u.s uk speaker campaign manager".split()
)
_CUT = re.compile(
    r",|\(|\s[—–-]\s|\s(?:who|which|whose|where|when)\s"
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
_WORD = re.compile(r"[^\W_]+(?:[-.’'&][^\W_]+)*\.?")


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
    words = _REFLEXIVE.sub("", _PLAIN_PRONOUNS.get(words.lower(), words))
    found = _CUT.search(words)
    core = words[: found.start()].strip() if found else words
    role = words[found.start() :].strip(" ,()—–") if found and found.group() in ",(" else None
    if role and not is_role(role):
        role = None
    if words.lower() in PRONOUNS:
        kind = _PRONOUN_KINDS.get(words.lower(), "person")
        return Named(words.lower(), None, kind, proper=False, head=words.lower())
    if role and _is_name(role) and not _is_name(core):
        core, role = role, _bare(core)
    core = core.removesuffix("’s").removesuffix("'s")
    joined = [_is_capitalised(part) for part in _JOINED.split(core)]
    if len(joined) > 1 and all(joined):
        return Named(core, None, "group", proper=True, head=core.split()[-1].lower())
    tokens = _WORD.findall(core)
    if not tokens:
        return Named(words, None, "person", proper=False, head=words.lower())
    noun = _head_phrase(tokens)
    name, title = _proper_name(noun)
    head = noun[-1].lower().strip(".")
    if name and len(noun) > 1 and name[-1].lower() in _PARTISANS:
        name = []
    is_titled = bool(name) and bool(title) and _is_title(title[-1].lower().strip("."))
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


def _is_name(words: str) -> bool:
    """Tell "Ana Roke" from "the mayor": two words or more, all with capitals, no determiner."""
    parts = words.split()
    return (
        len(parts) > 1
        and all(part[:1].isupper() for part in parts)
        and parts[0].lower() not in DETERMINERS
    )


def _bare(words: str) -> str:
    return " ".join(_without_determiner(words.split()))


def _without_determiner(tokens: list[str]) -> list[str]:
    return tokens[1:] if tokens and tokens[0].lower() in DETERMINERS else tokens


def _head_phrase(tokens: list[str]) -> list[str]:
    for place, token in enumerate(tokens):
        if place and token.lower() in PREPOSITIONS:
            return tokens[:place]
    return tokens


def _proper_name(noun: list[str]) -> tuple[list[str], list[str]]:
    """Part the proper name at the end of a noun phrase from the title before it."""
    start = len(noun)
    while start and noun[start - 1][0].isupper() and noun[start - 1].lower() not in DETERMINERS:
        if noun[start - 1].lower().strip(".") in _TITLES and start < len(noun):
            break
        start -= 1
    return noun[start:], noun[:start]
