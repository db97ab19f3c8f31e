"""Words, shares and places drawn at random."""

from __future__ import annotations

from hypothesis import strategies as st

from assay.text import Span

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
MAYBE = st.none() | WORDS
SHARES = st.floats(0, 1)


@st.composite
def pieces(draw: st.DrawFn, size: int, fewest: int = 0) -> tuple[Span, ...]:
    """Draw spans of a text of ``size`` code points: in order, not overlapping."""
    count = draw(st.integers(fewest, max(fewest, min(2, size // 2))))
    cuts = sorted(
        draw(st.lists(st.integers(0, size), min_size=2 * count, max_size=2 * count, unique=True))
    )
    return tuple(Span(cuts[at], cuts[at + 1]) for at in range(0, 2 * count, 2))
