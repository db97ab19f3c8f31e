from __future__ import annotations

import pytest

from tests.read.pages import article, kinds, page, read
from tests.read.threads.shapes import POSTS, Post, talk

FORUM = "https://harbour.example/forum/viewtopic.php?t=7"
OWN = (
    '<div class="opening"><a class="nick" href="/members/first">first</a>'
    '<time datetime="2024-05-01T08:00">1 May</time>'
    '<div class="bd">Who counted the mud in April, and where is the ledger now?</div></div>'
)


@pytest.mark.parametrize("shape", ["flat divs", "two rows of a table", "a cell for the profile"])
def test_the_opening_post_of_a_forum_page_is_the_article(shape: str) -> None:
    made = read(page(f"<h1>Mud</h1>{talk(shape, *POSTS)}", "<title>Mud</title>"), FORUM)
    assert [one.author for one in made.comments] == ["mudlark", "Ines Quay"]
    assert made.page.authors == ("Oluf Tange",)
    assert made.page.published == POSTS[0].iso
    assert made.page.basis.authors == "visible"
    assert (kinds(made)[1][0], kinds(made)[1][1][:11]) == ("paragraph", "The ledgers")


def test_an_opening_post_of_another_make_than_the_answers_is_found_by_its_words_element() -> None:
    made = read(page(f"<h1>Mud</h1>{OWN}{talk('flat divs', *POSTS)}"), FORUM)
    assert made.page.authors == ("first",)
    assert len(made.comments) == len(POSTS)
    assert any(text.startswith("Who counted") for _, text in kinds(made))


def test_an_opening_post_with_a_frame_of_its_own_is_read_without_its_label() -> None:
    more = "Not I, and I have asked at the office."
    theirs = f'<div class="reply-body"><p>{POSTS[0].words}</p></div>'
    mine = (
        '<div class="mark">Opening post</div>'
        f'<div><div id="first-body"><p>{POSTS[0].words}</p><p>{more}</p></div></div>'
    )
    shape = "name and date in one line"
    made = read(page(talk(shape, *POSTS).replace(theirs, mine, 1)), FORUM)
    assert len(made.comments) == len(POSTS)
    found = [words for kind, words in kinds(made) if kind == "paragraph"]
    assert found == [POSTS[0].words, more]


def test_a_post_of_a_link_says_its_headline() -> None:
    line = "Harbour office closes its ledgers for good"
    posted = f"<shreddit-post author='mudlark'><h1>{line}</h1></shreddit-post>"
    made = read(page(posted, f"<title>{line} : mud</title>"), FORUM)
    assert made.page.title == line
    assert kinds(made) == [("paragraph", line)]


def test_a_headline_over_a_post_with_words_stays_a_title() -> None:
    line, words = "Harbour ledgers of April", "Who has seen the ledgers of April?"
    own = f"<h1>{line}</h1><div slot='text-body'><p>{words}</p></div>"
    made = read(page(f"<shreddit-post author='mudlark'>{own}</shreddit-post>"), FORUM)
    assert kinds(made) == [("title", line), ("paragraph", words)]


def test_under_an_article_no_comment_is_taken_for_it() -> None:
    made = read(article(after=talk("flat divs", *POSTS)), "https://harbour.example/2024/mud")
    assert len(made.comments) == len(POSTS)
    assert made.page.authors == ()


def test_remarks_under_answers_answer_them() -> None:
    remark = (
        '<ul><li class="remark comment" id="comment-{0}"><span class="comment-copy">{1}</span> – '
        '<a class="comment-user" href="/users/{0}">Remarker {0}</a> '
        '<span title="2024-05-0{0} 10:00:00Z">then</span></li></ul>'
    )
    answers = talk("flat divs", *POSTS)
    for place, post in enumerate(POSTS, 1):
        said = remark.format(
            place, f"That is not what the warden told me in {2000 + place}, is it?"
        )
        answers = answers.replace(
            f'<div class="ft"><a href="/reply/{post.number}"',
            said + f'<div class="ft"><a href="/reply/{post.number}"',
        )
    made = read(article(after=answers))
    assert [one.parent for one in made.comments] == [None, "c1", None, "c3", None, "c5"]
    assert [one.author for one in made.comments][1::2] == ["Remarker 1", "Remarker 2", "Remarker 3"]


def test_a_page_with_one_post_and_no_answer_is_read() -> None:
    only = Post(7, "first", "01", "Who counted the mud in April, and where is the ledger now?")
    assert read(page(f"<h1>Mud</h1>{talk('flat divs', only)}"), FORUM).page.text


def _numbered(first: int) -> str:
    return "".join(
        f'<div class="message post" id="m{post.number}"><a class="nick" href="/members/{at}">'
        f'{post.author}</a> <time datetime="{post.iso}">then</time> <a href="#m{post.number}">'
        f'#{at}</a><div class="bd">{post.words}</div><a href="/quote/{at}">Quote</a></div>'
        for at, post in enumerate(POSTS, first)
    )


def test_the_first_of_numbered_posts_is_the_opening_one_under_a_summary_of_the_thread() -> None:
    words = "Readers argue over the ledgers, and over who was sent to which board to ask for them. "
    made = read(page(f"<h1>Mud</h1><section><p>{words * 9}</p></section>{_numbered(1)}"), FORUM)
    assert made.page.authors == (POSTS[0].author,)
    assert len(made.comments) == len(POSTS) - 1


@pytest.mark.parametrize(("first", "url"), [(21, FORUM), (1, f"{FORUM}&page=2")])
def test_on_a_thread_s_second_page_all_posts_are_comments(first: int, url: str) -> None:
    made = read(page(f"<h1>Mud</h1>{_numbered(first)}"), url)
    assert [one.author for one in made.comments] == [one.author for one in POSTS]


def test_a_copy_of_the_opening_post_above_the_thread_is_no_article() -> None:
    words = f"{POSTS[0].words} {POSTS[1].words} " * 6
    posts = (POSTS[0]._replace(words=words.strip()), *POSTS[1:])
    made = read(page(f"<h1>Mud</h1><div>{words}</div>{talk('flat divs', *posts)}"), FORUM)
    assert made.page.authors == (POSTS[0].author,)
    assert len(made.comments) == len(POSTS) - 1


def test_a_board_is_known_by_the_link_that_leads_back_to_it() -> None:
    crumbs = '<p><a href="/">Harbour Forum</a> › Mud</p>'
    posts = talk("a cell for the profile", *POSTS)
    made = read(page(f"{crumbs}<h1>Mud</h1>{posts}"), "https://harbour.example/771/mud")
    assert made.page.authors == (POSTS[0].author,)
    assert len(made.comments) == len(POSTS) - 1
