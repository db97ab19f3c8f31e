"""Whose word a sentence is, by other ways of reporting, and who was heard on one occasion."""

from __future__ import annotations

import pytest

from tests.case.origins.corpora import Sheet, origins_in

_FIRST = "Rain fell all week."
_SECOND = "Nobody on the quay would talk."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The union makes it 340 drivers.", "union"),
        ("Rafael Prewett was blunt: 340 drivers had walked out.", "prewett"),
        ("340 drivers had walked out, reads an internal memo dated 4 April.", "memo"),
        ("It was the mayor who let slip that 31 flats stood empty.", "mayor"),
        ("31 flats stand empty, we understand from people close to the talks.", "people"),
        ("31 flats stand empty, tenants were told by the housing office.", "housing office"),
        ("In a letter to tenants, the director put the empty flats at 31.", "director"),
        ("The base has 14 new hangars, as satellite images make plain.", "satellite images"),
        ("31 pupils fell ill, per Delbury council's website.", "council"),
        ("Court papers lodged in Delbury put the debts at 41 million pounds.", "court papers"),
        (
            "Surveyor Ada Quill, sent by the county, went over the bridge and found 14 cracks.",
            "quill",
        ),
    ],
)
def test_a_sentence_names_its_source_in_many_ways(text: str, name: str) -> None:
    found = origins_in(Sheet("Kelso Courier", "2024-05-01", f"{_FIRST} *{text}*"))
    assert any(name in root.name.casefold() for root in found.roots)


@pytest.mark.parametrize(
    "text",
    [
        "Four of us rode the course and made it 380 metres short.",
        "When we tried the hotline, 14 of 20 calls went unanswered.",
        "We clicked through the site and came upon 212 fakes.",
    ],
)
def test_what_the_page_did_itself_is_its_own(text: str) -> None:
    found = origins_in(Sheet("Kelso Courier", "2024-05-01", f"{_FIRST} *{text}*"))
    assert [root.kind for root in found.roots] == ["observation"]


@pytest.mark.parametrize(
    ("one", "other", "roots"),
    [
        (
            "Judge Elin Marsh found that 14 inspections had been skipped.",
            "The High Court ruled that 14 inspections were left out.",
            1,
        ),
        (
            "Judge Elin Marsh found that 14 inspections had been skipped.",
            "Prosecutors say that 14 inspections were left out.",
            2,
        ),
        (
            "Lena Mowat told fans on Instagram that 12 shows were off.",
            "In a post to her followers, the singer called off 12 concerts.",
            1,
        ),
        (
            "Superintendent Rhea Holt told a news conference that 31 were held.",
            "As the chief of the operation explained before the press, 31 people are in cells.",
            1,
        ),
        (
            "The indictment says that 12 million euros were moved.",
            "Prosecutors allege that 12 million euros left the firm.",
            1,
        ),
        (
            "The statistics office said prices rose 8.2 per cent.",
            "Official figures show that it all costs 8.2 per cent more.",
            1,
        ),
        (
            "Scientists at the Halden Institute counted 31 craters.",
            "Boffins at Halden's institute tallied 31 holes.",
            1,
        ),
        (
            "The Port Workers' Union says that 340 are on strike.",
            "The port authority counted 340 dockers who were not there.",
            2,
        ),
        (
            "Governor Zoran Petrak said that 212 homes had been flooded.",
            "The 58-year-old told listeners that 212 houses were under water.",
            1,
        ),
        (
            "A survivor said that 40 too many were aboard.",
            "The coastguard put the excess at 40.",
            2,
        ),
    ],
)
def test_sources_of_one_occasion_or_body_are_one(one: str, other: str, roots: int) -> None:
    found = origins_in(
        Sheet("Marren Ledger", "2024-05-01", f"{_FIRST} *{one}*"),
        Sheet("Osk Herald", "2024-05-02", f"{_SECOND} *{other}*"),
    )
    assert found.count == roots


def test_a_firm_with_two_words_to_its_name_is_no_person() -> None:
    found = origins_in(
        Sheet(
            "Marren Ledger", "2024-05-01",
            f"{_FIRST} *Quill Marine said it would build 14 ferries.*",
        ),
        Sheet(
            "Osk Herald", "2024-05-02",
            "*The shipbuilder said that 14 would be built.* The shares of Quill Marine rose.",
        ),
    )  # fmt: skip
    assert [root.kind for root in found.roots] == ["organisation"]


def test_what_stands_on_an_account_is_its_holders_word() -> None:
    found = origins_in(
        Sheet(
            "Chirper", "2024-05-01", "*The doctors say rest, so all 12 shows are off.*",
            url="https://chirper.example/@lenamowat/77",
        ),
    )  # fmt: skip
    assert [root.name for root in found.roots] == ["lenamowat"]
