"""The words that call a figure a total, or make its parts all there is, or leave them open."""

from __future__ import annotations

import re

__all__ = [
    "AHEAD",
    "BEHIND",
    "CUT",
    "MADE_UP",
    "MAKES",
    "OF",
    "OF_THEM",
    "OPEN",
    "PAIRED",
    "REST",
    "ROW",
    "ROWED",
    "STARTS",
    "UNREAD",
]  # fmt: skip

_G = "[^\ue000-\ue004.;!?\n]"
_ALL = (
    r"in\s+(?:all|total)|altogether|all\s+told|total(?:s|led|ling|ing|ed)?|overall|sum|all(?=\s*[:=])|everything|"
    r"adds?\s+up\s+to|added\s+up\s+to|comes?\s+to|came\s+to|combined|together|whole\s+\w+|"
    r"so\s+(?:it|that|this)\s+(?:is|was|makes)|(?:that|which|this)\s+makes|to\s+(?:finish|end)\s+(?:on|with)|"
    r"(?:the\s+)?(?:year|month|week|day|season)['’]s\s+figure|valid\s+votes|therefore|thus|hence|"
    r"total(?:\s+[^\W\d_]+){1,2}\s+of|(?:grand|combined|overall)\s+[^\W\d_]+\s+of|bring(?:s|ing)?\s+(?:the|its)\s+total|"
    r"brought\s+(?:the|its)\s+total|giving\s+(?:it|them|him|her|us)"
)
_CARRIED = (
    r"(?:\s+(?:of|they|it|is|was|were|the|are|that|this|makes?|comes?\s+to|came\s+to|covered|had|"
    r"stands?\s+at|there|at|them|about|some|nearly|numbered|to))*[\s:,=–—-]*\Z"
)
AHEAD = re.compile(
    rf"\b(?:{_ALL})\b{_CARRIED}|(?:\A|[.;:!?]\s+|\n\s*)(?:so\s+)?(?:in\s+(?:all|total)|altogether|all\s+told|together|"
    rf"combined|overall)\b,?(?:\s+(?:[^\W\d_]+|\ue000)){{0,7}}\s+\Z|\b(?:together|between\s+them)(?:\s+[^\W\d_]+){{1,3}}\s+\Z|\b(?:finish|end)\s+(?:on|with)\s+\Z",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"(?:\s+(?!and\b|of\b|are\b|were\b)[^\W\d_]+){0,3}?,?\s+(?:in\s+total|in\s+all(?!\s+(?:its|the|of|their|our|his|her|other|these|those)\b)|altogether|all\s+told|overall|combined)\b",
    re.IGNORECASE,
)
MADE_UP = re.compile(
    rf"\b(?:made\s+up\s+of|consist(?:s|ed|ing)\s+of|compris(?:es|ed|ing)|composed\s+of|"
    rf"(?:(?:split|divided|broken\s+down)\b{_G}{{0,16}}?\b(?:with|into|as)|split\s+three\s+ways)\s*|"
    rf"(?:split|divided|shared)\s+(?:up\s+)?(?:between|among(?:st)?)\b{_G}{{0,40}}?|"
    rf"(?:share|shared)\s+the\b{_G}{{0,40}}?)\Z",
    re.IGNORECASE,
)
OF = re.compile(r"\b[Oo]f\s+(?:the|all|its|our|their|these|those)?\s*\Z")
OF_THEM = re.compile(
    r"\b(?:of\s+(?:these|them|those|that|this|whom|which)|the\s+(?:rest|remaining|others?))\b",
    re.IGNORECASE,
)
REST = re.compile(
    "\\bthe\\s+(?:remaining|remainder|rest|other|others|last)[\\s,:]+(?:being\\s+|of\\s+)?\ue000"
    "|\ue000\\s+the\\s+(?:rest|remainder)\\b|\\bnothing\\s+else\\b|\\bno\\s+others?\\b",
    re.IGNORECASE,
)
PAIRED = tuple(
    (re.compile(rf"\ue000(?:\s+(?:of\s+them|[^\W\d_]+)){{0,2}}?\s+(?:{one})\b", re.IGNORECASE),
     re.compile(rf"\ue000(?:\s+(?:of\s+them|[^\W\d_]+)){{0,2}}?\s+(?:{other})\b", re.IGNORECASE))
    for one, other in (
        (r"m[ae]n|males?", r"wom[ae]n|females?"), (r"boys?", r"girls?"), (r"doubles", r"singles"),
        (r"(?:in\s+favou?r|for|yes|ayes)", r"(?:against|noe?s?)"), (r"acquittal", r"conviction"),
        (r"adults?", r"child(?:ren)?"), (r"sons?", r"daughters?"), (r"brothers?", r"sisters?"),
        (r"northbound", r"southbound"), (r"eastbound", r"westbound"),
    )
)  # fmt: skip
"""Words that share a set out between them, whatever it is a set of."""

OPEN = re.compile(
    r"\b(?:includ(?:e|es|ed|ing)|among|amongst|such\s+as|for\s+example|e\.g|mostly|mainly|chiefly|"
    r"some\s+of|several|so\s+far|also|another|further|part[-\s]time|both|as\s+well\s+as|"
    r"either|each|per|a\s+head|average|only|compared|than|versus|against\s+(?:the|a|his|her|its))\b",
    re.IGNORECASE,
)
"""Words with which a list is open, its parts overlap, or its numbers are of several kinds."""

MAKES = re.compile(r"\b(?:makes?|made|yields?|gives?)\b[^.;]{0,20}\Z", re.IGNORECASE)
ROW = re.compile(r"\s*(?:[,;.)]|(?:and|or|to|in|at|on|for|from|by|as|abroad|after|before)\b|$)")
STARTS = re.compile("\\s*[\"'“‘(]?\\s")
"""A sentence that begins with a number counts some of what the sentence before it counted."""

CUT = re.compile(r"[.;:(!?]|\b(?:aged?|from|between|at|on|in|of|for|by|with|over|under)\s*\Z")
"""What parts an amount from a list that stands before it: "72 girls and 58 boys, aged 6"."""

ROWED = re.compile(r"[,;]|\band\b|\bplus\b|&")
"""What stands between two entries of a list."""

UNREAD = re.compile(
    r"\b(?:(?<!the )(?<!new )(?<!old )(?<!other )one(?!\s+(?:with|of|in|at|carrying|for)\b)|"
    r"(?!(?:1[5-9]|20)\d\d\b)\d[\d.,]*)\b",
    re.IGNORECASE,
)
"""A number that no figure covers: with one in it, a list may have more entries than are known."""
