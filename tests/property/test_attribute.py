from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assay.attribute import attribute
from assay.record import check
from tests.factories import attributed_record, reading

WORDS = st.sampled_from(
    "“ ” « » \" ' ‘ ’ , . : ; ? ! … — ( ) \n \n\n \t \u00a0 🐟 é "
    "Dora Fenwick Owen Pask Mr Mrs the The a mayor report Reuters officials he she they it I "
    "who which that whether said says told asked denied believes is was certain sure adding and "
    "but according to According It emerged reported ferry leaks unsafe Monday by of in".split(" ")
)
TEXTS = st.lists(WORDS | st.text(st.characters(codec="utf-8"), max_size=3), max_size=40).map(
    " ".join
)
KINDS = st.sampled_from(
    "title heading paragraph list_item quotation table caption byline furniture".split()
)


@settings(deadline=None, max_examples=300)
@given(TEXTS.filter(str.strip), st.lists(KINDS, max_size=4))
def test_any_text_gives_a_record_in_which_all_hangs_together(text: str, kinds: list[str]) -> None:
    read = reading(text, *kinds)
    made = attributed_record(read)
    assert check(made) is made
    assert attribute(read) == attribute(reading(text, *kinds))
    blocks = {block.id: block.span for block in made.blocks}
    for claim in made.claims:
        assert all(blocks[claim.block].covers(piece) for piece in claim.content)
    for item in made.attributions:
        for spans in (item.mention, item.cue, item.content):
            assert all(any(span.covers(piece) for span in blocks.values()) for piece in spans)


@settings(deadline=None, max_examples=100)
@given(TEXTS.filter(str.strip))
def test_every_attribution_has_a_claim_and_every_source_but_these_its_words(text: str) -> None:
    made = attributed_record(reading(text))
    claimed = {claim.attribution for claim in made.claims}
    assert {item.id for item in made.attributions} <= claimed
    assert all(
        source.mentions for source in made.sources if source.kind not in {"author", "unstated"}
    )
