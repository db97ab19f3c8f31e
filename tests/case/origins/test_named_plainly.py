"""Sources that are plainly named in ways of their own: acts, short names, what one has heard."""

from __future__ import annotations

import pytest

from assay.case.origins.voices.acting import acting
from assay.case.origins.voices.offices import is_one_at
from tests.case.origins.corpora import Sheet, origins_in

_FIRST = "Rain fell all week."


def _bounds(*told: tuple[str, str]) -> tuple[int, int]:
    found = origins_in(*(
        Sheet(outlet, f"2024-05-0{day}T08:00:00+00:00", f"{_FIRST} {_marked(text)}")
        for day, (outlet, text) in enumerate(told, 1)
    ))  # fmt: skip
    return found.at_least, found.at_most


def _marked(text: str) -> str:
    return text if "*" in text else f"*{text}*"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ivo Marsh was sentenced to seven years in prison by the Marlow sessions court.",
            "Inside, the sessions court had just handed the builder a seven-year term.",
        ),
        ("A judge in Marlow jailed Ivo Marsh for nine years.",
         "Marlow Crown Court sent Marsh down for nine years."),
        ("The High Court awarded the widow 310,000 crowns.",
         "The widow was awarded 310,000 crowns by Justice Elin Orr."),
        ("The tribunal ordered the firm to pay 41,000 euros.",
         "The firm was ordered by an employment tribunal to pay 41,000 euros."),
        ("The Bank of Ostria lifted its key rate to 6.75 percent on Thursday.",
         "Governor Halm has announced that the main interest rate goes up to 6.75 per cent."),
        ("The National Bank of Ostria cut its benchmark rate to 3.25 percent.",
         "Central bank governor Ada Halm said the rate was now 3.25 percent."),
        ("The Reserve Bank raised its cash rate to 4.5 per cent.",
         "The cash rate was raised to 4.5 per cent by the central bank."),
        ("The competition authority fined Orrin Motors 4.2 million euros.",
         "Orrin Motors was fined 4.2 million euros by the competition authority."),
    ],
)  # fmt: skip
def test_a_courts_or_banks_own_act_is_its_word(one: str, other: str) -> None:
    assert _bounds(("Kelso Courier", one), ("Marlow Mail", other)) == (1, 1)


def test_two_central_banks_are_two() -> None:
    one = "The Bank of Ostria said growth would be 2.5 percent."
    other = "Growth will be 2.5 percent, said the Bank of Norvia."
    assert _bounds(("Kelso Courier", one), ("Marlow Mail", other)) == (2, 2)


@pytest.mark.parametrize(
    "words", ["The builder lifted his hat.", "", "Rates rose.", "The court was cold.", "é" * 5_000]
)
def test_other_acts_name_nobody(words: str) -> None:
    assert acting(words) is None


@pytest.mark.parametrize(
    "text",
    [
        "Thirty-one kilos: the weight of that mushroom in the Anvil.",
        "I read in the Anvil that it weighed 31 kilos.",
        "It weighed 31 kilos, if the Anvil is to be believed.",
        "It weighed 31 kilos (the Anvil).",
        "The Anvil's 31 kilos made us laugh.",
        "The Eastern Anvil has been to the wood. *It weighed 31 kilos.*",
        "I read the Eastern Anvil with my coffee. *31 kilos, would you believe it.*",
        "*31 kilos, would you believe it.* It was in the Eastern Anvil on Monday.",
        "*It weighed all of 31 kilos.*\n\nAll this was in the Eastern Anvil first.",
        "It weighed 31 kilos, a local newspaper reported.",
    ],
)
def test_an_outlet_named_shortly_or_beside_is_whom_it_is_from(text: str) -> None:
    first = ("Eastern Anvil", "The mushroom found there had 31 kilos, said Ana Roke.")
    assert _bounds(first, ("Marlow Mail", text)) == (1, 1)


@pytest.mark.parametrize(
    ("text", "other", "bounds"),
    [
        ("41 jobs go, this paper understands from Ada Quill of the port.",
         "The port sheds 41 jobs, said Ada Quill, its director.", (1, 1)),
        ("41 jobs go, this newspaper has learnt from a senior official.",
         "The port sheds 41 jobs, a senior government official said.", (1, 2)),
        ("41 jobs go, we have learned from two directors.",
         "The port sheds 41 jobs, a source close to the board said.", (1, 2)),
        ("41 jobs go, our reporter heard from a manager.",
         "The port sheds 41 jobs, a manager said.", (1, 2)),
        ("We have it from the treasurer that 41 jobs go.",
         "The port sheds 41 jobs, the treasurer said.", (1, 1)),
    ],
)  # fmt: skip
def test_what_one_has_heard_is_the_tellers_word(
    text: str, other: str, bounds: tuple[int, int]
) -> None:
    assert _bounds(("Kelso Courier", text), ("Marlow Mail", other)) == bounds


@pytest.mark.parametrize(
    "text",
    [
        "Standing at the fence, one can make out 41 tents.",
        "From where your correspondent sat, 41 tents could be counted.",
        "Yours truly counted 41 tents.",
        "*The field had 41 tents.* (Counted by our reporter on 3 May.)",
        "Drone pictures taken for the Courier show 41 tents.",
        "Counting them from the church tower took us an hour: 41 tents.",
    ],
)
def test_its_own_people_looked(text: str) -> None:
    found = origins_in(Sheet("Kelso Courier", "2024-05-01", f"{_FIRST} {_marked(text)}"))
    assert [root.kind for root in found.roots] == ["observation"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("41 coins are gone, the museum said.", "Curator Petr Halm misses 41 coins, he said."),
        ("The diocese said 41 churches would close.", "Bishop Orr said 41 churches are to go."),
        ("The navy said four shots were fired.", "Four shots it was, a naval spokesman said."),
        ("Four shots, said navy spokesman Azlan Harith.",
         "Captain Puspa Wira, deputy head of naval public affairs, spoke of four shots."),
        ("The presidency said 14 envoys would go.",
         "14 envoys travel, said the president's spokeswoman, Ada Quill."),
        ("The county's coroner found 41 bruises.", "There were 41 bruises, the coroner said."),
        ("Harbour master Ivo Orr said 41 boats sank.", "41 boats sank, the port authority said."),
        ("The crack is 37 metres long, says the engineer in charge, Evaristo Monjaraz.",
         "*The new minister recalled measuring a crack of 37 metres.* Mr Monjaraz was rector."),
    ],
)  # fmt: skip
def test_one_source_goes_by_several_names(one: str, other: str) -> None:
    assert _bounds(("Kelso Courier", one), ("Marlow Mail", other)) == (1, 1)


@pytest.mark.parametrize(
    ("outlet", "one", "other"),
    [
        ("Amalgamated Dockers, Kestrel Bay branch", "Of those who voted, 91 per cent want to go.",
         "The union said that 91% of those taking part had backed action."),
        ("Norvian Guild of Bakers", "Of our members, 84 per cent voted to stop work.",
         "84 per cent are for a strike, the guild said."),
        ("Teachers United, Local 14", "The vote was 312 to 40.",
         "The union put the vote at 312 to 40."),
    ],
)  # fmt: skip
def test_a_branch_or_guild_speaks_for_itself(outlet: str, one: str, other: str) -> None:
    assert _bounds((outlet, one), ("Marlow Mail", other)) == (1, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The oxygen failed for 40 minutes, said a nurse who asked not to be named.",
         '"It was forty minutes by my watch," says the husband of a patient.'),
        ("A fisherman counted 14 dead seals.", "A teacher on a walk counted 14 seals, all dead."),
        ("Fourteen patients were moved, said a nurse.",
         "A porter at the hospital said that 14 patients had to go."),
    ],
)  # fmt: skip
def test_people_of_two_callings_are_two(one: str, other: str) -> None:
    assert _bounds(("Kelso Courier", one), ("Marlow Mail", other)) == (2, 2)


def test_one_at_a_body_is_no_office() -> None:
    assert is_one_at("a porter at the hospital")
    assert not is_one_at("an official at the ministry")
    assert not is_one_at("the ministry")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Forester Ivo Orr: it was 41 metres high.", "orr"),
        ("The number given out by the fire brigade was 41.", "fire brigade"),
        ("41 houses: that is the fire brigade's number.", "fire brigade"),
        ("The ambulance service took 41 people to hospital, it said.", "ambulance"),
        ("To hear Ada Quill tell it, 41 cows died.", "quill"),
        ("An audit turned up 41 missing cars.", "audit"),
        ("The tower is 41 metres high on the observatory's instruments.", "observatory"),
    ],
)
def test_a_figure_is_somebodys(text: str, name: str) -> None:
    found = origins_in(Sheet("Kelso Courier", "2024-05-01", f"{_FIRST} *{text}*"))
    assert [name in root.name.casefold() for root in found.roots] == [True]
