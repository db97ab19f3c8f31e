"""Who a comment really answers, where the platform's tree does not show it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from assay.record import Addressee
from assay.relate.clipped import clipped
from assay.relate.exchange import Exchange
from assay.relate.named import Names, folded, numbers
from assay.relate.own import ARTICLE, own_words
from assay.text import Span, quote

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.record import Comment, Quotation, Reading
    from assay.relate.copied import Copy

__all__ = ["answers"]

_NUMBER = re.compile(r"(?:^|[#/=_-])(?:post|p|comment|reply|c)?-?#?(\d{1,4})$")
_MOST = 0.6
"""A comment that quotes several others answers the one whom it quotes most, by so much."""

_WORD = re.compile(r"\w+")


class _Evidence(NamedTuple):
    to: str
    why: str
    by: str


def answers(
    reading: Reading, quotations: Sequence[Quotation], copies: Sequence[Copy]
) -> dict[str, Addressee]:
    """Return, by comment, whom it answers, where the tree does not say so itself.

    A comment under another one keeps its place in the tree unless it quotes or names a third;
    where all comments stand in one row, what they say decides too. Where it cannot be told, there
    is no entry.
    """
    page = _Page(reading, quotations, copies)
    found: dict[str, Addressee] = {}
    for comment in reading.comments:
        evidence = page.evidence(comment)
        if evidence is None:
            continue
        page.answered(comment.id, evidence.to)
        if evidence.to not in (ARTICLE, comment.parent, comment.id):
            found[comment.id] = Addressee(comment=evidence.to, why=evidence.why, by=evidence.by)
    return found


class _Page:
    """What the rules ask of a page, counted once."""

    def __init__(
        self, reading: Reading, quotations: Sequence[Quotation], copies: Sequence[Copy]
    ) -> None:
        self.text = reading.page.text
        self.comments = reading.comments
        self.order = {one.id: place for place, one in enumerate(reading.comments)}
        self.flat = all(one.parent is None for one in reading.comments)
        self.deepest = max((one.depth for one in reading.comments), default=0)
        self.quoted = _quoted(reading, quotations)
        self.copied: dict[str, list[Copy]] = defaultdict(list)
        for copy in copies:
            self.copied[copy.comment].append(copy)
        self.names = Names(one.author for one in reading.comments if one.author)
        self.writers = {folded(one) for one in reading.page.authors}
        self.common = _small(self.text)
        self.own = own_words(reading)
        self.last: dict[str, str] = {}
        self.numbered = _numbered(reading)
        self.exchange = Exchange(reading, self.own) if self.flat else None

    def answered(self, comment: str, to: str) -> None:
        """Take note of who answers whom: the next rules ask for it."""
        if self.exchange is not None:
            self.exchange.answered(comment, to)

    def evidence(self, comment: Comment) -> _Evidence | None:
        """Ask the rules in turn; the first that knows decides."""
        found = None
        if comment.span is not None:
            found = (
                self._by_quotation(comment)
                or self._by_name(comment)
                or self._by_number(comment)
                or self._by_copy(comment)
                or self._by_content(comment)
            )
        if comment.author:
            self.last[folded(comment.author)] = comment.id
        return found

    def _by_quotation(self, comment: Comment) -> _Evidence | None:
        quoted = self.quoted.get(comment.id)
        if not quoted or not (self.flat or comment.parent is None or self._capped(comment)):
            return None
        lengths: Counter[str] = Counter()
        for to, span in quoted:
            lengths[to] += span.length
        to, most = lengths.most_common(1)[0]
        if most < _MOST * lengths.total():
            return None
        span = next(span for key, span in quoted if key == to)
        why = f"It quotes words of it: “{clipped(quote(self.text, [span]))}”."
        return _Evidence(to, why, "rule:quoted-words/1")

    def _by_name(self, comment: Comment) -> _Evidence | None:
        own = folded(comment.author or "")
        for span in self.own.get(comment.id, ()):
            for named in self.names.spoken_to(self.text, span, self.common):
                to = self.last.get(named.name)
                if to is not None and named.name != own:
                    why = f"It speaks to its author by name: “{named.shown}”."
                    return _Evidence(to, why, "rule:named/1")
                if named.name in self.writers:
                    return _Evidence(ARTICLE, "It speaks to the page's author.", "rule:named/1")
        return None

    def _by_number(self, comment: Comment) -> _Evidence | None:
        place = self.order[comment.id]
        for span in self.own.get(comment.id, ()):
            for number, who, shown in numbers(self.text, span):
                for one in self.comments[max(0, number - 2) : min(number, place)]:
                    if who is not None and folded(one.author or "").startswith(folded(who)):
                        why = f"It names its number and author: “{shown}”."
                        return _Evidence(one.id, why, "rule:numbered/1")
                to = self.numbered.get(number) if who is None else None
                if to is not None and self.order[to] < place:
                    return _Evidence(to, f"It names its number: “{shown}”.", "rule:numbered/1")
        return None

    def _by_copy(self, comment: Comment) -> _Evidence | None:
        for copy in self.copied.get(comment.id, ()):
            if copy.owner in self.order and (self.flat or comment.parent is None):
                why = f"It repeats words of it: “{clipped(quote(self.text, [copy.span]))}”."
                return _Evidence(copy.owner, why, "rule:copied/1")
        return None

    def _by_content(self, comment: Comment) -> _Evidence | None:
        if self.exchange is None:
            return None
        found = self.exchange.answers(comment.id)
        if found is None:
            return None
        return _Evidence(found.to, found.why, "rule:exchange/1")

    def _capped(self, comment: Comment) -> bool:
        return comment.depth == self.deepest


def _quoted(
    reading: Reading, quotations: Sequence[Quotation]
) -> Mapping[str, list[tuple[str, Span]]]:
    """Return, by comment, whom it quotes: a comment, or the page."""
    spans = sorted((one.span, one.id) for one in reading.comments if one.span is not None)
    starts = [span.start for span, _ in spans]

    def owner(place: Span) -> str:
        at = bisect_right(starts, place.start) - 1
        return spans[at][1] if at >= 0 and spans[at][0].covers(place) else ARTICLE

    found: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    order = {one.id: place for place, one in enumerate(reading.comments)}
    for one in quotations:
        by, to = owner(one.span), ARTICLE if one.of is None else owner(one.of)
        if one.of is not None and by not in (ARTICLE, to) and order.get(to, -1) < order[by]:
            found[by].append((to, one.span))
    return found


def _numbered(reading: Reading) -> dict[int, str]:
    """Return the comments by the number that the page gives them, in their address or id."""
    found: dict[int, str] = {}
    for one in reading.comments:
        shown = _NUMBER.search(one.permalink or one.id)
        if shown is not None:
            found.setdefault(int(shown.group(1)), one.id)
    return found


def _small(text: str) -> Counter[str]:
    return Counter(word for word in _WORD.findall(text) if word.islower())
