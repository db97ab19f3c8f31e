"""Comment services that a page takes in, as a browser has saved them with the page."""

from __future__ import annotations

from assay.read.threads.platforms.markup import Markup, marks, where

__all__ = ["EMBEDS"]

_DISQUS = Markup(
    name="Disqus",
    signs=marks(".post-content .post-message", ".post-content .post-body"),
    posts=marks("li.post#post-%", "li.post"),
    author=where(
        ".post-byline .author a",
        ".post-byline .author",
        ".author.publisher-anchor-color",
        ".author",
    ),
    posted=where(
        "a.time-ago @title", ".time-ago @title", ".time-ago @data-timestamp", ".post-meta .time-ago"
    ),
    link=where("a.time-ago @href"),
    body=marks(".post-message"),
    gone=marks(
        ".post--minimized",
        ".post.minimized",
        ".post-body-inner.deleted",
        ".is-deleted",
        ".post-content.deleted",
        ".post-message.deleted",
    ),
    apart=marks(".post-footer", ".post-meta", ".post-media-list", ".see-more"),
    section=marks("#disqus_thread", "#posts", "#post-list"),
)
_DISQUS_OLD = Markup(
    name="Disqus, as printed by its plugin",
    posts=marks("[id^=dsq-comment-]"),
    never=marks("[id^=dsq-comment-] div", "[id^=dsq-comment-] p", "[id^=dsq-comment-] span"),
    author=where("[id^=dsq-author-user-]", "cite[id^=dsq-cite] a", "cite[id^=dsq-cite]", "cite"),
    posted=where(".dsq-comment-date", "[id^=dsq-comment-date]", ".dsq-comment-header-time"),
    body=marks(
        "[id^=dsq-comment-message-]",
        "[id^=dsq-comment-text]",
        "[id^=dsq-comment-body-]",
        ".dsq-comment-message",
    ),
    branch=marks("li[id^=dsq-comment-]"),
    section=marks("#dsq-content", "#dsq-comments"),
)
_CORAL = Markup(
    name="Coral",
    posts=marks(".coral-comment", ".coral-reply-comment"),
    never=marks(".coral-comment .coral-comment", ".coral-commentContent"),
    author=where(".coral-comment-username", ".coral-username", "[class*=coral-username]"),
    posted=where(
        ".coral-comment-timestamp @datetime",
        ".coral-timestamp @datetime",
        "time @datetime",
        "time @title",
    ),
    depth=where(".coral-indent @class ~ coral-indent-(\\d+)"),
    body=marks(".coral-comment-content", ".coral-content"),
    gone=marks(
        ".coral-tombstone",
        ".coral-deletedTombstone",
        ".coral-rejectedTombstone",
        ".coral-ignoredTombstone",
    ),
    apart=marks(".coral-comment-reply-toggle"),
    section=marks("#coral_thread", "#coral-container", ".coral-stream"),
)
_CORAL_TALK = Markup(
    name="Coral Talk, older",
    posts=marks(".talk-stream-comment"),
    author=where(
        ".talk-stream-comment-user-name", ".talk-plugin-author-name", "[class*=AuthorName]"
    ),
    posted=where("[class*=CommentTimestamp] @title", "[class*=timestamp] @title", "time @datetime"),
    depth=where(
        "@class ~ talk-stream-comment-level-(\\d+)",
        "@class ~ talk-stream-comment-wrapper-level-(\\d+)",
    ),
    body=marks(
        ".talk-stream-comment-content", ".talk-plugin-comment-content", "[class*=CommentContent]"
    ),
    section=marks(".talk-stream-comments-container", "#talk-embed-stream"),
)
_LIVEFYRE = Markup(
    name="Livefyre",
    posts=marks("article.fyre-comment-article", ".fyre-comment-article"),
    author=where(".fyre-comment-username", ".fyre-comment-user a"),
    posted=where(
        "time.fyre-comment-date @datetime",
        ".fyre-comment-date @datetime",
        ".fyre-comment-date @title",
        ".fyre-comment-date",
    ),
    link=where("a.fyre-comment-permalink @href"),
    key=where("@data-message-id"),
    parent=where("@data-parent-id", "@data-in-reply-to"),
    body=marks(".fyre-comment"),
    branch=marks(".fyre-comment-container", ".fyre-comment-thread"),
    replies=marks(".fyre-comment-replies", ".fyre-reply-container"),
    gone=marks(".fyre-comment-deleted", ".fyre-comment-hidden"),
    section=marks(".fyre-comment-stream", "#livefyre-comments", ".fyre"),
)
_KINJA = Markup(
    name="Kinja",
    signs=marks(".reply__content", ".js_reply-content"),
    posts=marks("article.js_reply", "article.reply"),
    author=where(".reply__byline .fn", ".reply__byline a", ".reply__author", ".js_author .fn"),
    posted=where("time @datetime", ".reply__publish-time .published @title", ".published @title"),
    link=where(".reply__publish-time a @href", "a.js_permalink @href"),
    body=marks(".reply__content", ".js_reply-content"),
    branch=marks("li.commentlist__item"),
    replies=marks(".commentlist__children", "ul.commentlist"),
    gone=marks(".reply--dismissed"),
    quotes=marks("aside.pullquote"),
    section=marks("#replies", ".js_discussion-region"),
)
_ISSO = Markup(
    name="Isso",
    posts=marks(".isso-comment#isso-%"),
    author=where(".isso-author"),
    posted=where("time @datetime", "time @title", ".isso-permalink time @datetime"),
    link=where(".isso-permalink @href"),
    body=marks(".isso-text", ".isso-text-wrapper .text"),
    section=marks("#isso-thread"),
)
_COMMENTO = Markup(
    name="Commento",
    posts=marks("[id^=commento-comment-card-]", ".commento-card[id]"),
    author=where(".commento-name"),
    posted=where(".commento-timeago @title", "time @datetime"),
    body=marks("[id^=commento-comment-text-]", ".commento-body"),
    gone=marks(".commento-deleted"),
    section=marks("#commento"),
)
_INTENSE_DEBATE = Markup(
    name="IntenseDebate",
    posts=marks(".idc-c"),
    author=where(".idc-c-h .idc-u-link", ".idc-c-h-inner a", ".idc-c-h strong"),
    posted=where(".idc-time a @title", ".idc-time"),
    link=where(".idc-time a @href"),
    body=marks(".idc-c-t-inner", ".idc-c-t"),
    replies=marks(".idc-thread"),
    gone=marks(".idc-deleted"),
    section=marks("#idc-container", "#idc-cover"),
)
_GHOST = Markup(
    name="Ghost",
    posts=marks("[data-testid=comment-component]"),
    author=where("[data-testid=member-name]", "h4"),
    posted=where(
        "[data-testid=commented-at] @title", "time @datetime", "[title][datetime] @datetime"
    ),
    body=marks("[data-testid=comment-content]", ".gh-comment-content"),
    gone=marks("[data-testid=hidden-comment]", "[data-testid=deleted-comment]"),
    section=marks("#ghost-comments-root", "[data-testid=comments-area]"),
)
_GISCUS = Markup(
    name="Giscus",
    posts=marks(".gsc-comment", ".gsc-reply"),
    never=marks(".gsc-comment-box"),
    author=where(".gsc-comment-author .link-primary", ".gsc-comment-author a", "a.link-primary"),
    posted=where("time @datetime"),
    link=where(
        ".gsc-comment-header a[href*=discussioncomment] @href", "a[href*=discussioncomment] @href"
    ),
    body=marks(".gsc-comment-content", ".gsc-reply-content"),
    section=marks(".gsc-timeline", ".giscus"),
)
EMBEDS = (
    _DISQUS,
    _DISQUS_OLD,
    _CORAL,
    _CORAL_TALK,
    _LIVEFYRE,
    _KINJA,
    _INTENSE_DEBATE,
    _GHOST,
    _GISCUS,
    _ISSO,
    _COMMENTO,
)
"""The markups of comment services, each after the one it could be mistaken for."""
