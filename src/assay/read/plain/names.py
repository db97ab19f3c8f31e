"""The lines of a plain text that name who wrote the comment below them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from assay.read.plain.date import stated_date
from assay.read.plain.furniture import is_comment_heading
from assay.read.plain.lines import Line, worded_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["NameLine", "name_lines"]

_LONGEST = 160
_NAME_LENGTH = 60
_NAME_WORDS = 7
_FEWEST = 2
_FEWEST_PICTURED = 3

_LINE = re.compile(
    r"(?:(?P<number>\d{1,6})[.)]\s+|(?P<bullet>[*•‣◦▪●·o–-])\s+)?"
    r"(?P<name>\S(?:.*?\S)?)\s+(?P<verb>says|said|writes|wrote|commented|replied|responded)"
    r"(?:\s+on\s+(?P<on>.{6,60}?)|\s+(?P<at>\d.{5,60}?|[A-Z][a-z]{2,8}\.?,? \d.{3,60}?))?\s*:"
)
_PINGBACK = re.compile(
    r"(?:(?P<number>\d{1,6})[.)]\s+|(?P<bullet>[*•‣◦▪●·o–-])\s+)?(?:pingback|trackback)\s*:.*",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"[“”«»\"?!;:]|,\s|\.\s+[a-z]")
_TALE = re.compile(
    r"(?i:he|she|they|it|we|you|who|which|but|and|as|so|then|also|later|in|on|at|one|another)\b.*"
    r"|(?:The|A|An|His|Her|Their|Its|Our|This|That|Some|Many|Most|Several)\s+[a-z].*"
    r"|.*\b(?:also|later|then|further|who|which|has|had|once|never|reportedly|recently)"
)
_OPENS = tuple("“\"«„'‘")
_PICTURES = frozenset({"avatar", "gravatar"})


class NameLine(NamedTuple):
    """A name line: the place, the number it carries, the author's name, the date it shows.

    ``pingback`` marks a line that announces another site's link: it takes its number in the
    list, and is no comment.
    """

    line: Line
    number: int | None
    author: str | None
    posted: str | None
    marked: bool
    pingback: bool


def name_lines(text: str) -> tuple[NameLine, ...]:
    """Return the name lines of the comment thread that ``text`` shows; none if it shows none.

    A thread has two at least. Numbers or bullets before the names are proof enough; bare
    lines must stand below a heading such as ``12 comments``, begin the text, be set in from
    one another, or be followed by something else than quotations, as `Smith says:` in an
    article would be.
    """
    found: list[NameLine] = []
    quoting: set[int] = set()
    heading = len(text)
    below: NameLine | None = None
    for line in worded_lines(text):
        if below is not None and text.startswith(_OPENS, line.span.start):
            quoting.add(below.line.start)
        short = line.span.length <= _LONGEST
        below = _name_line(text, line) if short else None
        if below is not None:
            found.append(below)
        elif short and heading == len(text) and is_comment_heading(line.span.of(text)):
            heading = line.start
    marked = [name for name in found if name.marked]
    headed = [name for name in found if name.line.start > heading]
    bare = [name for name in found if not _tells(name)]
    for names in (marked, headed, bare):
        if sum(not name.pingback for name in names) >= _FEWEST:
            likely = names is not bare or _is_thread(text, bare, quoting)
            return _without_picture(names) if likely else ()
    return ()


def _is_thread(text: str, names: Sequence[NameLine], quoting: Collection[int]) -> bool:
    """Tell whether bare name lines are a thread's, and not an article's before quotations."""
    nested = len({name.line.indent for name in names}) > 1
    first = not text[: names[0].line.start].strip()
    quoted = sum(name.line.start in quoting for name in names)
    return nested or first or quoted * 2 < len(names)


def _name_line(text: str, line: Line) -> NameLine | None:
    words = line.span.of(text)
    pingback = _PINGBACK.fullmatch(words)
    shown = pingback or _LINE.fullmatch(words)
    if shown is None:
        return None
    number = int(shown["number"]) if shown["number"] else None
    marked = number is not None or shown["bullet"] is not None
    if pingback:
        return NameLine(line, number, None, None, marked, pingback=True)
    name = " ".join(shown["name"].split())
    when = shown["on"] or shown["at"]
    stated = stated_date(when) if when else None
    if when and stated is None:
        return None
    if len(name) > _NAME_LENGTH or len(name.split()) > _NAME_WORDS or _NO_NAME.search(name):
        return None
    posted = stated.iso if stated else None
    return NameLine(line, number, name, posted, marked, pingback=False)


def _tells(name: NameLine) -> bool:
    """Tell whether the words before the verb are a story's (``He also``), not a name."""
    return name.author is not None and _TALE.fullmatch(name.author) is not None


def _without_picture(found: Sequence[NameLine]) -> tuple[NameLine, ...]:
    """Take away the word that stands before every name: it stands for a picture."""
    names = [name.author.split() for name in found if name.author]
    first = Counter(words[0] for words in names)
    word, count = first.most_common(1)[0]
    rests = {" ".join(words[1:]) for words in names}
    pictured = word.casefold() in _PICTURES or (
        count >= _FEWEST_PICTURED and len(rests) > 1 and "" not in rests
    )
    if count < len(names) or not pictured:
        return tuple(found)
    return tuple(
        name._replace(author=(name.author or "")[len(word) :].strip() or None) for name in found
    )
