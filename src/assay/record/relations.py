"""What hangs together on a page: where readers stand, and what a moderator would want to see."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from assay.record.page import Comment
from assay.text import Span, Spans

__all__ = ["Conduct", "ConductKind", "Related", "Stance", "StanceKind"]

StanceKind = Literal["support", "deny", "query", "comment", "unknown"]
ConductKind = Literal[
    "insult", "slur", "threat", "dehumanising", "bad_faith_charge", "copied", "flood"
]


class Stance(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Where a reply stands towards what it is about (RumourEval's four stances).

    ``from`` is a comment's or claim's id; ``to`` is a claim's, a comment's, or `page`. `unknown`:
    looked at and not decidable, as where the reply's language is not covered.
    """

    id: str
    from_: str
    to: str
    stance: StanceKind
    score: Annotated[float, Meta(ge=0, le=1, description="Calibrated probability.")]
    spans: Annotated[Spans, Meta(min_length=1, description="The words that carry it.")]
    why: str
    by: str


class Conduct(Struct, frozen=True, kw_only=True):
    """A signal for a human moderator: words, not people, and never counted across pages."""

    id: str
    comment: str
    kind: ConductKind
    span: Span
    score: Annotated[float, Meta(ge=0, le=1)]
    why: str
    by: str


class Related(Struct, frozen=True, kw_only=True):
    """What the `relate` layer hands on."""

    comments: tuple[Comment, ...] = ()
    stances: tuple[Stance, ...] = ()
    conduct: tuple[Conduct, ...] = ()
