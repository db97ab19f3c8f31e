"""Records made by hand of which all has been weighed: how sure, and on what grounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from assay.record import (
    Block,
    Check,
    CheckKind,
    Claim,
    Contrast,
    ContrastKind,
    Event,
    EventTime,
    Evidence,
    EvidenceKind,
    Figure,
    Outcome,
    Presence,
    Record,
    Voice,
    check,
)
from tests.factories import ID, attribution, claim, page, source, span
from tests.report.pages import poisoned, thread

if TYPE_CHECKING:
    from assay.text import Span

MILL = """\
The mill has lost a third of its flax

On 20 November 2017 the miller said that about 300 bales may have burnt. The ledger shows 900 bales.

Between 13 and 19 November nobody watched the mill, the watchman denied. Since 2015 it stood open.

A survey says 120 and 210 bales were left, which makes 340. The graph shows it.

The mill has lost no flax. It burnt on 20 November."""

_BY = "test/weigh@1"


def _at(words: str, nth: int = 0) -> Span:
    return span(MILL, words, nth)


def mill() -> Record:
    """Return a page with every kind of grade, figures, sums, evidence, contrasts and times."""
    kinds = ("title", "paragraph", "paragraph", "paragraph", "paragraph")
    return check(
        Record(
            layers=("read", "attribute", "weigh"),
            page=page(MILL, id=ID, media_type="text/html", title="The mill has lost its flax"),
            blocks=tuple(
                Block(id=f"b{at}", kind=kind, span=span(MILL, words))  # type: ignore[arg-type]
                for at, (kind, words) in enumerate(zip(kinds, MILL.split("\n\n"), strict=True), 1)
            ),
            sources=(
                source("s1", "The Sallow Post", "author"),
                source("s2", "the miller", "person", _at("the miller")),
                source("s3", "the watchman", "person", _at("the watchman")),
            ),
            attributions=(
                attribution("a1", "s2", _at("the miller"), _at("said"), _at(_BURNT)),
                attribution("a2", "s3", _at("the watchman"), _at("denied"), _at(_WATCHED)),
            ),
            claims=_claims(),
            figures=_figures(),
            checks=_checks(),
            evidence=_evidence(),
            contrasts=_contrasts(),
            events=_events(),
        )
    )


_TITLE = "The mill has lost a third of its flax"
_BURNT = "that about 300 bales may have burnt"
_WATCHED = "Between 13 and 19 November nobody watched the mill"


def _claims() -> tuple[Claim, ...]:
    sure = Voice(source="s1", modality="certain", polarity="positive")
    miller = Voice(
        source="s2",
        attribution="a1",
        modality="possible",
        polarity="positive",
        cues=(_at("may"),),
    )
    watchman = Voice(
        source="s3",
        attribution="a2",
        modality="certain",
        polarity="negative",
        cues=(_at("denied"),),
    )
    ledger, survey = "The ledger shows 900 bales.", MILL.split("\n\n")[3].partition(" The")[0]
    return (
        claim("c1", "b1", (sure,), _at(_TITLE), checkworthy=0.91, opinion=False),
        claim(
            "c2", "b2", (sure, miller), _at(_BURNT),
            cues=(_at("may"),), certainty=1.0, checkworthy=0.55, opinion=False,
        ),
        claim("c3", "b2", (sure,), _at(ledger), checkworthy=0.87, opinion=False),
        claim(
            "c4", "b3", (sure, watchman), _at(_WATCHED),
            cues=(_at("denied"),), certainty=-3.0, checkworthy=0.2, opinion=False,
        ),
        claim("c5", "b4", (sure,), _at(survey), checkworthy=0.95, opinion=False),
        claim("c6", "b5", (sure,), _at("The mill has lost no flax."), checkworthy=0.7),
        claim("c7", "b5", (Voice(source="s1"),), _at("It burnt on 20 November."), opinion=True),
    )  # fmt: skip


def figure(identifier: str, where: Span, value: str, claim: str | None, **given: object) -> Figure:
    """Return an exact figure of bales."""
    fields: dict[str, object] = {
        "id": identifier, "span": where, "value": value, "low": value, "high": value,
        "bound": "exact", "counted": "bales", "claim": claim, "why": "A number and a noun.",
        "by": _BY,
    }  # fmt: skip
    return Figure(**{**fields, **given})  # type: ignore[arg-type]


def _figures() -> tuple[Figure, ...]:
    return (
        figure("f1", _at("300 bales"), "300", "c2", bound="about", low=None, high=None),
        figure("f2", _at("900 bales"), "900", "c3"),
        figure("f3", _at("120"), "120", "c5"),
        figure("f4", _at("210 bales"), "210", "c5"),
        figure("f5", _at("340"), "340", "c5"),
    )


def sum_of(
    identifier: str, kind: CheckKind, outcome: Outcome, working: str, *figures: str
) -> Check:
    """Return a check over ``figures``."""
    return Check(
        id=identifier, kind=kind, outcome=outcome, figures=figures, working=working,
        why="The page gives the parts and the whole.", by=_BY,
    )  # fmt: skip


def _checks() -> tuple[Check, ...]:
    return (
        sum_of("x1", "share", "holds", "300 of 900 is a third", "f1", "f2"),
        sum_of("x2", "sum", "fails", "120 + 210 = 330, not 340", "f3", "f4", "f5"),
        sum_of("x3", "repeat", "depends", "300 or 340", "f1", "f5"),
        sum_of("x4", "unit", "unknown", "900 bales", "f2"),
    )


def leaning_on(
    identifier: str, where: Span, kind: EvidenceKind, presence: Presence, target: str | None = None
) -> Evidence:
    """Return a piece of evidence for the claim `c5`."""
    return Evidence(
        id=identifier, span=where, kind=kind, presence=presence, target=target, claims=("c5",),
        why="The words say where it is from.", by=_BY,
    )  # fmt: skip


def _evidence() -> tuple[Evidence, ...]:
    return (
        leaning_on("e1", _at("The ledger"), "document", "on_page"),
        leaning_on("e2", _at("A survey"), "link", "linked", "https://flax.example/survey"),
        leaning_on("e3", _at("The graph"), "graph", "absent"),
        leaning_on("e4", _at("A survey"), "dataset", "linked", "javascript:window.hit=1"),
    )


def contrast(identifier: str, kind: ContrastKind, from_: str, to: str) -> Contrast:
    """Return a contrast of two claims or blocks."""
    return Contrast(
        id=identifier, kind=kind, from_=from_, to=to, why="“Lost” here, “may” there.", by=_BY
    )


def _contrasts() -> tuple[Contrast, ...]:
    return (
        contrast("o1", "certainty_shift", "c2", "c3"),
        contrast("o2", "unattributed_heading", "c2", "b1"),
        contrast("o3", "self_contradiction", "c1", "c6"),
    )


def event(
    identifier: str, when: str | None, where: Span, time: EventTime = "event", **given: object
) -> Event:
    """Return a time that the page states."""
    fields: dict[str, object] = {
        "id": identifier, "when": when, "span": where, "time": time,
        "basis": "The words say so.", "by": _BY,
    }  # fmt: skip
    return Event(**{**fields, **given})  # type: ignore[arg-type]


def _events() -> tuple[Event, ...]:
    return (
        event("d1", "2017-11-20", _at("20 November 2017"), "reporting", claim="c2"),
        event("d2", "2017-11-13/2017-11-19", _at("Between 13 and 19 November"), claim="c4"),
        event("d3", "2015/..", _at("Since 2015")),
        event("d4", "2016-22~", _at("left")),
        event("d5", "2017-11-21", _at("mill"), "publication"),
        event("d6", "XXXX-11-20", _at("20 November", 1), claim="c7", basis="No year is given."),
        event("d7", None, _at("burnt", 1), basis="Nothing fixes it."),
    )


def hostile_mill() -> Record:
    """Return `mill`, with every field that is free text, or any address, an attacker's.

    So are the words of one figure, of some evidence and of a time, and a side of a contrast.
    """
    made = poisoned(mill())
    block = made.blocks[-1]
    return check(
        replace(
            made,
            figures=(replace(made.figures[0], span=block.span), *made.figures[1:]),
            evidence=(replace(made.evidence[0], span=block.span), *made.evidence[1:]),
            contrasts=(
                replace(made.contrasts[0], to=block.id),
                replace(made.contrasts[1], to=made.claims[-1].id),
            ),
            events=(replace(made.events[0], span=block.span, when="2017"), *made.events[1:]),
        )
    )


def long_mill(size: int, deepest: int) -> Record:
    """Return a long discussion in which each comment is graded and has grounds of each kind."""
    made = thread(size, deepest)
    spans = [one.span for one in made.comments if one.span is not None]
    modalities = ("certain", "probable", "possible")
    graded = tuple(
        replace(
            one,
            modality=modalities[at % 3],
            polarity="positive",
            voices=(replace(one.voices[0], modality=modalities[at % 3], polarity="positive"),),
            checkworthy=at % 100 / 100,
        )
        for at, one in enumerate(made.claims)
    )
    many = range(0, size, 10)
    return check(
        replace(
            made,
            layers=(*made.layers, "weigh"),
            claims=graded,
            figures=tuple(
                figure(f"f{at}", spans[at], "4", f"c{at}") for at in range(size) if at % 10 < 2
            ),
            checks=tuple(
                sum_of(f"x{at}", "sum", "fails", "4 = 4", f"f{at}", f"f{at + 1}") for at in many
            ),
            evidence=tuple(
                replace(leaning_on(f"e{at}", spans[at], "graph", "absent"), claims=(f"c{at}",))
                for at in many
            ),
            contrasts=tuple(contrast(f"o{at}", "repeated", f"c{at}", "c0") for at in many),
            events=tuple(
                event(f"d{at}", f"{1700 + at % 300}-11-{at % 28 + 1:02}", spans[at]) for at in many
            ),
        )
    )
