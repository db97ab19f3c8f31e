"""Forums kept beside something else: a company's products, a blog."""

from __future__ import annotations

from assay.read.threads.platforms.markup import Markup, marks, where

__all__ = ["SUPPORT"]

_BBPRESS = Markup(
    name="bbPress",
    posts=marks(".bbp-topic-header", ".bbp-reply-header"),
    loose=True,
    author=where(
        ".bbp-topic-author .bbp-author-name",
        ".bbp-reply-author .bbp-author-name",
        ".bbp-topic-author .bbp-author-link",
        ".bbp-reply-author .bbp-author-link",
        ".bbp-topic-author a",
        ".bbp-reply-author a",
    ),
    posted=where(".bbp-topic-post-date", ".bbp-reply-post-date"),
    link=where("a.bbp-topic-permalink @href", "a.bbp-reply-permalink @href"),
    body=marks(".bbp-topic-content", ".bbp-reply-content"),
    replies=marks(".bbp-threaded-replies"),
    forum=True,
    gone=marks(".status-trash", ".status-spam"),
    apart=marks(".bbp-topic-revision-log", ".bbp-reply-revision-log", ".bbp-signature"),
)
_KHOROS = Markup(
    name="Khoros",
    posts=marks(
        ".lia-message-view-wrapper",
        ".lia-linear-display-message-view",
        ".lia-message-view-forum-message",
        ".lia-message-view[data-lia-message-uid]",
    ),
    never=marks(
        ".lia-message-view-wrapper .lia-message-view-forum-message",
        ".lia-linear-display-message-view .lia-message-view-wrapper",
        ".lia-linear-display-message-view .lia-message-view-forum-message",
        ".lia-linear-display-message-view .lia-message-view",
        ".lia-message-view-wrapper .lia-message-view",
    ),
    author=where(
        ".lia-user-name-link", ".lia-component-author .UserName a", ".UserName", ".lia-user-name"
    ),
    posted=where(
        ".lia-message-posted-on .local-friendly-date @title",
        ".local-friendly-date @title",
        ".lia-message-posted-on .DateTime",
        ".lia-message-dates .DateTime",
        ".DateTime",
        "time @datetime",
    ),
    link=where(
        ".lia-message-position-in-thread a @href",
        "a.lia-link-navigation.lia-message-position @href",
        "[itemprop=url] @content",
    ),
    body=marks(".lia-message-body-content", ".lia-message-body"),
    forum=True,
    apart=marks(
        ".lia-message-signature",
        ".lia-message-edited-by",
        ".lia-attachments",
        ".lia-quilt-row-footer",
    ),
)
_KUNENA = Markup(
    name="Kunena",
    posts=marks(".kmsgtext ^ .kcontainer"),
    author=where(".kpost-username a", ".kpost-username", ".kwho-user"),
    posted=where(".kmsgdate @title", "time @datetime", ".kmsgdate"),
    link=where(".kmsg-id-left a @href", ".kmsg-id-right a @href"),
    body=marks(".kmsgtext"),
    forum=True,
    apart=marks(".kmsgsignature", ".kmsgattach"),
    quotes=marks(".kmsgtext-quote"),
)
SUPPORT = (_BBPRESS, _KHOROS, _KUNENA)
"""The markups of such forums."""
