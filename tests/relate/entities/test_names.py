from __future__ import annotations

import pytest

from assay.relate.entities.names import names
from assay.text import Span

FOUND = [
    ("Ana Roke met Bram Lind in Osk.", ["Ana Roke", "Bram Lind", "Osk"]),
    ("The Ministry of Coasts and Fisheries pays.", ["Ministry of Coasts and Fisheries"]),
    ("Tarlia’s Ministry of Internal Affairs acted.", ["Tarlia", "Ministry of Internal Affairs"]),
    ("We asked the Sugar Belt Farmers’ League.", ["Sugar Belt Farmers’ League"]),
    ("A report by the Truth and Memory Commission.", ["Truth and Memory Commission"]),
    ("It was signed by Renske van den Oever.", ["Renske van den Oever"]),
    ("They call him Ezekiel “Tiger” Obaro.", ["Ezekiel “Tiger” Obaro"]),
    ("The Haldrum-based violinist left.", ["Haldrum"]),
    ("Former President Ignacio Belmonte spoke.", ["Ignacio Belmonte"]),
    ("Orlo CEO Birgitte Nyqvist spoke.", ["Orlo", "Birgitte Nyqvist"]),
    ("On Monday the Russian army left.", []),
    ("However, nobody in March knew. We’ve waited.", []),
    ("Handsome boats sail. Bridges too.", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_a_name_is_found_from_its_first_word_to_its_last(text: str, expected: list[str]) -> None:
    assert [one.span.of(text) for one in names(text, Span(0, len(text)))] == expected


def test_a_title_is_no_part_of_a_name_and_is_kept_beside_it() -> None:
    text = "We saw Prime Minister Ana Roke."
    (one,) = names(text, Span(0, len(text)))
    assert (one.span.of(text), one.title) == ("Ana Roke", "Prime Minister")


def test_a_word_that_opens_a_sentence_is_a_name_where_it_is_one_elsewhere() -> None:
    text = "Bank pays."
    assert not list(names(text, Span(0, len(text))))
    text = "Volania pays."
    assert [one.span.of(text) for one in names(text, Span(0, len(text)), {"Volania"})] == [
        "Volania"
    ]
