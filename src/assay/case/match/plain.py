"""A post as it was typed -> the plain words of it, as they are looked for among stored claims."""

from __future__ import annotations

import re

__all__ = ["plain", "words"]

_ADDRESS = re.compile(r"(?:https?://|\bwww\.|\bpic\.twitter\.com/)\S+", re.IGNORECASE)
_MARKED = re.compile(r"(?<!\w)[#@](\w+)")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)|_")
_PICTOGRAPHS = re.compile(r"[\u200d\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+")
_SIGNED = re.compile(
    r"\s[—–-]{1,2}\s{0,2}([^—–\n]{1,80}?)\s?\(@?\w{1,30}\)\s{1,2}"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}, \d{4}[\s\"”]*\Z"
)
_SIGNATURE = 160
"""A signature stands in so many characters at the end: no more is looked at."""

_WORD = re.compile(r"[^\W_]+")
_COMMON = frozenset(
    "a an the and or of to in on at for by with from is are was were be been being it its this "
    "that these those i you he she we they his her their our my your as not no do does did have "
    "has had will would can could should so if but about just rt via amp what who when where why "
    "how all there than then also into out up more most very said says say".split()
)


def plain(text: str) -> str:
    """Return a text without what only its platform needs.

    Addresses and pictographs go; a tag or a handle is read as the words that it is made of; of the
    signature below an embedded post (a name, a handle and a day) the name is kept.
    """
    head, tail = text[:-_SIGNATURE], text[-_SIGNATURE:]
    text = head + _SIGNED.sub(r" \1", tail)
    text = _PICTOGRAPHS.sub(" ", _ADDRESS.sub(" ", text))
    text = _MARKED.sub(lambda found: _HUMP.sub(" ", found.group(1)), text)
    return " ".join(text.split())


def words(text: str) -> list[str]:
    """Return the words that matter of a text, in small letters, each once, in their order."""
    found = dict.fromkeys(_WORD.findall(text.lower()))
    return [word for word in found if word not in _COMMON]
