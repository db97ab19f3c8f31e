"""What a page's words rest on, drawn at random."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from assay.record import (
    Bound,
    Check,
    CheckKind,
    Contrast,
    ContrastKind,
    Event,
    EventTime,
    Evidence,
    EvidenceKind,
    Figure,
    Match,
    Outcome,
    Presence,
    Quotation,
)
from tests.property.spans import MAYBE, SHARES, WORDS, pieces

MATCHES: st.SearchStrategy[Match] = st.sampled_from(get_args(Match))
BOUNDS: st.SearchStrategy[Bound] = st.sampled_from(get_args(Bound))
CHECKS: st.SearchStrategy[CheckKind] = st.sampled_from(get_args(CheckKind))
OUTCOMES: st.SearchStrategy[Outcome] = st.sampled_from(get_args(Outcome))
EVIDENCE: st.SearchStrategy[EvidenceKind] = st.sampled_from(get_args(EvidenceKind))
PRESENCES: st.SearchStrategy[Presence] = st.sampled_from(get_args(Presence))
CONTRASTS: st.SearchStrategy[ContrastKind] = st.sampled_from(get_args(ContrastKind))
TIMES: st.SearchStrategy[EventTime] = st.sampled_from(get_args(EventTime))
WHEN = (
    st.none()
    | st.sampled_from(
        "2017 2017-11 2017-11-20 201X 2017-23 2017-11~ 2017-11-13/2017-11-19 2017/.. /2016"
        " -0044-03-15 XXXX-11-20 Y170000002 2017-99".split()
    )
    | WORDS
)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2).map("{:f}".format)


@st.composite
def figures(draw: st.DrawFn, size: int, said: list[str]) -> tuple[Figure, ...]:
    made: list[Figure] = []
    for place, span in enumerate(draw(pieces(size))):
        bound = draw(BOUNDS)
        made.append(
            Figure(
                id=f"f{place}",
                span=span,
                value=None if bound == "between" else draw(NUMBERS),
                low=draw(NUMBERS if bound == "between" else st.none() | NUMBERS),
                high=draw(NUMBERS if bound == "between" else st.none() | NUMBERS),
                bound=bound,
                unit=draw(MAYBE),
                counted=draw(MAYBE),
                claim=draw(st.sampled_from([None, *said])),
                why="Because.",
                by="test/1",
            )
        )
    return tuple(made)


@st.composite
def checks(draw: st.DrawFn, counted: list[str], said: list[str]) -> tuple[Check, ...]:
    return tuple(
        Check(
            id=f"x{place}",
            kind=draw(CHECKS),
            outcome=draw(OUTCOMES),
            figures=tuple(draw(st.lists(st.sampled_from(counted), min_size=1, max_size=3))),
            claims=tuple(draw(st.lists(st.sampled_from(said), max_size=2))) if said else (),
            working=draw(WORDS),
            why="Because.",
            by="test/1",
        )
        for place in range(draw(st.integers(0, 2)) if counted else 0)
    )


@st.composite
def evidence(draw: st.DrawFn, size: int, said: list[str]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            id=f"e{place}",
            span=span,
            kind=draw(EVIDENCE),
            presence=draw(PRESENCES),
            target=draw(MAYBE | st.just("https://e.example/1")),
            claims=tuple(draw(st.lists(st.sampled_from(said), max_size=2))) if said else (),
            why="Because.",
            by="test/1",
        )
        for place, span in enumerate(draw(pieces(size)))
    )


@st.composite
def contrasts(draw: st.DrawFn, ends: list[str]) -> tuple[Contrast, ...]:
    return tuple(
        Contrast(
            id=f"o{place}",
            kind=draw(CONTRASTS),
            from_=draw(st.sampled_from(ends)),
            to=draw(st.sampled_from(ends)),
            why="Because.",
            by="test/1",
        )
        for place in range(draw(st.integers(0, 2)))
    )


@st.composite
def events(draw: st.DrawFn, size: int, said: list[str]) -> tuple[Event, ...]:
    return tuple(
        Event(
            id=f"d{place}",
            when=draw(WHEN),
            time=draw(TIMES),
            basis=draw(WORDS),
            span=span,
            claim=draw(st.sampled_from([None, *said])),
            by="test/1",
        )
        for place, span in enumerate(draw(pieces(size)))
    )


@st.composite
def quotations(draw: st.DrawFn, size: int) -> tuple[Quotation, ...]:
    made: list[Quotation] = []
    for place, span in enumerate(draw(pieces(size))):
        match = draw(MATCHES)
        made.append(
            Quotation(
                id=f"q{place}",
                span=span,
                of=None if match == "not_found" else draw(pieces(size, 1))[0],
                match=match,
                similarity=draw(SHARES),
                why="Because.",
                by="test/1",
            )
        )
    return tuple(made)
