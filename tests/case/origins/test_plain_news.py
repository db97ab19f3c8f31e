"""How ordinary news names its sources again, and whose word a page is."""

from __future__ import annotations

import pytest

from tests.case.origins.corpora import Sheet, origins_in

ROOTS = [
    (
        "two last names, and one of them",
        "*Elvira Roque Sanz told the radio that 29 had died.*",
        "*Elvira Roque said 29 people were killed.*",
        1,
    ),
    (
        "a union, and its secretary, by its letters",
        "*78 per cent voted to walk out, the metalworkers' union OMZ announced.*",
        "*According to OMZ secretary Rado Linde, the strike was backed by 78 per cent.*",
        1,
    ),
    (
        "letters of a state, which has many bodies",
        "*The US army said 78 tanks were lost.*",
        "*US envoy Rado Linde said 78 tanks were lost.*",
        2,
    ),
    (
        "a body by what it does",
        "*The Inspectorate for Inland Waters said 1,850 trout had died.*",
        "*The authority that polices the country's inland waters says 1,850 trout have died.*",
        1,
    ),
    (
        "another body with the same words",
        "*The Union of Inland Waters Crews said 1,850 trout had died.*",
        "*The authority that polices the country's inland waters says 1,850 trout have died.*",
        2,
    ),
    (
        "a draft, either way round",
        "*The tower has cost 940 million more than planned, says the auditors' 84-page draft.*",
        "*The draft report of the auditors finds that the tower cost 940 million too much.*",
        1,
    ),
    (
        "who is named behind the office",
        "*“We counted 29 dead,” said the director, Rumen Ancas. Eleven are children.*",
        "*Rumen Ancas counted 29 dead, he said.*",
        1,
    ),
    (
        "what a union only hands on",
        "*Its union says the superintendent has told it that seven schools will close in May.*",
        "*Superintendent Mavis Ledger said seven schools will close in May.*",
        1,
    ),
]


@pytest.mark.parametrize(("what", "one", "other", "roots"), ROOTS, ids=[row[0] for row in ROOTS])
def test_a_source_that_is_named_again_is_one_source(
    what: str, one: str, other: str, roots: int
) -> None:
    found = origins_in(
        Sheet("Harbour Post", "2024-05-01", one), Sheet("The Quay", "2024-05-02", other)
    )
    assert found.count == roots, what


def test_who_stands_beside_an_outlet_in_a_circle_is_its_root() -> None:
    found = origins_in(
        Sheet("Desert Ledger", "2024-05-01", "*A 40-foot crack runs through the dam, the Basin"
              " Press has reported.*"),
        Sheet("Basin Press", "2024-05-02", "*There is a crack of 40 feet in the dam, according to"
              " both the Desert Ledger and Jolene Tibb, a dam safety engineer.*"),
    )  # fmt: skip
    assert found.circles
    assert found.count == 1
    assert found.roots[0].name == "Jolene Tibb"


def test_an_outlet_that_has_reported_the_same_is_credited() -> None:
    found = origins_in(
        Sheet("Deck News", "2024-05-01", "*The barge drifted for 52 hours, the Sabine Sentinel"
              " says.*"),
        Sheet("Coast Week", "2024-05-02", "*The harbour log shows the barge adrift for 52 hours.*"
              " Deck News has reported the same span."),
    )  # fmt: skip
    assert [(one.from_, one.to) for one in found.edges] == [("p2", "p1")]


def test_what_stands_in_the_local_press_is_nobodys_own_word() -> None:
    found = origins_in(
        Sheet("Zim Standard", "2024-05-01", "*26 people have died, doctor Farai Nyem said.*"),
        Sheet("Aid Watch", None, "*26 deaths to date, according to local press.*"),
    )
    assert found.count == 1


def test_a_sentence_with_words_left_out_is_a_copy_beside_one_that_is_the_same() -> None:
    beside = "Three passengers were treated for cold and a crew member broke a wrist."
    found = origins_in(
        Sheet("Sea Wire", "2024-05-01", "*All 117 people aboard a ferry that ran aground off the"
              f" Verd islands were brought ashore before dark on Monday.*\n\n{beside}"),
        Sheet("Radio Peq", "2024-05-02", "*All 117 people aboard the ferry that ran aground off the"
              f" islands on Monday were brought ashore before dark.*\n\n{beside}"),
    )  # fmt: skip
    assert [(one.from_, one.to, one.by) for one in found.edges] == [("p2", "p1", "copy")]


@pytest.mark.parametrize("publisher", ["Nordanet Status", "Nordanet", "Nordanet Online"])
def test_a_page_that_a_source_publishes_is_its_word(publisher: str) -> None:
    found = origins_in(
        Sheet(publisher, "2024-05-01", "*A failed update left 640,000 subscribers cut off.*"),
        Sheet("Fair Bill", "2024-05-02", "*Nordanet's helpdesk confirmed that 640,000 of its"
              " customers had been cut off.*"),
    )  # fmt: skip
    assert found.count == 1


def test_people_of_the_page_who_looked_may_stand_in_the_paragraph_before() -> None:
    found = origins_in(
        Sheet("The Chart", "2024-05-01", "Every dot has been visited by at least one of our"
              " volunteers.\n\n*There are 94 beaches with oil.*"),
        Sheet("Port Daily", "2024-05-02", "*Oil has reached 94 beaches, the navy said.*"),
    )  # fmt: skip
    assert found.count == 2


def test_letters_blended_from_a_bodys_name_are_the_body() -> None:
    found = origins_in(
        Sheet("Lus Post", "2024-05-01", "*The Zemba National Electricity Corporation says power"
              " cuts will last up to 18 hours a day.*"),
        Sheet("Reef News", "2024-05-02", "*Households may go without power for 18 hours a day,"
              " ZENCO has announced.*"),
    )  # fmt: skip
    assert found.count == 1


def test_a_copy_that_words_its_source_anew_is_one_beside_sentences_that_are_the_same() -> None:
    first = "Two commuter trains met head-on in fog outside Belf early on Monday."
    last = "A field hospital has been set up in a sports hall near the station."
    found = origins_in(
        Sheet("Sea Wire", "2024-05-01", f"{first}\n\n*At least nine people were killed, Captain"
              f" Otto Sereg said.*\n\n{last}"),
        Sheet("Wex Times", "2024-05-02", f"{first}\n\n*At least nine people were killed, a captain"
              f" of the local police said.*\n\n{last}"),
    )  # fmt: skip
    assert [(one.from_, one.to, one.by) for one in found.edges] == [("p2", "p1", "copy")]
    assert found.count == 1


def test_an_outlet_is_known_by_its_last_two_names() -> None:
    found = origins_in(
        Sheet("Almen Port News", "2024-05-01", "*1.6 tonnes were found, customs chief Gra Bord"
              " said.*"),
        Sheet("Dock Bulletin", "2024-05-02", "*As Port News writes, 1.6 tonnes were found.*"),
    )  # fmt: skip
    assert [(one.from_, one.to) for one in found.edges] == [("p2", "p1")]
    assert found.count == 1


@pytest.mark.parametrize(
    "looked",
    [
        "*Our reporters, counting from the roof, arrived at 23,000 people.*",
        "*Our undercover monitors bought the paper at 23,000 places.*",
        "*The flat cost 23,000, as follows from the contract, a copy of which the Review has.*",
    ],
)
def test_a_page_whose_people_looked_is_a_root(looked: str) -> None:
    found = origins_in(
        Sheet("Tvar Review", "2024-05-01", looked),
        Sheet("State Radio", "2024-05-02", "*It was 23,000, the interior ministry said.*"),
    )
    assert found.count == 2
