"""What the tests of times share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from assay.weigh.dates import events
from tests.factories import reading

if TYPE_CHECKING:
    from assay.record import BlockKind, Event, Problem

__all__ = ["HERE", "resolved", "stated", "times"]

HERE = "2017-11-21"
"""A Tuesday."""


def stated(
    text: str, published: str | None = HERE, *kinds: BlockKind
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Return the events and problems of a page of paragraphs."""
    read = reading(text, *kinds)
    return events(replace(read, page=replace(read.page, published=published)), ())


def resolved(text: str, published: str | None = HERE) -> list[tuple[str, str | None]]:
    """Return the words of each time of a text, and what they come to."""
    return [(one.span.of(text), one.when) for one in stated(text, published)[0]]


def times(text: str, published: str | None = HERE) -> list[str | None]:
    """Return what each time of a text comes to."""
    return [when for _, when in resolved(text, published)]
