"""The verb group of a clause: its auxiliaries and its head, and what they make of the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.text import Span
from assay.weigh.certainty.finite import SUBJECTS, is_may
from assay.weigh.certainty.grade import Grade, Level
from assay.weigh.certainty.phrases import EVIDENCE, LEVELS, phrase_at
from assay.weigh.certainty.verbs import BASES, BE, PARTICIPLES, PASTS

if TYPE_CHECKING:
    from assay.weigh.certainty.phrases import Phrase
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["ADVERBS", "Group", "group", "without_evidence"]

ADVERBS = frozenset(
    "still yet also just even so now already always often ever quite very rather soon once then "
    "again too only almost long since all both perhaps maybe much more most simply".split()
)
_HELPERS = BE | frozenset("has have had having do does did will shall i'm".split())
_PERCEIVING = frozenset("see tell say confirm hear imagine remember understand assure".split())
_EXCLUDING = frozenset("exclude excluded rule ruled discount discounted".split())
_PERFORMED = frozenset("say tell admit stress confess add note point warn".split())
_FUTURE = frozenset("will may might would could".split())
_OTHERS = SUBJECTS - {"that", "all", "one", "this"}
_MODALS = frozenset("may might can could must would wud cud should shud ought shall".split())
_DENIALS = frozenset("not never hardly scarcely".split())
_EXISTS = frozenset("there it he she they you this that i we who".split())


class Group(NamedTuple):
    """A verb group that has been read up to its head.

    ``denied`` are the negations in it, ``would`` the words of a conditional; ``passive`` tells
    that the last auxiliary was a form of "be"; ``head`` is the place of the head.
    """

    grade: Grade
    head: int
    denied: tuple[Span, ...]
    would: tuple[Span, ...]
    passive: bool


def group(tokens: Tokens, at: int, end: int, grade: Grade, *, reported: bool) -> Group:
    """Read a verb group from ``at`` on.

    ``reported`` says that "would" may be the future of what somebody said.
    """
    state = Group(grade, at, (), (), passive=False)
    while state.head < end:
        step = _stepped(tokens, state, reported=reported)
        if step is None:
            break
        state = step
    return state


def _stepped(tokens: Tokens, state: Group, *, reported: bool) -> Group | None:
    """Read one word or set phrase of the group; None at its head."""
    at = state.head
    form = tokens.forms[at]
    phrase = phrase_at(tokens, at)
    if phrase is not None:
        return _phrased(tokens, state, phrase)
    if form.endswith("n't"):
        return _contracted(tokens, state, form)
    if form in _MODALS:
        return _modal(tokens, state, form, reported=reported)
    if form in _HELPERS or "'" in form:
        return _helped(tokens, state, form, reported=reported)
    if form == "going" and tokens.form(at + 1) == "to":
        state = state._replace(head=at + 2, passive=False)
    elif form in ADVERBS or (form.endswith("ly") and form not in {"likely", "unlikely", "rely"}):
        state = state._replace(head=at + 1)
    return None if state.head == at else state


def _phrased(tokens: Tokens, state: Group, phrase: Phrase) -> Group:
    after = state.head + len(phrase.words)
    span = tokens.span(state.head, after)
    if phrase.effect == "turn":
        return _denied(tokens, state, span, after)
    grade = state.grade
    if phrase.effect != "nothing":
        grade = grade.weaker(LEVELS[phrase.effect], span)
    return state._replace(grade=grade, head=after)


def _helped(tokens: Tokens, state: Group, form: str, *, reported: bool) -> Group:
    at = state.head
    if form in {"has", "have"} and tokens.form(at + 1) == "to":
        return _duty(tokens, state)
    passive = form in BE or form.endswith(("'s", "'re", "'m"))
    state = state._replace(head=at + 1, passive=passive)
    contracted = form.endswith("'d") and not reported
    return _had_or_would(tokens, state, at) if contracted else state


def _denied(tokens: Tokens, state: Group, span: Span, after: int) -> Group:
    """Read a negation; "cannot be excluded" is a possibility."""
    place = next(
        (i for i in range(after, min(after + 4, len(tokens.forms)))
         if tokens.forms[i] in _EXCLUDING), None,
    )  # fmt: skip
    if place is not None:
        out = place + 1 + (tokens.form(place + 1) == "out")
        if tokens.forms[place] in {"exclude", "excluded"} or out > place + 1:
            cue = tokens.span(after - 1, out)
            return state._replace(grade=state.grade.weaker(Level.POSSIBLE, cue), head=out)
    return state._replace(grade=state.grade.turned(span), head=after, denied=(*state.denied, span))


def _contracted(tokens: Tokens, state: Group, form: str) -> Group:
    at = state.head
    span = tokens.span(at, at + 1)
    read = _denied(tokens, state, span, at + 1)
    base = form[:-3]
    if base in {"might", "may"}:
        read = read._replace(grade=read.grade.weaker(Level.POSSIBLE, span))
    elif base in {"should", "must", "need", "ought"}:
        read = read._replace(grade=read.grade.weaker(Level.UNKNOWN, span))
    elif base == "would":
        read = read._replace(would=(*read.would, span))
    return read._replace(passive=form in BE)


def _modal(tokens: Tokens, state: Group, form: str, *, reported: bool) -> Group | None:
    at = state.head
    span = tokens.span(at, at + 1)
    on = state._replace(head=at + 1, passive=False)
    if form == "may" and not is_may(tokens, at):
        return None
    if form in {"would", "wud"} and "have" not in tokens.forms[at + 1 : at + 4]:
        return on if reported else on._replace(would=(*on.would, span))
    level = _level(tokens, at, form)
    return on if level is None else on._replace(grade=state.grade.weaker(level, span))


def _level(tokens: Tokens, at: int, form: str) -> Level | None:
    """Return how sure a modal verb leaves its clause; None where it adds nothing."""
    after, performer = tokens.form(at + 1), tokens.form(at - 1) in {"i", "we"}
    if form in {"may", "might"}:
        return Level.POSSIBLE
    if form in {"can", "could", "cud"}:
        perceived = form == "can" and after in _PERCEIVING
        return None if perceived or after in _DENIALS else Level.POSSIBLE
    if form in {"must", "should"} and after in _PERFORMED and performer:
        return None
    return _must(tokens, at) if form == "must" else Level.UNKNOWN


def _must(tokens: Tokens, at: int) -> Level:
    """Tell what must be so, from what must be done."""
    after, last = tokens.form(at + 1), tokens.form(at - 1)
    if after == "have":
        return Level.PROBABLE
    done = tokens.form(at + 2)
    duty = done in PARTICIPLES or done.endswith("ed")
    if after == "be" and (last in _EXISTS or not last) and not duty:
        return Level.PROBABLE
    return Level.UNKNOWN


def _duty(tokens: Tokens, state: Group) -> Group:
    at = state.head
    grade = state.grade
    if state.denied:  # "does not have to" denies the need
        return state._replace(head=at + 2, passive=False)
    performed = tokens.form(at + 2) in _PERFORMED and tokens.form(at - 1) in {"i", "we"}
    if (
        not performed
        and tokens.form(at - 1) not in _FUTURE
        and (not tokens.form(at - 1).endswith("'ll"))
    ):
        grade = grade.weaker(Level.UNKNOWN, tokens.span(at, at + 2))
    return state._replace(grade=grade, head=at + 2, passive=False)


def _had_or_would(tokens: Tokens, state: Group, at: int) -> Group:
    after = tokens.form(at + 1)
    if after in BASES and after not in PASTS and after not in PARTICIPLES:
        return state._replace(would=(*state.would, tokens.span(at, at + 1)))
    return state


def without_evidence(tokens: Tokens, at: int, end: int) -> Span | None:
    """Return the words in which evidence is said to be missing, from a negation at ``at`` on."""
    for place in range(at + 1, min(at + 7, end, len(tokens.forms))):
        if tokens.forms[place] in EVIDENCE:
            return tokens.span(place, place + 1)
        if tokens.forms[place] in _OTHERS:
            return None
    return None
