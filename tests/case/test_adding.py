"""What becomes of a page that is added to a case, on either database."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pytest

from assay.case import Case, prepare
from assay.case.rows import claim_texts
from assay.read import Options, load
from assay.text import quote
from tests.case.pages import Said, page, plain
from tests.places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

FERRY = ("The ferry sank at dawn.", "The harbour was closed.", "Divers found the bell.")


def test_a_page_is_kept_with_its_claims_its_sources_and_its_voices(case: Case) -> None:
    added = case.add(
        page(
            Said("The ferry sank."),
            Said("it was overloaded.", "Ana Orlo", certainty=2.5),
            title="Ferry lost",
            publisher="The Harbour Post",
            published="2021-03-04",
            authors=("Mara Fell",),
        ),
        who="Mara",
    )
    assert (added.page, added.outcome, added.gained, added.lost) == ("p1", "added", (), ())
    (kept,) = case.pages()
    assert (kept.title, kept.publisher, kept.published) == (
        "Ferry lost", "The Harbour Post", "2021-03-04",
    )  # fmt: skip
    assert (kept.authors, kept.version, kept.current, kept.previous) == (
        ("Mara Fell",), 1, True, None,
    )  # fmt: skip
    own, said = case.claims()
    assert (own.said, own.speaker, own.page) == ("The ferry sank.", "the author", "p1")
    assert (said.said, said.speaker, said.certainty) == ("it was overloaded.", "Ana Orlo", 2.5)
    assert [voice.name for voice in case.voices(said.id)] == ["the author", "Ana Orlo"]
    assert case.page("p1") == kept
    assert case.claim(said.id) == said
    assert {one.name for one in case.sources()} == {"the author", "Ana Orlo"}


def test_the_same_bytes_are_added_once(case: Case) -> None:
    first = case.add(plain(*FERRY))
    before = (case.counts(), case.history())
    again = case.add(plain(*FERRY))
    assert (first.outcome, again.outcome, again.page) == ("added", "already", first.page)
    assert (case.counts(), case.history()) == before


def test_a_page_that_changed_is_a_version_with_its_differences_by_claim(case: Case) -> None:
    case.add(plain(*FERRY))
    changed = case.add(plain(FERRY[0], FERRY[0], FERRY[2].upper(), "Two people are missing."))
    assert (changed.page, changed.outcome) == ("p2", "version")
    assert changed.gained == (FERRY[0], "Two people are missing.")
    assert changed.lost == (FERRY[1],)
    (kept,) = case.pages()
    assert (kept.id, kept.version, kept.previous, kept.current) == ("p2", 2, "p1", True)
    assert [(one.id, one.current) for one in case.pages(every=True)] == [
        ("p1", False), ("p2", True),
    ]  # fmt: skip
    assert {claim.page for claim in case.claims()} == {"p2"}
    third = case.add(plain(*FERRY[:2]))
    assert case.page(third.page).previous == "p2"
    assert len(case.pages()) == 1


def test_another_page_at_the_same_address_is_no_version_of_it(case: Case) -> None:
    case.add(plain(*FERRY))
    other = case.add(plain("The mill burned down at night.", "No insurer would pay for it."))
    assert other.outcome == "added"
    assert len(case.pages()) == 2


def test_the_pages_of_standard_input_are_no_versions_of_each_other(case: Case) -> None:
    case.add(plain(*FERRY, name="-"))
    assert case.add(plain(*FERRY, "And more.", name="-")).outcome == "added"


def test_a_page_is_the_same_by_its_own_address_wherever_it_was_read_from(case: Case) -> None:
    case.add(plain(*FERRY, name="a.html", url="https://post.example/ferry#top"))
    second = plain(*FERRY, "It was raised.", name="b.html", url="https://post.example/ferry")
    assert case.add(second).gained == ("It was raised.",)


def test_pages_and_claims_come_in_the_order_in_which_they_were_added(case: Case) -> None:
    for place in range(5):
        case.add(plain(f"Boat {place} left.", f"Boat {place} came.", name=f"{place}.txt"))
    assert [one.source for one in case.pages()] == [f"{place}.txt" for place in range(5)]
    assert [claim.text for claim in case.claims()] == [
        f"Boat {place} {did}." for place in range(5) for did in ("left", "came")
    ]


def test_what_was_read_comes_back_as_it_was(case: Case) -> None:
    prepared = page(Said("The ferry sank."), Said("it was old.", "Ana Orlo"))
    case.add(prepared)
    assert case.record("p1") == prepared.record
    assert case.capture("p1") == prepared.data


@pytest.mark.parametrize("name", ["harbour.txt", "lighthouse-fr.html", "barges-forum.html"])
def test_the_bytes_of_a_page_give_its_spans_once_more(case: Case, name: str) -> None:
    for loaded in load(EXAMPLES / name, Options()):
        assert not isinstance(loaded, Exception)
        added = case.add(prepare(loaded, Options()))
        kept, record = case.capture(added.page), case.record(added.page)
        assert kept == loaded.data
        (reloaded,) = load(kept, Options(), name=str(EXAMPLES / name))
        assert not isinstance(reloaded, Exception)
        again = prepare(reloaded, Options()).record
        assert again.page.text == record.page.text
        assert claim_texts(again) == claim_texts(record)
        for claim in case.claims():
            of = next(one for one in record.claims if one.id == claim.local)
            assert quote(record.page.text, of.content) == claim.text


def test_every_page_of_an_archive_is_a_page_of_its_own(case: Case) -> None:
    for _ in range(2):
        for loaded in load(EXAMPLES / "three-outlets.warc.gz", Options()):
            assert not isinstance(loaded, Exception)
            case.add(prepare(loaded, Options()))
    kept = case.pages()
    assert len({one.url for one in kept}) == len(kept) == 3
    assert all(one.captured for one in kept)


def test_a_page_in_another_language_is_kept_and_found_by_its_words(case: Case) -> None:
    for loaded in load(EXAMPLES / "lighthouse-fr.html", Options()):
        assert not isinstance(loaded, Exception)
        case.add(prepare(loaded, Options()))
    (kept,) = case.pages()
    assert kept.language == "fr"
    assert case.claims() == ()
    assert [hit.page for hit in case.search("phare")] == ["p1"]


def test_a_page_that_claims_nothing_is_kept(case: Case) -> None:
    case.add(plain())
    assert case.claims() == ()
    assert case.record("p1").page.text == ""


def test_nul_characters_and_half_characters_cost_no_place_in_the_text(case: Case) -> None:
    prepared = page(
        Said("The\0ferry sank."), Said("it\0was old.", "Ana\0Orlo"), title="Lost\0ferry"
    )
    case.add(prepared, who="Ma\0ra")
    own, said = case.claims()
    assert own.text == "The\ufffdferry sank."
    assert (said.speaker, case.pages()[0].title) == ("Ana\ufffdOrlo", "Lost\ufffdferry")
    record = case.record("p1")
    assert record == prepared.record
    assert record.page.text[said.start : said.stop] == "it\0was old."
    assert [hit.claim for hit in case.search("ferry sank")] == [own.id]
    case.judge(own.id, "note", "a\0b", who="M\0", reason="half: \ud800")
    assert case.judgements()[0].reason == "half: \ufffd"


def test_a_huge_page_with_huge_names_and_addresses_is_kept(case: Case) -> None:
    many = " ".join(f"word{place}" for place in range(300_000))
    name = " ".join(f"Name{place}" for place in range(2_000))
    case.add(
        page(
            Said("The ferry sank."),
            Said(f"{many}.", name, kind="organisation"),
            url="https://post.example/?q=" + "%D1%84" * 3_000,
        )
    )
    assert case.claims()[1].speaker == name
    assert case.search("word17 word18")[0].page == "p1"
    other = case.add(plain("The ferry sank.", url="https://post.example/?q=" + "x" * 9_000))
    assert other.outcome == "added"


def test_a_page_with_three_thousand_sources_is_kept(case: Case) -> None:
    case.add(page(*(Said("it sank.", f"Ana Orlo{place}") for place in range(3_000))))
    assert len(case.entities()) == 3_000
    assert case.forget("p1") == 1
    assert case.entities() == ()


def test_what_commenters_are_called_is_not_kept_where_it_was_not_to_be(
    case: Case, tmp_path: Path
) -> None:
    options = Options(pseudonymise=True)
    for loaded in load(EXAMPLES / "barges-forum.html", Options()):
        assert not isinstance(loaded, Exception)
        named = prepare(loaded, Options()).record
        case.add(prepare(loaded, options))
    names = {one.author for one in named.comments if one.author} - set(named.page.authors)
    assert case.capture("p1") is None
    assert len(names) > 2
    assert [name for name in names if name in case.record("p1").to_json()] == []
    if case.store.sqlite:
        case.close()
        packed = zlib.compress((EXAMPLES / "barges-forum.html").read_bytes(), 6)
        assert packed[:40] not in (tmp_path / "harbour.case").read_bytes()
