from __future__ import annotations

import pytest

import assay
from assay.record import Claim, Record, check
from tests.places import SEED, needs

NAME = "Abraham Shmulevich"
PAGE = "the page"


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


GOLDEN = [
    ("Terrorist threat to", PAGE),
    ("Russian President Vladimir", PAGE),
    ("Moscow evacuating ISIL", "Caucasus.Reality"),
    ("the Russian army", "Kurdish sources"),
    ("Instead, they negotiated", "Kurdish sources"),
    ("the accuracy of", NAME),
    ("Russia makes use", NAME),
    ("It’s beyond doubt.", NAME),
    ("People were given", PAGE),
    ("I don’t have", NAME),
    ("Over the course", NAME),
    ("They were given", NAME),
    ("The most famous", PAGE),
    ("Khalimov had excellent", NAME),
    ("It is curious", NAME),
    ("It is difficult", NAME),
    ("There are many", NAME),
    ("However, he, and", NAME),
    ("In theory, these", NAME),
    ("However, they traveled", NAME),
    ("Russia was simply", NAME),
    ("Many militants from", NAME),
    ("Many militants wound", PAGE),
    ("questions about the", NAME),
    ("Recalling the zeal", NAME),
    ("On the peninsula,", NAME),
    ("Meanwhile, actual militants", NAME),
    ("And that’s taking", NAME),
    ("their policy of", "the Russian authorities"),
    ("they use this", "the Russian authorities"),
    ("this justification does", NAME),
    ("A few years", PAGE),
    ("he intended to", "The militant"),
    ("Such cases are", "The militant"),
    ("It can’t be", NAME),
    ("ISIL field commanders", NAME),
    ("Russia supplies highly", PAGE),
    ("ISIL relies on", NAME),
    ("In fact, we", NAME),
    ("Against this backdrop", NAME),
    ("All these facts", NAME),
    ("The destabilization of", NAME),
    ("In addition, it", NAME),
    ("Yes, terrorists leave", NAME),
    ("This Islamic State", NAME),
    ("while there is", NAME),
    ("We do not", NAME),
    ("However, if Putin’s", NAME),
    ("Russia may use", PAGE),
    ("Moscow can use", NAME),
    ("Crimean Tatars as", "Moscow"),
    ("peaceful political opposition", "Moscow"),
    ("Moreover, one can not exclude", NAME),
    ("Such a terrorist", NAME),
    ("A trial balloon", NAME),
    ("Ukrainians having links", "not stated"),
    ("Most likely, such", NAME),
    ("However, it’s still", NAME),
]
"""The first words of every claim of the article, and whose it is, by reading the page."""


@pytest.mark.parametrize(("opening", "speaker"), GOLDEN)
def test_the_last_voice_of_a_claim_is_its_speaker(seed: Record, opening: str, speaker: str) -> None:
    names = {source.id: source.name for source in seed.sources}
    last = {
        names[claim.voices[-1].source]
        for claim in seed.claims
        if claim.comment is None and _words(seed, claim).startswith(opening)
    }
    assert last == {speaker}


def test_the_golden_ones_are_every_claim_of_the_article(seed: Record) -> None:
    claims = [_words(seed, claim) for claim in seed.claims if claim.comment is None]
    assert len(claims) == len(GOLDEN)
    assert all(any(one.startswith(opening) for opening, _ in GOLDEN) for one in claims)


def _words(seed: Record, claim: Claim) -> str:
    return " ".join(" ".join(span.of(seed.page.text) for span in claim.content).split())


@pytest.mark.parametrize("mention", ["the analyst", "The analyst", "the Israeli expert"])
def test_descriptions_are_the_one_who_is_named(seed: Record, mention: str) -> None:
    assert {name for said, _, name in speakers(seed) if said == mention} == {NAME}


def test_who_is_no_person_keeps_its_own_source(seed: Record) -> None:
    kinds = {source.name: source.kind for source in seed.sources}
    assert kinds["Kurdish sources"] == "group"
    assert kinds[NAME] == "person"
