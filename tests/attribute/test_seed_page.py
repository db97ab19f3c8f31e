from __future__ import annotations

import pytest

import assay
from assay.record import Record, check
from tests.places import SEED, needs

NAME = "Abraham Shmulevich"


@pytest.fixture(scope="module")
def seed() -> Record:
    return assay.read_text(needs(SEED).read_text(encoding="utf-8"))


def speakers(seed: Record) -> list[tuple[str, str, str]]:
    """Return the mention, the first words and the resolved name of each report in the article."""
    text = seed.page.text
    names = {source.id: source.name for source in seed.sources}
    return [
        (
            "".join(piece.of(text) for piece in item.mention),
            item.content[0].of(text),
            names[item.source],
        )
        for item in seed.attributions
        if item.comment is None
    ]


def test_the_record_hangs_together(seed: Record) -> None:
    assert check(seed) is seed
    assert Record.from_json(seed.to_json()) == seed


def test_who_is_named_is_one_source(seed: Record) -> None:
    named = [one for one in speakers(seed) if "Shmulevich" in one[0]]
    assert len(named) >= 6
    assert {name for _, _, name in named} == {NAME}
    assert [source.name for source in seed.sources].count(NAME) == 1


@pytest.mark.parametrize(
    "opening",
    ["“I don’t have any evidence", "“Khalimov had excellent", "“ISIL relies on", "“We do not know"],
)
def test_the_last_voice_of_a_main_quotation_is_its_speaker(seed: Record, opening: str) -> None:
    text = seed.page.text
    (item,) = [one for one in seed.attributions if one.content[0].of(text).startswith(opening)]
    names = {source.id: source.name for source in seed.sources}
    claims = [claim for claim in seed.claims if claim.attribution == item.id]
    assert claims
    assert {names[claim.voices[-1].source] for claim in claims} == {NAME}


@pytest.mark.parametrize("mention", ["the analyst", "The analyst", "the Israeli expert"])
def test_descriptions_are_the_one_who_is_named(seed: Record, mention: str) -> None:
    assert {name for said, _, name in speakers(seed) if said == mention} == {NAME}


def test_who_is_no_person_keeps_its_own_source(seed: Record) -> None:
    kinds = {source.name: source.kind for source in seed.sources}
    assert kinds["Kurdish sources"] == "group"
    assert kinds[NAME] == "person"
