"""What the cue of an attribution makes of its content: said, thought, feared, wanted, denied."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.text import Spans
from assay.weigh.certainty.finite import PREPOSITIONS
from assay.weigh.certainty.grade import PLAIN, Level
from assay.weigh.certainty.reports import (
    HEDGES,
    KINDS,
    ReportKind,
)
from assay.weigh.certainty.tokens import is_word
from assay.weigh.certainty.verbless import verbless
from assay.weigh.certainty.verbs import lemma

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.record import Act
    from assay.weigh.certainty.content import Content
    from assay.weigh.certainty.grade import Grade
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["Report", "combined", "report"]

_BY_ACT: Mapping[Act, ReportKind] = {
    "says": "says", "writes": "says", "thinks": "thinks", "knows": "knows", "fears": "fears",
    "wants": "wants", "denies": "denies", "asks": "asks", "shows": "says",
}  # fmt: skip
_DENYING = frozenset("not never no nobody none neither nor without nothing".split())
_SPEAKING = frozenset(
    "say comment answer disclose discuss confirm explain elaborate tell specify reveal provide "
    "speak respond give name identify address talk".split()
)
_ADDRESSED = frozenset({"call", "push", "appeal", "plea", "press", "calls"})
_DECIDING = frozenset({"decide", "opt", "choose"})
_EXCLUDING = frozenset({"exclude", "rule", "ruled", "discount"})
_WARNING = frozenset({"warn", "warning", "warnings"})
"""What is warned of may come; what somebody warns *that* it is so is said."""

_LEVELS: Mapping[ReportKind, Level] = {
    "sure": Level.CERTAIN, "denies": Level.CERTAIN, "refuses": Level.CERTAIN,
    "thinks": Level.PROBABLE, "suggests": Level.PROBABLE, "doubts": Level.PROBABLE,
    "fears": Level.POSSIBLE, "wants": Level.UNKNOWN, "asks": Level.UNKNOWN,
}  # fmt: skip
_SHOWING = frozenset("confirm reveal disclose see hear affirm".split())
"""They presuppose nothing once they are denied."""

_ASKING = frozenset("who what which whose how why when where whether".split())
_NOMINAL_WORDS = frozenset({"allege", "allegation", "allegations", "admit"})
"""What they are said of can be a noun that looks like a verb: "allege torture"."""

_NOMINAL = frozenset({"deplores", "calls", "denies", "fears", "doubts"})


class Report(NamedTuple):
    """How a cue reports: the kind of its word, whether it is denied, and the words that show it."""

    kind: ReportKind
    denied: bool
    word: str
    cues: Spans
    named_as: bool = False
    """The cue itself says what something is called: "described as"."""
    last: str = ""
    """Its last word: behind a preposition stands a noun, as in "comments on"."""
    bare: bool = False
    """It has no words, only a mark: "Brand: …"."""


def report(cue: Tokens, act: Act) -> Report:
    """Read the cue of an attribution whose act is ``act``."""
    forms = cue.forms
    denying = [i for i, form in enumerate(forms) if form in _DENYING or form.endswith("n't")]
    kind, place = _kind(cue, act)
    if place is not None and "no doubt" in " ".join(forms):
        kind, denying = "sure", []
    excluding = next((i for i, form in enumerate(forms) if form in _EXCLUDING), None)
    if excluding is not None and (forms[excluding] == "exclude" or "out" in forms):
        cues = (cue.span(denying[0] if denying else excluding, len(forms)),)
        return Report("fears" if denying else "denies", denied=False, word="exclude", cues=cues)
    last = forms[-1] if forms else ""
    if place is not None and lemma(forms[place]) in _WARNING and last in {"of", "about"}:
        kind = "fears"
    if place is None:
        whole = (cue.span(0, len(forms)),) if forms else ()
        if _decides(cue):
            against = last == "against"
            return Report(
                "denies" if against else "says", bool(denying), "decide", whole, last="decide"
            )
        return Report(
            kind, denied=bool(denying), word="", cues=whole, named_as=last == "as", last=last,
            bare=not any(map(is_word, forms)),
        )  # fmt: skip
    word = lemma(forms[place]) if lemma(forms[place]) in KINDS else forms[place]
    # "did not immediately confirm or deny": the negation stands before the word that it denies
    denying = [i for i in denying if i < place or kind == "sure" or forms[i] in {"no", "not"}]
    spans = sorted({place, *denying[:1]})
    return Report(
        kind, denied=bool(denying), word=word, cues=tuple(cue.span(i, i + 1) for i in spans),
        last=last, named_as=last == "as" or (last == "to" and word in {"compare", "liken"}),
    )  # fmt: skip


def _decides(cue: Tokens) -> bool:
    return any(lemma(form) in _DECIDING for form in cue.forms)


def _kind(cue: Tokens, act: Act) -> tuple[ReportKind, int | None]:
    """Return the kind of the first word that reports, and its place."""
    known = [
        (i, KINDS.get(form) or KINDS.get(lemma(form)))
        for i, form in enumerate(cue.forms)
        if form != "called" or cue.form(i - 1) != "so"
    ]  # fmt: skip
    told = [(i, kind) for i, kind in known if kind is not None]
    plain = [(i, kind) for i, kind in told if lemma(cue.forms[i]) not in HEDGES]
    for i, kind in told:
        if kind == "calls" and _addressed(cue, i):
            return "wants", i
    if "set" in cue.forms and "to" in cue.forms:
        return "wants", cue.forms.index("set")
    told = [one for one in plain if one[1] != "refuses" or _refuses(cue, one[0])] or told
    return _leading(told) if told else (_BY_ACT[act], None)


def _addressed(cue: Tokens, at: int) -> bool:
    """Tell "called for" from "called"."""
    return lemma(cue.forms[at]) in _ADDRESSED and cue.form(at + 1) in {"for", "on", "upon"}


def _refuses(cue: Tokens, at: int) -> bool:
    """Tell "declined to say" and "refused", which grade, from "failed to prevent"."""
    spoken = any(lemma(one) in _SPEAKING for one in cue.forms[at + 1 :])
    return spoken or lemma(cue.forms[at]) == "refuse"


_RANK: Mapping[ReportKind, int] = {"says": 2, "knows": 1}


def _leading(told: list[tuple[int, ReportKind]]) -> tuple[ReportKind, int]:
    """Return the first word that grades; one that only says gives way to it."""
    at, kind = min(told, key=lambda one: (_RANK.get(one[1], 0), one[0]))
    return kind, at


def combined(given: Report, said: Content, tokens: Tokens) -> Grade:
    """Return the grade of a content under its cue."""
    if given.word in _WARNING and tokens.form(0) in {"of", "about"}:
        given = given._replace(kind="fears")
    if said.shape == "order" and given.last == "to":
        said = said._replace(shape="infinitive")
    elif said.shape == "order" and (
        given.kind in _NOMINAL or given.last in PREPOSITIONS or given.word in _NOMINAL_WORDS
    ):
        said = said._replace(shape="topic")
    base, cues = _base(given, said), said.grade.cues
    if base.level == Level.UNKNOWN or given.kind == "refuses":
        return base.shown(*cues)
    if said.shape in {"question", "order"} or (
        given.kind == "knows" and (tokens.form(0) == "if" or _unknown_to(given, tokens))
    ):
        return PLAIN.weaker(Level.UNKNOWN, *cues)
    if said.shape == "clause":
        weaker = base if given.kind == "denies" else base.weaker(said.grade.level)
        return weaker._replace(negative=base.negative != said.grade.negative).shown(*cues)
    return verbless(given, base, said, tokens)


def _unknown_to(given: Report, tokens: Tokens) -> bool:
    """Tell "does not know who paid", which leaves it open."""
    return given.denied and not given.named_as and tokens.form(0) in _ASKING


def _base(given: Report, said: Content) -> Grade:
    """Return the grade of a cue by itself."""
    kind, cues = given.kind, given.cues
    if given.denied:
        return _denied(given, said)
    if kind == "says" or kind not in _LEVELS:
        return PLAIN
    if kind == "refuses" and said.shape != "infinitive" and lemma(given.last) != "refuse":
        return PLAIN.weaker(Level.UNKNOWN, *cues)
    if given.word == "disagree" and said.shape != "clause":
        return PLAIN.weaker(Level.UNKNOWN, *cues)
    grade = PLAIN.weaker(_LEVELS[kind], *cues)
    return grade.turned() if kind in {"denies", "doubts", "refuses"} else grade


def _denied(given: Report, said: Content) -> Grade:
    """Return the grade of a cue that is denied: "did not say", "does not believe"."""
    kind, cues = given.kind, given.cues
    if given.named_as:
        return PLAIN.turned(*cues)
    if kind == "thinks":
        return PLAIN.weaker(Level.PROBABLE, *cues).turned()
    if kind in {"doubts", "denies"}:
        return PLAIN.shown(*cues)
    presupposed = kind == "knows" and given.word not in _SHOWING
    if presupposed and said.shape not in {"topic", "indirect", "question"}:
        return PLAIN
    return PLAIN.weaker(Level.UNKNOWN, *cues)
