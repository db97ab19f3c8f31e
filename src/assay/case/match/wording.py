"""Why two claims are related as they are, in one sentence to be checked against their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assay.case.match.compared import Beside

__all__ = ["wording"]

_TOLD = 3

_READ = {
    "same": "They read as saying the same",
    "entails": "The second follows from the first, as they read",
    "entailed_by": "The first follows from the second, as they read",
    "contradicts": "They read as if both could not hold",
    "related": "They are on one matter, and neither settles the other",
    "unrelated": "They are on different matters",
}


def wording(relation: str, pair: Beside) -> str:
    """Say what the relation rests on: figures, denials, names, and how alike the meaning is."""
    figures = pair.figures
    grounds = [
        *(f"“{one}” agrees with “{two}”" for one, two in figures.alike[:_TOLD]),
        *(f"“{one}” stands against “{two}”" for one, two in figures.apart[:_TOLD]),
        *_alone(figures.first, "first"),
        *_alone(figures.second, "second"),
        *_denied(pair),
        *_names(pair),
        f"without their names they are {max(0.0, pair.meaning):.2f} alike, of 1",
    ]
    return f"{_READ[relation]}: {'; '.join(grounds)}."


def _alone(figures: tuple[str, ...], which: str) -> Iterable[str]:
    if figures:
        yield f"only the {which} has {_listed(figures)}"


def _denied(pair: Beside) -> Iterable[str]:
    first, second = pair.first.denials, pair.second.denials
    if bool(first) != bool(second):
        which = "first" if first else "second"
        yield f"the {which} has {_listed(first or second)} and the other does not"


def _names(pair: Beside) -> Iterable[str]:
    one, other = pair.first.names, pair.second.names
    both = [word for word in pair.first.order if word in other]
    if both:
        yield f"both name {_listed(both)}"
    elif one and other:
        yield "they have no name in common"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in list(words)[:_TOLD])
