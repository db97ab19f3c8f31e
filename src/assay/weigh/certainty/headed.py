"""Where to read on behind the head of a verb group."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.certainty.grade import Grade

if TYPE_CHECKING:
    from assay.weigh.certainty.tokens import Tokens

__all__ = ["Headed", "on_that", "on_to"]


class Headed(NamedTuple):
    """``place`` is behind the head; ``verb`` and ``clause`` are where to read on, if anywhere."""

    grade: Grade
    place: int
    verb: int | None = None
    clause: int | None = None


def on_to(tokens: Tokens, grade: Grade, at: int) -> Headed:
    """Read on behind "to", or behind "not to"."""
    if tokens.form(at + 1) == "to":
        return Headed(grade, at + 1, verb=at + 2)
    if tokens.form(at + 1) == "not" and tokens.form(at + 2) == "to":
        return Headed(grade.turned(tokens.span(at + 1, at + 2)), at + 3)
    return Headed(grade, at + 1)


def on_that(tokens: Tokens, grade: Grade, at: int, *, bare: bool = True) -> Headed:
    """Read on in a clause behind the head; ``bare`` allows one without "that"."""
    after = tokens.form(at + 1)
    if after == "that":
        return Headed(grade, at + 1, clause=at + 2)
    return Headed(grade, at + 1, clause=at + 1 if bare and after else None)
