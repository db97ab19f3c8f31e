"""Who is found as the source of a sentence in which no plain verb of speech gives one."""

from __future__ import annotations

import pytest

from tests.case.origins.corpora import Sheet, origins_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            (
                "Marta Oyelaran keeps bees above the quarry. She was feeding "
                "them when the wall went. *She counted nine trucks in the pit "
                "before the dust came up.*"
            ),
            "oyelaran",
        ),
        ("*Organisers put attendance at 4,300.*", "organisers"),
        ("*The crowd was 4,300 strong, by police estimates.*", "police"),
        ("*The ministry of health said 212 people had died.*", "ministry of health"),
        (
            ("*“We have 212 dead,” Dr Kamande Oluoch, the ministry's spokesman, told reporters.*"),
            "oluoch",
        ),
        (
            ("*Governor Pavlo Hrynenko wrote on Telegram: “212 homes are without power.”*"),
            "hrynenko",
        ),
        ("*In a tweet, the mayor's office spoke of 212 homes.*", "mayor"),
        (
            ("*In a filing with the exchange, Tarvel Motors put the number of job cuts at 212.*"),
            "tarvel",
        ),
        ("*An employee who asked not to be named said 212 posts would go.*", "employee"),
        (
            ("*Adaeze Briggs, who was on shift that night, remembers 14 patients on the floor.*"),
            "briggs",
        ),
        ("*Fire chief Osman Terle spoke of 23 injured.*", "terle"),
        ("*23 people were injured, per the fire brigade.*", "fire brigade"),
        ("*Lena Osei, head of the ambulance service: “23 injured.”*", "osei"),
        ("*The Halden Institute has mapped 31 craters.*", "halden"),
        (
            (
                "*At a press conference in Varra, Foreign Minister Dalia Sorescu "
                "put the number of boats at eleven.*"
            ),
            "sorescu",
        ),
        (
            ("*The figure of eleven boats was given by the coastguard in a statement.*"),
            "coastguard",
        ),
        (
            ("*As many as eleven boats have been seized, if the coastguard is to be believed.*"),
            "coastguard",
        ),
        ("*Fishermen in Varra say eleven boats left that night.*", "fishermen"),
        (("*A resident, Hawa Traoré, told us by phone that eleven boats had burned.*"), "traor"),
        (
            ("Opposite the quay lives Hawa Traoré. *From her window she saw eleven boats burn.*"),
            "traor",
        ),
        ("*We asked the port office. Eleven boats, they said.*", "port office"),
        (
            (
                "*In reply to a question from the Courier the port office gave "
                "the number as eleven.*"
            ),
            "port office",
        ),
        (("*The aid group Open Hands estimates that 40,000 people have crossed.*"), "open hands"),
        (
            ("*Some 40,000 people are thought to have crossed, according to Open Hands.*"),
            "open hands",
        ),
        (("*40,000 people have crossed, in the reckoning of Major Viktor Slanina.*"), "slanina"),
        (("*The clinic's director, Dr. Sunniva Rao, tells me 64 patients were moved.*"), "rao"),
        ("*64 patients were moved. (Source: Ministry of Health.)*", "ministry"),
    ],
)
def test_a_source_is_found_however_the_sentence_gives_it(text: str, name: str) -> None:
    found = origins_in(Sheet("Kelso Courier", "2024-05-01", text))
    assert [root.kind for root in found.roots] != ["report"]
    assert [name in root.name.casefold() for root in found.roots] == [True]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            (
                "*On the dashcam footage, which the Courier has viewed, nine "
                "trucks stand in the pit.*"
            ),
            "footage",
        ),
        (
            (
                "*Entry 77/2021 of the mining register, signed by the Quarry "
                "Inspectorate, gives the number of trucks as nine.*"
            ),
            "register",
        ),
        (
            (
                "*The 40-page audit report, a copy of which was seen by the "
                "Courier, speaks of 212 posts.*"
            ),
            "report",
        ),
        ("*The fire brigade's log records 23 injured.*", "log"),
        (
            (
                "*Under the Freedom of Information Act the Courier obtained the "
                "inspection log, which lists eleven boats.*"
            ),
            "log",
        ),
        ("*Official statistics show that eleven boats burned.*", "statistics"),
    ],
)
def test_a_paper_or_a_recording_is_the_source(text: str, name: str) -> None:
    found = origins_in(Sheet("Kelso Courier", "2024-05-01", text))
    assert [(root.kind, name in root.name.casefold()) for root in found.roots] == [
        ("document", True)
    ]


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        (
            "Kelso Courier",
            ("*Two Courier reporters with clickers tallied 4,300 marchers between noon and two.*"),
        ),
        ("Marchers United", "*Our marshals clicked 4,300 of you through the gate on Mill Street.*"),
        (
            "Kelso Courier",
            ("*Volunteers from the paper stood at the bridge and ticked off 4,300 marchers.*"),
        ),
        ("Kelso Courier", "*Our drone survey put the turnout at 12,000.*"),
        ("Kelso Courier", "*When I got there at six, eleven boats were already on the sand.*"),
        ("Kelso Courier", "*From the church tower I could make out eleven boats.*"),
        ("Kelso Courier", "*Eleven boats could be seen from the tower by this correspondent.*"),
        ("Kelso Courier", "*A Courier photographer at the scene saw eleven boats.*"),
        ("Kelso Courier", "*Eleven boats lay on the sand when the Courier visited on Friday.*"),
        (
            "Kelso Courier",
            ("*Eleven boats, our correspondent in Varra reports, were on the sand.*"),
        ),
        ("Kelso Courier", "*I counted eleven. So did my neighbour.*"),
    ],
)
def test_what_a_pages_own_people_saw_is_an_observation(outlet: str, text: str) -> None:
    found = origins_in(Sheet(outlet, "2024-05-01", text))
    assert [root.kind for root in found.roots] == ["observation"]


@pytest.mark.parametrize(
    "text",
    [
        "*The plan would cut 212 posts, it has emerged.*",
        "*It is understood that 212 posts will go.*",
        "*212 posts will reportedly go.*",
        ("*For Adaeze Briggs it was the worst night: 14 patients lay on the floor.*"),
    ],
)
def test_hearsay_names_no_source(text: str) -> None:
    found = origins_in(Sheet("Kelso Courier", "2024-05-01", text))
    assert [root.kind for root in found.roots] == ["report"]
