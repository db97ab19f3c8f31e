"""How sure the words of a claim are by themselves, and whether they state anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from assay.weigh.certainty.addressed import behind_assurance, greets
from assay.weigh.certainty.clause import clause, conceding
from assay.weigh.certainty.finite import DETERMINERS, PREPOSITIONS, finite
from assay.weigh.certainty.grade import PLAIN, Grade, Level
from assay.weigh.certainty.group import group, without_evidence
from assay.weigh.certainty.head import headed
from assay.weigh.certainty.phrases import LEVELS, phrase_at
from assay.weigh.certainty.tokens import is_word
from assay.weigh.certainty.verbs import AUXILIARIES, BARE

if TYPE_CHECKING:
    from assay.text import Span
    from assay.weigh.certainty.clause import Clause
    from assay.weigh.certainty.phrases import Phrase
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["Content", "Shape", "content"]

Shape = Literal["clause", "question", "indirect", "order", "infinitive", "gerund", "topic"]
"""``indirect`` opens with a question word and has no main clause: "how many came"."""

_ASKING = frozenset("what who how why when where which whose whom".split())
_RELATIVES = frozenset({"who", "which", "whose", "whom"})
_RHETORICAL = frozenset("would could can will wants needs cares knows".split())
_ORDERING = frozenset({"let", "let's", "lets", "please"})
_ANSWERS = frozenset(
    "yes yeah yep yup aye no nope nah true false wrong untrue incorrect correct right "
    "agreed".split()
)
_BEFORE_NOUN = DETERMINERS | {"most", "more"}
_NOT_DENYING = PREPOSITIONS | {",", "or", "and", "if"}
"""Behind these, "no" denies no more than its noun: "with no pay"."""

_REFUSALS = frozenset("no nope nah false wrong untrue incorrect".split())
_DEEPEST = 8
_ORDERED = 3
"""So many words stand between an order and the verb of a clause in it, or more."""

_NEAR = 6
"""How far behind a verb "no" still denies it: "has made no mention"."""

_NO_NOUN = frozenset({"not", "n't", "never", "nor", "neither", "hardly", "scarcely", "far from"})


class Content(NamedTuple):
    """The grade of a content read alone, and what kind of words it is."""

    grade: Grade
    shape: Shape


def content(tokens: Tokens, *, reported: bool, asked: bool) -> Content:
    """Grade what is claimed by its first main clause.

    ``reported`` says that it is somebody's indirect speech, so that "would" is the future of what
    was said; ``asked`` that it ends in a question mark.
    """
    unknown = PLAIN.weaker(Level.UNKNOWN)
    first = _first_word(tokens)
    if asked or first is None:
        return Content(unknown, "question" if asked else "topic")
    first = behind_assurance(tokens, first) or first
    form, after = tokens.forms[first], tokens.form(first + 1)
    asking = form in _ASKING and after in (AUXILIARIES if form not in _RELATIVES else _RHETORICAL)
    conceded = conceding(tokens, first) if form == "whether" else None
    if conceded is not None:
        return _stated(tokens, conceded, reported=reported)
    if asking or (form == "whether" and after != "or"):
        return Content(unknown.shown(tokens.span(first, first + 1 + asking)), "question")
    if form == "to" and after in BARE:
        return Content(group(tokens, first + 1, first + 1, PLAIN, reported=True).grade,
                       "infinitive")  # fmt: skip
    if greets(tokens, first) or _orders(tokens, first):
        reason = next((i for i, one in enumerate(tokens.forms) if one == "because"), None)
        if reason is None:
            return Content(unknown, "order")
        first = reason + 1
    return _stated(tokens, first, reported=reported)


def _first_word(tokens: Tokens) -> int | None:
    first = next((i for i, form in enumerate(tokens.forms) if is_word(form)), None)
    if first is not None and tokens.forms[first] == "that" and tokens.form(first + 1) and not (
        finite(tokens, first + 1, first)
    ):  # fmt: skip
        return first + 1
    return first


def _orders(tokens: Tokens, at: int) -> bool:
    """Tell an order: a base form that nothing is the subject of."""
    form, after = tokens.forms[at], tokens.form(at + 1)
    if form in _ORDERING:
        return True
    if form in {"don't", "never", "do"} and (after in BARE or after in {"not", "ever"}):
        return True
    if form not in BARE or after in AUXILIARIES or after in {",", ""}:
        return False
    if form in {"thank", "think", "guess", "hope", "like", "view", "plan"}:
        return False
    found = clause(tokens, at)
    return found.verb is None or found.verb - at > _ORDERED


def _stated(tokens: Tokens, at: int, *, reported: bool) -> Content:
    """Read clause after clause, as long as the verb of each hands on to the next."""
    grade, found = PLAIN, clause(tokens, at)
    if found.verb is None:
        grade = _hedged(tokens, found, grade)
        answered = bool(grade.cues) or tokens.form(at) in _ANSWERS
        if not grade.cues and tokens.form(at) in _REFUSALS and not is_word(tokens.form(at + 1)):
            grade = grade.turned(tokens.span(at, at + 1))
        return Content(grade, "clause" if answered else _verbless(tokens, at))
    conditional = False
    would: tuple[Span, ...] = ()
    for _ in range(_DEEPEST):
        conditional |= found.condition
        grade = _hedged(tokens, found, grade)
        grade, more, at_clause = _chained(tokens, found, grade, reported=reported)
        would += more
        if at_clause is None:
            break
        found = clause(tokens, at_clause)
    if (conditional or would) and grade.level == Level.CERTAIN:
        grade = grade.weaker(Level.UNKNOWN, *would)
    return Content(grade, "clause")


def _chained(
    tokens: Tokens, found: Clause, grade: Grade, *, reported: bool
) -> tuple[Grade, tuple[Span, ...], int | None]:
    """Read a verb group, and the verbs that follow it by "to"."""
    verb = found.verb
    would: tuple[Span, ...] = ()
    place = found.end
    for _ in range(_DEEPEST):
        if verb is None or verb >= len(tokens.forms):
            break
        read = group(tokens, verb, found.end, grade, reported=reported)
        would += read.would
        head = headed(tokens, read, found.end, found.before)
        grade, place, verb = head.grade, head.place, head.verb
        if head.clause is not None and head.clause < len(tokens.forms):
            inner = clause(tokens, head.clause)
            if inner.verb is not None:
                return grade, would, head.clause
    return _behind(tokens, found, place, grade), would, None


def _hedged(tokens: Tokens, found: Clause, grade: Grade) -> Grade:
    """Read the set phrases before the verb: "perhaps", "nobody", "no ferry"."""
    skip = -1
    for at in found.before:
        if at < skip:
            continue
        phrase = phrase_at(tokens, at)
        if phrase is not None:
            skip = at + len(phrase.words)
            denies = phrase.effect == "turn"
            after = tokens.form(at + len(phrase.words))
            inner = found.verb is None and at > found.start
            if denies and inner and (after == "to" or after.endswith("ing")):
                continue  # no clause is denied: "the firm not to build"
            if phrase.words == ("nor",) and "neither" in tokens.forms[:at]:
                continue
            if not denies or (tokens.form(at - 1) not in {",", "if", "or", "of", "than", "and"}):
                grade = _applied(tokens, phrase, at, grade)
        elif tokens.forms[at] == "no":
            grade = _no(tokens, at, found.verb or found.end, grade)
        elif tokens.forms[at] in {"likely", "unlikely"} and (
            tokens.form(at - 1) not in _BEFORE_NOUN
        ):
            grade = grade.weaker(Level.PROBABLE, tokens.span(at, at + 1))
            grade = grade.turned() if tokens.forms[at] == "unlikely" else grade
    return grade


def _applied(tokens: Tokens, phrase: Phrase, at: int, grade: Grade) -> Grade:
    span = tokens.span(at, at + len(phrase.words))
    if phrase.effect == "turn":
        return grade.turned(span)
    return grade if phrase.effect == "nothing" else grade.weaker(LEVELS[phrase.effect], span)


def _no(tokens: Tokens, at: int, end: int, grade: Grade) -> Grade:
    """Read "no" before a noun: without evidence nothing is known, else it denies."""
    after, last = tokens.form(at + 1), tokens.form(at - 1)
    if not is_word(after) or after[0].isdigit() or last in _NOT_DENYING:
        return grade
    span = tokens.span(at, at + 1)
    missing = without_evidence(tokens, at, max(end, at + 4))
    if missing is not None:
        return grade.weaker(Level.UNKNOWN, span, missing)
    return grade.turned(span)


def _behind(tokens: Tokens, found: Clause, place: int, grade: Grade) -> Grade:
    """Read the set phrases behind the verb, and an aside at the end: ", I think"."""
    at = max(place, (found.verb or 0) + 1)
    near = at + _NEAR
    denied = False
    while at < found.end:
        phrase = phrase_at(tokens, at)
        if phrase is None:
            if tokens.forms[at] == "no" and at < near and not denied:
                grade, denied = _no(tokens, at, found.end, grade), True
            at += 1
            continue
        if phrase.effect != "turn":
            grade = _applied(tokens, phrase, at, grade)
        elif at < near and not denied and " ".join(phrase.words) not in _NO_NOUN and (
            tokens.form(at - 1) not in _NOT_DENYING
        ):  # fmt: skip
            grade, denied = grade.turned(tokens.span(at, at + len(phrase.words))), True
        at += len(phrase.words)
    if tokens.form(found.end) == "," and found.end + 1 < len(tokens.forms):
        phrase = phrase_at(tokens, found.end + 1)
        if phrase is not None and phrase.effect in {"possible", "probable"}:
            after = tokens.form(found.end + 1 + len(phrase.words))
            if not is_word(after):
                grade = _applied(tokens, phrase, found.end + 1, grade)
    return grade


def _verbless(tokens: Tokens, at: int) -> Shape:
    form = tokens.form(at)
    if (
        form in _ASKING
        and form not in _RELATIVES
        and any(finite(tokens, i, at) for i in range(at + 1, len(tokens.forms)))
    ):
        return "indirect"
    if form.endswith("ing") and len(form) > len("ring"):
        return "gerund"
    return "topic"
