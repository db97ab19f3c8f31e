"""The main clause of what is claimed: where it begins, its verb, and where it ends.

There is no parser: a clause is told by the closed classes of English (subordinators, relatives,
auxiliaries, pronouns), by the forms of common verbs, and by its marks.
"""

from __future__ import annotations

from typing import NamedTuple

from assay.weigh.certainty.tokens import Tokens, is_word
from assay.weigh.certainty.verbs import AUXILIARIES, BASES, PASTS, THIRDS

__all__ = ["DETERMINERS", "PREPOSITIONS", "SUBJECTS", "Clause", "clause", "finite", "is_may"]

_OPENERS = frozenset(
    "and but so or well yes yeah yep ok okay look listen then thus hence moreover furthermore "
    "however meanwhile nevertheless nonetheless besides also still plus no oh ah hey lol sorry "
    "that again instead too therefore consequently additionally actually basically".split()
)
_SUBORDINATORS = frozenset(
    "if unless when whenever while whilst whereas although though because since as after before "
    "once until till given provided wherever despite".split()
)
_CONDITIONS = frozenset({"if", "unless", "provided"})
_RELATIVES = frozenset("who which whose whom where".split())
_STOPS = frozenset(
    "because although though while whilst whereas when whenever since until unless which who whom "
    "whose where but if once provided before after".split()
)
_MARKS = frozenset(";:.?!—–-()[]…")
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some any no each every another "
    "what which whose several many most few more such both own other".split()
)
PREPOSITIONS = frozenset(
    "of in on at to for by with from about into over under against between among through during "
    "without within toward towards across amid upon despite including like than as".split()
)
SUBJECTS = frozenset("i you he she it we they who there that this nobody everyone someone everybody "
                      "somebody people nothing everything something these those none both many "
                      "which what all one".split())  # fmt: skip
_BE_HEADS = frozenset("it that he she there what who here where this everyone how everything "
                      "nobody nothing something one".split())  # fmt: skip
_ASKING = frozenset("what how why when where whether whatever".split())
_INDIRECT = frozenset(
    "that ask asked asking wonder wondered wondering decide decided deciding see know knew tell "
    "determine determined check sure out question unclear learn discover doubt".split()
)
"""What "if" stands behind where it asks, and is no condition."""
_CONTRACTED = ("'re", "'m", "'ve", "'ll", "'d")


_SHORT = 3
_FAR = 30
_IDIOMS = frozenset("necessary possible needed any so not anything ever only anyone".split())
"""What "if" makes a set phrase with: "if necessary"."""


class Clause(NamedTuple):
    """A clause, as places of tokens.

    ``before`` is what stands before the verb, asides and relative clauses left out; ``verb`` is
    None where there is no finite one; ``end`` is behind the last token; ``condition`` says that it
    holds only if something else does.
    """

    start: int
    before: tuple[int, ...]
    verb: int | None
    end: int
    condition: bool


def clause(tokens: Tokens, at: int) -> Clause:
    """Find the first clause from ``at`` on that is not subordinate to another."""
    forms = tokens.forms
    condition = False
    start = _opened(tokens, at)
    while tokens.form(start) in _SUBORDINATORS:
        rest = _behind(tokens, start)
        condition |= forms[start] in _CONDITIONS
        start = _opened(tokens, start + 1 if rest is None else rest)
    before, verb = _verb(tokens, start)
    end = _end(tokens, start if verb is None else verb)
    return Clause(start, before, verb, end, condition or _later_condition(tokens, start if verb is None else verb, end))


def _opened(tokens: Tokens, at: int) -> int:
    """Step over words and marks that only open ("Well, …", "And yet")."""
    size = len(tokens.forms)
    while at < size:
        form = tokens.forms[at]
        comma = tokens.form(at + 1) == ","
        if is_word(form) and form not in _OPENERS:
            break
        if form in {"that", "no", "look", "still"} and not comma and at + 1 < size:
            break
        at += 1
    return at


def _behind(tokens: Tokens, start: int) -> int | None:
    """Return where the clause goes on behind a subordinate one that opens it."""
    forms, found = tokens.forms, False
    for at in range(start + 1, len(forms)):
        form = forms[at]
        if form in {";", ".", "?", "!"}:
            return None
        if form == "," and (found or forms[start] in {"despite", "given", "as", "since"}):
            rest = at + 1
            opens = tokens.form(rest)
            opened = opens not in _STOPS | {"whether", "and", "or"}
            if opened and _verb(tokens, rest)[1] is not None:
                return rest
        if form == "then" and found:
            return at + 1
        found = found or finite(tokens, at, start + 1)
        if found and forms[start] == "if" and form in {"i", "we", "he", "she", "they", "you"} and (
            finite(tokens, at + 1, start + 1) and forms[at - 1] not in {"if", "and", "that"}
            and at > start + 3
        ):  # fmt: skip
            return at
    return None


def _verb(tokens: Tokens, start: int) -> tuple[tuple[int, ...], int | None]:
    """Return what stands before the first finite verb of a main clause, and that verb."""
    forms, size = tokens.forms, len(tokens.forms)
    before: list[int] = []
    at, relative = start, tokens.form(start) in _ASKING
    while at < size:
        form = forms[at]
        if form in {"(", "["}:
            at = _closed(tokens, at) + 1
            continue
        if form == "," and tokens.form(at + 1) in _RELATIVES | _SUBORDINATORS | {"that"}:
            closing = _next(tokens, at + 1, ",")
            if closing is not None:
                at = closing + 1
                continue
        if form in {";", ".", "?", "!"} or (form in _STOPS - _RELATIVES and before):
            break
        if (form in _RELATIVES or form == "that") and before and is_word(forms[before[-1]]):
            relative = True
        elif finite(tokens, at, start):
            if not relative:
                return tuple(before), at
            relative, at = False, _group_end(tokens, at)
            continue
        before.append(at)
        at += 1
    return tuple(before), None


def _closed(tokens: Tokens, at: int) -> int:
    marks = {")", "]"}
    return next((i for i in range(at + 1, min(at + 60, len(tokens.forms))) if
                 tokens.forms[i] in marks), at)  # fmt: skip


def _next(tokens: Tokens, at: int, mark: str) -> int | None:
    for place in range(at, min(at + 40, len(tokens.forms))):
        if tokens.forms[place] == mark:
            return place
        if tokens.forms[place] in {".", ";", "?", "!"}:
            return None
    return None


def _group_end(tokens: Tokens, at: int) -> int:
    """Step over a relative clause's verb group, so that its participle is not the main verb."""
    at += 1
    while at < len(tokens.forms):
        form = tokens.forms[at]
        helper = tokens.forms[at - 1] in AUXILIARIES | {"been", "be", "not", "never", "to"}
        if form in AUXILIARIES | {"been", "be", "not", "never"} or form.endswith("ly"):
            at += 1
        elif helper and is_word(form):
            at += 1
        else:
            break
    return at


def _end(tokens: Tokens, at: int) -> int:
    """Return where the clause of the verb at ``at`` ends."""
    forms = tokens.forms
    for place in range(at + 1, len(forms)):
        form = forms[place]
        if form in _MARKS or form in _STOPS:
            return place
        if form in {"and", "or", "nor"} and place > at + 1 and _parts(tokens, place):
            return place
        if form == "," and not _aside(tokens, place):
            return place
    return len(forms)


def _parts(tokens: Tokens, place: int) -> bool:
    """Tell whether "and" goes on with another clause or another verb, not another noun."""
    after = tokens.form(place + 1)
    return after in SUBJECTS | DETERMINERS or finite(tokens, place + 1, place + 1) or (
        after in BASES
    )  # fmt: skip


def _aside(tokens: Tokens, place: int) -> bool:
    """Tell whether a comma opens three words or less between commas, as in ", perhaps,"."""
    return any(tokens.form(place + step) == "," for step in (2, 3, 4))


def _later_condition(tokens: Tokens, verb: int, end: int) -> bool:
    """Tell whether a condition follows in the same sentence: "…, if the wind holds".

    Behind "that" or an opening mark it is a condition of something else.
    """
    forms = tokens.forms
    for place in range(verb + 1, min(end + _FAR, len(forms))):
        if forms[place] in {";", "!", "?", ":", "that", "“"} or (
            forms[place] == '"' and forms[place - 1] == ","
        ):
            return False
        if tokens.form(place + 1) in _IDIOMS:
            continue
        if forms[place] in {"if", "unless"} and tokens.form(place - 1) not in {"as", "even", "know"}:
            return tokens.form(place - 1) not in _INDIRECT
    return False


def is_may(tokens: Tokens, at: int) -> bool:
    """Tell the verb "may" from the month and the name."""
    after, last = tokens.form(at + 1), tokens.form(at - 1)
    if after[:1].isdigit() or after in {"", ",", ".", "day"} or last[:1].isdigit():
        return False
    if tokens.capital[at] and last in PREPOSITIONS | DETERMINERS | {"last", "next", "since"}:
        return False
    return tokens.titled or not tokens.capital[at] or at == 0


def finite(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether a word is a finite verb, in a clause whose words begin at ``first``."""
    form = tokens.form(at)
    if not is_word(form):
        return False
    last = tokens.forms[at - 1] if at > first else ""
    after = tokens.form(at + 1)
    if form in AUXILIARIES:
        if form == "may" and not is_may(tokens, at):
            return False
        if form in {"can", "will", "might", "must"} and last in DETERMINERS - {"that", "this"}:
            return False
        return last != "to" and not (form in {"have", "do"} and last in AUXILIARIES)
    if "'" in form:
        head, _, tail = form.partition("'")
        return ("'" + tail) in _CONTRACTED or (tail == "s" and head in _BE_HEADS)
    if last == "to" or last in DETERMINERS - SUBJECTS or last.endswith("'s"):
        return False
    if tokens.capital[at] and not tokens.titled and at > first:
        return False
    if form in PASTS or (form.endswith("ed") and len(form) > 4):  # noqa: PLR2004 - "need", "feed"
        return not _reduced(last, after) and at > first
    if form in THIRDS:
        noun = last in PREPOSITIONS or after in AUXILIARIES or after in {"of", ","}
        noun |= not after and at - first > _SHORT
        return not noun and (at > first or tokens.titled is False and after in DETERMINERS)
    return form in BASES and at > first and _plural(tokens, at, first)


def _reduced(last: str, after: str) -> bool:
    """Tell a participle behind a noun, or before one, from a past form."""
    return last in PREPOSITIONS or last in {",", "and", "or"} or after == "by" or (
        after.endswith("s") and last in {"", "most", "very"}
    )  # fmt: skip


def _plural(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether a base form has a subject that it agrees with before it."""
    back = at - 1
    while back > first and tokens.forms[back].endswith("ly"):
        back -= 1
    last = tokens.forms[back]
    after = tokens.form(at + 1)
    if last in SUBJECTS - {"he", "she", "it", "this", "that", "one"}:
        return after not in AUXILIARIES
    plural = last.endswith("s") and "'" not in last and last not in PREPOSITIONS
    return plural and last not in DETERMINERS and len(last) > 3 and after not in AUXILIARIES  # noqa: PLR2004 - "gas", "bus"
