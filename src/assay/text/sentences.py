"""A stretch of text, cut into sentences."""

from __future__ import annotations

import re

import sentencex

from assay.text.spans import CLOSING, OPENING, STRAIGHT, Span, trim

__all__ = ["sentences"]

_BLANKED = str.maketrans(dict.fromkeys('“”„«»"‟', " "))
_SHORTENED = re.compile(r"(?<!\w)(?:Ms|Mx|Ft|Amb|Cllr|Ald|Asst|Det|Insp|Cpt|Msgr)\.\Z")
"""What the splitter takes for the end of a sentence, and a name follows."""
_LINE_END = re.compile(r"\n")
_WRAPPED = 60
"""A line of at least so many characters may have been broken to fit; a shorter one ends there."""


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Cut a stretch into sentences, inside quotations too, each trimmed of space.

    A line that ends early ends a sentence, as readers write; a line broken to fit does not.
    """
    found: list[Span] = []
    for run in _runs(text, span):
        # Marks are blanked: the splitter keeps a quotation of ten sentences in one piece.
        plain = run.of(text).translate(_BLANKED).replace("\n", " ")
        for piece in sentencex.get_sentence_boundaries("en", plain):
            start, end = int(piece["start_index"]), int(piece["end_index"])
            whole = trim(text, Span(run.start + start, run.start + end))
            if whole is None:
                continue
            if found and found[-1].start >= run.start and _goes_on(text, found[-1], whole):
                whole = Span(found.pop().start, whole.end)
            found.append(whole)
    return tuple(_settle_marks(text, found))


def _runs(text: str, span: Span) -> list[Span]:
    runs: list[Span] = []
    start = span.start
    for found in _LINE_END.finditer(text, *span):
        line_start = text.rfind("\n", 0, found.start()) + 1
        if found.start() - line_start < _WRAPPED or text[found.end() : found.end() + 1] == "\n":
            runs.append(Span(start, found.start()))
            start = found.end()
    runs.append(Span(start, span.end))
    return [run for run in runs if text[run.start : run.end].strip()]


def _goes_on(text: str, before: Span, after: Span) -> bool:
    """Tell whether the splitter cut a sentence: a small letter follows (“What?” he asked).

    Nor does a dot end one that no space follows (Osk.News), or a number by itself (a list's).
    """
    piece = before.of(text)
    if not any(character.isalpha() for character in piece):
        return True
    if piece.endswith(".") and before.end == after.start:
        return True
    if _SHORTENED.search(piece):
        return True
    first = text[after.start : after.end].lstrip(OPENING + CLOSING + STRAIGHT + " )’'")[:1]
    return first.islower() and text[before.end - 1] != ";"


def _settle_marks(text: str, found: list[Span]) -> list[Span]:
    """Give each quotation mark to the sentence that it opens or closes."""
    settled: list[Span] = []
    opened: int | None = None
    for span in found:
        start = span.start if opened is None else opened
        while settled and start < span.end and text[start] in CLOSING:
            start += 1
        if settled and opened is None and start > span.start:
            settled[-1] = Span(settled[-1].start, start)
        words = text[start : span.end].rstrip(OPENING + STRAIGHT + " ")
        dangling = text[start + len(words) : span.end]
        opened = span.end - len(dangling.lstrip()) if dangling[:1].isspace() else None
        rest = trim(text, Span(start, span.end if opened is None else opened))
        if rest is not None:
            settled.append(rest)
    return settled
