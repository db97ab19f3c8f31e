from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.errors import EmptySourceError
from assay.read.markup.runs import runs
from assay.read.markup.tree import parse
from tests.places import EXAMPLES
from tests.read.pages import MORE, WORDS, article, comment, ink, kinds, page, read, strayed, thread

if TYPE_CHECKING:
    from pathlib import Path

PAGES = sorted(EXAMPLES.glob("*.html"))


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<h2>Below</h2>", ("heading", "Below")),
        ("<ul><li>One thing of many</li></ul>", ("list_item", "One thing of many")),
        (
            "<blockquote><p>It was so, he said.</p></blockquote>",
            ("quotation", "It was so, he said."),
        ),
        ("<figure><figcaption>A barge</figcaption></figure>", ("caption", "A barge")),
        (
            "<table><tr><th>Where<th>How much</tr><tr><td>Quay<td>40</tr></table>",
            ("table", "Where\tHow much\nQuay\t40"),
        ),
        (
            "<p>One line of mud,<br>\n another line</p>",
            ("paragraph", "One line of mud,\nanother line"),
        ),
        ("<p>Forty&nbsp;tonnes   of\n mud</p>", ("paragraph", "Forty tonnes of mud")),
        ("<p>Mud &amp; more &#8220;mud&#8221;<!-- no --></p>", ("paragraph", "Mud & more “mud”")),
    ],
)
def test_each_element_makes_its_kind_of_block(inside: str, expected: tuple[str, str]) -> None:
    assert expected in kinds(read(article(inside)))


def test_the_text_is_its_blocks_parted_by_blank_lines() -> None:
    made = read(article())
    assert made.page.text == f"Mud\n\n{WORDS}\n\n{MORE}"
    assert [kind for kind, _ in kinds(made)] == ["title", "paragraph", "paragraph"]


def test_what_follows_the_end_of_the_page_is_read_too() -> None:
    assert "Afterwards" in read(article() + "<p>Afterwards.</p>").page.set_aside[0].starts


def test_a_paragraph_that_stands_twice_is_two_blocks() -> None:
    assert kinds(read(article(f"<p>{WORDS}</p>"))).count(("paragraph", WORDS)) == 2


@pytest.mark.parametrize("made_of", ["nav", "footer", "aside", "form", "header"])
def test_what_frames_the_page_is_set_aside(made_of: str) -> None:
    frame = f"<{made_of} id='frame'><p>Home and other places</p></{made_of}>"
    made = read(page(f"{frame}<article><h1>Mud</h1><p>{WORDS}</p><p>{MORE}</p></article>"))
    assert [(item.path, item.starts) for item in made.page.set_aside] == [
        ("#frame", "Home and other places")
    ]


def test_an_appeal_inside_the_article_is_set_aside() -> None:
    made = read(article("<div class='support-appeal'><p>Please give something today.</p></div>"))
    assert "Please give" not in made.page.text
    assert made.page.set_aside[0].starts.startswith("Please give")


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>hidden()</script>",
        "<style>p {}</style>",
        "<template><p>hidden</p></template>",
        "<noscript><p>hidden</p></noscript>",
        "<p hidden>hidden</p>",
        "<p style='color: red; display: none'>hidden</p>",
    ],
)
def test_what_no_reader_sees_is_neither_text_nor_set_aside(hidden: str) -> None:
    made = read(article(hidden))
    assert (made.page.text, made.page.set_aside) == (f"Mud\n\n{WORDS}\n\n{MORE}", ())


def test_a_byline_is_a_block_of_its_own() -> None:
    made = read(
        page(
            "<article><h1>Mud</h1><div>By <a rel='author' href='/l'>Linnet Askerow</a></div>"
            f"<p>{WORDS}</p><p>{MORE}</p></article>"
        )
    )
    assert ("byline", "By Linnet Askerow") in kinds(made)
    assert made.page.authors == ("Linnet Askerow",)


def test_a_title_without_an_element_is_taken_from_the_head() -> None:
    made = read(page(f"<p>{WORDS}</p><p>{MORE}</p>", "<title>Mud in April</title>"))
    assert kinds(made)[0] == ("title", "Mud in April")


@pytest.mark.parametrize(
    "source",
    [
        article(),
        article("<div>Bare words<p>within</p>and after</div>"),
        page(f"<div id='a:b c'><p>{WORDS}</p></div><div id='1'><p>{MORE}</p></div>"),
        page(f"<div id='x'><p>{WORDS}</p></div><div id='x'><p>{MORE}</p></div>"),
        page(f"<o:p>{WORDS}</o:p><my-part><p>{MORE}</p></my-part>"),
        article("", after=thread(comment(1, "<p>Mud.</p>"))),
        page("<div>" * 300 + WORDS + "</div>" * 300),
        f"<p>{WORDS}",
        *(path.read_text("utf-8") for path in PAGES),
    ],
)
def test_every_path_leads_to_one_element_with_the_words(source: str) -> None:
    made = read(source)
    assert made.blocks
    assert strayed(source, made) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_nothing_visible_is_lost_from_an_example(path: Path) -> None:
    source = path.read_text("utf-8")
    made = read(source)
    tree = parse(source)
    assert tree is not None
    kept = sum(ink(block.span.of(made.page.text)) for block in made.blocks)
    aside = sum(item.characters for item in made.page.set_aside)
    assert kept + aside == sum(ink(run.text) for run in runs(tree))


def test_a_page_that_only_draws_without_scripts_is_read_so() -> None:
    inside = f"<p>{WORDS}</p><p>{MORE}</p>" * 2
    assert WORDS in read(page(f"<noscript>{inside}</noscript><p>Loading</p>")).page.text


@pytest.mark.parametrize(
    "source",
    ["<html></html>", "<!-- nothing -->", page("<script>draw()</script>"), page("<img alt='mud'>")],
)
def test_a_page_without_words_says_so(source: str) -> None:
    with pytest.raises(EmptySourceError, match="no words"):
        read(source)


def test_nesting_a_hundred_thousand_deep_is_reported_not_fatal() -> None:
    many = 100_000
    made = read(page(f"<p>{WORDS}</p>" + "<div>" * many + "deep" + "</div>" * many))
    assert "too_deep" in [problem.code for problem in made.problems]
    with pytest.raises(EmptySourceError, match="deeper"):
        read(page("<div>" * many + "deep" + "</div>" * many))


def test_every_one_of_very_many_equal_paragraphs_is_kept() -> None:
    made = read(page("<p>word</p>" * 2000))
    assert len(made.blocks) == 2000


def test_the_caption_of_a_picture_between_title_and_text_is_the_articles() -> None:
    made = read((EXAMPLES / "harbour.html").read_text(encoding="utf-8"))
    assert [kind for kind, _ in kinds(made)][:4] == ["title", "byline", "caption", "paragraph"]


@pytest.mark.parametrize("code", ["&#1;", "&#11;", "&#xfffe;"])
def test_control_characters_behind_what_is_cut_out_are_no_fault(code: str) -> None:
    made = read(article(f"<p>{WORDS}</p><nav>More</nav>mud{code}mud<p>{WORDS}</p>"))
    assert WORDS in made.page.text
