"""A grade as the rules make it, step by step: how sure, which way, by which words."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from assay.text import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assay.record import Modality, Polarity

__all__ = ["PLAIN", "Grade", "Level"]


class Level(IntEnum):
    """FactBank's degrees (Saurí and Pustejovsky 2009), the weakest first."""

    UNKNOWN = 0
    POSSIBLE = 1
    PROBABLE = 2
    CERTAIN = 3


_MODALITIES: tuple[Modality, ...] = ("unknown", "possible", "probable", "certain")


class Grade(NamedTuple):
    """How sure and which way; ``cues`` are the words that make it so, in any order."""

    level: Level = Level.CERTAIN
    negative: bool = False
    cues: Spans = ()

    def weaker(self, level: Level, *cues: Span) -> Grade:
        """Return the grade once a hedge has been read: of several, the weakest wins."""
        return self._replace(level=min(self.level, level), cues=self.cues + cues)

    def turned(self, *cues: Span) -> Grade:
        """Return the grade once a negation has been read: two of them cancel."""
        return self._replace(negative=not self.negative, cues=self.cues + cues)

    def straight(self) -> Grade:
        """Return the grade without its negations, as under a verb that presupposes."""
        return self._replace(negative=False)

    def shown(self, *cues: Span) -> Grade:
        """Return the grade with words that strengthen it."""
        return self._replace(cues=self.cues + cues)

    @property
    def modality(self) -> Modality:
        """The level in the contract's words."""
        return _MODALITIES[self.level]

    @property
    def polarity(self) -> Polarity:
        """Which way; what is unknown has none."""
        if self.level == Level.UNKNOWN:
            return "unknown"
        return "negative" if self.negative else "positive"

    def spans(self) -> Spans:
        """Return the cues in text order, those that overlap as one."""
        return _merged(self.cues)


PLAIN = Grade()
"""A plain assertion."""


def _merged(spans: Iterable[Span]) -> Spans:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
