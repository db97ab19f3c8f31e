from __future__ import annotations

from tests.read.pages import WORDS, page, read
from tests.read.threads.platforms.table import lines, opening


def thing(name: str, words: str, replies: str = "", *, kind: str = "", key: str = "") -> str:
    author = f'<a class="author">{name}</a>' if name else "<em>[deleted]</em>"
    data = f'data-author="{name}"' if name else ""
    return (
        f'<div class="thing comment {kind}" id="thing_t1_{key}" data-fullname="t1_{key}" {data}>'
        f'<div class="midcol">12</div><div class="entry"><p class="tagline">{author} '
        f'<span class="score">12 points</span> <time datetime="2024-05-04T21:06:00+00:00">1 day ago'
        f'</time></p><form class="usertext"><div class="usertext-body"><div class="md">{words}'
        f"</div>"
        f'</div></form><ul class="buttons"><li><a class="bylink" href="/r/mud/c/{key}/">permalink'
        f'</a></li></ul></div><div class="child">{replies}</div></div>'
    )


OLD_REDDIT = page(
    '<div id="siteTable"><div class="thing link" data-author="oluf" data-fullname="t3_7">'
    '<p class="title"><a href="/mud">Mud</a></p><p class="tagline">submitted <time '
    'datetime="2024-05-04T20:00:00+00:00">1 day ago</time> by <a class="author">oluf</a></p>'
    '<div class="usertext-body"><div class="md"><p>Who counts the mud?</p></div></div></div></div>'
    '<div class="commentarea"><div class="sitetable">'
    + thing(
        "wiebke",
        "<p>Nobody does.</p>",
        thing("", "<p>[removed]</p>", thing("hanne", "<p>I do.</p>", key="c"), key="b"),
        key="a",
    )
    + "</div></div>"
)

REDDIT_2018 = page("""
<div data-test-id="post-content"><a data-testid="post_author_link">oluf</a>
 <div data-click-id="text"><p>Who counts the mud?</p></div></div>
<div class="Comment t1_a"><a data-testid="comment_author_icon" href="/user/wiebke/"></a>
 <span>level 1</span><a data-testid="comment_timestamp" href="/r/mud/comment/a/">3 yr. ago</a>
 <div data-testid="comment"><div class="RichTextJSON-root"><p>Nobody does.</p></div></div>
 <button>Share</button></div>
<div class="Comment t1_b"><span>level 2</span>
 <div data-testid="post-comment-header-deleted"><span>Comment deleted by user</span>
 <a href="/r/mud/comment/b/">3 yr. ago</a></div></div>
<div class="Comment t1_c"><a data-testid="comment_author_icon" href="/user/hanne/"></a>
 <span>level 3</span><div data-testid="comment"><p>I do.</p></div></div>
<div class="Comment t1_d"><a data-testid="comment_author_icon" href="/user/jens/"></a>
 <span>level 1</span><div data-testid="comment"><p>So be it.</p></div></div>
""")

NEW_REDDIT = page("""
<shreddit-post author="oluf" created-timestamp="2024-05-04T20:00:00.000000+0000"><div
 slot="text-body"><div class="md"><p>Who counts the mud?</p></div></div></shreddit-post>
<shreddit-comment-tree>
<shreddit-comment author="wiebke" thingid="t1_a" depth="0" permalink="/r/mud/c/a/"
 created="2024-05-04T21:06:00.000000+0000"><div slot="commentMeta">wiebke 1d ago</div>
 <div slot="comment"><p>Nobody does.</p></div>
 <shreddit-comment author="[deleted]" thingid="t1_b" parentid="t1_a" depth="1"
  is-comment-deleted><div slot="comment"><p>Comment removed by moderator</p></div>
 </shreddit-comment></shreddit-comment>
<shreddit-comment author="hanne" thingid="t1_c" parentid="t1_b" depth="2"><div slot="comment">
 <p>I do.</p></div></shreddit-comment></shreddit-comment-tree>
""")


def tr(key: int, indent: int, name: str, words: str) -> str:
    head = f'<a class="hnuser">{name}</a>' if name else ""
    return (
        f'<tr class="athing comtr" id="{key}"><td><table><tr><td class="ind" indent="{indent}">'
        f'<img width="{indent * 40}"></td><td><span class="comhead">{head} <span class="age" '
        f'title="2024-05-04T21:06:00 1714856760"><a href="item?id={key}">1 day</a></span></span>'
        f'<div class="comment">{words}<div class="reply"><a>reply</a></div></div></td></tr></table>'
        "</td></tr>"
    )


HACKER_NEWS = page(
    '<table class="fatitem"><tr class="athing"><td><span class="titleline"><a href="/m">Mud</a>'
    '</span></td></tr><tr><td><a class="hnuser">oluf</a> <span class="age" '
    'title="2024-05-04T20:00:00 1714852800">1 day</span></td></tr><tr><td><div class="toptext">'
    'Who counts the mud?</div></td></tr></table><table class="comment-tree">'
    + tr(1, 0, "wiebke", '<div class="commtext c00">Nobody does.<p>Nor did.</div>')
    + tr(2, 1, "", "[deleted]")
    + tr(3, 2, "hanne", '<span class="commtext c00">I do.</span>')
    + tr(4, 0, "jens", '<span class="commtext c00">So be it.</span>')
    + "</table>"
)

LOBSTERS = page("""
<div id="inside"><div class="story" data-shortid="s"><a class="u-url">Mud</a><div class="byline">
 <a href="/~oluf">oluf</a> <time datetime="2024-05-04 20:00:00"
 data-at-unix="1714852800">1 day ago</time></div></div>
<ol class="comments comments1"><li class="comments_subtree"><div class="comment" data-shortid="a">
 <div class="byline"><a href="/~wiebke"><img></a><a href="/~wiebke">wiebke</a> <a href="/c/a">
 <time data-at-unix="1714856760">1 day ago</time></a></div><div class="comment_text"><p>Nobody does.
 </p></div></div><ol class="comments"><li class="comments_subtree"><div class="comment"
 data-shortid="b"><div class="byline"><a href="/~hanne">hanne</a></div><div class="comment_text">
 <blockquote>Nobody</blockquote><p>I do.</p></div></div><ol class="comments"></ol></li></ol></li>
</ol></div>
""")

LEMMY = page("""
<div class="post-listing"><a class="person-listing" title="oluf"><span>oluf</span></a>
 <div id="postContent"><div class="md-div"><p>Who counts the mud?</p></div></div></div>
<ul class="comments"><li class="comment"><article class="comment-node" id="comment-1">
 <a class="person-listing" title="wiebke"><span>wiebke</span><small>@tide.example</small></a>
 <a title="link" href="/post/7/1"></a><span class="moment-time"
 data-tippy-content="Saturday, May 4th, 2024 at 9:06:18 PM GMT+02:00">1 day ago</span>
 <div class="comment-content"><div class="md-div"><p>Nobody does.</p></div></div></article>
 <ul class="comments"><li class="comment"><article class="comment-node" id="comment-2">
 <a class="person-listing" title="hanne"><span>hanne</span></a><div class="comment-content">
 <em>deleted by creator</em></div></article></li></ul></li></ul>
""")

SLASHDOT = page("""
<article id="firehose-7" class="fhitem"><span class="story-byline">Posted by oluf on Saturday May
 04, 2024 @08:00PM</span><div id="text-7"><p>Who counts the mud?</p></div></article>
<ul id="commentlisting"><li id="tree_1" class="comment full"><div id="comment_1" class="cw">
 <div class="details"><span class="by">by <a href="//x.example/~wiebke">wiebke</a>
 (<a>12</a>)</span>
 <span class="otherdetails">on Saturday May 04, 2024 @09:06PM (<a href="//x.example/c.pl?cid=1">#1
 </a>)</span></div><div class="commentBody"><div id="comment_body_1">Nobody does.</div></div></div>
 <ul id="commtree_1"><li id="tree_2" class="comment full"><div class="details"><span class="by">by
 Anonymous Coward</span></div><div class="commentBody"><div id="comment_body_2">
 <div class="quote">Nobody</div>I do.</div></div></li></ul></li></ul>
""")

STACK_EXCHANGE = page("""
<div id="question" class="question"><div class="js-post-body" itemprop="text">
 <p>Who counts the mud?</p></div><div class="post-signature owner"><span class="relativetime"
 title="2024-05-04 20:00:00Z">4 May</span><div class="user-details"><a href="/users/1">oluf</a>
 </div></div><ul class="comments-list"><li id="comment-1" class="comment js-comment"><div
 class="comment-body"><span class="comment-copy">Where is it?</span> – <a class="comment-user">jens
 </a><span class="comment-date"><span class="relativetime-clean" title="2024-05-04 20:30:00Z,
 License: CC BY-SA">4 May</span></span></div></li></ul></div>
<div id="answers"><div id="answer-2" class="answer" data-answerid="2"><div class="js-post-body">
 <p>Nobody does.</p></div><time itemprop="dateCreated" datetime="2024-05-04 21:06:00Z"></time>
 <a class="js-share-link" href="/a/2">Share</a><div class="user-details"
 itemprop="author"><a href="/users/2">wiebke</a></div><ul class="comments-list"><li id="comment-3"
 class="comment js-comment"><span class="comment-copy">I do.</span><a class="comment-user">hanne</a>
 </li></ul></div></div>
""")

STACK_EXCHANGE_2025 = page("""
<div id="question" class="question"><div class="js-post-body" itemprop="text">
 <p>Who counts the mud?</p></div><div class="post-signature owner"><div class="user-details">
 <a href="/users/1">oluf</a></div></div></div>
<div id="answers"><div id="answer-2" class="answer" data-answerid="2"><div class="js-post-body">
 <p>Nobody does.</p></div><time itemprop="dateCreated" datetime="2024-05-04 21:06:00Z"></time>
 <div class="user-details" itemprop="author"><a href="/users/2">wiebke</a></div>
 <div id="follow-ups-container-2"><h2>1 Comment</h2><div role="list"><div id="follow-up-3"
 itemprop="comment" role="listitem"><div itemprop="author"><div itemprop="name">hanne</div>
 <a href="/users/3" class="comment-user">hanne</a> <a class="comment-link" href="#comment3_2">
 <time title="2024-05-04T21:30:00.467Z">Over a year ago</time></a></div>
 <div itemprop="text">I do.</div><button>Reply</button></div></div></div></div></div>
""")

GITHUB = page("""
<div class="js-discussion"><div class="js-comment-container"><div class="timeline-comment">
 <h3 class="timeline-comment-header"><a class="author">oluf</a> <a class="js-timestamp"
 href="#issue-7"><relative-time datetime="2024-05-04T20:00:00Z">4 May</relative-time></a></h3>
 <div class="comment-body js-comment-body"><p>Who counts the mud?</p></div></div></div>
<div class="js-comment-container"><div class="timeline-comment"><h3 class="timeline-comment-header">
 <a class="author">wiebke</a> <a class="js-timestamp" href="#issuecomment-1"><relative-time
 datetime="2024-05-04T21:06:00Z">4 May</relative-time></a></h3><div
 class="comment-body js-comment-body"><p>Nobody does.</p></div></div></div></div>
""")

LESSWRONG = page("""
<div id="comments"><div class="comments-node comments-node-root"><div class="CommentsItem-root">
 <span class="CommentUserName-author"><a href="/users/wiebke">wiebke</a></span>
 <span class="CommentsItemDate-root"><a href="/posts/7?commentId=a"><time
 datetime="2024-05-04T21:06:00.000Z">1d</time></a></span><div class="CommentBody-commentStyling">
 <p>Nobody does.</p></div></div><div class="CommentsNode-children"><div class="comments-node">
 <div class="CommentsItem-root"><span class="CommentUserName-author">hanne</span>
 <div class="CommentBody-commentStyling"><p>I do.</p></div></div></div></div></div></div>
""")

UTC = "2024-05-04T21:06:00+00:00"


def test_the_old_reddit_is_nested() -> None:
    assert lines(OLD_REDDIT) == [
        ("wiebke", UTC, None, "Nobody does."),
        (None, UTC, "wiebke", "<missing>"),
        ("hanne", UTC, None, "I do."),
    ]
    made = read(OLD_REDDIT, "https://x.example/")
    assert [one.depth for one in made.comments] == [0, 1, 2]
    assert made.comments[0].permalink == "https://x.example/r/mud/c/a/"
    assert opening(OLD_REDDIT)[0] == ("oluf",)


def test_a_link_without_words_is_an_article_without_words() -> None:
    bare = OLD_REDDIT.replace('<div class="md"><p>Who counts the mud?</p></div>', "", 1)
    bare = bare.replace('<div class="usertext-body"></div>', "", 1)
    assert opening(bare)[::2] == (("oluf",), "")
    assert lines(bare) == lines(OLD_REDDIT)


def test_a_post_that_nobody_answered_is_an_article() -> None:
    bare, _, _ = NEW_REDDIT.partition("<shreddit-comment-tree>")
    assert lines(bare) == []
    assert opening(bare)[::2] == (("oluf",), "Who counts the mud?")


def test_of_many_links_none_is_the_article() -> None:
    link = '<div class="thing link" data-author="oluf"><p class="title"><a>Mud</a></p></div>'
    assert opening(page(f"<h1>Links</h1><p>{WORDS}</p>{link * 3}"))[0] == ()


def test_the_reddit_of_2018_counts_its_levels() -> None:
    assert lines(REDDIT_2018) == [
        ("wiebke", None, None, "Nobody does."),
        (None, None, "wiebke", "<missing>"),
        ("hanne", None, None, "I do."),
        ("jens", None, None, "So be it."),
    ]
    assert [one.depth for one in read(REDDIT_2018).comments] == [0, 1, 2, 0]


def test_the_reddit_of_web_components_names_parents() -> None:
    made = read(NEW_REDDIT)
    assert [(one.author, one.parent, one.state) for one in made.comments] == [
        ("wiebke", None, "present"),
        (None, "c1", "missing"),
        ("hanne", "c2", "present"),
    ]
    assert made.page.authors == ("oluf",)


def test_hacker_news_is_nested_by_its_indent() -> None:
    made = read(HACKER_NEWS, "https://x.example/item?id=0")
    assert [(one.author, one.parent, one.state) for one in made.comments] == [
        ("wiebke", None, "present"),
        (None, "c1", "missing"),
        ("hanne", "c2", "present"),
        ("jens", None, "present"),
    ]
    assert made.comments[0].posted == "2024-05-04T21:06:00"
    assert made.comments[0].permalink == "https://x.example/item?id=1"
    assert lines(HACKER_NEWS)[0][3] == "Nobody does.\n\nNor did."
    assert opening(HACKER_NEWS)[::2] == (("oluf",), "Who counts the mud?")


def test_lobsters_is_nested_in_subtrees() -> None:
    assert lines(LOBSTERS) == [
        ("wiebke", "2024-05-04T21:06:00Z", None, "Nobody does."),
        ("hanne", None, "wiebke", "Nobody\n\nI do."),
    ]


def test_lemmy_hides_what_was_deleted() -> None:
    assert lines(LEMMY) == [
        ("wiebke", "2024-05-04T21:06+02:00", None, "Nobody does."),
        ("hanne", None, "wiebke", "<missing>"),
    ]
    assert opening(LEMMY)[0] == ("oluf",)


def test_slashdot_has_cowards() -> None:
    assert lines(SLASHDOT) == [
        ("wiebke", "2024-05-04T21:06", None, "Nobody does."),
        ("Anonymous Coward", None, "wiebke", "Nobody\n\nI do."),
    ]
    assert opening(SLASHDOT)[0] == ("oluf",)


def test_answers_and_remarks_are_comments_of_the_question() -> None:
    assert lines(STACK_EXCHANGE) == [
        ("jens", "2024-05-04T20:30:00Z", None, "Where is it?"),
        ("wiebke", "2024-05-04T21:06:00Z", None, "Nobody does."),
        ("hanne", None, "wiebke", "I do."),
    ]
    assert opening(STACK_EXCHANGE)[0] == ("oluf",)


def test_remarks_of_the_newer_make_are_comments_as_well() -> None:
    assert lines(STACK_EXCHANGE_2025) == [
        ("wiebke", "2024-05-04T21:06:00Z", None, "Nobody does."),
        ("hanne", "2024-05-04T21:30:00.467Z", "wiebke", "I do."),
    ]
    assert opening(STACK_EXCHANGE_2025)[::2] == (("oluf",), "Who counts the mud?")


def test_an_issue_is_opened_by_its_first_post() -> None:
    assert lines(GITHUB) == [("wiebke", "2024-05-04T21:06:00Z", None, "Nobody does.")]
    assert opening(GITHUB)[::2] == (("oluf",), "Who counts the mud?")


def test_a_gist_is_no_comment_and_all_posts_under_it_are() -> None:
    gist = GITHUB.replace("js-discussion", "gist-content")
    assert [line[0] for line in lines(gist)] == ["oluf", "wiebke"]


def test_lesswrong_is_nested_in_nodes() -> None:
    assert lines(LESSWRONG) == [
        ("wiebke", "2024-05-04T21:06:00.000Z", None, "Nobody does."),
        ("hanne", None, "wiebke", "I do."),
    ]
