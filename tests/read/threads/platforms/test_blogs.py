from __future__ import annotations

from tests.read.pages import read
from tests.read.threads.platforms.table import blog, lines

WPDISCUZ = blog("""
<div id="comments"><div id="wpdcom"><div class="wpd-thread-list">
<div id="wpd-comm-1_0" class="comment depth-1 wpd-comment"><div class="wpd-comment-wrap">
 <div id="comment-1" class="wpd-comment-right"><div class="wpd-comment-author">Wiebke</div>
 <div class="wpd-comment-date" title="May 4, 2024 9:06 pm">1 day ago</div>
 <div class="wpd-comment-text"><p>Nobody does.</p></div>
 <div class="wpd-comment-footer">Reply</div></div></div>
 <div id="wpd-comm-2_1" class="comment depth-2 wpd-comment wpd-reply"><div id="comment-2">
  <div class="wpd-comment-author">Hanne</div><div class="wpd-reply-to">Reply to <a>Wiebke</a></div>
  <div class="wpd-comment-text"><p>I do.</p></div></div></div></div>
<div id="wpd-comm-3_0" class="comment depth-1 wpd-comment"><div class="wpd-comment-author">Jens
 </div><div class="wpd-comment-text"><p>So be it.</p></div></div></div></div></div>
""")

BLOGGER = blog("""
<div class="comments" id="comments"><h4>3 comments:</h4><div id="comment-holder"><ol id="top-ra">
<li class="comment" id="c1"><div class="comment-block"><div class="comment-header">
 <cite class="user"><a>Wiebke</a></cite><span class="datetime"><a
 href="https://quay.example/t/mud?showComment=1#c1">May 4, 2024 at 9:06 PM</a></span></div>
 <p class="comment-content">Nobody does.</p><span class="comment-actions">Reply</span></div>
 <div class="comment-replies"><ol><li class="comment" id="c2"><div class="comment-block">
 <div class="comment-header"><cite class="user">Hanne</cite></div><p class="comment-content">I do.
 </p></div></li></ol></div></li>
<li class="comment" id="c3"><div class="comment-block"><div class="comment-header">
 <cite class="user">Jens</cite></div><p class="comment-content"><span class="deleted-comment">This
 comment has been removed by the author.</span></p></div></li></ol></div></div>
""")

BLOGGER_OLD = blog("""
<div id="comments"><dl id="comments-block">
<dt class="comment-author" id="c1"><a rel="nofollow" href="/u1">Wiebke</a> said...</dt>
<dd class="comment-body"><p>Nobody does.</p></dd>
<dd class="comment-footer"><span class="comment-timestamp"><a href="/t/mud#c1">May 4, 2010 at
 9:06 PM</a></span></dd>
<dt class="comment-author" id="c2">Anonymous said...</dt>
<dd class="comment-body"><p>I do.</p></dd></dl></div>
""")

TYPEPAD = blog("""
<div id="comments" class="comments"><h3>Comments</h3><div class="comments-content">
<div class="comment"><div class="comment-content"><span id="c1-content"><p>Nobody does.</p></span>
 </div><p class="comment-footer font-entryfooter">Posted by: <a href="/w">Wiebke</a> |
 <a href="/t/mud#comment-6a1">Saturday, 04 May 2005 at 09:06 PM</a></p></div>
<div class="comment"><div class="comment-content"><p>I do.</p></div><p class="comment-footer">Posted
 by: Hanne | <a href="/t/mud#comment-6a2">Sunday, 05 May 2005 at 10:00 AM</a></p></div></div></div>
""")

MOVABLE_TYPE = blog("""
<div id="comments" class="comments"><div class="comments-content">
<div class="comment" id="comment-1"><div class="inner"><div class="comment-header"><div
 class="asset-meta"><span class="byline"><span class="vcard author">Wiebke</span> |
 <a href="/t/mud#comment-1"><abbr class="published" title="2008-05-04T21:06:00+01:00">May 4</abbr>
 </a></span></div></div><div class="comment-content"><p>Nobody does.</p></div></div></div>
<div class="comment" id="comment-2"><div class="inner"><div class="comment-header"><div
 class="asset-meta"><span class="byline"><span class="vcard author">Hanne</span> replied to
 <a href="/t/mud#comment-1" title="Jump to comment">comment from Wiebke</a></span></div></div>
 <div class="comment-content"><p>I do.</p></div></div></div></div></div>
""")

DRUPAL7 = blog("""
<div id="comments" class="comment-wrapper"><a id="comment-1"></a>
<div class="comment clearfix"><h3><a href="/comment/1#comment-1" class="permalink">Mud</a></h3>
 <div class="submitted">Submitted by <span class="username">Wiebke</span> on Sat, 05/04/2024 -
 21:06</div><div class="content"><div class="field-name-comment-body"><p>Nobody
 does.</p></div></div>
 <ul class="links"><li>reply</li></ul></div>
<div class="indented"><div class="comment"><div class="submitted"><span class="username">Hanne
 </span></div><div class="content"><div class="field-name-comment-body"><p>I do.</p></div></div>
 </div><div class="indented"><div class="comment"><div class="submitted"><span class="username">Jens
 </span></div><div class="content"><div
 class="field-name-comment-body"><p>Who?</p></div></div></div>
 </div></div>
<div class="comment"><div class="submitted"><span class="username">Maren</span> on Mon, 05/13/2024
 - 08:00</div><div class="content"><div class="field-name-comment-body"><p>So be it.</p></div></div>
 </div></div>
""")

DRUPAL8 = blog("""
<section class="comments"><article class="comment js-comment" data-comment-user-id="0">
 <footer class="comment__meta"><p class="comment__author"><span>Wiebke</span></p>
 <p class="comment__time">Sat, 4 May 2024 - 21:06</p><p class="comment__permalink">
 <a href="/comment/1#comment-1">Permalink</a></p></footer><div class="comment__content"><div
 class="field--name-comment-body"><p>Nobody does.</p></div></div></article>
<div class="indented"><article class="comment js-comment" data-comment-user-id="0">
 <p class="comment__author">Hanne</p><div class="comment__content"><div
 class="field--name-comment-body"><p>I do.</p></div></div></article></div></section>
""")

SPIP = blog("""
<ul class="forum"><li class="forum-fil"><div class="forum-top"><a href="#forum1" id="forum1"></a>
 <b class="forum-qui-1">Wiebke</b><div class="forum-nav">(4 mai 2024 @21h06)</div></div>
 <div class="forum-message"><div class="forum-chapo"><strong class="forum-titre">Vase</strong></div>
 <div class="forum-texte"><p>Personne.</p></div></div></li></ul>
""")

SPIP3 = blog("""
<ul class="comments-posts"><li class="comment-fil"><div class="comment-message" id="comment1">
 <div class="comment-meta"><a class="lienpermanent" href="#comment1">#</a> <span
 class="comment-pubdate"><abbr class="dtstart" title="2024-05-04T21:06:00Z">le 4 mai</abbr></span>,
 <span class="comment-author">Wiebke</span></div><div class="comment-content"><p>Personne.</p></div>
 </div><ul><li class="comment-item"><div class="comment-message"><div class="comment-meta"><span
 class="comment-author">Hanne</span></div><div class="comment-content"><p>Moi.</p></div></div></li>
 </ul></li></ul>
""")

SUBSTACK = blog("""
<div class="comment-list-container"><div class="comment-list"><div class="comment-list-items">
<div class="comment"><div role="article" aria-label="Comment by Wiebke" class="comment-content">
 <div class="comment-meta"><a href="https://x.example/profile/1">Wiebke</a>
 <a href="https://x.example/p/mud/comment/1" title="May 4, 2024, 9:06 PM">May 4</a></div>
 <div class="comment-body"><p>Nobody does.</p></div><div class="comment-actions">Reply</div></div>
 <div class="comment-list"><div class="comment-list-items"><div class="comment"><div role="article"
 aria-label="Comment by Hanne" class="comment-content"><div class="comment-meta">Hanne</div>
 <div class="comment-body"><p>I do.</p></div></div></div></div></div></div></div></div></div>
""")


def test_wpdiscuz_names_the_parent_in_the_id() -> None:
    assert lines(WPDISCUZ) == [
        ("Wiebke", "2024-05-04T21:06", None, "Nobody does."),
        ("Hanne", None, "Wiebke", "I do."),
        ("Jens", None, None, "So be it."),
    ]


def test_blogger_nests_replies_and_keeps_the_removed() -> None:
    assert lines(BLOGGER) == [
        ("Wiebke", "2024-05-04T21:06", None, "Nobody does."),
        ("Hanne", None, "Wiebke", "I do."),
        ("Jens", None, None, "<missing>"),
    ]
    permalink = read(BLOGGER).comments[0].permalink
    assert permalink == "https://quay.example/t/mud?showComment=1#c1"


def test_the_older_blogger_lists_terms_and_bodies() -> None:
    assert lines(BLOGGER_OLD) == [
        ("Wiebke", "2010-05-04T21:06", None, "Nobody does."),
        ("Anonymous", None, None, "I do."),
    ]


def test_typepad_signs_at_the_foot() -> None:
    assert lines(TYPEPAD) == [
        ("Wiebke", "2005-05-04T21:06", None, "Nobody does."),
        ("Hanne", "2005-05-05T10:00", None, "I do."),
    ]


def test_movable_type_says_what_a_comment_replies_to() -> None:
    assert lines(MOVABLE_TYPE) == [
        ("Wiebke", "2008-05-04T21:06:00+01:00", None, "Nobody does."),
        ("Hanne", None, "Wiebke", "I do."),
    ]


def test_drupal_indents_replies_beside_what_they_answer() -> None:
    assert lines(DRUPAL7) == [
        ("Wiebke", "2024-05-04T21:06", None, "Nobody does."),
        ("Hanne", None, "Wiebke", "I do."),
        ("Jens", None, "Hanne", "Who?"),
        ("Maren", "2024-05-13T08:00", None, "So be it."),
    ]
    assert lines(DRUPAL8) == [
        ("Wiebke", "2024-05-04T21:06", None, "Nobody does."),
        ("Hanne", None, "Wiebke", "I do."),
    ]


def test_spip_of_both_ages_is_read() -> None:
    assert lines(SPIP) == [("Wiebke", "2024-05-04T21:06", None, "Personne.")]
    assert lines(SPIP3) == [
        ("Wiebke", "2024-05-04T21:06:00Z", None, "Personne."),
        ("Hanne", None, "Wiebke", "Moi."),
    ]


def test_substack_labels_its_comments() -> None:
    assert lines(SUBSTACK) == [
        ("Wiebke", "2024-05-04T21:06", None, "Nobody does."),
        ("Hanne", None, "Wiebke", "I do."),
    ]
