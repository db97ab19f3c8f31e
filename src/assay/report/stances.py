"""A comment's stance and signals, and those who take up a claim, as the HTML report shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.report.quoted import shortened
from assay.report.relations import CONDUCT, STANCES, Wordings, called, readers
from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assay.record import Comment, Stance, StanceKind
    from assay.report.lookup import Lookup
    from assay.report.relations import Taken

__all__ = ["Bears", "Signal", "StanceView", "TakenUp", "signals", "stance_view", "taken_up"]

_LONGEST: Final = 240
"""Characters of the words that carry a stance; the comment itself has the rest."""

_LISTED: Final = 200
"""Comments that are listed with a claim; thousands below one card are read by nobody."""


class Bears(Struct, frozen=True, kw_only=True):
    """A stance towards the claim ``number``."""

    shown: Wordings
    number: int


class StanceView(Struct, frozen=True, kw_only=True):
    """A comment's stance. ``number`` is that of the comment it is towards, 0 for the page.

    ``why`` has the words that carry it, its score and what found it; ``folds`` says that there is
    more to show than a quiet word.
    """

    shown: Wordings
    to: str
    number: int
    why: str
    bears: tuple[Bears, ...]

    @property
    def folds(self) -> bool:
        """Whether it takes a stand on anything, or could not be read."""
        return self.shown.tone != "quiet" or bool(self.bears)


class Signal(Struct, frozen=True, kw_only=True):
    """Words of a comment that a moderator would want to see."""

    kind: str
    words: str
    why: str


class Line(Struct, frozen=True, kw_only=True):
    """One comment that takes up a claim."""

    shown: Wordings
    name: str
    number: int
    words: str


class TakenUp(Struct, frozen=True, kw_only=True):
    """Who takes up a claim: how many readers in each way, and the comments with their words.

    ``more`` comments are not listed. ``read`` are assay's own counts, where people put a comment
    right and the counts are others since; there may be none of either.
    """

    counts: tuple[tuple[Wordings, int], ...]
    lines: tuple[Line, ...]
    more: int = 0
    read: tuple[tuple[Wordings, int], ...] | None = None


def stance_view(lookup: Lookup, comment: Comment) -> StanceView | None:
    """Return the stance of ``comment`` towards what it answers; None where none was read."""
    relations = lookup.relations
    found = relations.towards.get(comment.id)
    if found is None:
        return None
    above = lookup.comments.get(found.to)
    return StanceView(
        shown=STANCES[found.stance],
        to="the page" if above is None else called(above),
        number=0 if above is None else lookup.comment_numbers[above.id],
        why=_why(lookup, found),
        bears=tuple(
            Bears(shown=STANCES[item.stance], number=lookup.claim_numbers[item.to])
            for item in relations.bears.get(comment.id, ())
            if item.stance in _STANDS
        ),
    )


_STANDS: Final[Mapping[StanceKind, int]] = {"deny": 0, "query": 1, "support": 2}
"""The stances that take a stand, in the order in which they are listed."""


def _why(lookup: Lookup, found: Stance) -> str:
    """Return the reason with its words; an unknown stance has no probability to show."""
    words = shortened(quote(lookup.record.page.text, found.spans), _LONGEST)
    opening = words.removesuffix(" …")[:30]
    quoting = "" if opening in found.why or found.stance == "unknown" else f"“{words}” "
    # a person's reading has no probability
    plain = found.stance == "unknown" or found.by.startswith("person:")
    score = "" if plain else f"probability {found.score:.0%}, "
    return f"{quoting}{found.why} ({score}{found.by})"


def signals(lookup: Lookup, comment: Comment) -> tuple[Signal, ...]:
    """Return what a moderator would want to see in ``comment``."""
    text = lookup.record.page.text
    return tuple(
        Signal(
            kind=CONDUCT[item.kind],
            words=shortened(item.span.of(text), _LONGEST),
            why=f"{item.why} (score {item.score:.0%}, {item.by})",
        )
        for item in lookup.relations.conduct.get(comment.id, ())
    )


def taken_up(lookup: Lookup, claim: str, most: int = _LISTED) -> TakenUp | None:
    """Return who denies, questions or supports the claim; None where nobody does.

    At most ``most`` comments are listed; all are counted.
    """
    taken = [
        item
        for item in lookup.relations.taken.get(claim, ())
        if item.stance.stance in _STANDS
    ]  # fmt: skip
    counts = _readers(taken)
    read = counts if lookup.read is None else _readers(lookup.read.taken.get(claim, ()))
    if not taken and not read:
        return None
    taken.sort(key=lambda item: _STANDS[item.stance.stance])
    return TakenUp(
        counts=counts,
        read=None if read == counts else read,
        lines=tuple(_line(lookup, item) for item in taken[:most]),
        more=max(0, len(taken) - most),
    )


def _readers(taken: Iterable[Taken]) -> tuple[tuple[Wordings, int], ...]:
    return tuple((STANCES[kind], count) for kind, count in readers(taken))


def _line(lookup: Lookup, item: Taken) -> Line:
    words = quote(lookup.record.page.text, item.stance.spans)
    return Line(
        shown=STANCES[item.stance.stance],
        name=called(item.comment),
        number=lookup.comment_numbers[item.comment.id],
        words=shortened(words, _LONGEST),
    )
