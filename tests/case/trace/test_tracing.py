"""From pages to paths."""

from __future__ import annotations

import re

import pytest

from assay.case import Case
from assay.case.identity import merge, split
from assay.case.trace import trace
from assay.errors import CaseError
from assay.record import Suggestion
from assay.text import Span
from tests.case.stated import Says, kept, made

MET = Says("Ivo Sand", "Ana Roke met Bram Ost.", ("Ana Roke", "met", "Bram Ost"), type="met")
PAID = Says(
    "an aide", "Tarn Works may have paid Bram Ost.", ("Tarn Works", "paid", "Bram Ost"),
    "possible", named=False, type="funded",
)  # fmt: skip
DENIED = Says(
    "Lio Marsh", "Tarn Works paid Bram Ost.", ("Tarn Works", "paid", "Bram Ost"),
    "certain", "negative", type="funded", denies=True,
)  # fmt: skip


def _id(case: Case, name: str) -> str:
    return next(one.id for one in case.entities() if one.name == name)


def test_a_path_names_its_weakest_step_and_whose_words_each_rests_on(case: Case) -> None:
    kept(case, made("One", MET), made("Two", PAID, DENIED))
    found = trace(case, "Ana Roke", "tarn works")
    (path,) = found.paths
    assert [one.name for one in path.entities] == ["Ana Roke", "Bram Ost", "Tarn Works"]
    assert (path.weakest, path.stated) == (1, True)
    assert path.why == "The weakest of 2 steps is Bram Ost – Tarn Works: stated as possible."
    first, second = path.steps
    assert first.why == "“met” is stated as certain, by a named source, on one page."
    assert second.why == (
        "“paid” is stated as possible, by no source that is named, on one page; Lio Marsh denies"
        " it (p2)."
    )
    assert second.disputed
    assert [link.standing for link in second.links] == ["possible", "denied"]
    assert [voice.name for voice in second.links[0].voices] == ["Two desk", "an aide"]
    assert second.links[0].words == "Tarn Works may have paid Bram Ost."


def test_what_is_only_denied_is_no_support(case: Case) -> None:
    kept(case, made("One", DENIED))
    (path,) = trace(case, "Tarn Works", "Ost").paths
    assert not path.stated
    assert not path.steps[0].disputed
    assert path.why == ("The only step, Tarn Works – Bram Ost, is denied, and stated by nobody.")


def test_links_between_the_same_two_are_all_listed_the_strongest_first(case: Case) -> None:
    second = Says(
        "Bo Vale", "Bram Ost saw Ana Roke at noon.", ("Bram Ost", "saw", "Ana Roke"), type="met"
    )
    kept(case, made("One", DENIED, PAID, MET), made("Two", second))
    (path,) = trace(case, "Ana Roke", "Bram Ost").paths
    assert [link.words for link in path.steps[0].links] == [MET.words, second.words]
    assert path.steps[0].independent == 2
    assert path.steps[0].why.endswith(
        "on 2 pages, which rest on 2 independent roots: Ivo Sand; Bo Vale."
    )
    assert path.steps[0].roots == ("Ivo Sand", "Bo Vale")


def test_pages_that_have_it_from_one_mouth_are_no_two_roots_whatever_they_call_it(
    case: Case,
) -> None:
    again = Says("Mr Sand", "Ana Roke was met by Bram Ost.", ("Ana Roke", "was met by", "Bram Ost"),
                 type="met")  # fmt: skip
    kept(case, made("One", MET), made("Two", again))
    (step,) = trace(case, "Ana Roke", "Bram Ost").paths[0].steps
    assert step.independent == 1
    assert step.why.endswith("on 2 pages, which rest on 1 independent root: Ivo Sand.")


def test_pages_that_print_the_same_words_are_no_two_roots(case: Case) -> None:
    kept(case, made("One", MET), made("Two", MET))
    (step,) = trace(case, "Ana Roke", "Bram Ost").paths[0].steps
    assert (step.independent, len(step.links)) == (1, 2)
    assert step.why.endswith("on 2 pages, of which at most 1 is independent.")


def test_no_path_says_how_near_it_came(case: Case) -> None:
    kept(
        case,
        made("One", MET, also=("Tarn Works",)),
        made("Two", PAID._replace(tie=("Tarn Works", "paid", "Lio Marsh"))),
    )
    found = trace(case, "Ana Roke", "Lio Marsh")
    assert found.paths == ()
    assert found.near is not None
    assert found.near.why == (
        "Links lead from Ana Roke to one other, from Lio Marsh to one other, and none from the"
        " one side to the other; they come nearest in Ana Roke and Tarn Works, whom p1 names"
        " together without a link."
    )
    longer = trace(case, "Ana Roke", "Bram Ost", longest=1)
    assert longer.near is None
    kept(case, made("Three", PAID))
    near = trace(case, "Ana Roke", "Lio Marsh", longest=2).near
    assert near is not None
    assert near.why == (
        "The shortest from Ana Roke to Lio Marsh has 3 steps: see it with --longest 3."
    )


def test_people_put_together_by_a_person_are_walked_through_and_split_ones_are_not(
    case: Case,
) -> None:
    other = MET._replace(words="Brenn met Tarn Works.", tie=("Brenn", "met", "Tarn Works"))
    kept(case, made("One", MET), made("Two", other))
    assert not trace(case, "Ana Roke", "Tarn Works").paths
    bram, brenn = _id(case, "Bram Ost"), _id(case, "Brenn")
    merge(case, brenn, bram, who="Ada")
    (path,) = trace(case, "Ana Roke", "Tarn Works").paths
    assert [one.name for one in path.entities] == ["Ana Roke", "Bram Ost", "Tarn Works"]
    split(case, bram, brenn, who="Ada")
    assert not trace(case, "Ana Roke", "Tarn Works").paths


def test_one_page_s_bearer_of_a_name_can_be_split_off(case: Case) -> None:
    kept(case, made("One", MET), made("Two", PAID))
    assert trace(case, "Ana Roke", "Tarn Works").paths
    bram = _id(case, "Bram Ost")
    split(case, bram, "p2", who="Ada", reason="Another Bram Ost.")
    found = trace(case, "Ana Roke", "Tarn Works")
    assert not found.paths
    merge(case, bram, "p2", who="Ada")
    assert trace(case, "Ana Roke", "Tarn Works").paths


def test_whom_a_name_may_stand_for_is_offered_and_not_followed(case: Case) -> None:
    may = Suggestion(span=Span(0, 2), name="Tarn Works", why="Osk can stand for it.", by="t/1")
    tie = MET._replace(tie=("Ana Roke", "lives in", "Osk"))
    kept(case, made("One", tie, suggestions={"Osk": may}), made("Two", PAID))
    found = trace(case, "Osk", "Bram Ost")
    assert not found.paths
    assert [(offer.entity, offer.name, offer.why) for offer in found.offers] == [
        (found.one.id, "Tarn Works", "Osk can stand for it.")
    ]


def test_a_version_that_is_current_no_more_ties_nobody(case: Case) -> None:
    kept(case, made("One", MET, PAID))
    kept(case, made("One", MET, Says(None, "Nothing else was said of it.")))
    assert trace(case, "Ana Roke", "Bram Ost").paths
    assert not trace(case, "Ana Roke", "Tarn Works").paths


def test_other_names_change_nothing_but_the_names(
    case: Case, tmp_path_factory: pytest.TempPathFactory
) -> None:
    swap = {"Ana Roke": "Bram Ost", "Bram Ost": "Ana Roke"}

    def swapped(text: str) -> str:
        return re.sub("Ana Roke|Bram Ost", lambda found: swap[found[0]], text)

    def turned(says: Says) -> Says:
        assert says.tie is not None
        tie = swapped(says.tie[0]), says.tie[1], swapped(says.tie[2])
        return says._replace(words=swapped(says.words), tie=tie)

    kept(case, made("One", MET, PAID, DENIED))
    with Case.new(tmp_path_factory.mktemp("other") / "b.case") as other:
        kept(other, made("One", *map(turned, (MET, PAID, DENIED))))
        there = trace(other, "Bram Ost", "Tarn Works").paths
    here = trace(case, "Ana Roke", "Tarn Works").paths
    assert [swapped(path.why) for path in there] == [path.why for path in here]
    assert [step.why for path in there for step in path.steps] == [
        step.why for path in here for step in path.steps
    ]


@pytest.mark.parametrize("longest", [0, 9, -1])
def test_a_path_longer_than_can_be_looked_for_is_refused(case: Case, longest: int) -> None:
    with pytest.raises(CaseError, match="1 to 8 steps"):
        trace(case, "a", "b", longest=longest)


def test_one_and_the_same_is_no_two(case: Case) -> None:
    kept(case, made("One", MET))
    with pytest.raises(CaseError, match="name two") as caught:
        trace(case, "Ana Roke", "roke")
    assert caught.value.reason == "unclear"
