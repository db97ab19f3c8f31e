from __future__ import annotations

import pytest

from assay.read import read_html_text, read_text
from assay.read.language import detect
from tests.read.pages import MORE, WORDS

SPOKEN = {
    "en": f"{WORDS} {MORE}",
    "de": "Die Bagger haben den Hafen im April verlassen, und seitdem hat niemand den Schlamm "
    "gezählt, obwohl die Bücher für alle offen sind, die im Büro nach ihnen fragen.",
    "fr": "Les dragues ont quitté le port en avril et personne n'a compté la vase depuis, alors "
    "que les registres sont ouverts à tous ceux qui les demandent dans le bureau du port.",
    "es": "Las dragas salieron del puerto en abril y nadie ha contado el lodo desde entonces, "
    "aunque los libros están abiertos para todos los que los piden en la oficina del puerto.",
    "pt": "As dragas saíram do porto em abril e ninguém contou a lama desde então, embora os "
    "livros estejam abertos para todos os que os pedem no escritório do porto, e não são poucos.",
    "ru": "Землечерпалки ушли из порта в апреле, и с тех пор никто не считал ил, хотя книги "
    "открыты для всех, кто о них спросит в конторе, и это не только для тех, кто был там.",
    "el": "Οι βυθοκόροι έφυγαν από το λιμάνι τον Απρίλιο και κανείς δεν μέτρησε τη λάσπη.",
    "ja": "浚渫船は四月に港を出て、それ以来だれも泥を数えていませんが、"
    "帳簿は事務所で頼む人にはだれにでも開かれています。",
}


@pytest.mark.parametrize("language", SPOKEN)
def test_running_text_has_a_language(language: str) -> None:
    assert detect(SPOKEN[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mud",
        "The mud of the harbour",
        "7 8 9 " * 100,
        f"{SPOKEN['de']} {SPOKEN['en']} {SPOKEN['fr']}",
        "mud barge quay tide ledger harbour dredger " * 10,
    ],
)
def test_what_is_short_mixed_or_no_sentence_has_none(text: str) -> None:
    assert detect(text) is None


def test_a_page_that_states_no_language_has_the_one_it_is_written_in() -> None:
    page = read_html_text(f"<html><body><p>{WORDS}</p><p>{MORE}</p></body></html>").page
    assert (page.language, page.basis.language) == ("en", "detected")


def test_what_a_page_states_goes_before_what_is_detected() -> None:
    page = read_html_text(f"<html lang=fr><body><p>{WORDS}</p><p>{MORE}</p></body></html>").page
    assert (page.language, page.basis.language) == ("fr", "header")


def test_plain_text_has_the_language_it_is_written_in() -> None:
    page = read_text(f"{WORDS}\n\n{MORE}").page
    assert (page.language, page.basis.language) == ("en", "detected")
