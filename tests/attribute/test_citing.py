"""Who is cited speaks, and who cites hands it on."""

from __future__ import annotations

import pytest

import assay

CITED = [
    ("State television, citing the interior ministry, reported that 12 people had died.",
     ["the page", "State television", "the interior ministry"], "12 people had died"),
    ("The Post, citing two officials familiar with the matter, said the deal was dead.",
     ["the page", "The Post", "two officials familiar with the matter"], "the deal was dead"),
    ("The deal is dead, the Lantern reported, citing Ana Roke, a lawyer.",
     ["the page", "the Lantern", "Ana Roke"], "The deal is dead"),
    ("The agency reported 40 deaths, citing hospital records.",
     ["the page", "The agency", "hospital records"], "40 deaths"),
    ("Citing unnamed officials, the New Arden Post reported on Monday that the deal was dead.",
     ["the page", "the New Arden Post", "unnamed officials"], "the deal was dead"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chain", "said"), CITED)
def test_who_is_cited_is_the_last_voice(text: str, chain: list[str], said: str) -> None:
    record = assay.read_text(f"{text}\n")
    names = {source.id: source.name for source in record.sources}
    (claim,) = record.claims
    assert [names[voice.source] for voice in claim.voices] == chain
    assert "".join(span.of(text) for span in claim.content) == said


@pytest.mark.parametrize(
    "text",
    [
        "The airline cancelled 40 flights, citing the cost of fuel.",
        "The company, citing security concerns, said it would close the plant.",
    ],
)
def test_a_reason_that_is_cited_speaks_for_nobody(text: str) -> None:
    record = assay.read_text(f"{text}\n")
    assert not {"the cost of fuel", "security concerns"} & {one.name for one in record.sources}
