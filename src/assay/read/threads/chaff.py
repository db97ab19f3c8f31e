"""What stands in a post and is no word of its writer's: buttons, signatures, "edited by"."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["CHAFF", "is_edit_note", "is_quote", "is_restating", "is_signature"]

_WORDS = (
    "signature sig usersig user-?sig lastedit lastedited last-?edit edited edited-?by editnote "
    "edit-?note postedit editinfo notice attachments? attachbox thumbnails likes? post-?likes "
    "reactions? reactionsbar react share sharing social actions? comment-?actions toolbar "
    "buttons? controls? postcontrols post-?links postfoot post-?footer message-?footer "
    "comment-?footer votes? vote-?count score points karma rating avatar userinfo user-?info "
    "postprofile profile poster-?info postdetails badge moderated reply-?link replies-?count "
    "back2top editmarkup\\S* kmessage-editmarkup-cover lightbox sr-only visually-hidden "
    "screen-reader-text"
).split()
CHAFF = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(_WORDS)})(?:$|[\s_#-])", re.IGNORECASE)
"""Names of elements whose words are not the writer's."""

_QUOTES = (
    "bb-?code[-_]?quote quote quoted quotebox quote-?(?:block|container|content|header|author) "
    "bbquote citation cite quotation bbcodeblock--quote codequote zitat quoteheader topquote "
    "botquote"
).split()
_QUOTE = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(_QUOTES)})(?:$|[\s_-])", re.IGNORECASE)
_EDIT = re.compile(
    r"\W*(?:(?:this (?:post|message|comment) (?:was|has been) )?(?:last )?"
    r"(?:edited|modified|changed)\b.{0,40}\b(?:by|on|at|:)"
    r"|last edit(?:ed)?\b|edited \d|\(?edited\)?\W*\Z"
    r"|zuletzt (?:geändert|bearbeitet|editiert)|letzte (?:änderung|bearbeitung)"
    r"|(?:dieser )?beitrag (?:wurde|von) .{0,60}(?:bearbeitet|geändert|editiert)"
    r"|geändert von|bearbeitet von|dernière (?:modification|édition)|modifié (?:par|le)"
    r"|message édité|(?:última )?(?:edición|modificación)|editado por|modificato"
    r"|ultima modifica|laatst (?:bewerkt|gewijzigd)|senast (?:redigerad|ändrad)"
    r"|sent from my \w)",
    re.IGNORECASE,
)
_EDIT_WORDS = 30
_AFTER = re.compile(
    r"(?:^|[\s_-])(?:signature|sig|usersig|last-?edit(?:ed)?|edited-?by|attachments?)",
    re.IGNORECASE,
)


def is_edit_note(text: str) -> bool:
    """Tell whether a line says who last edited the post, and when."""
    return len(text.split()) <= _EDIT_WORDS and _EDIT.match(text) is not None


@lru_cache(maxsize=1 << 13)
def is_quote(called: str) -> bool:
    """Tell whether an element is called a quotation."""
    return _QUOTE.search(called) is not None


@lru_cache(maxsize=1 << 13)
def is_restating(called: str) -> bool:
    """Tell whether an element is called something that is no part of a post's words."""
    return CHAFF.search(called) is not None


@lru_cache(maxsize=1 << 13)
def is_signature(called: str) -> bool:
    """Tell whether an element is called what follows the words of a post, however long it is."""
    return _AFTER.search(called) is not None
