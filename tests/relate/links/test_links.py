from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import assay

if TYPE_CHECKING:
    from assay.record import Link, Record


def tied(text: str) -> list[tuple[str, str | None, str]]:
    """Return whom the links of a text lead from, their types, and whom to."""
    record = assay.read_text(text)
    names = {one.id: one.name for one in record.entities}
    return [(names[one.from_], one.type, names[one.to]) for one in record.links]


def only(text: str) -> tuple[Record, Link]:
    record = assay.read_text(text)
    (one,) = record.links
    return record, one


TIES = [
    ("On Monday Ana Roke met Bram Lind.", ("Ana Roke", "met", "Bram Lind")),
    ("The town knows that Vorn Ltd funded the Tarl Institute.",
     ("Vorn Ltd", "funded", "Tarl Institute")),
    ("The poet Bram Lind was arrested by the Osk Police on Monday.",
     ("Osk Police", "arrested", "Bram Lind")),
    ("The old mill is owned by Vorn Ltd, which was founded by Ana Roke.",
     ("Ana Roke", "founded", "Vorn Ltd")),
    ("It was said that Vorn Ltd had received money from the Tarl Institute.",
     ("Tarl Institute", "funded", "Vorn Ltd")),
    ("Everyone in the town knows that Ana Roke is a member of the Tarl Institute.",
     ("Ana Roke", "member", "Tarl Institute")),
    ("Ana Roke, director of the Tarl Institute, left the town on Monday.",
     ("Ana Roke", "role", "Tarl Institute")),
    ("The banker Ana Roke came to town, and her brother Bram Lind stayed.",
     ("Bram Lind", "family", "Ana Roke")),
    ("The people of the town talk about the alliance between Vorn Ltd and the Tarl Institute.",
     ("Vorn Ltd", "allied_with", "Tarl Institute")),
    ("We were shown around by Thandeka Mkhwe of the Highveld Sentinel on that day.",
     ("Thandeka Mkhwe", "works_for", "Highveld Sentinel")),
    ("TechNest co-founder Ana Roke has quit, as people in the town know.",
     ("Ana Roke", "founded", "TechNest")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TIES)
def test_words_that_tie_two_names_make_a_link(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in tied(text)


NONE = [
    "Ana Roke and Bram Lind like the sea, and the town is small.",
    "The mayor said that the bridge was closed for the whole of the summer.",
    "They asked Ana Roke. Then they asked Bram Lind about the bridge.",
]


@pytest.mark.parametrize("text", NONE)
def test_names_that_only_stand_together_are_not_linked(text: str) -> None:
    assert tied(text) == []


def test_a_link_that_is_denied_says_so() -> None:
    _, one = only("Everyone in the town knows it: Ana Roke did not meet Bram Lind.")
    assert (one.type, one.modality, one.polarity) == ("met", "certain", "negative")


def test_a_link_that_may_be_says_so() -> None:
    _, one = only("On Monday Ana Roke may have met Bram Lind in the old mill.")
    assert (one.type, one.modality, one.polarity) == ("met", "possible", "positive")


def test_what_a_denied_sentence_takes_for_granted_is_not_denied() -> None:
    record = assay.read_text(
        "Ana Roke, director of the Tarl Institute, did not meet Bram Lind, who founded Vorn Ltd."
    )
    sides = {one.type: one.polarity for one in record.links}
    assert sides == {"role": "positive", "met": "negative", "founded": "positive"}


def test_a_link_is_the_word_of_who_says_it_and_a_role_that_of_who_names_them() -> None:
    record = assay.read_text(
        "Ana Roke, director of the Tarl Institute, said that Vorn Ltd may have paid Bram Lind."
    )
    claims = {one.id: one for one in record.claims}
    names = {one.id: one.name for one in record.sources}
    whose = {one.type: names[claims[one.claim].voices[one.voice].source] for one in record.links}
    assert whose == {"role": "the page", "funded": "Ana Roke"}
    grades = {one.type: one.modality for one in record.links}
    assert grades == {"role": "certain", "funded": "possible"}


def test_the_words_of_a_link_reach_from_name_to_name_and_its_reason_quotes_them() -> None:
    text = "On Monday the Osk Police arrested fighters of the Inland Front in the old mill."
    record, one = only(text)
    assert one.span.of(text) == "Osk Police arrested fighters of the Inland Front"
    assert one.relation == "arrested"
    assert one.why == (
        "“arrested” ties “Osk Police” to “Inland Front”; it is named there by what stands with it,"
        " “fighters of the Inland Front”."
    )
    assert record.claims[0].id == one.claim


def test_links_read_the_same_whoever_they_are_about() -> None:
    text = "The firm Vorn Ltd funded the banker Ana Roke, and Ana Roke never met the poet {}."
    for name in ("Bram Lind", "Vladimir Putin", "Winston Churchill", "Qadeer Shaikh"):
        assert tied(text.format(name)) == [
            ("Vorn Ltd", "funded", "Ana Roke"),
            ("Ana Roke", "met", name),
        ]


def test_a_page_in_another_language_has_no_entities() -> None:
    text = (
        "Le maire Ana Roke a rencontré hier soir le président de la société Vorn dans la ville, et"
        " les habitants du village attendent toujours la réponse de la préfecture depuis janvier."
    )
    record = assay.read_text(text)
    assert "attribute" not in record.layers
    assert (record.entities, record.links) == ((), ())
