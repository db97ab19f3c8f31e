"""Where each comment of a page stands: towards what it answers, and the claims it bears on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assay.models.several import several
from assay.models.stance import cut
from assay.record import Stance
from assay.relate.about import About
from assay.relate.clipped import clipped
from assay.relate.own import own_words
from assay.relate.posts import is_post, weighed
from assay.relate.stance import Reply, standing, thrown_out
from assay.relate.tongue import is_covered
from assay.text import quote, trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.models.pieces import Pieces
    from assay.record import Claim, Comment, Quotation, Reading
    from assay.relate.about import Bearing
    from assay.relate.stance import Standing

__all__ = ["PAGE", "stances"]

PAGE: Final = "page"

_MOST = 2
"""Towards so many claims a comment's stance is read, beside what it answers."""

_ABOVE = 8
"""So far up a thread are claims looked for that a comment may be about."""

_LEAD = 2
"""A comment on the page is read against its title and so many of its first paragraphs."""


def stances(
    reading: Reading, claims: Sequence[Claim], quotations: Sequence[Quotation]
) -> tuple[Stance, ...]:
    """Read the stance of every comment with words of its own.

    Each one has its stance towards what it answers (its addressee, else its parent, else the
    page), and towards the claims of the article and of the comments above it that it is about.
    """
    page = _Page(reading, claims, quotations)
    read = several(lambda comment: tuple(page.of(comment)), reading.comments)
    found = [one for held in read for one in held]
    return tuple(
        Stance(
            id=f"t{place}", from_=comment.id, to=to, stance=stood.label, score=stood.score,
            spans=stood.spans, why=stood.why + why, by=stood.by,
        )
        for place, (comment, to, stood, why) in enumerate(found, start=1)
    )  # fmt: skip


class _Page:
    def __init__(
        self, reading: Reading, claims: Sequence[Claim], quotations: Sequence[Quotation]
    ) -> None:
        self.text = reading.page.text
        self.comments = {one.id: one for one in reading.comments}
        self.own = {
            comment: [trimmed for span in spans if (trimmed := trim(self.text, span))]
            for comment, spans in own_words(reading).items()
        }
        self.about = About(reading, claims, quotations)
        self.lead = self._lead(reading)
        self.cut: dict[str, Pieces] = {}
        self.posts: dict[str, bool] = {}
        language = reading.page.language
        self.english = language is None or language.split("-")[0] == "en"

    def of(self, comment: Comment) -> Iterator[tuple[Comment, str, Standing, str]]:
        """Yield what a comment stands towards, its stance, and what else shows that."""
        own = self.own.get(comment.id)
        if not own or comment.span is None:
            return
        above = comment.answered
        covered = is_covered(self.text, own, few=self.english)
        posted = self._is_post(comment.id) or (above is not None and self._is_post(above))
        plain = weighed(self._words(comment.id), first=False) if posted else None
        pieces, dismisses = self._pieces(comment.id), thrown_out(self.text, own)
        reply = Reply(own, pieces, covered, plain, dismisses)
        if above is None or above in self.own:
            said = self.lead if above is None else self._pieces(above)
            yield comment, above or PAGE, standing(self.text, reply, said), ""
        writers: frozenset[str | None] = frozenset({None, above, *self._parents(comment)})
        for bearing in self.about.claims(own, comment.span, writers, _MOST):
            # what it throws out is what it answers, and not every claim that it is about
            towards = reply._replace(dismisses=None)
            read = standing(self.text, towards, cut(self.text, bearing.claim.content))
            yield comment, bearing.claim.id, read, _bears(bearing, self.text)

    def _parents(self, comment: Comment) -> Iterator[str]:
        """Yield the comments above one, the nearest first, as far as a reader would look up."""
        step = comment.parent
        for _ in range(_ABOVE):
            if step is None:
                return
            yield step
            step = self.comments[step].parent

    def _words(self, comment: str) -> str:
        return "\n".join(one.of(self.text) for one in self.own.get(comment, ()))

    def _is_post(self, comment: str) -> bool:
        """Tell whether a comment is a post of a microblog, asked once for all that answer it."""
        if comment not in self.posts:
            self.posts[comment] = is_post(self._words(comment))
        return self.posts[comment]

    def _pieces(self, comment: str) -> Pieces:
        """Return a comment's own words in pieces, cut once for it and all that answer it."""
        if comment not in self.cut:
            self.cut[comment] = cut(self.text, self.own[comment])
        return self.cut[comment]

    def _lead(self, reading: Reading) -> Pieces:
        spans = [one.span for one in reading.blocks if one.comment is None and one.kind == "title"]
        first = [
            one.span for one in reading.blocks if one.comment is None and one.kind == "paragraph"
        ]
        return cut(self.text, [*spans[:1], *first[:_LEAD]])


def _bears(bearing: Bearing, text: str) -> str:
    shown = clipped(quote(text, bearing.claim.content))
    if not bearing.shared:
        return f" It quotes the claim “{shown}”."
    return f" It takes up the claim “{shown}”: {', '.join(bearing.shared)}."
