"""Commenters' names made into others, the same ones all over a page, in its text too."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from msgspec import structs

from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assay.record import Anchor, Comment, Problem, Reading, SetAside

__all__ = ["Moved", "Renaming", "pseudonymise", "renaming"]

_STEMS = ("Reader", "Commenter", "Participant")
_FIRST_NAME = 4
"""Letters; a shorter first name alone could be any word."""
_PARTED = re.compile(r"[\W_]+")
_WORDS = frozenset("the and you who his her she him they this that not all one".split())
"""Names that are words: replaced only behind an @ and where the page shows the name itself."""


class _Swap(NamedTuple):
    """The words at ``span`` of the old text become ``by``."""

    span: Span
    by: str


def pseudonymise(reading: Reading) -> Reading:
    """Return the reading with every commenter under another name, numbered as they first appear.

    Names are replaced where the page shows them and wherever a comment or a line of furniture
    uses them: in any case, behind an @, and by a first name alone. The article is left as it is:
    whoever is named there is named by the page. A name cut short or misspelt by another reader
    ("Micha") cannot be told and stays. Permalinks that hold a name are dropped, and so are links of
    comments.
    """
    found = renaming(reading)
    if found is None:
        return reading
    pattern, known, moved = found.pattern, found.known, found.moved
    page = structs.replace(
        reading.page,
        text=_replaced(reading.page.text, moved.swaps),
        set_aside=tuple(_aside(item, pattern, known) for item in reading.page.set_aside),
    )
    return structs.replace(
        reading,
        page=page,
        blocks=tuple(structs.replace(b, span=moved.span(b.span)) for b in reading.blocks),
        comments=tuple(_comment(c, found.called, moved) for c in reading.comments),
        problems=tuple(_problem(p, pattern, known, moved) for p in reading.problems),
        anchors=tuple(_anchors(reading, _addressed(found.called), moved)),
        images=tuple(structs.replace(i, span=moved.span(i.span)) for i in reading.images),
    )


def renaming(reading: Reading) -> Renaming | None:
    """Settle which names a page's commenters get; None where no commenter has a name."""
    names = list(dict.fromkeys(c.author for c in reading.comments if c.author))
    if not names:
        return None
    stem = _free_stem(reading)
    called = {name: f"{stem} {number}" for number, name in enumerate(names, 1)}
    known = _forms(called)
    lines, pattern = _finder(known), _finder([form for form in known if form not in _WORDS])
    swaps = [
        _Swap(Span(*found.span()), known[found.group().lower()])
        for block in reading.blocks
        if block.comment or block.kind == "furniture"
        for found in (pattern if block.comment else lines).finditer(reading.page.text, *block.span)
    ]
    return Renaming(called, known, pattern, Moved(swaps))


class Renaming(NamedTuple):
    """The new names of a page's commenters, and where its places are once they stand in it.

    ``called`` has the new name of each old one, ``known`` that of each form of it in lower case.
    """

    called: dict[str, str]
    known: dict[str, str]
    pattern: re.Pattern[str]
    moved: Moved

    def words(self, text: str) -> str:
        """Return ``text`` with the new names in the place of the old ones."""
        return self.called.get(text) or _renamed(text, self.pattern, self.known)

    def address(self, address: str) -> str | None:
        """Return an address; None for one that has a commenter's name in it."""
        named = _addressed(self.called).search(unquote(address))
        return None if named else address


def _free_stem(reading: Reading) -> str:
    """Choose a word for the new names that the page does not use so itself."""
    text = reading.page.text
    shown = " ".join(comment.author or "" for comment in reading.comments)
    free = (stem for stem in _STEMS if not re.search(rf"\b{stem} \d", text + " " + shown))
    return next(free, "Pseudonym")


def _forms(called: dict[str, str]) -> dict[str, str]:
    """Return the new name of each form, in lower case, that a page may give an old one."""
    known: dict[str, str] = _Known()
    for name, other in called.items():
        for form in (" ".join(name.split()), name):
            known.setdefault(form.lower(), other)
            known.setdefault(f"@{form}".lower(), f"@{other}")
    for name, other in called.items():
        first = name.split()[0] if name.split() else ""
        if len(first) >= _FIRST_NAME and first != name and first.isalpha():
            known.setdefault(first.lower(), other)
    return known


def _finder(forms: Iterable[str]) -> re.Pattern[str]:
    """Make what finds the forms, the longest first, however their spaces are written."""
    longest = sorted(forms, key=lambda form: (-len(form), form))
    found = "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)


class _Known(dict[str, str]):
    """Looks a name up however its spaces are written."""

    def __missing__(self, form: str) -> str:
        return self[" ".join(form.split())]


class Moved:
    """Where places of the old text are in the new one."""

    def __init__(self, swaps: Sequence[_Swap]) -> None:
        self._starts = [swap.span.start for swap in swaps]
        self.swaps = swaps
        self._shift = [0]
        for swap in swaps:
            self._shift.append(self._shift[-1] + len(swap.by) - swap.span.length)

    def place(self, place: int, *, end: bool) -> int:
        """Move a place; one inside a swapped name goes to that name's start or end."""
        at = bisect_right(self._starts, place - end) - 1
        if at < 0:
            return place
        swap = self.swaps[at]
        if place < swap.span.end:
            start = swap.span.start + self._shift[at]
            return start + len(swap.by) if end else start
        return place + self._shift[at + 1]

    def span(self, span: Span) -> Span:
        """Move both ends of a span."""
        return Span(self.place(span.start, end=False), self.place(span.end, end=True))


def _replaced(text: str, swaps: Iterable[_Swap]) -> str:
    parts: list[str] = []
    done = 0
    for swap in swaps:
        parts += [text[done : swap.span.start], swap.by]
        done = swap.span.end
    return "".join(parts) + text[done:]


def _renamed(text: str, pattern: re.Pattern[str], known: dict[str, str]) -> str:
    return pattern.sub(lambda found: known[found.group().lower()], text)


def _aside(item: SetAside, pattern: re.Pattern[str], known: dict[str, str]) -> SetAside:
    return structs.replace(item, starts=_renamed(item.starts, pattern, known))


def _comment(comment: Comment, called: dict[str, str], moved: Moved) -> Comment:
    link = comment.permalink
    bare = re.sub(r"\W", "", comment.author or "").lower()
    if link and bare and bare in re.sub(r"\W", "", link).lower():
        link = None
    return structs.replace(
        comment,
        author=called[comment.author] if comment.author else comment.author,
        permalink=link,
        span=None if comment.span is None else moved.span(comment.span),
    )


def _addressed(names: Iterable[str]) -> re.Pattern[str]:
    """Make what finds the names in an address, however their parts are joined there."""
    parts = (
        _PARTED.split(name.strip()) for name in sorted(names, key=lambda one: (-len(one), one))
    )
    forms = [
        r"[\W_]*".join(re.escape(part) for part in one if part)
        for one in parts
        if sum(map(len, one)) >= _FIRST_NAME
    ]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(forms) or '(?!)'})(?![^\W_])", re.IGNORECASE)


def _anchors(reading: Reading, named: re.Pattern[str], moved: Moved) -> Iterator[Anchor]:
    """Move the links; those of comments whose address holds a commenter's name are dropped."""
    bodies = iter([block.span for block in reading.blocks if block.comment])
    body = next(bodies, None)
    for anchor in reading.anchors:
        while body is not None and body.end <= anchor.span.start:
            body = next(bodies, None)
        posted = body is not None and body.start <= anchor.span.start
        if not posted or not named.search(unquote(anchor.href)):
            yield structs.replace(anchor, span=moved.span(anchor.span))


def _problem(
    problem: Problem, pattern: re.Pattern[str], known: dict[str, str], moved: Moved
) -> Problem:
    return structs.replace(
        problem,
        message=_renamed(problem.message, pattern, known),
        span=None if problem.span is None else moved.span(problem.span),
    )
