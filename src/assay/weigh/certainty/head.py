"""The head of a verb group, and where to read on behind it: "seems to", "it is clear that"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from assay.weigh.certainty.finite import DETERMINERS, PREPOSITIONS, SUBJECTS, finite
from assay.weigh.certainty.grade import Level
from assay.weigh.certainty.group import without_evidence
from assay.weigh.certainty.headed import Headed, on_that, on_to
from assay.weigh.certainty.heads import (
    ADJECTIVES,
    DENYING,
    FACTIVE,
    FAILING,
    OPINIONS,
    PASSED_ON,
    RAISING,
    SEEMING,
    WANTING,
)
from assay.weigh.certainty.predicate import predicate
from assay.weigh.certainty.tokens import is_word
from assay.weigh.certainty.verbs import BARE, lemma

if TYPE_CHECKING:
    from assay.weigh.certainty.group import Group
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["headed"]

_ASKING = frozenset("whether if what who how why when where which".split())
_QUOTED = frozenset('“”"')
_NEAR = 12
_SOON = 6
_ABLE = frozenset({"able", "unable"})
_HAVING = frozenset("see have find get hear".split())
_ENOUGH = frozenset({"any", "enough", "much"})
_TOLD = frozenset("say report understand tip project".split())
_DECIDING = frozenset("decide vote choose opt elect".split())
_TELLING = frozenset("say tell admit stress confess add note".split())
_THERE = frozenset(
    "appeared appear appears in at on before with for alongside from near and".split()
)


def headed(tokens: Tokens, read: Group, end: int, subject: tuple[int, ...]) -> Headed:
    """Read the head at ``read.head``, of a clause that ends at ``end``."""
    at = read.head
    if at >= len(tokens.forms) or at > end:
        return Headed(read.grade, at)
    form = tokens.forms[at]
    found = _missing(tokens, read, end)
    if found is None and (read.passive or form in ADJECTIVES or form in _ABLE):
        found = predicate(tokens, read, end, subject)
    if found is None and read.passive and not form.endswith("ing"):
        found = _passive(tokens, read)
    if found is not None:
        return found
    for reader in _READERS:
        found = reader(tokens, read, lemma(form), subject)
        if found is not None:
            return found
    return Headed(read.grade, at)


def _missing(tokens: Tokens, read: Group, end: int) -> Headed | None:
    """Read "does not have any evidence"."""
    form = tokens.forms[read.head]
    if not read.denied or (lemma(form) not in _HAVING and form not in _ENOUGH):
        return None
    missing = without_evidence(tokens, read.head - 1, end)
    return None if missing is None else Headed(read.grade.weaker(Level.UNKNOWN, missing), end)


def _passive(tokens: Tokens, read: Group) -> Headed:
    at = read.head
    base, after = lemma(tokens.forms[at]), tokens.form(at + 1)
    span = tokens.span(at, at + 1)
    if base in PASSED_ON and (base not in _TOLD or after == "to"):
        grade = read.grade.weaker(Level.PROBABLE, span)
        return on_that(tokens, grade, at) if after == "that" else on_to(tokens, grade, at)
    if base in {"intend", "plan", "mean"} and after == "to":
        return Headed(read.grade.weaker(Level.UNKNOWN, span), at + 1)
    if base in RAISING or tokens.forms[at] in RAISING:
        return on_to(tokens, read.grade, at)
    return Headed(read.grade, at)


def _fails(tokens: Tokens, read: Group, base: str, _: tuple[int, ...]) -> Headed | None:
    """Read what says that something is not done: "failed to", "decided against"."""
    at, grade = read.head, read.grade
    after = tokens.form(at + 1)
    both = tokens.span(at, min(at + 2, len(tokens.forms)))
    if base in FAILING and (after in {"to", "from"} or after.endswith("ing") or base == "refuse"):
        if base == "decline" and tokens.form(at + 2) not in BARE:
            return None  # "declined to 4 million"
        return on_to(tokens, grade.turned(tokens.span(at, at + 1)), at)
    if (base == "stop" and after == "short") or (base in _DECIDING and after == "against"):
        return Headed(grade.turned(both), at + 2)
    return on_to(tokens, grade, at) if base in _DECIDING and after == "not" else None


def _wishes(tokens: Tokens, read: Group, base: str, _: tuple[int, ...]) -> Headed | None:
    at = read.head
    planned = base == "consider" and "ing" in {tokens.forms[at][-3:], tokens.form(at + 1)[-3:]}
    wanted = base in WANTING and _wants(tokens, at, base)
    if wanted and (_measured(tokens, at, base) or _unwanted(tokens, read, base)):
        return None
    if (wanted and not (base == "need" and read.denied)) or planned:
        return Headed(read.grade.weaker(Level.UNKNOWN, tokens.span(at, at + 1)), at + 1)
    return None


def _measured(tokens: Tokens, at: int, base: str) -> bool:
    """Tell what it takes, "would need to win 65 percent", from what had better be done."""
    return base == "need" and any(form[:1].isdigit() for form in tokens.forms[at : at + _SOON])


def _unwanted(tokens: Tokens, read: Group, base: str) -> bool:
    """Tell a thing that nobody wants from what somebody does not want to happen."""
    near = tokens.forms[read.head : read.head + _SOON]
    return base == "want" and read.grade.negative and "to" not in near


def _says(tokens: Tokens, read: Group, base: str, subject: tuple[int, ...]) -> Headed | None:
    """Read what the writer does by writing: "I must say that", "we reject that"."""
    at = read.head
    if not any(tokens.forms[i] in {"i", "we"} for i in subject[-1:]):
        return None
    if base in _TELLING:
        that = next((i for i in (at + 1, at + 2) if tokens.form(i) == "that"), None)
        return Headed(read.grade, at + 1, clause=None if that is None else that + 1)
    if base in DENYING:
        return on_that(tokens, read.grade.turned(tokens.span(at, at + 1)), at, bare=False)
    return None


def _raises(tokens: Tokens, read: Group, base: str, _: tuple[int, ...]) -> Headed | None:
    """Read on behind verbs that add nothing, and behind "likely" without "is"."""
    at = read.head
    on = at + 2 if tokens.form(at + 1) == "to" else at + 1
    if base in {"likely", "unlikely"}:
        grade = read.grade.weaker(Level.PROBABLE, tokens.span(at, at + 1))
        return Headed(grade.turned() if base == "unlikely" else grade, on, verb=on)
    return on_to(tokens, read.grade, at) if base in RAISING and on == at + 2 else None


def _wants(tokens: Tokens, at: int, base: str) -> bool:
    after = tokens.form(at + 1)
    if base in {"need", "offer", "aim", "prefer", "long", "aspire", "threaten"}:
        return after == "to"
    if base in {"want", "hope", "wish", "plan", "intend"}:
        return after not in {"", "."}
    return after in {"to", "that"} or after in SUBJECTS


def _seems(tokens: Tokens, read: Group, base: str, _: tuple[int, ...]) -> Headed | None:
    if base not in SEEMING:
        return None
    at = read.head
    after = tokens.form(at + 1)
    grade = read.grade.weaker(Level.PROBABLE, tokens.span(at, at + 1))
    seen = base in {"look", "sound"} and after not in {"like", "as", "set", "likely", "unlikely"}
    if seen or (base == "appear" and (after in _THERE or not after or after.endswith("ly"))):
        return Headed(read.grade, at + 1)
    if after == "to":
        return on_to(tokens, grade, at)
    if after in {"like", "as", "that"}:
        skip = 1 + (tokens.form(at + 2) in {"if", "though"})
        return Headed(grade, at + 1, clause=at + 1 + skip)
    if after in {"likely", "unlikely", "set", "unable", "certain"}:
        return Headed(grade, at + 1, verb=at + 1)
    return Headed(grade, at + 1)


def _thinks(tokens: Tokens, read: Group, base: str, _: tuple[int, ...]) -> Headed | None:
    if base not in OPINIONS:
        return None
    at = read.head
    on = at + 1 + (tokens.form(at + 1) in _QUOTED)
    after = tokens.form(on)
    about = after in PREPOSITIONS and after not in {"like", "to"}
    opens = after in SUBJECTS or after in DETERMINERS or after == "like"
    felt = base == "feel" and not (opens and _clausal(tokens, on))
    if about or felt:
        return Headed(read.grade, at + 1)
    span = tokens.span(at, at + 1)
    grade = read.grade.weaker(OPINIONS[base], span)
    if base == "doubt":
        if read.denied:
            return on_that(tokens, read.grade.straight().shown(span), at)
        grade = grade.turned()
    if after == "to":
        return on_to(tokens, grade, at)
    return on_that(tokens, grade, on - 1 + (after == "like"))


def _clausal(tokens: Tokens, at: int) -> bool:
    """Tell "feels the deal is dead" from "feels the cold"."""
    near = range(at + 1, at + _NEAR)
    within = takewhile(lambda place: is_word(tokens.form(place)), near)
    return any(finite(tokens, place, at) for place in within)


def _knows(tokens: Tokens, read: Group, base: str, subject: tuple[int, ...]) -> Headed | None:
    if base not in FACTIVE:
        return None
    at = read.head
    nobody = any(tokens.forms[i] in {"nobody", "none", "no"} for i in subject)
    after = tokens.form(at + 1)
    after = tokens.form(at + 2) if after in {"yet", "exactly", "for", "sure"} else after
    if (read.denied or nobody) and after in _ASKING:
        return Headed(read.grade.weaker(Level.UNKNOWN, tokens.span(at, at + 1)), at + 1)
    if after == "that" or after in SUBJECTS:
        grade = read.grade
        if read.denied:
            kept = tuple(cue for cue in grade.cues if cue not in read.denied)
            grade = grade._replace(cues=kept).straight()
        return on_that(tokens, grade, at)
    return Headed(read.grade, at + 1)


_READERS = (_fails, _wishes, _seems, _thinks, _knows, _says, _raises)
"""What a head in the active voice may be, in the order in which they are asked."""
