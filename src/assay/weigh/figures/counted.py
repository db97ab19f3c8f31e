"""What a number counts: the noun behind it, in the page's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.text import Span
from assay.weigh.figures.lexicon import ONES, SCALES, TENS
from assay.weigh.figures.stopwords import (
    ACTS,
    ARTICLES,
    CASUALTIES,
    SINGULAR,
    STOPS,
    VERBS,
    is_plural,
)

if TYPE_CHECKING:
    from assay.weigh.figures.tokens import Line

__all__ = ["counted", "is_many"]

_LONGEST = 7
_SHORT = 6
_MORE = frozenset("more further fewer less additional extra".split())
_NUMBERS = frozenset(ONES) | frozenset(TENS) | frozenset(SCALES)
_DEFINITE = frozenset("the a an its their his her our my your".split())
_OBJECTS = _DEFINITE | {"it", "him", "them", "us", "me"}
_QUALIFYING = frozenset("home high old long tall deep wide thick online overnight".split())
_QUOTES = frozenset("\"“‘'«„")
_GROUPS = frozenset(
    "teachers workers veterans students farmers arms sports women men sales savings goods rights "
    "communications systems".split()
)


def counted(
    line: Line, at: int, *, single: bool = False, of: bool = True, part: bool = False
) -> Span | None:
    """Return the words that are counted, from a token on; ``single`` when there is one of it.

    Steps over "of the", where ``of`` allows it, and over "more".
    """
    below = line.row(at - 1)  # then what stands behind is the name of the next line
    at = _started(line, _unbracketed(line, at), of=of, part=part)
    at += line.form(at) in _QUOTES
    if not below and _year_olds(line, at):
        return Span(line.tokens[at].start, line.tokens[at + 4].end)
    # in a list each line has its own name: "Norvia – 300", "Ostrel – 200"
    if below or line.kind(at) != "word" or (line.broken(at) and line.capital(at)):
        return None
    last, head = at, None
    place = at
    while place < at + 2 * _LONGEST and last - at < _LONGEST:
        form = line.form(place)
        if line.kind(place) == "mark" and _joins(line, place):
            place += 1
            continue
        if line.kind(place) == "digits" and place > at and line.glued(place):
            place += 1
            continue
        hanging = form in {"and", "or"} and line.form(place - 1) == "-" and place > at
        stops = form in STOPS and not (place == at and _before_noun(line, place))
        if (
            line.kind(place) != "word"
            or ((stops or form in _NUMBERS) and not hanging)
            or line.broken(place) > (place == at)
        ):
            break
        if place > at and not hanging and _acts(line, place, head, single=single):
            break
        head = place
        if not single and is_plural(form) and not _modifies(line, place):
            break
        last = place
        place += 1
    if head is None or not _told(line, at, head, single=single):
        return None
    return Span(line.tokens[at].start, line.tokens[head].end)


def _year_olds(line: Line, at: int) -> bool:
    """Tell "two 16-year-olds", in which the number is part of what is counted."""
    words = tuple(line.form(place) for place in range(at + 1, at + 5))
    return line.kind(at) in {"digits", "word"} and words == ("-", "year", "-", "olds")


def is_many(line: Line, span: Span | None) -> bool:
    """Tell whether what is counted ends in a plural noun."""
    return span is not None and is_plural(span.of(line.text).split()[-1].split("-")[-1].lower())


def _unbracketed(line: Line, at: int) -> int:
    """Step over what stands in brackets: "12,000 (8%) of pupils", "nine (9) sacks"."""
    if line.form(at) != "(":
        return at
    closed = next((place for place in range(at, at + _SHORT) if line.form(place) == ")"), None)
    return at if closed is None or line.kind(closed - 1) == "word" else closed + 1


def _started(line: Line, at: int, *, of: bool, part: bool) -> int:
    while (
        line.form(at) in _MORE
        and line.kind(at + 1) == "word"
        and line.form(at + 1) not in STOPS - {"of"}
    ):
        at += 1
    if of and (line.form(at) == "of" or (part and line.form(at) in ARTICLES | {"all"})):
        at += 1
        while line.form(at) in ARTICLES or line.form(at) in _MORE:
            at += 1
        owner = _owner(line, at)
        if owner is not None:
            return owner
    return at


def _owner(line: Line, at: int) -> int | None:
    """Step over whose it is: "of the bank's customers"."""
    for place in range(at, at + 4):
        if line.kind(place) != "word":
            return None
        if line.form(place).endswith(("'s", "s'")):
            return place + 1
    return None


def _joins(line: Line, at: int) -> bool:
    """Tell a hyphen inside a word from a dash; one may hang before "and"."""
    form = line.form(at)
    if form in {"-", "‑", "‐"} and line.glued(at):
        return line.glued(at + 1) or line.form(at + 1) in {"and", "or"}
    return (
        form in {"'", "’"}
        and line.glued(at)
        and not line.glued(at + 1)
        and line.form(at - 1).endswith("s")
    )


def _modifies(line: Line, at: int) -> bool:
    """Tell a plural that stands before its noun: "arms dealers", "women MPs"."""
    nxt = at + 1
    if line.form(nxt) in {"-", "‑"} and line.glued(nxt) and line.glued(nxt + 1):
        return True
    if line.form(nxt) in {"'", "’"} and line.glued(nxt):
        return line.kind(nxt + 1) == "word" and is_plural(line.form(nxt + 1))
    if line.form(at).endswith(("'s", "s'")):
        return True
    if line.kind(nxt) != "word" or line.form(nxt) in STOPS:
        return False
    verb = line.form(nxt) in VERBS or line.form(nxt + 1) in _DEFINITE  # "staff serves the town"
    noun = is_plural(line.form(nxt)) and not verb
    return (
        noun
        and (line.form(at) in _GROUPS or not line.form(at).endswith("s"))
        and line.form(at) != "people"
    )


def _before_noun(line: Line, at: int) -> bool:
    """Tell "12 home runs" and "300 old houses" from "12 home by noon"."""
    return line.form(at) in _QUALIFYING and _many_ahead(line, at + 1, single=False)


def _acts(line: Line, at: int, head: int | None, *, single: bool) -> bool:
    """Tell a verb behind the noun."""
    form = line.form(at)
    if head is None or line.form(at - 1) in {"-", "‑"}:
        return False
    adverb = line.form(at - 1).endswith("ly")
    if form in VERBS:
        named = line.form(at - 1) in _QUALIFYING and is_plural(form)  # "home runs"
        return not named and not (adverb and _many_ahead(line, at + 1, single=single))
    if form.endswith("ed") and not adverb and not _many_ahead(line, at + 1, single=single):
        return True
    third = (
        form.endswith("s") and form not in SINGULAR and not form.endswith(("ss", "us", "is", "'s"))
    )
    return single and third


def _many_ahead(line: Line, at: int, *, single: bool) -> bool:
    if single:
        return False
    for place in range(at, at + 3):
        if line.kind(place) != "word" or line.form(place) in STOPS:
            return False
        if is_plural(line.form(place)):
            return True
    return False


def _told(line: Line, at: int, head: int, *, single: bool) -> bool:
    form = line.form(at)
    if form in ACTS and not single:
        return False
    if head > at:
        happened = form.endswith("ed") or form in CASUALTIES
        return single or not happened or is_plural(line.form(head))
    acts = form in VERBS and line.form(at + 1) in _OBJECTS  # "a staff of 40 runs the place"
    if form in _MORE or form in {"total", "strong"} or acts:
        return False
    if form in CASUALTIES:
        return line.form(at + 1) in STOPS | VERBS or line.kind(at + 1) != "word"
    if not single and is_plural(form):
        return True
    return form not in VERBS and not form.endswith(("ly", "ed")) and (single or len(form) > 1)
