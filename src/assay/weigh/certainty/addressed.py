"""What is addressed to the hearer: greetings, which state nothing, and words that only assure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.certainty.clause import clause
from assay.weigh.certainty.tokens import is_word

if TYPE_CHECKING:
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["behind_assurance", "greets"]

_GREETINGS = tuple(
    tuple(one.split())
    for one in (
        "thank you|thanks|many thanks|congratulations|congrats|good luck|happy birthday|"
        "happy new year|happy easter|merry christmas|happy christmas|best wishes|all the best|"
        "good morning|good evening|good night|god bless|rest in peace|long live|hello|hi|dear|"
        "goodbye|farewell|cheers|welcome to"
    ).split("|")
)
_ASSURANCES = tuple(
    tuple(one.split())
    for one in (
        "believe me|trust me|make no mistake|mark my words|rest assured|let me be clear|"
        "let's be clear|let us be clear|let me be honest|let's be honest|let me tell you|"
        "let's face it|don't get me wrong|take my word for it|don't forget|never forget"
    ).split("|")
)
_LINKING = frozenset(", : ; – — that".split())


def greets(tokens: Tokens, at: int) -> bool:
    """Tell "Good luck to them", which states nothing."""
    return _opens(tokens, at, _GREETINGS) is not None and clause(tokens, at).verb is None


def behind_assurance(tokens: Tokens, at: int) -> int | None:
    """Return where the statement begins behind "Make no mistake, …"; None without such words."""
    place = _opens(tokens, at, _ASSURANCES)
    if place is None:
        return None
    while tokens.form(place) in _LINKING:
        place += 1
    stated = is_word(tokens.form(place)) and clause(tokens, place).verb is not None
    return place if stated else None


def _opens(tokens: Tokens, at: int, phrases: tuple[tuple[str, ...], ...]) -> int | None:
    """Return the place behind the first of the phrases that stands at ``at``."""
    ends = (at + len(one) for one in phrases if tokens.forms[at : at + len(one)] == one)
    return next(ends, None)
