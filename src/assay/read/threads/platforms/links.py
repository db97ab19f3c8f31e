"""Pages about a link or a question: news aggregators, questions and answers, issue trackers."""

from __future__ import annotations

from assay.read.threads.platforms.markup import Markup, marks, where

__all__ = ["LINKS"]

_REDDIT_OLD = Markup(
    name="Reddit, old",
    posts=marks(".thing.comment"),
    opening=marks(".thing.link[data-author]", "#siteTable .thing.link"),
    author=where("@data-author", ".tagline .author"),
    posted=where(".tagline time @datetime"),
    link=where("a.bylink @href", "@data-permalink"),
    body=marks(".usertext-body .md"),
    gone=marks(".thing.deleted", ".tagline em"),
    section=marks(".commentarea"),
)
_REDDIT_2018 = Markup(
    name="Reddit, 2018",
    posts=marks("div.Comment"),
    opening=marks("[data-test-id=post-content]"),
    author=where(
        "[data-testid=comment_author_link]",
        "[data-testid=comment_author_icon] @href ~ /user/([^/]+)",
        "[data-click-id=user]",
        "[data-testid=post_author_link]",
        "a[href^=/user/]",
    ),
    posted=where("[data-testid=comment_timestamp]", "[data-testid=post_timestamp]"),
    link=where(
        "[data-testid=comment_timestamp] @href",
        "a[id^=CommentTopMeta--Created] @href",
        "a[href*=/comment/] @href",
    ),
    depth=where("span ~ ^level (\\d+)$", "@style ~ padding-left: ?(\\d+)"),
    body=marks("[data-testid=comment]", "[data-click-id=text]", ".RichTextJSON-root"),
    gone=marks("[data-testid=post-comment-header-deleted]", "[data-testid$=-deleted]"),
)
_REDDIT_NEW = Markup(
    name="Reddit, web components",
    posts=marks("shreddit-comment"),
    opening=marks("shreddit-post"),
    author=where("@author", "[slot=commentMeta] a[href*=/user/]"),
    posted=where(
        "@created",
        "@created-timestamp",
        "faceplate-timeago @ts",
        "time @datetime",
    ),
    link=where("@permalink"),
    key=where("@thingid"),
    parent=where("@parentid ~ (t1_.+)"),
    body=marks(
        "[slot=comment]",
        "[slot=commentContent]",
        "[id$=-rtjson-content]",
        "[slot=text-body]",
    ),
    gone=marks(
        "shreddit-comment[is-comment-deleted]",
        "[slot=comment].deleted",
    ),
    section=marks("shreddit-comment-tree"),
)
_HACKER_NEWS = Markup(
    name="Hacker News",
    posts=marks("tr.comtr"),
    opening=marks("table.fatitem"),
    author=where(".comhead .hnuser", ".hnuser"),
    posted=where(".age @title ~ ^(\\S+)", ".age"),
    link=where(".age a @href"),
    depth=where("td.ind @indent", "td.ind img @width"),
    body=marks(".commtext", ".comment .commtext", ".toptext"),
    apart=marks(".reply"),
    section=marks("table.comment-tree"),
)
_LOBSTERS = Markup(
    name="Lobsters",
    posts=marks("div.comment[data-shortid]", ".comments_subtree div.comment"),
    never=marks(".comment.comment_form_container"),
    opening=marks("#inside .story[data-shortid]", ".story[data-shortid]"),
    author=where(".byline a[href^=/~]", ".byline a[href^=/u/]"),
    posted=where("time @data-at-unix", "time @datetime", ".byline span[title] @title"),
    link=where(".byline a[href^=/c/] @href", ".byline a[href*=#c_] @href"),
    body=marks(".comment_text", ".story_text"),
    branch=marks("li.comments_subtree"),
    gone=marks(".comment_text .na", "span.na"),
    section=marks("ol.comments1", "ol.comments"),
)
_LEMMY = Markup(
    name="Lemmy",
    posts=marks("article.comment-node ^ li.comment", "article.comment-node"),
    never=marks("li.comment article.comment-node"),
    opening=marks(".post-listing"),
    author=where(".person-listing @title", ".person-listing span", ".person-listing"),
    posted=where(".moment-time @data-tippy-content", ".moment-time @title", "time @datetime"),
    link=where("a[title=link][href^=/] @href", "a[title=link] @href", "a[href*=/comment/] @href"),
    key=where("article.comment-node @id"),
    body=marks(
        ".comment-content .md-div", ".comment-content", "#postContent .md-div", "#postContent"
    ),
    gone=marks(".comment-content em"),
    apart=marks(".comment-bottom-btns"),
)
_SLASHDOT = Markup(
    name="Slashdot",
    posts=marks("li.comment#tree_%"),
    opening=marks("article.fhitem", "[id^=firehose-%]"),
    author=where(
        ".details .by a[href*=~]",
        ".by a[href*=~]",
        ".details .by ~ ^by (.+?)(?: \\(|$)",
        ".story-byline ~ Posted by (\\S+)",
    ),
    posted=where(".otherdetails ~ on (.+?) \\(", ".otherdetails", "time @datetime"),
    link=where("a[href*=cid=] @href"),
    body=marks("div#comment_body_%", ".commentBody", "div[id^=text-]", ".body .p"),
    apart=marks(".sig", "#comment_sig_%"),
    quotes=marks("div.quote"),
)
_STACK_EXCHANGE = Markup(
    name="Stack Exchange",
    posts=marks("div.answer#answer-%", "li.comment[id^=comment-]", "div#follow-up-%"),
    opening=marks("div.question#question", "div.question"),
    author=where(
        "a.comment-user",
        "span.comment-user",
        ".post-signature.owner .user-details a",
        "[itemprop=author] a[href*=/users/]",
        "[itemprop=author] [itemprop=name]",
        ".post-signature .user-details a",
        ".user-details a",
        ".user-details",
        "@data-author-username",
    ),
    posted=where(
        ".comment-date .relativetime-clean @title ~ ^([^,]+)",
        "a.comment-link time @title",
        "time[itemprop=dateCreated] @datetime",
        ".post-signature.owner .relativetime @title",
        ".user-action-time ~ ^(?:answered|asked) (.+)",
        ".comment-date .relativetime-clean",
        ".post-signature .relativetime @title",
        ".relativetime @title",
    ),
    link=where(".comment-link @href", "a.js-share-link @href", "a.short-link @href"),
    body=marks(".comment-copy", ".js-post-body", ".post-text", "[itemprop=text]"),
    gone=marks(".answer.deleted-answer"),
    apart=marks(".js-post-notice", ".post-notice"),
)
_GIST = Markup(
    name="Gist",
    signs=marks(".gist-content", ".gist-comment", "[id^=gistcomment-]"),
    posts=marks(".js-comment-container .timeline-comment", ".timeline-comment"),
    author=where(".timeline-comment-header .author", "a.author", ".author"),
    posted=where("relative-time @datetime", "time-ago @datetime", "time @datetime"),
    link=where("a.js-timestamp @href", ".timeline-comment-header a[href*=comment] @href"),
    body=marks(".js-comment-body", ".comment-body"),
    gone=marks(".minimized-comment"),
)
_GITHUB = Markup(
    name="GitHub",
    posts=marks(".timeline-comment.comment", ".review-comment", ".timeline-comment"),
    author=where(".timeline-comment-header .author", "a.author", ".author"),
    posted=where("relative-time @datetime", "time-ago @datetime", "time @datetime"),
    link=where(
        "a.js-timestamp @href", "a[href*=#issuecomment] @href", "a[href*=#discussion] @href"
    ),
    body=marks(".js-comment-body", ".comment-body"),
    branch=marks(".js-discussion-comment"),
    forum=True,
    gone=marks(".minimized-comment"),
    apart=marks(".email-hidden-toggle", ".email-signature-reply"),
)
_GITHUB_NEW = Markup(
    name="GitHub, 2024",
    posts=marks(
        ".react-issue-comment",
        "[data-testid^=comment-viewer-outer-box]",
        "[data-wrapper-timeline-id] .react-issue-comment",
    ),
    never=marks(".react-issue-comment [data-testid^=comment-viewer-outer-box]"),
    opening=marks(
        "[data-testid=issue-viewer-container] [data-testid=issue-body]",
        ".react-issue-body",
        "[data-testid=issue-body]",
    ),
    author=where(
        "a[data-testid=avatar-link]",
        "[data-testid=comment-header] a",
        "a[data-hovercard-type=user]",
        "a[data-testid=issue-body-header-author]",
    ),
    posted=where("relative-time @datetime"),
    link=where("a[href*=#issuecomment] @href"),
    body=marks("[data-testid=markdown-body]", ".markdown-body"),
)
_LESSWRONG = Markup(
    name="LessWrong",
    signs=marks(".CommentBody-commentStyling", ".commentStyling", ".comments-node-root"),
    posts=marks(".comments-node"),
    author=where(
        ".CommentUserName-author",
        ".UsersNameDisplay-userName a",
        ".UsersNameDisplay-userName",
        ".UsersNameDisplay-noColor",
        "a[href^=/users/]",
    ),
    posted=where("time @datetime", "[class*=FormatDate] @title", ".CommentsItemDate-root"),
    link=where(".CommentsItemDate-root a @href", "a[href*=commentId=] @href"),
    body=marks(".commentStyling", ".CommentBody-commentStyling", ".CommentBody-root"),
    gone=marks(".CommentDeletedMetadata-root", ".deleted"),
    section=marks(".CommentsListSection-root", "#comments"),
)
_GREATERWRONG = Markup(
    name="GreaterWrong",
    signs=marks(".comment-item .comment-meta"),
    posts=marks("li.comment-item"),
    author=where(".comment-meta .author @data-full-name", ".comment-meta .author"),
    posted=where(".comment-meta .date @data-js-date", ".comment-meta .date"),
    link=where(".comment-meta a.permalink @href", ".comment-meta a.date @href"),
    body=marks(".comment-body", ".body-text"),
    gone=marks(".deleted-comment", ".deleted"),
    section=marks("#comments", ".comments"),
)
LINKS = (
    _REDDIT_OLD,
    _REDDIT_2018,
    _REDDIT_NEW,
    _HACKER_NEWS,
    _LOBSTERS,
    _LEMMY,
    _SLASHDOT,
    _STACK_EXCHANGE,
    _GIST,
    _GITHUB,
    _GITHUB_NEW,
    _LESSWRONG,
    _GREATERWRONG,
)
"""The markups of link pages, each after the one it could be mistaken for."""
