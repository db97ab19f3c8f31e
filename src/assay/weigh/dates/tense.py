"""Whether a sentence tells of what was or of what is to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from assay.text import Span

__all__ = ["Tense", "tense"]

Tense = Literal["past", "future", ""]

_SEEN = 160
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[;]")
_SENTENCE = re.compile(r"[.!?][\"”’)\]]*\s+(?=[^\W\d_a-z]|[“\"'‘(])|\n")
_SHORT = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Sr|Inc|Co|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    r"Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.\Z"
)

_MODALS = frozenset(
    "will 'll shall would could may might can must should won't wouldn't can't cannot gonna "
    "upcoming slated ahead".split()
)
_FORWARD = frozenset(
    "expected planned scheduled due set plans plan planning expects expect hopes hope hoped wants "
    "agreed vowed vows promised promises pledged ordered asked asks invited called urged decided "
    "intends aims seeks meant slated poised ready bound booked announced proposed wanted deadline"
    .split()
)  # fmt: skip
_PRESENT = frozenset(
    "is are begin begins start starts open opens close closes end ends meet meets face faces "
    "hold holds take takes return returns visit visits arrive arrives leave leaves play plays go "
    "goes come comes run runs expire expires kick kicks vote votes host hosts air airs launch "
    "launches resume resumes move moves head heads travel travels speak speaks fall falls premiere "
    "premieres join joins retire retires celebrate celebrates depart departs sail sails land lands "
    "rehearse rehearses reopen reopens finish finishes appear appears step steps becomes".split()
)
_PAST = frozenset(
    "said told went came saw took gave got began broke brought built bought caught chose "
    "drew drove fell felt found flew forgot fought held heard hit kept knew laid led lost paid "
    "ran rang rose sold sent shook shot sang sank sat slept spoke spent stood stole struck swore "
    "swam taught thought threw understood woke wore won wrote was were had did has have been "
    "became cut put shut burst hurt quit left made born lay met withdrew overtook underwent died "
    "wasn't weren't didn't hadn't ago dealt bore blew ate rode tore shone grew hid hung lit slid "
    "sought sprang stuck swept swung wound bet bent bled bred clung crept dug froze fled forbade "
    "forgave ground knelt leapt meant rebuilt reset shrank slew spun spat split spread stung "
    "strode strove undid upheld wept wrung beat cost following".split()
)
_NOT_PAST = frozenset(
    "need seed hundred red bed feed wed speed indeed exceed proceed succeed breed sacred naked "
    "united weed bleed greed reed deed shed sled embed agreed-upon".split()
)
_PASSIVE = frozenset({"be", "being"})
_WAS = frozenset("was were been stayed remained".split())
_NO_VERB = frozenset(
    "the a an his her their its our my your this that these those him them us me it which what "
    "whom school work court town church prison jail death bed no some all about date".split()
)


def tense(text: str, span: Span, within: Span, *, headline: bool = False) -> Tense:
    """Say what the verb nearest to a time tells of: first those before it, then those behind.

    A verb in the present tells of what is to come ("opens on Monday"), save in a headline.
    """
    before, after = _sides(text, span, within)
    return _backwards(before, headline=headline) or _forwards(after, headline=headline)


def _sides(text: str, span: Span, within: Span) -> tuple[list[str], list[str]]:
    """Return the words of the sentence before a time, nearest first, and those behind it."""
    low, high = max(within.start, span.start - _SEEN), min(within.end, span.end + _SEEN)
    for stop in _SENTENCE.finditer(text, low, span.start):
        if not _SHORT.search(text, max(low, stop.start() - 6), stop.start() + 1):
            low = stop.end()
    for stop in _SENTENCE.finditer(text, span.end, high):
        if not _SHORT.search(text, max(span.start, stop.start() - 6), stop.start() + 1):
            high = stop.start()
            break
    return _words(text, low, span.start)[::-1], _words(text, span.end, high)


def _words(text: str, low: int, high: int) -> list[str]:
    # months and weekdays with a capital are no verbs
    return [
        one.group().lower() for one in _WORD.finditer(text, low, high)
        if one.group() not in {"May", "March", "Sat", "Wed"}
    ]  # fmt: skip


def _backwards(words: list[str], *, headline: bool) -> Tense:
    for place, word in enumerate(words):
        ahead = words[place + 1 : place + 2]
        if (
            word == "to"
            and place
            and words[place - 1] not in _NO_VERB
            and len(words[place - 1]) > 1
        ):
            return _infinitive(words[place + 1 :], headline=headline)
        if found := _of(word, ahead, headline=headline):
            return found
    return ""


def _forwards(words: list[str], *, headline: bool) -> Tense:
    for place, word in enumerate(words):
        if found := _of(word, words[place - 1 : place] if place else [], headline=headline):
            return found
    return ""


def _of(word: str, before: list[str], *, headline: bool) -> Tense:
    """Return what one word tells, ``before`` being the word that stands before it."""
    plain = word.replace("’", "'")
    helper = before[0].replace("’", "'") if before else ""
    if plain in _MODALS or plain.endswith("'ll") or plain == "due":
        return "future"
    if helper in {"did", "didn't"} or (plain in {"open", "close"} and helper in _WAS):
        return "past"
    if helper == "to" or (helper in _PASSIVE and plain not in _PRESENT):
        return ""  # "may be handed in"
    if plain in _PAST or (plain.endswith("ed") and len(plain) > 4 and plain not in _NOT_PAST):  # noqa: PLR2004
        looks = helper in {"is", "are", "be"} and plain in _FORWARD
        return "future" if looks else "past"
    if plain not in _PRESENT and plain not in _FORWARD:
        return ""
    return "past" if headline and plain not in {"is", "are"} else "future"


def _infinitive(words: list[str], *, headline: bool) -> Tense:
    """Say what "to" and its verb tell, by the verb that they hang on: nearest first."""
    for place, word in enumerate(words):
        if word.replace("’", "'") in _FORWARD or word in {"is", "are", "has", "have"}:
            return "future"
        if found := _of(word, words[place + 1 : place + 2], headline=headline):
            return found
    return "future"
