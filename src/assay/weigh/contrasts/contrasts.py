"""The contrasts of a page: claims that a careful reader would set side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.record import Contrast
from assay.weigh.contrasts.headings import headings
from assay.weigh.contrasts.subjects import Subjects
from assay.weigh.contrasts.voices import voices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import Claim, Reading, Source

__all__ = ["contrasts"]

BY = "rule:contrasts/2"


def contrasts(
    reading: Reading, sources: Sequence[Source], claims: Sequence[Claim]
) -> tuple[Contrast, ...]:
    """Set claims of the article side by side, in text order.

    Claims of the discussion are not compared: readers contradict one another, and seldom
    themselves. Time is linear in the number of claims. Raises `ModelError` for missing or damaged
    weights.
    """
    text = reading.page.text
    article = [one for one in claims if one.comment is None]
    subjects = Subjects(text, article)
    headed = frozenset(one.id for one in reading.blocks if one.kind in {"title", "heading"})
    found = [
        *headings(text, article, subjects, headed),
        *voices(text, article, subjects, headed, {one.id: one for one in sources}),
    ]
    taken = {frozenset((one.first, one.second)): one for one in reversed(found)}
    ordered = sorted(taken.values(), key=lambda one: (one.first, one.second))
    return tuple(
        Contrast(
            id=f"x{place}", kind=one.kind, from_=article[one.first].id, to=article[one.second].id,
            why=one.why, by=BY,
        )
        for place, one in enumerate(ordered, start=1)
    )  # fmt: skip
