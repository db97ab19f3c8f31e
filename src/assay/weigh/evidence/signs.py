"""What shows that words lean on a thing that they name."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from assay.text import Span
from assay.weigh.evidence.lexicon import (
    ALONE,
    CITING,
    FACTS,
    HANDED,
    HEADS,
    MASS,
    PREDICATES,
    SHOWING,
    STOPS,
    STRONG,
    TELLING,
)
from assay.weigh.evidence.phrases import Phrase
from assay.weigh.evidence.senses import kind_at
from assay.weigh.evidence.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Named", "shown"]

_FAR = 18
_BE = frozenset("is are was were be been being 's".split())
_SEEN = frozenset({"image", "graph"})
_CAUGHT = frozenset({"image", "recording"})
_HAVE = frozenset("has have had does did do can could may might will would".split())
_CLAUSE = frozenset('; : . ! ? ( ) “ ” " — –'.split())
_PLACED = frozenset("below above opposite overleaf here".split())
_IN = frozenset(
    "letter letters memo memorandum email e-mail emails cable cables affidavit deposition "
    "indictment complaint lawsuit filing filings dossier paper study diary memoir tweet tweets "
    "dispatch "
    "telegram video videos clip clips recording recordings analysis ruling judgment report reports "
    "documents records minutes footage photo photos photograph photographs images transcript "
    "transcripts survey audit archives assessment brochure papers statistics".split()
)
"""Who says something says it in these."""

_OPENING = frozenset(
    "and but yet or nor as because that while although though when if where since whether unless "
    "so then now still however also even only how what until before after which".split()
)
"""What stands before the subject of a clause."""

_TOLD = TELLING | PREDICATES | SHOWING
_MAKE = frozenset("make makes made making".split())
_PLAIN = frozenset("plain clear obvious evident mention reference allegations claims".split())
_WEAK = frozenset(
    "plans policy policies code manual table tables file index will license licence pass permit "
    "permits inquiry brief".split()
)
"""Nouns that are seldom evidence: only what names them as such counts."""

_FIGURES = frozenset("figures figure numbers number".split())
_OFFICE = frozenset(
    "census official government ministry police unemployment inflation latest provisional national "
    "sales trade crime hospital council department employment growth monthly annual attendance "
    "population turnout registration health bank budget jobless arrest casualty death export "
    "import".split()
)
_HANDLES = frozenset("i we they he she will would could can cannot n't not never".split())


class Named(NamedTuple):
    """A phrase in its sentence.

    ``mentions`` are those of documents that are reported to say something, ``linked`` the words
    that are links.
    """

    sentence: Sentence
    phrase: Phrase
    mentions: Collection[Span]
    linked: Collection[int]

    @property
    def word(self) -> str:
        """The noun."""
        return self.sentence.lower[self.phrase.head]

    @property
    def before(self) -> frozenset[str]:
        """The words before the noun."""
        return self.phrase.before(self.sentence)

    @property
    def behind(self) -> str:
        """The word behind the phrase."""
        lower, high = self.sentence.lower, self.phrase.high
        return lower[high] if high < len(lower) else ""


def shown(named: Named) -> str | None:
    """Say what shows that the words lean on a phrase; None where nothing does."""
    if "no" in named.before:
        return None
    signs = _SIGNS[:_SURE] if named.word in _WEAK and named.before.isdisjoint(FACTS) else _SIGNS
    return next((told for sign in signs if (told := sign(named)) is not None), None)


def _led(named: Named) -> str | None:
    lead = _lead(named.sentence, named.phrase)
    is_office = named.word not in _FIGURES or not named.before.isdisjoint(_OFFICE)
    is_bare = named.phrase.low == named.phrase.head and named.word not in MASS
    if lead is None or (lead == "in" and not is_office) or (is_bare and named.word[-1] != "s"):
        return None
    return f"“{lead}” stands before it"


def _linked(named: Named) -> str | None:
    near = range(named.phrase.low, min(named.phrase.high + 3, len(named.sentence.lower)))
    is_linked = any(at in named.linked for at in near)
    return "a link stands in or behind the words" if is_linked else None


def _mentioned(named: Named) -> str | None:
    place = named.sentence.part(named.phrase.low, named.phrase.high)
    is_said = named.word not in _WEAK and any(one.overlaps(place) for one in named.mentions)
    return "it is what is said to say so" if is_said else None


def _alone(named: Named) -> str | None:
    return "the word names what is put forward as proof" if named.word in ALONE else None


def _strong(named: Named) -> str | None:
    after = named.behind
    if named.word not in STRONG or not after or not _opens(named.sentence, named.phrase):
        return None
    is_verb = after[0].isalpha() and (after not in STOPS or after in _BE or after in _HAVE)
    return "it is what the sentence is about" if is_verb else None


def _acting(named: Named) -> str | None:
    opens = _opens(named.sentence, named.phrase)
    verb = _verb(named.sentence, named.phrase) if opens else None
    return f"“{verb}” says what it does" if verb is not None else None


def _handed(named: Named) -> str | None:
    return f"“{named.behind}” says how it was had" if named.behind in HANDED else None


def _called(named: Named) -> str | None:
    told = named.before & FACTS
    is_seen = HEADS.get(named.word) in {"recording", "image"}
    return f"it is called “{min(told)}”" if told and is_seen else None


def _pointed(named: Named) -> str | None:
    last = named.sentence.lower[named.phrase.high - 1]
    return "it is pointed at" if named.behind in _PLACED or last in _PLACED else None


_SIGNS: tuple[Callable[[Named], str | None], ...] = (
    _led, _linked, _pointed, _mentioned, _alone, _strong, _acting, _handed, _called,
)  # fmt: skip
_SURE = 3
"""So many of the signs hold for any noun."""


def _lead(sentence: Sentence, found: Phrase) -> str | None:
    """Return what cites right before a phrase."""
    for at in range(found.low - 1, max(found.low - 4, -1), -1):
        word, before = sentence.lower[at], sentence.lower[at - 1] if at else ""
        if word == "see" and before in _HANDLES and kind_at(sentence, found.head) in _SEEN:
            return None
        if word in CITING or word in {"produce", "producing"}:
            return f"{word} to" if word == "according" else word
        if (word, before) == ("for", "here"):
            return "here for"
        is_bare = found.low == found.head and not sentence.lower[found.head].endswith("s")
        if word == "by" and before in SHOWING and before.endswith("ed") and not is_bare:
            return f"{before} by"
        if word not in STOPS or word in {"who", "which", "that", "if"}:
            break
    return _set_in(sentence, found)


def _set_in(sentence: Sentence, found: Phrase) -> str | None:
    """Return the small words that put a thing forward: in a letter, on the tape, there are."""
    lead = sentence.lower[found.low - 1] if found.low else ""
    word, kind = sentence.lower[found.head], kind_at(sentence, found.head)
    if lead == "in" and found.low < found.head and (word in _IN or kind == "graph"):
        return lead
    if lead == "on" and kind == "recording":
        return lead
    before = sentence.lower[found.low - 2 : found.low] if found.low > 1 else []
    is_there = before in (["there", "are"], ["there", "is"], ["there", "were"], ["there", "was"])
    return " ".join(before) if is_there and (kind in _CAUGHT or word in STRONG) else None


def _opens(sentence: Sentence, found: Phrase) -> bool:
    """Tell whether a phrase can be the subject of what follows: it is nobody's object before."""
    before = sentence.lower[found.low - 1] if found.low else "."
    is_owner = before == "of" and sentence.lower[found.low].endswith("'s")
    return is_owner or not before[0].isalnum() or before in _OPENING or before.endswith("ly")


def _verb(sentence: Sentence, found: Phrase) -> str | None:
    """Return the verb behind a phrase, where it is one that evidence does or bears."""
    low = found.high if sentence.lower[found.high - 1] in {"set", "sets"} else found.head + 1
    end = min(len(sentence.lower), found.head + 1 + _FAR)
    for at in range(low, end):
        word = sentence.lower[at]
        if word in _CLAUSE or word in {"because", "when", "while", "if", "although", "but"}:
            return None
        if word in {"has", "have"} and HEADS.get(sentence.lower[found.head]) == "dataset":
            return word
        if word in _BE:
            told = [one for one in sentence.lower[at + 1 : at + 5] if one in _TOLD]
            return f"{word} {told[0]}" if told else None
        if word in SHOWING and not _follows(sentence, at):
            return word if word not in _MAKE or _makes_plain(sentence, at) else None
    return None


def _makes_plain(sentence: Sentence, at: int) -> bool:
    return not _PLAIN.isdisjoint(sentence.lower[at + 1 : at + 4])


def _follows(sentence: Sentence, at: int) -> bool:
    """Tell a noun or participle behind the phrase from its verb: "of the report"."""
    before, word = sentence.lower[at - 1], sentence.lower[at]
    if before in {"the", "a", "an", "of", "in", "to", "this", "that's", "by", "from", "his", "her"}:
        return True
    return word.endswith("ing") or (word in HEADS and before in {"and", ","})
