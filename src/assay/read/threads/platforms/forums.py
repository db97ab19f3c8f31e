"""Forums whose pages are lists of posts, the first of them the opening one."""

from __future__ import annotations

from assay.read.threads.platforms.markup import Markup, marks, where

__all__ = ["FORUMS"]

_PHPBB3 = Markup(
    name="phpBB 3",
    signs=marks(".postbody .content", ".postprofile"),
    posts=marks(
        ".post#p%", ".post.has-profile", ".post.no-profile", "[id*=post_content] ^ article"
    ),
    never=marks(".post.reported-post-preview"),
    author=where(
        ".postprofile .username",
        ".postprofile .username-coloured",
        ".author .username",
        ".author .username-coloured",
        ".postprofile .author",
        ".username",
        ".username-coloured",
        ".author strong",
        ".postprofile dt",
        ".author ~ (?:by|von|par|por|da|door|av|af) (.+?) »",
    ),
    posted=where(
        ".author time @datetime",
        ".author .timestamp",
        ".author",
        "time @datetime",
        ".postbody .post-time",
        ".timepost",
        ".postbody .post-date",
    ),
    link=where(".author a[href*=#p] @href", "h3 a[href*=#p] @href", "a[href*=#p] @href"),
    body=marks(".postbody .content", ".content", ".postbody .message-content"),
    number=where("a[title^=Post] ~ ^#(\\d{1,4})$", ".post-number", ".post-id ~ #(\\d+)"),
    forum=True,
    gone=marks(".post.deleted", ".post-ignore .content"),
    apart=marks(
        ".signature",
        ".notice",
        ".postbody .post-buttons",
        ".post-buttons",
        ".codebox dt",
        ".codebox p",
        ".attachbox",
        ".rules",
        ".postlink-preview",
    ),
)
_PHPBB2 = Markup(
    name="phpBB 2",
    signs=marks(".forumline .postbody"),
    posts=marks("span.name b ^ tr"),
    loose=True,
    author=where("span.name b"),
    posted=where(
        "span.postdetails ~ ^[^:]+:\\s*(.+?)\\s*(?:Post subject|Titel|Sujet|Oggetto|$)",
    ),
    link=where("a[href*=viewtopic.php?p=] @href"),
    body=marks("td .postbody"),
    forum=True,
    apart=marks("span.gensmall", ".genmed b"),
    quotes=marks("td.quote"),
)
_VBULLETIN5 = Markup(
    name="vBulletin 5",
    posts=marks("li.b-post", ".js-post[data-node-id]"),
    never=marks(".b-comment-entry"),
    author=where(".b-userinfo .author", ".author strong", ".author", ".b-userinfo__details a"),
    posted=where("time @datetime", ".b-post__timestamp time", ".b-post__timestamp"),
    link=where("a.b-post__count @href", ".b-post__timestamp a @href"),
    body=marks(".js-post__content-text", ".b-post__content"),
    number=where(".b-post__count"),
    forum=True,
    gone=marks(".b-post--deleted", ".b-post--soft-deleted"),
    apart=marks(
        ".post-signature",
        ".b-post__edited",
        ".js-post-info",
        ".b-post__footer",
        ".h-hide",
    ),
    quotes=marks(".bbcode_container .bbcode_quote", ".bbcode_quote"),
)
_VBULLETIN4 = Markup(
    name="vBulletin 4",
    posts=marks("li.postcontainer", "li#post_%", ".postbit#post_%"),
    never=marks(".postbitdeleted li"),
    author=where(".username strong", ".username", ".username_container .guest"),
    posted=where(".postdate", ".posthead .date", "[itemprop=datePublished] @content"),
    link=where("a.postcounter @href"),
    body=marks("blockquote.postcontent", "#post_message_%", ".postbody .content"),
    number=where(".postcounter", ".nodecontrols ~ #(\\d+)"),
    forum=True,
    gone=marks(".postbitdeleted", ".postbitignored"),
    apart=marks(
        ".signature",
        ".lastedited",
        ".attachments",
        ".bbcode_description",
        ".in-content",
        ".Mobile_Pos1",
        ".bbcode_quote_printable img",
    ),
    quotes=marks(".bbcode_quote", ".quote_container"),
)
_VBULLETIN3 = Markup(
    name="vBulletin 3",
    signs=marks("#post_message_%"),
    posts=marks("table#post%", "div#post%", "#post_message_% ^ #edit%", "#post_message_% ^ table"),
    never=marks("#post_message_% table", "table#post% div#post%", "div#edit% table"),
    author=where(
        ".bigusername", "#postmenu_% a", "#postmenu_%", "a[href*=member.php]", ".username"
    ),
    posted=where("td.thead", ".thead", ".tcell .postdate", ".postdate", "time @datetime"),
    link=where("a#postcount% @href", "a[href*=showpost.php] @href", "a[href*=#post] @href"),
    body=marks("#post_message_%"),
    number=where("a#postcount% @name", "a#postcount%"),
    forum=True,
    quotes=marks("td.alt2[style*=inset]", ".bbcode_quote"),
)
_MYBB = Markup(
    name="MyBB",
    signs=marks(".post_body#pid_%", "#pid_%"),
    posts=marks(".post#post_%", "table#post_%", "#pid_% ^ table"),
    never=marks("#post_% table"),
    author=where(
        ".author_information .largetext", ".author_information strong", ".largetext a", ".largetext"
    ),
    posted=where(".post_date span[title] @title", ".post_date", "span.smalltext ~ (\\d.*)"),
    link=where("a[href*=#pid] @href"),
    body=marks(".post_body", "#pid_%"),
    number=where(".post_head .float_right ~ #([\\d,.]+)", "a[href*=#pid] ~ #([\\d,.]+)"),
    forum=True,
    gone=marks(".deleted_post", ".post.deleted_post_hidden"),
    apart=marks(
        ".signature",
        ".post_edit",
        ".edited_post",
        ".post_meta",
        ".codeblock .title",
    ),
)
_SMF2 = Markup(
    name="SMF 2",
    posts=marks(".post_wrapper ^ [id^=msg]", ".post_wrapper"),
    never=marks("[id^=msg] .post_wrapper"),
    author=where(".poster h4 a[href*=profile]", ".poster h4", ".poster strong"),
    posted=where(
        ".postinfo a.smalltext", ".keyinfo .smalltext", ".postinfo .smalltext", ".keyinfo"
    ),
    link=where(".subject_title a @href", ".keyinfo h5 a @href", ".postinfo a @href"),
    body=marks(".post .inner", ".inner[data-msgid]"),
    number=where(".page_number", ".keyinfo ~ Reply #(\\d+)"),
    forum=True,
    apart=marks(".quotefooter", ".codeheader", ".signature", ".modified"),
)
_SMF1 = Markup(
    name="SMF 1",
    signs=marks("div#subject_%"),
    posts=marks("a[name^=msg] ^ tr", "div#subject_% ^ tr"),
    never=marks("a[name^=msg] tr", "tr tr div#subject_% ^ tr"),
    author=where("td b a[href*=action=profile]", "td[width] b"),
    posted=where("div.smalltext ~ (?:on|am|le|el|em)\\s*:\\s*(.+?)»", "div.smalltext"),
    link=where("div#subject_% a @href"),
    body=marks("div.post", ".personalmessage"),
    forum=True,
    apart=marks(".quotefooter", ".codeheader", ".signature"),
    quotes=marks("div.quote"),
)
FORUMS = (
    _PHPBB3,
    _PHPBB2,
    _VBULLETIN5,
    _VBULLETIN4,
    _VBULLETIN3,
    _MYBB,
    _SMF2,
    _SMF1,
)
"""The markups of forums, each after the one it could be mistaken for."""
