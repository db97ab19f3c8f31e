"""Where readers stand and what their words may be, by the comment or claim that it concerns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.record import Comment, Conduct, ConductKind, Record, Stance, StanceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["CONDUCT", "STANCES", "Relations", "Taken", "Wordings", "called", "counted", "readers"]


class Wordings(Struct, frozen=True, kw_only=True):
    """How a stance is shown: a sign and words, so that it never hangs on a colour alone.

    The signs grade nothing: a tick or a cross would say who is right. ``tone`` is the style's
    name for it; ``alone`` is the verb where nobody is named after it; ``sharing``
    stands behind a number of comments.
    """

    sign: str
    verb: str
    alone: str
    passive: str
    sharing: str
    tone: str


STANCES: Final[Mapping[StanceKind, Wordings]] = {
    "deny": Wordings(
        sign="−",
        verb="denies",
        alone="denies",
        passive="denied by",
        sharing="denying",
        tone="denies",
    ),
    "query": Wordings(
        sign="?",
        verb="questions",
        alone="questions",
        passive="questioned by",
        sharing="questioning",
        tone="questions",
    ),
    "support": Wordings(
        sign="+",
        verb="supports",
        alone="supports",
        passive="supported by",
        sharing="supporting",
        tone="supports",
    ),
    "comment": Wordings(
        sign="·",
        verb="comments on",
        alone="comments",
        passive="commented on by",
        sharing="commenting",
        tone="quiet",
    ),
    "unknown": Wordings(
        sign="○",
        verb="stance not known towards",
        alone="stance not known",
        passive="not known of",
        sharing="not known",
        tone="unread",
    ),
}
"""In the order in which they are listed: what a page's reader looks for first."""

CONDUCT: Final[Mapping[ConductKind, str]] = {
    "insult": "insult",
    "slur": "slur",
    "threat": "threat",
    "dehumanising": "dehumanising words",
    "bad_faith_charge": "charge of bad faith",
    "copied": "copied words",
    "flood": "posted again and again",
}

_PAGE: Final = "page"


class Taken(Struct, frozen=True, kw_only=True):
    """A comment and its stance towards a claim."""

    comment: Comment
    stance: Stance


class Relations(Struct, frozen=True, kw_only=True):
    """The stances and signals of a record; all is empty where nobody looked for them.

    ``towards``: by a comment, its stance to what it answers or to the page; ``bears``: by a
    comment, its stances to claims; ``taken``: by a claim, who takes a stance to it; ``conduct``:
    by a comment.
    """

    looked: bool = False
    towards: Mapping[str, Stance] = {}
    bears: Mapping[str, tuple[Stance, ...]] = {}
    taken: Mapping[str, tuple[Taken, ...]] = {}
    conduct: Mapping[str, tuple[Conduct, ...]] = {}

    @classmethod
    def of(cls, record: Record) -> Relations:
        """Gather the relations of ``record`` in one pass."""
        if "relate" not in record.layers:
            return cls()
        comments = {comment.id: comment for comment in record.comments}
        spoken = {claim.id: claim.comment for claim in record.claims if claim.comment is not None}
        towards: dict[str, Stance] = {}
        bears: dict[str, list[Stance]] = {}
        taken: dict[str, list[Taken]] = {}
        conduct: dict[str, list[Conduct]] = {}
        for item in record.stances:
            whose = item.from_ if item.from_ in comments else spoken.get(item.from_)
            if whose is None:
                continue
            if item.to == _PAGE or item.to in comments:
                towards.setdefault(whose, item)
            else:
                bears.setdefault(whose, []).append(item)
                taken.setdefault(item.to, []).append(Taken(comment=comments[whose], stance=item))
        for signal in record.conduct:
            conduct.setdefault(signal.comment, []).append(signal)
        return cls(
            looked=True,
            towards=towards,
            bears={key: tuple(items) for key, items in bears.items()},
            taken={key: tuple(items) for key, items in taken.items()},
            conduct={key: tuple(items) for key, items in conduct.items()},
        )

    def to_the_page(self) -> Iterator[Stance]:
        """Yield the stances of those who answer the page itself."""
        return (item for item in self.towards.values() if item.to == _PAGE)


def counted(stances: Iterable[Stance]) -> tuple[tuple[StanceKind, int], ...]:
    """Count stances by kind, in the order of `STANCES`; kinds that do not occur are left out."""
    kinds = [item.stance for item in stances]
    return tuple((kind, kinds.count(kind)) for kind in STANCES if kind in kinds)


def readers(taken: Iterable[Taken]) -> tuple[tuple[StanceKind, int], ...]:
    """Count the readers who deny, question or support a claim: each name once a kind.

    A comment without a name counts as a reader of its own.
    """
    names: dict[StanceKind, set[str | tuple[str]]] = {}
    for item in taken:
        name = item.comment.author or (item.comment.id,)
        names.setdefault(item.stance.stance, set()).add(name)
    return tuple((kind, len(names[kind])) for kind in ("deny", "query", "support") if kind in names)


def called(comment: Comment) -> str:
    """Return the name under which a comment stands, or what stands in its place."""
    if comment.author:
        return comment.author
    return "A comment that is gone" if comment.state == "missing" else "Name not given"
