from __future__ import annotations

import pytest

from tests.read.threads.platforms.table import Line, blog, lines

DISQUS = blog("""
<div id="disqus_thread"><ul id="post-list"><li class="post" id="post-1"><div class="post-content">
 <header><span class="post-byline"><span class="author"><a>Wiebke</a></span></span>
 <span class="post-meta"><a class="time-ago" href="https://quay.example/t/mud#comment-1"
 title="Saturday, May 4, 2024 9:06 PM">a day ago</a></span></header><div class="post-body">
 <div class="post-message"><p>Nobody does.</p></div></div><footer class="post-footer">2 Reply
 </footer></div><ul class="children"><li class="post" id="post-2"><div class="post-content">
 <span class="post-byline"><span class="author">Hanne</span></span><div class="post-body">
 <div class="post-message"><p>I do.</p></div></div></div><ul class="children"></ul></li></ul></li>
</ul></div>
""")

CORAL = blog("""
<div id="coral_thread"><div class="coral coral-stream">
<div class="coral coral-comment"><div class="coral coral-indent coral-indent-0">
 <span class="coral coral-username coral-comment-username">Wiebke</span>
 <time class="coral coral-timestamp coral-comment-timestamp" datetime="2024-05-04T21:06:00.000Z">
 1 day ago</time><div class="coral coral-content coral-comment-content"><div>Nobody
 does.</div></div>
 <button>Respect</button></div></div>
<div class="coral coral-comment"><div class="coral coral-indent coral-indent-1">
 <span class="coral coral-comment-username">Hanne</span>
 <div class="coral coral-comment-content">I do.</div></div></div></div></div>
""")

LIVEFYRE = blog("""
<div class="fyre fyre-comment-stream"><article class="fyre-comment-article" data-message-id="1">
 <span class="fyre-comment-username">Wiebke</span><time class="fyre-comment-date"
 datetime="2014-05-04T21:06:00.000Z">10 years ago</time><div class="fyre-comment"><p>Nobody
 does.</p>
 </div><div class="fyre-comment-actions">Like</div></article></div>
""")

KINJA = blog("""
<section id="replies"><ul class="commentlist"><li class="commentlist__item
 commentlist__item--depth-0">
 <article id="reply_1" class="reply js_reply"><header class="reply__header js_author"><span
 class="reply__byline"><a class="fn url">Wiebke</a></span><div class="reply__publish-time">
 <a href="https://quay.example/1"><span class="published" title="5/04/24 9:06pm">5/04/24</span></a>
 </div></header><div class="reply__content js_reply-content"><p>Nobody does.</p></div></article>
 <ul class="commentlist"><li class="commentlist__item"><article id="reply_2" class="reply js_reply">
 <span class="reply__byline"><a class="fn url">Hanne</a><span class="reply__to-author"><a>Wiebke</a>
 </span></span><div class="reply__content js_reply-content"><p>I do.</p></div></article></li></ul>
 </li></ul></section>
""")

INTENSE_DEBATE = blog("""
<div id="idc-cover"><div class="idc-c" id="IDComment1"><div class="idc-c-h"><div
 class="idc-c-h-inner"><a class="idc-u-link">Wiebke</a> <span class="idc-time"><a href="/t/mud#ID1"
 title="May 4, 2012 9:06 pm">years ago</a></span></div></div><div class="idc-c-t">
 <div class="idc-c-t-inner">Nobody does.</div></div></div><div class="idc-thread">
 <div class="idc-c" id="IDComment2"><div class="idc-c-h"><a class="idc-u-link">Hanne</a></div>
 <div class="idc-c-t"><div class="idc-c-t-inner">I do.</div></div></div></div></div>
""")

GHOST = blog("""
<div data-testid="comments-area"><div data-testid="comment-component"><div><h4>Wiebke</h4>
 <time datetime="2024-05-04T21:06:00Z">1 day ago</time></div>
 <div data-testid="comment-content"><p>Nobody does.</p></div><div data-testid="comment-component">
 <h4>Hanne</h4><div data-testid="comment-content"><p>I do.</p></div></div></div></div>
""")

GISCUS = blog("""
<div class="gsc-timeline"><div class="gsc-comment"><div class="gsc-comment-header"><div
 class="gsc-comment-author"><a class="link-primary">Wiebke</a> <a
 href="https://x.example/d/7#discussioncomment-1"><time
 datetime="2024-05-04T21:06:00Z">1d</time></a>
 </div></div><div class="gsc-comment-content"><p>Nobody does.</p></div><div class="gsc-replies">
 <div class="gsc-reply"><a class="link-primary">Hanne</a><div class="gsc-reply-content"><p>I do.</p>
 </div></div></div></div></div>
""")

ISSO = blog("""
<section id="isso-thread"><div class="isso-comment" id="isso-1"><div class="isso-text-wrapper">
 <div class="isso-comment-header"><span class="isso-author">Wiebke</span> <a class="isso-permalink"
 href="#isso-1"><time datetime="2024-05-04T21:06:00Z">1 day ago</time></a></div>
 <div class="isso-text"><p>Nobody does.</p></div></div><div class="isso-follow-up"><div
 class="isso-comment" id="isso-2"><span class="isso-author">Hanne</span><div class="isso-text">
 <p>I do.</p></div></div></div></div></section>
""")

COMMENTO = blog("""
<div id="commento"><div id="commento-comment-card-a" class="commento-card"><div
 class="commento-header"><div class="commento-name">Wiebke</div><div class="commento-timeago"
 title="Sat May 04 2024 21:06:00 GMT+0000">1 day ago</div></div><div
 id="commento-comment-text-a" class="commento-body"><p>Nobody does.</p></div><div
 id="commento-comment-children-a"><div id="commento-comment-card-b" class="commento-card">
 <div class="commento-name">Hanne</div><div id="commento-comment-text-b"><p>I do.</p></div></div>
 </div></div></div>
""")

REPLY: list[Line] = [("Hanne", None, "Wiebke", "I do.")]
WHEN: dict[str, tuple[str, str | None, list[Line]]] = {
    "Disqus": (DISQUS, "2024-05-04T21:06", REPLY),
    "Coral": (CORAL, "2024-05-04T21:06:00.000Z", REPLY),
    "Livefyre": (LIVEFYRE, "2014-05-04T21:06:00.000Z", []),
    "Kinja": (KINJA, None, REPLY),
    "IntenseDebate": (INTENSE_DEBATE, "2012-05-04T21:06", REPLY),
    "Ghost": (GHOST, "2024-05-04T21:06:00Z", REPLY),
    "Giscus": (GISCUS, "2024-05-04T21:06:00Z", REPLY),
    "Isso": (ISSO, "2024-05-04T21:06:00Z", REPLY),
    "Commento": (COMMENTO, "2024-05-04T21:06+00:00", REPLY),
}


@pytest.mark.parametrize("service", WHEN)
def test_a_comment_and_its_reply_are_read(service: str) -> None:
    source, posted, replies = WHEN[service]
    assert lines(source) == [("Wiebke", posted, None, "Nobody does."), *replies]
