"""What a detector of evidence hands on, before it has an id and claims."""

from __future__ import annotations

from typing import NamedTuple

from assay.record import EvidenceKind, Presence
from assay.text import Span

__all__ = ["Found"]


class Found(NamedTuple):
    """One thing that is leaned on.

    ``under`` are the attributions whose words it is put behind; where there are none, the claims
    of ``within`` lean on it: the sentence, or the words of a link.
    """

    span: Span
    kind: EvidenceKind
    presence: Presence
    why: str
    by: str
    within: Span
    target: str | None = None
    under: tuple[str, ...] = ()
