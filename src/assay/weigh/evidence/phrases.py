"""The noun phrase around a noun, told without grammar: by the small words that end one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.evidence.lexicon import (
    CITING,
    DETERMINERS,
    EITHER,
    FUNCTION,
    HANDED,
    HEADS,
    PAST,
    SHOWING,
    STOPS,
)

if TYPE_CHECKING:
    from assay.weigh.evidence.sentences import Sentence

__all__ = ["Phrase", "phrase"]

_BEFORE, _BEHIND = 6, 5
_POSSESSIVE = ("'s", "s'")
_HER = frozenset("her his its their our my your".split())
_NUMBERED = frozenset("p page figure fig no number section chapter slide".split())


class Phrase(NamedTuple):
    """Words ``low`` up to ``high`` of a sentence; the noun is the word ``head``."""

    low: int
    head: int
    high: int

    def before(self, sentence: Sentence) -> frozenset[str]:
        """Return the words before the noun, in small letters."""
        return frozenset(sentence.lower[self.low : self.head])


def phrase(sentence: Sentence, head: int) -> Phrase | None:
    """Return the phrase that a noun heads; None where it heads none, or is no noun there."""
    if not _is_last(sentence, head):
        return None
    low = _low(sentence, head)
    if sentence.lower[head] in EITHER and not _is_noun(sentence, low, head):
        return None
    return Phrase(low, head, _high(sentence, head))


def _is_last(sentence: Sentence, head: int) -> bool:
    """Tell a noun from the first part of a compound: "the survey shows", "a survey vessel"."""
    if head + 1 >= len(sentence.lower):
        return True
    after = sentence.lower[head + 1]
    if not after[0].isalnum():
        return True
    if sentence.words[head + 1][0].isupper() or after[0].isdigit():
        return not sentence.words[head][0].isupper() or after in FUNCTION
    if after in HEADS:
        return _agrees(sentence, head)
    return (
        after in FUNCTION
        or after in SHOWING
        or after in PAST
        or after in HANDED
        or after in CITING
        or after.endswith(("ed", "ly"))
        or (after.endswith("s") and not sentence.lower[head].endswith("s"))
    )


def _agrees(sentence: Sentence, head: int) -> bool:
    """Tell "the logs record 38 calls" from "the audit report (page 3)"."""
    one, after = sentence.lower[head], sentence.lower[head + 1]
    behind = sentence.lower[head + 2] if head + 2 < len(sentence.lower) else "."
    is_object = behind in DETERMINERS or behind in {"that", "how", "his", "her", "their"}
    is_opened = is_object or behind[0].isdigit() or (behind[0].isalpha() and behind not in STOPS)
    agrees = one.endswith("s") is not after.endswith("s")
    return after in SHOWING and agrees and is_opened and behind not in SHOWING | PAST


def _low(sentence: Sentence, head: int) -> int:
    at = head
    while at > 0 and head - at < _BEFORE:
        word = sentence.lower[at - 1]
        if word in DETERMINERS or word in _HER or word[0].isdigit():
            at -= 1
            if at > 0 and sentence.lower[at - 1] in DETERMINERS - {"that"}:
                at -= 1  # "all the logs", and not "said that the logs"
            break
        is_word = word[0].isalnum()
        if not is_word or word in STOPS or (word in CITING | PAST and word not in HANDED):
            break
        if word.endswith("ly") or (word in SHOWING and not _is_modifier(sentence, at - 1)):
            break
        at -= 1
    if at > 1 and sentence.lower[at - 1] == "of":
        counted = sentence.lower[at - 2]
        if counted in {
            "dozens",
            "hundreds",
            "thousands",
            "copies",
            "copy",
            "series",
            "set",
            "pages",
        }:
            at -= 2
    return at


def _is_modifier(sentence: Sentence, at: int) -> bool:
    """Tell "recorded statements" and "the audit report" from "shows records"."""
    word = sentence.lower[at]
    before = sentence.lower[at - 1] if at else ""
    return word in HEADS or word.endswith("ed") or before in DETERMINERS


def _high(sentence: Sentence, head: int) -> int:
    """Take in what follows behind "of" or "from", and a page's number."""
    at, end = head + 1, len(sentence.lower)
    if sentence.lower[head] == "data" and sentence.lower[at : at + 1] in (["set"], ["sets"]):
        at += 1
    if at + 1 >= end:
        return at
    word, after = sentence.lower[at], sentence.lower[at + 1]
    if word == "on" and after in _NUMBERED:
        return min(at + 3, end)
    if word in {"below", "above"}:
        return at + 1
    if word not in {"of", "from", "by"} or not after[0].isalnum():
        return at
    at += 1
    first = at
    while at < end and at - first < _BEHIND:
        word = sentence.lower[at]
        if not word[0].isalnum() or (at > first and (word in STOPS or word in SHOWING | PAST)):
            break
        at += 1
    return at


def _is_noun(sentence: Sentence, low: int, head: int) -> bool:
    """Tell a noun from a verb with the same letters: "doctors report", "to map out"."""
    before = sentence.lower[head - 1] if head else ""
    if low == head:
        if head == 0:
            return head + 1 < len(sentence.lower) and sentence.lower[head + 1] in SHOWING
        is_plural = sentence.lower[head].endswith("s") and before not in {"who", "which", "that"}
        is_object = before in CITING or before in {"of", "and", ",", "to", "on", "from", "in", "by"}
        return is_object and (is_plural or before == "per") and before != "to"
    if before in {"to", "not", "n't"}:
        return False
    has_opening = sentence.lower[low] in DETERMINERS or sentence.lower[low] in _HER
    is_owned = any(word.endswith(_POSSESSIVE) for word in sentence.lower[low:head])
    is_pair = before.endswith("s") and not before.endswith("ss") and before not in HEADS
    return has_opening or is_owned or not is_pair or sentence.lower[head].endswith("s")
