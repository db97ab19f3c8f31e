"""Runs of words that bear capitals, as long as one name can be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.models.claims import is_common
from assay.relate.entities.lexicon import (
    DOCUMENTS,
    EVENTS,
    JOINING,
    NAMED_AFTER,
    NO_NAMES,
    ORGANISATIONS,
)
from assay.text import PARTICLES, Span, bears_capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Word", "behind", "run", "words_of"]

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Prof|Sen|Rep|Gov|Lt|Sgt|Capt|Rev|Fr|Maj|[A-Z])\."
    r"(?=\s[A-Z])|[^\W_]+(?:[.’'&-][^\W_]+)*"
)
_LED = re.compile(
    r"-(?:based|born|backed|led|owned|run|style|controlled|wide|funded|bound|held|aligned|allied|registered|linked|trained|sponsored|financed|armed)\Z"
)
_ENDING = re.compile(r"[’']s?\s")
_POSSESSIVE = re.compile(r"[’'](?:s|S)\Z")
_GAP = re.compile(r"[^\S\n]{1,2}|[^\S\n]*\n[^\S\n]*\Z")


class Word(NamedTuple):
    """A word: where it stands, and whether it bears a capital."""

    span: Span
    form: str
    capital: bool


def words_of(text: str, span: Span) -> Iterator[Word]:
    """Yield the words of a stretch, without the endings that are no part of a name."""
    for found in _WORD.finditer(text, *span):
        form = found.group()
        if form[-1] in "sS":
            form = _POSSESSIVE.sub("", form)
        if "-" in form:
            form = _LED.sub("", form)
        start = found.start()
        capital = bears_capital(form)
        yield Word(Span(start, start + len(form)), form, capital)


def run(text: str, words: Sequence[Word], at: int) -> int:
    """Return the place behind the last word of the run of capitals that begins at ``at``."""
    end = at + 1
    while end < len(words):
        gap = text[words[end - 1].span.end : words[end].span.start]
        if (gap.strip() == "&" and words[end].capital) or (
            _ENDING.fullmatch(gap) and _owned(words, at, end)
        ):
            end += 1
        elif gap in _NICKNAME and words[end].capital and _nicked(text, words, end):
            end += 2
        elif not _GAP.fullmatch(gap):
            break
        elif words[end].capital:
            end += 1
        elif (
            words[end].form in PARTICLES
            and (behind := _past_particles(text, words, end)) is not None
        ):
            end = behind + 1
        elif words[end].form == "and" and _joined(text, words, at, end):
            end += 2
        else:
            break
    return end


def _past_particles(text: str, words: Sequence[Word], at: int) -> int | None:
    """Return the place of the word with a capital behind one or two particles: van den Oever."""
    for end in (at + 1, at + 2):
        if end >= len(words) or text[words[end - 1].span.end : words[end].span.start] != " ":
            return None
        if words[end].capital:
            return end
        if words[end].form not in PARTICLES:
            return None
    return None


_NICKNAME = frozenset({' "', " “", " ‘", " '"})


def _nicked(text: str, words: Sequence[Word], at: int) -> bool:
    """Tell a nickname in quotation marks between two parts of a name: Ezekiel "Tiger" Obaro."""
    return (
        at + 1 < len(words)
        and words[at + 1].capital
        and text[words[at].span.end : words[at + 1].span.start] in {'" ', "” ", "’ ", "' "}
    )


_HOUSES = frozenset(
    "hospital church college school club league union association hotel cathedral guild "
    "federation party bank academy university lodge society market arms".split()
)


def _owned(words: Sequence[Word], at: int, end: int) -> bool:
    """Tell what is called after its owners: the Farmers' League, St. Olave's Hospital."""
    low = words[end].form.lower()
    next_ = words[end + 1].form.lower() if end + 1 < len(words) else ""
    if not words[end].capital or next_ in JOINING:
        return False
    before = words[end - 1].form.lower()
    plural = (before.endswith("s") or before in _PLURAL) and low in ORGANISATIONS
    return plural or (
        low in _HOUSES and (words[at].form in {"St.", "St"} or low in {"club", "arms"})
    )


_PLURAL = frozenset("people women men children".split())


def _joined(text: str, words: Sequence[Word], at: int, end: int) -> bool:
    """Tell "the Truth and Memory Commission" from two names: a plain word before "and"."""
    if end - at != 1 or end + 2 >= len(words) or not _spaced(text, words, at, end + 2):
        return False
    head, first = words[end + 2].form.lower(), words[at].form
    plain = is_common(first) or is_common(first.removesuffix("s"))
    return (
        words[end + 1].capital and words[end + 2].capital and head in ORGANISATIONS
        and plain and first.lower() not in NO_NAMES
    )  # fmt: skip


_DATED = DOCUMENTS | EVENTS
_YEAR = re.compile(r"\sof\s(?:1[5-9]|20)\d\d\b")


def behind(text: str, words: Sequence[Word], low: int, high: int, forms: Sequence[str]) -> int:
    """Return where a name ends that goes on behind "of": the Ministry of Coasts and Fisheries."""
    end = high
    if forms[-1] in _DATED and _YEAR.match(text, words[high - 1].span.end):
        return high + 2
    if forms[-1] not in NAMED_AFTER or (forms[-1] in {"state", "states"} and high - low > 1):
        return end
    at = high
    if at + 1 < len(words) and words[at].form in JOINING:
        at += 1
        if words[at].form in {"the", "The"}:
            at += 1
        if at < len(words) and words[at].capital and _spaced(text, words, high - 1, at):
            end = run(text, words, at)
            if (
                end + 1 < len(words)
                and words[end].form == "and"
                and words[end + 1].capital
                and _spaced(text, words, end - 1, end + 1)
                and words[high - 1].form.lower() in {"ministry", "department", "committee"}
            ):
                end = run(text, words, end + 1)
            if end + 1 < len(words) and words[end].form == "of" and words[end + 1].capital:
                end = run(text, words, end + 1)
    return end


def _spaced(text: str, words: Sequence[Word], low: int, high: int) -> bool:
    return all(
        _GAP.fullmatch(text[words[at].span.end : words[at + 1].span.start])
        for at in range(low, high)
    )
