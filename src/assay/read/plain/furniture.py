"""What belongs to the site and not to the story: menus, appeals, tag lists, captions."""

from __future__ import annotations

import re

__all__ = [
    "is_appeal",
    "is_caption",
    "is_closing",
    "is_comment_heading",
    "is_menu",
    "is_section",
]

_MENU_LENGTH = 160
_CAPTION_LENGTH = 500
_ENTRY_WORDS = 4
_FEWEST_ENTRIES = 3
_SECTION_WORDS = 3

_MENU = re.compile(
    r"(?:share(?: this)?(?: article| story| post| page)?(?: (?:on|via|with) .{1,40})?:?"
    r"|tweet(?: this)?|print(?: this)?(?: page| article)?"
    r"|e-?mail(?: this)?(?: article| to a friend)?"
    r"|(?:read (?:more|also|next|on)|see also|also read|more on this|more from|recommended|related"
    r"|related (?:articles?|stories|posts|topics|coverage|content))(?:\s*:.{0,140}|\s*(?:»|›|→|…)?)"
    r"|advertisements?|sponsored(?: content)?|story continues below(?: advertisement)?"
    r"|menu|search|home|log ?in|sign (?:in|up)|register|subscribe(?: now)?|donate(?: now)?"
    r"|skip to (?:main )?(?:content|navigation)|back to top|load more(?: comments)?|loading…?"
    r"|continue reading.{0,60}|follow us(?: on .{1,60})?|click here(?: to .{1,80}| for .{1,80})?"
    r"|post navigation|view all posts.{0,60}"
    r"|(?:previous|next) (?:post|article|story)(?:\s*:.{0,120})?"
    r"|leave a (?:reply|comment).{0,40}|post a comment|add a comment|cancel reply"
    r"|your e-?mail address will not be published.{0,80}|comments are closed\.?"
    r"|(?:(?:copyright\s*)?(?:©|\(c\)\s*\d{4})|copyright\s+\d{4}).{0,120}|all rights reserved\.?"
    r"|terms of (?:use|service)|privacy policy"
    r"|(?:tags?|tagged|topics?|categor(?:y|ies)|filed under|posted in)\s*:.*)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"leave a (?:reply|comment).{0,40}|post a comment|add a comment|cancel reply|post navigation"
    r"|your e-?mail address will not be published.{0,80}|comments are closed\.?"
    r"|(?:copyright\s+)?(?:©|\d{4}\s+©).{0,120}|all rights reserved\.?|load more comments"
    r"|related (?:posts|articles)"
    r"|you must be logged in to post a comment\.?",
    re.IGNORECASE,
)
_COUNT = r"(?:\d[\d.,]{0,8}|no|one|two|three|all|view|show|read)"
_COMMENT_HEADING = re.compile(
    rf"(?:{_COUNT}\s+)?(?:readers[’']?\s+)?(?:comments?|replies)(?:\s*\(\d{{1,6}}\)|\s*:)?"
    rf"|{_COUNT}\s+(?:comments?|replies|responses?|thoughts)(?:\s+(?:on|to)\s.{{1,160}})?"
    r"|discussion\s*\(\d{1,6}\)|join the (?:discussion|conversation)[.:]?",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*[|»›>•·]\s*")
_COMMAS = re.compile(r"\s*[,/|›»]\s*")
_SECTION = re.compile(
    r"news|politics|opinions?|world|international|sports?|business|culture|technology|science"
    r"|health|economy|local|national|more|home|featured|uncategorized|europe|asia|africa|americas"
    r"|lifestyle|entertainment|analysis|commentary|editorial",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:photo|image|picture|photograph|illustration|graphic|credit|caption)s?"
    r"(?:\s+(?:credit|by|courtesy(?: of)?))?\s*[:/©].{2,}"
    r"|.*\((?:[^()]{0,40}\s)?(?:photo|image|picture|photograph|illustration|credit)s?\b"
    r"(?:\s*[:/]|\s+(?:by|courtesy|credit|via|from)\b)[^()]*\)\.?"
    r"|\(?(?:AP|AFP|EPA|Reuters|Getty)\s+(?:photo|images?)\s*/.{2,80}",
    re.IGNORECASE | re.DOTALL,
)
_ASK = re.compile(
    r"\bplease (?:help|support|donate|subscribe|contribute|consider)\b|\bsupport (?:us|our)\b"
    r"|\bsubscribe (?:to|now|today|here)\b|\bsign up (?:for|to|here)\b|\bfavou?r to ask\b"
    r"|\bdonate (?:now|today|here|to us|via)\b|\b(?:with|make|making|small|consider) a donation\b"
    r"|\bsmall (?:donation|contribution)\b"
    r"|\bbecome (?:a|our) (?:member|patron|supporter|subscriber)\b"
    r"|\bneed your (?:help|support)\b|\bpatreon\b|\bpaypal\b|\bbuy us a coffee\b",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"\bdear readers?\b|\bour (?:readers|newsletter|journalism|work|reporting|team|website|site"
    r"|generous|supporters|daily|weekly|free|financial goal)\b|\bkeep us\b"
    r"|\bword from the editors?\b"
    r"|\b(?:this|our) (?:news)?(?:paper|site|website|page) (?:belongs|depends|relies|is)\b"
    r"|\bindependent (?:journalis[mt]|media|team|newsroom)|\bwe (?:depend|rely) on\b"
    r"|\b(?:your|straight to your) inbox\b"
    r"|\bif you (?:like|value|enjoy)\b",
    re.IGNORECASE,
)
_TO_READER = re.compile(r"\b(?:you|yours?|please|dear readers?)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“”«»\"]")


def is_menu(words: str) -> bool:
    """Tell whether a line is a button, a menu, a tag list or a line without any letter or digit."""
    if not any(character.isalnum() for character in words):
        return True
    if words[:5].casefold() in {"tags:", "tags "} and ":" in words[:6]:
        return True
    if len(words) > _MENU_LENGTH:
        return False
    if _MENU.fullmatch(words) or is_comment_heading(words):
        return True
    entries = _PARTED.split(words)
    short = all(len(entry.split()) <= _ENTRY_WORDS for entry in entries)
    return short and len(entries) >= _FEWEST_ENTRIES


def is_comment_heading(words: str) -> bool:
    """Tell whether a line announces the comments: ``12 comments``, ``Responses to …``."""
    return len(words) <= _MENU_LENGTH and _COMMENT_HEADING.fullmatch(words) is not None


def is_closing(words: str) -> bool:
    """Tell whether a line stands below the last comment, where the page itself goes on."""
    return _CLOSING.fullmatch(words) is not None


def is_section(words: str) -> bool:
    """Tell whether a line below the title names the sections that the story is filed under."""
    entries = [entry for entry in _COMMAS.split(words) if entry]
    if len(words) > _MENU_LENGTH or not entries or words.endswith((".", "!", "?", ":")):
        return False
    if not all(len(entry.split()) <= _SECTION_WORDS and entry[0].isupper() for entry in entries):
        return False
    known = sum(_SECTION.fullmatch(entry) is not None for entry in entries)
    return known == len(entries) or (len(entries) > 1 and len(words.split()) <= 2 * len(entries))


def is_appeal(words: str) -> bool:
    """Tell whether a paragraph asks the reader for money or a subscription.

    It must ask, speak to the reader and speak of the outlet itself, and hold no quotation: a
    story that only mentions a donation is no appeal.
    """
    signs = (_ASK, _TO_READER, _SELF)
    return all(sign.search(words) for sign in signs) and not _QUOTED.search(words)


def is_caption(words: str) -> bool:
    """Tell whether a line describes a picture: it credits one at its start or its end."""
    return len(words) <= _CAPTION_LENGTH and _CAPTION.fullmatch(words) is not None
