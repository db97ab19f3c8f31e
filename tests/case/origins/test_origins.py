"""Where a claim comes from: who has it from whom, and on how many roots it rests."""

from __future__ import annotations

import re

import msgspec
import pytest

from assay.case.origins import origins_of
from tests.case.origins.corpora import Sheet, carrying, origins_in

FIRST = Sheet(
    "The Orrin Gazette",
    "2021-03-01T08:00:00+01:00",
    "The anglers complain. *The reservoir at Ullock holds 41 per cent of its water, engineer Petra"
    " Lindqvane said.* The council meets next week.",
)


def second(text: str, outlet: str = "Tarl Daily", day: int = 2, byline: str = "") -> Sheet:
    return Sheet(
        outlet, f"2021-03-{day:02d}T08:00:00+01:00",
        f"It has been a dry spring. {text} The council meets next week.", byline,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "*Petra Lindqvane told the Orrin Gazette that Ullock was down to 41 per cent.*",
        "*Ullock is at 41 per cent of its capacity, as was first reported by the Orrin Gazette.*",
        "*Ullock stands at 41 per cent of capacity (Orrin Gazette).*",
        "*In an interview with the Gazette, an engineer put Ullock at 41 per cent.*",
        "*Ullock stands at 41 per cent.* That is what the Orrin Gazette reported on Monday.",
        "The Orrin Gazette looked into it. *Ullock stands at 41 per cent, the paper reported.*",
        "*Ullock stands at 41 per cent.*\n\nSource: Orrin Gazette\n\n",
        "*The Gazette's figure of 41 per cent for Ullock has alarmed the farmers.*",
    ],
)
def test_a_page_that_names_another_outlet_has_the_claim_from_it(text: str) -> None:
    found = origins_in(FIRST, second(text))
    assert [(edge.from_, edge.to, edge.by) for edge in found.edges] == [("p2", "p1", "voice")]
    assert "Gazette" in found.edges[0].why
    assert (found.count, found.earliest.page) == (1, "p1")


@pytest.mark.parametrize(
    "text",
    [
        "*Ullock is down to 41 per cent, said Ms Lindqvane, who runs the works.*",
        "*Mrs Lindqvane's figure is 41 per cent.*",
        "*The works at Ullock are down to 41 per cent, engineer Petra Lindkvane conceded.*",
        "*“We are down to 41 per cent,” the engineer told farmers.*",
    ],
)
def test_one_source_on_two_pages_is_one_root(text: str) -> None:
    found = origins_in(FIRST, second(text))
    assert (found.count, len(found.roots), found.edges) == (1, 1, ())
    assert found.roots[0].pages == ("p1", "p2")


@pytest.mark.parametrize(
    "text",
    [
        "*“It is at 41 per cent,” said Gerd Ohlsen, a diver who measures the depth every week.*",
        "*When our reporter read the gauge at Ullock on Monday, it showed 41 per cent.*",
        "*I drove up to Ullock on Sunday and read 41 per cent on the staff.*",
        "*Ullock is at 41 per cent, according to a document seen by this newspaper.*",
        "*Satellite pictures analysed by the Tarl Daily show Ullock at 41 per cent.*",
        "*Independently of the Orrin Gazette, our own divers measured 41 per cent at Ullock.*",
    ],
)
def test_another_source_or_ones_own_eyes_are_a_second_root(text: str) -> None:
    found = origins_in(FIRST, second(text))
    assert (found.count, found.edges) == (2, ())


@pytest.mark.parametrize(
    "text",
    [
        "*Less than half, or 41 per cent, is left in the Ullock basin.*",
        "*Ullock has reportedly sunk to 41 per cent.*",
        "*Media reports put Ullock at 41 per cent.*",
        "*Ullock has sunk to 41 per cent, a person familiar with the works said.*",
    ],
)
def test_what_comes_later_in_its_own_words_and_names_nobody_stays_undecided(text: str) -> None:
    found = origins_in(FIRST, second(text))
    assert (found.count, found.at_least, found.at_most) == (None, 1, 2)
    assert [one.page for one in found.unknown] == ["p2"]
    assert "undecided" in found.why


SHEEP = "*Thieves in three lorries took 230 sheep from a farm at Ullock on the night of the storm.*"


@pytest.mark.parametrize(
    ("times", "edges", "first"),
    [
        (("2021-03-01", "2021-03-02"), [("p2", "p1")], "p1"),
        (("2021-03-02", "2021-03-01"), [("p1", "p2")], "p2"),
        (("2021-03-01T10:00:00+05:00", "2021-03-01T09:00:00+00:00"), [("p2", "p1")], "p1"),
        (("2021-03", "2021-03-02"), [], None),
        ((None, None), [], None),
    ],
)
def test_the_same_words_are_one_root_and_times_say_who_copies(
    times: tuple[str | None, str | None], edges: list[tuple[str, str]], first: str | None
) -> None:
    found = origins_in(
        Sheet("Orrin Gazette", times[0], SHEEP), Sheet("Tarl Daily", times[1], SHEEP)
    )
    assert [(edge.from_, edge.to) for edge in found.edges] == edges
    assert (found.at_most, found.earliest.page) == (1, first)


def test_an_agency_named_in_the_byline_is_whom_a_page_has_it_from() -> None:
    wire = Sheet("Norlandia News Agency", "2021-03-01", "LENTHE (NNA) — " + FIRST.text)
    found = origins_in(
        wire,
        second("*Ullock is down to 41 per cent.*", byline="Norlandia News Agency"),
        second("*NNA quoted an engineer as saying that Ullock had 41 per cent.*", "Merrow Post", 3),
    )
    assert [(edge.from_, edge.to) for edge in found.edges] == [("p2", "p1"), ("p3", "p1")]
    assert found.count == 1


GAZETTE = "*The reservoir at Ullock holds 41 per cent of its water, the Tarl Daily writes.*"
DAILY = "*According to the Orrin Gazette, Ullock is down to 41 per cent.*"


def test_pages_that_lean_on_one_another_are_a_circle_without_a_root() -> None:
    found = origins_in(second(GAZETTE, "Orrin Gazette", 1), second(DAILY))
    assert [circle.pages for circle in found.circles] == [("p1", "p2")]
    assert "has it from" in found.circles[0].why
    assert (found.count, found.at_least, found.at_most, found.roots) == (None, 0, 1, ())


def test_a_circle_with_a_source_outside_it_ends_in_that_source() -> None:
    told = GAZETTE + " *Engineer Petra Lindqvane also put it at 41 per cent.*"
    found = origins_in(second(told, "Orrin Gazette", 1), second(DAILY))
    assert [circle.pages for circle in found.circles] == [("p1", "p2")]
    assert (found.count, found.roots[0].name) == (1, "Engineer Petra Lindqvane")
    assert found.roots[0].pages == ("p1", "p2")


def test_persons_of_one_name_or_of_one_village_are_not_one_source() -> None:
    farmers = [
        "*Thieves took 230 sheep, said Olin Teague, a farmer from Ullock.*",
        "*A flock of 230 was driven off, said Marten Teague, a vet.*",
        "*The 230 animals are gone, said Ida Brook, a teacher from Ullock.*",
    ]
    outlets = ("Orrin Gazette", "Tarl Daily", "Merrow Post")
    found = origins_in(
        *(second(text, outlet) for text, outlet in zip(farmers, outlets, strict=True))
    )
    assert found.count == len(farmers)


def test_a_body_and_those_who_speak_for_it_are_one_source() -> None:
    found = origins_in(
        second(
            "*Ullock has 41 per cent, a spokesman for the Ullock Water Board said.*", "A Gazette"
        ),
        second("*Ullock has 41 per cent, said Ivo Marsh, head of the Ullock Water Board.*"),
    )
    assert found.count == 1


def test_every_part_has_a_reason_with_the_words_of_the_page() -> None:
    found = origins_in(
        FIRST, second(DAILY), second("*Some 41 per cent is left.*", "Merrow Post", 3)
    )
    reasons = [one.why for one in found.edges] + [one.why for one in found.roots]
    for why in reasons + [one.why for one in found.unknown]:
        assert re.search("“.+”", why)
    assert found.earliest.why
    assert '"from":"p2"' in msgspec.json.encode(found).decode()


def test_names_exchanged_change_nothing_but_the_names() -> None:
    sheets = [
        FIRST,
        second(DAILY),
        second("*Petra Lindqvane spoke of 41 per cent.*", "Merrow Post"),
    ]
    names = {"Orrin": "Brask", "Tarl": "Velm", "Petra": "Nadia", "Lindqvane": "Orsolya"}
    pattern = re.compile("|".join(names))

    def other(text: str) -> str:
        return pattern.sub(lambda found: names[found[0]], text)

    swapped = [
        sheet._replace(outlet=other(sheet.outlet), text=other(sheet.text)) for sheet in sheets
    ]
    one, two = origins_in(*sheets), origins_in(*swapped)
    assert [(e.from_, e.to, e.by) for e in one.edges] == [(e.from_, e.to, e.by) for e in two.edges]
    assert [other(root.name) for root in one.roots] == [root.name for root in two.roots]
    assert (one.count, one.earliest.page) == (two.count, two.earliest.page)


@pytest.mark.parametrize(
    "words",
    ["Свет погас в 41 доме", "41 " * 3000, "A\u200b\u0301 41 \x0b (", "“" * 50 + " 41", "9" * 4000],
)
def test_odd_words_are_traced_like_any(words: str) -> None:
    found = origins_in(second(f"*{words}.*"), second(f"*{words}.*", "Orrin Gazette", 3))
    assert found.at_most <= len(found.carriers)


def test_no_pages_have_no_roots() -> None:
    found = origins_of("k1", [])
    assert (found.count, found.roots, found.earliest.page) == (0, (), None)


def test_the_same_pages_give_the_same_answer() -> None:
    pages = [carrying(FIRST, 1), carrying(second(DAILY), 2)]
    assert origins_of("k1", pages) == origins_of("k1", pages)
