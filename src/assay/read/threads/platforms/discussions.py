"""Forums of the newer kind: one stream of posts, drawn by scripts or for search engines."""

from __future__ import annotations

from assay.read.threads.platforms.markup import Markup, marks, where

__all__ = ["DISCUSSIONS"]

_DISCOURSE = Markup(
    name="Discourse",
    posts=marks(".topic-post article[data-post-id]", "article#post_%"),
    author=where(".names .username a", ".names .first a", ".names a", ".names .username"),
    posted=where(".post-date .relative-date @data-time", ".relative-date @data-time"),
    link=where("a.post-date @href", ".post-date a @href", "a[data-share-url] @data-share-url"),
    body=marks(".regular .cooked", ".cooked"),
    number=where("@id ~ post_(\\d+)"),
    forum=True,
    gone=marks(".post-hidden", ".deleted", ".user-deleted"),
    apart=marks(
        ".quote-controls",
        ".onebox header",
        ".embedded-posts",
        ".cooked-selection-barrier",
        ".post-notice",
        ".lightbox .meta",
    ),
    quotes=marks("aside.quote", "aside.onebox"),
)
_DISCOURSE_CRAWLER = Markup(
    name="Discourse without scripts",
    posts=marks(".crawler-post"),
    author=where(".creator [itemprop=name]", ".creator a", ".creator"),
    posted=where("time.post-time @datetime", "time @datetime", ".post-time"),
    link=where("a.crawler-post-link @href"),
    body=marks("[itemprop=text]", "[itemprop=articleBody]", "div.post"),
    number=where("@id ~ post_(\\d+)", "[itemprop=position]"),
    forum=True,
    apart=marks(".quote-controls", ".lightbox .meta"),
    quotes=marks("aside.quote", "aside.onebox"),
)
_FLARUM = Markup(
    name="Flarum",
    posts=marks(".PostStream-item .CommentPost", ".PostStream-item article.Post"),
    never=marks(".EventPost"),
    author=where(".PostUser-name .username", ".PostUser-name", ".PostUser .username"),
    posted=where(".Post-header time @datetime", "time @datetime"),
    link=where(".Post-header a[href*=/d/] @href"),
    body=marks(".Post-body"),
    number=where("@data-number"),
    forum=True,
    gone=marks(".Post--hidden"),
    apart=marks(".Post-footer", ".Post-actions"),
)
_FLARUM_CRAWLER = Markup(
    name="Flarum without scripts",
    posts=marks(".Post-body ^ article", ".Post-body ^ div"),
    never=marks(".PostStream-item article", "article .Post-body ^ div"),
    author=where(".PostUser-name", ".PostUser h3"),
    posted=where("time @datetime"),
    body=marks(".Post-body"),
    forum=True,
)
_NODEBB = Markup(
    name="NodeBB",
    posts=marks("[component=post][data-pid]"),
    author=where("@data-username", "[itemprop=author]", "[component=post/header] a[data-username]"),
    posted=where("@data-timestamp", "[itemprop=datePublished] @content", ".timeago @title"),
    link=where("a.permalink @href", "[component=post/anchor] @href", ".post-index @href"),
    body=marks("[component=post/content]"),
    number=where("@data-index ~ ^(?:0|([1-9]\\d*))$"),
    forum=True,
    gone=marks(".deleted"),
    apart=marks("[component=post/signature]", "[component=post/edit-indicator]"),
)
_VANILLA = Markup(
    name="Vanilla",
    posts=marks(".ItemComment#Comment_%", ".ItemComment"),
    opening=marks(".ItemDiscussion"),
    author=where(".Author .Username", ".Author a.Username", ".Author a @title"),
    posted=where(".DateCreated time @datetime", "time @datetime", "time @title"),
    link=where("a.Permalink @href", ".DateCreated a @href"),
    body=marks(".Message.userContent", ".Message", ".userContent"),
    gone=marks(".ItemComment.Deleted"),
    apart=marks(
        ".Signature",
        ".UserSignature",
        ".DateUpdated",
    ),
    quotes=marks(".UserQuote", ".Quote"),
    section=marks(".CommentsWrap", ".Comments"),
)
_FLUXBB = Markup(
    name="FluxBB",
    posts=marks(".blockpost#p%"),
    author=where(".postleft dt strong", ".postleft dt"),
    posted=where("h2 a[href*=#p]", "h2"),
    link=where("h2 a[href*=#p] @href"),
    body=marks(".postmsg"),
    number=where("h2 .conr", "h2 span ~ ^#(\\d+)"),
    forum=True,
    apart=marks(".postsignature", ".postedit", ".codebox h4"),
    quotes=marks(".quotebox"),
)
_INSIDED = Markup(
    name="inSided",
    posts=marks(".post.qa-topic-post-box", ".post[id^=post].post--reply", ".qa-topic-post-box"),
    author=where(".qa-username", "a.username", ".username"),
    posted=where(".tooltip__content--publish-date", "time @datetime", "time @title"),
    link=where("a[href*=#post] @href"),
    body=marks(".qa-topic-post-content", ".post__content"),
    forum=True,
    apart=marks(
        ".qa-signature",
        ".post__signature",
        ".post__edited",
    ),
)
DISCUSSIONS = (
    _DISCOURSE,
    _DISCOURSE_CRAWLER,
    _FLARUM,
    _FLARUM_CRAWLER,
    _NODEBB,
    _VANILLA,
    _FLUXBB,
    _INSIDED,
)
"""The markups of newer forums, each after the one it could be mistaken for."""
