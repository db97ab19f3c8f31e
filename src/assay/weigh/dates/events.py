"""The events of a page: every time that it states."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import Claim, Event, Problem, Reading

__all__ = ["events"]


def events(
    reading: Reading, claims: Sequence[Claim]
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Find every time that a page states, and name those that no calendar has."""
    del reading, claims
    return (), ()
