"""When two sources of two pages are one, another, or perhaps one."""

from __future__ import annotations

import pytest

from tests.case.origins.corpora import Sheet, origins_in


@pytest.mark.parametrize(
    ("one", "other", "roots"),
    [
        (
            "*The health ministry said 212 people had died.*",
            "*The Ministry of Health said 212 people had died.*",
            1,
        ),
        (
            "*The Ministry of Health said 212 people had died.*",
            (
                "*“212 people have died,” said Dr Kamau, the ministry's "
                "spokesman. The Ministry of Health has sent doctors.*"
            ),
            1,
        ),
        (
            "*Joseph Kamau, the health minister, said 212 people had died.*",
            "*According to Kamau, 212 people have died.*",
            1,
        ),
        (
            "*The health ministry said 212 people had died.*",
            "*The aid group Open Hands said 212 people had died.*",
            2,
        ),
        (
            "*Police in Varra said 212 people had been held.*",
            "*Varra police said 212 people had been held.*",
            1,
        ),
        (
            "*Police said 212 people had been held.*",
            "*Lawyers for the protesters said 212 people had been held.*",
            2,
        ),
        ("*The fire brigade said 23 were hurt.*", "*The hospital said 23 were hurt.*", 2),
        (
            "*Tarvel Motors said 640 jobs would go.*",
            "*Tarvel's chief executive, Mona Lindh, said 640 jobs would go.*",
            1,
        ),
        (
            "*Tarvel Motors said 640 jobs would go.*",
            "*Union secretary Pavel Krall said 640 jobs would go at Tarvel.*",
            2,
        ),
        ("*The United Relief Office said 40,000 had fled.*", "*The URO said 40,000 had fled.*", 1),
        (
            "*The UN refugee agency said 40,000 had fled.*",
            "*The Red Lantern Society said 40,000 had fled.*",
            2,
        ),
        (
            "*The council said 88 trees would be felled.*",
            "*The mayor's office said 88 trees would be felled.*",
            2,
        ),
        (
            "*The mayor of Varra said 88 trees would be felled.*",
            "*The mayor of Kelso said 88 trees would be felled.*",
            2,
        ),
        (
            "*A study by the Halden Institute found 31 craters.*",
            "*Researchers at the Halden Institute found 31 craters.*",
            1,
        ),
        (
            "*A Halden Institute geologist said there were 31 craters.*",
            "*Geologist Rosa Milan said there were 31 craters.*",
            1,
        ),
        (
            "*Eyewitness Hawa Traore said 11 boats burned.*",
            "*Fisherman Ilir Doda said 11 boats burned.*",
            2,
        ),
        (
            "*The coastguard said 11 boats burned.*",
            "*A Coast Guard officer, Lt. Nils Berg, said 11 boats burned.*",
            1,
        ),
        (
            "*The port authority said 11 boats burned.*",
            "*Harbourmaster Jan Kolk of the port authority said 11 boats burned.*",
            1,
        ),
        (
            "*The prosecutor said he took 40,000 crowns.*",
            "*Prosecutor Lidia Stan said he took 40,000 crowns.*",
            1,
        ),
        (
            "*The army said 17 drones were shot down.*",
            "*Army spokesman Col. Petro Lysenko said 17 drones were shot down.*",
            1,
        ),
        (
            "*The defence ministry said 17 drones were shot down.*",
            "*The Ministry of Defense said 17 drones were shot down.*",
            1,
        ),
        (
            "*The Norvian defence ministry said 17 drones were shot down.*",
            "*The Ostrian defence ministry said 17 drones were shot down.*",
            2,
        ),
        (
            "*The grid operator Volta said 212 homes were without power.*",
            "*Volta said 212 homes were without power.*",
            1,
        ),
        (
            "*The school's head teacher, Mr Ogden, said 14 pupils were ill.*",
            "*Headteacher Paul Ogden said 14 pupils were ill.*",
            1,
        ),
        (
            "*The hospital said 64 patients were moved.*",
            "*St Brendan's Hospital said 64 patients were moved.*",
            1,
        ),
        (
            "*Sources said 64 patients were moved.*",
            "*The hospital said 64 patients were moved.*",
            None,
        ),
        ("*Organisers said 4,300 people marched.*", "*Police said 4,300 people marched.*", 2),
        (
            "*The Central Election Commission said turnout was 61.4 percent.*",
            "*The CEC said turnout was 61.4 percent.*",
            1,
        ),
        (
            "*The National Statistics Bureau said prices rose 8.3 percent.*",
            ("*Figures from the National Statistics Bureau showed prices rose 8.3 percent.*"),
            1,
        ),
        (
            "*The government said 512 visas were refused.*",
            "*A government spokesman said 512 visas were refused.*",
            1,
        ),
    ],
)
def test_sources_are_one_or_two_by_their_names_offices_and_bodies(
    one: str, other: str, roots: int | None
) -> None:
    found = origins_in(
        Sheet("Kelso Courier", "2024-05-01T08:00:00Z", one),
        Sheet("The Varra Times", "2024-05-01T09:00:00Z", other),
    )
    assert found.count == roots
