from __future__ import annotations

import pytest

from tests.read.pages import WORDS, page, read
from tests.read.threads.platforms.table import Line, lines, opening

PHPBB3 = page("""
<h2 class="topic-title"><a href="./viewtopic.php?t=7">Mud in the basin</a></h2>
<div id="p11" class="post has-profile bg2"><div class="inner">
 <dl class="postprofile" id="profile11"><dt><a class="username" href="./u1">Oluf</a></dt>
 <dd>Posts: 3</dd></dl>
 <div class="postbody"><div id="post_content11"><h3><a href="#p11">Mud</a></h3>
 <ul class="post-buttons"><li><a title="Reply with quote">Quote</a></li></ul>
 <p class="author"><a href="./viewtopic.php?p=11#p11">Post</a> by <strong><a class="username"
 href="./u1">Oluf</a></strong> » Sat May 04, 2024 9:06 pm</p>
 <div class="content">Who counts the mud?</div></div></div></div></div>
<div id="p12" class="post has-profile bg1"><div class="inner">
 <dl class="postprofile"><dt><a class="username-coloured" href="./u2">Wiebke</a></dt></dl>
 <div class="postbody"><div><p class="author"><a href="./viewtopic.php?p=12#p12">Post</a> by
 <strong><a class="username-coloured">Wiebke</a></strong> » Sun May 05, 2024 10:00 am</p>
 <div class="content"><blockquote><div><cite>Oluf wrote: ↑</cite>Who counts the mud?</div>
 </blockquote>Nobody does.</div>
 <div id="sig12" class="signature">Ebb and flow</div></div></div></div></div>
<div id="p13" class="post has-profile bg2"><div class="inner">
 <dl class="postprofile"><dt><span class="username">Guest</span></dt></dl>
 <div class="postbody"><p class="author">by <strong><span class="username">Guest</span></strong>
 » Sun May 05, 2024 11:30 am</p><div class="content">I did, once.</div>
 <div class="notice">Last edited by Guest on Monday.</div></div></div></div>
""")

PHPBB2 = page("""
<table class="forumline"><tr><th>Author</th><th>Message</th></tr>
<tr><td class="row1"><span class="name"><a name="11"></a><b>Oluf</b></span><br>
 <span class="postdetails">Joined: 01 May 2003<br>Posts: 3</span></td>
 <td class="row1"><table><tr><td><a href="viewtopic.php?p=11#11">m</a><span class="postdetails">
 Posted: Sat May 04, 2004 9:06 pm Post subject: Mud</span></td></tr><tr><td>
 <span class="postbody">Who counts the mud?</span><span class="gensmall"></span></td></tr>
 </table></td></tr>
<tr><td class="row1"><a href="#top">Back to top</a></td></tr>
<tr><td class="row2"><span class="name"><a name="12"></a><b>Wiebke</b></span></td>
 <td class="row2"><table><tr><td><a href="viewtopic.php?p=12#12">m</a><span class="postdetails">
 Posted: Sun May 05, 2004 10:00 am Post subject: Re: Mud</span></td></tr><tr><td>
 <span class="postbody">Nobody does.</span></td></tr></table></td></tr>
</table>
""")

VBULLETIN3 = page("""
<div id="edit11"><table id="post11" class="tborder"><tr><td class="thead">
 <a name="post11"></a> 13-05-2009, 09:06 PM</td><td class="thead">#<a href="showpost.php?p=11"
 id="postcount11" name="1"><strong>1</strong></a></td></tr>
 <tr><td class="alt2"><div id="postmenu_11"><a class="bigusername" href="member.php?u=1">Oluf</a>
 </div><div class="smallfont">Join Date: May 2003</div></td>
 <td class="alt1"><div id="post_message_11">Who counts the mud?</div></td></tr></table></div>
<div id="edit12"><table id="post12" class="tborder"><tr><td class="thead">
 <a name="post12"></a> 14-05-2009, 10:00 AM</td><td class="thead">#<a href="showpost.php?p=12"
 id="postcount12" name="2"><strong>2</strong></a></td></tr>
 <tr><td class="alt2"><div id="postmenu_12"><a class="bigusername" href="member.php?u=2">Wiebke</a>
 </div></td><td class="alt1"><div id="post_message_12"><div>Quote:<table><tr><td class="alt2"
 style="border:1px inset">Who counts the mud?</td></tr></table></div>Nobody does.</div></td></tr>
 </table></div>
""")

VBULLETIN4 = page("""
<ol id="posts" class="posts">
<li class="postbit postcontainer" id="post_11"><div class="posthead"><span class="postdate">
 <span class="date">05-04-2024, <span class="time">09:06 PM</span></span></span>
 <a class="postcounter" href="showthread.php?t=7&amp;p=11#post11">#1</a></div>
 <div class="username_container"><a class="username"><strong>Oluf</strong></a></div>
 <div class="postbody"><div class="content"><div id="post_message_11">
 <blockquote class="postcontent restore">Who counts the mud?</blockquote></div></div></div></li>
<li class="postbit postcontainer" id="post_12"><div class="posthead"><span class="postdate">
 <span class="date">05-13-2024, <span class="time">10:00 AM</span></span></span>
 <a class="postcounter" href="showthread.php?t=7&amp;p=12#post12">#2</a></div>
 <div class="username_container"><a class="username"><strong>Wiebke</strong></a></div>
 <div class="postbody"><div class="content"><div id="post_message_12">
 <blockquote class="postcontent restore"><div class="bbcode_container"><div class="bbcode_quote">
 <div class="quote_container"><div class="bbcode_postedby">Originally Posted by Oluf</div>
 <div class="message">Who counts the mud?</div></div></div></div>Nobody does.</blockquote></div>
 </div><blockquote class="signature restore">Ebb and flow</blockquote></div></li>
<li class="postbit postcontainer" id="post_"><div class="posthead"><b>Advertisement</b></div></li>
</ol>
""")

VBULLETIN5 = page("""
<ul><li class="b-post js-post" data-node-id="11"><div class="b-userinfo"><div class="author">
 <strong><a>Oluf</a></strong></div></div><a class="b-post__count" href="/t?p=11#post11">#1</a>
 <div class="b-post__timestamp"><time datetime="2024-05-04T21:06:00">4 May</time></div>
 <div class="js-post__content-text">Who counts the mud?</div></li>
<li class="b-post js-post" data-node-id="12"><div class="b-userinfo"><div class="author">
 <strong><a>Wiebke</a></strong></div></div><a class="b-post__count" href="/t?p=12#post12">#2</a>
 <div class="b-post__timestamp"><time datetime="2024-05-05T10:00:00">5 May</time></div>
 <div class="js-post__content-text">Nobody does.</div></li></ul>
""")

XENFORO1 = page("""
<ol class="messageList" id="messageList">
<li id="post-11" class="message" data-author="Oluf"><div class="messageUserInfo">
 <h3 class="userText"><a class="username">Oluf</a></h3></div><div class="messageInfo">
 <article><blockquote class="messageText">Who counts the mud?
 <div class="messageTextEndMarker">&nbsp;</div></blockquote></article>
 <div class="messageMeta"><a class="datePermalink" href="posts/11/"><span class="DateTime"
 title="May 4, 2024 at 9:06 PM">May 4</span></a><a class="postNumber">#1</a></div></div></li>
<li id="post-12" class="message" data-author="Wiebke"><div class="messageInfo">
 <article><blockquote class="messageText"><div class="bbCodeBlock bbCodeQuote"><aside>
 <div class="attribution">Oluf said: ↑</div><blockquote>Who counts the mud?</blockquote>
 <div class="quoteExpand">Click to expand...</div></aside></div>Nobody does.</blockquote></article>
 <div class="messageMeta"><a class="datePermalink" href="posts/12/"><abbr class="DateTime"
 data-time="1714903200">May 5</abbr></a><a class="postNumber">#2</a></div></div></li></ol>
""")

XENFORO2 = page("""
<div class="block-body">
<article class="message message--post js-post" data-author="Oluf" id="js-post-11">
 <header class="message-attribution"><a href="/threads/mud.7/post-11"><time class="u-dt"
 datetime="2024-05-04T21:06:00+0200">May 4</time></a><ul class="message-attribution-opposite">
 <li><a href="/threads/mud.7/post-11">#1</a></li></ul></header>
 <h4 class="message-name"><a class="username">Oluf</a></h4>
 <article class="message-body"><div class="bbWrapper">Who counts the mud?</div></article></article>
<article class="message message--post js-post" data-author="Wiebke" id="js-post-12">
 <header class="message-attribution"><a href="/threads/mud.7/post-12"><time class="u-dt"
 datetime="2024-05-05T10:00:00+0200">May 5</time></a></header>
 <article class="message-body"><div class="bbWrapper"><blockquote class="bbCodeBlock--quote">
 <div class="bbCodeBlock-title">Oluf said:</div><div>Who counts the mud?</div>
 <div class="bbCodeBlock-expandLink"><a>Click to expand...</a></div></blockquote>Nobody does.</div>
 </article><aside class="message-signature">Ebb and flow</aside></article></div>
""")

INVISION4 = page("""
<div id="elPostFeed">
<article class="cPost ipsComment" id="elComment_11"><h3 class="cAuthorPane_author"><a>Oluf</a></h3>
 <div class="ipsComment_meta"><a href="/topic/7-mud/?do=findComment&amp;comment=11">Posted
 <time datetime="2024-05-04T19:06:00Z">May 4</time></a></div>
 <div data-role="commentContent"><p>Who counts the mud?</p></div></article>
<article class="cPost"><h3 class="cAuthorPane_author">Advertisement</h3>
 <div class="ipsType_richText">Buy mud.</div></article>
<article class="cPost ipsComment" id="elComment_12"><h3 class="cAuthorPane_author"><a>Wiebke</a>
 </h3><div class="ipsComment_meta"><a href="/topic/7-mud/#findComment-12">Posted
 <time datetime="2024-05-05T08:00:00Z">May 5</time></a></div>
 <div data-role="commentContent"><blockquote class="ipsQuote"><div class="ipsQuote_citation">
 Oluf said:</div><p>Who counts the mud?</p></blockquote><p>Nobody does.</p></div></article></div>
""")

INVISION3 = page("""
<div class="post_block" id="post_id_11"><h3><span class="post_id"><a href="/t/7/#entry11">#1</a>
 </span><span class="author vcard">Oluf</span></h3><p class="posted_info">Posted
 <abbr class="published" title="2012-05-04T21:06:00+00:00">04 May 2012</abbr></p>
 <div class="post entry-content">Who counts the mud?</div></div>
<div class="post_block" id="post_id_12"><h3><span class="post_id"><a href="/t/7/#entry12">#2</a>
 </span><span class="author vcard">Wiebke</span></h3><p class="posted_info">Posted
 <abbr class="published" title="2012-05-05T10:00:00+00:00">05 May 2012</abbr></p>
 <div class="post entry-content">Nobody does.<p class="edit">Edited by Wiebke</p></div></div>
""")

MYBB = page("""
<div id="posts"><div class="post" id="post_11"><div class="author_information"><strong>
 <span class="largetext"><a>Oluf</a></span></strong></div><div class="post_head">
 <div class="float_right"><strong><a href="thread-7-post-11.html#pid11">#1</a></strong></div>
 <span class="post_date">2024-05-04, 09:06 PM</span></div>
 <div class="post_body" id="pid_11">Who counts the mud?</div></div>
<div class="post" id="post_12"><div class="author_information"><strong><span class="largetext">
 <a>Wiebke</a></span></strong></div><div class="post_head"><div class="float_right"><strong>
 <a href="thread-7-post-12.html#pid12">#2</a></strong></div><span class="post_date">
 2024-05-05, 10:00 AM <span class="post_edit">(This post was last modified: 2024-06-01)</span>
 </span></div><div class="post_body" id="pid_12"><blockquote><cite>Oluf Wrote:</cite>Who counts
 the mud?</blockquote>Nobody does.</div></div></div>
""")

SMF2 = page("""
<div class="windowbg" id="msg11"><div class="post_wrapper"><div class="poster"><h4>
 <a href="index.php?action=profile;u=1">Oluf</a></h4></div><div class="postarea">
 <div class="keyinfo"><div class="subject_title"><a href="index.php?msg=11">Mud</a></div>
 <div class="postinfo"><a class="smalltext" href="index.php?msg=11">May 04, 2024, 09:06:00 PM</a>
 </div></div><div class="post"><div class="inner" data-msgid="11">Who counts the mud?</div></div>
 </div></div></div>
<div class="windowbg" id="msg12"><div class="post_wrapper"><div class="poster"><h4>
 <a href="index.php?action=profile;u=2">Wiebke</a></h4></div><div class="postarea">
 <div class="keyinfo"><div class="subject_title"><a href="index.php?msg=12">Re: Mud</a></div>
 <span class="page_number">#1</span><div class="postinfo"><a class="smalltext"
 href="index.php?msg=12">May 05, 2024, 10:00:00 AM</a></div></div><div class="post">
 <div class="inner" data-msgid="12"><blockquote class="bbc_standard_quote"><cite>Quote from: Oluf
 </cite>Who counts the mud?</blockquote>Nobody does.</div></div></div></div>
 <div class="signature">Ebb and flow</div></div>
""")

SMF1 = page("""
<table><tr><td><a name="msg11"></a><table><tr><td class="windowbg"><table><tr>
 <td width="16%"><b><a href="index.php?action=profile;u=1">Oluf</a></b></td>
 <td><div id="subject_11"><a href="index.php?topic=7.msg11#msg11">Mud</a></div>
 <div class="smalltext">« <b>on:</b> May 04, 2009, 09:06:00 PM »</div>
 <div class="post">Who counts the mud?</div></td></tr></table></td></tr></table></td></tr>
<tr><td><a name="msg12"></a><table><tr><td class="windowbg2"><table><tr>
 <td width="16%"><b><a href="index.php?action=profile;u=2">Wiebke</a></b></td>
 <td><div id="subject_12"><a href="index.php?topic=7.msg12#msg12">Re: Mud</a></div>
 <div class="smalltext">« <b>Reply #1 on:</b> May 05, 2009, 10:00:00 AM »</div>
 <div class="post"><div class="quoteheader">Quote from: Oluf</div><div class="quote">Who counts
 the mud?</div>Nobody does.</div></td></tr></table></td></tr></table></td></tr></table>
""")

FLUXBB = page("""
<div id="p11" class="blockpost rowodd firstpost"><h2><span><span class="conr">#1</span>
 <a href="viewtopic.php?pid=11#p11">2024-05-04 21:06:00</a></span></h2><div class="postleft"><dl>
 <dt><strong>Oluf</strong></dt></dl></div><div class="postright"><h3>Mud</h3>
 <div class="postmsg"><p>Who counts the mud?</p></div></div></div>
<div id="p12" class="blockpost roweven"><h2><span><span class="conr">#2</span>
 <a href="viewtopic.php?pid=12#p12">2024-05-05 10:00:00</a></span></h2><div class="postleft"><dl>
 <dt><strong>Wiebke</strong></dt></dl></div><div class="postright"><h3>Re: Mud</h3>
 <div class="postmsg"><div class="quotebox"><cite>Oluf wrote:</cite><blockquote><p>Who counts the
 mud?</p></blockquote></div><p>Nobody does.</p></div></div></div>
""")

KHOROS = page("""
<div class="lia-linear-display-message-view"><div class="lia-message-view-forum-message">
 <a class="lia-user-name-link"><span>Oluf</span></a><span class="lia-message-posted-on">
 <span class="DateTime"><span class="local-date">04-05-2024</span>
 <span class="local-time">09:06 PM</span></span></span>
 <div class="lia-message-body-content"><p>Who counts the mud?</p></div></div></div>
<div class="lia-linear-display-message-view"><div class="lia-message-view-forum-message">
 <a class="lia-user-name-link"><span>Wiebke</span></a><span class="lia-message-posted-on">
 <span class="DateTime"><span class="local-date">14-05-2024</span>
 <span class="local-time">10:00 AM</span></span></span>
 <div class="lia-message-body-content"><p>Nobody does.</p>
 <div class="lia-message-signature">Ebb and flow</div></div></div></div>
""")

BBPRESS = page("""
<ul id="topic-7-replies" class="forums bbp-replies"><li class="bbp-body">
<div id="post-11" class="bbp-reply-header"><span class="bbp-reply-post-date">May 4, 2024 at 9:06 pm
 </span><a href="/topic/mud/#post-11" class="bbp-reply-permalink">#11</a></div>
<div class="post-11 topic"><div class="bbp-reply-author"><a class="bbp-author-name">Oluf</a></div>
 <div class="bbp-reply-content"><p>Who counts the mud?</p></div></div>
<div id="post-12" class="bbp-reply-header"><span class="bbp-reply-post-date">May 5, 2024 at 10:00 am
 </span><a href="/topic/mud/#post-12" class="bbp-reply-permalink">#12</a></div>
<div class="post-12 reply"><div class="bbp-reply-author"><a class="bbp-author-name">Wiebke</a></div>
 <div class="bbp-reply-content"><p>Nobody does.</p></div></div></li></ul>
""")

KUNENA = page("""
<div class="kblock">
<div class="kcontainer"><div class="kmsg-header"><span class="kmsgdate" title="04 May 2024 21:06">1d
 </span><span class="kmsg-id-left"><a href="#11">#11</a></span></div><table class="kmsg"><tr><td>
 <ul><li class="kpost-username"><a>Oluf</a></li><li>Posts: 3</li></ul></td><td><div
 class="kmsgbody"><div class="kmsgtext">Who counts the mud?</div></div></td></tr></table></div>
<div class="kcontainer"><div class="kmsg-header"><span class="kmsgdate" title="05 May 2024 10:00">1d
 </span><span class="kmsg-id-left"><a href="#12">#12</a></span></div><table class="kmsg"><tr><td>
 <ul><li class="kpost-username"><a>Wiebke</a></li></ul></td><td><div class="kmsgbody"><div
 class="kmsgtext">Nobody does.</div></div></td></tr></table></div></div>
""")

SECOND: dict[str, tuple[str, str, str]] = {
    "phpBB 2": (PHPBB2, "2004-05-05T10:00", "Nobody does."),
    "vBulletin 3": (
        VBULLETIN3,
        "2009-05-14T10:00",
        "Quote:\n\nWho counts the mud?\n\nNobody does.",
    ),
    "vBulletin 4": (
        VBULLETIN4,
        "2024-05-13T10:00",
        "Originally Posted by Oluf\n\nWho counts the mud?\n\nNobody does.",
    ),
    "vBulletin 5": (VBULLETIN5, "2024-05-05T10:00:00", "Nobody does."),
    "XenForo 1": (
        XENFORO1,
        "2024-05-05T10:00:00Z",
        "Oluf said: ↑\n\nWho counts the mud?\n\nNobody does.",
    ),
    "XenForo 2": (
        XENFORO2,
        "2024-05-05T10:00:00+02:00",
        "Oluf said:\n\nWho counts the mud?\n\nNobody does.",
    ),
    "Invision 4": (
        INVISION4,
        "2024-05-05T08:00:00Z",
        "Oluf said:\n\nWho counts the mud?\n\nNobody does.",
    ),
    "Invision 3": (INVISION3, "2012-05-05T10:00:00+00:00", "Nobody does."),
    "MyBB": (MYBB, "2024-05-05T10:00", "Oluf Wrote:\n\nWho counts the mud?\n\nNobody does."),
    "SMF 2": (SMF2, "2024-05-05T10:00", "Quote from: Oluf\n\nWho counts the mud?\n\nNobody does."),
    "SMF 1": (
        SMF1,
        "2009-05-05T10:00",
        "Quote from: Oluf\n\nWho counts the mud?\n\nNobody does.",
    ),
    "FluxBB": (
        FLUXBB,
        "2024-05-05T10:00:00",
        "Oluf wrote:\n\nWho counts the mud?\n\nNobody does.",
    ),
    "Kunena": (KUNENA, "2024-05-05T10:00:00", "Nobody does."),
    "Khoros": (KHOROS, "2024-05-14T10:00", "Nobody does."),
    "bbPress": (BBPRESS, "2024-05-05T10:00", "Nobody does."),
}


def test_a_forum_s_replies_are_its_comments() -> None:
    assert lines(PHPBB3) == [
        (
            "Wiebke",
            "2024-05-05T10:00",
            None,
            "Oluf wrote: ↑\n\nWho counts the mud?\n\nNobody does.",
        ),
        ("Guest", "2024-05-05T11:30", None, "I did, once."),
    ]


@pytest.mark.parametrize("platform", SECOND)
def test_the_second_post_is_the_first_comment(platform: str) -> None:
    source, posted, words = SECOND[platform]
    expected: list[Line] = [("Wiebke", posted, None, words)]
    assert lines(source) == expected


@pytest.mark.parametrize("platform", SECOND)
def test_the_first_post_is_the_article(platform: str) -> None:
    authors, _, words = opening(SECOND[platform][0])
    assert authors == ("Oluf",)
    assert words == "Who counts the mud?"


@pytest.mark.parametrize(
    ("source", "permalink"),
    [
        (PHPBB3, "https://quay.example/t/viewtopic.php?p=12#p12"),
        (VBULLETIN4, "https://quay.example/t/showthread.php?t=7&p=12#post12"),
        (XENFORO1, "https://quay.example/t/posts/12/"),
        (XENFORO2, "https://quay.example/threads/mud.7/post-12"),
        (INVISION4, "https://quay.example/topic/7-mud/#findComment-12"),
        (BBPRESS, "https://quay.example/topic/mud/#post-12"),
    ],
)
def test_a_post_is_linked_by_its_own_address(source: str, permalink: str) -> None:
    assert read(source, "https://quay.example/t/mud").comments[0].permalink == permalink


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("viewtopic.php?f=5&t=7&start=25", True),
        ("viewtopic.php?f=5&t=7&start=0", False),
        ("viewtopic.php?p=171193#p171193", False),
        ("threads/mud.7/page-2", True),
        ("threads/mud.7/page-1", False),
        ("discussion/7/mud/p3", True),
        ("index.php?topic=7.15", True),
        ("index.php?topic=7.0", False),
        ("mud-page-2.html", True),
        ("windows-7.html", False),
    ],
)
def test_on_a_later_page_the_first_post_is_a_comment_too(
    address: str,
    expected: bool,  # noqa: FBT001 - a parameter of the table
) -> None:
    names = [line[0] for line in lines(PHPBB3, f"https://quay.example/{address}")]
    assert names == ["Oluf", "Wiebke", "Guest"][not expected :]


def test_one_element_around_many_bodies_is_no_post() -> None:
    body = '<div class="bbWrapper">Who counts the mud?</div>'
    source = page(f'<p>{WORDS}</p><article class="js-post" data-author="Oluf">{body * 3}</article>')
    assert opening(source)[0] == ()


def test_a_number_says_that_a_page_is_a_later_one() -> None:
    later = FLUXBB.replace("#1<", "#26<").replace("#2<", "#27<")
    assert [line[0] for line in lines(later)] == ["Oluf", "Wiebke"]


def test_a_quoted_post_is_a_quotation() -> None:
    for source in (PHPBB3, VBULLETIN3, VBULLETIN4, XENFORO1, XENFORO2, INVISION4, MYBB, SMF1):
        made = read(source)
        quoted = [one.span.of(made.page.text) for one in made.blocks if one.kind == "quotation"]
        assert quoted
        assert quoted[-1].endswith("Who counts the mud?")
