"""Words and figures of a claim as they are compared: without endings, and without small words."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["NAME", "NUMBERS", "STOP", "WORD", "YEAR", "content", "names_in", "written_figures"]

NUMBERS: Final = {
    name: str(value)
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"dozen": "12", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100"}
_TEN: Final = {
    name: 10 * value
    for value, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_TENS: Final = re.compile(
    rf"\b({'|'.join(_TEN)})-(one|two|three|four|five|six|seven|eight|nine)\b", re.IGNORECASE
)
YEAR: Final = re.compile(r"(?:19|20)\d\d")
_FIGURE: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
NAME: Final = re.compile(r"(?<![\w’'-])[^\W\d_a-z][^\W\d_]{2,}")
WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
STOP: Final = frozenset(
    "a an the of in on at to for from by with and or but as is are was were be been being has "
    "have had it its this that these those he she they his her their we our i you your not no "
    "he's said says say told according reported reports report there which who whom what when "
    "where than then into over under after before more most some any all one two about also "
    "out up down off so far since them him me us just could would will can may might must "
    "while until still even only very much many such own back through between during because "
    "if do does did done went gone come came get got put made make took take last next new "
    "first way now again year years month months week weeks day days hour hours minute "
    "minutes second seconds million billion thousand trillion "
    "monday tuesday wednesday thursday friday saturday sunday january february april "
    "june july august september october november december ".split()
)


def content(words: str) -> list[str]:
    """Return what words say, each without its ending: no small words, and no figures."""
    found = (word.casefold().replace("’", "'") for word in WORD.findall(words))
    return [_stem(word) for word in found if word not in STOP and word not in NUMBERS]


def names_in(words: str) -> frozenset[str]:
    """Return what is written with a capital, as `content` has it."""
    return frozenset(content(" ".join(NAME.findall(words))))


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > len(ending) + 1:
            return word.removesuffix(ending)
    return word


def written_figures(words: str) -> frozenset[str]:
    """Return figures as digits, however they are written; “one” is none."""
    words = _TENS.sub(
        lambda found: str(_TEN[found[1].lower()] + int(NUMBERS[found[2].lower()])), words
    )
    digits = {one.replace(",", "") for one in _FIGURE.findall(words)}
    spelled = {
        NUMBERS[word.casefold()] for word in WORD.findall(words) if word.casefold() in NUMBERS
    }
    return frozenset(one for one in digits | spelled if one not in {"1", "0"})
