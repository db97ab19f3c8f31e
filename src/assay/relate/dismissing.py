"""A reply that opens by throwing out what it answers, as “Bunch of baloney” or “Pure fiction” do.

A sentence that does nothing else is read as it stands. Words of scorn are many and each is rare, so
that a model knows few of them; and what scorns a thing in passing (“the nonsense at the office”)
says nothing of what it answers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.text import Span

__all__ = ["dismissal"]

_SCORN: Final = frozenset(
    "nonsense baloney hogwash rubbish drivel garbage bullshit bs bollocks balderdash bunk bunkum "
    "claptrap tripe poppycock twaddle codswallop malarkey horseshit hooey humbug piffle tosh "
    "propaganda lie lies fairy fake fabrication fabrications fiction hoax disinformation "
    "misinformation bogus false untrue falsehood falsehoods gibberish wishful".split()
)
_LED: Final = frozenset(
    "propaganda lie lies nonsense bullshit fiction disinformation misinformation rubbish".split()
)
"""Before these one word more may say of which sort."""

_AROUND: Final = frozenset(
    "a an the this that these those it its it's that's is are was what such more another yet all "
    "just only simply plain plainly pure purely utter utterly absolute absolutely complete "
    "completely total totally sheer outright patent patently blatant blatantly obvious obviously "
    "typical usual same old again as always ever and of so still bunch load loads pile pack piece "
    "heap lot crock mix news tale tales thinking from start to finish top bottom".split()
)
_NOT: Final = frozenset("not no never hardly isn't aren't wasn't ain't".split())
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BREAK: Final = re.compile(r"[,;:–—]|\s-\s|\.\.")
_OPENING: Final = 2
"""So many sentences of a reply open it."""


def dismissal(text: str, sentences: Sequence[Span]) -> Span | None:
    """Return the sentence by which a reply throws out what it answers, among its first ones."""
    for sentence in sentences[:_OPENING]:
        said = sentence.of(text)
        parts = said, _BREAK.split(said, 1)[0]
        if "?" not in said and any(_dismisses(_words(part)) for part in parts):
            return sentence
    return None


def _words(said: str) -> list[str]:
    return [one.replace("’", "'").lower() for one in _WORD.findall(said)]


def _dismisses(words: Sequence[str]) -> bool:
    if not _SCORN.intersection(words) or not _NOT.isdisjoint(words):
        return False
    others = [at for at, word in enumerate(words) if word not in _SCORN and word not in _AROUND]
    return not others or (
        len(others) == 1 and others[0] + 1 < len(words) and words[others[0] + 1] in _LED
    )
