from __future__ import annotations

import pytest

from assay.read.markup.tree import parse
from assay.read.threads.platforms import veiled
from tests.read.pages import page, read
from tests.read.threads.platforms.table import lines, opening

DISCOURSE = page("""
<div class="post-stream">
<div class="topic-post"><article id="post_1" data-post-id="11"><div class="names">
 <span class="first username"><a>oluf</a></span></div><div class="post-infos"><a class="post-date"
 href="/t/mud/7/1"><span class="relative-date" data-time="1714849560000">May 4</span></a></div>
 <div class="regular contents"><div class="cooked"><p>Who counts the mud?</p></div></div></article>
</div>
<div class="topic-post"><article id="post_2" data-post-id="12"><div class="names">
 <span class="first username"><a>wiebke</a></span></div><div class="post-infos">
 <a class="post-date" href="/t/mud/7/2"><span class="relative-date" data-time="1714896000000">
 May 5</span></a></div><div class="regular contents"><div class="cooked"><aside class="quote">
 <div class="title">oluf:</div><blockquote><p>Who counts the mud?</p></blockquote></aside>
 <p>Nobody does.</p></div></div></article></div>
<div class="topic-post"><article id="post_3" data-post-id="13" class="user-deleted">
 <div class="names"><span class="first username"><a>hanne</a></span></div>
 <div class="regular contents"><div class="cooked"><p>(post deleted by author)</p></div></div>
 </article></div></div>
""")


def crawler(number: int, name: str, words: str) -> str:
    return (
        f'<div id="post_{number}" class="topic-body crawler-post"><div class="crawler-post-meta">'
        f'<span class="creator"><a href="/u/{name}"><span itemprop="name">{name}</span></a></span>'
        f'<time class="post-time" datetime="2024-05-0{number}T10:00:00Z">May</time>'
        f'<span itemprop="position">{number}</span></div>'
        f'<div class="post" itemprop="text"><p>{words}</p></div></div>'
    )


POSTS = crawler(1, "oluf", "Who counts the mud?") + crawler(2, "wiebke", "Nobody does.")

FLARUM = page("""
<div class="PostStream">
<div class="PostStream-item"><article class="CommentPost Post" data-number="1"><header
 class="Post-header"><div class="PostUser"><h3 class="PostUser-name"><span class="username">Oluf
 </span></h3></div><a href="/d/7/1"><time datetime="2024-05-04T21:06:00+00:00">4 May</time></a>
 </header><div class="Post-body"><p>Who counts the mud?</p></div></article></div>
<div class="PostStream-item"><article class="EventPost Post">Oluf changed the title.</article></div>
<div class="PostStream-item" data-number="2"><article class="CommentPost Post"><header
 class="Post-header"><div class="PostUser"><h3 class="PostUser-name"><span class="username">Wiebke
 </span></h3></div><time datetime="2024-05-05T10:00:00+00:00">5 May</time></header>
 <div class="Post-body"><blockquote><p>Who counts the mud?</p></blockquote><p>Nobody does.</p></div>
 <footer class="Post-footer">Like</footer></article></div></div>
""")

FLARUM_PLAIN = page("""
<div id="flarum-content"><h1>Mud</h1><div>
<article><div class="PostUser"><h3 class="PostUser-name">Oluf</h3></div>
 <div class="Post-body"><p>Who counts the mud?</p></div></article>
<article><div class="PostUser"><h3 class="PostUser-name">Wiebke</h3></div>
 <div class="Post-body"><p>Nobody does.</p></div></article></div></div>
""")

NODEBB = page("""
<ul component="topic">
<li component="post" data-pid="11" data-index="0" data-username="Oluf"
 data-timestamp="1714849560000"><a class="permalink" href="/post/11">x</a>
 <div component="post/content"><p>Who counts the mud?</p></div></li>
<li component="post" data-pid="12" data-index="1" data-username="Wiebke"
 data-timestamp="1714896000000"><a class="permalink" href="/post/12">x</a>
 <div component="post/content"><p>Nobody does.</p></div></li></ul>
""")

VANILLA = page("""
<div class="MessageList"><div id="Discussion_7" class="Item ItemDiscussion"><span class="Author">
 <a class="Username">Oluf</a></span><span class="DateCreated"><a class="Permalink" href="/d/7">
 <time datetime="2024-05-04T21:06:00+00:00">May</time></a></span>
 <div class="Message userContent">Who counts the mud?</div></div></div>
<div class="CommentsWrap"><ul class="Comments"><li class="Item ItemComment" id="Comment_12">
 <span class="Author"><a class="Username">Wiebke</a></span><span class="DateCreated">
 <a class="Permalink" href="/d/comment/12#Comment_12"><time datetime="2024-05-05T10:00:00+00:00">
 May</time></a></span><div class="Message"><blockquote class="Quote"><div class="QuoteAuthor">Oluf
 said:</div>Who counts the mud?</blockquote>Nobody does.</div></li></ul></div>
""")

INSIDED = page("""
<div class="qa-topic-first-post"><div class="post qa-topic-post-box" id="post11">
 <a class="username qa-username">Oluf</a><div class="post__content qa-topic-post-content">
 <p>Who counts the mud?</p></div></div></div>
<div id="comments"><div class="post qa-topic-post-box" id="post12"><a class="qa-username">Wiebke</a>
 <time datetime="2024-05-05">5 May</time><div class="post__content qa-topic-post-content">
 <p>Nobody does.</p></div></div></div>
""")


def test_a_discourse_page_has_posts_quotes_and_deletions() -> None:
    assert lines(DISCOURSE) == [
        (
            "wiebke",
            "2024-05-05T08:00:00Z",
            None,
            "oluf:\n\nWho counts the mud?\n\nNobody does.",
        ),
        ("hanne", None, None, "<missing>"),
    ]


@pytest.mark.parametrize("source", [page(POSTS), page(f"<noscript>{POSTS}</noscript>")])
def test_a_page_for_search_engines_is_read_as_well(source: str) -> None:
    assert lines(source) == [("wiebke", "2024-05-02T10:00:00Z", None, "Nobody does.")]
    assert opening(source)[0] == ("oluf",)


@pytest.mark.parametrize(
    ("source", "posted", "words"),
    [
        (FLARUM, "2024-05-05T10:00:00+00:00", "Who counts the mud?\n\nNobody does."),
        (FLARUM_PLAIN, None, "Nobody does."),
        (NODEBB, "2024-05-05T08:00:00Z", "Nobody does."),
        (
            VANILLA,
            "2024-05-05T10:00:00+00:00",
            "Oluf said:\n\nWho counts the mud?\n\nNobody does.",
        ),
        (INSIDED, "2024-05-05", "Nobody does."),
    ],
)
def test_the_replies_are_comments_and_the_opening_post_the_article(
    source: str, posted: str | None, words: str
) -> None:
    assert lines(source) == [("Wiebke", posted, None, words)]
    authors, _, article = opening(source)
    assert (authors, article) == (("Oluf",), "Who counts the mud?")


def test_the_preview_of_a_linked_page_is_a_quotation() -> None:
    preview = '<aside class="onebox"><h3>Ledgers</h3><p>We count all mud.</p></aside>'
    for source in (DISCOURSE, page(POSTS)):
        made = read(source.replace("Nobody does.</p>", f"Nobody does.</p>{preview}"))
        found = {one.span.of(made.page.text): one.kind for one in made.blocks if one.comment}
        assert found["Nobody does."] == "comment"
        assert found["We count all mud."] == "quotation"


def test_a_discourse_quote_is_a_quotation_with_its_name() -> None:
    made = read(DISCOURSE)
    quoted = [one.span.of(made.page.text) for one in made.blocks if one.kind == "quotation"]
    assert quoted == ["oluf:", "Who counts the mud?"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<noscript>{POSTS}</noscript>", True),
        (f"<noscript>Turn on scripts.</noscript>{POSTS}", False),
        ("<p>Mud.</p>", False),
    ],
)
def test_posts_behind_noscript_are_noticed(body: str, expected: bool) -> None:  # noqa: FBT001
    tree = parse(page(body))
    assert tree is not None
    assert veiled(tree) is expected
