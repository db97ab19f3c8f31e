"""Whether words are in a language that stances can be read in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.text import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.text import Span

__all__ = ["is_covered"]

_ENGLISH = frozenset(
    "the a an and or but of to in on at is are was were be been i you he she it we they this that "
    "not no yes so if for with as from by my your his her our their what who how why when do does "
    "did have has had will would can could should just more than there here about me him them us "
    "dont its im all any some one out up get like know think people really".split()
)
_OTHERS = frozenset(
    "der die das und ist nicht ich sie wir ein eine mit auf für von den dem zu auch le la les des "
    "est et je nous vous pas que qui une dans pour sur ce il elle el los las es y no que por para "
    "con una lo se del más pero como il di che non è per della sono questo o os um uma não com é "
    "het een van niet ik och att det som inte är på på nie jest się na że w z ve bir bu değil için "
    "ja ne da się mais aussi muy hay".split()
) - {"no", "is", "as", "me", "so", "do", "has"}
_FEWEST = 4


def is_covered(text: str, spans: Sequence[Span], *, few: bool = True) -> bool:
    """Tell English words from another language's; ``few`` is the answer to too few words.

    A language in other letters is told by its letters, one in Latin letters by its small words.
    """
    held = words(text, spans).forms
    letters = [form for form in held if form.isalpha()]
    if not letters:
        return True
    foreign = sum(not form.isascii() and not _is_latin(form) for form in letters)
    if 2 * foreign > len(letters):
        return False
    if len(letters) < _FEWEST:
        return few
    english = sum(form in _ENGLISH for form in letters)
    others = sum(form in _OTHERS for form in letters)
    return others <= 1 or english >= others


def _is_latin(form: str) -> bool:
    return all(one.isascii() or ord(one) < _LATIN for one in form)


_LATIN = 0x250
