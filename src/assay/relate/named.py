"""Whom a comment names as the one it speaks to: @name, a name in address, a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import combining, normalize

from assay.models.words import tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from assay.text import Span

__all__ = ["Named", "Names", "folded", "numbers"]

_AT = re.compile(r"(?<![\w.])@\s?(?=\w)")
_WORD = re.compile(r"[\w][\w.\-]*")
_GREETED = (
    r"hi|hello|hey|dear|hallo|hola|bonjour|salut|ciao|thanks?|thank\s+you|thx|ty|merci|danke|gracias|"
    r"grazie|welcome|congrats|congratulations|sorry|re:|to|cc|agree(?:d)?\s+with|disagree\s+with|"
    r"good\s+(?:point|call|idea|question)|great\s+(?:point|idea|question)|ok|okay|yes|yeah|yep|no|nope|"
    r"well|lol|haha|exactly|right|true|oh|wow|come\s+on|quoting|in\s+reply\s+to|replying\s+to|response\s+to|"
    r"answer\s+to|à|an|para"
)
_BEFORE = re.compile(rf"(?:^|[\s,.;:!?(])(?:{_GREETED})[\s,;:!–-]*$", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:[,:;!–—…]|\.{2,}|\s-\s|\n|-\s)")
_ENDS = re.compile(r"\s*(?:[.!?…]|\.{2,}|\n|\Z)")
_NUMBER = re.compile(
    r"(?:(?<!\w)(?:@\s?)?#\s?|\b(?:comment|post|reply|no|nr|number|message)\.?\s+#?)(\d{1,4})\b"
    r"(?:\s+(?:by|from|von|de)\s+(?P<who>[\w.\-]+))?",
    re.IGNORECASE,
)
_HEAD = 90
_SHORTEST = 3
_LONGEST = 8
"""So many words of a name are looked for: who bears more of them is called by the first."""


class Named(NamedTuple):
    """An author who is spoken to: the key of the name, where, and in what words that shows."""

    name: str
    start: int
    shown: str


def folded(name: str) -> str:
    """Return a name as it is compared: without marks on letters, in one case, single spaces."""
    plain = name
    if not name.isascii():
        plain = "".join(one for one in normalize("NFKD", name) if not combining(one))
    return " ".join(plain.casefold().split())


class Names:
    """The names under which comments are signed, and by what each may be called."""

    def __init__(self, authors: Iterable[str]) -> None:
        """Take the names as shown; a first name that several bear calls none of them."""
        self._called: dict[str, set[str]] = {}
        for author in authors:
            whole = folded(author)
            parts = [one for one in re.split(r"[\s_.\-]+|(?<=\D)\d+$", whole) if one]
            for called in {whole, *parts[:1], whole.replace(" ", "")}:
                if len(called) >= _SHORTEST and not called.isdigit():
                    self._called.setdefault(called, set()).add(whole)
        longest = max((len(one.split()) for one in self._called), default=0)
        self._longest = min(longest, _LONGEST)

    def spoken_to(self, text: str, span: Span, common: Mapping[str, int]) -> Iterator[Named]:
        """Yield who is named as spoken to; ``common`` counts the page's words in small letters."""
        for found in _AT.finditer(text, *span):
            name = self._at(text, found.end(), span.end)
            if name is not None:
                yield Named(name[0], found.start(), "@" + text[found.end() : name[1]])
        for found in _WORD.finditer(text, *span):
            name = self._at(text, found.start(), span.end)
            if name is not None and _addressed(text, span, found.start(), name[1], common):
                yield Named(name[0], found.start(), text[found.start() : name[1]])

    def _at(self, text: str, start: int, end: int) -> tuple[str, int] | None:
        """Return the author whose name stands at a place, and where it ends: the longest one."""
        best = None
        place = start
        for _ in range(self._longest):
            word = _WORD.match(text, place, min(end, start + 80))
            if word is None:
                break
            for stop in {word.end(), word.start() + len(word.group().rstrip(".-"))}:
                bearers = self._called.get(folded(text[start:stop]), ())
                if len(bearers) == 1:
                    best = (next(iter(bearers)), stop)
            place = word.end() + 1
            if text[word.end() : place] != " ":
                break
        return best


def numbers(text: str, span: Span) -> Iterator[tuple[int, str | None, str]]:
    """Yield the numbers of comments that are named ("#12 by X"): number, name, words."""
    for found in _NUMBER.finditer(text, *span):
        yield int(found.group(1)), found.group("who"), found.group()


def _addressed(text: str, span: Span, start: int, end: int, common: Mapping[str, int]) -> bool:
    """Tell a name from a word that only looks like one; such a word must stand in address."""
    if text[start - 1 : start] == "@":
        return False
    word = text[start:end]
    if not _is_plain(word.lower(), common):
        return True
    if not text[start].isupper():
        return False
    before, first = text[max(span.start, start - 30) : start], start - span.start
    opens = not before.strip() or before.rstrip()[-1:] in ".!?\n"
    if opens and first < _HEAD and _AFTER.match(text, end):
        return True
    return (
        first < _HEAD
        and _BEFORE.search(before) is not None
        and (_AFTER.match(text, end) is not None or _ENDS.match(text, end) is not None)
    )


def _is_plain(word: str, common: Mapping[str, int]) -> bool:
    return common.get(word, 0) > 1 and tokenizer().token_to_id(word) is not None
