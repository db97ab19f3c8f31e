"""One source in several words, and whose page it is: each as a reader would take it."""

from __future__ import annotations

import pytest

from assay.case.origins.same.amounts import figures
from assay.case.origins.voices.sameness import same_speaker
from assay.case.origins.voices.speakers import Speaker, read_speaker
from tests.case.origins.corpora import Sheet, origins_in


def _body(name: str) -> Speaker:
    return read_speaker(name, "organisation")


def _office(name: str, kind: str = "person") -> Speaker:
    return read_speaker(name, kind, named=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_office("the district office", "organisation"), _body("Vell District Office")),
        (_office("district officials", "group"), _body("Vell District Office")),
        (_office("the city's works department", "organisation"), _body("City of Port Elm")),
        (_office("The government's statisticians", "group"), _body("Statistics Bureau")),
        (_office("the government's own scientists", "group"), _body("National Ice Institute")),
        (_office("the meteorologists", "group"), _body("National Weather Service")),
        (
            read_speaker("Ana Rull", "person", "director-general at the energy ministry"),
            read_speaker("Sol Hark", "person", "Energy Minister"),
        ),
        (
            _office("the head of the regional administration"),
            read_speaker("Ilja Kern", "person", "governor of the Oust region"),
        ),
        (read_speaker("Orm-Singh", "organisation"), read_speaker("Al Orm-Singh", "person")),
    ],
)
def test_one_source_in_other_words(one: Speaker, other: Speaker) -> None:
    assert same_speaker(one, other)
    assert same_speaker(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_office("the district office", "organisation"), _body("Vell County Council")),
        (_office("The government's statisticians", "group"), _body("National Ice Club")),
        (_office("district officials", "group"), _body("Vell Fire Service")),
    ],
)
def test_others_are_not_put_together(one: Speaker, other: Speaker) -> None:
    assert not same_speaker(one, other)


def test_what_the_mayor_decreed_is_the_mayors_word() -> None:
    found = origins_in(
        Sheet("Lake Post", "2024-05-01", "*Mayor Ines Harrold said bathing is banned.*"),
        Sheet("Sorn Blog", "2024-05-02", "*No bathing, that is what the mayor decreed.*"),
    )
    assert found.count == 1


def test_a_bodys_own_page_is_where_others_have_it_from() -> None:
    found = origins_in(
        Sheet("Vell Observer", "2024-05-02", "*The quake killed 37, the district office said.*"),
        Sheet("Vell District Office", "2024-05-01", "*The number of dead is 37.*"),
    )
    assert found.count == 1
    assert [(edge.from_, edge.to) for edge in found.edges] == [("p1", "p2")]


def test_who_was_in_court_has_it_from_nobody() -> None:
    found = origins_in(
        Sheet(
            "Court Notes",
            "2024-05-01",
            "Our reporter sat in court 2 all day.\n\n*Judge Petra Blom sentenced Hugo Sand to"
            " seven years.*",
        ),
        Sheet("Arden district court", "2024-05-02", "*Judgment: seven years.*"),
    )
    assert [root.kind for root in found.roots] == ["observation", "organisation"]


def test_her_post_is_hers() -> None:
    found = origins_in(
        Sheet("Pop Desk", "2024-05-01", "*Singer Ona Ray has had twins, she announced.*"),
        Sheet("Cradle", "2024-05-02", "*Ona Ray is the mother of twins, her post says.*"),
    )
    assert found.count == 1


def test_sums_behind_a_currencys_letter_are_read() -> None:
    (read,) = figures("spent K4.2 million on rooms")
    assert read.value == 4_200_000
