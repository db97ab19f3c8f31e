"""What the words under a cue say that somebody or something is, or has done, without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.certainty.finite import DETERMINERS, PREPOSITIONS
from assay.weigh.certainty.nominal import head, is_event, is_name, size
from assay.weigh.certainty.reports import ACCUSING, CALLING

if TYPE_CHECKING:
    from assay.weigh.certainty.report import Report
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["described"]

_HELD_FOR = frozenset({"for", "over", "with"})
_OF = frozenset("accuse accusation accusations allegation allegations charges suspect".split())
_ON = frozenset({"blame"})
_TO = frozenset({"credit"})
_QUOTED = frozenset('“”"')
_LATER = frozenset(
    "well soon much far such if though long many usual they he we i she it you".split()
)
_ROLES = ("or", "er", "man", "men", "woman", "president", "secretary", "chief", "nominee")
"""Endings of what somebody is: "signed it as governor" tells when, not what it is."""

_CALLED_TOGETHER = frozenset(
    "election elections meeting meetings conference vote referendum hearing strike session "
    "witness witnesses truce halt".split()
)
_OBJECTS = frozenset("it him her them this that".split())
_LIKENING = frozenset({"compare", "liken"})
_JUDGING = frozenset({"consider", "deem", "judge"})
_ADDRESSING = frozenset({"on", "upon", "for"})


def described(tokens: Tokens, given: Report) -> bool:
    """Tell a description: "Brand as a coward", "Brand for leaving", "Brand of lying"."""
    forms = tokens.forms
    if given.named_as:
        return True
    if given.word in ACCUSING and given.last in _HELD_FOR | {"of"}:
        held = given.last != "of" and not is_name(tokens)
        if given.word in _OF or held or is_event(tokens):
            return True
    if given.word in CALLING and given.last != "to" and _called(tokens):
        return True
    if _complemented(tokens, given):
        return True
    telling = given.kind in {"calls", "deplores", "thinks"} or not given.word
    return any(
        form in {"being", "having"} or _descriptive(tokens, at, given, telling=telling)
        for at, form in enumerate(forms)
        if at > 0 or telling
    )


def _complemented(tokens: Tokens, given: Report) -> bool:
    """Tell what somebody is likened to, or held to be; "calling it" has its object in the cue."""
    likened = given.word in _LIKENING and {"to", "with"} & {*tokens.forms}
    called = given.word in CALLING and given.last in _OBJECTS
    return bool(likened) or called or (given.word in _JUDGING and _held(tokens))


def _held(tokens: Tokens) -> bool:
    """Tell "considers the merger a mistake" from "considers the sale of a ferry"."""
    pairs = zip(tokens.forms[1:], tokens.forms[2:], strict=False)
    return any(after in {"a", "an"} and form not in PREPOSITIONS for form, after in pairs)


def _called(tokens: Tokens) -> bool:
    """Tell "called the strait the gate to hell" from "called an election"."""
    forms = tokens.forms
    at = head(tokens)
    if (at is not None and forms[at] in _CALLED_TOGETHER) or forms[0] in _ADDRESSING:
        return False
    quoted = any(form in _QUOTED for form in forms[1:])
    return size(tokens) >= (2 if quoted and forms[0] not in _QUOTED else 3) or "a" in forms[1:]


def _descriptive(tokens: Tokens, at: int, given: Report, *, telling: bool) -> bool:
    """Tell whether a word opens a description: "as a", "of lying", "for the delay"."""
    form, after = tokens.forms[at], tokens.form(at + 1)
    if form == "as":
        role = after.endswith(_ROLES) and after not in DETERMINERS
        return (
            bool(after) and after not in _LATER and tokens.form(at - 1) not in _LATER and not role
        )
    done = telling and given.last not in PREPOSITIONS
    acted = form == "for" or (form == "of" and given.word != "")
    if done and acted and _acts(tokens, at + 1):
        return True
    if at == 0 or given.word not in ACCUSING:
        return False
    return form in _HELD_FOR or (
        (form == "of" and given.word in _OF)
        or (form == "on" and given.word in _ON)
        or (form == "to" and given.word in _TO)
    )


def _acts(tokens: Tokens, at: int) -> bool:
    """Tell a gerund, and be it behind "not" or an adverb."""
    at += tokens.form(at) == "not" or tokens.form(at).endswith("ly")
    form = tokens.form(at)
    return form.endswith("ing") and len(form) > len("thing")
