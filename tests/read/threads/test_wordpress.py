from __future__ import annotations

import pytest

from tests.read.pages import article, comment, kinds, read, replies, thread

Shape = list[tuple[str, str | None, int, str]]


def shape(source: str) -> Shape:
    made = read(source)
    return [(item.id, item.parent, item.depth, item.state) for item in made.comments]


def test_replies_hang_under_what_they_answer() -> None:
    source = article() + thread(
        comment(1, "<p>One.</p>", replies(comment(2, "<p>Two.</p>", depth=2))),
        comment(3, "<p>Three.</p>"),
    )
    assert shape(source) == [
        ("c1", None, 0, "present"),
        ("c2", "c1", 1, "present"),
        ("c3", None, 0, "present"),
    ]


def test_a_comment_says_who_when_and_where() -> None:
    made = read(article() + thread(comment(7, "<p>Mud.</p>")), "https://x.example/p/")
    found = made.comments[0]
    assert found.author == "Reader 7"
    assert found.posted == "2024-05-24T09:12:08+02:00"
    assert found.permalink == "https://x.example/p/#comment-7"
    assert found.span is not None
    assert found.span.of(made.page.text) == "Mud."


def test_a_relative_permalink_without_an_address_is_none() -> None:
    assert read(article() + thread(comment(7, "<p>Mud.</p>"))).comments[0].permalink is None


def test_names_dates_and_buttons_are_no_words_of_a_comment() -> None:
    made = read(article() + thread(comment(7, "<p>One.</p><p>Two.</p>")))
    assert kinds(made)[-2:] == [("comment", "One."), ("comment", "Two.")]
    assert "Reader 7" not in made.page.text
    assert "Reply" not in made.page.text


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("<p><img src='frown.png' alt='frown'></p>", "empty"),
        ("", "empty"),
        ("<p>This comment has been deleted.</p>", "missing"),
        ("<p>[removed]</p>", "missing"),
        ("<em class='comment-awaiting-moderation'>Your comment is held.</em>", "missing"),
        (
            "<p>This comment has been made by many people before me, and all were right.</p>",
            "present",
        ),
    ],
)
def test_a_comment_without_words_keeps_its_place(words: str, state: str) -> None:
    made = read(article() + thread(comment(1, words), comment(2, "<p>Two.</p>")))
    assert [item.state for item in made.comments] == [state, "present"]


def test_a_pingback_is_no_comment() -> None:
    ping = '<li id="comment-9" class="pingback even depth-1"><p>Pingback: elsewhere</p></li>'
    made = read(article() + thread(ping, comment(1, "<p>One.</p>")))
    assert len(made.comments) == 1
    assert "Pingback" not in made.page.text


@pytest.mark.parametrize(
    "lost",
    [
        "<li>" + replies(comment(3, "<p>Three.</p>", depth=2)) + "</li>",
        replies(comment(3, "<p>Three.</p>", depth=2)),
        comment(3, "<p>Three.</p>", depth=2),
    ],
)
def test_a_reply_whose_parent_is_gone_hangs_on_a_missing_comment(lost: str) -> None:
    nested = comment(1, "<p>One.</p>", replies(comment(2, "<p>Two.</p>", depth=2)))
    source = article() + thread(nested, lost)
    assert shape(source)[2:] == [("c3", None, 0, "missing"), ("c4", "c3", 1, "present")]
    assert [problem.code for problem in read(source).problems] == ["missing_comment"]


def test_a_flat_list_is_read_by_its_depths() -> None:
    def flat(number: int, depth: int) -> str:
        return (
            f'<dt class="comment depth-{depth}" id="comment-{number}">'
            f'<span class="comment_author">R{number}</span></dt>'
            f'<dd class="comment depth-{depth}"><p>Words {number}.</p></dd>'
        )

    source = article() + f"<dl id='comments'>{flat(1, 1)}{flat(2, 2)}{flat(3, 2)}{flat(4, 1)}</dl>"
    assert [item.parent for item in read(source).comments] == [None, "c1", "c1", None]
    assert [item.author for item in read(source).comments] == ["R1", "R2", "R3", "R4"]


def test_words_that_a_comment_quotes_are_no_comment() -> None:
    made = read(
        article("<p>It went out heavy and came back light, they said of it.</p>")
        + thread(
            comment(1, "<p>“It went out heavy and came back light”<br>So it did.</p>"),
            comment(2, "<blockquote><p>Elsewhere.</p></blockquote><p>“A new saying of mine.”</p>"),
        )
    )
    assert kinds(made)[-4:] == [
        ("quotation", "“It went out heavy and came back light”"),
        ("comment", "So it did."),
        ("quotation", "Elsewhere."),
        ("comment", "“A new saying of mine.”"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        '<cite class="fn">Oluf T.</cite> <span class="says">says:</span>',
        "<cite><strong>Oluf T.</strong> dijo:</cite>",
        '<p class="comment-author"><span class="comment-author-name">Oluf T.</span> says</p>',
        '<div class="comment-author">Oluf T. says:</div>',
    ],
)
def test_the_name_is_found_in_the_themes_dress(name: str) -> None:
    body = (
        f'<li id="comment-1" class="comment depth-1">{name}<div class="comment-text">Hm.</div></li>'
    )
    assert read(article() + thread(body)).comments[0].author == "Oluf T."


def test_twenty_thousand_comments_are_read() -> None:
    many = 20_000
    made = read(article() + thread(*(comment(at, f"<p>Words {at}.</p>") for at in range(many))))
    assert len(made.comments) == many
