"""The figures of a page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from assay.record import Figure, Problem
from assay.record.holders import Holders
from assay.weigh.figures.decimals import decimal
from assay.weigh.figures.found import read
from assay.weigh.figures.numerals import LIMIT, endless, style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Bound, Claim, Reading
    from assay.text import Span
    from assay.weigh.figures.found import Found

__all__ = ["figures", "unread"]

BY = "rule:figures/4"

_SILENT = frozenset({"furniture", "byline"})
_BOUNDS: dict[Bound, str] = {
    "exact": "an exact number",
    "about": "about that number",
    "at_least": "that number or more",
    "at_most": "that number or less",
    "between": "a range with two ends",
}


def figures(reading: Reading, claims: Sequence[Claim], dates: Sequence[Span]) -> tuple[Figure, ...]:
    """Find every quantity of a page, in text order; ``dates`` are spans that state times.

    What stands in furniture and bylines is left out, and numbers of more than `LIMIT` digits.
    Time is linear in the page's length.
    """
    text = reading.page.text
    holders = Holders(claims)
    return tuple(
        Figure(
            id=f"n{place}", span=one.span, value=decimal(one.value), low=decimal(one.low),
            high=decimal(one.high), bound=one.bound, unit=one.unit,
            counted=None if one.counted is None else " ".join(one.counted.of(text).split()),
            claim=_id(holders.innermost(one.span)), why=_why(text, one), by=BY,
        )
        for place, one in enumerate(_every(reading, sorted(dates)), start=1)
    )  # fmt: skip


def _id(claim: Claim | None) -> str | None:
    return None if claim is None else claim.id


def unread(reading: Reading) -> tuple[Problem, ...]:
    """Tell of numbers that are too long to be read: each block that holds any is named once."""
    text = reading.page.text
    return tuple(
        Problem(
            code="number_too_long",
            message=(
                f"A number here has more than {LIMIT} digits, so it is not among the figures; "
                "read it in the text itself."
            ),
            span=found,
        )
        for block in reading.blocks
        if block.kind not in _SILENT and (found := endless(text, block.span)) is not None
    )


def _every(reading: Reading, dates: Sequence[Span]) -> Iterator[Found]:
    text = reading.page.text
    written = style(text, 0, len(text))
    starts = [one.start for one in dates]
    for block in reading.blocks:
        if block.kind not in _SILENT:
            first, after = (
                bisect_left(starts, block.span.start),
                bisect_right(starts, block.span.end),
            )
            yield from read(text, block.span, dates[first:after], written)


def _why(text: str, one: Found) -> str:
    words = " ".join(one.span.of(text).split())
    bounded = "" if one.bounding is None else f" with “{' '.join(one.bounding.of(text).split())}”"
    if one.unit is not None:
        of = f", in {one.unit}"
    elif one.counted is not None:
        of = f", counting “{' '.join(one.counted.of(text).split())}”"
    else:
        of = ""
    return f"“{words}”{bounded} states {_BOUNDS[one.bound]}{of}."
