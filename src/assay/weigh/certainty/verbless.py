"""Words without a finite verb under a cue, and whether they state anything.

"Cited the delays", "accused him of lying", "described it as a scam" do; "supported the plan",
"spoke about the harbour" don't.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from assay.weigh.certainty.described import described
from assay.weigh.certainty.finite import PREPOSITIONS
from assay.weigh.certainty.grade import PLAIN, Grade, Level
from assay.weigh.certainty.nominal import head, is_event, is_name, size
from assay.weigh.certainty.reports import (
    EMOTIVE,
    HEDGES,
    PRESUPPOSING,
    PROPOSITIONS,
    QUOTING,
    REACTING,
)
from assay.weigh.certainty.tokens import is_word
from assay.weigh.certainty.verbs import BARE, lemma

if TYPE_CHECKING:
    from assay.weigh.certainty.content import Content
    from assay.weigh.certainty.report import Report
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["verbless"]

_ASIDE = frozenset({"dismiss", "disavow", "rubbish", "disclaim"})
_DOING = frozenset({"deplores", "knows", "fears"})
_GRANTING = frozenset({"deplores", "knows", "fears", "calls"})
_MEANS = frozenset("how what where when".split())
_MANNER = frozenset({"how", "why"})
_EXPECTED = frozenset(
    "expect fear predict forecast anticipate worry believe dread suspect estimate fears deem "
    "project expectation expectations warn warning warnings".split()
)
_RAISED = frozenset(
    "say report know find show claim believe think expect appear seem prove admit profess "
    "estimate suspect understand allege presume decide choose opt elect".split()
)
_ABOUT = PREPOSITIONS - {"of", "to", "that"}
_OWNING = frozenset(
    "admit allege claim confess concede acknowledge confirm cite report accusation accusations "
    "allegation allegations accuse".split()
)
"""What is done has happened by their word, and be it told in one word: "fraud"."""

_TELLING = frozenset({("speak", "of"), ("tell", "of"), ("point", "to"), ("points", "to")})
_HEDGING = MappingProxyType(
    {"possible": Level.POSSIBLE, "potential": Level.POSSIBLE, "probable": Level.PROBABLE,
     "likely": Level.PROBABLE}
)  # fmt: skip
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "sixty seventy eighty ninety half zero dozens scores hundreds thousands millions "
    "billions".split()
)
_NUMBERED = 5
"""Within so many words behind "at" the number stands: "at more than about 60"."""

_CLAUSE = 4
_BRIEF = 6
_TOLD = frozenset({"tell", "tweet", "write", "claim"})
_PICTURED = frozenset({"describe", "explain", "detail"})
_ARTICLES = frozenset("the a an his her their its my our".split())
_SENSING = frozenset("see hear aware unaware".split())
_SAID_MORE = 3
""""The ruling" only refers; "the ruling on fees" tells of one."""
_UPON = frozenset({"according"})
_LEAVING = frozenset("failing refusing neglecting declining forgetting omitting".split())
"""What they are said of, by "to", was not done."""

_HELD_FOR = frozenset("of for over about".split())

_ORDERING = frozenset({"tell", "warn"})
_SEEING = frozenset("show see hear film depict picture photograph".split())
_MANDATIVE = frozenset({"suggest", "suggestion", "insist"})
"""What follows them by "that" can be what is to be done."""

_THINGS = frozenset(
    "record records case cases view views issue issues idea ideas question questions subject "
    "concept position positions plan plans proposal proposals policy policies candidacy name "
    "names".split()
)


def verbless(given: Report, base: Grade, said: Content, tokens: Tokens) -> Grade:
    """Grade words without a finite verb, by what their cue takes to be so."""
    unknown = PLAIN.weaker(Level.UNKNOWN)
    if given.word in _ASIDE and "as" in tokens.forms:
        return PLAIN
    if given.kind == "denies":
        held = given.word not in _ASIDE or PROPOSITIONS & {*tokens.forms}
        named = is_name(tokens) and not (is_event(tokens) or PROPOSITIONS & {*tokens.forms})
        # "denied not paying" turns back; "rejected criticism for not paying" does not
        undone = tokens.form(0) in _LEAVING | {"not", "never"}
        grade = _turned(base, tokens) if undone else base
        return unknown if named or not held else grade.shown(*said.grade.cues)
    stated = _counted(given, tokens) or _states(given, said, tokens)
    if _opens_what_to_do(tokens) or not stated:
        return unknown
    return _hedged(_turned(base, tokens), tokens)


def _opens_what_to_do(tokens: Tokens) -> bool:
    """Tell "warned against it", "explained how to vote"."""
    return tokens.form(0) == "against" or (tokens.form(0) in _MEANS and tokens.form(1) == "to")


def _states(given: Report, said: Content, tokens: Tokens) -> bool:
    """Tell whether words without a finite verb state something under their cue."""
    if said.shape == "indirect":
        return _indirect(given, tokens)
    if said.shape == "infinitive":
        raised = given.word in _RAISED and (given.last == "to" or lemma(given.last) == given.word)
        return raised or given.word in EMOTIVE
    if said.shape == "gerund" and not given.bare:
        if given.kind == "thinks":  # "is thinking about selling" is a plan
            return given.word in _EXPECTED | HEDGES and given.last not in _ABOUT
        return given.kind in _DOING or given.word in QUOTING | PRESUPPOSING | _UPON
    if _that_clause(tokens) and given.last not in PREPOSITIONS:
        return not (given.word in _MANDATIVE and _subjunctive(tokens))
    return _named(given, tokens)


def _counted(given: Report, tokens: Tokens) -> bool:
    """Tell "put the toll at 60", which says that the toll is 60, from "put it at the top"."""
    forms = tokens.forms
    at = forms.index("at") if lemma(given.last) == "put" and "at" in forms else len(forms)
    behind = forms[at + 1 : at + _NUMBERED]
    return any(form[0].isdigit() or form in _NUMBERS for form in behind)


def _indirect(given: Report, tokens: Tokens) -> bool:
    """Tell "explained where it sank", which grants that it sank, from "looked at where"."""
    if given.kind in _GRANTING:
        return True
    asking = next((form for form in tokens.forms if is_word(form)), "")
    return given.kind == "says" and (given.word != "" or asking in _MANNER)


def _named(given: Report, tokens: Tokens) -> bool:
    """Tell whether nouns state something under their cue."""
    several = size(tokens) > 1
    if given.word in _ORDERING and _to_be_done(tokens):
        return False
    if _seen(given, tokens) or _happened(given, tokens):
        return True
    if given.kind in {"thinks", "fears", "suggests"} and given.word in _EXPECTED:
        return given.last not in _ABOUT or is_event(tokens)
    hedging = given.word in HEDGES
    if hedging or given.bare or given.word in _UPON:
        # "is likely to be scared by" hedges the fright, not what frightens
        return several and not (hedging and given.last in _ABOUT - {"like", "as"})
    quoted = given.word in QUOTING and given.last not in PREPOSITIONS
    quoted = quoted and not (given.word in _TOLD and _told(tokens))
    stated = several and (quoted or _presupposed(given, tokens))
    return stated or described(tokens, given)


def _seen(given: Report, tokens: Tokens) -> bool:
    """Tell what is shown to be done, "showed fighters leaving", from what is shown."""
    return lemma(given.last) in _SEEING and any(form.endswith("ing") for form in tokens.forms[1:])


def _happened(given: Report, tokens: Tokens) -> bool:
    """Tell what was done by the word of who admits, alleges or tells of it."""
    owned = given.word in _OWNING and given.last not in _ABOUT
    if not owned and (given.word, given.last) not in _TELLING:
        return False
    return is_event(tokens) and (size(tokens) > 1 or not any(tokens.capital))


def _to_be_done(tokens: Tokens) -> bool:
    """Tell "told residents to leave", which orders and states nothing."""
    pairs = zip(tokens.forms[1:], tokens.forms[2:], strict=False)
    return any(form == "to" and after in BARE for form, after in pairs)


def _subjunctive(tokens: Tokens) -> bool:
    """Tell "that the ferry be sold", which is no statement but a wish."""
    forms = tokens.forms
    return any(form in BARE and forms[at] != "to" for at, form in enumerate(forms[1:]))


def _told(tokens: Tokens) -> bool:
    """Tell what is told, "the story of a storm", from a sentence whose verb is not known."""
    return tokens.form(0) in _ARTICLES and size(tokens) <= _BRIEF


def _that_clause(tokens: Tokens) -> bool:
    """Tell a clause by "that", though no verb of it is known."""
    return tokens.form(0) == "that" and size(tokens) > _CLAUSE


def _presupposed(given: Report, tokens: Tokens) -> bool:
    """Tell what is taken to be so by who cites or deplores it, from a mere thing."""
    if given.word in EMOTIVE or given.word in REACTING:
        return is_event(tokens) and size(tokens) >= (2 if given.word in _SENSING else _SAID_MORE)
    if given.word not in PRESUPPOSING or (given.word == "find" and given.last in PREPOSITIONS):
        return False
    if given.word.startswith("apologi") and given.last == "to":
        return is_event(tokens)
    brief = given.word in _PICTURED and size(tokens) < _SAID_MORE
    if given.last in _ABOUT or brief:
        return is_event(tokens)
    at = head(tokens)
    return not is_name(tokens) and (at is None or tokens.forms[at] not in _THINGS)


def _turned(base: Grade, tokens: Tokens) -> Grade:
    """Turn a grade by what says of a gerund that it was not done: "not signing", "failing to"."""
    forms = tokens.forms
    for at, form in enumerate(forms[:-1]):
        denied = form in {"not", "never"} and forms[at + 1].endswith("ing")
        first = at == 0 or forms[at - 1] in _HELD_FOR
        left = first and form in _LEAVING and forms[at + 1] == "to"
        if denied or left:
            base = base.turned(tokens.span(at, at + 1))
    return base


def _hedged(grade: Grade, tokens: Tokens) -> Grade:
    """Weaken a grade by the adjective of its noun: "a possible link between them"."""
    last = head(tokens)
    for at, form in enumerate(tokens.forms[:last]):
        if form in _HEDGING:
            return grade.weaker(_HEDGING[form], tokens.span(at, at + 1))
    return grade
