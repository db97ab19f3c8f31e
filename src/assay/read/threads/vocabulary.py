"""The words by which posts show themselves: names, buttons, addresses of persons."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from assay.read.markup.tree import tokens

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree

__all__ = ["BUTTON", "SAYS", "called", "is_answer", "is_name", "is_person", "pattern"]

_AUTHOR = re.compile(
    r"(?:^|[-_])(?:author|auteur|autor|user|user-?name|poster|nick(?:name)?|commenter|creator"
    r"|screen-?name|display-?name|fn|by-?line|handle|who|qui|member|nombre|postername|posted-?by"
    r"|comment-?by|vcard|person|person-listing|url fn)(?:$|[-_]|name)",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"title|info|stat|avatar|rank|status|role|group|count|posts?$|badge|join|icon|photo|image"
    r"|thumb|flair|meta|date|time|nav|menu|control|extra|profile-?(?:row|tag)|tool|bio|custom",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"/(?:users?|u|profiles?|members?|people|author|membre|mitglied(?:er)?|usuarios?|perfil"
    r"|user-dashboard|persona|channel|@[\w.]+)(?:[/?.]|\Z)|/(?:@|~)\w"
    r"|(?:[?&;]|action=profile;)(?:u|uid|user|userid|user_?id|member|memberid|member_id|mid)="
    r"|mode=viewprofile|profile\.(?:asp|php|aspx)|memberlist\.php|/members/|showuser=",
    re.IGNORECASE,
)
BUTTON = re.compile(
    r"\W*(?:(?:reply|quote|report|respond|like|share|vote|flag|permalink|antworten?|zitieren|zitat"
    r"|melden|teilen|répondre|citer|signaler|responder|citar|denunciar|reportar|me gusta|rispondi"
    r"|cita|segnala|beantwoorden|citeren|svar|svara|citera|ответить|цитировать|返信|回复|edit"
    r"|delete|save|upvote|downvote|award|give award|link|parent|context|collapse|multi-?quote"
    r"|add bookmark|bookmark|thanks|helpful|mark as .*|more|show more|read more|hide|expand"
    r"|nach oben|top|back to top|go up|offline|online|pm|profile|www|website|email|e-mail)"
    r"(?:\s+(?:to|with|this|post|comment|quote|\S+))?\W*)\Z",
    re.IGNORECASE,
)
SAYS = re.compile(
    r"(?:\A|\s+)(?:says|said|writes|wrote|dijo|dice|diz|disse|dit|sagt|sagte|schreibt|schrieb|skrev"
    r"|zegt|schreef|commented|replied|a écrit|ha scritto|escribió|posted)\b\s*:?\s*\Z",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"\W*(?:reply|quote|report|respond|antworten?|zitieren|zitat|melden|répondre|citer|signaler"
    r"|responder|citar|denunciar|reportar|rispondi|cita|segnala|beantwoorden|citeren|svara?|citera"
    r"|odpowiedz|cytuj|ответить|цитировать|返信|回复|upvote|downvote|flag|multi-?quote)"
    r"(?:\s+\S+){0,3}\W*\Z",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?:^|[\W_])(?:reply|quote|report|upvote|downvote|flag|citar|responder|zitieren|repondre)"
    r"(?:$|[\W_])|mode=quote|replyto|newreply",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_PRESSED = frozenset({"a", "button", "span", "li", "small", "label"})
_FEW, _LONG = 8, 200


@lru_cache(maxsize=1 << 14)
def pattern(text: str) -> str:
    """Return a name with its numbers blurred: ``comment-12`` and ``comment-13`` are alike."""
    return _DIGITS.sub("#", text)


def called(tree: Tree, row: int) -> str:
    """Return all that an element is called, for a look at its vocabulary."""
    return f"{tree.ids[row]} {tree.classes[row]}"


def is_person(href: str) -> bool:
    """Tell whether an address is that of somebody's profile."""
    return _PERSON.search(href) is not None


def is_name(tree: Tree, row: int) -> bool:
    """Tell whether an element is called the name of who wrote."""
    return any(_AUTHOR.search(name) and not _NO_NAME.search(name) for name in tokens(tree, row))


def is_answer(tree: Tree, row: int) -> bool:
    """Tell whether an element is what one presses to answer, quote or report a post."""
    element = tree.elements[row]
    if tree.tags[row] not in _PRESSED:
        return False
    if element.text and _ANSWER.match(element.text):
        return True
    if not element.attrib or tree.ends[row] - row > _FEW:
        return False
    said = (tree.classes[row], element.get("title"), element.get("aria-label"), element.get("href"))
    return any(value and len(value) < _LONG and _ANSWERS.search(value) for value in said)
