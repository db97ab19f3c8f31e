from __future__ import annotations

import pytest

import assay
from assay.errors import UnsupportedSourceError
from tests.places import EXAMPLES
from tests.read.pages import comment, thread

ARCHIVE = EXAMPLES / "three-outlets.warc.gz"


def test_every_page_of_an_archive_becomes_a_record() -> None:
    records = list(assay.read_all(ARCHIVE))
    assert len(records) == 3
    for record in records:
        assert isinstance(record, assay.Record)
        assert record.page.url is not None
        assert record.page.captured is not None


def test_an_archive_of_several_pages_is_no_single_page() -> None:
    with pytest.raises(UnsupportedSourceError, match="read_all"):
        assay.read(ARCHIVE)


def test_a_single_page_is_an_iterator_of_one() -> None:
    path = EXAMPLES / "harbour.html"
    assert list(assay.read_all(path)) == [assay.read(path)]


def test_a_page_that_cannot_be_read_comes_as_an_error_in_its_place() -> None:
    whole = ARCHIVE.read_bytes()
    found = list(assay.read_all(whole[: len(whole) * 2 // 3], name="cut.warc.gz"))
    assert isinstance(found[0], assay.Record)
    assert isinstance(found[-1], assay.AssayError)


def test_the_same_page_gives_the_same_record() -> None:
    path = EXAMPLES / "harbour.html"
    assert assay.read(path).to_json() == assay.read(path).to_json()


def test_a_page_in_a_language_that_is_not_covered_is_read_and_says_so() -> None:
    record = assay.read(EXAMPLES / "lighthouse-fr.html")
    assert record.layers == ("read", "relate")
    assert len(record.comments) == 3
    assert (record.claims, record.attributions) == ((), ())
    assert [problem.code for problem in record.problems] == ["language_not_covered"]


SPANISH = (
    "<!DOCTYPE html><html lang='es'><head><title>El puente</title></head><body><article>"
    "<h1>El puente está cerrado</h1><p>El ayuntamiento dijo que el puente del norte está cerrado "
    "desde el lunes, y que nadie sabe cuándo se abrirá de nuevo al público.</p><p>Los vecinos se "
    "quejan de que nadie les avisó, y de que los barcos llegan tarde todos los días.</p></article>"
)
DENIED = "No es verdad, el puente está abierto para todos."


def test_a_page_in_another_language_has_its_quotations_and_answers_and_unknown_stances() -> None:
    quoting = f"<blockquote><p>{DENIED}</p></blockquote><p>Yo lo vi y no había nadie en él.</p>"
    comments = thread(
        comment(1, f"<p>{DENIED}</p>", name="Gaviota"), comment(2, quoting, name="Charrán")
    )
    record = assay.read_html(f"{SPANISH}{comments}</body></html>")
    assert record.layers == ("read", "relate")
    assert (record.sources, record.attributions, record.claims) == ((), (), ())
    assert [one.match for one in record.quotations] == ["verbatim"]
    first, second = record.comments
    assert second.answers is not None
    assert second.answers.comment == first.id
    assert [(one.from_, one.to, one.stance) for one in record.stances] == [
        (first.id, "page", "unknown"),
        (second.id, first.id, "unknown"),
    ]


def test_all_layers_run_on_a_page_in_english() -> None:
    record = assay.read(EXAMPLES / "harbour.html")
    assert record.layers == ("read", "attribute", "weigh", "relate")
    assert {one.from_ for one in record.stances} >= {
        one.id for one in record.comments if one.state == "present"
    }


@pytest.mark.parametrize("name", ["harbour.html", "harbour.txt", "barges-forum.html"])
def test_a_whole_record_written_and_read_is_the_same(name: str) -> None:
    record = assay.read(EXAMPLES / name)
    assert assay.Record.from_json(record.to_json()) == record


def test_a_forum_page_is_its_opening_post_and_the_replies() -> None:
    record = assay.read(EXAMPLES / "barges-forum.html")
    assert record.page.authors == ("Winchman",)
    assert [comment.state for comment in record.comments].count("missing") == 1
    assert [comment.author for comment in record.comments] == [
        "Aud Merrin",
        "Winchman",
        "kestrel_9",
        "Aud Merrin",
        "Harbour Cat",
        None,
        "Winchman",
    ]


def test_commenters_names_are_in_no_output_when_pseudonymised() -> None:
    path = EXAMPLES / "harbour.html"
    names = {comment.author for comment in assay.read(path).comments if comment.author}
    said = assay.read(path, assay.Options(pseudonymise=True)).to_json()
    assert names
    assert not [name for name in names if name in said]
