"""The large forum suites that are sold: XenForo and Invision."""

from __future__ import annotations

from assay.read.threads.platforms.markup import Markup, marks, where

__all__ = ["SUITES"]

_XENFORO2 = Markup(
    name="XenForo 2",
    posts=marks("article.message--post", "article.js-post", ".MessageCard.js-post"),
    author=where(
        "@data-author",
        ".MessageCard__user-info__name",
        ".message-name .username",
        ".message-name",
        ".username",
    ),
    posted=where(
        ".MessageCard__date-created time @datetime",
        ".message-attribution time @datetime",
        ".message-attribution time @data-time",
        "time.u-dt @datetime",
        "time.u-dt @data-time",
        "[itemprop=datePublished] @content",
    ),
    link=where(
        ".message-attribution a[href*=post] @href",
        ".message-attribution-opposite a @href",
        ".message-date a[href*=post] @href",
        ".message-header a[href*=post] @href",
        "a.MessageCard__date-created @href",
    ),
    body=marks(".message-body .bbWrapper", ".message-body", ".bbWrapper"),
    number=where(
        ".message-attribution-opposite li ~ ^#([\\d,.]+)$",
        ".message-attribution-opposite a ~ ^#([\\d,.]+)$",
        ".MessageCard__post-position",
        "a[href*=post] ~ ^(?:Post )?#([\\d,.]+)(?: of |$)",
    ),
    forum=True,
    gone=marks(".message--deleted", ".is-ignored"),
    apart=marks(
        ".bbCodeBlock-expandLink",
        ".bbCodeBlock-shrinkLink",
        ".message-signature",
        ".message-lastEdit",
        ".js-selectToQuoteEnd",
        ".bbCodeBlock--unfurl",
        ".message-attachments",
    ),
)
_XENFORO1 = Markup(
    name="XenForo 1",
    posts=marks("li.message#post-%", "li.message[data-author]"),
    never=marks(".messageSimple"),
    author=where("@data-author", "h3.userText .username", ".userText a", "a.username"),
    posted=where(
        ".messageMeta abbr.DateTime @data-time",
        ".messageMeta .DateTime @title",
        ".messageMeta .DateTime",
        ".DateTime @title",
    ),
    link=where("a.datePermalink @href", "a.postNumber @href", "a.hashPermalink @href"),
    body=marks("blockquote.messageText", ".messageText"),
    number=where(".postNumber", ".hashPermalink"),
    forum=True,
    gone=marks(".message.deleted", ".message.placeholder"),
    apart=marks(
        ".messageTextEndMarker",
        ".quoteExpand",
        ".signature",
        ".editDate",
        ".attachedFiles",
        ".likesSummary",
    ),
    quotes=marks(".bbCodeQuote"),
)
_INVISION4 = Markup(
    name="Invision 4",
    posts=marks(
        "article.ipsEntry--post",
        "article#elComment_%",
    ),
    author=where(
        ".cAuthorPane_author a",
        ".cAuthorPane_author",
        ".ipsEntry__username",
        ".ipsComment_author .ipsType_sectionHead",
        ".ipsComment_author h3",
    ),
    posted=where(".ipsComment_meta time @datetime", "time @datetime"),
    link=where(
        "a[href*=#findComment] @href",
        ".ipsComment_meta a[href*=comment] @href",
        ".ipsComment_tools a[href*=comment] @href",
        ".ipsEntry__date @href",
        "a[href*=comment-] @href",
        "a[href*=findComment] @href",
    ),
    body=marks(
        "[data-role=commentContent]", ".cPost_contentWrap .ipsType_richText", ".ipsRichText"
    ),
    forum=True,
    gone=marks(".ipsComment_hidden", ".ipsModerated"),
    apart=marks(
        ".ipsItemControls",
        "[data-role=memberSignature]",
        ".ipsType_reset.ipsType_medium.ipsType_light",
        "[data-excludequote]",
    ),
    quotes=marks(".ipsQuote"),
)
_INVISION3 = Markup(
    name="Invision 3",
    posts=marks(".post_block#post_id_%", ".post_block"),
    author=where(
        "[itemprop*=creator] [itemprop=name]",
        ".author .name",
        ".author.vcard",
        ".author",
        ".post_username",
    ),
    posted=where("abbr.published @title", ".published", ".posted_info"),
    link=where("a[rel=bookmark] @href", ".post_id a @href"),
    body=marks(".post.entry-content", ".entry-content", "[itemprop=commentText]"),
    number=where(".post_id"),
    forum=True,
    gone=marks(".post_block.deleted", ".moderated"),
    apart=marks(".edit", ".signature", ".post_controls", ".ipsLikeBar"),
)
SUITES = (_XENFORO2, _XENFORO1, _INVISION4, _INVISION3)
"""The markups of XenForo and Invision, each age its own."""
