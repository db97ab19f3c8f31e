"""The main clause of what is claimed: where it begins, its verb, and where it ends.

There is no parser: a clause is told by the closed classes of English (subordinators, relatives,
auxiliaries, pronouns), by the forms of common verbs, and by its marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.certainty.condition import conditional
from assay.weigh.certainty.finite import DETERMINERS, SUBJECTS, finite
from assay.weigh.certainty.tokens import Tokens, is_word
from assay.weigh.certainty.verbs import AUXILIARIES, BASES

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Clause", "clause", "conceding"]

_OPENERS = frozenset(
    "and but so or well yes yeah yep ok okay look listen then thus hence moreover furthermore "
    "however meanwhile nevertheless nonetheless besides also still plus no oh ah hey lol sorry "
    "that again instead too therefore consequently additionally actually basically".split()
)
_ANSWERED = frozenset("i you he she it we they this there".split())
_SUBORDINATORS = frozenset(
    "if unless when whenever while whilst whereas although though because since as after before "
    "once until till given provided wherever despite".split()
)
_CONDITIONS = frozenset({"if", "unless", "provided"})
_INVERTED = frozenset({"had", "were", "should"})
_WOULD = frozenset("would could might wouldn't couldn't will".split())
_SOON = 8
_RELATIVES = frozenset("who which whose whom where".split())
_STOPS = frozenset(
    "because although though while whilst whereas when whenever since until unless which who whom "
    "whose where but if once provided before after".split()
)
_NOT_MAIN = _STOPS | {"whether", "and", "or"}
_ASIDES = _RELATIVES | _SUBORDINATORS | {"that"}
_NOMINATIVE = frozenset("i he she we they".split())
_ARTICLES = frozenset("the a an his her their its my our".split())
_TIMES = frozenset(
    "time times day night morning evening afternoon week month year moment minute hour way more "
    "less summer winter spring autumn fall weekend instant next last first".split()
)
"""What stands before a clause by itself: "the day he came"."""
_GROUP = AUXILIARIES | {"been", "be", "not", "never"}
_MARKS = frozenset(";:.?!—–-()[]…")
_ASKING = frozenset("what how why when where whether whatever".split())


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
    inverted = _inverted(tokens, start)
    if inverted is not None:
        condition, start = True, inverted
    while tokens.form(start) in _SUBORDINATORS:
        rest = _behind(tokens, start)
        condition |= forms[start] in _CONDITIONS and tokens.form(start - 1) != "even"
        start = _opened(tokens, start + 1 if rest is None else rest)
    before, verb = _verb(tokens, start)
    end = _end(tokens, start if verb is None else verb)
    return Clause(
        start,
        before,
        verb,
        end,
        condition or conditional(tokens, start if verb is None else verb, end),
    )


def _inverted(tokens: Tokens, start: int) -> int | None:
    """Return where the main clause begins behind "Had she listened, …"."""
    after = tokens.form(start + 1)
    if tokens.form(start) not in _INVERTED or not (after in SUBJECTS or after in DETERMINERS):
        return None
    rest = _behind(tokens, start)
    would = rest is not None and _WOULD & {*tokens.forms[rest : rest + _SOON]}
    return rest if would else None


def _opened(tokens: Tokens, at: int) -> int:
    """Step over words and marks that only open ("Well, …", "And yet")."""
    size = len(tokens.forms)
    while at < size:
        form = tokens.forms[at]
        comma = tokens.form(at + 1) == ","
        if form == "even" and tokens.form(at + 1) in {"if", "when", "though", "as"}:
            return at + 1
        if is_word(form) and form not in _OPENERS:
            break
        if form == "no" and tokens.form(at + 1) in _ANSWERED:
            at += 1
            continue
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
            opened = opens not in _NOT_MAIN
            if opened and _verb(tokens, rest)[1] is not None:
                return rest
        if form == "then" and found:
            return at + 1
        found = found or finite(tokens, at, start + 1)
        if found and forms[start] == "if" and form in {"i", "we", "he", "she", "they", "you"} and (
            finite(tokens, at + 1, start + 1) and forms[at - 1] not in {"if", "and", "that"}
            and at > start + 2
        ):  # fmt: skip
            return at
    return None


def conceding(tokens: Tokens, at: int) -> int | None:
    """Return where the main clause begins behind "whether it rains or not, …"."""
    return _behind(tokens, at)


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
        if form == "," and tokens.form(at + 1) in _ASIDES:
            closing = _next(tokens, at + 1, ",")
            if closing is not None:
                at = closing + 1
                continue
        if form in {";", ".", "?", "!"} or (form in _STOPS and form not in _RELATIVES and before):
            break
        if before and is_word(forms[before[-1]]) and _relates(tokens, at, before):
            relative = True
        elif finite(tokens, at, start):
            if not relative:
                return tuple(before), at
            relative, at = False, _group_end(tokens, at)
            continue
        before.append(at)
        at += 1
    return tuple(before), None


def _relates(tokens: Tokens, at: int, before: Sequence[int]) -> bool:
    """Tell whether a relative clause begins: "who", "that", or none of them: "the car he sold"."""
    form, last = tokens.forms[at], tokens.forms[before[-1]]
    if form == "that":
        return not last.endswith("ing")
    if form in _RELATIVES:
        return True
    bare = form in _NOMINATIVE and tokens.forms[before[0]] in _ARTICLES and before[-1] == at - 1
    return bare and len(before) > 1 and not _TIMES & {*last.split("'"), tokens.forms[before[1]]}


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
    if tokens.forms[at - 1] not in _GROUP and "'" not in tokens.forms[at - 1]:
        return at
    while at < len(tokens.forms):
        form = tokens.forms[at]
        helper = tokens.forms[at - 1] in _GROUP or tokens.forms[at - 1] == "to"
        if form in _GROUP or form.endswith("ly") or (helper and is_word(form)):
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
        if form in {"as", "than"} and tokens.form(place + 1) in _NOMINATIVE:
            return place
        if form == "," and not _aside(tokens, place):
            return place
    return len(forms)


def _parts(tokens: Tokens, place: int) -> bool:
    """Tell whether "and" goes on with another clause or another verb, not another noun."""
    after = tokens.form(place + 1)
    return after in SUBJECTS or after in DETERMINERS or finite(tokens, place + 1, place + 1) or (
        after in BASES
    )  # fmt: skip


def _aside(tokens: Tokens, place: int) -> bool:
    """Tell whether a comma opens three words or less between commas, as in ", perhaps,"."""
    return any(tokens.form(place + step) == "," for step in (2, 3, 4))
