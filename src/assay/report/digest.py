"""What readers do with a page, in the few words that a terminal and Markdown have room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.report.quoted import Bodies
from assay.report.relations import CONDUCT, STANCES, called, counted, readers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Claim, Comment
    from assay.report.lookup import Lookup

__all__ = [
    "ABOUT_WORDS",
    "Altered",
    "Signals",
    "altered",
    "disputed",
    "signals",
    "stance",
    "taken_up",
    "to_the_page",
]

_MARKS: Final = ' \n"“”„«»'
ABOUT_WORDS: Final = "Signals about words, not about people."


class Signals(Struct, frozen=True, kw_only=True):
    """One kind of conduct: how often it was found, and the numbers of the comments."""

    kind: str
    found: int
    comments: tuple[int, ...]


class Altered(Struct, frozen=True, kw_only=True):
    """A quotation that does not repeat the words as they stand."""

    quoting: str
    whose: str
    words: str
    why: str


def stance(lookup: Lookup, comment: Comment, *, answering: bool = False) -> str:
    """Say what a comment does with what it answers; empty where no stance was read.

    ``answering`` says that the name of the one it answers stands before, and need not come again.
    """
    found = lookup.relations.towards.get(comment.id)
    if found is None:
        return ""
    shown = STANCES[found.stance]
    above = lookup.comments.get(found.to)
    if above is None:
        return f"{shown.sign} {shown.verb} the page"
    said = comment.answers is not None and comment.answers.comment == found.to
    words = shown.alone if answering and said else f"{shown.verb} {called(above)}"
    return f"{shown.sign} {words}"


def to_the_page(lookup: Lookup) -> str:
    """Count the stances towards the page in one sentence; empty where there are none."""
    counts = counted(lookup.relations.to_the_page())
    if not counts:
        return ""
    return f"Towards the page: {', '.join(f'{n:,} {STANCES[kind].sharing}' for kind, n in counts)}."


def taken_up(lookup: Lookup, claim: Claim) -> str:
    """Say by how many readers a claim is denied, questioned, supported; empty where by none."""
    counts = readers(lookup.relations.taken.get(claim.id, ()))
    return ", ".join(f"{STANCES[kind].passive} {count:,}" for kind, count in counts)


def disputed(lookup: Lookup) -> Iterator[Claim]:
    """Yield the claims that readers take a stand on, those on which most do first."""
    taken = lookup.relations.taken
    sizes = {
        claim.id: sum(count for _, count in readers(taken[claim.id]))
        for claim in lookup.record.claims
        if claim.id in taken
    }
    found = [claim for claim in lookup.record.claims if sizes.get(claim.id)]
    yield from sorted(found, key=lambda claim: -sizes[claim.id])


def signals(lookup: Lookup) -> Iterator[Signals]:
    """Yield what a moderator would want to see, by kind: never by who wrote it."""
    found: dict[str, list[int]] = {}
    for comment, items in lookup.relations.conduct.items():
        for item in items:
            found.setdefault(item.kind, []).append(lookup.comment_numbers[comment])
    for kind, name in CONDUCT.items():
        if kind in found:
            numbers = tuple(sorted(set(found[kind])))
            yield Signals(kind=name, found=len(found[kind]), comments=numbers)


def altered(lookup: Lookup) -> Iterator[Altered]:
    """Yield the quotations whose words differ from those that they quote."""
    bodies, text = Bodies.of(lookup.record), lookup.record.page.text
    for item in lookup.record.quotations:
        if item.match == "altered" and item.of is not None:
            yield Altered(
                quoting=bodies.whose(item.span),
                whose=bodies.whose(item.of),
                words=f"“{item.span.of(text).strip(_MARKS)}”",
                why=item.why,
            )
