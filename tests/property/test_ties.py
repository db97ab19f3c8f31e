from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assay.record import Record, check
from assay.relate.ties import ties
from tests.factories import Post, attributed_record, discussion

PARTS = st.sampled_from(
    [
        *"Ana Roke|Bram Lind|Vorn Ltd|Osk|the|The|mayor of|met|was arrested by".split("|"),
        *"“|”|’s|and|of|Ministry of|ILM|his|her brother|who|said that|Åsvik IF|Sa|Ltd".split("|"),
        *"& |St.|—|\n|\xa0|\u202e|1917|Паром|is|in|between|J.|A.B.|O’Neil|al-Badawi".split("|"),
        *"(|)|,|.|may|Roke|did not fund|van der|Truth and Memory Commission|“Tiger”|A".split("|"),
    ]
)
TEXTS = st.lists(PARTS | st.text(st.characters(codec="utf-8"), max_size=3), max_size=25).map(
    lambda words: " ".join(words).strip()
)


@settings(deadline=None, max_examples=120)
@given(TEXTS.filter(bool), TEXTS)
def test_any_words_give_entities_and_links_that_hang_together(article: str, posted: str) -> None:
    article = "\n\n".join(part for part in article.split("\n\n") if part.strip())
    read = discussion(article, Post("gull", posted.replace("\n", " ").strip() or None))
    found = attributed_record(read)
    made = ties(read, found.sources, found.claims)
    record = Record(
        layers=("read", "attribute", "relate"),
        page=found.page,
        blocks=found.blocks,
        comments=found.comments,
        sources=found.sources,
        attributions=found.attributions,
        claims=found.claims,
        entities=made.entities,
        links=made.links,
    )
    assert check(record) is record
    assert ties(read, found.sources, found.claims) == made
    mentions = {one.id: one.mentions for one in made.entities}
    for one in made.links:
        assert one.relation
        assert mentions[one.from_]
