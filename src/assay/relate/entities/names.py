"""Where names stand in a text: runs of words with capitals, cut to what is the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.models.claims import is_common
from assay.relate.entities.lexicon import (
    DOCUMENTS,
    EVENTS,
    FORMS,
    NO_NAMES,
    ORGANISATIONS,
    PEOPLES,
    PLACES,
    SUFFIXES,
    TITLES,
)
from assay.relate.entities.runs import behind, run, words_of
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from assay.relate.entities.runs import Word

__all__ = ["Name", "capitals", "names"]

_START = re.compile(r"(?:^|[.!?:;…•|]|[.!?]?[“”\"‘’)\]]|\n[^\S\n]*\n|\s[-–—])\s*[“\"‘(\[]*\Z")
_QUOTED = re.compile(r"[“\"‘]\Z")
_HEADS = ORGANISATIONS | PLACES | EVENTS | DOCUMENTS | SUFFIXES
_BEFORE_TITLE = frozenset(
    "former ex vice deputy acting prime foreign defence defense interior finance chief first "
    "assistant senior lord attorney lieutenant major brigadier sergeant health justice education "
    "state press harbour district city police general trade transport home".split()
)
_AGENT = re.compile(r"(?:er|or|ist|ian|man|woman)s?\Z")
_ORDINALS = frozenset({"first", "second", "third"})
_CONTRACTED = re.compile(r"[’'](?:ve|re|ll|d|m|t|s)\Z")
_FULL = 2
_LONGEST = 9
"""More words with capitals in a row are no name but a line set in capitals."""


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
    words = list(words_of(text, span))
    at = 0
    while at < len(words):
        if not words[at].capital:
            at += 1
            continue
        end = run(text, words, at)
        if end - at <= _LONGEST:
            for name in _cut(text, span, words, at, end, known):
                yield name
                # a name that goes on behind "of" has taken words of the next run
                while end < len(words) and words[end].span.start < name.span.end:
                    end += 1
        at = end


def capitals(text: str, span: Span) -> Iterator[str]:
    """Yield the words that bear a capital where no sentence opens: such are names."""
    for word in words_of(text, span):
        low = word.form.lower()
        if word.capital and low not in NO_NAMES and not _opens(text, span, word.span.start):
            yield word.form


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
    while low < high and _CONTRACTED.sub("", words[low].form).lower() in NO_NAMES - _ORDINALS:
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
        yield from _titled(text, words[low:high], forms, title, opens=opens)
        return
    if opens and first == low and high - low > 1 and not _name_from_start(forms, words, low, known):
        low, opens = low + 1, False
        forms = forms[1:]
    longer = behind(text, words, low, high, forms)
    if longer > high:
        yield Name(Span(words[low].span.start, words[longer - 1].span.end))
        return
    if high - low == 1 and not _is_name(text, words, low, opens=opens, known=known):
        return
    yield Name(Span(words[low].span.start, words[high - 1].span.end), opens=opens)


def _titled(
    text: str, words: Sequence[Word], forms: Sequence[str], title: int, *, opens: bool
) -> Iterator[Name]:
    """Yield the name behind a title, and one before it: both in "Orlo CEO Birgitte Nyqvist"."""
    lead = _lead(forms[:title])
    if lead:
        yield Name(Span(words[0].span.start, words[lead - 1].span.end), opens=opens)
    called = text[words[min(lead, title - 1)].span.start : words[title - 1].span.end]
    if title < len(words):
        yield Name(Span(words[title].span.start, words[-1].span.end), called)


def _title(forms: Sequence[str]) -> int:
    """Return how many words at the front are a title: up to the last word that is one."""
    last = 0
    for place, form in enumerate(forms):
        behind = forms[place + 1 :]
        # two words behind a title are a person's, though the last could be a place's: Ana Strand
        heads = _HEADS - PLACES if len(behind) == _FULL and place else _HEADS
        if form.removeprefix("ex-") in TITLES and not any(one in heads for one in behind):
            last = place + 1
        elif form not in _BEFORE_TITLE and not PEOPLES.fullmatch(form.capitalize()) and place:
            break
    return last


def _lead(forms: Sequence[str]) -> int:
    """Return how many words before a title are a name of their own: "Orlo" in "Orlo CEO"."""
    lead = 0
    for form in forms:
        if (
            form.removeprefix("ex-") in TITLES
            or form in _BEFORE_TITLE
            or PEOPLES.fullmatch(form.capitalize())
        ):
            break
        lead += 1
    return 0 if lead and is_common(forms[0]) else lead


def _name_from_start(
    forms: Sequence[str], words: Sequence[Word], low: int, known: Container[str]
) -> bool:
    """Tell whether the first of several words, where a sentence opens, is of the name."""
    if is_common(forms[0]) and forms[0] not in _HEADS and _AGENT.search(forms[0]):
        return False
    if words[low].form in known or forms[0] in FORMS or forms[-1] in _HEADS or forms[0] in _HEADS:
        return True
    return not is_common(forms[0])


def _is_name(
    text: str, words: Sequence[Word], at: int, *, opens: bool, known: Container[str]
) -> bool:
    """Tell whether a single word with a capital is a name."""
    form = words[at].form
    low = form.lower().rstrip(".")
    if (
        low in NO_NAMES
        or low in TITLES
        or PEOPLES.fullmatch(form)
        or len(form) == 1
        or form[0].isdigit()
    ):
        return False
    if form in known and not is_common(low):
        return True
    if opens:
        plural = is_common(low.removesuffix("s")) and low.endswith("s")
        return not is_common(low) and not plural and low not in _HEADS
    if _QUOTED.search(text[max(0, words[at].span.start - 1) : words[at].span.start]):
        return not is_common(low)
    if low in _HEADS and is_common(low):
        return low in {"parliament", "congress", "senate", "kremlin", "duma", "knesset", "pentagon"}
    return True


def _opens(text: str, whole: Span, start: int) -> bool:
    return _START.search(text[max(whole.start, start - 6) : start]) is not None
