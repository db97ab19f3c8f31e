"""The `relate` layer: who answers whom, where readers stand, what a moderator would want to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from assay.models.several import several
from assay.record import Conduct, Related
from assay.relate.answers import answers
from assay.relate.conduct import PROFANITY, signals
from assay.relate.copied import BY as BY_COPY
from assay.relate.copied import copied
from assay.relate.flood import BY as BY_FLOOD
from assay.relate.flood import flood
from assay.relate.own import ARTICLE, own_words
from assay.relate.stances import stances
from assay.text import Span, quote, quoted_stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Claim, ConductKind, Quotation, Reading
    from assay.relate.copied import Copy

__all__ = ["relate"]

_SHOWN = 60
_SURE = 0.6
"""How sure a signal must be to stand in a record: a moderator's time is short."""

_QUOTED = " It stands in quotation marks: the words may be another's."


def relate(reading: Reading, claims: Sequence[Claim], quotations: Sequence[Quotation]) -> Related:
    """Relate the comments of a page to one another and to its claims.

    ``quotations`` are those that the `weigh` layer found. Time is linear in the page's length.
    Raises `ModelError` when weights are missing or damaged.
    """
    copies = tuple(copied(reading, quotations))
    found = answers(reading, quotations, copies)
    comments = tuple(
        replace(one, answers=found[one.id]) if one.id in found else one for one in reading.comments
    )
    related = replace(reading, comments=comments)
    return Related(
        comments=comments,
        stances=stances(related, claims, quotations),
        conduct=_conduct(reading, copies),
    )


def _conduct(reading: Reading, copies: Sequence[Copy]) -> tuple[Conduct, ...]:
    found = sorted([*_marked(reading), *_copied(reading, copies), *_floods(reading)])
    return tuple(
        Conduct(id=f"w{place}", comment=comment, kind=kind, span=span, score=score, why=why, by=by)
        for place, (span, comment, kind, score, why, by) in enumerate(found, start=1)
    )


_Found = tuple[Span, str, "ConductKind", float, str, str]


def _marked(reading: Reading) -> Iterator[_Found]:
    """Yield what is marked in the comments' own words; what they quote belongs to who said it."""
    text = reading.page.text
    own = own_words(reading)
    written = [(one.id, span) for one in reading.comments for span in own[one.id]]
    found = several(lambda one: signals(text, one[1]), written)
    for (comment, span), marked in zip(written, found, strict=True):
        quoted = [one for one in quoted_stretches(text, span) if len(one.of(text).split()) > 1]
        for signal in marked:
            if signal.kind != PROFANITY and signal.score >= _SURE:
                inside = any(one.covers(signal.span) for one in quoted)
                why = signal.why + (_QUOTED if inside else "")
                yield signal.span, comment, signal.kind, signal.score, why, signal.by


def _copied(reading: Reading, copies: Sequence[Copy]) -> Iterator[_Found]:
    text = reading.page.text
    for copy in copies:
        whose = "the article" if copy.owner == ARTICLE else "another comment"
        shown = quote(text, [copy.of])[:_SHOWN]
        why = f"These words stand in {whose} too, and no mark says so: “{shown}”."
        yield copy.span, copy.comment, "copied", 1.0, why, BY_COPY


def _floods(reading: Reading) -> Iterator[_Found]:
    for comment, span, why in flood(reading):
        yield span, comment, "flood", 1.0, why, BY_FLOOD
