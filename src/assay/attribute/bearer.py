"""A person's name where the page gives it."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Bearer"]


class Bearer(NamedTuple):
    """A full name at a place of the page, with the role that stands beside it there."""

    start: int
    end: int
    name: str
    role: str | None
    block: str
