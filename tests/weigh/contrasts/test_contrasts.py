from __future__ import annotations

from assay.weigh.contrasts import contrasts
from tests.weigh.contrasts.pages import Said, found, raised, written
from tests.work import steps

HEADING = Said("Northwind ferries supply the smugglers with fuel", kind="heading")
WORDS = "Northwind ferries supply the smugglers with most of their fuel."


def test_a_heading_that_says_as_the_pages_own_what_the_text_gives_as_somebodys_words() -> None:
    (one,) = raised(HEADING, Said(WORDS, "Ada Reeve"))
    assert (one.kind, one.from_, one.to) == ("unattributed_heading", "k1", "k2")
    assert "Northwind ferries supply" in one.why
    assert one.by.startswith("rule:")


def test_a_heading_is_let_be_where_the_page_says_the_same_itself() -> None:
    kinds = [kind for kind, first, _ in found(HEADING, Said(WORDS)) if first == "k1"]
    assert "unattributed_heading" not in kinds
    assert "hardened" not in kinds


def test_a_heading_in_quotation_marks_is_somebodys_words() -> None:
    heading = HEADING._replace(words=f"“{HEADING.words}”")
    assert found(heading, Said(WORDS, "Ada Reeve")) == []


def test_a_heading_that_drops_the_texts_hedge_is_harder_than_it() -> None:
    hedged = Said(
        "Northwind ferries may supply the smugglers with fuel.", "Ada Reeve", "possible",
        cue="may",
    )  # fmt: skip
    (one,) = raised(HEADING, hedged)
    assert (one.kind, one.from_, one.to) == ("hardened", "k1", "k2")
    assert "“may”" in one.why


def test_a_heading_that_hedges_as_the_text_does_is_no_harder() -> None:
    heading = Said(
        "Northwind ferries may supply the smugglers", modality="possible", cue="may",
        kind="heading",
    )  # fmt: skip
    hedged = Said(
        "Northwind ferries could supply the smugglers with fuel.", "Ada Reeve", "possible",
        cue="could",
    )  # fmt: skip
    assert [kind for kind, _, _ in found(heading, hedged)] == ["unattributed_heading"]


SAID = Said(
    "Northwind ferries will supply the smugglers with fuel", "The harbour union", kind="heading"
)
COULD = Said(
    "Northwind ferries could supply the smugglers with fuel.", "Bram Tull", "possible", cue="could"
)


def test_a_heading_may_not_make_somebody_surer_than_the_text_does() -> None:
    (one,) = raised(SAID, COULD)
    assert (one.kind, one.from_, one.to) == ("hardened", "k1", "k2")
    assert "“could”" in one.why


def test_a_heading_that_is_said_is_let_be_where_the_text_is_as_sure() -> None:
    sure = Said("Northwind ferries will supply the smugglers with fuel.", "Bram Tull")
    assert "hardened" not in [kind for kind, _, _ in found(SAID, sure)]
    assert "hardened" not in [kind for kind, _, _ in found(SAID, sure, COULD)]
    hedged = SAID._replace(
        words="Northwind ferries could supply the smugglers", modality="possible", cue="could"
    )
    assert "hardened" not in [kind for kind, _, _ in found(hedged, COULD)]


def test_the_pages_own_hedge_is_not_held_against_what_a_heading_has_somebody_say() -> None:
    own = COULD._replace(speaker="page")
    assert "hardened" not in [kind for kind, _, _ in found(SAID, own)]


def test_one_source_says_what_cannot_both_hold() -> None:
    (one,) = raised(
        Said("The tax breaks do nothing for the town's economy.", "Ada Reeve"),
        Said("The tax breaks have given the town's economy a real lift.", "Ada Reeve"),
    )
    assert one.kind == "self_contradiction"
    assert "Ada Reeve" in one.why


def test_two_people_who_differ_contradict_one_another_not_themselves() -> None:
    said = (
        Said("The tax breaks do nothing for the town's economy.", "Ada Reeve"),
        Said("The tax breaks have given the town's economy a real lift.", "Bo Lund"),
    )
    assert found(*said) == []


def test_one_source_is_sure_in_one_place_and_not_in_another_on_one_subject() -> None:
    (one,) = raised(
        Said("It is beyond doubt that Northwind works with the smugglers.", "Ada Reeve",
             cue="beyond doubt"),
        Said("There is insufficient information on how Northwind works with the smugglers.",
             "Ada Reeve", "unknown", "unknown", cue="insufficient information"),
    )  # fmt: skip
    assert one.kind == "certainty_shift"
    assert "beyond doubt" in one.why
    assert "insufficient information" in one.why


def test_the_same_said_twice_is_repeated() -> None:
    kinds = found(
        Said("The council closed the harbour bridge on Monday.", "Ada Reeve"),
        Said("Nine boats were late.", "Bo Lund"),
        Said("The harbour bridge was closed by the council on Monday.", "Bo Lund"),
    )
    assert kinds == [("repeated", "k1", "k3")]


def test_what_merely_shares_a_subject_is_let_be() -> None:
    said = (
        Said("The harbour bridge was built in 1931.", "Ada Reeve"),
        Said("The harbour bridge carries nine thousand cars a day.", "Ada Reeve"),
    )
    assert found(*said) == []


def test_a_page_without_claims_has_no_contrasts() -> None:
    read, sources, _ = written(Said("Words."))
    assert contrasts(read, sources, ()) == ()


def test_twice_as_many_claims_cost_about_twice_as_much() -> None:
    def page(many: int) -> list[Said]:
        return [
            Said(f"The harbour of town {at} has {at} boats.", "Ada Reeve") for at in range(many)
        ]

    once, twice = (steps(lambda many: contrasts(*written(*page(many))), many) for many in (60, 120))
    assert twice < 2.6 * once
