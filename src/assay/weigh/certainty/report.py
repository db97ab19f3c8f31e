"""What the cue of an attribution makes of its content: said, thought, feared, wanted, denied."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.certainty.clause import PREPOSITIONS
from assay.weigh.certainty.grade import PLAIN, Level
from assay.weigh.certainty.reports import (
    ACCUSING,
    HEDGES,
    KINDS,
    PRESUPPOSING,
    PROPOSITIONS,
    QUOTING,
    ReportKind,
)
from assay.weigh.certainty.verbs import lemma

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.record import Act
    from assay.text import Spans
    from assay.weigh.certainty.content import Content
    from assay.weigh.certainty.grade import Grade
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["Report", "combined", "report"]

_BY_ACT: Mapping[Act, ReportKind] = {
    "says": "says", "writes": "says", "thinks": "thinks", "knows": "knows", "fears": "fears",
    "wants": "wants", "denies": "denies", "asks": "asks", "shows": "says",
}  # fmt: skip
_DENYING = frozenset("not never no nobody none neither nor without nothing".split())
_SPEAKING = frozenset("say comment answer disclose discuss confirm explain elaborate tell specify "
                      "reveal provide speak respond give name identify address talk".split())  # fmt: skip
_ADDRESSED = frozenset({"call", "push", "appeal", "plea", "press", "calls"})
_EXCLUDING = frozenset({"exclude", "rule", "ruled", "discount"})
_ASIDE = frozenset({"dismiss", "disavow", "rubbish", "disclaim"})
_HELD_FOR = frozenset("of for over with".split())
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
    if place is None:
        whole = (cue.span(0, len(forms)),) if forms else ()
        return Report(kind, denied=bool(denying), word="", cues=whole)
    word = lemma(forms[place]) if forms[place] not in KINDS else forms[place]
    # "did not immediately confirm or deny": the negation stands before the word that it denies
    denying = [i for i in denying if i < place or kind == "sure" or forms[i] in {"no", "not"}]
    spans = sorted({place, *denying[:1]})
    return Report(
        kind, denied=bool(denying), word=word, cues=tuple(cue.span(i, i + 1) for i in spans),
        last=forms[-1],
        named_as=forms[-1] in {"as", "to"} and (kind == "calls" or forms[-1] == "as"),
    )  # fmt: skip


def _kind(cue: Tokens, act: Act) -> tuple[ReportKind, int | None]:
    """Return the kind of the first word that reports, and its place."""
    known = [
        (i, KINDS.get(form) or KINDS.get(lemma(form)))
        for i, form in enumerate(cue.forms)
    ]  # fmt: skip
    told = [(i, kind) for i, kind in known if kind is not None]
    plain = [(i, kind) for i, kind in told if lemma(cue.forms[i]) not in HEDGES]
    for i, kind in told:
        form = cue.forms[i]
        if kind == "calls" and lemma(form) in _ADDRESSED and cue.form(i + 1) in {"for", "on"}:
            return "wants", i
        if kind == "refuses" and not any(
            lemma(one) in _SPEAKING for one in cue.forms[i + 1 :]
        ) and lemma(form) != "refuse":  # fmt: skip
            continue
    if "set" in cue.forms and "to" in cue.forms:
        return "wants", cue.forms.index("set")
    if not told:
        return _BY_ACT[act], None
    i, kind = _leading(plain or told)
    if kind == "refuses":
        spoken = any(lemma(one) in _SPEAKING for one in cue.forms[i + 1 :])
        if not spoken and lemma(cue.forms[i]) != "refuse":
            return next(((k, at) for at, k in plain if k != "refuses"), ("says", None))
    return kind, i


_RANK: Mapping[ReportKind, int] = {"says": 2, "knows": 1}


def _leading(told: list[tuple[int, ReportKind]]) -> tuple[int, ReportKind]:
    """Return the first word that grades; one that only says gives way to it."""
    return min(told, key=lambda one: (_RANK.get(one[1], 0), one[0]))


def combined(given: Report, said: Content, tokens: Tokens) -> Grade:
    """Return the grade of a content under its cue."""
    base = _base(given, said)
    if base.level == Level.UNKNOWN:
        return base.shown(*said.grade.cues)
    if said.shape == "order" and (given.kind in _NOMINAL or given.last in PREPOSITIONS):
        said = said._replace(shape="topic")
    asking = given.kind == "knows" and tokens.form(0) == "if"
    if said.shape in {"question", "order"} or asking:
        return PLAIN.weaker(Level.UNKNOWN, *said.grade.cues)
    if given.kind == "refuses":
        return base.shown(*said.grade.cues)
    if given.word == "dismiss" and "as" in tokens.forms and said.shape != "clause":
        return PLAIN
    if given.word in _ASIDE and said.shape == "topic" and not PROPOSITIONS & {*tokens.forms}:
        return PLAIN.weaker(Level.UNKNOWN)
    if given.kind == "denies":
        turned = base.negative != (said.grade.negative and said.shape == "clause")
        return base._replace(negative=turned).shown(*said.grade.cues)
    if said.shape != "clause" and not _states(given, said, tokens):
        return PLAIN.weaker(Level.UNKNOWN)
    if said.shape != "clause":
        return _turned_by_not(base, tokens)
    grade = base.weaker(said.grade.level, *said.grade.cues)
    return grade._replace(negative=base.negative != said.grade.negative)


def _base(given: Report, said: Content) -> Grade:
    """Return the grade of a cue by itself."""
    kind, denied, cues = given.kind, given.denied, given.cues
    unknown = PLAIN.weaker(Level.UNKNOWN, *cues)
    if kind in {"wants", "asks"}:
        return unknown
    if kind == "refuses":
        return unknown if given.word == "decline" or denied else _refused(given)
    if kind == "thinks":
        return PLAIN.weaker(Level.PROBABLE, *cues)._replace(negative=denied)
    if kind == "doubts":
        return PLAIN.shown(*cues) if denied else PLAIN.weaker(Level.PROBABLE, *cues).turned()
    if kind == "denies":
        clauses = given.word != "disagree" or said.shape == "clause"
        return PLAIN.shown(*cues)._replace(negative=not denied) if clauses else unknown
    if kind == "knows" and denied and said.shape == "topic":
        return unknown
    if kind == "knows" and denied:
        return unknown if said.shape in {"indirect", "question"} or given.word in {
            "confirm", "reveal", "disclose", "see", "hear", "affirm"} else PLAIN  # fmt: skip
    if denied:
        return unknown
    if kind == "fears":
        return PLAIN.weaker(Level.POSSIBLE, *cues)
    if kind == "suggests":
        return PLAIN.weaker(Level.PROBABLE, *cues)
    return PLAIN.shown(*cues) if kind == "sure" else PLAIN


def _refused(given: Report) -> Grade:
    return PLAIN.turned(*given.cues) if given.word == "refuse" else PLAIN.weaker(
        Level.UNKNOWN, *given.cues
    )  # fmt: skip


_EXPECTED = frozenset("expect fear predict forecast anticipate worry believe dread suspect estimate "
                      "fears expectation expectations".split())  # fmt: skip
_RAISED = frozenset("say report know find show claim believe think expect appear seem prove admit "
                    "profess estimate suspect understand allege presume".split())  # fmt: skip


def _states(given: Report, said: Content, tokens: Tokens) -> bool:
    """Tell whether words without a finite verb state something under their cue."""
    forms = tokens.forms
    if said.shape == "indirect":
        return given.kind != "asks"
    if said.shape == "infinitive":
        return given.word in _RAISED
    if said.shape == "gerund":
        return given.kind in {"deplores", "knows", "says", "denies", "thinks", "fears"}
    if given.kind in {"thinks", "fears", "suggests"} and given.word in _EXPECTED:
        return True
    if _described(forms, given) or (given.word in QUOTING and len(forms) > 1):
        return True
    return given.word in PRESUPPOSING | HEDGES and len(forms) > 1


def _described(forms: tuple[str, ...], given: Report) -> bool:
    """Tell a description: "Brand as a coward", "Brand for leaving", "Brand of lying"."""
    if given.named_as or (given.word in ACCUSING and given.last in _HELD_FOR):
        return True
    if given.kind == "calls" and any(form in {"a", "an"} for form in forms[1:]):
        return True
    described = given.kind in {"calls", "deplores", "thinks"} or not given.word
    for at, form in enumerate(forms[:-1]):
        after = forms[at + 1]
        if form == "as" and (at > 0 or described) and after not in {"well", "soon", "much", "far"}:
            return True
        gerund = after.endswith("ing") or (
            at + 2 < len(forms) and forms[at + 2].endswith("ing")
        )  # fmt: skip
        if form in {"for", "of"} and gerund and described:
            return True
        if form in _HELD_FOR and given.word in ACCUSING and at > 0:
            return True
    return any(form in {"being", "having"} for form in forms[1:])


def _turned_by_not(base: Grade, tokens: Tokens) -> Grade:
    """Turn a grade by the "not" of a gerund: "for not signing"."""
    forms = tokens.forms
    for at, form in enumerate(forms[:-1]):
        if form == "not" and forms[at + 1].endswith("ing"):
            return base.turned(tokens.span(at, at + 1))
    return base
