from __future__ import annotations

import json

import pytest

from tests.read.pages import article, comment, read, thread
from tests.read.threads.shapes import POSTS, talk

CARD = json.dumps({"@type": "NewsArticle", "headline": "Mud", "commentCount": 27})
LATER = {"@type": "InteractionCounter", "userInteractionCount": 27}
COUNTED = json.dumps(
    {
        "@type": "NewsArticle",
        "interactionStatistic": LATER | {"interactionType": "https://schema.org/CommentAction"},
    }
)


def codes(source: str) -> list[str]:
    return [problem.code for problem in read(source).problems]


@pytest.mark.parametrize(
    ("head", "after"),
    [
        (f'<script type="application/ld+json">{CARD}</script>', ""),
        (f'<script type="application/ld+json">{COUNTED}</script>', ""),
        ("", "<meta itemprop='commentCount' content='27'>"),
        ("", "<h3>27 Comments</h3><div id='comments-go-here'></div>"),
        ("", "<a href='#comments'>Kommentare (27)</a>"),
        ("", "<h2>27 réactions, 27 commentaires</h2>"),
        ("", "<post-frame comment-count='27'></post-frame>"),
        ("", "<div data-comments-count='27'></div><div data-comments-count='27'></div>"),
    ],
)
def test_comments_that_are_announced_and_not_there_are_a_problem(head: str, after: str) -> None:
    made = read(article(head=head, after=after))
    assert made.comments == ()
    assert [problem.code for problem in made.problems] == ["comments_not_on_page"]
    assert "27 comments; none of them is" in made.problems[0].message


def test_it_says_how_many_are_there() -> None:
    made = read(article(after="<h3>27 comments</h3>" + talk("flat divs", *POSTS)))
    assert "27 comments; 3 of them are" in made.problems[0].message


@pytest.mark.parametrize(
    "after",
    [
        "<h3>3 comments</h3>" + talk("flat divs", *POSTS),
        "<h3>5 comments</h3>" + talk("flat divs", *POSTS),
        "<h3>2 comments</h3>" + thread(comment(1, "One."), comment(2, "Two.")),
        "<h3>0 comments</h3>",
        "<h3>27 ships in the harbour</h3>",
        "<ul><li><a href='/other'>Another</a> <a href='/other#comments'>27 comments</a></li></ul>",
        "<aside><h3>27 comments on other pages</h3></aside>",
        "<p>He had read all 27 comments.</p>",
        "<div data-comments-count='27'></div><div data-comments-count='3'></div>",
        "<div comment-count='many'></div>",
    ],
)
def test_no_problem_is_made_of_what_is_there_or_stands_elsewhere(after: str) -> None:
    assert codes(article(after=after)) == []
