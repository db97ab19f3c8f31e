from __future__ import annotations

import pytest

from assay.attribute import attribute
from tests.factories import reading


def persons(text: str) -> list[tuple[str, str | None]]:
    """Return name and role of the named persons that speak."""
    made = attribute(reading(text))
    return [
        (source.name, source.role)
        for source in made.sources[1:]
        if source.kind == "person" and source.named
    ]


NAMED = [
    ("Samir al-Dahri, a doctor, said the ward was full.", "Samir al-Dahri", "a doctor"),
    ("Prime Minister Samir el-Dahri said it failed.", "Samir el-Dahri", "Prime Minister"),
    ("Yunus al Dahri said the road was closed.", "Yunus al Dahri", None),
    ("Greta von der Osk, head of the bank, said no.", "Greta von der Osk", "head of the bank"),
    ("Marit van den Olm said the dam held.", "Marit van den Olm", None),
    ("The mayor, Lars de Olm, said the school would close.", "Lars de Olm", "mayor"),
    ("The minister, Rui da Pask, said it would go on.", "Rui da Pask", "minister"),
    ("The president, Samir al-Dahri, said it would go on.", "Samir al-Dahri", "president"),
    ("The author, Dr Owen Pask, of Osk College, said it worked.", "Owen Pask", "author"),
    ("His wife, Dora, said he had gone out.", "Dora", "wife"),
    (
        "Deputy Commissioner of Police (North) Owen K. Pask said two were held.",
        "Owen K. Pask",
        "Deputy Commissioner of Police",
    ),
    ("Minister of Health Dora Fenwick said it was late.", "Dora Fenwick", "Minister of Health"),
    ("Chief Executive Dora Fenwick said sales fell.", "Dora Fenwick", "Chief Executive"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role"), NAMED)
def test_a_name_is_read_whole_and_parted_from_what_its_bearer_is(
    text: str, name: str, role: str | None
) -> None:
    assert persons(text) == [(name, role)]


LATER = [
    ("Samir al-Dahri said it was full.", "al-Dahri said it leaked."),
    ("Samir al-Dahri said it was full.", "Al-Dahri said it leaked."),
    ("Samir al-Dahri said it was full.", "Mr al-Dahri said it leaked."),
    ("Yunus al Dahri said it was full.", "Dahri said it leaked."),
    ("Greta von der Osk said it was full.", "Von der Osk said it leaked."),
    ("The mayor, Lars de Olm, said it was full.", "De Olm said it leaked."),
    ("The mayor, Lars de Olm, said it was full.", "“It leaks,” de Olm said."),
]


@pytest.mark.parametrize(("first", "later"), LATER)
def test_a_last_name_with_small_words_before_it_is_its_bearers(first: str, later: str) -> None:
    made = attribute(reading(f"{first}\n\n{later}"))
    assert len(made.sources) == 2


NOBODYS = [
    "The ministry, in Osk, said the road was closed.",
    "The harbour office, Osk Quay, said the road was closed.",
    "The mayor, a Liberal, said the road was closed.",
    "The mayor of Osk said the road was closed.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_what_stands_behind_a_description_is_not_always_a_name(text: str) -> None:
    assert persons(text) == []


OPENING = [
    ("Mayor says the bridge will close", "Mayor Dora Fenwick said it was old.", 1),
    ("Mayor says the bridge will close", "Dora Fenwick, the mayor of Osk, said it was old.", 1),
    ("Police said two were held.", "The police said they were armed.", 1),
    ("Minister denies it", "Minister Owen Pask and Minister Dora Fenwick met. Pask said no.", 2),
    ("Pask said it was late.", "Owen Pask came home.", 1),
]


@pytest.mark.parametrize(("first", "later", "count"), OPENING)
def test_an_office_that_opens_a_headline_is_who_alone_holds_it(
    first: str, later: str, count: int
) -> None:
    made = attribute(reading(f"{first}\n\n{later}"))
    assert len(made.sources) == count + 1


COMMON = [
    ("Man says he saw a wolf.", "Man", "person"),
    ("Minister denies that it was late.", "Minister", "person"),
    ("Families of the dead said the pit was unsafe.", "Families", "group"),
    ("Police said two men were held.", "Police", "organisation"),
]


@pytest.mark.parametrize(("text", "name", "kind"), COMMON)
def test_a_common_noun_at_the_head_of_a_sentence_names_nobody(
    text: str, name: str, kind: str
) -> None:
    (source,) = attribute(reading(text)).sources[1:]
    assert (source.name, source.kind, source.named) == (name, kind, False)


def test_a_last_name_that_is_a_common_noun_is_a_name_where_the_page_gives_it_in_full() -> None:
    assert persons("Ana Bishop came home.\n\nBishop said it was late.") == [("Ana Bishop", None)]
