from __future__ import annotations

import re
from collections import Counter

import pytest

from assay.relate.named import Names, folded, numbers
from assay.text import Span
from tests.work import steps

FOLDED = [
    ("Ana Roke", "ana roke"),
    ("  ANA \t Roke ", "ana roke"),
    ("José", "jose"),
    ("Jose\u0301", "jose"),
    ("Ståle Ørn", "stale ørn"),
    ("Strauß", "strauss"),
    ("Ёж", "еж"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "key"), FOLDED)
def test_names_are_compared_without_accents_case_and_space(name: str, key: str) -> None:
    assert folded(name) == key


AUTHORS = ("Ana Roke", "Ana Pask", "Owen Grale", "kestrel_9", "José Quay", "Al")


def spoken_to(text: str, *authors: str) -> list[tuple[str, str]]:
    common = Counter(word for word in re.findall(r"\w+", text) if word.islower())
    found = Names(authors or AUTHORS).spoken_to(text, Span(0, len(text)), common)
    return [(one.name, one.shown) for one in found]


CALLED = [
    ("@kestrel_9 no.", ("kestrel_9", "@kestrel_9")),
    ("@ kestrel_9 no.", ("kestrel_9", "@kestrel_9")),
    ("@kestrel no.", ("kestrel_9", "@kestrel")),
    ("@Owen Grale: no.", ("owen grale", "@Owen Grale")),
    ("@OwenGrale no.", ("owen grale", "@OwenGrale")),
    ("@owen no.", ("owen grale", "@owen")),
    ("@Jose no.", ("jose quay", "@Jose")),
    ("Owen, no.", ("owen grale", "Owen")),
    ("No, Owen Grale.", ("owen grale", "Owen Grale")),
    ("Thanks, José!", ("jose quay", "José")),
    ("Ana Roke: no.", ("ana roke", "Ana Roke")),
]


@pytest.mark.parametrize(("text", "named"), CALLED)
def test_an_author_is_called_by_a_handle_or_by_name(text: str, named: tuple[str, str]) -> None:
    assert spoken_to(text)[0] == named


NOBODY = [
    "Ana, no.",  # there are two
    "@Al no.",  # two letters are too few
    "@Nobody no.",
    "mail@kestrel.example",
    "@ no.",
    "@",
    "",
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_calls_no_author_of_the_page_names_nobody(text: str) -> None:
    assert spoken_to(text) == []


PLAIN = [
    "Will the will of the people stand, as it will?",
    "Rose prices rose and rose, and they rose again.",
    "They say that it will, it will, and that it rose, it rose.",
]
ADDRESSED = [
    ("Will, it will stand, it will.", "will"),
    ("Thanks Will! It will, it will stand.", "will"),
    ("Rose: prices rose and rose.", "rose"),
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_word_that_is_somebodys_name_too_calls_nobody(text: str) -> None:
    assert spoken_to(text, "Will", "Rose") == []


@pytest.mark.parametrize(("text", "name"), ADDRESSED)
def test_a_plain_word_in_address_is_a_name(text: str, name: str) -> None:
    assert spoken_to(text, "Will", "Rose") == [(name, name.title())]


NUMBERS = [
    ("#3 by Ana is wrong", [(3, "Ana", "#3 by Ana")]),
    ("@#12 no", [(12, None, "@#12")]),
    ("# 7: no", [(7, None, "# 7")]),
    ("comment 4 and post #5", [(4, None, "comment 4"), (5, None, "post #5")]),
    ("#3 von Ana", [(3, "Ana", "#3 von Ana")]),
    ("#12345 is too much", []),
    ("3 boats by Ana", []),
    ("C#7", []),
]


@pytest.mark.parametrize(("text", "found"), NUMBERS)
def test_a_comment_is_named_by_its_number(
    text: str, found: list[tuple[int, str | None, str]]
) -> None:
    assert list(numbers(text, Span(0, len(text)))) == found


ODD = {
    "of ten thousand letters": "a" * 10_000,
    "of thousands of words": "ab " * 3_333,
    "of one letter": "a",
    "of digits": "12345",
    "of marks": "!?.…",
    "of bidi controls": "\u202e\u2066\u2069",
    "with bidi controls": "\u202enret\u202c",
    "with letters under many marks": "t\u0300\u0301\u0302\u0303e\u0304rn" * 40,
    "of pictographs": "🦪🚢",
    "without letters": "",
}


@pytest.mark.parametrize("name", ODD.values(), ids=ODD.keys())
def test_no_name_is_too_odd_to_be_looked_for(name: str) -> None:
    for text in (f"@{name} no.", f"{name}, no.", "The tide came in.", name):
        assert {one for one, _ in spoken_to(text, name, "tern")} <= {folded(name), "tern"}


def test_a_name_of_thousands_of_words_makes_no_search_longer() -> None:
    text = "ab " * 500
    usual, odd = (
        steps(spoken_to, text, name) for name in ("ab ab ab ab ab ab ab ab", "ab " * 3_333)
    )
    assert odd < 1.5 * usual
