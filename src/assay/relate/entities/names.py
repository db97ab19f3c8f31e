"""Where names stand in a text: runs of words with capitals, cut to what is the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.models.claims import is_common
from assay.relate.entities.lexicon import (
    DOCUMENTS,
    EVENTS,
    FORMS,
    JOINING,
    NAMED_AFTER,
    NO_NAMES,
    ORGANISATIONS,
    PARTICLES,
    PEOPLES,
    PLACES,
    SUFFIXES,
    TITLES,
)
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

__all__ = ["Name", "capitals", "names"]

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Prof|Sen|Rep|Gov|Lt|Sgt|Capt|Rev|Fr|Maj|[A-Z])\."
    r"(?=\s[A-Z])|[^\W_]+(?:[.’'&-][^\W_]+)*"
)
_POSSESSIVE = re.compile(r"[’'](?:s|S)\Z")
_GAP = re.compile(r"[^\S\n]{1,2}|[^\S\n]*\n[^\S\n]*\Z")
_START = re.compile(r"(?:^|[.!?:;…•|]|[.!?]?[“”\"‘’)\]]|\n[^\S\n]*\n|\s[-–—])\s*[“\"‘(\[]*\Z")
_QUOTED = re.compile(r"[“\"‘]\Z")
_HEADS = ORGANISATIONS | PLACES | EVENTS | DOCUMENTS | SUFFIXES
_BEFORE_TITLE = frozenset(
    "former ex vice deputy acting prime foreign defence defense interior finance chief first "
    "assistant senior lord attorney lieutenant major brigadier sergeant health justice education "
    "state press harbour district city police general trade transport home".split()
)
_LONGEST = 9
"""More words with capitals in a row are no name but a line set in capitals."""


class Word(NamedTuple):
    """A word: where it stands, and whether it bears a capital."""

    span: Span
    form: str
    capital: bool


class Name(NamedTuple):
    """A name where it stands: without title and article, and what title it bears."""

    span: Span
    title: str = ""
    opens: bool = False
    """Whether it is the first word of its sentence, which bears a capital anyway."""


def names(text: str, span: Span, known: Container[str] = frozenset()) -> Iterator[Name]:
    """Yield the names of a stretch in text order.

    ``known`` are words that are names elsewhere on the page, so that one which opens a sentence
    is known for a name though it could be any word.
    """
    words = list(_words(text, span))
    at = 0
    while at < len(words):
        if not words[at].capital:
            at += 1
            continue
        end = _run(text, words, at)
        if end - at <= _LONGEST:
            for name in _cut(text, span, words, at, end, known):
                yield name
                # a name that goes on behind "of" has taken words of the next run
                while end < len(words) and words[end].span.start < name.span.end:
                    end += 1
        at = end


def capitals(text: str, span: Span) -> Iterator[str]:
    """Yield the words that bear a capital where no sentence opens: such are names."""
    for word in _words(text, span):
        low = word.form.lower()
        if word.capital and low not in NO_NAMES and not _opens(text, span, word.span.start):
            yield word.form


def _words(text: str, span: Span) -> Iterator[Word]:
    for found in _WORD.finditer(text, *span):
        form = _POSSESSIVE.sub("", found.group())
        place = Span(found.start(), found.start() + len(form))
        yield Word(place, form, form[0].isupper() or form[:3].lower() in {"al-", "el-"})


def _run(text: str, words: Sequence[Word], at: int) -> int:
    """Return the place behind the last word of the run of capitals that begins at ``at``."""
    end = at + 1
    while end < len(words):
        gap = text[words[end - 1].span.end : words[end].span.start]
        if gap.strip() == "&" and words[end].capital:
            end += 1
        elif not _GAP.fullmatch(gap):
            break
        elif words[end].capital:
            end += 1
        elif (
            words[end].form in PARTICLES
            and end + 1 < len(words)
            and words[end + 1].capital
            and text[words[end].span.end : words[end + 1].span.start] == " "
        ):
            end += 2
        else:
            break
    return end


def _cut(
    text: str,
    whole: Span,
    words: Sequence[Word],
    low: int,
    high: int,
    known: Container[str],
) -> Iterator[Name]:
    """Cut a run of capitals to the name in it: article, title and peoples' adjectives go."""
    opens = _opens(text, whole, words[low].span.start)
    first = low
    while low < high and words[low].form.lower() in NO_NAMES:
        low, opens = low + 1, False
    while high > low and words[high - 1].form.lower() in NO_NAMES and high - low == 1:
        high -= 1
    if low == high:
        return
    forms = [word.form.lower().rstrip(".") for word in words[low:high]]
    title = _title(forms)
    if title == len(forms) and len(forms) > 1 and forms[-1] in _HEADS:
        title = 0
    if title:
        called = text[words[low].span.start : words[low + title - 1].span.end]
        if low + title < high:
            yield Name(Span(words[low + title].span.start, words[high - 1].span.end), called)
        return
    if opens and first == low and high - low > 1 and not _name_from_start(forms, words, low, known):
        low, opens = low + 1, False
        forms = forms[1:]
    longer = _behind(text, words, low, high, forms)
    if longer > high:
        yield Name(Span(words[low].span.start, words[longer - 1].span.end))
        return
    if high - low == 1 and not _is_name(text, words, low, opens=opens, known=known):
        return
    yield Name(Span(words[low].span.start, words[high - 1].span.end), opens=opens)


def _title(forms: Sequence[str]) -> int:
    """Return how many words at the front are a title: up to the last word that is one."""
    last = 0
    for place, form in enumerate(forms):
        if form in TITLES and not any(one in _HEADS for one in forms[place + 1 :]):
            last = place + 1
        elif form not in _BEFORE_TITLE and not PEOPLES.fullmatch(form.capitalize()) and place:
            break
    return last


def _name_from_start(
    forms: Sequence[str], words: Sequence[Word], low: int, known: Container[str]
) -> bool:
    """Tell whether the first of several words, where a sentence opens, is of the name."""
    if words[low].form in known or forms[0] in FORMS or forms[-1] in _HEADS or forms[0] in _HEADS:
        return True
    return not is_common(forms[0])


def _behind(text: str, words: Sequence[Word], low: int, high: int, forms: Sequence[str]) -> int:
    """Return where a name ends that goes on behind "of": the Ministry of Coasts and Fisheries."""
    end = high
    if forms[-1] not in NAMED_AFTER or (forms[-1] in {"state", "states"} and high - low > 1):
        return end
    at = high
    if at + 1 < len(words) and words[at].form in JOINING:
        at += 1
        if words[at].form in {"the", "The"}:
            at += 1
        if at < len(words) and words[at].capital and _spaced(text, words, high - 1, at):
            end = _run(text, words, at)
            if (
                end + 1 < len(words)
                and words[end].form == "and"
                and words[end + 1].capital
                and _spaced(text, words, end - 1, end + 1)
                and words[high - 1].form.lower() in {"ministry", "department", "committee"}
            ):
                end = _run(text, words, end + 1)
            if end + 1 < len(words) and words[end].form == "of" and words[end + 1].capital:
                end = _run(text, words, end + 1)
    return end


def _spaced(text: str, words: Sequence[Word], low: int, high: int) -> bool:
    return all(
        _GAP.fullmatch(text[words[at].span.end : words[at + 1].span.start])
        for at in range(low, high)
    )


def _is_name(
    text: str, words: Sequence[Word], at: int, *, opens: bool, known: Container[str]
) -> bool:
    """Tell whether a single word with a capital is a name."""
    form = words[at].form
    low = form.lower().rstrip(".")
    if low in TITLES or PEOPLES.fullmatch(form) or len(form) < 2 or form[0].isdigit():  # noqa: PLR2004 - a letter alone
        return False
    if form in known and not is_common(low):
        return True
    if opens:
        return not is_common(low) and low not in _HEADS
    if _QUOTED.search(text[max(0, words[at].span.start - 1) : words[at].span.start]):
        return not is_common(low)
    if low in _HEADS and is_common(low):
        return low in {"parliament", "congress", "senate", "kremlin", "duma", "knesset", "pentagon"}
    return True


def _opens(text: str, whole: Span, start: int) -> bool:
    return _START.search(text[max(whole.start, start - 6) : start]) is not None
