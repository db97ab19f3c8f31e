"""The verb group of a clause: its auxiliaries and its head, and what they make of the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.certainty.clause import SUBJECTS, is_may
from assay.weigh.certainty.grade import Level
from assay.weigh.certainty.phrases import EVIDENCE, phrase_at
from assay.weigh.certainty.verbs import BASES, BE, PARTICIPLES, PASTS

if TYPE_CHECKING:
    from assay.text import Span
    from assay.weigh.certainty.grade import Grade
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
_DUTY = frozenset({"should", "ought", "shouldn't", "shall"})
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
        after = at + len(phrase.words)
        span = tokens.span(at, after)
        if phrase.effect == "turn":
            return _denied(tokens, state, span, after)
        if phrase.effect in {"possible", "probable", "unknown"}:
            grade = state.grade.weaker(_LEVELS[phrase.effect], span)
            return state._replace(grade=grade, head=after)
        grade = state.grade.shown(span) if phrase.effect == "certain" else state.grade
        return state._replace(grade=grade, head=after)
    if form.endswith("n't"):
        return _contracted(tokens, state, form)
    if form in {"may", "might", "can", "could", "must", "would", "wud", "cud"} or form in _DUTY:
        return _modal(tokens, state, form, reported=reported)
    if form in {"has", "have", "'ve"} and tokens.form(at + 1) == "to":
        return _duty(tokens, state)
    if form in _HELPERS or "'" in form:
        passive = form in BE or form.endswith(("'s", "'re", "'m"))
        state = state._replace(head=at + 1, passive=passive)
        return _had_or_would(tokens, state, at) if form.endswith("'d") else state
    if form == "going" and tokens.form(at + 1) == "to":
        return state._replace(head=at + 2, passive=False)
    if form in ADVERBS or (form.endswith("ly") and form not in {"likely", "unlikely", "rely"}):
        return state._replace(head=at + 1)
    return None


_LEVELS = {"possible": Level.POSSIBLE, "probable": Level.PROBABLE, "unknown": Level.UNKNOWN}


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
    return state._replace(
        grade=state.grade.turned(span), head=after, denied=(*state.denied, span)
    )


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
    after = tokens.form(at + 1)
    on = state._replace(head=at + 1, passive=False)
    if form in {"may", "might"}:
        if form == "may" and not is_may(tokens, at):
            return None
        return on._replace(grade=state.grade.weaker(Level.POSSIBLE, span))
    if form in {"can", "could", "cud"}:
        if after in {"not", "never", "hardly", "scarcely"}:
            return on
        if form == "can" and after in _PERCEIVING:
            return on
        return on._replace(grade=state.grade.weaker(Level.POSSIBLE, span))
    if form in {"must", "should"} and after in _PERFORMED and tokens.form(at - 1) in {"i", "we"}:
        return on
    if form == "must":
        return on._replace(grade=state.grade.weaker(_must(tokens, at), span))
    if form in _DUTY:
        return on._replace(grade=state.grade.weaker(Level.UNKNOWN, span))
    if "have" in tokens.forms[at + 1 : at + 4]:
        return on._replace(grade=state.grade.weaker(Level.UNKNOWN, span))
    return on if reported else on._replace(would=(*on.would, span))


def _must(tokens: Tokens, at: int) -> Level:
    """Tell what must be so, from what must be done."""
    after, last = tokens.form(at + 1), tokens.form(at - 1)
    if after == "have":
        return Level.PROBABLE
    done = tokens.form(at + 2)
    duty = done in PARTICIPLES or done.endswith("ed")
    if after == "be" and last in _EXISTS and not duty:
        return Level.PROBABLE
    return Level.UNKNOWN


def _duty(tokens: Tokens, state: Group) -> Group:
    at = state.head
    grade = state.grade
    if state.denied:  # "does not have to" denies the need
        return state._replace(head=at + 2, passive=False)
    performed = tokens.form(at + 2) in _PERFORMED and tokens.form(at - 1) in {"i", "we"}
    if not performed and tokens.form(at - 1) not in _FUTURE and (
        not tokens.form(at - 1).endswith("'ll")
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
        if tokens.forms[place] in SUBJECTS - {"that", "all", "one", "this"}:
            return None
    return None
