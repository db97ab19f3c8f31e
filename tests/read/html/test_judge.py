from __future__ import annotations

import pytest

from assay.read.html.clues import Clues, clues
from assay.read.html.judge import judge
from assay.read.html.roles import roles
from assay.read.markup.runs import runs
from assay.read.markup.tree import parse
from tests.read.pages import MORE, WORDS, article, kinds, page, read


def _clues(source: str, kept: set[int]) -> list[Clues]:
    tree = parse(source)
    assert tree is not None
    return clues(tree, roles(tree), runs(tree), kept, title=-1)


def test_clues_are_read_off_the_element_and_its_neighbours() -> None:
    source = page(
        f"<article><h2>Mud</h2><p>{WORDS}</p><ul><li><a href='/'>All of a link</a></li></ul>"
        "<div class='related-box'>Sign up for our newsletter</div></article>"
    )
    heading, text, item, box = _clues(source, {1})
    assert (heading.heading, heading.before) == (1, 1)
    assert heading.around == pytest.approx(0.76, abs=0.1)
    assert (text.kept, text.ended, text.inside, text.gap) == (1, 1, 1, 0)
    assert (item.item, item.link, item.past) == (1, 1, 1)
    assert (box.beside, box.appeal, box.past_appeal) == (1, 1, 1)


def test_every_clue_but_density_is_between_none_and_whole() -> None:
    for given in _clues(article("<p><a href='/'>All</a> of it</p>"), {1, 3}):
        assert all(0 <= value <= 1 for value in given[:-1])
        assert given.density >= 0


def test_what_the_extractor_missed_between_two_kept_paragraphs_is_the_article() -> None:
    tree = parse(article(f"<p>{MORE}</p>"))
    assert tree is not None
    assert {1, 2, 3} <= judge(tree, roles(tree), runs(tree), {1, 3}, 0)


def test_a_list_of_links_after_the_article_is_set_aside() -> None:
    links = "".join(f"<li><a href='/{n}'>Another story about mud</a></li>" for n in range(8))
    made = read(article(after=f"<div class='related'><h3>More</h3><ul>{links}</ul></div>"))
    assert "Another story" not in made.page.text


def test_captions_are_kept_in_their_place() -> None:
    made = read(article("<figure><figcaption>A barge at the quay</figcaption></figure>"))
    assert [kind for kind, _ in kinds(made)] == ["title", "paragraph", "caption", "paragraph"]


def test_what_a_reader_can_unfold_is_read() -> None:
    inside = f"<div role='region' style='display:none'><p>{WORDS.replace('mud', 'silt')}</p></div>"
    assert "silt" in read(article(inside)).page.text


def test_what_a_page_sends_hidden_and_then_shows_is_read() -> None:
    source = page(f"<div hidden id='S:0'><article><p>{WORDS}</p><p>{MORE}</p></article></div>")
    tree = parse(source)
    assert tree is not None
    assert [run.text for run in runs(tree)] == [WORDS, MORE]
