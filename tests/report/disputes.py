"""Records made by hand in which readers take a stand, quote, and are rude."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from assay.record import (
    Block,
    Claim,
    Comment,
    Conduct,
    ConductKind,
    Quotation,
    Record,
    Stance,
    StanceKind,
    Voice,
    check,
)
from tests.factories import ID, attribution, claim, page, source, span
from tests.report.pages import poisoned, thread

if TYPE_CHECKING:
    from assay.text import Span

DISPUTE = """\
The ferry leaks

The ferry at Ondle takes in water, the harbour office said. Nobody was hurt.

It does not. I sail on her every day, you daft herring.

The ferry at Ondle takes in no water

Who measured that?

She leaks, I have seen it.

Je ne sais pas."""

LEAK = "The ferry at Ondle takes in water"

_BY = "test/relation@1"


def stance(
    identifier: str, whose: str, to: str, kind: StanceKind, *spans: Span, score: float = 0.8
) -> Stance:
    """Return a stance of one comment."""
    return Stance(
        id=identifier, from_=whose, to=to, stance=kind, score=score, spans=spans,
        why="The words say so.", by=_BY,
    )  # fmt: skip


def signal(identifier: str, comment: str, kind: ConductKind, where: Span) -> Conduct:
    """Return a signal for a moderator."""
    return Conduct(
        id=identifier, comment=comment, kind=kind, span=where, score=0.9,
        why="The word demeans.", by=_BY,
    )  # fmt: skip


def dispute() -> Record:
    """Return a page with five comments: two deny, one asks, one agrees, one cannot be read."""
    words = DISPUTE.split("\n\n")
    whose = (None, None, "r1", "r2", "r3", "r4", "r5")
    kinds = ("title", "paragraph", "comment", "quotation", "comment", "comment", "comment")
    names = ("Kelda", "Moss", "Rook", "Kelda", "Brae")
    parents = (None, "r1", None, "r1", None)
    return check(
        Record(
            layers=("read", "attribute", "weigh", "relate"),
            page=page(DISPUTE, id=ID, media_type="text/html", title="The ferry leaks"),
            blocks=tuple(
                Block(id=f"b{at}", kind=kind, span=span(DISPUTE, body), comment=comment)  # type: ignore[arg-type]
                for at, (kind, body, comment) in enumerate(
                    zip(kinds, words, whose, strict=True), 1
                )
            ),
            comments=tuple(
                Comment(
                    id=f"r{at}", parent=parent, depth=0 if parent is None else 1, author=name,
                    posted=f"2024-05-0{min(at, 3)}", span=span(DISPUTE, body),
                )
                for at, (name, parent, body) in enumerate(
                    zip(names, parents, words[2:], strict=True), 1
                )
            ),
            sources=(
                source("s1", "The Ondle Echo", "author"),
                source("s2", "the harbour office", "organisation", _at("the harbour office")),
                source("s3", "Kelda", "commenter"),
            ),
            attributions=(
                attribution("a1", "s2", _at("the harbour office"), _at("said"), _at(LEAK)),
            ),
            claims=_claims(),
            quotations=_quotations(),
            stances=_stances(),
            conduct=(
                signal("k1", "r1", "insult", _at("daft herring")),
                signal("k2", "r3", "flood", _at("Who measured that?")),
            ),
        )
    )  # fmt: skip


def _at(words: str) -> Span:
    return span(DISPUTE, words)


def _claims() -> tuple[Claim, ...]:
    echo, office = Voice(source="s1"), Voice(source="s2", attribution="a1")
    return (
        claim("c1", "b2", (echo, office), _at(LEAK)),
        claim("c2", "b2", (echo,), _at("Nobody was hurt.")),
        claim("c3", "b3", (Voice(source="s3"),), _at("I sail on her every day"), comment="r1"),
    )


def _quotations() -> tuple[Quotation, ...]:
    return (
        Quotation(
            id="q1",
            span=_at("The ferry at Ondle takes in no water"),
            of=_at(LEAK),
            match="altered",
            similarity=0.93,
            why="The words differ: “no” does not stand there.",
            by=_BY,
        ),
    )


def _stances() -> tuple[Stance, ...]:
    never, asked = _at("It does not."), _at("Who measured that?")
    quoted, seen = _at("takes in no water"), _at("She leaks, I have seen it.")
    return (
        stance("t1", "r1", "page", "deny", never),
        stance("t2", "r1", "c1", "deny", never),
        stance("t3", "r2", "r1", "comment", quoted),
        stance("t4", "r2", "c1", "deny", quoted),
        stance("t5", "r3", "page", "query", asked),
        stance("t6", "r3", "c1", "query", asked),
        stance("t7", "r4", "r1", "deny", seen),
        stance("t8", "r4", "c3", "comment", seen),
        stance("t9", "r5", "page", "unknown", _at("Je ne sais pas."), score=0.0),
    )


def hostile_dispute() -> Record:
    """Return `dispute`, with every field that is free text, or any address, an attacker's."""
    return poisoned(dispute())


def long_dispute(size: int, deepest: int) -> Record:
    """Return a long discussion in which each comment takes a stand and some are rude."""
    made = thread(size, deepest)
    kinds: tuple[StanceKind, ...] = ("deny", "comment", "support", "comment", "query", "unknown")
    found: list[Stance] = []
    for at, one in enumerate(made.comments):
        if one.span is not None:
            kind = kinds[at % len(kinds)]
            found.append(stance(f"t{at}", one.id, one.parent or "page", kind, one.span))
            if at:
                found.append(stance(f"u{at}", one.id, "c0", kind, one.span))
    conduct = tuple(
        signal(f"k{at}", one.id, "insult", one.span)
        for at, one in enumerate(made.comments)
        if one.span is not None and at % 10 == 0
    )
    posted = tuple(
        replace(one, posted=f"2024-{1 + at % 12:02}-{1 + at % 28:02}T{at % 24:02}:00:00Z")
        for at, one in enumerate(made.comments)
    )
    layers = (*made.layers, "relate")
    return check(
        replace(made, layers=layers, comments=posted, stances=tuple(found), conduct=conduct)
    )
