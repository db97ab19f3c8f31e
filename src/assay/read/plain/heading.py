"""Which lines of a plain text are headings, and which the title."""

from __future__ import annotations

import re

__all__ = ["is_heading", "is_pull_heading", "is_title"]

_TITLE_LENGTH = 200
_TITLE_SENTENCE_WORDS = 22
_TITLE_CASE_SHARE = 0.75
_CUE_WORDS = 4
_HEADING_LENGTH = 120
_HEADING_WORDS = 16
_CAPITALS_WORDS = 8
_PULL_WORDS = 14
_PULL_CONTENT_WORDS = 4
_PULL_SHARE = 0.75

_STOP = re.compile(r"[.!?][”\"’)]?\s+(?=[A-Z“\"])")
_END = re.compile(r"(?:[.!?…:;,–—-]['’”\"»)\]]*|[”\"»]|'')\Z")
_FULL_STOP = re.compile(r"\.[”\"’)]?\s+(?=[A-Z“\"])")
_SHORTENED = re.compile(r"\b(?:[A-Z][\w.]{0,5}|vs?)\.\s+\Z")
_QUOTED = re.compile(r"[“”«»„\"]|(?:^|\s)[‘']")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_CUE = re.compile(
    r"\b(?:sa(?:id|ys?)|told|tells?|according|add(?:ed|s)|claim(?:ed|s)|report(?:ed|s)|stat(?:ed|es)"
    r"|announced?|wrote|writes|asked|asks|denie[ds]|insist(?:ed|s)|argu(?:ed|es)|warn(?:ed|s)"
    r"|believe[ds]?|thinks?|thought|recalled|explain(?:ed|s)|not(?:ed|es)|declined)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"(?:he|she|it|they|this|that|these|those|his|her|its|their|but|and|so)", re.IGNORECASE
)
_COMMON = re.compile(
    r"an?|the|and|or|but|nor|so|of|in|on|at|to|from|by|for|with|without|into|over|under|after"
    r"|before|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may"
    r"|might|must|shall|should|not|no|its?|s?he|they|them|his|her|their|we|us|our|your?|i|me|my"
    r"|this|that|these|those|t?here|who(?:m|se)?|which|what|when|where|why|how|as|if|than|then"
    r"|also|only|just|more|most|very|up|out|off|about|again|all|any|both|each|some|such|own|same"
    r"|too"
)


def is_title(words: str) -> bool:
    """Tell whether the first line of a page is its title and not its first paragraph."""
    if len(words) > _TITLE_LENGTH:
        return False
    if not words.endswith((".", ".”", '."')):
        return True
    tokens = words.split()
    if sum(token[0].isupper() for token in tokens) >= _TITLE_CASE_SHARE * len(tokens):
        return True
    if len(tokens) > _TITLE_SENTENCE_WORDS:
        return False
    told = _CUE.search(" ".join(tokens[-_CUE_WORDS:])) and _QUOTED.search(words)
    stops = (stop.end() for stop in _FULL_STOP.finditer(words))
    return not told and all(_SHORTENED.search(words[:stop]) for stop in stops)


def is_heading(words: str) -> bool:
    """Tell whether a line that stands alone is a heading: short, and no sentence's end."""
    if words.startswith("#") and words.lstrip("#")[:1].isspace():
        return True
    count = len(words.split())
    if len(words) > _HEADING_LENGTH or count > _HEADING_WORDS:
        return False
    if words.isupper() and count <= _CAPITALS_WORDS:
        return not words.startswith(("“", '"'))
    if _END.search(words) or words.count("(") != words.count(")"):
        return False
    return words[0].isupper() or words[0].isdigit() or words[0] in "“‘"


def is_pull_heading(words: str, following: str) -> bool:
    """Tell whether a whole sentence that stands alone announces the paragraph below it.

    It does where it quotes nobody, points back at nothing, and most of its own words come
    again in that paragraph; an ordinary paragraph of one sentence carries the story on instead.
    """
    tokens = [word.casefold() for word in _WORD.findall(words[: _HEADING_LENGTH + 1])]
    if len(words) > _HEADING_LENGTH or not tokens or len(tokens) > _PULL_WORDS:
        return False
    if _POINTS_BACK.fullmatch(tokens[0]) or not words[0].isupper() or _STOP.search(words):
        return False
    if _QUOTED.search(words) or _CUE.search(words):
        return False
    content = {word for word in tokens if not _COMMON.fullmatch(word)}
    if len(content) < _PULL_CONTENT_WORDS:
        return False
    below = {word.casefold() for word in _WORD.findall(following)}
    return len(content & below) >= _PULL_SHARE * len(content)
