from __future__ import annotations

import pytest

from assay.relate.tongue import is_covered
from assay.text import Span

COVERED = [
    "This is not so, and everybody on the quay knows it.",
    "NOBODY HAS COUNTED THE BOATS SINCE MONDAY",
    "The café in Zürich is closed.",
    "lol",
    "Source?",
    "Quatsch!",
    "2017, 40",
    "🚢🚢",
    "",
]
NOT_COVERED = [
    "Nein, das ist nicht wahr und der Hafenmeister lügt.",
    "Non, ce n'est pas vrai, le bac est dans le port.",
    "No es verdad, el puente está abierto para todos.",
    "Non è vero, il ponte è aperto e non lo dice nessuno.",
    "Нет, это неправда.",
    "Нет!",
    "これは本当ではない",
    "这不是真的，桥是开着的。",
]


@pytest.mark.parametrize("text", COVERED)
def test_english_and_words_too_few_to_tell_are_covered(text: str) -> None:
    assert is_covered(text, [Span(0, len(text))])


@pytest.mark.parametrize("text", NOT_COVERED)
def test_another_language_is_not_covered(text: str) -> None:
    assert not is_covered(text, [Span(0, len(text))])


def test_only_the_words_of_the_stretches_count() -> None:
    text = "Non, ce n'est pas vrai, le bac est là. That is not so, it is here."
    assert is_covered(text, [Span(text.index("That"), len(text))])
    assert not is_covered(text, [Span(0, text.index("That"))])
