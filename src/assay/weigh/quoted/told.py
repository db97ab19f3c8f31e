"""Whether words in quotation marks are put forward as somebody's of this page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import Span, words

if TYPE_CHECKING:
    from assay.record import Reading

__all__ = ["Told"]

_LOOKED_AT = 70
_SAYS = (
    r"say|said|says|write|writes|wrote|written|claim|claims|claimed|put it|state|states|stated|"
    r"ask|asked|asks"
)
_TOLD = re.compile(
    r"\b(?:you|author|writer|article|piece|report|op|post(?:er)?|headline|above|he|she)\b"
    rf"[^.!?\n]{{0,24}}\b(?:{_SAYS})\b[^.!?\n\w]*\Z"
    r"|\b(?:du|sie|ihr|autor\w*|artikel|beitrag)\b[^.!?\n]{0,24}"
    r"\b(?:schreib\w*|geschrieben|schrieb\w*|sag\w*|behaupt\w*|mein\w*)\b[^.!?\n\w]*\Z"
    r"|\b(?:schreib|sag|behaupte)(?:st|en|t)? (?:du|sie|ihr)\b[^.!?\n\w]*\Z"
    r"|\b(?:vous|tu|auteur|article|billet|texte)\b[^.!?\n]{0,24}"
    r"\b(?:dites|dis|dit|écri\w+|affirm\w+|préten\w+)\b[^.!?\n\w]*\Z"
    r"|\b(?:usted|tú|autor\w*|artículo|nota|texto)\b[^.!?\n]{0,24}"
    r"\b(?:dice[ns]?|dijo|dijiste|dij\w+|escrib\w+|afirm\w+)\b[^.!?\n\w]*\Z"
    r"|\b(?:você|autor\w*|artigo|lei|tu|autore|articolo)\b[^.!?\n]{0,24}"
    r"\b(?:diz|disse|escrev\w+|afirm\w+|dice|dici|detto|scriv\w+|scritto)\b[^.!?\n\w]*\Z",
    re.IGNORECASE,
)
_BY_NAME = re.compile(rf"@?(\w+)\W{{1,3}}(?:{_SAYS})\b[^.!?\n\w]*\Z", re.IGNORECASE)
_AT = re.compile(r"@(\w+)[^.!?\n\w]*\Z")


class Told:
    """Who on a page could be quoted: its writers, by the words of their names."""

    def __init__(self, reading: Reading) -> None:
        """Take note of the comments' writers."""
        self._names = {
            form for name in {one.author or "" for one in reading.comments}
            for form in words(name, [Span(0, len(name))]).forms
        }  # fmt: skip

    def before(self, text: str, low: int, mark: int) -> bool:
        """Tell whether the words before a quotation mark, from ``low`` on, say who wrote it."""
        said = text[max(low, mark - _LOOKED_AT) : mark]
        if _TOLD.search(said):
            return True
        named = _BY_NAME.search(said) or _AT.search(said)
        return named is not None and named[1].casefold() in self._names
