"""The head of a verb group, and where to read on behind it: "seems to", "it is clear that"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.certainty.clause import DETERMINERS, PREPOSITIONS, SUBJECTS
from assay.weigh.certainty.grade import Level
from assay.weigh.certainty.group import without_evidence
from assay.weigh.certainty.heads import (
    ADJECTIVES,
    DENYING,
    DOUBTABLE,
    FACTIVE,
    FAILING,
    FALSE,
    NOUNS,
    OPINIONS,
    PASSED_ON,
    RAISING,
    SEEMING,
    WANTING,
)
from assay.weigh.certainty.verbs import BASES, lemma

if TYPE_CHECKING:
    from assay.weigh.certainty.grade import Grade
    from assay.weigh.certainty.group import Group
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["Headed", "headed"]

_ASKING = frozenset("whether if what who how why when where which".split())
_CLAIMING = frozenset("say claim suggest think believe assume argue imply pretend conclude".split())
_SAID_OF = frozenset(
    "it that this that's it's claim claims report reports story allegation allegations statement "
    "suggestion idea theory rumour rumours rumor rumors argument accusation charge charges notion "
    "assertion what everything nothing".split()
)
_TELLING = frozenset("say tell admit stress confess add note".split())
_JUDGED = frozenset({"wrong", "mistaken", "rubbish", "propaganda"})
"""Said of a person, these judge the person."""

_THERE = frozenset(
    "appeared appear appears in at on before with for alongside from near and".split()
)


class Headed(NamedTuple):
    """``place`` is behind the head; ``verb`` and ``clause`` are where to read on, if anywhere."""

    grade: Grade
    place: int
    verb: int | None = None
    clause: int | None = None


def headed(tokens: Tokens, read: Group, end: int, subject: tuple[int, ...]) -> Headed:
    """Read the head at ``read.head``, of a clause that ends at ``end``."""
    at = read.head
    plain = Headed(read.grade, at)
    if at >= len(tokens.forms) or at >= end + 1:
        return plain
    form = tokens.forms[at]
    base = lemma(form)
    if read.denied:
        missing = without_evidence(tokens, at - 1, end)
        if missing is not None and (base in {"see", "have", "find", "get", "hear", "any"} or
                                    form in {"any", "enough", "much"}):  # fmt: skip
            return Headed(read.grade.weaker(Level.UNKNOWN, missing), end)
    if read.passive or form in ADJECTIVES or form in {"able", "unable"}:
        found = _predicate(tokens, read, at, end, subject)
        if found is not None:
            return found
    if read.passive and not form.endswith("ing"):
        return _passive(tokens, read, at, base)
    return _verb(tokens, read, at, base, subject)


def _to(tokens: Tokens, grade: Grade, at: int) -> Headed:
    """Read on behind "to", or behind "not to"."""
    if tokens.form(at + 1) == "to":
        return Headed(grade, at + 1, verb=at + 2)
    if tokens.form(at + 1) == "not" and tokens.form(at + 2) == "to":
        return Headed(grade.turned(tokens.span(at + 1, at + 2)), at + 3)
    return Headed(grade, at + 1)


def _that(tokens: Tokens, grade: Grade, at: int, *, bare: bool = True) -> Headed:
    """Read on in a clause behind the head; ``bare`` allows one without "that"."""
    after = tokens.form(at + 1)
    if after == "that":
        return Headed(grade, at + 1, clause=at + 2)
    return Headed(grade, at + 1, clause=at + 1 if bare and after else None)


def _predicate(
    tokens: Tokens, read: Group, at: int, end: int, subject: tuple[int, ...]
) -> Headed | None:
    """Read what is said to be: likely, false, unclear; None where it is nothing of the kind."""
    while at < end and tokens.forms[at] in {"a", "an", "the", "pure", "just", "100", "percent"}:
        at += 1
    form, after = tokens.form(at), tokens.form(at + 1)
    if at >= len(tokens.forms):
        return None
    span = tokens.span(at, at + 1)
    if form == "that" and read.passive:
        return _noun(tokens, read, at, subject)
    if form == "to" and read.passive and _noun_of(tokens, subject) == Level.UNKNOWN:
        return Headed(read.grade.weaker(Level.UNKNOWN, tokens.span(at, at + 1)), end)
    if read.denied and form in DOUBTABLE and form not in {"positive"}:
        return Headed(read.grade.weaker(Level.UNKNOWN, span), end)
    if form in FALSE:
        return _false(tokens, read, at, subject)
    if form in {"able", "unable"} and after == "to":
        return _to(tokens, read.grade.turned(span) if form == "unable" else read.grade, at)
    if form == "supposed" and after == "to":
        return Headed(read.grade.weaker(Level.UNKNOWN, span), end)
    if form not in ADJECTIVES or (form in {"set", "poised", "bound"} and after != "to"):
        return None
    if form in {"clear", "true", "positive", "worried", "concerned", "hopeful", "aware"} and (
        after != "that" and tokens.form(at - 2) not in {"it", ""} and "it's" != tokens.form(at - 1)
    ):
        return Headed(read.grade, at + 1)
    level, turned = ADJECTIVES[form]
    grade = read.grade.shown(span) if level == Level.CERTAIN else read.grade.weaker(level, span)
    if turned:
        grade = grade.turned()
    if after == "to":
        return _to(tokens, grade, at)
    return _that(tokens, grade, at, bare=after in SUBJECTS | DETERMINERS)


def _noun_of(tokens: Tokens, subject: tuple[int, ...]) -> Level | None:
    return next((NOUNS[tokens.forms[i]] for i in subject if tokens.forms[i] in NOUNS), None)


def _noun(tokens: Tokens, read: Group, at: int, subject: tuple[int, ...]) -> Headed | None:
    """Read "the hope is that", "our assumption is that"."""
    place = next((i for i in subject if tokens.forms[i] in NOUNS), None)
    if place is None:
        return None
    level = NOUNS[tokens.forms[place]]
    if level == Level.CERTAIN:
        return Headed(read.grade, at, clause=at + 1)
    return Headed(read.grade.weaker(level, tokens.span(place, place + 1)), at, clause=at + 1)


def _false(tokens: Tokens, read: Group, at: int, subject: tuple[int, ...]) -> Headed | None:
    span = tokens.span(at, at + 1)
    form, after = tokens.form(at), tokens.form(at + 1)
    said_of = any(tokens.forms[i] in _SAID_OF for i in subject) or tokens.form(at - 1) in {
        "it's", "that's",
    }  # fmt: skip
    if form in _JUDGED and not said_of:
        return None
    if form in {"impossible", "inconceivable", "unthinkable"} and read.denied:
        grade = read.grade.straight().weaker(Level.POSSIBLE, span)
    else:
        grade = read.grade.turned(span)
    if after == "to" and tokens.form(at + 2) in _CLAIMING:
        return _that(tokens, grade, at + 2)
    if after == "to" and form in {"wrong", "inaccurate"}:
        return Headed(read.grade, at + 1)
    return _that(tokens, grade, at, bare=False)


def _passive(tokens: Tokens, read: Group, at: int, base: str) -> Headed:
    after = tokens.form(at + 1)
    span = tokens.span(at, at + 1)
    told = base in {"say", "report", "understand", "tip", "project"} and after != "to"
    if base in PASSED_ON and not told:
        return (
            _that(tokens, read.grade.weaker(Level.PROBABLE, span), at, bare=False)
            if after == "that"
            else _to(tokens, read.grade.weaker(Level.PROBABLE, span), at)
        )
    if base in {"intend", "plan", "mean"} and after == "to":
        return Headed(read.grade.weaker(Level.UNKNOWN, span), at + 1)
    if base in RAISING or tokens.forms[at] in RAISING:
        return _to(tokens, read.grade, at)
    return Headed(read.grade, at)


def _verb(
    tokens: Tokens, read: Group, at: int, base: str, subject: tuple[int, ...]
) -> Headed:
    """Read a head that is a verb in the active voice."""
    grade, after = read.grade, tokens.form(at + 1)
    span = tokens.span(at, at + 1)
    if base == "decline" and after == "to" and tokens.form(at + 2) not in BASES | {"be"}:
        return Headed(grade, at + 1)
    if base in FAILING and (after in {"to", "from"} or after.endswith("ing") or base == "refuse"):
        turned = grade.turned(span)
        return _to(tokens, turned, at) if after == "to" else Headed(turned, at + 1)
    if base == "stop" and tokens.form(at + 1) == "short":
        return Headed(grade.turned(tokens.span(at, at + 2)), at + 2)
    if base in WANTING and _wants(tokens, at, base) and not (base == "need" and read.denied):
        return Headed(grade.weaker(Level.UNKNOWN, span), at + 1)
    if base == "consider" and (after.endswith("ing") or tokens.forms[at].endswith("ing")):
        return Headed(grade.weaker(Level.UNKNOWN, span), at + 1)
    if base in SEEMING:
        return _seems(tokens, read, at, base)
    if base in OPINIONS:
        return _thinks(tokens, read, at, base)
    if base in FACTIVE:
        return _knows(tokens, read, at)
    if base in _TELLING and any(tokens.forms[i] in {"i", "we"} for i in subject[-1:]):
        that = next((i for i in (at + 1, at + 2) if tokens.form(i) == "that"), None)
        return Headed(grade, at + 1, clause=None if that is None else that + 1)
    if base in DENYING and any(tokens.forms[i] in {"i", "we"} for i in subject[-1:]):
        return _that(tokens, grade.turned(span), at, bare=False)
    if base in {"decide", "vote", "choose", "opt", "elect"}:
        if after == "against":
            return Headed(grade.turned(tokens.span(at, at + 2)), at + 2)
        return _to(tokens, grade, at) if after == "not" else Headed(grade, at + 1)
    if base in RAISING and after == "to":
        return _to(tokens, grade, at)
    if tokens.forms[at] in {"likely", "unlikely"}:
        grade = grade.weaker(Level.PROBABLE, span)
        on = at + 2 if after == "to" else at + 1
        return Headed(grade.turned() if base == "unlikely" else grade, on, verb=on)
    return Headed(grade, at)


def _wants(tokens: Tokens, at: int, base: str) -> bool:
    after = tokens.form(at + 1)
    if base in {"need", "offer", "aim", "prefer", "long", "aspire", "threaten"}:
        return after == "to"
    if base in {"want", "hope", "wish", "plan", "intend"}:
        return after not in {"", "."}
    return after in {"to", "that"} or after in SUBJECTS


def _seems(tokens: Tokens, read: Group, at: int, base: str) -> Headed:
    after = tokens.form(at + 1)
    grade = read.grade.weaker(Level.PROBABLE, tokens.span(at, at + 1))
    if base in {"look", "sound"} and after not in {"like", "as", "set", "likely", "unlikely"}:
        return Headed(read.grade, at + 1)
    if base == "appear" and (after in _THERE or not after or after.endswith("ly")):
        return Headed(read.grade, at + 1)
    if after == "to":
        return _to(tokens, grade, at)
    if after in {"like", "as", "that"}:
        skip = 1 + (tokens.form(at + 2) in {"if", "though"})
        return Headed(grade, at + 1, clause=at + 1 + skip)
    if after in {"likely", "unlikely", "set", "unable", "certain"}:
        return Headed(grade, at + 1, verb=at + 1)
    return Headed(grade, at + 1)


def _thinks(tokens: Tokens, read: Group, at: int, base: str) -> Headed:
    after = tokens.form(at + 1)
    if after in PREPOSITIONS - {"like"} and after not in {"that", "to"}:
        return Headed(read.grade, at + 1)
    if base == "feel" and after not in SUBJECTS | {"like", "that"} and after not in DETERMINERS:
        return Headed(read.grade, at + 1)
    span = tokens.span(at, at + 1)
    grade = read.grade.weaker(OPINIONS[base], span)
    if base == "doubt":
        if read.denied:
            return _that(tokens, read.grade.straight().shown(span), at)
        grade = grade.turned()
    if after == "to":
        return _to(tokens, grade, at)
    return _that(tokens, grade, at + (after == "like"))


def _knows(tokens: Tokens, read: Group, at: int) -> Headed:
    after = tokens.form(at + 1)
    after = tokens.form(at + 2) if after in {"yet", "exactly", "for", "sure", "yet"} else after
    if read.denied and after in _ASKING:
        return Headed(read.grade.weaker(Level.UNKNOWN, tokens.span(at, at + 1)), at + 1)
    if after == "that" or after in SUBJECTS:
        grade = read.grade
        if read.denied:
            kept = tuple(cue for cue in grade.cues if cue not in read.denied)
            grade = grade._replace(cues=kept).straight()
        return _that(tokens, grade, at)
    return Headed(read.grade, at + 1)
