from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assay.report.lookup import Lookup
from assay.report.pieces import pieces
from assay.report.segments import Mark, cut, marks, placed
from assay.text import Span
from tests.factories import record
from tests.report.pages import QUAY, quay

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda at: Span(at[0], sum(at)))


@given(st.lists(SPANS, max_size=8), SPANS)
def test_segments_end_to_end_are_the_words(spans: list[Span], within: Span) -> None:
    text = "".join(chr(ord("a") + at % 26) for at in range(60))
    found = [
        Mark(span=span, part="claim", number=at)
        for at, span in enumerate(spans, 1)
        if span.overlaps(within)
    ]
    parts = list(cut(text, within, found))
    assert "".join(part.text for part in parts) == within.of(text)
    at = within.start
    for part in parts:
        covered = {mark.number for mark in found if mark.span.covers(Span(at, at + len(part.text)))}
        assert set(part.claims) == covered
        at += len(part.text)


def test_a_segment_in_nested_claims_leads_to_the_innermost() -> None:
    where = [block.span for block in quay().blocks]
    laid = placed(where, marks(Lookup.of(quay())))
    parts = {part.text: part for part in cut(QUAY, where[2], laid[where[2]])}
    assert parts["may"].claims == (5, 4)
    assert parts["may"].hedge
    assert parts["dock workers"].claims == (4,)
    assert parts["dock workers"].source == 4
    assert parts["reported"].cue


def test_every_claim_begins_exactly_once_however_many_blocks_it_crosses() -> None:
    blocks = [Span(0, 5), Span(7, 12), Span(14, 20)]
    laid = placed(blocks, [Mark(span=Span(5, 18), part="claim", number=1, first=True)])
    starts = [
        number
        for block in blocks
        for part in cut("x" * 20, block, laid.get(block, []))
        for number in part.starts
    ]
    assert starts == [1]


def test_pieces_hold_all_the_words_even_without_blocks() -> None:
    whole = record("One.\n\n Two. ")
    assert [piece.span.of(whole.page.text) for piece in pieces(whole)] == ["One.\n\n Two."]
